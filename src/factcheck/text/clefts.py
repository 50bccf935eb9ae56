"""Clefts: “Nova is the channel that aired Nightfall” says that Nightfall aired on Nova."""

from __future__ import annotations

from factcheck.classes import NamedTuple
from factcheck.text.definitions import read_definitions
from factcheck.text.reading import Reading, Term, TermKind

_PLACES = frozenset("location place site city town country area venue".split())
_CHANNELS = frozenset("network channel station broadcaster".split())


class Cleft(NamedTuple):
    """A clause whose subject is what a relative clause says it of."""

    name: Term
    noun: int
    """Index of “channel”."""
    relative: int
    """Index of “that”."""
    slots: frozenset[str]
    """Prepositions that the name has where the clause stands alone."""


def cleft_in(statement: Reading, part: int) -> Cleft | None:
    """The cleft that a part is; None where it is none."""
    clause = statement.parts[part]
    for found in read_definitions(statement):
        kind = found.kinds[-1]
        if not clause.first <= found.at < clause.last or kind.last >= len(statement.tokens) - 1:
            continue
        noun, relative = statement.tokens[kind.head].norm, statement.tokens[kind.last].norm
        name = next((term for term in _terms_in(statement, found.subject) if term.kind is TermKind.NAME), None)
        if name is None or found.negator is not None:
            return None
        if noun in _PLACES and relative == "where":
            return Cleft(name, kind.head, kind.last, frozenset(("in", "at")))
        if noun in _CHANNELS and relative in ("that", "which"):
            return Cleft(name, kind.head, kind.last, frozenset(("on",)))
    return None


def _terms_in(reading: Reading, stretch: tuple[int, int]) -> list[Term]:
    return [term for term in reading.terms if stretch[0] <= term.first < stretch[1]]
