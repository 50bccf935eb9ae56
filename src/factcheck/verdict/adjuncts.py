"""When, where or after what something happened, told by a sentence of its own: “The protest comes before the vote”.

A statement often says in one sentence what a text says in two. What opens or closes it, and is told of the same event
by a sentence behind, is on record for the sentence that bears out the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.text.attribution import Range
from factcheck.text.reading import Reading
from factcheck.text.reality import Reality
from factcheck.text.words import AUXILIARIES, COPULAS, PREPOSITIONS
from factcheck.verdict.pair import Pair

_COMING = frozenset(
    "comes came follows followed happens happened occurs occurred took takes falls fell held staged scheduled".split()
)
_POINTING = frozenset("the this that these those".split())
_EVENTS = frozenset(
    "protest protests demonstration demonstrations rally rallies meeting meetings talks event events match game "
    "fight bout race visit trip attack attacks raid strike strikes move moves step decision announcement "
    "ceremony vote election launch release arrest arrests incident accident crash explosion fire shooting death "
    "trial hearing ruling sentencing deal agreement summit conference concert performance show tour debate "
    "speech interview celebration stunt action operation wedding funeral opening premiere resignation".split()
)
"""Nouns by which a text takes up what it has just told."""
_NEAR = 600
"""Characters between the head of a sentence and that of a later one that still speaks of the same."""
_WEIGHTY = 0.8
_LONGEST_SUBJECT = 3
_LEAD = 5
"""Tokens before a word among which its preposition stands: “on the one-year anniversary”."""


def told_beside(pair: Pair, others: Sequence[Pair]) -> frozenset[int]:
    """Identities of the terms of an opening or closing phrase that a sentence behind tells of the same event."""
    lacking = [one for one in pair.aligned if not one.closeness and one.term.weight >= _WEIGHTY]
    if not lacking or pair.clause.verb is None:
        return frozenset()
    behind = [other for other in others if other is not pair and _is_behind(pair, other) and _tells_when(other)]
    for first, last in _phrases(pair) if behind else ():
        inside = [one for one in pair.aligned if first <= one.term.first < last]
        lead = pair.statement.tokens[first].norm
        if any(one in inside for one in lacking) and any(_has_all(other, inside, lead) for other in behind):
            return frozenset(id(one.term) for one in inside)
    return frozenset()


def _is_behind(pair: Pair, other: Pair) -> bool:
    ours, theirs = pair.evidence.claim, other.evidence.claim
    if ours.span is None or theirs.span is None or (ours.voice, ours.speaker) != (theirs.voice, theirs.speaker):
        return False
    return 0 < theirs.span[0] - ours.span[0] <= _NEAR


def _phrases(pair: Pair) -> Iterator[Range]:
    """What opens the part before a comma, and what closes it from a preposition on."""
    tokens, clause = pair.statement.tokens, pair.clause
    verb = clause.verb or clause.first
    if tokens[clause.first].norm in PREPOSITIONS:
        comma = next((at for at in range(clause.first, verb) if tokens[at].text == ","), None)
        if comma is not None:
            yield clause.first, comma
    for at in range(verb + 1, clause.last):
        if tokens[at].norm in PREPOSITIONS - {"of"}:
            yield at, clause.last


def _tells_when(pair: Pair) -> bool:
    """Whether a sentence only says of what was told before when or where it came: “The talks took place in Oslo”."""
    reading = pair.evidence.quote
    verb = reading.parts[0].verb if reading.parts else None
    if verb is None or not 0 < verb < _LONGEST_SUBJECT or reading.tokens[0].norm not in _POINTING:
        return False
    nouns = [token.norm for token in reading.tokens[1:verb]]
    if len(nouns) > 1 or (nouns and nouns[0] not in _EVENTS) or (not nouns and reading.tokens[0].norm == "the"):
        return False
    at = verb
    while at + 1 < len(reading.tokens) and reading.tokens[at].norm in AUXILIARIES:
        at += 1
    known = reading.tokens[at].norm in _COMING or (
        reading.tokens[verb].norm in COPULAS and reading.tokens[at].norm in PREPOSITIONS
    )
    return known and all(term.reality is Reality.ACTUAL and term.negator is None for term in reading.terms)


def _has_all(other: Pair, phrase: Sequence[Aligned], lead: str) -> bool:
    """Whether a sentence has the words of a phrase in their order, and behind the same preposition."""
    found = [other.by_term[id(one.term)] for one in phrase if id(one.term) in other.by_term]
    own = [one for one in found if one.closeness and one.others]
    if len(own) < len(phrase) or not own:
        return False
    places = [min(term.first for term in one.others) for one in own]
    return places == sorted(places) and _led_by(other.evidence.quote, places[0]) == lead


def _led_by(reading: Reading, index: int) -> str | None:
    """The nearest preposition before a word."""
    before = reading.tokens[max(0, index - _LEAD) : index]
    return next((token.norm for token in reversed(before) if token.norm in PREPOSITIONS), None)
