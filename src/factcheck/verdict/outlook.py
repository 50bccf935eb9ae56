"""What is expected or asked for, and what came about: the one contradicts little of the other."""

from __future__ import annotations

from factcheck.model import Finding
from factcheck.text.reality import Reality
from factcheck.verdict.pair import Pair


def is_about_another_time(pair: Pair, finding: Finding) -> bool:
    """Whether a conflict is none, as one side tells of what is to come and the other of what is.

    A strike that was expected to last ten days may last eleven; that Roe demanded a vote is no word of who held it.
    """
    predicate = pair.predicate()
    if predicate is None or not predicate.others:
        return False
    if finding.check in ("number", "date") and predicate.term.reality is Reality.ACTUAL:
        return all(other.cue is not None and other.reality is not Reality.ACTUAL for other in predicate.others)
    if finding.check == "speaker" and predicate.term.reality is not Reality.ACTUAL:
        return all(other.reality is Reality.ACTUAL for other in predicate.others)
    return False
