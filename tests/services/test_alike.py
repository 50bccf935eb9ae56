"""Who is offered as one with whom, and who is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.store.samples import new_store

from factcheck.model import Actor, Claim
from factcheck.services.alike import actor_pairs
from factcheck.store.claims import ClaimStore

SPELLING, ALIAS = "one name in two spellings", "known by that name, too"
PART, SLIP = "a part of the name", "close spelling"


def pairs(path: Path, *actors: Actor) -> list[tuple[str, str, str]]:
    claims = [Claim(id="all", text="All.", quote="All.", actors=tuple(actor.name for actor in actors))]
    with ClaimStore.open(new_store(path, claims, actors)) as store:
        return [(pair.gone.name, pair.kept.name, pair.why) for pair in actor_pairs(store)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Лукашенко", "Łukaszenka"), SPELLING),
        (("Volodymyr Zelensky", "Vladimir Zelenskiy"), SPELLING),
        (("Lukashenko", "Alexander Lukashenko"), PART),
        (("Jane Roe", "Jane Ann Roe"), PART),
        (("Ursula von der Leyen", "Ursula von der Leyden"), SLIP),
        (("Interior Ministry", "Interior Minstry"), SLIP),
        (("Peskov", "Peskova"), None),
        (("Navalny", "Navalnaya"), None),
        (("Merkel", "Merk"), None),
        (("Austria", "Australia"), None),
        (("Jane Roe", "John Roe"), None),
        (("Brigade 17", "Brigade 71"), None),
        (("Belarus", "Interior Ministry of Belarus"), None),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, tuple) else "",
)
def test_pairs_of_names(tmp_path: Path, names: tuple[str, str], expected: str | None) -> None:
    kinds = {"Belarus": "country", "Austria": "country", "Australia": "country"}
    actors = [Actor(name=name, kind=kinds.get(name, "body" if "Ministry" in name else "person")) for name in names]
    found = pairs(tmp_path / "claims.db", *actors)
    assert [why for _, _, why in found] == ([expected] if expected else [])


def test_an_alias_is_a_name_too(tmp_path: Path) -> None:
    batka = Actor(name="Alexander Lukashenko", aliases=("Batka",))
    assert pairs(tmp_path / "claims.db", batka, Actor(name="Batka")) == [("Batka", "Alexander Lukashenko", ALIAS)]


def test_the_one_with_fewer_claims_would_go(tmp_path: Path) -> None:
    claims = [Claim(id=f"c{number}", text="A.", quote="A.", actors=("Jane Row",)) for number in range(3)]
    claims.append(Claim(id="last", text="B.", quote="B.", actors=("Jane Roe",)))
    with ClaimStore.open(new_store(tmp_path / "claims.db", claims, ())) as store:
        (pair,) = actor_pairs(store)
        assert (pair.gone.name, pair.gone_claims, pair.kept.name, pair.kept_claims) == ("Jane Roe", 1, "Jane Row", 3)
        assert actor_pairs(store, about="Jane Roe") == [pair]
        assert actor_pairs(store, about="Jane Row") == [pair]


def test_the_store_that_ships_has_no_such_pairs() -> None:
    from factcheck.services.library import open_store, shipped_store_path

    with open_store(shipped_store_path()) as store:
        assert actor_pairs(store.claim_store) == []
