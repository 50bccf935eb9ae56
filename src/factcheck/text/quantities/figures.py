"""From a number to a quantity: the unit, the hedge, the kind and the noun that stand around it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.classes import NamedTuple
from factcheck.text.quantities.ages import age_behind, is_age
from factcheck.text.quantities.heads import Head, head_after, hyphened_head
from factcheck.text.quantities.hedges import hedge_after, hedge_before
from factcheck.text.quantities.name_parts import is_name_part
from factcheck.text.quantities.number_words import DASHES, ONE, Numeral, behind_dash, glued, norm_at
from factcheck.text.quantities.numerals import read_numeral
from factcheck.text.quantities.units import Unit, currency_after, currency_before, rate_after, unit_after, units
from factcheck.text.quantities.values import Hedge, Quantity, QuantityKind
from factcheck.text.tokens import Token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _Number = TypeVar("_Number", Decimal, Decimal | None)

_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "all", "these", "those", "every"})
# Decimal rounds beyond so many digits.
_DIGITS = 27
_COMPARED = frozenset({"longer", "shorter", "later", "earlier", "before", "after", "more", "less", "ahead", "behind"})
_KINDS = {
    "money": QuantityKind.MONEY,
    "time": QuantityKind.DURATION,
    "share": QuantityKind.PERCENT,
    "percentage-point": QuantityKind.PERCENT,
    "multiple": QuantityKind.MULTIPLE,
}


# Behind these a word is as likely a verb: “70 percent belong”, “40 km separate”.
_HEADLESS = frozenset({QuantityKind.DURATION, QuantityKind.MEASURE, QuantityKind.MULTIPLE, QuantityKind.PERCENT})


class Figure(NamedTuple):
    """A number with its unit, before its surroundings are read."""

    numeral: Numeral
    unit: Unit | None
    start: int
    """Index of the first token: a currency sign, or the number itself."""
    stop: int
    """Index behind the last token of number and unit."""
    ranged: bool = False


def figure_at(tokens: Sequence[Token], numeral: Numeral, floor: int) -> Figure:
    """The number with the currency before it or the unit behind it."""
    before = currency_before(tokens, numeral.start, floor)
    after = currency_after(tokens, numeral.stop)
    if before:
        code, factor, start = before
        stop = after[2] if after and after[0] == code else numeral.stop
        return Figure(_in_main_units(numeral, factor), units()[code], start, stop)
    unit = unit_after(tokens, numeral.stop)
    if unit:
        return Figure(numeral, unit[0], numeral.start, unit[1])
    if after is None:
        magnitude = units()["magnitude"] if norm_at(tokens, numeral.start - 1) == "magnitude" else None
        return Figure(numeral, magnitude, numeral.start, numeral.stop)
    code, factor, stop = after
    if norm_at(tokens, stop - 1) == "pounds" and norm_at(tokens, stop) == "of" and numeral.scale < 1000:
        return Figure(numeral, units()["pound"], numeral.start, stop)
    return Figure(_in_main_units(numeral, factor), units()[code], numeral.start, stop)


def _in_main_units(numeral: Numeral, factor: Decimal) -> Numeral:
    high = None if numeral.high is None else numeral.high * factor
    return numeral._replace(value=numeral.value * factor, high=high, precision=numeral.precision * factor)


def single(text: str, tokens: Sequence[Token], numeral: Numeral, floor: int) -> tuple[Quantity | None, int]:
    """The quantity of one number, None where the number is part of a name; and the index behind it."""
    figure = figure_at(tokens, numeral, floor)
    unit, stop = figure.unit, figure.stop
    after = norm_at(tokens, stop)
    if unit is None and (after == "times" or (after == "time" and norm_at(tokens, stop - 1) in DASHES)):
        figure = figure._replace(unit=units()["times"], stop=stop + 1)
    elif unit is None and after != "mph" and is_name_part(tokens, numeral.start, numeral.stop):
        return None, numeral.stop
    elif unit and unit.dimension in {"time", "length", "mass"}:
        figure = _compound(text, tokens, figure, unit)
    return quantity_of(text, tokens, figure, floor)


def _compound(text: str, tokens: Sequence[Token], figure: Figure, unit: Unit) -> Figure:
    """“6ft 2in”, “two hours and 30 minutes”: one figure in the smaller unit."""
    large, stop = figure.numeral, figure.stop
    j = stop + (norm_at(tokens, stop) in {"and", ","})
    if j >= len(tokens) or large.form != "cardinal" or large.precision != 1:
        return figure
    small = read_numeral(text, tokens, j)
    if small is None or small.form != "cardinal":
        return figure
    named = unit_after(tokens, small.stop)
    if named is None and unit.name == "foot" and norm_at(tokens, small.stop) == "in":
        named = units()["inch"], small.stop + 1
    if named is None or named[0].dimension != unit.dimension or named[0].factor >= unit.factor:
        return figure
    times = unit.factor / named[0].factor
    # “three days, two hours longer” are two figures.
    if small.value >= times or norm_at(tokens, named[1]) in _COMPARED:
        return figure
    joined = large._replace(value=large.value * times + small.value, precision=small.precision)
    return Figure(joined, named[0], figure.start, named[1])


def quantity_of(text: str, tokens: Sequence[Token], figure: Figure, floor: int) -> tuple[Quantity, int]:
    """The quantity of a figure with what stands around it, and the index behind it."""
    numeral, unit, start, stop, ranged = figure
    hyphened = tokens[stop - 2].text in DASHES and glued(tokens, stop - 1) and stop - 1 > numeral.start
    per: str | None = None
    if unit and (rate := rate_after(tokens, stop, money=unit.dimension == "money")):
        per, stop = rate
    elif unit is None and numeral.form == "cardinal" and norm_at(tokens, stop) == "mph":
        unit, per, stop = units()["mile"], "hour", stop + 1
    kind = _kind(numeral, unit)
    sign, start = _sign(tokens, start, floor)
    hedge, start = hedge_before(tokens, start, floor)
    loose, stop = hedge_after(tokens, stop)
    if kind is QuantityKind.DURATION and (old := age_behind(tokens, stop)):
        kind, stop, hyphened = QuantityKind.AGE, old, True
    elif unit is None and is_age(tokens, start, numeral, stop):
        kind, unit = QuantityKind.AGE, units()["year"]
        start -= norm_at(tokens, start - 1) in {"aged", "age", "ages"}
    head = _head(tokens, numeral, stop, kind, hyphened=hyphened)
    end = stop
    if loose is Hedge.EXACT and head:
        loose, after = hedge_after(tokens, head.stop)
        end = after if loose is not Hedge.EXACT else end
    if ranged or numeral.form == "vague":
        hedge = Hedge.RANGE if ranged else Hedge.VAGUE
    elif hedge is Hedge.EXACT:
        hedge = loose
    span = (tokens[start].start, tokens[end - 1].end)
    return Quantity(
        span=span, text=text[slice(*span)], value=_whole(numeral.value * sign), high=_whole(numeral.high), kind=kind,
        unit=unit.name if unit else None, per=per, head=head.noun if head else None,
        head_span=head.span if head else None, hedge=hedge, precision=_whole(numeral.precision),
    ), end  # fmt: skip


def _whole(number: _Number) -> _Number:
    """The number without the decimals that a magnitude word has used up: 1150000000 for 1150000000.00."""
    if number is None or number.adjusted() >= _DIGITS or number != number.to_integral_value():
        return number
    return number.quantize(ONE)


def _kind(numeral: Numeral, unit: Unit | None) -> QuantityKind:
    if unit is None:
        return QuantityKind.SHARE if numeral.form == "part" else QuantityKind.COUNT
    return _KINDS.get(unit.dimension, QuantityKind.MEASURE)


def _sign(tokens: Sequence[Token], start: int, floor: int) -> tuple[int, int]:
    """-1 or 1, and the index where the figure with its sign starts."""
    if start <= floor:
        return 1, start
    mark = tokens[start - 1]
    if mark.text in {"-", "−", "–", "+"} and glued(tokens, start) and not glued(tokens, start - 1):
        return (1 if mark.text == "+" else -1), start - 1
    if mark.norm == "minus":
        return -1, start - 1
    return 1, start


def _head(tokens: Sequence[Token], numeral: Numeral, stop: int, kind: QuantityKind, *, hyphened: bool) -> Head | None:
    """The noun that a figure counts: behind it, or behind “of”; behind a unit only with a hyphen or “of”."""
    j = behind_dash(tokens, stop)
    if norm_at(tokens, j) == "strong" and j > stop:
        return head_after(tokens, j + 1, plural=False)
    of = norm_at(tokens, j) == "of"
    j += of
    if of or kind is QuantityKind.SHARE:
        while norm_at(tokens, j) in _DETERMINERS:
            j += 1
    if kind in _HEADLESS and not (of or hyphened):
        return None
    if kind is QuantityKind.COUNT and (tied := hyphened_head(tokens, stop)):
        return tied
    one = kind is QuantityKind.COUNT and numeral.value == 1 and numeral.high is None
    singular = one or kind in {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.AGE}
    return head_after(tokens, j, plural=of or not singular)
