"""Words in the place of others: all around them is the same, and the source has another word just there."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY
from factcheck.verdict.pair import Pair
from factcheck.verdict.thresholds import LITERAL

CODE = "wording"


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part for each word of the statement in whose place a near-verbatim source has another."""
    same = sum(one.bond is Bond.SAME for one in pair.aligned)
    if same < LITERAL * len(pair.aligned):
        return
    matched = pair.counterparts()
    for index, one in enumerate(pair.aligned):
        if one.closeness or one.bond is Bond.OPPOSITE or not _weighs(one.term) or _carries(pair.statement, one.term):
            continue
        before = pair.aligned[index - 1] if index else None
        behind = pair.aligned[index + 1] if index + 1 < len(pair.aligned) else None
        for reading in pair.evidence.readings:
            rival = _between(reading, before, behind, matched)
            if rival is not None:
                explanation = f"The statement says “{one.term.text}” where the source says “{rival.text}”."
                yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=rival)
                break


def _weighs(term: Term) -> bool:
    return term.kind is TermKind.WORD and term.weight >= ORDINARY


def _carries(reading: Reading, term: Term) -> bool:
    """“needs to be paid”: what is asserted is the infinitive behind."""
    return term.last < len(reading.tokens) and reading.tokens[term.last].norm == "to"


def _between(reading: Reading, before: Aligned | None, behind: Aligned | None, matched: set[int]) -> Term | None:
    """The word of the source that stands between the same neighbours and that nothing in the statement matches."""
    places = {id(term): place for place, term in enumerate(reading.terms)}
    left = _places(before, places)
    right = _places(behind, places)
    spots = {place + 1 for place in left} & {place - 1 for place in right} if left and right else set()
    for spot in sorted(spots):
        term = reading.terms[spot]
        if id(term) not in matched and _weighs(term):
            return term
    return None


def _places(one: Aligned | None, places: dict[int, int]) -> list[int]:
    return (
        [places[id(other)] for other in one.others if id(other) in places] if one is not None and one.closeness else []
    )
