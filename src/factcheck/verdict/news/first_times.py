"""“Its first recession since 1997”, “in recession for the first time since 1997”: one thing, counted two ways."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY


def with_times(aligned: Sequence[Aligned], statement: Reading, evidence: Evidence) -> list[Aligned]:
    """The terms, an ordinal tied to the claim's of the same value where only one of them counts the times.

    Both must say since when, and whatever one of them counts must stand in the other.
    """
    if not any(one.term.kind is TermKind.DATE and one.bond is Bond.SAME for one in aligned):
        return list(aligned)
    found = list(aligned)
    for at, one in enumerate(found):
        ours = one.term.quantity
        if ours is None or ours.kind is not QuantityKind.ORDINAL or one.bond is not Bond.NONE:
            continue
        for other in evidence.terms(TermKind.QUANTITY):
            theirs = other.quantity
            if theirs is None or theirs.kind is not QuantityKind.ORDINAL or theirs.value != ours.value:
                continue
            if (ours.head == "time") == (theirs.head == "time"):
                continue
            if ours.head == "time":
                counted = _counted(evidence.reading_of(other), other)
                known = {id(each) for mate in aligned if mate.closeness for each in mate.others}
            else:
                counted = _counted(statement, one.term)
                known = {id(mate.term) for mate in aligned if mate.closeness}
            if counted and all(id(term) in known for term in counted):
                found[at] = Aligned(one.term, Bond.SAME, other, (other,))
                break
    return found


def _counted(reading: Reading, ordinal: Term) -> list[Term]:
    """The words of what an ordinal counts: “rate cut” of “third rate cut”."""
    quantity = ordinal.quantity
    if quantity is None or quantity.head_span is None:
        return []
    start, end = quantity.head_span
    inside = [term for term in reading.terms if start <= term.span[0] and term.span[1] <= end]
    return [term for term in inside if term.weight >= ORDINARY or term.norm in ("woman", "man")]
