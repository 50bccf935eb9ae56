"""Who vouches for what a claim bears out: the source itself, or somebody whom it reports."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from factcheck.model import Voice
from factcheck.text.cues import cue_forms
from factcheck.text.reading import TermKind
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import FUNCTION_WORDS
from factcheck.verdict.pair import Pair

_NAMING = frozenset([":", "known", "called"])


_LONGEST_DESCRIPTION = 10
"""Tokens behind “the” that one noun phrase may have."""


class Standing(IntEnum):
    """How a part of a statement stands to a claim, from nothing in common to borne out."""

    UNRELATED = 0
    PARTLY = 1
    CONTRADICTED = 2
    SAID = 3
    """Borne out, but only as somebody's words."""
    BORNE_OUT = 4


def footing(pair: Pair) -> Standing:
    """Whether the claim vouches for the part itself, or somebody in it does."""
    claim = pair.evidence.claim
    if pair.statement.attribution is not None:
        return Standing.BORNE_OUT
    if claim.voice is Voice.SPEAKER:
        own = names_speaker(pair) or _names_itself(pair) or _within_a_description(pair)
        return Standing.BORNE_OUT if own else Standing.SAID
    return Standing.SAID if _vouched_by_another(pair) else Standing.BORNE_OUT


def _names_itself(pair: Pair) -> bool:
    """Whether what looks like a report only names the subject: “Nightfall: A Song is a film”, “Roe, known as Jay”."""
    claim = pair.evidence.claim
    if pair.defined is None or claim.cue_span is None or claim.span is None:
        return False
    start, end = claim.cue_span[0] - claim.span[0], claim.cue_span[1] - claim.span[0]
    first, last = pair.defined.subject
    return first <= start and end <= last and claim.quote[start:end].casefold() in _NAMING


def _within_a_description(pair: Pair) -> bool:
    """“They climbed the 900-metre high Mount Roe, the club says”: how high it is, the text says itself.

    A description behind “the” and before a name is taken as known, whoever reports the rest.
    """
    found = [one for one in pair.aligned if one.closeness]
    if len(found) < 2 or any(not one.others for one in found):
        return False
    tokens, terms = pair.evidence.quote.tokens, pair.evidence.quote.terms
    for index, token in enumerate(tokens):
        if token.norm != "the":
            continue
        end = index + 1
        while end < len(tokens) and end - index <= _LONGEST_DESCRIPTION and _describes(tokens, end):
            end += 1
        inside = [term for term in terms if index < term.first and term.last <= end]
        known = {id(term) for term in inside}
        named = bool(inside) and inside[-1].kind is TermKind.NAME
        if named and all(any(id(other) in known for other in one.others) for one in found):
            return True
    return False


def _describes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token can stand inside a noun phrase, before its noun or as it."""
    token = tokens[index]
    if token.kind is Kind.MARK:
        return token.text in "-." and tokens[index - 1].norm != "the"
    return token.norm not in FUNCTION_WORDS and not (token.text[0].islower() and is_finite(tokens, index, 0))


def _vouched_by_another(pair: Pair) -> bool:
    """Whether most of what the part shares with a claim in the source's own voice stands there as somebody's words.

    “Protesters dismissed the vote as rigged” does not say that it was rigged, unless the statement says who did.
    """
    own = governed = 0.0
    asserted, governed_predicate = pair.predicate(), False
    cues: set[tuple[int, int]] = set()
    home = {id(term): at for at, reading in enumerate(pair.evidence.readings) for term in reading.terms}
    for one in pair.aligned:
        closest = one.others[: one.closest]
        if not closest or one.term.kind is TermKind.NAME:
            continue
        if all(other.cue is not None for other in closest) and not pair.is_settled(one.term):
            governed_predicate = governed_predicate or (one is asserted and one.term.weight >= 1)
            governed += one.term.weight
            cues.update((home[id(other)], other.cue) for other in closest if other.cue is not None)
        else:
            own += one.term.weight
    if governed <= own and not governed_predicate:
        return False
    matched = pair.counterparts()
    readings = pair.evidence.readings
    return not any(
        id(term) in matched and term.first <= cue < term.last for at, cue in cues for term in readings[at].terms
    )


def names_speaker(pair: Pair) -> bool:
    """“Protesters dismissed …”: the claim's speaker is the subject, and the verb is one of saying or judging."""
    claim = pair.evidence.claim
    clause = pair.clause
    if clause.verb is None or clause.subject is None or not claim.speaker:
        return False
    first, last = clause.subject
    subject = pair.statement.tokens[first:last]
    if claim.speaker not in pair.cast.resolve(subject):
        return False
    return any(token.norm in cue_forms() for token in pair.statement.tokens[clause.verb : clause.last])
