"""How a term of a statement is tied to a term of a claim, and how close that brings them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from factcheck.classes import NamedTuple
from factcheck.text.comparison import Comparison
from factcheck.text.terms import Term


class Bond(StrEnum):
    """How a term of the statement is tied to one of the claim."""

    SAME = "same"
    DERIVED = "derived"
    SYNONYM = "synonym"
    CONVERSE = "converse"
    """The same event from its other side: lend, borrow."""
    BROADER = "broader"
    TYPO = "typo"
    RECORD = "record"
    """The claim's record has it: an actor, the place or the day of the event."""
    OPPOSITE = "opposite"
    CLASH = "clash"
    """A quantity or date of the same kind that cannot be the same."""
    NONE = "none"


CLOSENESS = {
    Bond.SAME: 1.0,
    Bond.DERIVED: 0.95,
    Bond.SYNONYM: 0.9,
    Bond.CONVERSE: 0.9,
    Bond.BROADER: 0.8,
    Bond.TYPO: 0.9,
    Bond.RECORD: 0.9,
    Bond.OPPOSITE: 0.0,
    Bond.CLASH: 0.0,
    Bond.NONE: 0.0,
}


class Aligned(NamedTuple):
    """A term of the statement with its counterpart."""

    term: Term
    bond: Bond
    other: Term | None = None
    others: tuple[Term, ...] = ()
    """Every term of the claim that corresponds, the closest first."""
    closest: int = 1
    """How many of them have the bond itself; the rest are tied more loosely."""
    comparison: Comparison | None = None

    @property
    def closeness(self) -> float:
        """0–1."""
        return CLOSENESS[self.bond]


def cover(aligned: Sequence[Aligned]) -> float:
    """Weighted share of the terms that have a counterpart, 0–1; 0 for no terms."""
    whole = sum(one.term.weight for one in aligned)
    return sum(one.term.weight * one.closeness for one in aligned) / whole if whole else 0.0
