"""Polarity: what one side asserts and the other negates."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import Term, TermKind
from factcheck.verdict.pair import Pair

CODE = "negation"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each word that is negated on one side at least."""
    for one in pair.aligned:
        if one.term.kind is TermKind.DATE or one.bond is Bond.OPPOSITE:
            continue
        if not one.closeness or not one.others:
            if one.term.negator is not None:
                explanation = (
                    f"The source does not speak of what the statement negates: “{one.term.negator} … {one.term.text}”."
                )
                yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term)
            continue
        yield from _compared(pair, one)


def _compared(pair: Pair, one: Aligned) -> Iterator[Finding]:
    term = one.term
    closest = one.others[: one.closest]
    if term.negator is None and all(other.negator is None for other in closest):
        return
    same = next((other for other in closest if (other.negator is None) == (term.negator is None)), None)
    if same is None:
        other = one.others[0]
        explanation = f"The statement says {_said(term)}; the source says {_said(other)}."
        yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=term, other=other)
    elif term.negator is not None:
        yield pair.finding(CODE, Stance.AGREES, f"Both negate “{same.text}”.", term=term, other=same)


def _said(term: Term) -> str:
    return f"“{term.negator} … {term.text}”" if term.negator else f"“{term.text}”, not negated"
