"""Counts that went on: of sources that count the same on several days, the newest decides.

“774 were arrested”, says an article of Monday, and “800”, one of Wednesday. Both were right in their day; who states
the older figure, and does not say of which day it is, states what the newer one contradicts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from factcheck.classes import NamedTuple
from factcheck.model import Claim, Span
from factcheck.text.cast import Cast
from factcheck.text.dates.compare import day_in_words
from factcheck.verdict.as_of import is_count, last_stated
from factcheck.verdict.footing import Standing
from factcheck.verdict.relating import Related, Tie, Told, relate, tell
from factcheck.verdict.thresholds import LINKED
from factcheck.verdict.weigh import Weighed


class Count(NamedTuple):
    """A figure as of a day."""

    figure: str
    """In the words of the source."""
    day: dt.date

    def __str__(self) -> str:
        return f"{self.figure} as of {day_in_words(self.day)}"


def newest_first(weighed: Sequence[Weighed], cast: Cast) -> tuple[tuple[Weighed, ...], tuple[Count, Count] | None]:
    """The claims with the newest count in front, and what it was before; as they were, where none was counted anew.

    Where the statement says until when its figure holds, the newest of that time is in front. That somebody said so is
    borne out whatever was counted later.
    """
    best = weighed[0]
    if not _decides(best):
        return tuple(weighed), None
    until = last_stated(best.pair.aligned, _day(best))
    line = [best, *(one for one in weighed[1:] if _may_count(one, until) and _count_the_same(best, one, cast))]
    said = best.standing is Standing.BORNE_OUT and best.pair.statement.attribution is not None
    meant = [one for one in line if until is None or _day(one) <= until]
    first = best if said or not meant else max(meant, key=_day)
    older = [one for one in line if _day(one) < _day(first) and _figure(one) != _figure(first)]
    newer = [one for one in line if _day(one) > _day(first) and _figure(one) != _figure(first)]
    ordered = (first, *(one for one in weighed if one is not first))
    if newer:
        return ordered, (_count(first), _count(max(newer, key=_day)))
    return ordered, (_count(max(older, key=_day)), _count(first)) if older else None


def _decides(one: Weighed) -> bool:
    """Whether a claim gives the count of the part, the same or another, and differs in nothing else."""
    spans = _spans(one)
    return (
        one.standing >= Standing.CONTRADICTED
        and bool(spans)
        and all(finding.check == "number" and finding.statement_span in spans for finding in one.conflicts)
    )


def _may_count(one: Weighed, until: dt.date | None) -> bool:
    """The same; or, behind the day that the statement names, whether the claim gives a count at all."""
    if not _spans(one):
        return False
    return _decides(one) or (until is not None and _day(one) > until)


def _spans(one: Weighed) -> set[Span]:
    """Where the statement counts what the claim counts."""
    evidence = one.pair.evidence
    if evidence.reference is None or evidence.claim.rating is not None:
        return set()
    return {aligned.term.span for aligned in one.pair.aligned if is_count(aligned) and aligned.other is not None}


def _count_the_same(one: Weighed, other: Weighed, cast: Cast) -> bool:
    claim, another = one.pair.evidence.claim, other.pair.evidence.claim
    if claim.source == another.source or another.id in claim.disputes or claim.id in another.disputes:
        return False  # a person who calls two claims opposed knows better
    related = _related(claim, another, cast)
    return related is not None and related.score >= LINKED and related.tie in (Tie.UPDATES, Tie.REPEATS)


@lru_cache(maxsize=1024)
def _related(one: Claim, other: Claim, cast: Cast) -> Related | None:
    return relate(_told(one, cast), _told(other, cast), cast)


@lru_cache(maxsize=256)
def _told(claim: Claim, cast: Cast) -> Told:
    return tell(claim, cast)


def _day(one: Weighed) -> dt.date:
    day = one.pair.evidence.reference
    assert day is not None
    return day


def _figure(one: Weighed) -> str:
    return next(aligned.other.text for aligned in one.pair.aligned if is_count(aligned) and aligned.other is not None)


def _count(one: Weighed) -> Count:
    return Count(_figure(one), _day(one))
