"""The line of a page that says when it was published."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.ingest.datelines import read_dateline, read_datelines

_DAYS = [
    ("March 7, 2018", (2018, 3, 7)),
    ("18 November 2013", (2013, 11, 18)),
    ("2013/10/22 20:01:01", (2013, 10, 22)),
    ("Tuesday, October 15, 2013", (2013, 10, 15)),
    ("Sun 12 Oct 2003 10.26 EDT", (2003, 10, 12)),
    ("Updated: 2018-11-15 12:15:07-05", (2018, 11, 15)),
    ("Last updated on: December 15, 2014 18:02 IST", (2014, 12, 15)),
    ("Published 7:03 a.m. ET Oct. 27, 2015 | Updated 3:16 p.m. ET Nov. 3, 2015", (2015, 10, 27)),
    ("By Jane Roe for the Torvik Times, July 31, 2018", (2018, 7, 31)),
]
_NONE = [
    "On February 22, 2011 the bridge fell.",
    "26 Jul 2012 - 12 Jul 2022",
    "11 March 1915 : landed at Torvik",
    "August 1914",
    "© 2019 Torvik Times",
    "31 February 2011",
    "2011-13-45",
]


@pytest.mark.parametrize(("line", "day"), _DAYS)
def test_a_line_that_gives_only_the_day_of_publication_is_read(line: str, day: tuple[int, int, int]) -> None:
    assert read_dateline(line) == dt.date(*day)


@pytest.mark.parametrize("line", _NONE)
def test_other_lines_give_none(line: str) -> None:
    assert read_dateline(line) is None


def test_who_says_that_it_was_posted_goes_before_a_bare_day() -> None:
    assert read_datelines(["August 25, 2019", "By Jane Roe on March 2, 2017"]) == dt.date(2017, 3, 2)


def test_of_several_bare_days_none_is_taken() -> None:
    assert read_datelines(["August 25, 2019", "March 2, 2017"]) is None
    assert read_datelines(["August 25, 2019", "August 25, 2019"]) == dt.date(2019, 8, 25)
