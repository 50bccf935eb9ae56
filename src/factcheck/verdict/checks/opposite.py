"""Opposites: accepted for rejected, stay for leave."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import Term, TermKind
from factcheck.verdict.pair import Pair, of_kind

CODE = "opposite"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each word of the statement whose opposite, and not the word itself, stands in the claim."""
    taken = pair.counterparts()
    for one in of_kind(pair.aligned, TermKind.WORD, Bond.OPPOSITE):
        free = [other for other in one.others if id(other) not in taken]
        if not free or pair.is_settled(one.term):
            continue
        other = max(free, key=lambda other: _company(pair, other, taken))
        if (one.term.negator is None) == (other.negator is None):
            explanation = f"The statement says “{one.term.text}”; the source says “{other.text}”."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=other)
        else:
            explanation = f"“{one.term.text}” and “{other.text}” are opposites, and one of them is negated."
            yield pair.finding(CODE, Stance.AGREES, explanation, term=one.term, other=other)


def _company(pair: Pair, other: Term, taken: set[int]) -> int:
    """How many words of the same part of the claim have a counterpart in the statement."""
    return sum(
        term.part == other.part and id(term) in taken
        for reading in pair.evidence.readings
        if any(other is term for term in reading.terms)
        for term in reading.terms
    )
