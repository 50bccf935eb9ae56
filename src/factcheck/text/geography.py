"""How places lie to one another, whose people a demonym names, and which places stand for a state.

A place lies in its parents and, through them, in theirs. A parent that holds it only in part or by one side's account
(Russia and Asia, Crimea and Russia) is enough to keep two places from being apart, and too little to say that one lies
in the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from factcheck.text.gazetteer import Place, entries, fold, governed, place, place_named

# Places with borders that everybody draws alike; for the rest “not inside” does not mean “elsewhere”.
_BOUNDED = frozenset({"country", "city", "us-state", "state", "landmark", "seat", "continent"})


class PlaceRelation(StrEnum):
    """How one place lies to another."""

    SAME = "same"
    INSIDE = "inside"
    """The left one lies in the right one."""
    AROUND = "around"
    """The left one holds the right one."""
    NEAR = "near"
    """One lies at the other: Sochi and the Black Sea."""
    UNKNOWN = "unknown"
    APART = "apart"


@cache
def _around(name: str) -> frozenset[str]:
    """Canonical names of everything that holds a place, itself left out."""
    known = place_named(name)
    held: set[str] = set()
    for parent in known.parents if known else ():
        held |= {parent} | _around(parent)
    return frozenset(held)


@cache
def _touched(name: str) -> frozenset[str]:
    """The place, what holds it, and what holds a part of any of these."""
    reach = _around(name) | {name}
    partly: set[str] = set()
    for holder in reach:
        known = place_named(holder)
        for parent in known.partly if known else ():
            partly |= {parent} | _around(parent)
    return reach | partly


def contains(outer: str, inner: str) -> bool:
    """Whether the outer place holds the inner one, directly or through its parents.

    >>> contains("Europe", "Minsk"), contains("Russia", "Sochi"), contains("Belarus", "Moscow")
    (True, True, False)
    """
    left, right = place(outer), place(inner)
    return left is not None and right is not None and left.name in _around(right.name)


@cache
def compare_places(left: str, right: str) -> PlaceRelation:
    """How two places lie to each other, by canonical name or alias.

    >>> compare_places("Minsk", "Belarus").value, compare_places("Minsk", "Moscow").value
    ('inside', 'apart')
    >>> compare_places("Sochi", "Black Sea").value, compare_places("Russia", "Asia").value
    ('near', 'unknown')
    """
    one, other = place(left), place(right)
    if one is None or other is None:
        return PlaceRelation.UNKNOWN
    if one.name == other.name:
        return PlaceRelation.SAME
    if other.name in _around(one.name):
        return PlaceRelation.INSIDE
    if one.name in _around(other.name):
        return PlaceRelation.AROUND
    if other.name in one.near or one.name in other.near:
        return PlaceRelation.NEAR
    if other.name in _touched(one.name) or one.name in _touched(other.name):
        return PlaceRelation.UNKNOWN
    if one.kind in _BOUNDED and other.kind in _BOUNDED:
        return PlaceRelation.APART
    continents = _continents(one), _continents(other)
    return PlaceRelation.APART if all(continents) and not continents[0] & continents[1] else PlaceRelation.UNKNOWN


def _continents(known: Place) -> frozenset[str]:
    return frozenset(name for name in _touched(known.name) if (at := place_named(name)) and at.kind == "continent")


def compare_candidates(left: Iterable[str], right: Iterable[str]) -> PlaceRelation:
    """The closest relation between any two readings of two names.

    >>> compare_candidates(["Georgia", "Georgia (US state)"], ["Atlanta"]).value
    'around'
    """
    others = tuple(right)
    relations = {compare_places(one, other) for one in left for other in others}
    return next((relation for relation in PlaceRelation if relation in relations), PlaceRelation.UNKNOWN)


def country_of_demonym(word: str) -> str | None:
    """The place whose people or things the word names; of several, the likeliest.

    >>> country_of_demonym("Belarusians"), country_of_demonym("Dutch"), country_of_demonym("Martian")
    ('Belarus', 'Netherlands', None)
    """
    return next((name for name, _, demonym in entries(fold(word)) if demonym), None)


@cache
def country_of(name: str) -> str | None:
    """The country that a place is or lies in; for a place in Scotland, the United Kingdom.

    >>> country_of("Minsk"), country_of("Edinburgh"), country_of("the Kremlin"), country_of("Europe")
    ('Belarus', 'United Kingdom', 'Russia', None)
    """
    known = place(name)
    if known is None:
        return None
    within = (known.name, *sorted(_around(known.name)))
    countries = [each for each in within if (at := place_named(each)) and at.kind == "country"]
    return next((each for each in countries if not any(contains(other, each) for other in countries)), None)


def capital_of(country: str) -> str | None:
    """The capital of a country or state.

    >>> capital_of("Belarus"), capital_of("Holland"), capital_of("Texas"), capital_of("Sochi")
    ('Minsk', 'Amsterdam', 'Austin', None)
    """
    known = place(country)
    return known.capital if known else None


def metonym_of(name: str) -> str | None:
    """The state or body that a capital or a seat of power stands for in news prose.

    >>> metonym_of("Moscow"), metonym_of("the Kremlin"), metonym_of("Brussels"), metonym_of("Sochi")
    ('Russia', 'Russia', 'European Union', None)
    """
    known = place(name)
    return known.stands_for or governed().get(known.name) if known else None
