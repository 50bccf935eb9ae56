"""A statement's date agrees with a source's, conflicts with it, says more than it, or cannot be compared."""

from __future__ import annotations

import calendar
import datetime as dt
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.dates import DateMention, Outcome, compare_dates, read_dates
from factcheck.text.tokens import tokenize

CASES = Path(__file__).parent.parent / "cases" / "date_pairs.tsv"
REFERENCE = dt.date(2020, 9, 14)


def read(text: str, reference: dt.date | None = REFERENCE) -> DateMention:
    found = read_dates(text, tokenize(text), reference)
    assert len(found) == 1, found
    return found[0]


def cases() -> list[ParameterSet]:
    rows = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [
        pytest.param(*row[:3], marks=pytest.mark.xfail(reason=row[3]) if len(row) > 3 else (), id=" | ".join(row[:2]))
        for row in rows
    ]


@pytest.mark.parametrize(("statement", "source", "outcome"), cases())
def test_two_dates_compare(statement: str, source: str, outcome: str) -> None:
    comparison = compare_dates(read(statement), read(source))
    assert comparison.outcome == outcome
    assert comparison.reason
    assert not comparison.reason.endswith(".")


@pytest.mark.parametrize(("statement", "source", "outcome"), cases())
def test_a_statement_without_a_day_of_writing_never_agrees_where_a_dated_one_conflicts(
    statement: str, source: str, outcome: str
) -> None:
    undated = compare_dates(read(statement, None), read(source)).outcome
    if outcome == Outcome.CONFLICTS and "next" not in statement:
        assert undated is not Outcome.AGREES
    if outcome == Outcome.AGREES:
        assert undated is not Outcome.CONFLICTS


@pytest.mark.parametrize("text", sorted({str(text) for case in cases() for text in case.values[:2]}))
def test_a_date_agrees_with_itself(text: str) -> None:
    assert compare_dates(read(text), read(text)).outcome is Outcome.AGREES


@pytest.mark.parametrize(
    ("statement", "source", "reason"),
    [
        ("on Sunday", "on Monday", "Sunday (13 September 2020) is not Monday (14 September 2020)"),
        ("10 August", "9 August", "10 August is not 9 August"),
        ("9 August", "in August", "August does not establish 9 August"),
        ("August 9", "9 August 2020", "August 9 agrees with 9 August 2020"),
    ],
)
def test_the_reason_names_the_words(statement: str, source: str, reason: str) -> None:
    assert compare_dates(read(statement), read(source)).reason == reason


dates = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31))


@given(dates, dates)
def test_whole_dates_agree_only_when_they_are_one_day(one: dt.date, other: dt.date) -> None:
    outcome = compare_dates(read(f"on {one:%d %B %Y}"), read(f"on {other}")).outcome
    assert outcome is (Outcome.AGREES if one == other else Outcome.CONFLICTS)


@given(dates)
def test_a_wider_statement_agrees_and_a_narrower_one_is_not_established(day: dt.date) -> None:
    month, year = f"in {calendar.month_name[day.month]} {day.year}", f"in {day.year}"
    for wide, narrow in ((month, f"on {day}"), (year, f"on {day}"), (year, month)):
        assert compare_dates(read(wide), read(narrow)).outcome is Outcome.AGREES
        assert compare_dates(read(narrow), read(wide)).outcome is Outcome.UNESTABLISHED


@given(dates, dates)
def test_a_weekday_is_compared_with_the_day_it_falls_on(reference: dt.date, day: dt.date) -> None:
    weekday = read(f"on {calendar.day_name[day.weekday()]}", None)
    assert compare_dates(weekday, read(f"on {day}", reference)).outcome is Outcome.AGREES
    other = read(f"on {calendar.day_name[(day.weekday() + 1) % 7]}", None)
    assert compare_dates(other, read(f"on {day}", reference)).outcome is Outcome.CONFLICTS
