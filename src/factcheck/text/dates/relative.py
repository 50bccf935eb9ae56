"""Dates seen from the day of writing, or from an event: “yesterday”, “last week”, “two days ago”, “a day after”."""

import datetime as dt
from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.dates.calendar_words import bare, calendar_words
from factcheck.text.dates.intervals import DAY, Days, month_days, part_of, shifted_month, week_of
from factcheck.text.dates.values import Interval
from factcheck.text.quantities.number_words import norm_at
from factcheck.text.quantities.numerals import read_numeral
from factcheck.text.quantities.units import unit_after
from factcheck.text.tokens import Token

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_TURNS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "past": -1}
YEAR_TURNS = {"last": -1, "this": 0, "next": 1}
# They open relative dates only, and every sentence is full of them.
SMALL_OPENERS = frozenset({"the", "in", "a", "an"})
RELATIVE_OPENERS = frozenset(_DAYS) | frozenset(_TURNS) | SMALL_OPENERS | {"early", "late"}
_STRETCHES = frozenset({"week", "weekend", "month", "year", "decade", "century", "night"})
_DAY_SECONDS = 86400
# Further off than this, “ago” is geology.
_MOST_UNITS = 5000


class Relative(NamedTuple):
    """A date that hangs on another."""

    candidates: tuple[Interval, ...]
    start: int
    stop: int
    weekday: int | None = None
    month: int | None = None
    offset_days: int | None = None
    distance: tuple[int, str] | None = None
    """As `DateMention` has it."""


def read_relative(text: str, tokens: Sequence[Token], i: int, reference: dt.date | None) -> Relative | None:
    """The relative date that starts at a token."""
    word = bare(tokens[i].norm)
    if word in _DAYS:
        day = reference + DAY * _DAYS[word] if reference else None
        return Relative(_one_day(day), i, i + 1)
    if word == "the" and norm_at(tokens, i + 1) == "day":
        return _day_beside(tokens, i, reference)
    if word in _TURNS:
        return _turned(tokens, i, reference)
    if word in {"early", "late"} and norm_at(tokens, i + 1) in _TURNS:
        turned = _turned(tokens, i + 1, reference)
        if turned is None or turned.weekday is not None:
            return None
        parts = tuple(part_of((start, end), word) for start, end in turned.candidates if start and end)
        return turned._replace(candidates=parts, start=i)
    return _counted(text, tokens, i, reference)


def _one_day(day: dt.date | None) -> tuple[Interval, ...]:
    return ((day, day),) if day else ()


def _day_beside(tokens: Sequence[Token], i: int, reference: dt.date | None) -> Relative | None:
    """“the day before yesterday”, “the day after the vote”."""
    side = {"before": -1, "after": 1}.get(norm_at(tokens, i + 2))
    if side is None:
        return None
    step = _DAYS.get(norm_at(tokens, i + 3))
    if step is not None:
        return Relative(_one_day(reference + DAY * (step + side) if reference else None), i, i + 4)
    return Relative((), i, i + 3, offset_days=side)


def _turned(tokens: Sequence[Token], i: int, reference: dt.date | None) -> Relative | None:
    """“last week”, “this month”, “next Friday”, “last August”, “last summer”."""
    turn, word = _TURNS[tokens[i].norm], bare(norm_at(tokens, i + 1))
    months, weekdays, seasons = (calendar_words(kind) for kind in ("month", "weekday", "season"))
    if word in _STRETCHES:
        return Relative(_stretch(word, turn, reference), i, i + 2)
    if word in weekdays and not weekdays[word][1]:
        return Relative(_turned_weekday(weekdays[word][0], turn, reference), i, i + 2, weekday=weekdays[word][0])
    if (word in months and not months[word][1]) or word in seasons:
        first, length = (months[word][0], 1) if word in months else (seasons[word][0], 3)
        month = first if word in months else None
        return Relative(_turned_month(first, length, turn, reference), i, i + 2, month=month)
    return None


def _stretch(word: str, turn: int, reference: dt.date | None) -> tuple[Interval, ...]:
    if reference is None:
        return ()
    if word == "week":
        return (week_of(reference, turn),)
    if word == "weekend":
        # On a Saturday or Sunday “last weekend” may be the one that is running.
        saturday = week_of(reference, turn)[0] + DAY * 5
        return ((saturday, saturday + DAY),)
    if word == "night":
        return _one_day(reference + DAY * turn)
    if word == "month":
        return (shifted_month(reference, turn),)
    years = {"year": 1, "decade": 10, "century": 100}[word]
    first = reference.year - reference.year % years + turn * years
    return ((dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31)),)


