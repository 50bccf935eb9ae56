"""Dates are read from news prose as the days they cover, and words that only look like dates are left alone."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.dates import DateMention, Interval, read_dates
from factcheck.text.tokens import tokenize

CASES = Path(__file__).parent.parent / "cases" / "dates.tsv"
CELLS = 4
REFERENCE = dt.date(2020, 9, 14)


def read(text: str, reference: dt.date | None = REFERENCE) -> tuple[DateMention, ...]:
    return read_dates(text, tokenize(text), reference)


def days(interval: Interval) -> str:
    start, end = interval
    return str(start) if start == end else f"{start or ''}..{end or ''}"


def shown(date: DateMention) -> tuple[str, ...]:
    parts = {
        "y": date.year, "m": date.month, "d": date.day, "w": date.weekday, "bound": date.bound,
        "offset": date.offset_days, "clock": date.clock and f"{date.clock:%H:%M}",
    }  # fmt: skip
    named = " ".join(f"{name}={value}" for name, value in parts.items() if value is not None)
    return date.text, named, " or ".join(days(interval) for interval in date.candidates)


def cases() -> list[ParameterSet]:
    expected: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    failing: dict[str, str] = {}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, *cells = line.split("\t")
        expected[text] += [tuple(cells[: CELLS - 1])] if cells[0] != "-" else []
        if len(cells) == CELLS:
            failing[text] = cells[-1]
    return [
        pytest.param(text, rows, marks=pytest.mark.xfail(reason=failing[text]) if text in failing else ())
        for text, rows in expected.items()
    ]


@pytest.mark.parametrize(("text", "expected"), cases())
def test_a_text_gives_its_dates_and_no_others(text: str, expected: list[tuple[str, ...]]) -> None:
    found = read(text)
    assert [shown(date) for date in found] == expected
    assert [text[slice(*date.span)] for date in found] == [date.text for date in found]


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("It rained on Monday.", "2020-09-14", "2020-09-14"),
        ("It rained on Monday.", "2020-09-15", "2020-09-14"),
        ("It rained on Monday.", "2020-09-20", "2020-09-14"),
        ("It rained last Monday.", "2020-09-14", "2020-09-07"),
        ("They will meet on Friday.", "2020-09-16", "2020-09-11 or 2020-09-18"),
        ("He left yesterday.", "2021-01-01", "2020-12-31"),
        ("It closed last month.", "2021-01-15", "2020-12-01..2020-12-31"),
        ("It closed in December.", "2021-01-15", "2020-12-01..2020-12-31"),
        ("It opens in January, he hopes.", "2020-12-20", "2021-01-01..2021-01-31"),
        ("He was born on 29 February.", "2021-03-10", "2020-02-29"),
        ("It fell on the 31st.", "2021-03-02", "2021-01-31 or 2021-03-31"),
        ("It opened a month ago.", "2020-01-31", "2019-12-01..2019-12-31"),
    ],
)
def test_the_day_of_writing_decides(text: str, reference: str, expected: str) -> None:
    (date,) = read(text, dt.date.fromisoformat(reference))
    assert " or ".join(days(interval) for interval in date.candidates) == expected


@pytest.mark.parametrize("text", ["It rained on Monday.", "He left yesterday.", "It closed last week.", "On 9 August."])
def test_without_a_day_of_writing_nothing_is_resolved(text: str) -> None:
    (date,) = read(text, None)
    assert date.candidates == ()
    assert date.start is None
    assert date.end is None


@pytest.mark.parametrize("text", ["in August 2020", "9 August 2020", "since 2015", "the 1990s", "25/12/2019"])
def test_a_year_needs_no_day_of_writing(text: str) -> None:
    assert [date.candidates for date in read(text, None)] == [date.candidates for date in read(text)]


dates = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31))
FORMS = (
    "{d} {month} {y}", "{month} {d}, {y}", "{d}th of {month} {y}", "{short}. {d}, {y}", "{y}-{m:02d}-{d:02d}",
    "{weekday}, {d} {month} {y}", "{weekday} {month} {d}, {y}", "{d:02d}.{m:02d}.{y}",
)  # fmt: skip


@given(dates, st.sampled_from(FORMS))
def test_a_written_date_is_the_day(day: dt.date, form: str) -> None:
    month = calendar.month_name[day.month]
    text = form.format(
        d=day.day, m=day.month, y=day.year, month=month, short=month[:3], weekday=calendar.day_name[day.weekday()]
    )
    found = read(f"It was signed on {text} by both.", None)
    if "{short}" in form and day.month == 5:
        return  # “May.” is no short form
    assert [(date.start, date.end) for date in found] == [(day, day)]


@given(dates, st.integers(min_value=0, max_value=6))
def test_a_weekday_lies_in_the_week_up_to_the_day_of_writing(reference: dt.date, weekday: int) -> None:
    (date,) = read(f"It rained on {calendar.day_name[weekday]}.", reference)
    assert date.start == date.end
    assert date.start
    assert date.start.weekday() == weekday
    assert 0 <= (reference - date.start).days <= 6


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for date in read(text):
        assert text[slice(*date.span)] == date.text


FRAGMENTS = (
    "9 31 2020 1990 s th of August May may march Aug Sun . Monday Friday on in the a two weeks days year ago "
    "after before since until by between and to from - – / 08 early mid late last next this week month century 19 "
    "quarter first second BC AD am pm : 30 noon yesterday Christmas Day New Year's Eve summer , ’ '"
)


@given(st.lists(st.sampled_from(FRAGMENTS.split(" ")), max_size=12), st.sampled_from(["", " "]), st.booleans())
def test_any_mix_of_calendar_words_is_read_without_an_error(words: list[str], gap: str, dated: bool) -> None:
    text = gap.join(words)
    for date in read(text, REFERENCE if dated else None):
        assert text[slice(*date.span)] == date.text
        assert all(start is None or end is None or start <= end for start, end in date.candidates)


@pytest.mark.parametrize("reference", [dt.date.min, dt.date.max, dt.date(2020, 2, 29)])
@pytest.mark.parametrize("text", [case.values[0] for case in cases()])
def test_no_day_of_writing_is_too_odd(text: str, reference: dt.date) -> None:
    for date in read(text, reference):
        assert date.text
