"""The place that a term takes in its clause: who acts, who it is done to, and to, from or against whom.

A reduction of semantic roles (Palmer, Gildea and Kingsbury, The Proposition Bank, CL 2005) to what the order of words,
prepositions and the passive show without a parser. Where they do not show it, there is no place.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind
from factcheck.text.verbs import is_finite, is_passive
from factcheck.text.words import ADVERBS, AUXILIARIES, DETERMINERS, FUNCTION_WORDS, MODALS, PREPOSITIONS

AGENT, PATIENT, MODIFIER = "agent", "patient", "modifier"
_HONORIFICS = frozenset("mr mrs ms dr sir".split())


class Place(NamedTuple):
    """What a term is to its clause."""

    role: str
    """`agent`, `patient`, `modifier` of a noun, or a preposition: `to`, `from`, `against`, …"""
    head: Term | None = None
    """The noun that a modifier belongs to."""


# A batch asks again and again for the terms of the same claims; a reading and its terms are known by their identity.
@lru_cache(maxsize=8192)
def place_of(reading: Reading, term: Term) -> Place | None:
    """The place of a name or noun of a sentence; None where word order does not show it."""
    head = _head_behind(reading, term)
    if head is not None:
        return Place(MODIFIER, head)
    tokens = reading.tokens
    start = _phrase_start(reading, term)
    before = tokens[start - 1] if start else None
    if before is not None and before.norm in PREPOSITIONS:
        return Place(AGENT if before.norm == "by" else before.norm)
    verb = _verb_behind(reading, term.last)
    if verb is not None:
        return Place(PATIENT if is_passive(tokens, verb) else AGENT)
    if before is None or before.kind is not Kind.WORD or before.norm in FUNCTION_WORDS:
        return None
    governs = is_finite(tokens, start - 1, 0) or part_of_speech(before.norm)[:1] == ("v",)
    return Place(PATIENT) if governs and before.text[0].islower() else None


def _head_behind(reading: Reading, term: Term) -> Term | None:
    """The noun right behind a word that describes it: “Russian police”, “Marsk’s plan”."""
    tokens = reading.tokens
    at = term.last
    if at < len(tokens) and tokens[at].text in ("’", "'") and tokens[at].start == tokens[at - 1].end:
        at += 1
    possessive = at > term.last or term.text.endswith(("'s", "’s"))
    follows = next((other for other in reading.terms if other.first == at), None)
    if follows is None or follows.kind is not TermKind.WORD:
        return None
    kinds = part_of_speech(tokens[follows.first].norm)
    if possessive:  # “Poland's exports”: nothing but a noun can follow, whatever else the word may be
        return follows if "n" in kinds else None
    return follows if term.demonym and kinds[:1] == ("n",) and not is_finite(tokens, follows.first, 0) else None


def _phrase_start(reading: Reading, term: Term) -> int:
    """Index of the first token of the noun phrase that a term heads."""
    tokens = reading.tokens
    start = term.first
    while start:
        before = tokens[start - 1]
        qualifies = (
            before.norm in DETERMINERS
            or before.norm in _HONORIFICS
            or before.norm in ("the", "a", "an", "its", "his", "her", "their")
            or before.kind is Kind.NUMBER
            or (
                before.kind is Kind.WORD
                and before.norm not in FUNCTION_WORDS
                and part_of_speech(before.norm)[:1] in (("a",), ("n",))
                and not is_finite(tokens, start - 1, 0)
            )
        )
        if not qualifies:
            break
        start -= 1
    return start


def _verb_behind(reading: Reading, at: int) -> int | None:
    """The finite verb that follows a subject, behind adverbs."""
    tokens = reading.tokens
    while at < len(tokens) and (tokens[at].norm in ADVERBS or is_adverb(tokens[at].norm)):
        at += 1
    if at >= len(tokens):
        return None
    auxiliary = tokens[at].norm in AUXILIARIES or tokens[at].norm in MODALS
    main = any(part.verb == at for part in reading.parts)
    return at if auxiliary or main or is_finite(tokens, at, 0) else None
