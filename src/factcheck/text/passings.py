"""“Roe passed in 1992”: of somebody, and without an object, passing is dying."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.classes import replace
from factcheck.text.lexicon import WordProfile, profile
from factcheck.text.terms import Term, TermKind
from factcheck.text.tokens import Kind, Token

_FORMS = frozenset("passed passes".split())
_WHEN = frozenset("after before during due from while peacefully suddenly".split())
_WHOSE = frozenset("his her their".split())
_PERSONS = frozenset("he she who".split())
_AGES = frozenset("age ages home".split())
# What is passed into law ends in one of these.
_LAWS = frozenset("act bill law amendment resolution treaty budget reform code motion ordinance measure".split())


def add_passings(tokens: Sequence[Token], terms: Sequence[Term]) -> None:
    """Gives “passed” the meaning of dying beside its own, where somebody did and nothing was."""
    for term in terms:
        if term.norm not in _FORMS or term.kind is not TermKind.WORD or not _is_death(tokens, term.first):
            continue
        if _behind_pronoun(tokens, term.first) or any(_is_person(one) and one.first < term.first for one in terms):
            term.profile = _as_death(term.norm)


@cache
def _as_death(norm: str) -> WordProfile:
    known, other = profile(norm), profile("die")
    return replace(known, reach=known.reach | other.reach, synonyms=known.synonyms | other.synonyms | other.terms)


def _is_person(term: Term) -> bool:
    """Whether a name may be somebody's, and is no place's nor a law's."""
    return term.kind is TermKind.NAME and not term.places and term.norm.split()[-1] not in _LAWS


def _behind_pronoun(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].norm in _PERSONS


def _is_death(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows says when, where or of what: “in 1992”, “at the age of 73”, “due to”, “in his sleep”."""
    follows, then, next_but_one = (tokens[at] if at < len(tokens) else None for at in range(index + 1, index + 4))
    if follows is None or follows.norm in _WHEN:
        return follows is not None
    if then is None:
        return False
    if follows.norm == "at":
        aged = next_but_one is not None and next_but_one.norm in _AGES
        return then.norm in _AGES or then.kind is Kind.NUMBER or aged
    if follows.norm == "on":
        return then.kind is Kind.NUMBER or then.text[0].isupper()
    whose = then.norm in _WHOSE
    return (follows.norm == "with" and whose) or (
        follows.norm == "in" and (whose or then.kind is Kind.NUMBER or then.text[0].isupper())
    )
