"""Names and places: another name in the place where the source has one."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.align import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.places import compare_places
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.pair import Pair, of_kind

CODE = "name"
PLACE_CODE = "place"

# Prepositions that fill the same slot of an event.
_SLOTS = {
    **dict.fromkeys("in at near inside on within across around outside".split(), "where"),
    **dict.fromkeys("to into towards toward for".split(), "to"),
    **dict.fromkeys("from".split(), "from"),
    **dict.fromkeys("by".split(), "by"),
    **dict.fromkeys("with alongside".split(), "with"),
    **dict.fromkeys("against".split(), "against"),
    **dict.fromkeys("of".split(), "of"),
}
# “the streets of Minsk”, “in Minsk”: of a place, both say where.
_PLACE_SLOTS = {**_SLOTS, "of": "where"}


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each name of the statement that the claim lacks, and for those that agree by place or name."""
    taken = pair.counterparts()
    for one in of_kind(pair.aligned, TermKind.NAME):
        if one.bond is Bond.NONE:
            yield _absent(pair, one, taken)
        elif one.bond is Bond.TYPO and one.other is not None:
            explanation = f"“{one.term.text}” is read as a slip for “{one.other.text}”."
            yield pair.finding(CODE, Stance.AGREES, explanation, term=one.term, other=one.other)


def _absent(pair: Pair, one: Aligned, taken: set[int]) -> Finding:
    term = one.term
    listed = any(
        mate.closeness and mate.term is not term and mate.term.kind is TermKind.NAME and _listed_together(pair.statement, mate.term, term)
        for mate in pair.aligned
    )
    parts = _parts(pair)
    for other in () if listed else pair.evidence.terms(TermKind.NAME):
        if id(other) not in taken and _same_slot(term, other) and (not parts or any(other.part == part and any(other is known for known in reading.terms) for reading, part in parts)):
            if _both_places(term, other) and _is_location(term):
                if not _apart(term, other):
                    continue
                code = PLACE_CODE
            else:
                code = pair.actor_code() if term.side == -1 else CODE
            explanation = f"The statement says {term.text}; the source says {other.text}."
            return pair.finding(code, Stance.CONFLICTS, explanation, term=term, other=other)
    recorded = pair.evidence.claim.place
    if recorded and _is_location(term) and _PLACE_SLOTS.get(term.preposition or "") == "where" and all(compare_places(place, recorded) == "apart" for place in term.places):
        explanation = f"The statement says {term.text}; the source says {recorded}."
        return pair.finding(PLACE_CODE, Stance.CONFLICTS, explanation, term=term, source=recorded)
    code = PLACE_CODE if _is_location(term) else CODE
    return pair.finding(code, Stance.MISSING, f"The source does not name “{term.text}” here.", term=term)


def _parts(pair: Pair) -> list[tuple[Reading, int]]:
    """The parts of the claim's readings that hold what the statement asserts."""
    predicate = pair.predicate()
    if predicate is None:
        return []
    return [
        (reading, other.part)
        for other in predicate.others
        for reading in pair.evidence.readings
        if any(other is term for term in reading.terms)
    ]


def _listed_together(reading: Reading, left: Term, right: Term) -> bool:
    """“Venezuela, Cuba and Peru”: only commas and “and” between two names, or more names."""
    first, last = min(left.last, right.last), max(left.first, right.first)
    names = {index for term in reading.terms if term.kind is TermKind.NAME for index in range(term.first, term.last)}
    return all(index in names or reading.tokens[index].norm in (",", "and", "or", "the", "&") for index in range(first, last))


def _is_location(term: Term) -> bool:
    return bool(term.places) and not term.demonym and term.preposition is not None


def _both_places(term: Term, other: Term) -> bool:
    return bool(term.places and other.places)


def _apart(term: Term, other: Term) -> bool:
    return all(compare_places(left, right) == "apart" for left in term.places for right in other.places)


def _same_slot(term: Term, other: Term) -> bool:
    """The same preposition class, or bare names on the same side of the verb; a place only against a place."""
    if term.demonym != other.demonym:
        return False
    if (_is_location(term) or _is_location(other)) and not _both_places(term, other):
        return False
    slots = _PLACE_SLOTS if _both_places(term, other) else _SLOTS
    ours, theirs = slots.get(term.preposition or ""), slots.get(other.preposition or "")
    if ours or theirs:
        return ours == theirs
    return term.side == other.side
