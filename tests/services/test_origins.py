"""How many sources carry a claim: articles, publishers, and how many of them are independent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Claim, Source, SourceCount, Verdict
from factcheck.services.origins import count_sources
from factcheck.store.schema import create
from factcheck.store.writing import writing

BRIDGE = "Jana Roe opened the bridge in Malmby."
AGAIN = "The bridge in Malmby was opened by Jana Roe."


def claim(id: str, quote: str = BRIDGE, **source: str | None) -> Claim:
    return Claim(
        id=id,
        text=BRIDGE,
        quote=quote,
        source=Source(id=f"article-{id}", title=f"Article {id}", published=dt.date(2021, 5, 4), **source),  # type: ignore[arg-type]
    )


# Publisher, address, author and quote of each article; then articles, publishers and origins.
_COUNTS: list[tuple[list[tuple[str | None, str | None, str | None, str]], tuple[int, int, int]]] = [
    ([("The Example", None, None, BRIDGE)], (1, 1, 1)),
    ([("The Example", None, None, BRIDGE), ("Gazette", None, None, AGAIN)], (2, 2, 2)),
    ([("The Example", None, None, BRIDGE), ("Example", None, None, AGAIN)], (2, 1, 1)),
    ([("Gazette", None, None, BRIDGE), ("GAZETTE", None, None, AGAIN), ("Post", None, None, "Other.")], (3, 2, 2)),
    # The same words are a copy, however they are set.
    ([("Example", None, None, BRIDGE), ("Gazette", None, None, "JANA ROE opened the bridge in Malmby")], (2, 2, 1)),
    ([("Example", None, "Nora Lund", BRIDGE), ("Gazette", None, "By Nora Lund", AGAIN)], (2, 2, 1)),
    ([("Example", None, "Nora Lund", BRIDGE), ("Gazette", None, "Ole Berg", AGAIN)], (2, 2, 2)),
    # An agency's report is the agency's, wherever it is printed.
    ([("Nordpress", None, None, BRIDGE), ("Gazette", None, "Ole Berg and Nordpress", AGAIN)], (2, 2, 1)),
    ([(None, "https://www.example.org/a", None, BRIDGE), ("Example", "https://example.org/b", None, AGAIN)], (2, 1, 1)),
    ([(None, "https://news.example.org/a", None, BRIDGE), (None, "https://other.test/b", None, AGAIN)], (2, 2, 2)),
    ([(None, "https://a.example.co.uk/a", None, BRIDGE), (None, "https://b.other.co.uk/b", None, AGAIN)], (2, 2, 2)),
    ([(None, None, None, BRIDGE), (None, None, None, AGAIN)], (2, 0, 1)),
    ([(None, None, None, BRIDGE), ("Gazette", None, None, AGAIN)], (2, 1, 2)),
]


@pytest.mark.parametrize(("articles", "expected"), _COUNTS)
def test_articles_of_one_place_are_not_independent(
    articles: list[tuple[str | None, str | None, str | None, str]], expected: tuple[int, int, int]
) -> None:
    claims = [
        claim(str(at), quote, publisher=publisher, url=url, author=author)
        for at, (publisher, url, author, quote) in enumerate(articles)
    ]
    count = SourceCount(articles=expected[0], publishers=expected[1], origins=expected[2])
    assert count_sources(claims) == count
    assert count_sources(claims[::-1]) == count


def test_without_a_source_there_is_nothing_to_count() -> None:
    assert count_sources([Claim(id="a", text=BRIDGE, quote=BRIDGE)]) is None


def store_of(path: Path, *claims: Claim) -> factcheck.Store:
    create(path)
    with writing(path) as writer:
        for one in claims:
            writer.add(one)
        writer.finish()
    return factcheck.open_store(path)


def with_(claim: Claim, **fields: object) -> Claim:
    from factcheck.classes import replace

    return replace(claim, **fields)  # type: ignore[arg-type]


FIRST = claim("first", publisher="Example")
SECOND = with_(claim("second", AGAIN, publisher="Gazette"), text=AGAIN, repeats=("first",))
THIRD = with_(claim("third", "Roe opened Malmby’s bridge.", publisher="Post"), repeats=("second",))


def test_a_check_counts_whoever_repeats_the_claim_in_either_direction(tmp_path: Path) -> None:
    with store_of(tmp_path / "mine.db", FIRST, SECOND, THIRD) as store:
        first, *rest = store.check(BRIDGE).matches
        assert first.sources == SourceCount(articles=3, publishers=3, origins=3)
        assert {first.claim.id, *first.repeats} == {"first", "second", "third"}
        assert [match.claim.id for match in rest if match.claim.id in first.repeats] == [m.claim.id for m in rest]
        assert {match.claim.quote for match in rest} <= {FIRST.quote, SECOND.quote, THIRD.quote}


def test_a_claim_that_nobody_repeats_has_one_article(tmp_path: Path) -> None:
    with store_of(tmp_path / "mine.db", FIRST) as store:
        (match,) = store.check(BRIDGE).matches
        assert match.sources == SourceCount(articles=1, publishers=1, origins=1)
        assert match.repeats == ()
        assert store.search(BRIDGE)[0].sources is None
    assert factcheck.compare(BRIDGE, BRIDGE).matches[0].sources is None


def test_an_earlier_version_does_not_count(tmp_path: Path) -> None:
    source = SECOND.source
    assert source is not None
    old = with_(SECOND, source=with_(source, superseded_by="article-third"))  # type: ignore[arg-type]
    with store_of(tmp_path / "mine.db", FIRST, old, with_(THIRD, repeats=("first",))) as store:
        (match, *_) = store.check(BRIDGE).matches
        assert match.sources == SourceCount(articles=2, publishers=2, origins=2)


def test_of_reviewed_claims_only_reviewed_ones_count(tmp_path: Path) -> None:
    with store_of(tmp_path / "mine.db", FIRST, with_(SECOND, reviewed=False)) as store:
        counts = [store.check(BRIDGE, reviewed_only=only).matches[0].sources for only in (False, True)]
    assert [count.articles for count in counts if count] == [2, 1]


DENIAL = with_(
    claim("denial", "Jana Roe did not open the bridge in Malmby.", publisher="Gazette"),
    text="Jana Roe did not open the bridge in Malmby.",
    disputes=("first",),
)


def test_what_one_source_states_and_another_denies_is_disputed(tmp_path: Path) -> None:
    with store_of(tmp_path / "mine.db", FIRST, DENIAL) as store:
        for statement in (BRIDGE, DENIAL.text):
            assessment = store.check(statement)
            assert assessment.verdict is Verdict.DISPUTED
            assert {match.claim.id for match in assessment.matches[:2]} == {"first", "denial"}
            assert "says otherwise" in assessment.explanation


def test_what_a_source_states_itself_and_reports_somebody_denying_is_as_it_states(tmp_path: Path) -> None:
    denial = with_(DENIAL, source=FIRST.source)
    with store_of(tmp_path / "mine.db", FIRST, denial) as store:
        assert store.check(BRIDGE).verdict is Verdict.SUPPORTED
