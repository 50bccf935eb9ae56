"""Whose it is: what the source says of Roe's lawyer, it does not say of Roe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.model import Finding, Stance
from factcheck.text.lexicon import part_of_speech, realm_of
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from factcheck.verdict.pair import Pair, if_all

CODE = "role"

_OWNED = ("'s", "s'", "’s", "s’")
_LINKS = frozenset("of for to".split())
_REACH = 3
"""Words behind a possessive among which what is owned stands."""


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part where who or what the statement speaks of only owns what the claim speaks of."""
    for one in _spoken_of(pair):
        owned = if_all([_head(pair, other) for other in one.others])
        if owned is not None:
            explanation = f"The statement says it of “{one.term.text}”; the source says it of “{owned}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.others[0], source=owned)
    predicate = pair.predicate()
    whose = if_all([_behind_whose(pair, other) for other in predicate.others]) if predicate is not None else None
    if predicate is not None and whose is not None:
        explanation = f"The source says “{predicate.term.text}” of “{whose}”."
        yield pair.finding(CODE, Stance.MISSING, explanation, term=predicate.term, source=whose)


def _spoken_of(pair: Pair) -> list[Aligned]:
    """The head of the subject, and the object right behind the verb, where they own nothing."""
    tokens, clause = pair.statement.tokens, pair.clause
    found = []
    for one in pair.aligned:
        term = one.term
        if not one.closeness or term.kind not in (TermKind.NAME, TermKind.WORD) or term.places:
            continue
        in_subject = clause.subject is not None and clause.subject[0] <= term.first < clause.subject[1]
        is_object = clause.predicate is not None and _without_articles(tokens, term.first) == clause.predicate + 1
        if (in_subject or is_object) and not _owns(tokens, term) and not _hangs_on(tokens, term):
            found.append(one)
    return found


def _without_articles(tokens: Sequence[Token], at: int) -> int:
    while at and tokens[at - 1].norm in DETERMINERS:
        at -= 1
    return at


def _owns(tokens: Sequence[Token], term: Term) -> bool:
    return tokens[term.last - 1].text.casefold().endswith(_OWNED) and term.last < len(tokens)


def _hangs_on(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a preposition stands before a term, its article and its adjectives, or another noun behind it."""
    at = term.first
    while at and tokens[at - 1].kind is Kind.WORD and tokens[at - 1].norm not in FUNCTION_WORDS - DETERMINERS:
        at -= 1
    if at and tokens[at - 1].norm in PREPOSITIONS:
        return True
    follows = tokens[term.last] if term.last < len(tokens) else None
    return follows is not None and follows.kind is Kind.WORD and part_of_speech(follows.norm)[:1] == ("n",)


def _head(pair: Pair, other: Term) -> str | None:
    """The words for what a term of the claim owns, where the statement has no word for it."""
    reading = pair.evidence.reading_of(other)
    tokens = reading.tokens
    owned = _owned(reading, other) if _owns(tokens, other) else _holder(reading, other)
    if owned is None or id(owned) in pair.counterparts():
        return None
    first, last = min(owned.first, other.first), max(owned.last, other.last)
    return reading.words((first, last))


def _owned(reading: Reading, owner: Term) -> Term | None:
    """“Roe's former lawyer”: the noun behind a possessive."""
    for term in reading.terms:
        if owner.last <= term.first < owner.last + _REACH and term.kind is TermKind.WORD and term.weight >= 1:
            between = reading.tokens[owner.last : term.first]
            if any(token.kind is Kind.MARK or token.norm in FUNCTION_WORDS for token in between):
                return None
            if part_of_speech(term.norm)[:1] == ("n",):
                return term
    return None


def _behind_whose(pair: Pair, other: Term) -> str | None:
    """“Roe, whose wife resigned”: the words for who resigned, where the statement has no word for them."""
    reading = pair.evidence.reading_of(other)
    for at in range(other.first - 1, max(other.first - 1 - _REACH - 1, -1), -1):
        token = reading.tokens[at]
        if token.kind is Kind.MARK:
            return None
        if token.norm == "whose":
            taken = pair.counterparts()
            known = any(id(term) in taken for term in reading.terms if at < term.first and term.last <= other.first)
            return None if known else reading.words((at, other.first))
    return None


def _holder(reading: Reading, owner: Term) -> Term | None:
    """“a lawyer for Jane Roe”: the person before a preposition."""
    at = _without_articles(reading.tokens, owner.first) - 1
    if at < 1 or reading.tokens[at].norm not in _LINKS:
        return None
    holder = next((term for term in reading.terms if term.last == at), None)
    if holder is None or holder.kind is not TermKind.WORD or holder.weight < 1:
        return None
    return holder if realm_of(holder.norm) == "person" else None
