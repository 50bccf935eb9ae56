"""Whom something is said to, and the day and the occasion, between a verb and what it reports."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.reports.words import DAYS, MONTHS, OCCASIONS, POSSESSIVES, SUBORDINATORS
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS

_ADDRESSEES = frozenset("him her them us me you reporters journalists lawmakers senators".split())


def behind_addressee(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Where the clause begins behind whom it is said to: “told the crowd he would win”."""
    index = at
    if tokens[index].norm in _ADDRESSEES:
        index += 1
    elif tokens[index].text[0].isupper():
        while index < end and (
            tokens[index].text[0].isupper() or tokens[index].text in "-.'’" or tokens[index].norm == "of"
        ):
            index += 1
        if index < end and tokens[index].kind is Kind.WORD and part_of_speech(tokens[index].norm)[:1] == ("n",):
            index += 1
        if index < end and is_finite(tokens, index, at):
            # the last capital begins the clause: “warned Mr Roe Mr Stone will go”
            return None
    else:
        if tokens[index].norm in DETERMINERS or tokens[index].norm in POSSESSIVES:
            index += 1
        start = index
        while index < end and tokens[index].kind is Kind.WORD and tokens[index].text[0].islower():
            norm = tokens[index].norm
            if norm in DETERMINERS or norm in PRONOUNS or norm in PREPOSITIONS or norm in SUBORDINATORS:
                break
            if "n" not in part_of_speech(norm) and "a" not in part_of_speech(norm):
                break
            index += 1
            if norm.endswith("s") and index > start:
                break
        if index == start:
            return None
    index = behind_occasions(tokens, index, end)
    return index if at < index < end and opens_clause(tokens, index) else None


def opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause can begin with a word: not with a preposition, an auxiliary or “and”."""
    token = tokens[at]
    if token.kind is Kind.MARK:
        return token.text in '“"$£€‘'
    if token.norm in PREPOSITIONS or token.norm in ("and", "or", "but", "to", "as", "not"):
        return False
    # “which they say is safe”
    return not (token.norm in MODALS or (token.norm in AUXILIARIES and "'" not in token.norm))


def behind_occasions(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the clause begins behind days and occasions: “said Monday in an interview with the BBC he would go”."""
    start = at
    while at < end - 1:
        norm, follows = tokens[at].norm, tokens[at + 1].norm
        if norm in DAYS and norm != "again":
            at += 1
        elif norm in ("on", "in", "late", "early", "last", "this") and (
            follows in DAYS or follows in MONTHS or follows in ("week", "month", "year")
        ):
            at += 2
            while at < end and (
                tokens[at].kind is Kind.NUMBER or tokens[at].norm in ("night", "morning", "evening", "afternoon")
            ):
                at += 1
        elif norm in ("in", "at", "on", "during") and any(
            one.norm in OCCASIONS for one in tokens[at + 1 : min(at + 5, end)]
        ):
            at = next(ahead for ahead in range(at + 1, end) if tokens[ahead].norm in OCCASIONS) + 1
        elif is_adverb(norm) and at > start:
            at += 1
        else:
            break
    return at
