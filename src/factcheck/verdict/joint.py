"""The sentences of one text in the light of each other: what one seems to contradict, another bears out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Bond
from factcheck.model import Finding, Stance
from factcheck.verdict.footing import Standing
from factcheck.verdict.thresholds import LEAST_OF_TWO, SAME_EVENT
from factcheck.verdict.weigh import Weighed, weigh

_PARTICULARS = frozenset({"number", "date", "name", "place"})


def judge_together(weighed: Sequence[Weighed]) -> list[Weighed]:
    """What was weighed for a part, without contradictions in a particular that another sentence has as the part does.

    A text that tells of two years or places is not contradicted by the one that a statement does not mean.
    """
    found = [_without_answered(one, weighed) for one in weighed]
    return [_with_beside(one, found) for one in found]


def _with_beside(one: Weighed, weighed: Sequence[Weighed]) -> Weighed:
    """What is told in part, weighed with when or where it happened as another sentence tells it."""
    if one.standing > Standing.PARTLY or one.conflicts or not (LEAST_OF_TWO <= one.pair.cover < 1.0):
        return one
    from factcheck.verdict.adjuncts import told_beside  # a store has no sentences beside

    granted = told_beside(one.pair, [other.pair for other in weighed])
    if not granted:
        return one
    pair = one.pair
    return weigh(pair.statement, pair.part, pair.evidence, pair.cast, granted)


def _without_answered(one: Weighed, weighed: Sequence[Weighed]) -> Weighed:
    if one.standing is not Standing.CONTRADICTED:
        return one
    if not all(_is_answered(one, finding, weighed) for finding in one.conflicts):
        return one
    kept = tuple(finding for finding in one.findings if finding.stance is not Stance.CONFLICTS)
    return one._replace(findings=kept, standing=Standing.UNRELATED, strength=one.pair.cover)


def _is_answered(one: Weighed, finding: Finding, weighed: Sequence[Weighed]) -> bool:
    """Whether another sentence that says about as much of the part has the very words that this one has otherwise."""
    return finding.check in _PARTICULARS and any(
        other is not one
        and other.pair.cover >= min(SAME_EVENT, one.strength)
        and any(
            aligned.bond is Bond.SAME and aligned.term.span == finding.statement_span for aligned in other.pair.aligned
        )
        and all(conflict.statement_span != finding.statement_span for conflict in other.conflicts)
        for other in weighed
    )
