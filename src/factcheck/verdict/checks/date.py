"""Dates as intervals: the statement may be the coarser, never the finer."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.comparison import Outcome
from factcheck.text.cues import cue_forms
from factcheck.text.dates import DateMention, compare_dates
from factcheck.text.lexicon import part_of_speech
from factcheck.text.reading import Term, TermKind
from factcheck.verdict.checks.role import predicate_of
from factcheck.verdict.pair import Pair

CODE = "date"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each date of the statement."""
    yield from _of_the_saying(pair)
    for one in pair.unsettled(TermKind.DATE):
        recorded = _recorded(pair) or (_published(pair) if one.bond is Bond.RECORD else None)
        theirs = one.other.text if one.other is not None else recorded
        nearer = _nearer(pair, one)
        if nearer is not None:
            explanation = f"The statement says {one.term.text}; the source dates it {nearer.text}."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=nearer)
        elif one.bond in (Bond.SAME, Bond.RECORD):
            yield pair.finding(
                CODE,
                Stance.AGREES,
                f"“{one.term.text}” agrees with “{theirs}”.",
                term=one.term,
                other=one.other,
                source=None if one.other else theirs,
            )
        elif one.bond is Bond.CLASH and (_dates_another(pair, one) if one.other else not _is_its_event(pair)):
            yield pair.finding(CODE, Stance.MISSING, f"The source does not date it “{one.term.text}”.", term=one.term)
        elif one.bond is Bond.CLASH:
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


def _nearer(pair: Pair, one: Aligned) -> Term | None:
    """“took place on the 16th, as reported on the 7th”: the date that stands closer to what is asserted.

    Only where another clause begins between the two, and both are behind what is asserted.
    """
    predicate = pair.predicate()
    if one.bond is not Bond.SAME or one.other is None or predicate is None or one.term.date is None:
        return None
    reading = pair.evidence.reading_of(one.other)
    asserted = [other for other in predicate.others if pair.evidence.reading_of(other) is reading]
    if not asserted or len(one.others) > 1 or any(other.first > one.other.first for other in asserted):
        return None
    verb = max(other.last for other in asserted)
    for rival in reading.terms:
        if rival.kind is not TermKind.DATE or rival.date is None or not verb <= rival.first < one.other.first:
            continue
        between = [token.norm for token in reading.tokens[rival.last : one.other.first]]
        told = any(norm in cue_forms() for norm in between)
        if told and not {"and", "or"} & set(between) and _excludes(one.term.date, rival.date):
            return rival
    return None


def _excludes(ours: DateMention, theirs: DateMention) -> bool:
    return compare_dates(ours, theirs).outcome is Outcome.CONFLICTS


def _dates_another(pair: Pair, one: Aligned) -> bool:
    """“according to a 1956 letter”: a date before a noun is that noun's, which the statement does not speak of."""
    assert one.other is not None
    reading = pair.evidence.reading_of(one.other)
    noun = next((term for term in reading.terms if term.first == one.other.last), None)
    if noun is None or noun.kind is not TermKind.WORD or part_of_speech(noun.norm)[:1] != ("n",):
        return False
    return id(noun) not in pair.counterparts() and reading.tokens[one.other.first - 1].norm in ("a", "an")


def _of_the_saying(pair: Pair) -> Iterator[Finding]:
    """“In a speech on Monday, she said …”: a day of the saying that the claim's own day rules out."""
    for one in pair.beside_report(TermKind.DATE):
        theirs = one.other.text if one.other is not None else _recorded(pair)
        if one.bond is Bond.CLASH:
            explanation = f"The statement has it said {one.term.text}; the source says {theirs}."
            source = None if one.other else theirs
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=one.other, source=source)


def _published(pair: Pair) -> str | None:
    """The day on which the source counted, which dates a figure “as of” that day."""
    day = pair.evidence.reference
    return day.isoformat() if day else None


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
