"""What is expected or asked for, and what came about: the one contradicts little of the other."""

from __future__ import annotations

from factcheck.model import Finding
from factcheck.text.reality import Reality
from factcheck.verdict.pair import Pair

_ANOTHER = frozenset("previous earlier prior preceding next following subsequent another other".split())


def is_about_another_time(pair: Pair, finding: Finding) -> bool:
    """Whether a conflict is none, as one side tells of what is to come and the other of what is.

    A strike that was expected to last ten days may last eleven; that Roe demanded a vote is no word of who held it.
    """
    if finding.check in ("number", "date") and _speaks_of_another(pair):
        return True
    predicate = pair.predicate()
    if predicate is None or not predicate.others:
        return False
    if finding.check in ("number", "date") and predicate.term.reality is Reality.ACTUAL:
        return all(other.cue is not None and other.reality is not Reality.ACTUAL for other in predicate.others)
    if finding.check == "speaker" and predicate.term.reality is not Reality.ACTUAL:
        return all(other.reality is Reality.ACTUAL for other in predicate.others)
    return False


def _speaks_of_another(pair: Pair) -> bool:
    """“The previous strike lasted six weeks” contradicts nothing that is said of the strike."""
    if pair.clause.subject is None:
        return False
    first, last = pair.clause.subject
    ours = pair.statement.tokens
    for one in pair.aligned:
        if first <= one.term.first < last and one.others and ours[max(one.term.first - 1, 0)].norm not in _ANOTHER:
            before = (pair.evidence.reading_of(other).tokens[other.first - 1] for other in one.others if other.first)
            if all(token.norm in _ANOTHER for token in before) and all(other.first for other in one.others):
                return True
    return False
