"""The first and the last day of a stretch as they are written: of “2013 to May 2015” the year 2013 and that May."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.text.dates.values import DateMention

Days = tuple[dt.date, dt.date]
"""First and last day."""

_JOIN = re.compile(r" to | and | until | till | through |[–—-]")
_FIGURE = re.compile(r"\d+")
_MONTH = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)


def written_ends(stretch: DateMention) -> tuple[Days, Days] | None:
    """The days that the first and the last day of a stretch can be; None of what is no stretch from one to another.

    >>> from factcheck.text.dates.reader import read_dates
    >>> from factcheck.text.tokens import tokenize
    >>> text = "from 2013 to May 2015"
    >>> first, last = written_ends(read_dates(text, tokenize(text))[0])
    >>> str(first[0]), str(first[1]), str(last[0]), str(last[1])
    ('2013-01-01', '2013-12-31', '2015-05-01', '2015-05-31')
    """
    if not stretch.candidates or stretch.bound is not None:
        return None
    start, end = stretch.candidates[0]
    words = _JOIN.split(stretch.text)
    if start is None or end is None or len(words) < 2 or not _FIGURE.search(words[0]):
        return None
    return _written(words[0], start), _written(words[-1], end)


def _written(words: str, day: dt.date) -> Days:
    if not _MONTH.search(words):
        return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if [len(figure) for figure in _FIGURE.findall(words)] == [4]:
        return day.replace(day=1), (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return day, day
