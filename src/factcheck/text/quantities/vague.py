"""Numbers nobody counted, and parts of one: “hundreds of thousands”, “a few”, “half a million”, “a third of”."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.text.quantities.number_words import (
    HALF,
    ONE,
    PART_PRECISION,
    Numeral,
    behind_dash,
    norm_at,
    number_words,
    part_words,
    vague_words,
)
from factcheck.text.tokens import Token

# Units that prose cuts into parts: “a quarter of a century”.
_WHOLES = frozenset({"century", "decade", "mile", "hour"})
_BEHIND_PARTS = frozenset({"of", "more", "less", "lower", "higher", "fewer", "smaller", "larger", "cheaper"})


def vague(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The number of “hundreds”, “tens of thousands”, “a few”, “a few hundred”, “several million”."""
    phrases = vague_words()
    for length in (3, 2, 1):
        words = tuple(token.norm for token in tokens[i : i + length])
        if len(words) == length and words in phrases:
            break
    else:
        return None
    low, high = phrases[words]
    stop, scale = i + length, ONE
    if words == ("a", "couple") and norm_at(tokens, stop) not in {"of", "more", "hundred", "thousand", "dozen"}:
        return None
    if low < 20:
        stop += norm_at(tokens, stop) == "of" and norm_at(tokens, stop + 1) in {"hundred", "thousand", "million"}
        kind, times = number_words().get(norm_at(tokens, stop), ("", ONE))
        if kind in {"hundred", "scale", "dozen"}:
            low, high, scale, stop = low * times, high * times, times, stop + 1
    return Numeral(low, high, scale, scale, "vague", i, stop)


def halves(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The number of “half a million”, “half an hour”, “a quarter of a million”, “a third of”, “half of”, “half the”."""
    parts = part_words()
    j = i + 1 if tokens[i].norm in {"a", "an"} else i
    word = norm_at(tokens, j)
    if word not in parts or (j > i and word == "half"):
        return None
    value, after = parts[word], norm_at(tokens, j + 1)
    if word == "half" and after in {"a", "an"}:
        kind, scale = number_words().get(norm_at(tokens, j + 2), ("", ONE))
        if kind in {"scale", "dozen"}:
            return Numeral(value * scale, None, Decimal("0.1") * scale, scale, "cardinal", i, j + 3)
        return Numeral(value, None, HALF, ONE, "cardinal", i, j + 2)
    if after == "of" and norm_at(tokens, j + 2) == "a":
        kind, scale = number_words().get(norm_at(tokens, j + 3), ("", ONE))
        if kind == "scale":
            return Numeral(value * scale, None, PART_PRECISION * scale, scale, "cardinal", i, j + 4)
        if norm_at(tokens, j + 3) in _WHOLES:
            return Numeral(value, None, PART_PRECISION, ONE, "cardinal", i, j + 3)
    if word == "half":
        if after in {"of", "the", "its", "their", "his", "her", "all"}:
            return Numeral(value, None, PART_PRECISION, ONE, "part", i, j + 1)
        if behind_dash(tokens, j + 1) > j + 1:
            return Numeral(value, None, HALF, ONE, "cardinal", i, j + 1)
        return None
    if j == i:
        return None
    if after == "-":
        return None
    # “A third term” is an ordinal; “cut by a third” and “a third more” are parts.
    if after in _BEHIND_PARTS or word == "quarter" or not after[:1].isalpha():
        return Numeral(value, None, PART_PRECISION, ONE, "part", i, j + 1)
    return None