def _turned_weekday(weekday: int, turn: int, reference: dt.date | None) -> tuple[Interval, ...]:
    """The weekday before, in or after this week; “next Friday” may be this week's or next week's."""
    if reference is None:
        return ()
    if turn < 0:
        day = reference - DAY * ((reference.weekday() - weekday - 1) % 7 + 1)
        return _one_day(day)
    ahead = reference + DAY * ((weekday - reference.weekday() - 1) % 7 + 1)
    if turn == 0:
        # Early in a week “this Sunday” may be the one just gone.
        day = week_of(reference)[0] + DAY * weekday
        return ((day, day), (day - DAY * 7, day - DAY * 7)) if day > reference else ((day, day),)
    following = week_of(reference, 1)[0] + DAY * weekday
    return tuple((day, day) for day in dict.fromkeys((ahead, following)))


def _turned_month(first: int, length: int, turn: int, reference: dt.date | None) -> tuple[Interval, ...]:
    if reference is None:
        return ()
    years = (reference.year - 1, reference.year, reference.year + 1)
    readings: list[Days] = [month_days(year, first, length) for year in years]
    if turn < 0:
        return tuple([days for days in readings if days[1] < reference][-1:])
    if turn > 0:
        return tuple([days for days in readings if days[0] > reference][:1])
    return (readings[1],)


def _counted(text: str, tokens: Sequence[Token], i: int, reference: dt.date | None) -> Relative | None:
    """“two days ago”, “in three weeks”, “a day after the vote”, “three weeks later”."""
    if tokens[i].norm == "in":
        return _ahead(text, tokens, i, reference)
    counted = _count_and_unit(text, tokens, i)
    if counted is None:
        return None
    count, unit, seconds, stop = counted
    side = {"ago": -1, "earlier": -1, "before": -1, "later": 1, "after": 1}.get(norm_at(tokens, stop))
    if side is None:
        return None
    if norm_at(tokens, stop) == "ago":
        return Relative(_moved(-count, unit, reference), i, stop + 1, distance=(-count, unit))
    if norm_at(tokens, stop + 1) in {"yesterday", "today", "tomorrow"}:
        return None
    return Relative((), i, stop + 1, offset_days=side * round(count * seconds / _DAY_SECONDS))


def _ahead(text: str, tokens: Sequence[Token], i: int, reference: dt.date | None) -> Relative | None:
    """“in three weeks”, “in two days' time”; “in three weeks of talks” is a duration."""
    counted = _count_and_unit(text, tokens, i + 1) if i + 1 < len(tokens) else None
    if counted is None or counted[1] in {"second", "minute", "hour"} or norm_at(tokens, i - 1) in {"once", "twice"}:
        return None
    count, unit, _, stop = counted
    marked = norm_at(tokens, stop) in {"'", "’"}
    timed = norm_at(tokens, stop + marked) == "time"
    if not timed and (marked or norm_at(tokens, stop) not in {"", ".", ",", ";", "?", "!", "”", '"'}):
        return None
    return Relative(_moved(count, unit, reference), i, stop + marked + timed, distance=(count, unit))


def _count_and_unit(text: str, tokens: Sequence[Token], i: int) -> tuple[int, str, int, int] | None:
    """Whole number, name of the unit of time, its seconds, index behind: “two days”, “a week”."""
    if tokens[i].norm in {"a", "an"}:
        count, j = 1, i + 1
    else:
        numeral = read_numeral(text, tokens, i)
        if numeral is None or numeral.form != "cardinal" or numeral.value > _MOST_UNITS or numeral.value % 1:
            return None
        count, j = int(numeral.value), numeral.stop
    unit = unit_after(tokens, j) if norm_at(tokens, j) != "-" else None
    if unit is None or unit[0].dimension != "time" or (unit[0].name == "second" and count == 1):
        return None
    return count, unit[0].name, int(unit[0].factor), unit[1]


def _moved(count: int, unit: str, reference: dt.date | None) -> tuple[Interval, ...]:
    """The day, week, month or year that lies so many units away; larger units leave more days open."""
    if reference is None or abs(count) > _MOST_UNITS:
        return ()
    if unit in {"second", "minute", "hour", "millisecond"}:
        return ()
    if unit == "day":
        return _one_day(reference + DAY * count)
    if unit in {"week", "fortnight"}:
        day = reference + DAY * 7 * count * (2 if unit == "fortnight" else 1)
        return ((day - DAY * 3, day + DAY * 3),)
    if unit == "month":
        return (shifted_month(reference, count),)
    year = reference.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
    if not 1 < year < 9998:
        return ()
    slack = {"year": 0, "decade": 1, "century": 10}[unit]
    return ((dt.date(year - slack, 1, 1), dt.date(year + slack, 12, 31)),)
