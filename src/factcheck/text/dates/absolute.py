"""Dates that name a day, a month, a year, a decade, a century or a season."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.dates.calendar_words import Found
from factcheck.text.dates.days import (
    read_day_month,
    read_holiday,
    read_lone_day,
    read_numeric,
    read_weekday,
    read_worded_day,
)
from factcheck.text.dates.months import read_month
from factcheck.text.dates.stretches import (
    read_century,
    read_decade,
    read_quarter,
    read_season,
    read_worded_decade,
    read_year,
)
from factcheck.text.quantities.number_words import behind_dash, norm_at
from factcheck.text.tokens import Kind, Token

_THIRDS = frozenset({"early", "mid", "late"})


def read_absolute(text: str, tokens: Sequence[Token], i: int) -> Found | None:
    """The date that starts at a token."""
    if tokens[i].kind is Kind.NUMBER:
        # A year comes last, for “2020-08-09” and “the 1990s” start with its four digits.
        return (
            read_numeric(tokens, i)
            or read_day_month(tokens, i)
            or read_decade(tokens, i)
            or read_century(text, tokens, i)
            or read_quarter(text, tokens, i)
            or read_lone_day(tokens, i)
            or read_year(tokens, i)
        )
    return (
        read_weekday(tokens, i)
        or read_holiday(tokens, i)
        or read_month(tokens, i)
        or read_season(tokens, i)
        or read_worded_decade(tokens, i)
        or _part(text, tokens, i)
        or read_century(text, tokens, i)
        or read_quarter(text, tokens, i)
        or read_worded_day(text, tokens, i)
    )


def _part(text: str, tokens: Sequence[Token], i: int) -> Found | None:
    """“early August”, “mid-2020”, “the late 1990s”, “late in 2019”."""
    if tokens[i].norm not in _THIRDS:
        return None
    j = behind_dash(tokens, i + 1)
    j += norm_at(tokens, j) in {"in", "the"}
    if j >= len(tokens) or tokens[j].norm in _THIRDS:
        return None
    whole = read_absolute(text, tokens, j)
    if whole is None or whole[0][0].day is not None or whole[0][0].weekday is not None:
        return None
    return tuple(parts._replace(third=tokens[i].norm) for parts in whole[0]), i, whole[2]
