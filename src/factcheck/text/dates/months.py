"""Dates that start with the name of a month: “August 9, 2020”, “August 2020”, “in May”; not “may”, nor “Mrs May”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.dates.calendar_words import Found, contexts, day_at, month_at, one_reading, year_behind
from factcheck.text.dates.intervals import Parts
from factcheck.text.quantities.heads import is_plural
from factcheck.text.quantities.number_words import DASHES, glued, norm_at
from factcheck.text.quantities.units import unit_after
from factcheck.text.tokens import Kind, Token

# “May” and “March” are verbs too; the names of women are months that also open sentences.
_VERBS = frozenset({3, 5})
_NAMES = frozenset({4, 5, 6})
# After these a lone “May” or “March” may be anything: “Corbyn and May”, “from May”.
_WEAK_CUES = frozenset({"and", "or", "for"})
_FIRM_CUES = frozenset({"in", "since", "until"})
_PERSON_CUES = frozenset({"to", "by", "from", "before", "after", "of"})


def read_month(tokens: Sequence[Token], i: int) -> Found | None:
    """The date that starts with a month, with the day or the year behind it."""
    month = month_at(tokens, i)
    if month is None:
        return None
    number, needs_figure, j = month
    the = norm_at(tokens, j) == "the"
    day = day_at(tokens, j + the)
    if day and (not the or day[1] == j + 3) and not _counts(tokens, i, day[1]):
        year, stop = year_behind(tokens, day[1])
        return one_reading(Parts(year, number, day[0]), i, stop)
    year, stop = year_behind(tokens, j)
    if year is not None:
        return one_reading(Parts(year, number), i, stop)
    if needs_figure and not _is_placed(tokens, i, j):
        return None
    return one_reading(Parts(None, number), i, j) if _stands_alone(tokens, i, number) else None


def _is_placed(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether the words around make a month of what may be none: “in august”, “in Nov.”, “since Oct”."""
    before = norm_at(tokens, i - 1)
    if tokens[i].text == "august":
        return before in contexts()["month"]
    if tokens[i].text[0].islower() or tokens[i].norm in ("may", "march"):
        return False
    return norm_at(tokens, j - 1) == "." or before in _FIRM_CUES


def _counts(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """Whether the figure behind a month counts something: “they may 5 times …”, “in May 12 people …”, “May 10%”."""
    mark = norm_at(tokens, stop)
    if mark in {":", "%", "/"} and glued(tokens, stop):
        return True
    return (is_plural(mark) or unit_after(tokens, stop) is not None) and (
        tokens[i].text[0].islower() or norm_at(tokens, i - 1) == "in"
    )


def _stands_alone(tokens: Sequence[Token], i: int, number: int) -> bool:
    """Whether a month's name without figures is the month: “in May”, “the March vote”; not “Mrs May”, “May said”."""
    before = norm_at(tokens, i - 1)
    if before in DASHES:
        before = norm_at(tokens, i - 2)
    if before in contexts()["month"]:
        if number not in _VERBS:
            return True
        return before not in _WEAK_CUES | _PERSON_CUES or (
            before in _PERSON_CUES and norm_at(tokens, i + 1) not in contexts()["verb"]
        )
    if before == "the" and number not in _VERBS:
        return True
    if i == 0:
        return number not in _NAMES | _VERBS
    if not tokens[i - 1].text[0].islower():
        return number not in _NAMES | _VERBS and tokens[i - 1].kind is Kind.MARK
    if number in _VERBS:
        return before in {"the", "a"} and i + 1 < len(tokens) and tokens[i + 1].kind is Kind.WORD
    return True
