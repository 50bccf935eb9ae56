"""Quantities of a text: each figure with its hedge before, its unit behind and the noun that it counts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.model import Span
from factcheck.text.quantities.contexts import contexts
from factcheck.text.quantities.figures import Figure, quantity_of, single
from factcheck.text.quantities.heads import head_after, hyphened_head, is_plural
from factcheck.text.quantities.name_parts import chain_end, is_code, is_name_part, opens_sentence
from factcheck.text.quantities.number_words import ONE, Numeral, norm_at, number_words, part_words, vague_words
from factcheck.text.quantities.numerals import read_numeral
from factcheck.text.quantities.pairs import range_of, score, share
from factcheck.text.quantities.special import multiple_words, read_special
from factcheck.text.quantities.units import unit_after
from factcheck.text.quantities.values import Quantity, QuantityKind
from factcheck.text.tokens import Kind, Token

_ONE_BEFORE = frozenset({"no", "any", "every", "each", "this", "that", "the", "another", "some", "number", "which"})
_PERIODS = frozenset({"quarter", "half", "time", "week", "day", "year"})
"""What headlines count with a capital and what is part of few names: “in First Quarter”."""
_NEVER_ONE = frozenset({"second", "percent", "degree", "times", "magnitude"})


@cache
def _openers() -> frozenset[str]:
    """Words that a quantity can start with; a token that is neither one of them nor digits starts none."""
    vague = {words[0] for words in vague_words()}
    words = {word for word, (kind, _) in number_words().items() if kind not in {"scale", "suffix", "hundred"}}
    return frozenset(vague | words | set(part_words()) | set(multiple_words()) | {"a", "an", "both", "no", "none"})


def read_quantities(text: str, tokens: Sequence[Token], taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text in order; figures that overlap a taken span (dates) are left out.

    >>> from factcheck.text.tokens import tokenize
    >>> text = "Nearly 800 people were held after four-hour talks."
    >>> [(found.text, str(found.value), found.head, found.unit) for found in read_quantities(text, tokenize(text))]
    [('Nearly 800', '800', 'people', None), ('four-hour', '4', 'talk', 'hour')]
    """
    quantities = []
    openers = _openers()
    spans = sorted(taken, reverse=True)
    floor = i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind is not Kind.NUMBER and token.norm not in openers:
            i += 1
            continue
        while spans and spans[-1][1] <= token.start:
            spans.pop()
        if spans and spans[-1][0] < token.end:
            while i < len(tokens) and tokens[i].start < spans[-1][1]:
                i += 1
            floor = i
            continue
        found, stop = _read_at(text, tokens, i, floor)
        if found:
            quantities.append(found)
            floor = stop
        i = max(stop, i + 1)
    return tuple(quantities)


def _read_at(text: str, tokens: Sequence[Token], i: int, floor: int) -> tuple[Quantity | None, int]:
    """The quantity whose figure starts at a token, and the index behind all that was read."""
    if tokens[i].kind is Kind.NUMBER and is_code(tokens, i):
        return None, chain_end(tokens, i)
    numeral = read_numeral(text, tokens, i)
    if numeral is None:
        return read_special(text, tokens, i, floor) or _one_unit(text, tokens, i, floor) or (None, i + 1)
    if numeral.form == "ordinal":
        # “The second half” is one ordinal, not an ordinal and a share.
        return _ordinal(text, tokens, numeral), numeral.stop + (norm_at(tokens, numeral.stop) in part_words())
    # Shares come first, for “one in five” is more than a pronoun; scores before ranges, for both have a dash.
    return (
        share(text, tokens, numeral, floor)
        or ((None, numeral.stop) if _is_pronoun(tokens, numeral) else None)
        or score(text, tokens, numeral, floor)
        or range_of(text, tokens, numeral, floor)
        or single(text, tokens, numeral, floor)
    )


def _is_pronoun(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether “one” counts nothing: “one of the”, “no one”, “one can”, “this one”."""
    if numeral.stop != numeral.start + 1 or tokens[numeral.start].norm != "one":
        return False
    after = norm_at(tokens, numeral.stop)
    if norm_at(tokens, numeral.start - 1) in _ONE_BEFORE or not after or after in contexts()["one"]:
        return True
    return not (after[0].isalpha() or after[0] in "-–%/")


def _one_unit(text: str, tokens: Sequence[Token], i: int, floor: int) -> tuple[Quantity, int] | None:
    """“a day”, “an hour”, “a year and a half”; not where “a” says how often: “£5 a day”, “three times a day”."""
    unit = unit_after(tokens, i + 1) if tokens[i].norm in {"a", "an"} else None
    if unit is None or unit[0].name in _NEVER_ONE or (i == floor and i > 0):
        return None
    name, before = norm_at(tokens, i + 1), norm_at(tokens, i - 1)
    if unit[1] != i + 2 or len(name) < 3 or is_plural(name) or is_plural(before) or before in {"once", "such"}:
        return None
    stop = i + 2
    numeral = Numeral(ONE, None, ONE, ONE, "cardinal", i, i + 1)
    if [token.norm for token in tokens[stop : stop + 3]] == ["and", "a", "half"]:
        numeral, stop = numeral._replace(value=Decimal("1.5"), precision=Decimal("0.5")), stop + 3
    return quantity_of(text, tokens, Figure(numeral, unit[0], i, stop), floor)


def _ordinal(text: str, tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """“sixth term”; not “at first”, “first of all”, “First Lady”, “second to none”, “a split second”."""
    i = numeral.start
    first, after = tokens[i], norm_at(tokens, numeral.stop)
    if norm_at(tokens, i - 1) in {"at", "split"} or is_name_part(tokens, i, numeral.stop):
        return None
    head = hyphened_head(tokens, numeral.stop) or head_after(tokens, numeral.stop, plural=False)
    if first.kind is Kind.WORD:
        capital = first.text[0].isupper() and not opens_sentence(tokens, i) and after not in _PERIODS
        if capital or head is None or after in contexts()["ordinal"]:
            return None
    span = (first.start, tokens[numeral.stop - 1].end)
    return Quantity(
        span=span, text=text[slice(*span)], value=numeral.value, kind=QuantityKind.ORDINAL,
        head=head.noun if head else None, head_span=head.span if head else None,
    )  # fmt: skip
