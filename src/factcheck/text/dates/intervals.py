"""From the parts of a date to the days that it covers."""

import datetime as dt
from collections.abc import Iterable

from factcheck.classes import NamedTuple
from factcheck.text.dates.values import Interval

DAY = dt.timedelta(days=1)
Days = tuple[dt.date, dt.date]
# The further of two readings of “in December” is kept while it is less than this many times as far off as the nearer:
# in September both next and last December.
_FURTHER = 4


class Parts(NamedTuple):
    """The parts of a date as written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    third: str | None = None
    """`early`, `mid` or `late`."""
    months: int = 1
    """How many months the part covers, 3 for a season."""
    last_year: int | None = None
    """Of decades and centuries."""


def month_days(year: int, month: int, months: int = 1) -> Days:
    """First and last day of a month, or of several from it on."""
    after = year * 12 + month - 1 + months
    return dt.date(year, month, 1), dt.date(after // 12, after % 12 + 1, 1) - DAY


def week_of(day: dt.date, weeks: int = 0) -> Days:
    """Monday and Sunday of the day's week, or of one some weeks later."""
    monday = day + DAY * (7 * weeks - day.weekday())
    return monday, monday + DAY * 6


def shifted_month(day: dt.date, months: int) -> Days:
    """First and last day of the month that lies some months after the day's."""
    count = day.year * 12 + day.month - 1 + months
    return month_days(count // 12, count % 12 + 1)


def candidates(parts: Parts, reference: dt.date | None, *, future: bool) -> tuple[Interval, ...]:
    """What the parts can mean, seen from the reference date; the likeliest first.

    >>> candidates(Parts(month=8, day=9), dt.date(2020, 9, 14), future=False)
    ((datetime.date(2020, 8, 9), datetime.date(2020, 8, 9)),)
    """
    if parts.year is not None:
        days = _in_year(parts, parts.year)
        return (days,) if days else ()
    if reference is None:
        return ()
    if parts.month is not None:
        return _nearest((_in_year(parts, reference.year + step) for step in (-1, 0, 1)), reference, future=future)
    if parts.day is not None:
        months = (shifted_month(reference, step)[0] for step in (-2, -1, 0, 1))
        readings = (_in_year(parts._replace(month=first.month), first.year) for first in months)
        return _nearest(readings, reference, future=future)
    if parts.weekday is not None:
        return weekday_candidates(parts.weekday, reference, future=future)
    return ()


def weekday_candidates(weekday: int, reference: dt.date, *, future: bool) -> tuple[Interval, ...]:
    """The weekday on or before the reference date, and the one after it where the sentence looks ahead."""
    past = reference - DAY * ((reference.weekday() - weekday) % 7)
    if past == reference or not future:
        return ((past, past),)
    ahead = past + DAY * 7
    return (past, past), (ahead, ahead)


def _in_year(parts: Parts, year: int) -> Days | None:
    if not 1 <= year <= 9998:
        return None
    if parts.month is None:
        return part_of((dt.date(year, 1, 1), dt.date(parts.last_year or year, 12, 31)), parts.third)
    if parts.day is None:
        return part_of(month_days(year, parts.month, parts.months), parts.third)
    try:
        day = dt.date(year, parts.month, parts.day)
    except ValueError:
        return None
    return day, day


def part_of(days: Days, third: str | None) -> Days:
    """The early, middle or late part of a stretch of days, or all of it; parts overlap, for nobody draws the lines."""
    if third is None:
        return days
    first, last = days
    step = (last - first + DAY) / 12
    cut = {"early": (0, 5), "mid": (3, 9), "late": (7, 12)}[third]
    return first + step * cut[0], max(first, first + step * cut[1] - DAY) if cut[1] < 12 else last


def _nearest(readings: Iterable[Days | None], reference: dt.date, *, future: bool) -> tuple[Interval, ...]:
    """The nearest reading and one nearly as near; the past one first unless the sentence looks ahead.

    A sentence that does not look ahead means the past where that is nearer.
    """
    found = sorted((_distance(days, reference), days) for days in readings if days)[:2]
    if not future and found and found[0][1][0] <= reference:
        return (found[0][1],)
    kept = [days for distance, days in found if distance < max(found[0][0], 1) * _FURTHER]
    return tuple(kept if future else sorted(kept))


def _distance(days: Days, reference: dt.date) -> int:
    if days[0] <= reference <= days[1]:
        return 0
    return min(abs((reference - days[0]).days), abs((reference - days[1]).days))
