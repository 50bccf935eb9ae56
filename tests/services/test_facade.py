"""What `open_store` returns answers the questions of DESIGN.md."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import StoreError, UnknownActorError, UnknownClaimError, UsageError
from factcheck.model import Claim, Statement, Verdict, Voice
from factcheck.services.facade import Store
from factcheck.services.library import import_claims, open_store
from factcheck.services.places import shipped_store_path


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """The store that ships."""
    with open_store(shipped_store_path()) as store:
        yield store


def test_info_counts_what_is_there(store: Store) -> None:
    assert store.info.path == store.path == shipped_store_path()
    assert store.info.claims == len(list(store.claims())) >= 70
    assert store.info.sources == len(store.sources()) == 1
    assert store.info.schema == 2


def _names(claim: Claim) -> set[str | None]:
    return {claim.speaker, *claim.actors}


def test_filters_of_the_command_line(store: Store) -> None:
    everything = list(store.claims())
    expected: list[tuple[dict[str, Any], list[Claim]]] = [
        ({"actor": "putn"}, [claim for claim in everything if "Vladimir Putin" in _names(claim)]),
        ({"actor": "Лукашенко"}, [claim for claim in everything if "Alexander Lukashenko" in _names(claim)]),
        ({"speaker": "Peskov"}, [claim for claim in everything if claim.speaker == "Dmitry Peskov"]),
        ({"voice": "source"}, [claim for claim in everything if claim.voice is Voice.SOURCE]),
        ({"voice": Voice.SPEAKER}, [claim for claim in everything if claim.voice is Voice.SPEAKER]),
        ({"disputed": True}, [claim for claim in everything if claim.disputes]),
        ({"source": "sochi-talks"}, everything),
        ({"topic": "ECONOMY"}, [claim for claim in everything if claim.topic == "economy"]),
        ({"limit": 3}, everything[:3]),
    ]
    for filters, claims in expected:
        assert list(store.claims(**filters)) == claims, filters
        assert claims, filters


def test_a_source_is_known_by_its_title_too(store: Store) -> None:
    (source,) = store.sources()
    assert len(list(store.claims(source=source.value.title.upper()))) == source.claims


def test_search_asks_for_all_words(store: Store) -> None:
    found = [claim.id for claim in store.claims(search="loan £1.15 billion")]
    assert "belarus-loan" in found
    assert set(found) <= {claim.id for claim in store.claims(search="loan")}
    assert list(store.claims(search="%")) == []
    assert list(store.claims(search="loan zebra")) == []


def test_words_are_searched_where_a_reader_sees_them(store: Store) -> None:
    found = list(store.claims(search="treaty"))
    assert found
    assert all("treaty" in f"{claim.text} {claim.quote}".casefold() for claim in found)
    assert all("protest" in f"{claim.text} {claim.quote}".casefold() for claim in store.claims(search="protests"))


@pytest.mark.parametrize(
    ("filters", "error", "message"),
    [
        ({"actor": "Xi Jinping"}, UnknownActorError, "there is no actor 'Xi Jinping'; the nearest are "),
        ({"speaker": "Xi Jinping"}, UnknownActorError, "there is no actor 'Xi Jinping'"),
        ({"topic": "econmy"}, UsageError, "there is no topic 'econmy' in the store; the nearest is 'economy'"),
        ({"source": "sochi"}, UsageError, "there is no source 'sochi' in the store; the nearest is 'sochi-talks'"),
        ({"voice": "rumour"}, UsageError, "there is no voice 'rumour'; choose from source, speaker, rating"),
        ({"limit": -1}, UsageError, "the limit should be 0 or more, not -1"),
        ({"search": "  "}, UsageError, "there is nothing to search for"),
    ],
)
def test_what_is_unknown_is_said_at_once(
    store: Store, filters: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        store.claims(**filters)
    assert message in str(caught.value)


def test_a_claim_by_its_identifier(store: Store) -> None:
    assert store.claim("belarus-loan").id == "belarus-loan"
    with pytest.raises(UnknownClaimError, match="there is no claim 'belarus-lone'; the nearest is 'belarus-loan'"):
        store.claim("belarus-lone")
    for odd in ("", "\ud800", "\0", "' OR 1 --"):
        with pytest.raises(UnknownClaimError):
            store.claim(odd)


def test_counts(store: Store) -> None:
    actors = store.actors()
    assert [counted.claims for counted in actors] == sorted((counted.claims for counted in actors), reverse=True)
    for counted in actors:
        assert counted.claims == len(list(store.claims(actor=counted.value.name)))
    topics = store.topics()
    assert sum(counted.claims for counted in topics) <= store.info.claims
    for topic in topics:
        assert topic.claims == len(list(store.claims(topic=topic.value)))


def test_statements_are_checked_as_text_or_with_their_positions(store: Store) -> None:
    statement = Statement(text="Russia will lend Belarus £1.15 billion.", file="draft.txt", line=7)
    assert store.check(statement, limit=1).statement == statement
    assert store.check(statement.text, limit=1).statement == Statement(text=statement.text)
    assert [match.claim.id for match in store.search("a loan of £1.15 billion for Belarus", limit=1)] == [
        "belarus-loan"
    ]


def test_a_batch_is_lazy_and_keeps_its_order(store: Store) -> None:
    asked: list[str] = []

    def texts() -> Iterator[str]:
        for text in ("Russia will lend Belarus money.", "Who won?", "Minsk is in Belarus."):
            asked.append(text)
            yield text

    answers = store.check_many(texts(), limit=1)
    assert asked == []
    assert [next(answers).statement.text] == asked
    assert [answer.statement.text for answer in answers] == asked[1:]


def test_a_store_of_nothing_answers_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    from factcheck.services.library import initialise

    with open_store(initialise(tmp_path_factory.mktemp("empty") / "e.db", empty=True)) as store:
        assert (list(store.claims()), store.actors(), store.sources(), store.topics()) == ([], [], [], [])
        assert store.search("anything") == []
        with pytest.raises(UnknownActorError, match="there is no actor 'Putin' in the store"):
            store.find_actor("Putin")
        with pytest.raises(UnknownClaimError, match=r"there is no claim 'x'$"):
            store.claim("x")


def test_a_closed_store_says_so() -> None:
    store = open_store(shipped_store_path())
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.actors()


def test_no_store_is_left_open() -> None:
    folder = "/proc/self/fd"
    if not os.path.isdir(folder):
        pytest.skip("open files cannot be listed here")
    before = len(os.listdir(folder))
    for _ in range(5):
        with open_store(shipped_store_path()) as store:
            list(store.claims(limit=1))
    assert len(os.listdir(folder)) == before


def test_a_text_passed_off_as_a_claim_is_not_compared(tmp_path: Path) -> None:
    lines = tmp_path / "claims.jsonl"
    long, short = "The bridge was opened in 1932. " * 10_000, "The bridge was opened in 1931."
    lines.write_text(
        json.dumps({"id": "long", "text": long}) + "\n" + json.dumps({"id": "short", "text": short}) + "\n"
    )
    import_claims(lines, tmp_path / "claims.db")
    with open_store(tmp_path / "claims.db") as store:
        assessment = store.check("The bridge was opened in 1932.")
        assert assessment.verdict is Verdict.CONTRADICTED
        assert [match.claim.id for match in assessment.matches] == ["short"]
        assert len(list(store.claims())) == 2
