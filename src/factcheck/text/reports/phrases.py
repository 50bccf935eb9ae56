"""Where a noun phrase begins, and what may stand before it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.reports.stretch import STOPS
from factcheck.text.reports.words import DAYS, MONTHS, OPENERS, PERSONAL, POSSESSIVES, RELATIVES, SUBORDINATORS
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import DETERMINERS, PREPOSITIONS

HEADS = frozenset("others some many most several all both few those these someone nobody everyone one people".split())


_QUANTIFYING = frozenset("nearly roughly approximately only exactly barely".split())
_SPANS = frozenset("week month year time morning afternoon evening night".split())


def without_openers(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The start of the noun phrase behind “But”, “On Monday”, “Meanwhile” and the like."""
    while first < end:
        token = tokens[first]
        norm = token.norm
        if (token.kind is Kind.MARK and token.text in ",-–—:.") or (
            norm in OPENERS and not (first + 1 == end and norm in HEADS)
        ):
            first += 1
        elif norm in ("this", "last", "late", "early") and first + 2 < end and tokens[first + 1].norm in DAYS | _SPANS:
            first += 2
        elif (
            (is_adverb(norm) and norm not in _QUANTIFYING and first + 1 < end and token.kind is Kind.WORD)
            or norm in SUBORDINATORS
            or norm in RELATIVES
        ):
            first += 1
        elif _is_amount(tokens, first, end):
            return first
        elif norm in PREPOSITIONS or _is_speaking(tokens, first, end):
            behind = _behind_adjunct(tokens, first, end)
            if behind is None:
                return None
            first = behind
        else:
            return first
    return None


def _is_speaking(tokens: Sequence[Token], at: int, end: int) -> bool:
    """“Speaking in Westport Roe said”: a participle with its adjunct, that no comma closes."""
    opens = tokens[at].norm.endswith("ing") and part_of_speech(tokens[at].norm)[:1] == ("v",)
    return opens and at + 2 < end and tokens[at + 1].norm in PREPOSITIONS and tokens[at + 1].norm != "of"


def _is_amount(tokens: Sequence[Token], at: int, end: int) -> bool:
    """“at least nine women”, “about 300 people”: a preposition that belongs to a number."""
    if at + 1 >= end:
        return False
    if tokens[at].norm == "at" and tokens[at + 1].norm in ("least", "most"):
        return True
    return tokens[at].norm in ("about", "around", "over", "under") and tokens[at + 1].kind is Kind.NUMBER


def _behind_adjunct(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Where the subject begins behind a phrase that a preposition opens and no comma closes."""
    at = first + 1
    while at < end and (
        tokens[at].norm in DAYS
        or tokens[at].norm in MONTHS
        or tokens[at].kind is Kind.NUMBER
        or (at > first + 1 and tokens[at].norm in _SPANS)
    ):
        at += 1
    if first + 1 < at < end:
        return at
    for back in range(end - 1, first + 1, -1):
        token, before = tokens[back], tokens[back - 1]
        if before.norm in PREPOSITIONS:
            continue
        if token.norm in DETERMINERS or token.norm in POSSESSIVES or token.norm in PERSONAL:
            return back
        opens_name = token.text[0].isupper() and before.kind is Kind.WORD and before.text[0].islower()
        if opens_name and before.norm not in DETERMINERS and before.norm not in ("and", "or"):
            return back
    return first + 1 if tokens[first].norm in ("for", "by", "with", "of") else None


def is_nominal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a piece between commas has no verb of its own."""
    if tokens[first].norm in PERSONAL:
        return last - first == 1
    return not any(
        (is_finite(tokens, at, first) and not is_modifier(tokens, at) and not in_relative(tokens, at, first))
        for at in range(first + 1, last)
    )


def is_modifier(tokens: Sequence[Token], index: int) -> bool:
    """“a group led by Roe”, “a report released Monday”: a participle behind the noun that it describes."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if follows is None:
        return False
    return follows.norm in PREPOSITIONS or follows.norm in DAYS or is_adverb(follows.norm)


def in_relative(tokens: Sequence[Token], index: int, low: int) -> bool:
    """Whether a verb belongs to a relative clause: “the man who was hurt said”."""
    for back in range(index - 1, max(low, index - 14) - 1, -1):
        if tokens[back].norm in ("who", "which", "whose"):
            return True
        if tokens[back].text in STOPS or tokens[back].text == ",":
            return False
    return False
