"""Until when a figure is stated: “774 as of 14 September”, “by Monday”."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.text.dates import DateMention
from factcheck.text.dates.intervals import Parts, candidates
from factcheck.text.quantities import QuantityKind

_UNTIL = frozenset({"by", "until"})


def stated_day(date: DateMention, reference: dt.date) -> dt.date | None:
    """The last day that a figure is stated for; None of a date that says something else."""
    if date.bound not in _UNTIL:
        return None
    if date.candidates:
        return date.candidates[0][1]
    days = candidates(Parts(date.year, date.month, date.day, date.weekday), reference, future=False)
    return days[0][1] if days else None


def dated_by_source(aligned: list[Aligned], evidence: Evidence) -> list[Aligned]:
    """The terms of a part, where “as of” the day of a source that counts the same is on record."""
    published = evidence.reference
    if published is None or not any(is_count(one) and one.bond is Bond.SAME for one in aligned):
        return aligned
    return [_on_record(one, published) for one in aligned]


def _on_record(one: Aligned, published: dt.date) -> Aligned:
    if one.term.date is None or one.closeness or stated_day(one.term.date, published) != published:
        return one
    return Aligned(one.term, Bond.RECORD)


def is_count(one: Aligned) -> bool:
    """Whether a term says how many there are."""
    return one.term.quantity is not None and one.term.quantity.kind is QuantityKind.COUNT


def last_stated(aligned: Sequence[Aligned], reference: dt.date) -> dt.date | None:
    """The last day that a part states its figures for, None where it says none."""
    days = [stated_day(one.term.date, reference) for one in aligned if one.term.date is not None]
    return max((day for day in days if day is not None), default=None)
