"""Dates that name a day: “9 August 2020”, “Aug. 9”, “09/08/2020”, “Monday 14 September”, “Christmas Day”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.dates.calendar_words import (
    Found,
    bare,
    calendar_words,
    contexts,
    day_at,
    holidays,
    month_at,
    one_reading,
    year_behind,
)
from factcheck.text.dates.intervals import Parts
from factcheck.text.dates.months import read_month
from factcheck.text.quantities.number_words import DASHES, behind_dash, glued, norm_at
from factcheck.text.quantities.numerals import read_numeral
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS

# A two-digit year up to this one is of this century.
_LAST_TWO_DIGIT_YEAR = 69
_BEFORE_DAY = frozenset({"on", "by", "until", "since", "before", "after"})
_NAMED_DAYS = frozenset({"black", "good", "bloody", "palm", "easter", "ash", "cyber", "super", "shrove", "maundy"})


def read_numeric(tokens: Sequence[Token], i: int) -> Found | None:
    """“2020-08-09”, “09/08/2020” with both readings, “09.08.2020”, “9/11”."""
    pieces, stop = tokens[i].text.split("."), i + 1
    pointed, mark = len(pieces) == 3, norm_at(tokens, i + 1)
    if not pointed:
        pieces = [tokens[i].text]
        while mark in {"-", "/"} and norm_at(tokens, stop) == mark and len(pieces) < 3:
            if not (glued(tokens, stop) and glued(tokens, stop + 1) and tokens[stop + 1].kind is Kind.NUMBER):
                break
            pieces.append(tokens[stop + 1].text)
            stop += 2
        if pieces == ["9", "11"] and mark == "/":
            return one_reading(Parts(2001, 9, 11), i, stop)
    if len(pieces) != 3 or not all(piece.isdecimal() and len(piece) <= 4 for piece in pieces):
        return None
    one, two, three = (int(piece) for piece in pieces)
    if len(pieces[0]) == 4:
        orders = [(one, two, three)]
    elif len(pieces[2]) == 4 or (len(pieces[2]) == 2 and mark == "/"):
        if len(pieces[2]) == 2:
            three += 2000 if three <= _LAST_TWO_DIGIT_YEAR else 1900
        # Points put the day first everywhere; slashes do in London, and in New York the month.
        orders = [(three, two, one)] if pointed else [(three, two, one), (three, one, two)]
    else:
        return None
    readings = dict.fromkeys(Parts(*order) for order in orders if 1 <= order[1] <= 12 and 1 <= order[2] <= 31)
    return (tuple(readings), i, stop) if readings else None


def read_day_month(tokens: Sequence[Token], i: int) -> Found | None:
    """“9 August”, “9th of August 2020”, “9 Aug.”."""
    day = day_at(tokens, i)
    if day is None or (glued(tokens, i) and tokens[i - 1].text not in DASHES | {"(", "“", '"'}):
        return None
    j = behind_dash(tokens, day[1])
    j += norm_at(tokens, j) == "of"
    month = month_at(tokens, j)
    if month is None:
        return None
    year, stop = year_behind(tokens, month[2])
    if tokens[j].text in {"may", "march"} and year is None and day[1] == i + 1 and norm_at(tokens, i - 1) != "on":
        return None
    return one_reading(Parts(year, month[0], day[0]), i, stop)


def read_lone_day(tokens: Sequence[Token], i: int) -> Found | None:
    """“on the 12th”, where no noun follows."""
    if norm_at(tokens, i - 1) != "the" or norm_at(tokens, i - 2) not in _BEFORE_DAY:
        return None
    day = day_at(tokens, i)
    if day is None or day[1] == i + 1:
        return None
    if day[1] < len(tokens) and (tokens[day[1]].kind is Kind.WORD and tokens[day[1]].norm not in FUNCTION_WORDS):
        return None
    return one_reading(Parts(day=day[0]), i, day[1]) if norm_at(tokens, day[1]) not in DASHES else None


def read_worded_day(text: str, tokens: Sequence[Token], i: int) -> Found | None:
    """“the ninth of August”."""
    if norm_at(tokens, i + 1) != "of" and norm_at(tokens, i + 3) != "of":
        return None
    numeral = read_numeral(text, tokens, i)
    if numeral is None or numeral.form != "ordinal" or norm_at(tokens, numeral.stop) != "of" or numeral.value > 31:
        return None
    month = month_at(tokens, numeral.stop + 1)
    if month is None or month[1]:
        return None
    year, stop = year_behind(tokens, month[2])
    return one_reading(Parts(year, month[0], int(numeral.value)), i, stop)


def read_weekday(tokens: Sequence[Token], i: int) -> Found | None:
    """“Monday”, “Monday's”, “Monday 14 September”, “Sun. Aug. 9”, “Monday the 14th”; not “Sunday Times”."""
    weekday = calendar_words("weekday").get(bare(tokens[i].norm))
    if weekday is None:
        return None
    number, short = weekday
    pointed = short and norm_at(tokens, i + 1) == "." and glued(tokens, i + 1)
    j = i + 1 + pointed
    k = j + (norm_at(tokens, j) == ",")
    k += norm_at(tokens, k) == "the"
    if k < len(tokens):
        date = read_day_month(tokens, k) or read_numeric(tokens, k) or read_month(tokens, k)
        if date and date[0][0].day is not None:
            return tuple(parts._replace(weekday=number) for parts in date[0]), i, date[2]
    day = day_at(tokens, k)
    if day and day[1] == k + 2:
        return one_reading(Parts(day=day[0], weekday=number), i, day[1])
    if short or _is_title(tokens, i) or norm_at(tokens, i - 1) in _NAMED_DAYS:
        return None
    return one_reading(Parts(weekday=number), i, i + 1)


def _is_title(tokens: Sequence[Token], i: int) -> bool:
    """Whether a weekday belongs to the name of a paper: “the Sunday Times”."""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    return behind is not None and behind.norm in contexts()["paper"] and behind.text[0].isupper()


def read_holiday(tokens: Sequence[Token], i: int) -> Found | None:
    """“Christmas Day”, “New Year's Eve 2019”."""
    for length in (3, 2, 1):
        name = tuple(token.norm for token in tokens[i : i + length])
        if len(name) == length and name in holidays():
            if tokens[i].text[0].islower():
                return None
            month, day = holidays()[name]
            year, stop = year_behind(tokens, i + length)
            return one_reading(Parts(year, month, day), i, stop)
    return None
