"""What a source says along with a deed in the passive: of “30 were killed”, that 30 died."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from factcheck.classes import replace
from factcheck.text.lexicon import WordProfile, profile, related
from factcheck.text.terms import Term, TermKind
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import ADVERBS, AUXILIARIES, PREPOSITIONS

_BE = frozenset("is are was were be been being get gets got".split())


@cache
def _outcomes() -> Mapping[str, str]:
    return {row[0]: row[1] for row in rows("passives.tsv")}


def add_outcomes(tokens: Sequence[Token], terms: Sequence[Term]) -> None:
    """Gives each deed in the passive the meaning of its outcome beside its own.

    Only for sources: who was killed has died, but who died was not for that killed.
    """
    for term in terms:
        if term.kind is TermKind.WORD and term.profile is not None and term.norm.endswith(("ed", "ung", "ain", "wn")):
            extended = _with_outcome(term.norm)
            if extended is not None and _is_passive(tokens, term.first):
                term.profile = extended


def leads_to(deed: str, word: str) -> bool:
    """Whether a word is what a deed in the passive led to, and no other word for the deed itself: killed, died."""
    return _with_outcome(deed) is not None and related(deed, word) is None


@lru_cache(maxsize=256)
def _with_outcome(norm: str) -> WordProfile | None:
    known = profile(norm)
    outcome = next((_outcomes()[lemma] for lemma in known.lemmas if lemma in _outcomes()), None)
    if outcome is None:
        return None
    other = profile(outcome)
    return replace(
        known,
        reach=known.reach | other.reach,
        derived=known.derived | other.derived,
        synonyms=known.synonyms | other.synonyms | other.terms,
    )


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """“were reportedly killed”, “30 killed in fire”, but not “killed 30” nor “a storm killed him”."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    at = index - 1
    while at >= 0 and (tokens[at].norm in ADVERBS or tokens[at].norm.endswith("ly")):
        at -= 1
    if at >= 0 and tokens[at].norm in AUXILIARIES:
        return tokens[at].norm in _BE
    return follows is None or (follows.norm in PREPOSITIONS and follows.norm != "than") or follows.kind is Kind.MARK
