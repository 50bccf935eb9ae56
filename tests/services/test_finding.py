"""The actor that a user means by a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.errors import UnknownActorError
from factcheck.model import Actor, Claim
from factcheck.services.finding import find_actor
from factcheck.store.claims import ClaimStore
from factcheck.store.schema import create
from factcheck.store.writing import writing

ACTORS = [
    Actor(name="Vladimir Putin", aliases=("Putin", "Путин"), titles=("the Russian leader", "the president")),
    Actor(name="Alexander Lukashenko", aliases=("Lukashenko",), titles=("the Belarusian leader", "the president")),
    Actor(name="Alexander Pushkin"),
    Actor(name="Dmitry Peskov", titles=("the Kremlin spokesman",)),
    Actor(name="Yelizaveta Peskova"),
    Actor(name="Angela Merkel"),
    Actor(name="Austria", kind="country"),
    Actor(name="US", kind="country", aliases=("United States", "America")),
    Actor(name="Sviatlana Tsikhanouskaya", aliases=("Tikhanovskaya",)),
    Actor(name="Joe Biden"),
    Actor(name="Jill Biden"),
    Actor(name="EU"),
    Actor(name="习近平"),
    Actor(name="…"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClaimStore]:
    path: Path = tmp_path_factory.mktemp("actors") / "actors.db"
    create(path)
    with writing(path) as writer:
        writer.add(Claim(id="x", text="x", quote="x", actors=tuple(actor.name for actor in ACTORS)), ACTORS)
        writer.finish()
    with ClaimStore.open(path) as store:
        yield store


@pytest.mark.parametrize(
    ("name", "actor", "exact"),
    [
        ("Vladimir Putin", "Vladimir Putin", True),
        ("putin", "Vladimir Putin", True),
        ("PUTIN", "Vladimir Putin", True),
        ("Путин", "Vladimir Putin", True),
        ("Владимир Путин", "Vladimir Putin", True),
        ("Wladimir", "Vladimir Putin", True),
        ("Putin, Vladimir", "Vladimir Putin", True),
        ("The Russian Leader", "Vladimir Putin", True),
        ("Russian leader", "Vladimir Putin", True),
        ("Lukashenka", "Alexander Lukashenko", True),
        ("Łukaszenka", "Alexander Lukashenko", True),
        ("Лукашэнка", "Alexander Lukashenko", True),
        ("Pushkin", "Alexander Pushkin", True),
        ("Peskov", "Dmitry Peskov", True),
        ("Peskova", "Yelizaveta Peskova", True),
        ("Tihanovskaja", "Sviatlana Tsikhanouskaya", True),
        ("the United States", "US", True),
        ("U.S.", "US", True),
        ("Jill", "Jill Biden", True),
        ("习近平", "习近平", True),
        ("…", "…", True),
        ("putn", "Vladimir Putin", False),
        ("Pitin", "Vladimir Putin", False),
        ("Vladmir Putin", "Vladimir Putin", False),
        ("Lukashneko", "Alexander Lukashenko", False),
        ("Merkle", "Angela Merkel", False),
        ("Pushkn", "Alexander Pushkin", False),
    ],
)
def test_found(store: ClaimStore, name: str, actor: str, exact: bool) -> None:
    found = find_actor(store, name)
    assert (found.actor.name, found.exact) == (actor, exact)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Alexander", "more than one actor is called 'Alexander': Alexander Lukashenko, Alexander Pushkin"),
        ("Biden", "more than one actor is called 'Biden': Joe Biden, Jill Biden"),
        ("the president", "more than one actor is called 'the president': Vladimir Putin, Alexander Lukashenko"),
        ("Merk", "there is no actor 'Merk'; the nearest are Angela Merkel"),
        ("Australia", "there is no actor 'Australia'; the nearest are Austria"),
        ("UK", "there is no actor 'UK'; the nearest are US"),
        ("Xi Jinping", "there is no actor 'Xi Jinping'; the nearest are "),
        ("", "there is no actor ''"),
        ("%", "there is no actor '%'"),
        ("\0", "there is no actor"),
        ("\ud800", "there is no actor"),
    ],
)
def test_not_found_names_the_nearest(store: ClaimStore, name: str, message: str) -> None:
    with pytest.raises(UnknownActorError) as caught:
        find_actor(store, name)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
