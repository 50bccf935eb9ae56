"""How far it is vouched for: what is promised, planned, feared or possible is not done."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Bond
from factcheck.model import Finding, Stance
from factcheck.text.reality import Reality
from factcheck.verdict.pair import Pair

CODE = "modality"

_AS = {
    Reality.POSSIBLE: "as possible",
    Reality.PROSPECTIVE: "as something still to be done",
    Reality.ACTUAL: "as a fact",
}


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part where the statement vouches for more than the source does."""
    predicate = pair.predicate()
    if predicate is None or not predicate.others or predicate.bond is Bond.OPPOSITE or pair.is_settled(predicate.term):
        return
    theirs = max(other.reality for other in predicate.others)
    if predicate.term.reality > theirs:
        other = next(other for other in predicate.others if other.reality is theirs)
        ours = f"The statement has “{predicate.term.text}” {_AS[predicate.term.reality]}"
        explanation = f"{ours}; the source has “{other.text}” {_AS[theirs]}."
        yield pair.finding(CODE, Stance.MISSING, explanation, term=predicate.term, other=other)
