"""Whether a statement's date agrees with a source's.

A date is a stretch of days. The source makes the statement right where its days lie within the statement's (“9 August”
says “in August”); they conflict where no day fits both. Without a year or a reference date the parts that both name
are compared.
"""

from __future__ import annotations

import datetime as dt
import re

from factcheck.text.comparison import Comparison, Outcome
from factcheck.text.dates.ends import written_ends
from factcheck.text.dates.values import DateMention, Interval

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DECADE = re.compile(r"\d0s\b|\d0's\b|[a-z]ties\b", re.IGNORECASE)
_CENTURY = re.compile(r"\bcentur(y|ies)\b", re.IGNORECASE)
_MONTHS_OF = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_RANK = (Outcome.AGREES, Outcome.UNESTABLISHED, Outcome.CONFLICTS, Outcome.INCOMPARABLE)


def compare_dates(statement: DateMention, source: DateMention) -> Comparison:
    """How a statement's date stands to a source's.

    >>> from factcheck.text.dates.reader import read_dates
    >>> from factcheck.text.tokens import tokenize
    >>> def read(text): return read_dates(text, tokenize(text), dt.date(2020, 9, 14))[0]
    >>> compare_dates(read("August 9"), read("on 9 August 2020")).outcome
    <Outcome.AGREES: 'agrees'>
    >>> compare_dates(read("on Sunday"), read("on Monday")).reason
    'Sunday (13 September 2020) is not Monday (14 September 2020)'
    """
    if statement.clock is not None or source.clock is not None:
        return _compared(statement, source, _equal(statement.clock, source.clock))
    if statement.offset_days is not None or source.offset_days is not None:
        return _compared(statement, source, _equal(statement.offset_days, source.offset_days))
    if not (statement.candidates and source.candidates) and (outcome := _same_words(statement, source)) is not None:
        return _compared(statement, source, outcome)
    if statement.bound and statement.bound == source.bound:
        outcome = _by_parts(_parts(statement), _parts(source))
        if outcome is Outcome.INCOMPARABLE and statement.candidates and source.candidates:
            outcome = (
                Outcome.AGREES if statement.candidates[0] == source.candidates[0] else _by_first(statement, source)
            )
        return _compared(statement, source, outcome)
    stretches = _by_ends(statement, source)
    if stretches is not None:
        return _compared(statement, source, stretches)
    if statement.candidates and source.candidates:
        outcomes = [_by_days(ours, theirs) for ours in statement.candidates for theirs in source.candidates]
    else:
        outcomes = [_by_parts(ours, theirs) for ours in _readings(statement) for theirs in _readings(source)]
    outcome = min(outcomes, key=_RANK.index)
    if outcome is Outcome.AGREES and statement.bound in ("since", "until") and not _meets(statement, source):
        outcome = Outcome.UNESTABLISHED
    unplaced = not (statement.candidates and source.candidates)
    if outcome is Outcome.CONFLICTS and unplaced and statement.bound != source.bound:
        outcome = Outcome.UNESTABLISHED  # “until Friday” and “on Thursday” of no known week
    return _compared(statement, source, outcome)


def _by_first(statement: DateMention, source: DateMention) -> Outcome:
    """“Since 1965” and “since the 1960s” can be one and the same; what differs by more than the coarser cannot."""
    ours, theirs = statement.start or statement.end, source.start or source.end
    if ours is None or theirs is None:
        return Outcome.CONFLICTS
    for years, coarse in ((10, _DECADE), (100, _CENTURY)):
        if any(coarse.search(mention.text) for mention in (statement, source)):
            if ours.year // years != theirs.year // years:
                return Outcome.CONFLICTS
            return Outcome.AGREES if coarse.search(statement.text) else Outcome.UNESTABLISHED
    return Outcome.CONFLICTS


def _meets(statement: DateMention, source: DateMention) -> bool:
    """Whether a stretch begins (“since”) or ends (“until”) with the source's: in 2020 is not until 2021."""
    ours, theirs = (statement.start, source.start) if statement.bound == "since" else (statement.end, source.end)
    return (ours is not None and ours == theirs) or _by_parts(_parts(statement), _parts(source)) is Outcome.AGREES


