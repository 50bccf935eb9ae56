"""Words in the place of others: all around them is the same, and the source has another word just there."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY
from factcheck.text.words import ARTICLES, PREPOSITIONS
from factcheck.verdict.pair import Pair
from factcheck.verdict.thresholds import LITERAL

CODE = "wording"
_MAKE = frozenset("make makes made making".split())
_REACH = 9
"""Tokens behind a word in which a preposition still belongs to it."""
_APART = 4
"""Terms from one neighbour to the other, where a date stands beside the rival: “guilty on Monday to arson”."""
_RANKS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part for each word of the statement in whose place a near-verbatim source has another."""
    same = sum(one.bond in (Bond.SAME, Bond.RECORD) for one in pair.aligned)
    if same < LITERAL * len(pair.aligned):
        return
    matched = {id(other) for one in pair.aligned if one.closeness for other in one.others[: one.closest]}
    for index, one in enumerate(pair.aligned):
        if one.closeness or one.bond is Bond.OPPOSITE or _carries(pair.statement, one.term):
            continue
        if not _weighs(one.term) and not _has_amount(pair, index) and one.term.first != pair.clause.verb:
            continue
        before = pair.aligned[index - 1] if index else None
        behind = pair.aligned[index + 1] if index + 1 < len(pair.aligned) else None
        for reading in pair.evidence.readings:
            rival = _between(reading, before, behind, matched) or _governed_alike(
                pair.statement, one, before, reading, matched
            )
            if rival is not None:
                explanation = f"The statement says “{one.term.text}” where the source says “{rival.text}”."
                if {one.term.norm, rival.norm} <= _RANKS:  # “ranks first”, “ranks second”
                    yield pair.finding("number", Stance.CONFLICTS, explanation, term=one.term, other=rival)
                else:
                    yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=rival)
                break


def _has_amount(pair: Pair, index: int) -> bool:
    """“made millions” where the source has “lost millions”: with an amount for its object a light verb says it all."""
    behind = pair.aligned[index + 1] if index + 1 < len(pair.aligned) else None
    return (
        behind is not None
        and behind.term.kind is TermKind.QUANTITY
        and behind.term.first == pair.aligned[index].term.last
        and pair.aligned[index].term.norm in _MAKE
    )


def _weighs(term: Term) -> bool:
    return term.kind is TermKind.WORD and term.weight >= ORDINARY


def _carries(reading: Reading, term: Term) -> bool:
    """“needs to be paid”: what is asserted is the infinitive behind."""
    return term.last < len(reading.tokens) and reading.tokens[term.last].norm == "to"


def _between(reading: Reading, before: Aligned | None, behind: Aligned | None, matched: set[int]) -> Term | None:
    """The word of the source that stands between the same neighbours and that nothing in the statement matches."""
    places = {id(term): place for place, term in enumerate(reading.terms)}
    left = [-1] if before is None else _places(before, places)
    right = [len(reading.terms)] if behind is None else _places(behind, places)
    for start in left:
        for end in right:
            between = reading.terms[start + 1 : end] if start < end <= start + _APART else []
            rivals = [term for term in between if id(term) not in matched and _weighs(term)]
            if rivals and all(term in rivals or term.kind is TermKind.DATE for term in between):
                return rivals[-1]
    return None


def _governed_alike(
    statement: Reading, one: Aligned, before: Aligned | None, reading: Reading, matched: set[int]
) -> Term | None:
    """The word behind the same preposition of the same word: “guilty to arson” for “guilty on Monday to a theft”."""
    preposition = _preposition(statement, one.term)
    if preposition is None or before is None or not before.closeness:
        return None
    if _preposition_index(statement, one.term) != before.term.last:
        return None
    for other in before.others:
        if not any(other is term for term in reading.terms):
            continue
        near = [term for term in reading.terms if other.last < term.first <= other.last + _REACH]
        for term in near:
            if _preposition(reading, term) == preposition:
                return term if id(term) not in matched and _weighs(term) else None
    return None


def _preposition(reading: Reading, term: Term) -> str | None:
    at = _preposition_index(reading, term)
    return None if at is None else reading.tokens[at].norm


def _preposition_index(reading: Reading, term: Term) -> int | None:
    """Index of the preposition right before a word, or before its article."""
    at = term.first - 1
    while at >= 0 and reading.tokens[at].norm in ARTICLES:
        at -= 1
    return at if at >= 0 and reading.tokens[at].norm in PREPOSITIONS else None


def _places(one: Aligned | None, places: dict[int, int]) -> list[int]:
    return (
        [places[id(other)] for other in one.others if id(other) in places] if one is not None and one.closeness else []
    )
