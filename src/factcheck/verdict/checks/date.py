"""Dates as intervals: the statement may be the coarser, never the finer."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import TermKind
from factcheck.verdict.checks.role import predicate_of
from factcheck.verdict.pair import Pair

CODE = "date"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each date of the statement."""
    yield from _of_the_saying(pair)
    for one in pair.unsettled(TermKind.DATE):
        recorded = _recorded(pair)
        theirs = one.other.text if one.other is not None else recorded
        if one.bond in (Bond.SAME, Bond.RECORD):
            yield pair.finding(
                CODE,
                Stance.AGREES,
                f"“{one.term.text}” agrees with “{theirs}”.",
                term=one.term,
                other=one.other,
                source=None if one.other else theirs,
            )
        elif one.bond is Bond.CLASH and (one.other is not None or _is_its_event(pair)):
            explanation = f"The statement says {one.term.text}; the source says {theirs}."
            yield pair.finding(
                CODE,
                Stance.CONFLICTS,
                explanation,
                term=one.term,
                other=one.other,
                source=None if one.other else theirs,
            )
        else:
            yield pair.finding(CODE, Stance.MISSING, f"The source does not date it “{one.term.text}”.", term=one.term)


def _of_the_saying(pair: Pair) -> Iterator[Finding]:
    """“In a speech on Monday, she said …”: a day of the saying that the claim's own day rules out."""
    for one in pair.beside_report(TermKind.DATE):
        theirs = one.other.text if one.other is not None else _recorded(pair)
        if one.bond is Bond.CLASH:
            explanation = f"The statement has it said {one.term.text}; the source says {theirs}."
            source = None if one.other else theirs
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=one.other, source=source)


def _recorded(pair: Pair) -> str | None:
    """The day or days of the event as the claim records them."""
    claim = pair.evidence.claim
    if claim.event_start is None:
        return None
    if claim.event_end in (None, claim.event_start):
        return claim.event_start.isoformat()
    return f"{claim.event_start.isoformat()} to {claim.event_end.isoformat()}"


def _is_its_event(pair: Pair) -> bool:
    """Whether the claim's recorded day is that of what the statement asserts, and not of what it merely mentions."""
    predicate = pair.predicate()
    if predicate is None or not predicate.others:
        return True
    reading = pair.evidence.text
    main = [predicate_of(reading, part) for part in range(len(reading.parts))]
    return any(other is term for other in predicate.others for term in main)
