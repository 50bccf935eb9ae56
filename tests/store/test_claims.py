"""What a store answers: claims by filter, by identifier, by nearness; actors, sources and topics."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.samples import ACTORS, CLAIMS, FAIR, LOAN, LUKASHENKO, PUTIN, RATED, RIGGED, TALKS, new_store, write

from factcheck.errors import StoreError
from factcheck.model import Actor, Claim, Locator, Voice
from factcheck.store.claims import ClaimStore


def test_claims_come_back_as_they_went_in(store: ClaimStore) -> None:
    assert tuple(store.claims()) == CLAIMS


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, ["loan", "rigged", "fair", "rated"]),
        ({"actors": ["Alexander Lukashenko"]}, ["rigged", "fair"]),
        ({"actors": ["Vladimir Putin"]}, ["loan"]),
        ({"actors": ["Vladimir Putin", "protesters"]}, ["loan", "rigged"]),
        ({"actors": ["Nobody"]}, []),
        ({"speakers": ["protesters"]}, ["rigged"]),
        ({"speakers": ["Alexander Lukashenko"]}, []),
        ({"source": "talks"}, ["loan", "rigged", "fair"]),
        ({"source": "elsewhere"}, []),
        ({"topic": "election"}, ["rigged", "fair"]),
        ({"voice": Voice.SOURCE}, ["fair"]),
        ({"voice": Voice.SPEAKER}, ["loan", "rigged"]),
        ({"voice": Voice.RATING}, ["rated"]),
        ({"disputed": True}, ["rigged", "fair"]),
        ({"words": ["vote"]}, ["rigged", "fair"]),
        ({"words": ["votes", "fair"]}, ["fair"]),
        ({"words": ["%"]}, []),
        ({"words": ["Путин"]}, []),
        ({"limit": 2}, ["loan", "rigged"]),
        ({"limit": 0}, []),
        ({"limit": 10**30}, ["loan", "rigged", "fair", "rated"]),
        ({"topic": "election", "disputed": True, "voice": Voice.SPEAKER, "words": ["rigged"], "limit": 1}, ["rigged"]),
        ({"topic": "' OR 1=1 --"}, []),
        ({"actors": ['"] OR 1 --', "Vladimir Putin"]}, ["loan"]),
    ],
)
def test_filters(store: ClaimStore, filters: dict[str, Any], ids: list[str]) -> None:
    assert [claim.id for claim in store.claims(**filters)] == ids


def test_claims_by_ids_keep_the_order_asked_for(store: ClaimStore) -> None:
    assert store.claims_by_ids(["fair", "nothing", "loan"]) == [FAIR, LOAN]
    assert store.claims_by_ids([]) == []
    assert store.claims_by_ids(["\ud800", "\0", "' OR 1 --"]) == []


def test_claims_by_actor_names(store: ClaimStore) -> None:
    assert store.claims_by_actor_names(["Belarus", "protesters"]) == [LOAN, RIGGED]
    assert store.claims_by_actor_names([]) == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["loan"], "loan"),
        (["lend", "billion"], "loan"),
        (["1.15"], "loan"),
        (["VOTE", "FAIR"], "fair"),
        (["votes", "rigging"], "rigged"),
        (["wage"], "rated"),
        (["the", "Russian", "leader"], "loan"),
        (["nothing", "of", "this", "kind", "but", "wages"], "rated"),
    ],
)
def test_candidates_are_best_first(store: ClaimStore, words: list[str], first: str) -> None:
    assert store.candidates(words, limit=5)[0].id == first


@pytest.mark.parametrize("words", [[], [""], [" "], ["%"], ["…", "“", "”"], ["\0"], ["\ud800"], ["zebra"]])
def test_no_words_no_candidates(store: ClaimStore, words: list[str]) -> None:
    assert store.candidates(words, limit=5) == []


@pytest.mark.parametrize(
    "word",
    [
        "4%", '"', '"loan', 'loan"', "loan*", "text:loan", "loan AND", "NEAR(loan)", "^loan", "{loan}", "loan\0x",
        "-loan", "loan'; DROP TABLE claims; --", "lo\ud800an", "[bold]loan[/]", "\x1b[31mloan", "loan" * 50_000,
    ],
)  # fmt: skip
def test_any_text_is_safe_as_a_word(store: ClaimStore, word: str) -> None:
    assert {claim.id for claim in store.candidates([word, "fair"], limit=5)} >= {"fair"}
    assert {claim.id for claim in store.claims(words=[word, "fair"])} <= {"fair"}
    assert store.count() == len(CLAIMS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=12), max_size=8))
def test_no_words_of_any_kind_fail(store: ClaimStore, words: list[str]) -> None:
    assert len(store.candidates(words, limit=2)) <= 2
    list(store.claims(words=words))


def test_limit_of_candidates(store: ClaimStore) -> None:
    assert len(store.candidates(["vote", "loan", "wages"], limit=2)) == 2
    assert store.candidates(["vote"], limit=0) == []


def test_siblings_overlap_in_the_same_source(tmp_path: Path) -> None:
    after = replace(LOAN, id="after", locator=Locator(paragraph=2, start=140, end=150))
    inside = replace(LOAN, id="inside", locator=Locator(paragraph=2, start=110, end=120))
    around = replace(LOAN, id="around", locator=Locator(paragraph=2, start=9, end=1000))
    other = replace(LOAN, id="other", source=replace(TALKS, id="other"))
    bare = replace(RATED, id="bare", source=TALKS, repeats=())
    same = replace(bare, id="same")
    path = new_store(tmp_path / "s.db", [LOAN, after, inside, around, other, bare, same])
    with ClaimStore.open(path) as store:
        found = {claim.id: [other.id for other in store.siblings(claim)] for claim in store.claims()}
    assert found == {
        "loan": ["around", "inside"],
        "after": ["around"],
        "inside": ["around", "loan"],
        "around": ["loan", "inside", "after"],
        "other": [],
        "bare": ["same"],
        "same": ["bare"],
    }


def test_both_sides_of_a_dispute(store: ClaimStore) -> None:
    assert store.disputes(RIGGED) == [FAIR]
    assert store.disputes(FAIR) == [RIGGED]
    assert store.disputes(LOAN) == []


def test_actors_with_their_profiles_in_the_order_in_which_they_came(store: ClaimStore) -> None:
    plain = tuple(Actor(name=name) for name in ("Russia", "Belarus", "protesters"))
    assert store.actors() == (PUTIN, *plain, LUKASHENKO)
    assert store.actor_keys()[:4] == [
        ("Vladimir Putin", "alias", "putin"),
        ("Vladimir Putin", "alias", "vladimir putin"),
        ("Vladimir Putin", "name", "vladimir putin"),
        ("Vladimir Putin", "title", "rusian leader"),
    ]


def test_counts(store: ClaimStore) -> None:
    assert [(counted.value.name, counted.claims) for counted in store.count_actors()] == [
        ("Alexander Lukashenko", 2),
        ("Vladimir Putin", 1),
        ("Russia", 1),
        ("Belarus", 1),
        ("protesters", 1),
    ]
    assert [(counted.value, counted.claims) for counted in store.count_sources()] == [(TALKS, 3)]
    assert [(counted.value, counted.claims) for counted in store.count_topics()] == [("election", 2), ("economy", 1)]
    info = store.info()
    assert (info.claims, info.sources, info.schema) == (4, 1, 2)


def test_a_batch_takes_as_many_queries_as_one_claim(tmp_path: Path) -> None:
    path = new_store(tmp_path / "many.db", [replace(LOAN, id=f"loan-{number}") for number in range(400)], ACTORS)
    asked: list[list[str]] = []
    for limit in (1, 400):
        with ClaimStore.open(path) as store:
            statements: list[str] = []
            store.connection.set_trace_callback(statements.append)
            assert len(list(store.claims(limit=limit))) == limit
            asked.append(statements)
    assert len(asked[0]) == len(asked[1])


def test_what_was_read_is_kept_until_the_file_changes(path: Path, store: ClaimStore) -> None:
    (before,) = store.claims_by_ids(["loan"])
    assert store.claims_by_ids(["loan"])[0] is before
    assert store.actors()[0] == PUTIN
    write(path, [replace(LOAN, text="Changed.")], [replace(PUTIN, role="former president")])
    assert store.claims_by_ids(["loan"])[0].text == "Changed."
    assert store.actors()[0].role == "former president"
    write(path, [replace(LOAN, id="another")])
    assert store.count() == 5


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE claims SET event_start = 'Monday'",
        "UPDATE claims SET rating = '{'",
        "UPDATE claims SET rating = '{\"colour\": 1}'",
        "UPDATE sources SET published = 'in autumn'",
        "UPDATE claims SET text = CAST(x'ff' AS TEXT)",
    ],
)
def test_values_that_no_import_writes_are_told(path: Path, damage: str) -> None:
    with ClaimStore.open(path, writable=True) as store:
        store.connection.execute(damage)
    with ClaimStore.open(path) as store, pytest.raises(StoreError, match=str(path)) as caught:
        list(store.claims())
    assert "\n" not in str(caught.value)


HOSTILE = [
    "'; DROP TABLE claims; --",
    "[bold red]markup[/bold red]",
    "\x1b[31mred\x1b[0m\x07",
    "=HYPERLINK(1)",
    "<script>alert(1)</script>",
    "\u202eright to left\u202c",
    "🦊 emoji 👩\u200d🔬",
    "Слова на кириллице",
    "line\nbreak\ttab\r\n",
    "long " * 200_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    claim = Claim(id=text[:50], text=text, quote=text, voice=Voice.SPEAKER, speaker=text, actors=(text,), topic=text)
    path = new_store(tmp_path / "hostile.db", [claim], [Actor(name=text, aliases=(text,), titles=(text,))])
    with ClaimStore.open(path) as store:
        assert list(store.claims(topic=text, speakers=[text])) == [claim]
        assert store.claims_by_ids([text[:50]]) == [claim]
