"""Ages: “66-year-old”, “66 years of age”, “aged 66”, and “, 66,” behind a name."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.quantities.heads import is_plural
from factcheck.text.quantities.number_words import Numeral, behind_dash, norm_at
from factcheck.text.tokens import Kind, Token

OLDEST = 120


def age_behind(tokens: Sequence[Token], i: int) -> int | None:
    """The index behind the words that make a duration an age: “-old”, “of age”."""
    old = behind_dash(tokens, i)
    if norm_at(tokens, old) in {"old", "olds"}:
        return old + 1
    return i + 2 if norm_at(tokens, i) == "of" and norm_at(tokens, i + 1) == "age" else None


def is_age(tokens: Sequence[Token], start: int, numeral: Numeral, stop: int) -> bool:
    """Whether a bare number is an age, by the words before it or its commas."""
    if numeral.form != "cardinal" or not 0 < numeral.value <= OLDEST or numeral.precision != 1 or not start:
        return False
    before, after = norm_at(tokens, start - 1), norm_at(tokens, stop)
    if before == "between":
        before = norm_at(tokens, start - 2)
    if before in {"aged", "age", "ages", "turned", "turns", "turning"}:
        return not is_plural(after)
    if before in {"of", "from"} and norm_at(tokens, start - 2) in {"age", "ages", "aged"}:
        return True
    if before != "," or start < 2 or tokens[numeral.start].kind is not Kind.NUMBER or stop != numeral.stop:
        return False
    named = tokens[start - 2]
    if named.kind is not Kind.WORD or is_plural(named.norm):
        return False
    return after == "," or (named.text[0].isupper() and (not after or after in {".", ";", ")"}))
