"""How two words stand to each other."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from factcheck.text.lexicon.profiles import WordProfile, profile


class Relation(StrEnum):
    """How the second word of a pair stands to the first."""

    SAME = "same"
    """A form or a spelling of the same word."""
    DERIVED = "derived"
    """Of the same family: win and winner."""
    SYNONYM = "synonym"
    BROADER = "broader"
    """The second is the more general word: demonstrator, people."""
    NARROWER = "narrower"
    """The second is the more special word: people, demonstrator."""
    OPPOSITE = "opposite"
    CONVERSE = "converse"
    """The same event seen from the other side: buy and sell."""


def relation(left: WordProfile, right: WordProfile) -> Relation | None:
    """How the right word stands to the left one; None where the two have nothing to do with each other."""
    if not left.lemmas.isdisjoint(right.lemmas):
        return Relation.SAME
    # Before the opposites: the dictionary calls some converses antonyms.
    if not left.converses.isdisjoint(right.reach) or not right.converses.isdisjoint(left.reach):
        return Relation.CONVERSE
    if not left.opposites.isdisjoint(right.reach) or not right.opposites.isdisjoint(left.reach):
        return Relation.OPPOSITE
    if not left.derived.isdisjoint(right.terms) or not right.derived.isdisjoint(left.terms):
        return Relation.DERIVED
    if not left.synonyms.isdisjoint(right.reach) or not right.synonyms.isdisjoint(left.reach):
        return Relation.SYNONYM
    if not left.broader.isdisjoint(right.terms):
        return Relation.BROADER
    if not right.broader.isdisjoint(left.terms):
        return Relation.NARROWER
    return None


@lru_cache(maxsize=32768)
def related(left: str, right: str) -> Relation | None:
    """How the right word stands to the left one.

    >>> print(related("resignation", "resigned"), related("accepted", "rejects"), related("arrested", "loan"))
    derived opposite None
    """
    return relation(profile(left), profile(right))
