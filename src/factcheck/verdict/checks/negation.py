"""Polarity: what one side asserts and the other negates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import Term, TermKind
from factcheck.verdict.pair import Pair

CODE = "negation"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each word that is negated on one side at least."""
    for one in pair.aligned:
        if one.term.kind is TermKind.DATE or one.bond is Bond.OPPOSITE or pair.is_settled(one.term):
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
        if _denied_alike(pair, term, other):
            yield pair.finding(CODE, Stance.AGREES, f"Both deny it of “{other.text}”.", term=term, other=other)
            return
        if term.negator is not None and _denied_otherwise(pair, closest):
            explanation = f"The statement says {_said(term)}; what the source negates is not “{other.text}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=term, other=other)
            return
        explanation = f"The statement says {_said(term)}; the source says {_said(other)}."
        yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=term, other=other)
    elif term.negator is not None:
        yield pair.finding(CODE, Stance.AGREES, f"Both negate “{same.text}”.", term=term, other=same)


def _denied_alike(pair: Pair, term: Term, other: Term) -> bool:
    """Whether one side denies the verb and the other has nobody do it: “no deal will stand”, “deals will not stand”."""
    ours = [near for near in pair.statement.terms if near.part == term.part]
    theirs = [near for near in pair.evidence.reading_of(other).terms if near.part == other.part]
    return (_of_nobody(ours) and _is_negated(theirs)) or (_of_nobody(theirs) and _is_negated(ours))


def _of_nobody(clause: Sequence[Term]) -> bool:
    return any(term.negator in ("no", "No", "none", "None") and term.side < 0 for term in clause)


def _is_negated(clause: Sequence[Term]) -> bool:
    return not _of_nobody(clause) and any(term.negator is not None and term.side >= 0 for term in clause)


def _denied_otherwise(pair: Pair, others: Sequence[Term]) -> bool:
    """Whether the source negates another word beside these: “never appeared on a cover” for “never on a cover”."""
    matched = pair.counterparts()
    return any(
        near.negator is not None and id(near) not in matched and near.part == other.part and near.first < other.first
        for other in others
        for reading in pair.evidence.readings
        if any(other is known for known in reading.terms)
        for near in reading.terms
    )


def _said(term: Term) -> str:
    return f"“{term.negator} … {term.text}”" if term.negator else f"“{term.text}”, not negated"
