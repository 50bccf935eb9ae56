"""Dates that name a year, a decade, a century or a season: “in 2019”, “the 90s”, “19th century”, “summer 2020”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.dates.calendar_words import (
    CENTURIES,
    FAMILIAR_YEARS,
    YEARS,
    Found,
    calendar_words,
    contexts,
    one_reading,
    plain_year_at,
    year_behind,
)
from factcheck.text.dates.intervals import Parts
from factcheck.text.quantities.heads import is_plural
from factcheck.text.quantities.number_words import DASHES, behind_dash, glued, norm_at
from factcheck.text.quantities.numerals import read_numeral
from factcheck.text.quantities.units import unit_after
from factcheck.text.tokens import Kind, Token

_LOOSE_COUNTS = frozenset({
    "about", "some", "around", "nearly", "almost", "over", "than", "least", "most", "roughly", "approximately",
    "estimated", "only", "up",
})  # fmt: skip
_MAGNITUDES = frozenset({"million", "billion", "trillion", "thousand", "bn", "m", "%"})
_PEOPLE = frozenset({"people", "men", "women", "children"})
_FIRM_CUES = frozenset({"in", "since", "by", "until", "during"})
DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950,
    "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
_BEFORE_DECADE = frozenset({"the", "'", "‘", "’", "early", "mid", "late", "-"})
_YEAR_PARTS = {"quarter": 3, "half": 6}
_APOSTROPHES = frozenset("'’‘")


def read_year(tokens: Sequence[Token], i: int) -> Found | None:
    """“in 2019”, “the 2020 election”, “44 BC”; not “about 2000”, “2000 people”, “£2000”."""
    digits, before, after = tokens[i].text, norm_at(tokens, i - 1), norm_at(tokens, i + 1)
    era = after.replace(".", "")
    if era in {"bc", "bce", "ad", "ce"} and digits.isdecimal() and len(digits) <= 4 and tokens[i + 1].text[0].isupper():
        return one_reading(Parts(-int(digits) if era[0] == "b" else int(digits)), i, i + 2)
    year = plain_year_at(tokens, i)
    if year is None or before in _LOOSE_COUNTS or after in _MAGNITUDES:
        return None
    if before and tokens[i - 1].kind is Kind.MARK and (before in "£$€¥#~<>+" or _is_glued_oddly(tokens, i)):
        return None
    unit = unit_after(tokens, i + 1)
    firm = before in _FIRM_CUES
    if unit or after in _PEOPLE:
        return one_reading(Parts(year), i, i + 1) if firm and unit is None else None
    if year not in FAMILIAR_YEARS:
        placed = before in contexts()["year"] and before != "the"
        return one_reading(Parts(year), i, i + 1) if placed and not is_plural(after) else None
    if is_plural(after) and not firm and not (before in contexts()["year"] and year % 100):
        return None
    return one_reading(Parts(year), i, i + 1)


def _is_glued_oddly(tokens: Sequence[Token], i: int) -> bool:
    return glued(tokens, i) and tokens[i - 1].text not in DASHES | set("(“‘\"'’[/")


def read_decade(tokens: Sequence[Token], i: int) -> Found | None:
    """“the 1990s”, “the 90s”, “’90s”, “1990’s”."""
    digits = tokens[i].text
    if not (digits.isdecimal() and digits[-1] == "0" and i + 1 < len(tokens)):
        return None
    if (
        tokens[i + 1].norm == "'s"
        and len(digits) == 4
        and int(digits) in YEARS
        and norm_at(tokens, i - 1) in _BEFORE_DECADE
    ):
        return one_reading(Parts(int(digits), last_year=int(digits) + 9), i, i + 2)  # “the early 1970 's”
    if not glued(tokens, i + 1):
        return None
    j = i + 1 + (tokens[i + 1].text in _APOSTROPHES and glued(tokens, i + 2))
    if norm_at(tokens, j) != "s":
        return None
    number = int(digits)
    if len(digits) == 4 and number in YEARS:
        years = 99 if number % 100 == 0 and number < 2000 else 9
        return one_reading(Parts(number, last_year=number + years), i, j + 1)
    if len(digits) == 2 and number >= 20 and norm_at(tokens, i - 1) in _BEFORE_DECADE:
        return one_reading(Parts(1900 + number, last_year=1909 + number), i, j + 1)
    return None


def read_worded_decade(tokens: Sequence[Token], i: int) -> Found | None:
    """“the nineties”, “in the late forties”; not “in his forties”."""
    first = DECADES.get(tokens[i].norm)
    if first is None or norm_at(tokens, i - 1) not in _BEFORE_DECADE:
        return None
    return one_reading(Parts(first, last_year=first + 9), i, i + 1)


def read_century(text: str, tokens: Sequence[Token], i: int) -> Found | None:
    """“the 19th century”, “nineteenth-century”."""
    numeral = read_numeral(text, tokens, i) if tokens[i].norm not in {"a", "an", "half"} else None
    if numeral is None or numeral.form != "ordinal" or int(numeral.value) not in CENTURIES:
        return None
    j = behind_dash(tokens, numeral.stop)
    if norm_at(tokens, j) not in {"century", "centuries"}:
        return None
    first = (int(numeral.value) - 1) * 100
    if norm_at(tokens, j + 1) in {"bc", "bce"}:
        return one_reading(Parts(-first - 100), i, j + 2)
    return one_reading(Parts(first or 1, last_year=first + 99), i, j + 1)


def read_quarter(text: str, tokens: Sequence[Token], i: int) -> Found | None:
    """“the second quarter of 2020”, “first half of 2021”, “first six months of 2021”."""
    counted = _first_months(text, tokens, i)
    if counted is not None:
        return counted
    numeral = read_numeral(text, tokens, i) if norm_at(tokens, i + 1) in _YEAR_PARTS else None
    if numeral is None and norm_at(tokens, i + 2) in _YEAR_PARTS:
        numeral = read_numeral(text, tokens, i)
    if numeral is None or numeral.form != "ordinal":
        return None
    months = _YEAR_PARTS.get(norm_at(tokens, numeral.stop))
    year, stop = year_behind(tokens, numeral.stop + 1)
    if months is None or year is None or numeral.value * months > 12:
        return None
    return one_reading(Parts(year, int(numeral.value - 1) * months + 1, months=months), i, stop)


def _first_months(text: str, tokens: Sequence[Token], i: int) -> Found | None:
    numeral = read_numeral(text, tokens, i + 1) if tokens[i].norm == "first" and i + 1 < len(tokens) else None
    if numeral is None or numeral.form != "cardinal" or norm_at(tokens, numeral.stop) != "months":
        return None
    year, stop = year_behind(tokens, numeral.stop + 1)
    if year is None or not 1 < numeral.value <= 12 or numeral.value % 1:
        return None
    return one_reading(Parts(year, 1, months=int(numeral.value)), i, stop)


def read_season(tokens: Sequence[Token], i: int) -> Found | None:
    """“summer of 2020”, “summer 2020”."""
    season = calendar_words("season").get(tokens[i].norm)
    if season is None:
        return None
    year, stop = year_behind(tokens, i + 1)
    return one_reading(Parts(year, season[0], months=3), i, stop) if year else None
