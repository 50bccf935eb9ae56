"""The reason for a verdict in one sentence, in words that a reader can verify."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import Stance, Verdict, Voice
from factcheck.verdict.footing import Standing
from factcheck.verdict.weigh import Weighed

if TYPE_CHECKING:
    from factcheck.verdict.assess import Judged


def explain(verdict: Verdict, judged: Sequence[Judged], deciding: Judged, where: str = "store") -> str:
    """One sentence (two where a part is missing) that gives the reason for the verdict."""
    best = deciding.best
    if verdict is Verdict.NOT_FOUND or best is None:
        return f"Nothing in the {where} speaks to this; that does not make it false."
    if verdict is Verdict.CONTRADICTED:
        return best.conflicts[0].explanation
    if verdict is Verdict.PARTLY_SUPPORTED:
        return _partly(judged, deciding, where)
    claim = best.pair.evidence.claim
    if verdict is Verdict.SUPPORTED:
        if claim.voice is Voice.SPEAKER and claim.speaker:
            return f"The source reports {claim.speaker} saying so."
        return "The source says so itself."
    who = claim.speaker or _whose(best) or "somebody"
    if verdict is Verdict.DISPUTED:
        return f"The source has this as words of {who}, and others in the store deny it; give both sides."
    return f"The source has this only as words of {who}; say who said it."


def _whose(weighed: Weighed) -> str | None:
    """The first actor of a claim in whose words its source reports."""
    actors = weighed.pair.evidence.claim.actors
    return actors[0] if actors else None


def _partly(judged: Sequence[Judged], deciding: Judged, where: str) -> str:
    absent = []
    for one in judged:
        if one.standing is Standing.UNRELATED:
            clause = one.reading.parts[one.part]
            absent.append(one.reading.words((clause.first, clause.last)).strip(" ,.;"))
    if absent:
        return f"The source bears out a part; nothing in the {where} speaks to “{'” and “'.join(absent)}”."
    best = deciding.best
    assert best is not None
    missing = [finding for finding in best.findings if finding.stance is Stance.MISSING]
    if missing:
        return missing[0].explanation
    words = [one.term.text for one in best.pair.aligned if not one.closeness and one.term.weight >= 1]
    return (
        f"The source bears out a part; it does not say “{'”, “'.join(words)}”."
        if words
        else "The source bears out a part of this."
    )
