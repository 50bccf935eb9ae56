"""Two numbers that make one quantity: shares (“one in five”), scores (“3–1”) and ranges (“between 5 and 7”)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.text.quantities.contexts import contexts
from factcheck.text.quantities.figures import Figure, figure_at, quantity_of
from factcheck.text.quantities.number_words import DASHES, ONE, PART_PRECISION, Numeral, behind_dash, glued, norm_at
from factcheck.text.quantities.numerals import read_numeral
from factcheck.text.quantities.units import currency_before, unit_after
from factcheck.text.quantities.values import Quantity, QuantityKind
from factcheck.text.tokens import Kind, Token

_LONGEST_SCORE = 3
_CHANGED = 7
"""Tokens before “from” in which the verb stands of what changes: “raised the base rate from 5% to 5.25%”."""
_MOST_IN = 10000


def share(text: str, tokens: Sequence[Token], numeral: Numeral, floor: int) -> tuple[Quantity, int] | None:
    """“one in five”, “one-in-five”, “4 out of 10”, “4 out of every 10”."""
    j = behind_dash(tokens, numeral.stop)
    if norm_at(tokens, j) == "out" and norm_at(tokens, j + 1) == "of":
        j += 2
    elif norm_at(tokens, j) == "in":
        j = behind_dash(tokens, j + 1)
    else:
        return None
    j += norm_at(tokens, j) in {"every", "the"}
    below = read_numeral(text, tokens, j) if j < len(tokens) else None
    if below is None or below.form != "cardinal" or numeral.form != "cardinal" or not 0 < numeral.value < below.value:
        return None
    if below.value > _MOST_IN or unit_after(tokens, below.stop):
        return None
    part = Numeral(numeral.value / below.value, None, PART_PRECISION, ONE, "part", numeral.start, below.stop)
    return quantity_of(text, tokens, Figure(part, None, numeral.start, below.stop), floor)


def score(text: str, tokens: Sequence[Token], numeral: Numeral, floor: int) -> tuple[Quantity, int] | None:
    """“3–1”, “lost 1-2”: the first figure is the higher one, or a word before speaks of a match or a vote."""
    i, j = numeral.start, numeral.stop
    if not (
        j == i + 1 and tokens[i].text.isdecimal() and behind_dash(tokens, j) > j and tokens[j + 1].text.isdecimal()
    ):
        return None
    if glued(tokens, i) or norm_at(tokens, j + 2) in DASHES or unit_after(tokens, j + 2):
        return None
    if max(len(tokens[i].text), len(tokens[j + 1].text)) > _LONGEST_SCORE:
        return None
    if glued(tokens, j + 2) and tokens[j + 2].kind is Kind.WORD:
        return None
    other = Decimal(tokens[j + 1].text)
    cued = any(token.norm in contexts()["score"] for token in tokens[max(floor, i - 8) : i])
    if other > numeral.value and not cued:
        return None
    span = (tokens[i].start, tokens[j + 1].end)
    return Quantity(
        span=span, text=text[slice(*span)], value=numeral.value, high=other, kind=QuantityKind.SCORE
    ), j + 2  # fmt: skip


def range_of(text: str, tokens: Sequence[Token], numeral: Numeral, floor: int) -> tuple[Quantity, int] | None:
    """“between 5 and 7”, “from 5 to 7”, “5-7”, “10 to 20 people”, “5 or 6”; not “rose from 5 to 7”."""
    if numeral.form not in {"cardinal", "part"}:
        return None
    first = figure_at(tokens, numeral, floor)
    before = norm_at(tokens, first.start - 1) if first.start > floor else ""
    if not _joins(norm_at(tokens, first.stop), before):
        return None
    if before in {"from", "by"} and any(
        norm_at(tokens, k) in contexts()["change"] for k in range(first.start - _CHANGED, first.start - 1)
    ):
        return None
    j = first.stop + 1
    while j < len(tokens) and tokens[j].kind is Kind.MARK and tokens[j].text in "£$€¥":
        j += 1
    high = read_numeral(text, tokens, j) if j < len(tokens) else None
    if high is None or high.form not in {"cardinal", "part"} or not high.value:
        return None
    last = figure_at(tokens, high, first.stop + 1)
    if currency_before(tokens, high.start, first.stop + 1) is None and first.start < numeral.start:
        last = last._replace(numeral=high, unit=first.unit)
    elif last.unit and first.unit and last.unit != first.unit:
        return None
    low, times = first.numeral, ONE
    if low.scale == 1 < high.scale and low.value <= high.value / high.scale:
        times = high.scale
    if last.unit and first.unit is None:
        # “5 to 50 cents”: what stands behind the second figure is the first's as well.
        times *= last.numeral.value / high.value
    low = low._replace(value=low.value * times, precision=low.precision * times)
    if last.numeral.value <= low.value:
        return None
    joined = low._replace(high=last.numeral.value, precision=max(low.precision, last.numeral.precision))
    start = first.start - (before in {"between", "from"})
    return quantity_of(text, tokens, Figure(joined, last.unit or first.unit, start, last.stop, ranged=True), floor)


def _joins(word: str, before: str) -> bool:
    return word in DASHES or word == "to" or (before == "between" if word == "and" else word == "or")
