"""Numbers as written, in digits or words: “1.15 billion”, “two and a half”, “a few hundred”, “twenty-first”."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.text.quantities.digits import from_digits
from factcheck.text.quantities.number_words import (
    DASHES,
    HALF,
    ONE,
    PART_PRECISION,
    Numeral,
    behind_dash,
    glued,
    norm_at,
    number_words,
    part_words,
)
from factcheck.text.quantities.vague import halves, vague
from factcheck.text.tokens import Kind, Token

HUNDRED = Decimal(100)
# More tokens than the longest number in words has.
_LONGEST = 60


def read_numeral(text: str, tokens: Sequence[Token], i: int) -> Numeral | None:
    """The number that starts at a token.

    >>> from factcheck.text.tokens import tokenize
    >>> def value(text): return int(read_numeral(text, tokenize(text), 0).value)
    >>> value("1.15 billion"), value("seven hundred and seventy-four"), value("half a million")
    (1150000000, 774, 500000)
    """
    if tokens[i].kind is Kind.NUMBER:
        numeral = from_digits(text, tokens, i)
        return _scaled(tokens, numeral) if numeral and numeral.form == "cardinal" else numeral
    return vague(tokens, i) or halves(tokens, i) or _from_words(tokens, i)


def _from_words(tokens: Sequence[Token], i: int) -> Numeral | None:
    words = number_words()
    first = norm_at(tokens, i)
    j = i
    if first in {"a", "an"}:
        kind, _ = words.get(norm_at(tokens, i + 1), ("", ONE))
        if kind not in {"hundred", "scale", "dozen"}:
            return None
        total, current, last, j = Decimal(0), ONE, "digit", i + 1
    else:
        kind, _ = words.get(first, ("", ONE))
        if first == "half" and norm_at(tokens, i + 1) == "a":
            return None
        if kind not in {"digit", "teen", "tens", "ordinal"}:
            return None
        total, current, last = Decimal(0), Decimal(0), ""
    scale, form = ONE, "cardinal"
    stop = j
    while j < min(len(tokens), i + _LONGEST):
        kind, value = words.get(tokens[j].norm, ("", ONE))
        if not _may_follow(last, kind, current, value):
            step = behind_dash(tokens, j) if j > i else j
            if step == j and tokens[j].norm == "and" and last in {"hundred", "scale"}:
                step = j + 1
            kind, _ = words.get(norm_at(tokens, step), ("", ONE))
            if step == j or kind not in {"digit", "teen", "tens", "ordinal", "hundred", "scale", "dozen"}:
                break
            if tokens[j].norm == "and" and kind in {"hundred", "scale", "dozen"}:
                break
            if not _may_follow(last, kind, current, words[tokens[step].norm][1]):
                break
            j = step
            continue
        if kind == "hundred":
            current *= 100
        elif kind in {"scale", "dozen"}:
            total, current, scale = total + current * value, Decimal(0), value
        else:
            current += value
        last, j = kind, j + 1
        stop = j
        if kind == "ordinal":
            form = "ordinal"
            break
    value = total + current
    if form == "ordinal":
        return Numeral(value, None, ONE, ONE, "ordinal", i, stop)
    numeral = Numeral(value, None, scale if last == "scale" else ONE, scale, "cardinal", i, stop)
    if last == "hundred" and scale == 1:
        return numeral._replace(scale=HUNDRED)
    return _parted(tokens, _and_a_half(tokens, numeral) if scale > 1 else _scaled(tokens, numeral))


def _may_follow(last: str, kind: str, current: Decimal, value: Decimal) -> bool:
    """Whether a number word of one class carries on after one of another: “twenty” “one”, not “one” “twenty”."""
    if kind in {"digit", "ordinal"}:
        return last in {"", "hundred", "scale"} or (last == "tens" and value < 10)
    if kind in {"teen", "tens"}:
        return last in {"", "hundred", "scale"}
    if kind == "hundred":
        return last in {"digit", "teen"} and 0 < current < 100
    if kind in {"scale", "dozen"}:
        return last in {"digit", "teen", "tens", "hundred"} and current > 0
    return False


def _parted(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """The numeral as a fraction where a fraction word stands behind it: “two-thirds”, “one fifth”."""
    if numeral.value > 20 or numeral.precision != 1:
        return numeral
    stop = behind_dash(tokens, numeral.stop)
    word = norm_at(tokens, stop)
    part = part_words().get(word)
    if part is None or word.endswith(("s", "ves")) == (numeral.value == 1) or (word == "half" and numeral.value != 1):
        return numeral
    return Numeral(numeral.value * part, None, PART_PRECISION, ONE, "part", numeral.start, stop + 1)


def _scaled(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """The numeral with the magnitude word or suffix behind it, and “and a half”."""
    numeral = _and_a_half(tokens, numeral)
    stop = behind_dash(tokens, numeral.stop)
    word = norm_at(tokens, stop)
    kind, scale = number_words().get(word, ("", ONE))
    if kind == "suffix":
        # “5m” may be metres, which the words around it tell; the reader of units asks for that first.
        fits = glued(tokens, numeral.stop) or len(word) > 1
        kind = "scale" if fits and not (word == "m" and _is_metre(tokens, stop)) else ""
    if kind not in {"scale", "dozen", "hundred"}:
        return numeral
    precision = numeral.precision * scale if kind == "scale" else ONE
    return _and_a_half(
        tokens, numeral._replace(value=numeral.value * scale, precision=precision, scale=scale, stop=stop + 1)
    )


def _is_metre(tokens: Sequence[Token], i: int) -> bool:
    """Whether the “m” behind a figure means metres: no currency before, and no noun in the plural behind."""
    before = norm_at(tokens, i - 2)
    if before and not before.isalnum() and before not in DASHES and before not in ",.;:()[]“”\"'‘’+~":
        return False
    if len(before) == 3 and tokens[i - 2].text.isupper():
        return False
    after = norm_at(tokens, i + 1)
    return not (after.endswith("s") or after in {"people", "women", "men", "children", "-", "euro", "a", "of"})


def _and_a_half(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    j = numeral.stop
    if norm_at(tokens, j) != "and":
        return numeral
    if norm_at(tokens, j + 1) in {"a", "one"} and norm_at(tokens, j + 2) in {"half", "quarter"}:
        part, stop = part_words()[norm_at(tokens, j + 2)], j + 3
    elif norm_at(tokens, j + 1) == "three" and norm_at(tokens, behind_dash(tokens, j + 2)) == "quarters":
        part, stop = Decimal("0.75"), behind_dash(tokens, j + 2) + 1
    else:
        return numeral
    precision = HALF if part == HALF else Decimal("0.25")
    return numeral._replace(value=numeral.value + part * numeral.scale, precision=precision * numeral.scale, stop=stop)