def _same_words(statement: DateMention, source: DateMention) -> Outcome | None:
    """How two dates stand that no day of writing settles: “35 years ago”, “last week” in the source's own words."""
    if statement.distance is not None and source.distance is not None and statement.bound == source.bound:
        (ours, unit), (theirs, other) = statement.distance, source.distance
        if unit == other:
            return Outcome.AGREES if ours == theirs else Outcome.CONFLICTS
        if {unit, other} <= _MONTHS_OF.keys() and ours * _MONTHS_OF[unit] == theirs * _MONTHS_OF[other]:
            return Outcome.AGREES  # “in a decade”, “in 10 years”
    unsettled = _parts(statement) == (None, None, None, None) and not statement.candidates
    return Outcome.AGREES if unsettled and statement.text.casefold() == source.text.casefold() else None


def _equal(one: object, other: object) -> Outcome:
    if one is None or other is None:
        return Outcome.INCOMPARABLE
    return Outcome.AGREES if one == other else Outcome.CONFLICTS


def _by_days(ours: Interval, theirs: Interval) -> Outcome:
    low, high = dt.date.min, dt.date.max
    start, end = ours[0] or low, ours[1] or high
    first, last = theirs[0] or low, theirs[1] or high
    if end < first or last < start:
        return Outcome.CONFLICTS
    return Outcome.AGREES if start <= first and last <= end else Outcome.UNESTABLISHED


def _by_ends(statement: DateMention, source: DateMention) -> Outcome | None:
    """How two stretches that name both their ends stand; None where one is no such stretch.

    “From 1820 to 1830” says more than “from 1820 to 1828”, and less than “from 1820 to 1840” establishes.
    """
    ours = written_ends(statement) if _may_be_stretch(statement) else None
    theirs = written_ends(source) if ours is not None and _may_be_stretch(source) else None
    if ours is None or theirs is None:
        return None
    if all(one[0] <= other[1] and other[0] <= one[1] for one, other in zip(ours, theirs, strict=True)):
        return Outcome.AGREES
    within = ours[0][1] >= theirs[0][0] and ours[1][0] <= theirs[1][1]
    return Outcome.UNESTABLISHED if within else Outcome.CONFLICTS


def _may_be_stretch(mention: DateMention) -> bool:
    return bool(mention.candidates) and mention.candidates[0][0] != mention.candidates[0][1] and len(mention.text) > 8


def _parts(mention: DateMention) -> tuple[int | None, ...]:
    return mention.year, mention.month, mention.day, mention.weekday


def _readings(mention: DateMention) -> list[tuple[int | None, ...]]:
    """The parts of each reading: those written, and those that its days have in common."""
    if not mention.candidates:
        return [_parts(mention)]
    readings: list[tuple[int | None, ...]] = []
    for start, end in mention.candidates:
        year, month, day, weekday = _parts(mention)
        if start and end and start.year == end.year:
            year = start.year
            if start.month == end.month:
                month = start.month
                if start == end:
                    day, weekday = start.day, start.weekday()
        readings.append((year, month, day, weekday))
    return readings


def _by_parts(ours: tuple[int | None, ...], theirs: tuple[int | None, ...]) -> Outcome:
    shared = [(one, other) for one, other in zip(ours, theirs, strict=True) if one is not None and other is not None]
    if not shared:
        return Outcome.INCOMPARABLE
    if any(one != other for one, other in shared):
        return Outcome.CONFLICTS
    day_unknown = ours[2] is not None and theirs[2] is None and theirs[3] is None
    month_unknown = ours[1] is not None and theirs[1] is None and theirs[3] is None
    return Outcome.UNESTABLISHED if day_unknown or month_unknown else Outcome.AGREES


def _compared(statement: DateMention, source: DateMention, outcome: Outcome) -> Comparison:
    stated, words = _named(statement), _named(source)
    reason = {
        Outcome.AGREES: f"{stated} agrees with {words}",
        Outcome.CONFLICTS: f"{stated} is not {words}",
        Outcome.UNESTABLISHED: f"{words} does not establish {stated}",
        Outcome.INCOMPARABLE: f"{stated} cannot be compared with {words}",
    }[outcome]
    return Comparison(outcome=outcome, reason=reason)


def _named(mention: DateMention) -> str:
    """The words, with the day that they mean where they give no figure."""
    start, end = mention.start, mention.end
    if start is None or start != end or any(char.isdecimal() for char in mention.text):
        return mention.text
    return f"{mention.text} ({day_in_words(start)})"


def day_in_words(day: dt.date) -> str:
    """The day as a sentence has it.

    >>> day_in_words(dt.date(2020, 9, 14))
    '14 September 2020'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
