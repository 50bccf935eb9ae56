"""A store too large to ask for every word: the words are chosen by how rare they are."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.samples import new_store

from factcheck.model import Claim
from factcheck.services.places import shipped_store_path
from factcheck.store.claims import ClaimStore
from factcheck.store.fulltext import Stemmer
from factcheck.store.searching import MANY_WORDS, PATIENCE, SMALL_STORE, Searcher
from factcheck.store.writing import writing

COMMON = ["the", "government", "said", "people", "year"]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two thousand claims of common words and a few rare ones."""
    rng = random.Random(20200914)
    texts = [
        " ".join([*rng.sample(COMMON, 3), *(f"word{rng.randrange(3000)}" for _ in range(6)), f"number{number}"])
        for number in range(2000)
    ]
    texts[77] = "The zebra crossed the government square."
    claims = [Claim(id=f"c{number}", text=text, quote=text) for number, text in enumerate(texts)]
    return new_store(tmp_path_factory.mktemp("large") / "large.db", claims, ())


@pytest.fixture(scope="module")
def shipped() -> Iterator[ClaimStore]:
    """The store that ships."""
    with ClaimStore.open(shipped_store_path()) as store:
        yield store


def test_every_claim_is_found_by_most_of_its_words(large: Path) -> None:
    with ClaimStore.open(large) as store:
        assert store.count() > SMALL_STORE
        for claim in list(store.claims())[::97]:
            assert claim in store.candidates(claim.text.split()[:-1], limit=5)


def test_one_rare_word_among_common_ones_is_enough(large: Path) -> None:
    with ClaimStore.open(large) as store:
        assert store.candidates([*COMMON, "zebras", "unheard", "of"], limit=5)[0].id == "c77"
        assert store.candidates(["zebra"], limit=5)[0].id == "c77"


def test_the_limit_is_filled_with_what_shares_one_word(large: Path) -> None:
    with ClaimStore.open(large) as store:
        found = store.candidates(["zebra", "word7", "number5"], limit=5)
    assert {"c77", "c5"} <= {claim.id for claim in found}
    assert 2 < len(found) <= 5


def test_candidates_are_the_same_every_time(large: Path) -> None:
    words = ["government", "people", "word1", "word2", "word3", "year"]
    with ClaimStore.open(large) as one, ClaimStore.open(large) as other:
        assert one.candidates(words, limit=20) == other.candidates(words, limit=20)
        assert one.candidates(words, limit=20) == one.candidates(words, limit=20)


@pytest.mark.parametrize("words", [["%"], ["\0"], ["unheard"], []])
def test_nothing_is_found_by_nothing(large: Path, words: list[str]) -> None:
    with ClaimStore.open(large) as store:
        assert store.candidates(words, limit=5) == []


def test_a_very_long_statement_is_cut_to_its_rarest_words(large: Path, path: Path) -> None:
    words = [f"padding{number}" for number in range(MANY_WORDS * 500)]
    with ClaimStore.open(large) as store:
        assert store.candidates([*words, "zebra"], limit=5)[0].id == "c77"
    with ClaimStore.open(path) as small:
        assert small.candidates([*words, "loan"], limit=5)[0].id == "loan"


def test_words_are_counted_by_stem(large: Path) -> None:
    with ClaimStore.open(large) as store:
        words = dict(store.connection.execute("SELECT word, documents FROM words").fetchall())
        (people,) = store.connection.execute("SELECT count(*) FROM claims WHERE text LIKE '%people%'").fetchone()
    assert words["peopl"] == people
    assert words["zebra"] == 1


@pytest.mark.parametrize(
    ("word", "stems"),
    [("protesters", ("protest",)), ("U.S.", ("u", "s")), ("%", ()), ("Émigrés", ("emigr",)), ("1,150", ("1", "150"))],
)
def test_stems(word: str, stems: tuple[str, ...]) -> None:
    stemmer = Stemmer()
    assert stemmer.stems(["loan", word, word]) == [("loan",), stems, stems]
    assert stemmer.stems([word]) == [stems]
    stemmer.close()


ASKED = [
    ["Russia", "loan", "Belarus"],
    ["Russia", "Russia's", "russian", "the", "of"],
    ["U.S.", "1.5", "billion", "four-hour", "Łukaszenka", "²"],
    ["unheard", "zebra"],
    ["said"],
]


def test_a_small_store_is_ranked_in_memory_as_sqlite_ranks_it(shipped: ClaimStore) -> None:
    texts = [claim.quote.split() for claim in shipped.claims()][::3]
    searcher = Searcher(shipped.connection)
    for words in [*ASKED, *texts]:
        for limit in (1, 6, 40):
            first = Searcher(shipped.connection).numbers(words, limit=limit, claims=shipped.count())
            for _ in range(PATIENCE if words is ASKED[0] else 1):
                assert searcher.numbers(words, limit=limit, claims=shipped.count()) == first


def test_what_is_ranked_in_memory_is_read_again_when_the_store_changes(path: Path) -> None:
    with ClaimStore.open(path) as store:
        for _ in range(PATIENCE + 1):
            assert store.candidates(["zebra"], limit=3) == []
        with writing(path) as writer:
            writer.add(Claim(id="new", text="A zebra sang.", quote="A zebra sang."))
            writer.finish()
        assert [claim.id for claim in store.candidates(["zebra"], limit=3)] == ["new"]
