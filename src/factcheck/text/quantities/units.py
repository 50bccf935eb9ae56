"""Units and currencies: which words name them, and how many base units each holds."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.text.quantities.contexts import contexts
from factcheck.text.quantities.number_words import ONE, behind_dash, glued, norm_at
from factcheck.text.tokens import Token
from factcheck.text.vocabulary import rows


class Unit(NamedTuple):
    """A unit that figures are given in."""

    name: str
    dimension: str
    factor: Decimal
    """Base units of the dimension in one unit."""
    zero: Decimal = Decimal(0)
    """Where the unit's scale starts, in base units (temperatures)."""


@cache
def units() -> dict[str, Unit]:
    """Every unit by its canonical name."""
    table = {
        name: Unit(name, dimension, Decimal(factor), Decimal(zero))
        for name, dimension, factor, zero, _ in rows("units.tsv")
    }
    for iso in currency_codes():
        table.setdefault(iso, Unit(iso, "money", ONE))
    return table


@cache
def _unit_forms() -> tuple[dict[str, str], dict[str, str]]:
    """Canonical name of every form, and of every form that counts straight behind a figure only."""
    loose, close = {}, {}
    for name, _, _, _, forms in rows("units.tsv"):
        for form in forms.split(" "):
            if form[0] == "(":
                close[form[1:-1]] = name
            else:
                loose[form] = name
    return loose, close


@cache
def currency_codes() -> frozenset[str]:
    """The ISO codes that are read in capitals, and those of the words and places."""
    listed = [code for row in rows("currency_codes.tsv") for code in row[0].split(" ")]
    return frozenset(listed) | {row[0] for row in rows("currencies.tsv")} | set(_places().values())


@cache
def _currency_forms() -> dict[str, tuple[str, Decimal]]:
    return {
        form: (code, Decimal(factor)) for code, factor, forms in rows("currencies.tsv") for form in forms.split(" ")
    }


@cache
def _places() -> dict[tuple[str, str], str]:
    return {(place, plain): code for place, plain, code in rows("currency_places.tsv")}


def currency_before(tokens: Sequence[Token], i: int, floor: int) -> tuple[str, Decimal, int] | None:
    """The currency named straight before a figure: ISO code, main units in one, index of its first token."""
    if i <= floor:
        return None
    mark = tokens[i - 1]
    if mark.text in currency_codes():
        return _code(mark.text), ONE, i - 1
    found = _currency_forms().get(mark.text)
    if found is None or mark.text.isalnum():
        return None
    if i - 2 >= floor and glued(tokens, i - 1):
        joined = _currency_forms().get(tokens[i - 2].norm.replace(".", "") + mark.text)
        if joined:
            return joined[0], joined[1], i - 2
    return found[0], found[1], i - 1


def currency_after(tokens: Sequence[Token], i: int) -> tuple[str, Decimal, int] | None:
    """The currency named behind a figure: ISO code, main units in one, index behind it.

    “pounds” are money unless “of” makes them a weight.
    """
    j = behind_dash(tokens, i)
    if j >= len(tokens):
        return None
    if tokens[j].text in currency_codes():
        return _code(tokens[j].text), ONE, j + 1
    forms = _currency_forms()
    word = norm_at(tokens, j)
    if word in {"hong", "new"} and norm_at(tokens, j + 1) in {"kong", "zealand"}:
        j, word = j + 1, norm_at(tokens, j + 1)
    plain = forms.get(norm_at(tokens, j + 1))
    if plain and (word.replace(".", ""), plain[0]) in _places():
        return _places()[word.replace(".", ""), plain[0]], plain[1], j + 2
    if glued(tokens, i) and f"({word})" in forms:
        return (*forms[f"({word})"], j + 1)
    if word not in forms:
        return None
    return (*forms[word], j + 1 + (word == "pounds" and norm_at(tokens, j + 1) == "sterling"))


def _code(text: str) -> str:
    return "CNY" if text == "RMB" else text


def unit_after(tokens: Sequence[Token], i: int) -> tuple[Unit, int] | None:
    """The unit named behind a figure, and the index behind it; without currencies.

    >>> from factcheck.text.tokens import tokenize
    >>> [unit_after(tokenize(text), 1)[0].name for text in ("4 per cent", "6ft", "26-year", "5 °C", "3 square miles")]
    ['percent', 'foot', 'year', 'celsius', 'square mile']
    """
    j = behind_dash(tokens, i)
    word, after = norm_at(tokens, j), norm_at(tokens, j + 1)
    table = units()
    loose, close = _unit_forms()
    if word == "°" or word in {"degree", "degrees"}:
        behind = close.get(_text_at(tokens, j + 1), "") if word == "°" else ""
        scale = loose.get(after) if after in loose else behind
        if scale and table[scale].dimension == "temperature":
            return table[scale], j + 2
        return table["degree"], j + 1
    if word in {"%", "percent", "pct", "percentage"} or (word == "per" and after == "cent"):
        stop = j + (2 if word == "per" else 1)
        point = norm_at(tokens, behind_dash(tokens, stop))
        if point in {"point", "points"}:
            return table["percentage-point"], behind_dash(tokens, stop) + 1
        return None if word == "percentage" else (table["percent"], stop)
    if word in {"square", "sq", "cubic", "nautical"}:
        name = f"{'square' if word == 'sq' else word} {loose.get(after + '.', loose.get(after))}"
        return (table[name], j + 2) if name in table else None
    if word in loose:
        return table[loose[word]], j + 1
    if glued(tokens, i) and j == i and tokens[j].text in close:
        return table[close[tokens[j].text]], j + 1
    return None


def _text_at(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text if i < len(tokens) else ""


def rate_after(tokens: Sequence[Token], i: int, *, money: bool) -> tuple[str, int] | None:
    """What a figure is counted by, and the index behind it: “per hour”, “a year”, “/h”, “per person”, “a head”.

    Behind sums of money “a” tells the rate before any unit (“$40 a barrel”), elsewhere before units of time only.
    """
    dash = norm_at(tokens, i) == "-" and norm_at(tokens, i + 1) in {"a", "an"} and norm_at(tokens, i + 2) == "-"
    i += dash
    word, after = norm_at(tokens, i), norm_at(tokens, i + 1 + dash)
    loose, close = _unit_forms()
    i += dash
    unit = units().get(loose.get(after, close.get(after, "") if word == "/" else ""))
    if word in {"a", "an", "each", "every"}:
        if unit is None or after == "second":
            return (after, i + 2) if money and after in contexts()["each"] else None
        return (unit.name, i + 2) if money or unit.dimension == "time" else None
    if word in {"per", "/"}:
        if unit:
            return unit.name, i + 2
        return (after, i + 2) if word == "per" and after.isalpha() else None
    return None
