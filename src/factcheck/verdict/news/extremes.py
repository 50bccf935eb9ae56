"""Lows and highs of so many years: “hits a 13-year low” is “falls to its lowest level in 13 years”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.text.movements import direction_of
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.news import REACHING

_LOWS = frozenset("low lows lowest trough troughs".split())
_HIGHS = frozenset("high highs highest peak peaks".split())
_SUPERLATIVES = frozenset("lowest highest".split())
_LEVELS = frozenset("level levels point reading rate pace value".split())
_EVER = (("ever",), ("on", "record"), ("in", "history"), ("of", "all", "time"))
_YEARS = {"year": 12, "decade": 120, "century": 1200, "month": 1}
_BEFORE = frozenset("to at into the a an its their new is was are were".split())
_MOVES = {"low": "down", "high": "up"}


class Extreme(NamedTuple):
    """A low or a high with the words that name it."""

    side: str
    months: int
    """In how many months there was none like it; 0 for ever."""
    first: int
    last: int


def with_extremes(aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> list[Aligned]:
    """The terms, those of a low or high tied to the claim's words for the same, and so is how it was come to."""
    changed: dict[int, Aligned] = {}
    for ours in _extremes(statement):
        found = next(
            (
                (reading, theirs)
                for reading in evidence.readings
                for theirs in _extremes(reading)
                if (ours.side, ours.months) == (theirs.side, theirs.months)
            ),
            None,
        )
        if found is None:
            continue
        reading, theirs = found
        others = tuple(term for term in reading.terms if theirs.first <= term.first < theirs.last)
        if not others:
            continue
        span = next((term for term in others if term.kind is not TermKind.WORD), others[0])
        for one in aligned:
            if ours.first <= one.term.first < ours.last:
                worded = one.term.kind is TermKind.WORD
                changed[id(one.term)] = (
                    Aligned(one.term, Bond.SYNONYM, others[0], others)
                    if worded
                    else Aligned(one.term, Bond.SAME, span, (span,))
                )
        changed |= _come_to(aligned, statement, ours, reading, theirs)
    return [changed.get(id(one.term), one) for one in aligned]


def _come_to(
    aligned: Sequence[Aligned], statement: Reading, ours: Extreme, reading: Reading, theirs: Extreme
) -> dict[int, Aligned]:
    """“Hits a low”, “falls to a low”, “at a low”: whichever the claim says, it stands at the low."""
    verb = _verb_before(statement, ours)
    other = _verb_before(reading, theirs)
    one = next((each for each in aligned if each.term is verb), None)
    if one is None or one.closeness or verb is None or other is None or verb.reality is not other.reality:
        return {}
    if other.negator is not None or verb.negator is not None:
        return {}
    if _arrives(verb, ours.side) and _arrives(other, ours.side):
        return {id(verb): Aligned(verb, Bond.SYNONYM, other, (other,))}
    return {}


def _arrives(term: Term, side: str) -> bool:
    return term.norm in REACHING or direction_of(term.norm) == _MOVES[side]


def _verb_before(reading: Reading, extreme: Extreme) -> Term | None:
    """The term right before a low or high, prepositions and articles passed over."""
    at = extreme.first - 1
    while at >= 0 and reading.tokens[at].norm in _BEFORE:
        at -= 1
    return next((term for term in reading.terms if term.first <= at < term.last and term.kind is TermKind.WORD), None)


def _extremes(reading: Reading) -> Iterator[Extreme]:
    tokens = reading.tokens
    for term in reading.terms:
        side = "low" if term.norm in _LOWS else "high" if term.norm in _HIGHS else None
        if side is None or term.kind is not TermKind.WORD:
            continue
        if term.norm in _SUPERLATIVES:
            yield from _superlative(reading, term, side)
        elif term.first:
            before = tokens[term.first - 1]
            span = next((one for one in reading.terms if one.last == term.first), None)
            if before.norm == "record":
                yield Extreme(side, 0, term.first - 1, term.last)
            elif [token.norm for token in tokens[max(0, term.first - 3) : term.first]] == ["all", "-", "time"]:
                yield Extreme(side, 0, term.first - 3, term.last)
            elif span is not None and span.quantity is not None and span.quantity.unit in _YEARS:
                months = int(span.quantity.value * _YEARS[span.quantity.unit])
                yield Extreme(side, months, span.first, term.last)


def _superlative(reading: Reading, term: Term, side: str) -> Iterator[Extreme]:
    """“lowest level in 13 years”, “highest on record”, “lowest ever level”."""
    tokens, at = reading.tokens, term.last
    while at < len(tokens) and tokens[at].norm in _LEVELS:
        at += 1
    for words in _EVER:
        if tuple(token.norm for token in tokens[at : at + len(words)]) == words:
            yield Extreme(side, 0, term.first, at + len(words))
            return
    dated = next((one for one in reading.terms if one.first == at and one.date is not None), None)
    if dated is not None and dated.date is not None and dated.date.distance is not None:
        count, unit = dated.date.distance
        if unit in _YEARS and tokens[at].norm == "in":
            yield Extreme(side, int(count * _YEARS[unit]), term.first, dated.last)
