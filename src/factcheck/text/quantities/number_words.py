"""What a number in a text is, and the words that numbers are made of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.text.tokens import Token
from factcheck.text.vocabulary import rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Form = Literal["cardinal", "ordinal", "part", "vague"]

ONE = Decimal(1)
HALF = Decimal("0.5")
# “A third” stands for 33.3…: fractions in words are read as if given to a hundredth.
PART_PRECISION = Decimal("0.01")
DASHES = frozenset("-–‑‐−")


class Numeral(NamedTuple):
    """A number in a row of tokens."""

    value: Decimal
    high: Decimal | None
    """The most that vague words are used for."""
    precision: Decimal
    scale: Decimal
    """The magnitude word's value, 1 without one."""
    form: Form
    start: int
    """Index of the first token."""
    stop: int
    """Index behind the last token."""


@cache
def number_words() -> dict[str, tuple[str, Decimal]]:
    """Class and value of every number word; of fractions the value is that of one part. Ordinals win over parts."""
    words: dict[str, tuple[str, Decimal]] = {}
    for kind, value, forms in rows("numbers.tsv"):
        if kind in {"part", "vulgar"}:
            top, _, bottom = value.rpartition("/")
            number = Decimal(top or 1) / Decimal(bottom)
        else:
            number = Decimal(value)
        for form in forms.split(" "):
            words.setdefault(form, (kind, number))
    return words


@cache
def part_words() -> dict[str, Decimal]:
    """The value of each fraction word, `third` and `thirds` alike."""
    table = [(forms.split(" "), bottom) for kind, bottom, forms in rows("numbers.tsv") if kind == "part"]
    return {form: ONE / Decimal(bottom) for forms, bottom in table for form in forms}


@cache
def vague_words() -> dict[tuple[str, ...], tuple[Decimal, Decimal]]:
    """The least and the most that each vague phrase is used for."""
    return {tuple(words.split(" ")): (Decimal(low), Decimal(high)) for words, low, high in rows("vague_numbers.tsv")}


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token stands straight behind the one before it."""
    return 0 < i < len(tokens) and tokens[i].start == tokens[i - 1].end


def norm_at(tokens: Sequence[Token], i: int) -> str:
    """The token's normal form, empty beyond either end."""
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def behind_dash(tokens: Sequence[Token], i: int) -> int:
    """The index behind a hyphen without spaces (“four-hour”), or the index itself."""
    if i + 1 < len(tokens) and tokens[i].text in DASHES and glued(tokens, i) and glued(tokens, i + 1):
        return i + 1
    return i
