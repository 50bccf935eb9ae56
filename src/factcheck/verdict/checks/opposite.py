"""Opposites: accepted for rejected, stay for leave."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.align import Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import TermKind
from factcheck.verdict.pair import Pair, of_kind

CODE = "opposite"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each word of the statement whose opposite, and not the word itself, stands in the claim."""
    taken = pair.counterparts()
    for one in of_kind(pair.aligned, TermKind.WORD, Bond.OPPOSITE):
        other = next((other for other in one.others if id(other) not in taken), None)
        if other is None:
            continue
        if (one.term.negator is None) == (other.negator is None):
            explanation = f"The statement says “{one.term.text}”; the source says “{other.text}”."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=other)
        else:
            explanation = f"“{one.term.text}” and “{other.text}” are opposites, and one of them is negated."
            yield pair.finding(CODE, Stance.AGREES, explanation, term=one.term, other=other)
