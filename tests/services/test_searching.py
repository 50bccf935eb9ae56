"""Retrieval in a store of many claims: noisy posts, slips, equal claims. All rows are invented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.samples import new_store

from factcheck import open_store
from factcheck.matching.closeness import closeness, weights
from factcheck.model import Claim, Source
from factcheck.services.facade import Store
from factcheck.services.searching import retriever_of

_TOWNS = "Aldham Borwick Carnforth Denholme Elstead Farndon Garboldisham Hensall Ickford Jevington".split()
_DEEDS = (
    ("closed its public library", "Library closure"),
    ("banned plastic bags from every market", "Plastic bag ban"),
    ("elected a baker as its mayor", "Baker elected mayor"),
    ("lost 340 trees in a storm", "Storm fells trees"),
    ("will build a bridge over the river", "River bridge plan"),
    ("found a Roman coin hoard under the school", "Roman coins under a school"),
)
_CLAIMS = [
    (f"{deed.split()[0]}-{deed.split()[-1]}-{town}".lower(), f"{town} {deed}.", f"Did {title} Happen in {town}?")
    for town in _TOWNS
    for deed, title in _DEEDS
]
_EQUAL = [
    ("first", "The museum owns a “golden” anchor.", "Golden anchor"),
    ("second", 'The museum owns a "golden" anchor. ', "Golden anchor"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    claims = [
        Claim(id=name, text=text, quote=text, source=Source(id=f"s-{name}", title=title))
        for name, text, title in [*_CLAIMS, *_EQUAL]
    ]
    path: Path = new_store(tmp_path_factory.mktemp("towns") / "towns.db", claims, ())
    with open_store(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Elstead will build a bridge over the river", "will-river-elstead"),
        (
            "wow 😂😂 they made a BAKER the mayor of Hensall!!! https://t.co/AbC — Jo 🥖 (@jo_b) May 5, 2019",
            "elected-mayor-hensall",
        ),
        ("No more plastic bags at our markets #Ickford #PlasticBags", "banned-market-ickford"),
        ("340 trees down. #denholmestorm", "lost-storm-denholme"),
        ("Roman coins under the scool in Farndn", "found-school-farndon"),
        (".@GarboldishamTown is closing the library, shame", "closed-library-garboldisham"),
        ("https://example.org/news/roman-coin-hoard-in-jevington", "found-school-jevington"),
    ],
)  # fmt: skip
def test_a_post_finds_the_claim_that_it_repeats(store: Store, text: str, claim: str) -> None:
    assert store.search(text, limit=3)[0].claim.id == claim


def test_scores_fall_and_are_probabilities(store: Store) -> None:
    scores = [match.score for match in store.search("Aldham elected a baker as its mayor", limit=20)]
    assert len(scores) == 20
    assert scores == sorted(scores, reverse=True)
    assert 0 <= scores[-1] < scores[0] <= 1
    assert scores[0] > 0.5


def test_the_words_shared_are_told_as_written(store: Store) -> None:
    (match,) = store.search("Is the BRIDGE for Carnforth real?", limit=1)
    assert match.why[:2] == ("Carnforth", "BRIDGE")


def test_claims_of_the_same_words_keep_the_order_in_which_they_came_in(store: Store) -> None:
    matches = store.search("A golden anchor, in a museum?", limit=2)
    assert [match.claim.id for match in matches] == ["first", "second"]
    assert matches[0].score == matches[1].score


@pytest.mark.parametrize("text", ["", " ", "?!", "😂", "https://t.co/AbC", "zzzzz qqqqq", "\0", "\ud800", "x" * 10_000])
def test_nothing_is_found_for_nothing(store: Store, text: str) -> None:
    assert store.search(text) == []


def test_no_match_is_asked_for(store: Store) -> None:
    assert store.search("Aldham", limit=0) == []


def test_hashtags_are_cut_where_the_words_of_the_store_end(store: Store) -> None:
    vocabulary = store.claim_store.vocabulary()
    assert vocabulary.cut("plasticbagban") == ["plastic", "bag", "ban"]
    assert vocabulary.cut("xqzwvkjh") == []
    assert vocabulary.similar("libary") == "librari"
    assert vocabulary.similar("zeppelin") is None


def test_every_feature_has_a_weight_and_a_meaning(store: Store) -> None:
    _, compared = retriever_of(store.claim_store).compared("Aldham elected a mayor")
    assert {*compared[0][2], "constant"} == {*weights()}
    assert 0 < closeness({}) < 0.1
    assert closeness({"rarest": 1e9}) == pytest.approx(1.0)
