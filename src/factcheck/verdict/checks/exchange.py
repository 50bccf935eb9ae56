"""Two that changed places: what the statement says of one, the source says of the other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.arguments import MODIFIER, Place, place_of
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.checks.role import is_symmetric
from factcheck.verdict.pair import Pair

CODE = "role"

_MUTUAL = frozenset("with between among and of".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A conflict where two terms of the statement stand in each other's places in the source."""
    predicate = pair.predicate()
    if predicate is not None and (predicate.bond is Bond.CONVERSE or is_symmetric(predicate.term)):
        return
    placed = [(one, place) for one in pair.aligned if _can_act(one) and (place := place_of(pair.statement, one.term))]
    for index, (one, ours) in enumerate(placed):
        for other, theirs in placed[index + 1 :]:
            if _differ(ours, theirs):
                finding = _exchanged(pair, one, ours, other, theirs)
                if finding is not None:
                    yield finding
                    return


def _can_act(one: Aligned) -> bool:
    return bool(one.others) and one.closeness > 0 and one.term.kind in (TermKind.NAME, TermKind.WORD)


def _differ(left: Place, right: Place) -> bool:
    return left != right and not {left.role, right.role} & _MUTUAL


def _exchanged(pair: Pair, one: Aligned, ours: Place, other: Aligned, theirs: Place) -> Finding | None:
    swapped: Term | None = None
    for reading in pair.evidence.readings:
        left = _places(reading, one)
        right = _places(reading, other)
        if any(_same(pair, ours, place) for _, place in left) or any(_same(pair, theirs, place) for _, place in right):
            return None
        if any(_same(pair, theirs, place) for _, place in left):
            swapped = swapped or next((term for term, place in right if _same(pair, ours, place)), None)
    if swapped is None:
        return None
    explanation = f"“{one.term.text}” and “{other.term.text}” have changed places against the source."
    return pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=swapped)


def _places(reading: Reading, one: Aligned) -> list[tuple[Term, Place]]:
    return [
        (term, place)
        for term in one.others
        if any(term is known for known in reading.terms) and (place := place_of(reading, term)) is not None
    ]


def _same(pair: Pair, ours: Place, theirs: Place) -> bool:
    if ours.role != theirs.role:
        return False
    if ours.role != MODIFIER:
        return True
    head = pair.by_term.get(id(ours.head))
    return head is not None and any(other is theirs.head for other in head.others)
