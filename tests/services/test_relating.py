"""Claims of several articles compared in a store: what is linked, what is suggested, and what is let be."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.classes import replace
from factcheck.ingest.attribute import extract_claims
from factcheck.model import Source
from factcheck.services.relating import Linked, suggest_links
from factcheck.store.claims import ClaimStore
from factcheck.store.kindred import CLOSEST, kindred
from factcheck.store.schema import create
from factcheck.store.sources import supersede
from factcheck.store.suggestions import Suggestion, confirm, dismiss, suggestions_on
from factcheck.store.writing import writing

MONDAY = dt.date(2021, 5, 3)
FIRE = (
    "A fire at a furniture factory in Malmby killed 14 workers. The mayor of Malmby, Jana Roe, called it a catastrophe."
)
SAME = "Fourteen workers were killed in a fire at a furniture factory in Malmby. The factory was built in 1962."
MORE = "A fire at a furniture factory in Malmby killed 17 workers."
VAGUE = (
    "A fire at a big furniture factory in Malmby killed 14 workers, officials of the town of Malmby reported on Sunday."
)
DENIED = "The council of Torvik rejected the new tram line. The council meets again in June."
TRAM = "The council of Torvik approved the new tram line. Its cost is 40 million euros."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create(tmp_path / "mine.db")
    return tmp_path / "mine.db"


def add(path: Path, name: str, text: str, *, days: int = 0, supersedes: str | None = None) -> Linked:
    """An article stands in the store, and its claims are held against those of the others."""
    published = MONDAY + dt.timedelta(days)
    source = Source(id=name, title=name, published=published)
    with writing(path) as writer:
        claims = extract_claims(text, published=published)
        named = [replace(claim, id=f"{name}-{at}", source=source, reviewed=False) for at, claim in enumerate(claims)]
        for claim in named:
            writer.add(claim)
        writer.finish()
        if supersedes:
            supersede(writer.store, supersedes, name)
        return suggest_links(writer.store, [claim.id for claim in named])


def links(path: Path) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    with ClaimStore.open(path) as store:
        return {claim.id: (claim.repeats, claim.disputes) for claim in store.claims() if claim.repeats + claim.disputes}


def suggested(path: Path, *claims: str) -> list[Suggestion]:
    with ClaimStore.open(path) as store:
        return suggestions_on(store, claims)


def test_the_same_assertion_in_another_article_is_linked_both_ways(path: Path) -> None:
    assert add(path, "one", FIRE) == Linked()
    assert add(path, "two", SAME, days=1) == Linked(linked=1)
    assert links(path) == {"one-0": (("two-0",), ()), "two-0": (("one-0",), ())}


def test_an_opposing_one_is_linked_as_a_dispute(path: Path) -> None:
    add(path, "one", TRAM)
    assert add(path, "two", DENIED) == Linked(linked=1)
    assert links(path) == {"one-0": ((), ("two-0",)), "two-0": ((), ("one-0",))}


def test_a_newer_count_is_no_dispute(path: Path) -> None:
    add(path, "one", FIRE)
    assert add(path, "two", MORE, days=2) == Linked()
    assert links(path) == {}


@pytest.mark.parametrize("text", ["The mayor opened a school in Osby.", "A fire in Osby killed 14 workers.", "Why?"])
def test_what_is_about_something_else_is_let_be(path: Path, text: str) -> None:
    add(path, "one", FIRE)
    assert add(path, "two", text) == Linked()
    assert not links(path)


def test_claims_of_one_article_and_of_its_earlier_version_are_not_compared(path: Path) -> None:
    twice = f"{FIRE} 14 workers were killed in a fire at a furniture factory in Malmby."
    assert add(path, "one", twice) == Linked()
    assert add(path, "two", twice, supersedes="one") == Linked()
    assert add(path, "three", SAME).linked == 2
    assert set(links(path)) == {"two-0", "two-2", "three-0"}


def test_far_apart_it_is_suggested_until_a_person_decides(path: Path) -> None:
    add(path, "one", FIRE)
    assert add(path, "two", SAME, days=90) == Linked(suggested=1)
    (found,) = suggested(path, "one-0")
    assert found == suggested(path, "two-0")[0]
    assert found[:3] == ("two-0", "repeats", "one-0")
    assert not links(path)
    with writing(path) as writer:
        confirm(writer.store, found)
    assert links(path) == {"one-0": (("two-0",), ()), "two-0": (("one-0",), ())}
    assert suggested(path, "one-0") == []


def test_what_a_person_dismissed_is_not_suggested_again(path: Path) -> None:
    add(path, "one", FIRE)
    add(path, "two", SAME, days=90)
    with writing(path) as writer:
        dismiss(writer.store, "one-0", "two-0")
        assert suggest_links(writer.store, ["two-0", "two-1"]) == Linked()
    assert suggested(path, "one-0", "two-0") == []


def test_links_that_stand_are_not_found_again(path: Path) -> None:
    add(path, "one", FIRE)
    add(path, "two", SAME)
    before = links(path)
    with writing(path) as writer:
        assert suggest_links(writer.store, writer.store.ids()) == Linked()
    assert links(path) == before


def test_of_many_only_the_closest_are_compared(path: Path) -> None:
    for number in range(20):
        add(path, f"old-{number}", FIRE)
    with writing(path) as writer:
        some = kindred(writer.store, ["old-19-0"])
    assert all(len(one.others) <= CLOSEST for one in some)
    add(path, "new", SAME.replace("Fourteen", "14"))
    assert links(path)["new-0"] == (("old-0-0",), ())  # whoever repeats one of them repeats all


def test_the_order_of_what_came_in_decides_nothing_but_who_is_first(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    create(other)
    for store, texts in ((path, (FIRE, SAME, TRAM)), (other, (TRAM, SAME, FIRE))):
        for text in texts:
            add(store, _name(text), text)
    assert links(path) == links(other)


def _name(text: str) -> str:
    return "".join(word[0] for word in text.split()).casefold()
