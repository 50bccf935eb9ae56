"""Figures that belong to a name or a code and count nothing: “G7”, “Boeing 737”, “World War Two”, “K2-18b”."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.text.quantities.heads import is_plural
from factcheck.text.quantities.number_words import DASHES, glued, norm_at
from factcheck.text.quantities.units import currency_codes
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import FUNCTION_WORDS

_CAPITAL_OPENERS = frozenset(".!?:;“”\"'‘’(—–-•")


@cache
def _name_words() -> frozenset[str]:
    return frozenset(word for row in rows("number_names.tsv") for word in row[0].split(" "))


def is_code(tokens: Sequence[Token], i: int) -> bool:
    """Whether letters stand straight before the digits, other than a currency's: “G7”, not “GBP5”."""
    return glued(tokens, i) and tokens[i - 1].kind is Kind.WORD and tokens[i - 1].text not in currency_codes()


def chain_end(tokens: Sequence[Token], i: int) -> int:
    """The index behind the letters, digits and hyphens that stand in one piece from a token on: “K2-18b”."""
    j = i + 1
    while glued(tokens, j) and (tokens[j].kind is not Kind.MARK or (tokens[j].text in DASHES and glued(tokens, j + 1))):
        j += 1
    return j


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token may owe its capital to its place."""
    return i == 0 or tokens[i - 1].text in _CAPITAL_OPENERS


def is_name_part(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a figure belongs to a name or a reference: “G7”, “COVID-19”, “Boeing 737”, “World War Two”, “5G”.

    Digits behind a capitalised word count as a name unless a plural follows (“In Minsk 774 people …”).
    """
    first = tokens[start]
    if first.kind is Kind.NUMBER and norm_at(tokens, stop) and glued(tokens, stop):
        after = tokens[stop]
        if after.kind is Kind.WORD or (after.text == "/" and stop + 1 < len(tokens) and glued(tokens, stop + 1)):
            return True
    if start == 0:
        return False
    before = tokens[start - 1]
    if glued(tokens, start):
        if before.kind is Kind.WORD or before.text in {"#", "/", "№"}:
            return True
        if before.text in DASHES and start >= 2 and glued(tokens, start - 1):
            named = tokens[start - 2]
            return named.kind is Kind.WORD and named.text[0].isupper() and first.kind is Kind.NUMBER
    if before.norm in _name_words() and (first.kind is Kind.NUMBER or first.text[0].isupper()):
        return before.text != "no"
    if before.text == "." and norm_at(tokens, start - 2) == "no" and tokens[start - 2].text == "No":
        return True
    if before.kind is not Kind.WORD or not before.text[0].isupper():
        of_name = before.norm == "of" and start >= 2 and tokens[start - 2].text[0].isupper()
        return of_name and first.text[0].isupper() and not opens_sentence(tokens, start)
    if first.kind is Kind.WORD:
        return first.text[0].isupper() and before.norm not in FUNCTION_WORDS and not opens_sentence(tokens, start)
    if before.norm in FUNCTION_WORDS or before.text.isupper() or opens_sentence(tokens, start - 1):
        return False
    return not any(is_plural(norm_at(tokens, j)) for j in (stop, stop + 1, stop + 2))
