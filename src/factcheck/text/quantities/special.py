"""Figures that no number word gives away: “twice”, “doubled”, “both”, “no arrests”, “nobody”."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.text.quantities.heads import head_after, is_plural
from factcheck.text.quantities.hedges import hedge_before
from factcheck.text.quantities.number_words import norm_at
from factcheck.text.quantities.values import Quantity, QuantityKind
from factcheck.text.tokens import Token
from factcheck.text.vocabulary import rows


@cache
def multiple_words() -> dict[str, Decimal]:
    """The factor of every word that multiplies."""
    return {word: Decimal(factor) for factor, words in rows("multiples.tsv") for word in words.split(" ")}


def read_special(text: str, tokens: Sequence[Token], i: int, floor: int) -> tuple[Quantity, int] | None:
    """The quantity that a word other than a number gives, and the index behind it."""
    word = tokens[i].norm
    factor = multiple_words().get(word)
    if factor is not None:
        if word in {"halves", "double", "doubles", "triple"} and norm_at(tokens, i + 1) not in {"the", "its", "their"}:
            return None
        hedge, start = hedge_before(tokens, i, floor)
        span = (tokens[start].start, tokens[i].end)
        return Quantity(
            span=span, text=text[slice(*span)], value=factor, kind=QuantityKind.MULTIPLE, unit="times", hedge=hedge,
            precision=Decimal("0.1") if factor < 1 else Decimal(1),
        ), i + 1  # fmt: skip
    if word == "both":
        j = i + 1
        while norm_at(tokens, j) in {"of", "the", "these", "those", "his", "her", "its", "their"}:
            j += 1
        return _counted(text, tokens, i, j, Decimal(2))
    if word == "no":
        return _counted(text, tokens, i, i + 1, Decimal(0))
    if word == "none" and norm_at(tokens, i + 1) == "of":
        return _counted(text, tokens, i, i + 2 + (norm_at(tokens, i + 2) in {"the", "these", "those"}), Decimal(0))
    return None


def _counted(text: str, tokens: Sequence[Token], i: int, j: int, value: Decimal) -> tuple[Quantity, int] | None:
    """A count without a figure; it needs a noun in the plural, which “no evidence” and “both rich and poor” lack."""
    head = head_after(tokens, j, plural=True)
    if head is None or not is_plural(text[head.span[0] : head.span[1]].rpartition(" ")[2].casefold()):
        return None
    span = tokens[i].span
    return Quantity(span=span, text=text[slice(*span)], value=value, head=head.noun, head_span=head.span), i + 1
