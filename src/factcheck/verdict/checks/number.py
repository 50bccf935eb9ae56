"""Quantities: amounts, counts, shares, durations, ages and ordinals, with unit, currency, magnitude and hedge."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import TermKind
from factcheck.verdict.pair import Pair

CODE = "number"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each quantity of the statement."""
    yield from _of_the_saying(pair)
    for one in pair.unsettled(TermKind.QUANTITY):
        if one.bond is Bond.SAME and one.other is not None:
            explanation = f"“{one.term.text}” agrees with “{one.other.text}”."
            yield pair.finding(CODE, Stance.AGREES, explanation, term=one.term, other=one.other)
        elif one.bond is Bond.CLASH and one.other is not None:
            reason = one.comparison.reason if one.comparison else ""
            explanation = f"The statement says {one.term.text}; the source says {one.other.text}"
            explanation += f": {reason}." if "rate" in reason or "currenc" in reason else "."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=one.other)
        else:
            explanation = f"The source does not give “{one.term.text}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.other)


def _of_the_saying(pair: Pair) -> Iterator[Finding]:
    """“…, she said after the six-hour talks”: a figure beside the report that the source gives otherwise."""
    for one in pair.beside_report(TermKind.QUANTITY):
        if one.bond is Bond.CLASH and one.other is not None:
            explanation = f"The statement says {one.term.text}; the source says {one.other.text}."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=one.other)
