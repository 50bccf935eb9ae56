"""The day that a document states for itself."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.text.dates import read_dates
from factcheck.text.tokens import tokenize

_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_LONGEST = 120
_FIRST_YEAR = 1700
"""Newspapers are not older; what states an earlier year has a placeholder there."""


def stated_day(value: str) -> dt.date | None:
    """The one day that a metadata value names, with its year; None if it names none, or several.

    The day is the one that is written: a time zone does not move it.

    >>> stated_day("2020-09-14T23:30:00-05:00"), stated_day("Monday, September 14, 2020"), stated_day("09/10/2020")
    (datetime.date(2020, 9, 14), datetime.date(2020, 9, 14), None)
    """
    value = value.strip()[:_LONGEST]
    found = _ISO.search(value)
    if found is not None:
        return _day(*map(int, found.groups()))
    days = {
        (mention.year, mention.month, mention.day)
        for mention in read_dates(value, tokenize(value))
        if mention.year and mention.month and mention.day and not mention.bound
    }
    return _day(*days.pop()) if len(days) == 1 else None


def _day(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    try:
        written = dt.date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
    return written if written.year >= _FIRST_YEAR else None
