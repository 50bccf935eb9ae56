"""Numbers in digits: “1,150”, “10 000”, “2/3”, “2½”."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.text.quantities.number_words import HALF, ONE, PART_PRECISION, Numeral, glued, norm_at, number_words
from factcheck.text.tokens import Kind, Token

# More digits than any figure in prose has, and fewer than Decimal rounds.
_LONGEST = 24
_MOST_GROUPS = 6
_THIN_SPACES = frozenset("\u00a0\u2009\u202f\u2007")


def digits_value(text: str) -> Decimal | None:
    """The number that digits spell, None where their marks spell none.

    >>> digits_value("1,150"), digits_value("3.5"), digits_value("1.000.000"), digits_value("1,15")
    (Decimal('1150'), Decimal('3.5'), None, None)
    """
    if len(text) > _LONGEST or not text[0].isdecimal():
        return None
    whole, point, decimals = text.partition(".")
    if "." in decimals or "," in decimals:
        return None
    first, *groups = whole.split(",")
    if groups and (len(first) > 3 or any(len(group) != 3 for group in groups)):
        return None
    if len(first) > 1 and first[0] == "0":
        return None
    return Decimal(f"{''.join((first, *groups))}{point}{decimals}")


def place_value(number: Decimal) -> Decimal:
    """The place value of the last digit written, at most 1.

    >>> place_value(Decimal("1.15")), place_value(Decimal("800"))
    (Decimal('0.01'), Decimal('1'))
    """
    exponent = number.as_tuple().exponent
    return ONE.scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else ONE


def from_digits(text: str, tokens: Sequence[Token], i: int) -> Numeral | None:
    """The number that starts at a token of digits, without a magnitude word."""
    value = digits_value(tokens[i].text)
    if value is None:
        return None
    value, stop = _spaced_groups(text, tokens, value, i)
    after = norm_at(tokens, stop)
    if after in {"st", "nd", "rd", "th"} and glued(tokens, stop):
        return Numeral(value, None, ONE, ONE, "ordinal", i, stop + 1)
    kind, part = number_words().get(after, ("", ONE))
    if kind == "vulgar":
        return Numeral(value + part, None, HALF, ONE, "cardinal", i, stop + 1)
    if after == "/" and glued(tokens, stop) and glued(tokens, stop + 1) and (below := _denominator(tokens, stop + 1)):
        if value >= below:
            return None
        return Numeral(value / below, None, PART_PRECISION, ONE, "part", i, stop + 2)
    return Numeral(value, None, place_value(value), ONE, "cardinal", i, stop)


def _denominator(tokens: Sequence[Token], i: int) -> Decimal | None:
    value = digits_value(tokens[i].text) if tokens[i].kind is Kind.NUMBER else None
    return value if value and 2 <= value <= 10 and norm_at(tokens, i + 1) != "/" else None


def _spaced_groups(text: str, tokens: Sequence[Token], value: Decimal, i: int) -> tuple[Decimal, int]:
    """The value and the index behind it where thousands are set off by spaces, “10 000”."""
    stop, plain = i + 1, False
    if not (tokens[i].text.isdecimal() and len(tokens[i].text) <= 3 and value):
        return value, stop
    last = min(len(tokens), i + 2 + _MOST_GROUPS)
    while stop < last and len(tokens[stop].text) == 3 and tokens[stop].text.isdecimal():
        gap = text[tokens[stop - 1].end : tokens[stop].start]
        if gap not in _THIN_SPACES and gap != " ":
            break
        stop, plain = stop + 1, plain or gap == " "
    groups = [token.text for token in tokens[i + 1 : stop]]
    # A plain space may also part two figures, so it takes two groups or one of zeros.
    if len(groups) > _MOST_GROUPS or not groups or (plain and len(groups) == 1 and groups[0] != "000"):
        return value, i + 1
    return Decimal(tokens[i].text + "".join(groups)), stop
