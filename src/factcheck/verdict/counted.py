"""Whether two figures that differ count the same thing: seven swing states are no other number of states than 41."""

from __future__ import annotations

from factcheck.alignment.bonds import Aligned
from factcheck.text.quantities import Hedge, QuantityKind
from factcheck.text.reading import Reading, Term
from factcheck.verdict.pair import Pair

_MORE = frozenset("another other others additional further extra more".split())
"""Beside a figure they leave open how many there are in all: “another $215 billion”, “the other 980”."""
_UPWARDS = (Hedge.EXACT, Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.ABOUT)


def count_the_same(pair: Pair, one: Aligned) -> bool:
    """Whether a figure of the statement and the one of the source that it clashes with are of one and the same."""
    if one.other is None:
        return True
    return not (_adds(pair.statement, one.term) or _narrower_is_fewer(pair, one, one.other))


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
