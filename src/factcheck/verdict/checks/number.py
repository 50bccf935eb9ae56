"""Quantities: amounts, counts, shares, durations, ages and ordinals, with unit, currency, magnitude and hedge."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import TermKind
from factcheck.verdict.counted import count_the_same
from factcheck.verdict.pair import Pair

CODE = "number"
_WHOLES = frozenset("country nation state city town village island region community territory district".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each quantity of the statement."""
    yield from _of_the_saying(pair)
    for one in pair.unsettled(TermKind.QUANTITY):
        if one.bond is Bond.SAME and one.other is not None and _counts_another(pair, one):
            explanation = f"In the source “{one.other.text}” counts something else."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.other)
        elif one.bond is Bond.SAME and one.other is not None:
            explanation = f"“{one.term.text}” agrees with “{one.other.text}”."
            yield pair.finding(CODE, Stance.AGREES, explanation, term=one.term, other=one.other)
        elif one.bond is Bond.CLASH and one.other is not None and not count_the_same(pair, one):
            explanation = f"The source does not give “{one.term.text}”; “{one.other.text}” counts something else."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.other)
        elif one.bond is Bond.CLASH and one.other is not None:
            reason = one.comparison.reason if one.comparison else ""
            explanation = f"The statement says {one.term.text}; the source says {one.other.text}"
            explanation += f": {reason}." if "rate" in reason or "currenc" in reason else "."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=one.other)
        else:
            explanation = f"The source does not give “{one.term.text}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.other)


def _counts_another(pair: Pair, one: Aligned) -> bool:
    """“a country of four million people” where the statement has them do something: they are the country's."""
    if one.term.side != -1 or one.other is None or one.other.quantity is None or len(one.others) > 1:
        return False
    if one.other.quantity.kind is not QuantityKind.COUNT:
        return False
    reading = pair.evidence.reading_of(one.other)
    before = one.other.first - 1
    if before < 1 or reading.tokens[before].norm != "of":
        return False
    whole = next((term for term in reading.terms if term.last == before and term.kind is TermKind.WORD), None)
    return whole is not None and whole.norm in _WHOLES and id(whole) not in pair.counterparts()


def _of_the_saying(pair: Pair) -> Iterator[Finding]:
    """“…, she said after the six-hour talks”: a figure beside the report that the source gives otherwise."""
    for one in pair.beside_report(TermKind.QUANTITY):
        if one.bond is Bond.CLASH and one.other is not None:
            explanation = f"The statement says {one.term.text}; the source says {one.other.text}."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=one.other)
