"""The line by which a page says when it was published: “March 7, 2018”, “By Jane Roe on 22 February 2011, 9:36 PM”."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<{0}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}\.?"
_DAY = (
    rf"{_MONTH.format('m1')}\s*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<y1>(?:19|20)\d\d)",
    rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m2')}\s*,?\s+(?P<y2>(?:19|20)\d\d)",
    r"(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d\d)[-/.](?P<d3>\d\d)",
)
# Around the day: who wrote it, that it was posted, the weekday, the time of day; no other figures.
_WORDS = (
    r"(?P<said>(?:(?:first\s+|last\s+)?(?:posted|published|updated|created|written|added|date|by|on|at|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b[^\d\n]{0,60})?)"
)
_TIME = (
    r"(?:[\s,|·@-]*(?:at\s+)?(?:t?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?|\d{1,2}(?=\s*[ap]\.?m))"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{1,4}\b\)?)?(?:[+-]\d{2}:?(?:\d{2})?)?)?"
)
_LINE = re.compile(
    rf"\s*{_WORDS}{_TIME}[\s,:|·]*(?:{'|'.join(_DAY)})(?P<rest>.{{0,80}})$",
    re.IGNORECASE,
)
_REST = re.compile(rf"{_TIME}[\s,.|·()]*(?:(?:by|in|updated|modified|posted)\b.*)?", re.IGNORECASE | re.DOTALL)
_LONGEST = 140
_YEAR = re.compile(r"(?:19|20)\d\d")


def read_datelines(lines: Iterable[str]) -> dt.date | None:
    """The day on which a page was published, by its lines; None where they name several and none says which.

    Lines that say that something was posted, or by whom, go before those that give nothing but a day: a page shows
    today's date, and those of other articles.
    """
    said: list[dt.date] = []
    bare: list[dt.date] = []
    for line in lines:
        found = _read(line)
        if found is not None:
            (said if found[1] else bare).append(found[0])
    if said:
        return said[0]
    return bare[0] if len(set(bare)) == 1 else None


def read_dateline(line: str) -> dt.date | None:
    """The day that a line gives, where it gives nothing else than when, and perhaps by whom, something was published.

    >>> read_dateline("By Jane Roe on February 22, 2011"), read_dateline("Posted: 9:36 PM, Nov 14, 2018")
    (datetime.date(2011, 2, 22), datetime.date(2018, 11, 14))
    >>> read_dateline("On February 22, 2011 the bridge fell.") is read_dateline("26 Jul 2012 - 12 Jul 2022") is None
    True
    """
    found = _read(line)
    return None if found is None else found[0]


def _read(line: str) -> tuple[dt.date, bool] | None:
    """The day of a line, and whether words say that it is that of publication."""
    line = line.strip()
    if len(line) > _LONGEST or not _YEAR.search(line):
        return None
    found = _LINE.match(line)
    if found is None or not _REST.fullmatch(found["rest"]):
        return None
    named = found.groupdict()
    said = bool(named["said"])
    try:
        if named["y3"]:
            return dt.date(int(named["y3"]), int(named["m3"]), int(named["d3"])), said
        at = "1" if named["y1"] else "2"
        month = _MONTHS.index(named[f"m{at}"].casefold()) + 1
        return dt.date(int(named[f"y{at}"]), month, int(named[f"d{at}"])), said
    except ValueError:
        return None
