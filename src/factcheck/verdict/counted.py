"""Whether two figures that differ count the same thing: seven swing states are no other number of states than 41."""

from __future__ import annotations

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.text.quantities import Hedge, QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.pair import Pair

_MORE = frozenset("another other others additional further extra more".split())
"""Beside a figure they leave open how many there are in all: “another $215 billion”, “the other 980”."""
_NUMBERED = (QuantityKind.COUNT, QuantityKind.ORDINAL)
_NEAR = 3
_ITS = frozenset("its it's his her their".split())
_UPWARDS = (Hedge.EXACT, Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.ABOUT)


def count_the_same(pair: Pair, one: Aligned) -> bool:
    """Whether a figure of the statement and the one of the source that it clashes with are of one and the same."""
    if one.other is None:
        return True
    if _adds(pair.statement, one.term) or _narrower_is_fewer(pair, one, one.other):
        return False
    if _is_anothers(pair, one.term, one.other):
        return False
    return _same_whole(pair, one.term, one.other) or not _wholes(pair.evidence.reading_of(one.other), one.other)


def is_same_count(pair: Pair, one: Aligned) -> bool:
    """Whether two figures that clash number the same noun of one subject: “has 23 members”, “its 27 members”.

    An ordinal says what the subject is, whatever else is said of it; a count needs what is asserted.
    """
    ours = one.term.quantity
    theirs = one.other.quantity if one.other is not None else None
    if one.bond is not Bond.CLASH or ours is None or theirs is None or ours.kind is not theirs.kind:
        return False
    if ours.head is None or ours.head != theirs.head or ours.kind not in _NUMBERED:
        return False
    whom = _whom(pair, one.term)
    if whom is None or one.other is None or not _counts_of(pair, whom, one.other):
        return False
    if not _same_whole(pair, one.term, one.other):
        return False
    predicate = pair.predicate()
    return ours.kind is QuantityKind.ORDINAL or predicate is None or predicate.closeness > 0


def _whom(pair: Pair, figure: Term) -> Aligned | None:
    """The head of the subject before a figure, where the claim has it."""
    subject = pair.clause.subject
    if subject is None or figure.first < subject[1]:
        return None
    inside = [one for one in pair.aligned if subject[0] <= one.term.first < subject[1]]
    return inside[-1] if inside and inside[-1].closeness else None


def _counts_of(pair: Pair, whom: Aligned, figure: Term) -> bool:
    """Whether a figure of the claim is told of the subject: as its own (“its 27 members”) or as what it has or is.

    Where only the record has the subject, “it” stands for it.
    """
    reading = pair.evidence.reading_of(figure)
    if not whom.others:
        return True
    for other in whom.others:
        if pair.evidence.reading_of(other) is not reading or other.first > figure.first:
            continue
        if _is_owner(reading, other):
            if all(token.norm in ("'s", "'") for token in reading.tokens[other.last : figure.first]):
                return True
            continue
        verb = reading.parts[figure.part].verb if figure.part >= 0 else None
        if verb is not None and other.part == figure.part and other.first < verb < figure.first:
            return True
    return False


def _is_anothers(pair: Pair, ours: Term, theirs: Term) -> bool:
    """Whether the claim tells a figure of another subject, and of ours in another clause alone."""
    if ours.quantity is None or ours.quantity.kind not in _NUMBERED or pair.evidence.claim.speaker is not None:
        return False
    whom = _whom(pair, ours)
    reading = pair.evidence.reading_of(theirs)
    part = reading.parts[theirs.part] if theirs.part >= 0 else None
    if whom is None or not whom.others or part is None or part.subject is None or part.subject[0] < part.first:
        return False
    if any(other.part == theirs.part for other in whom.others if pair.evidence.reading_of(other) is reading):
        return False
    first, last = part.subject
    others = [term for term in reading.terms if first <= term.first < last and term.kind is TermKind.NAME]
    return bool(others) and not any(id(term) in pair.counterparts() for term in others)


def _is_owner(reading: Reading, term: Term) -> bool:
    follows = reading.tokens[term.last].norm if term.last < len(reading.tokens) else ""
    return follows in ("'s", "'") or reading.tokens[term.last - 1].norm.endswith(("'s", "s'"))


def _same_whole(pair: Pair, ours: Term, theirs: Term) -> bool:
    """Whether what is numbered is of the same: “the third president of Norway”; not of Norway and of Peru."""
    mine = _wholes(pair.statement, ours)
    its = _wholes(pair.evidence.reading_of(theirs), theirs)
    known = {id(other) for one in pair.aligned if any(one.term is term for term in mine) for other in one.others}
    found = {id(one.term) for one in pair.aligned if one.closeness}
    if not its or not mine:
        return all(id(term) in found for term in mine)
    return any(id(term) in known for term in its)


def _wholes(reading: Reading, figure: Term) -> list[Term]:
    """The terms behind “of” or “in” right behind the noun that a figure counts."""
    quantity = figure.quantity
    if quantity is None or quantity.head_span is None or quantity.kind not in _NUMBERED:
        return []
    at = next((i for i, token in enumerate(reading.tokens) if token.start >= quantity.head_span[1]), 0)
    if not at or reading.tokens[at].norm not in ("of", "in") or reading.tokens[at + 1].norm in _ITS:
        return []
    behind = [term for term in reading.terms if term.first > at]
    return [term for term in behind if term.first - at <= _NEAR]


def _adds(reading: Reading, term: Term) -> bool:
    """Whether a figure comes on top of others."""
    quantity = term.quantity
    if quantity is None or quantity.kind not in (QuantityKind.COUNT, QuantityKind.MONEY):
        return False
    tokens = reading.tokens
    beside = (*tokens[max(0, term.first - 1) : term.first], *tokens[term.last : term.last + 1])
    return any(token.norm in _MORE for token in beside)


def _narrower_is_fewer(pair: Pair, one: Aligned, other: Term) -> bool:
    """Whether one side counts fewer of a narrower kind: “eight large rooms”, “twelve rooms”."""
    ours, theirs = one.term.quantity, other.quantity
    if ours is None or theirs is None or not ours.kind is theirs.kind is QuantityKind.COUNT:
        return False
    if None in (ours.head, theirs.head) or theirs.hedge not in _UPWARDS or ours.hedge not in _UPWARDS:
        return False
    found = {id(each.term) for each in pair.aligned if each.closeness}
    mine = _describes(pair.statement, one.term, found)
    its = _describes(pair.evidence.reading_of(other), other, pair.counterparts())
    if mine and its:
        return True
    return (its and theirs.value <= ours.value) or (mine and ours.value <= theirs.value)


def _describes(reading: Reading, term: Term, known: set[int]) -> bool:
    """Whether a word that the other side lacks stands between a figure and the noun that it counts."""
    quantity = term.quantity
    if quantity is None or quantity.head_span is None:
        return False
    start, end = quantity.head_span
    inside = [one for one in reading.terms if start <= one.span[0] and one.span[1] <= end]
    return any(id(one) not in known for one in inside[:-1])
