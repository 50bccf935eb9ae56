"""The words of the calendar, and single figures of a date."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.text.dates.intervals import Parts
from factcheck.text.quantities.number_words import glued, norm_at
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows

Found = tuple[tuple[Parts, ...], int, int]
"""Readings, index of the first token, index behind the last."""

CENTURIES = range(1, 22)
YEARS = range(1000, 2101)
FAMILIAR_YEARS = range(1900, 2101)


@cache
def calendar_words(kind: str) -> dict[str, tuple[int, bool]]:
    """The number of each month, weekday or season by its words, and whether the word is a short form."""
    words = {}
    for name, number, forms in rows("calendar.tsv"):
        if name == kind:
            for form in forms.split(" "):
                words[form.strip("()")] = (int(number), form[0] == "(")
    return words


@cache
def contexts() -> dict[str, frozenset[str]]:
    """Word lists that decide how a date is read."""
    return {name: frozenset(words.split(" ")) for name, words in rows("date_contexts.tsv")}


@cache
def holidays() -> dict[tuple[str, ...], tuple[int, int]]:
    """Month and day of each named day."""
    return {tuple(name.split(" ")): (int(month), int(day)) for month, day, name in rows("holidays.tsv")}


def bare(norm: str) -> str:
    """The word without its possessive ending: “Monday's”."""
    return norm[:-2] if norm.endswith("'s") else norm


def day_at(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """The day of a month, and the index behind it: “9”, “9th”."""
    if not 0 <= i < len(tokens) or tokens[i].kind is not Kind.NUMBER or not tokens[i].text.isdecimal():
        return None
    number = int(tokens[i].text) if len(tokens[i].text) <= 2 else 0
    if not 1 <= number <= 31:
        return None
    suffixed = norm_at(tokens, i + 1) in {"st", "nd", "rd", "th"} and glued(tokens, i + 1)
    if glued(tokens, i + 1) and not suffixed and tokens[i + 1].kind is Kind.WORD:
        return None
    return number, i + 1 + suffixed


def plain_year_at(tokens: Sequence[Token], i: int) -> int | None:
    """The year that four digits give where a month or another year stands beside them."""
    if not 0 <= i < len(tokens) or len(tokens[i].text) != 4 or not tokens[i].text.isdecimal():
        return None
    year = int(tokens[i].text)
    beside = glued(tokens, i + 1) and tokens[i + 1].kind is Kind.WORD
    return year if year in YEARS and not beside else None


def month_at(tokens: Sequence[Token], i: int) -> tuple[int, bool, int] | None:
    """The month, whether its word needs a figure beside it to be one, and the index behind it."""
    found = calendar_words("month").get(bare(norm_at(tokens, i)))
    if found is None:
        return None
    number, short = found
    pointed = short and norm_at(tokens, i + 1) == "." and glued(tokens, i + 1)
    # “may”, “march” and “august” are other words too; only “May” and “March” also open sentences as such.
    return number, short or (number in {3, 5, 8} and tokens[i].text[0].islower()), i + 1 + pointed


def one_reading(parts: Parts, i: int, stop: int) -> Found:
    """A date with one reading, between two indices."""
    return (parts,), i, stop


def year_behind(tokens: Sequence[Token], i: int) -> tuple[int | None, int]:
    """The year behind a month or a day, “, 2020” or “2020” or “of 2020”, and the index behind it."""
    j = i + (norm_at(tokens, i) in {",", "of"})
    year = plain_year_at(tokens, j)
    if year is None or (norm_at(tokens, i) == "of" and year not in FAMILIAR_YEARS):
        return None, i
    return year, j + 1
