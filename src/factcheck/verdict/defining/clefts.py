"""“Nova is the channel that aired Nightfall” beside a source that tells where Nightfall aired."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.alignment.names import same_name
from factcheck.model import Stance
from factcheck.text.clefts import Cleft, cleft_in
from factcheck.text.reading import Reading, Term, TermKind, innermost, listed_together
from factcheck.verdict.defining.sides import Defined, Trait, apart, fits, terms_at

_AIRING = frozenset("air run broadcast show televise premiere screen carry".split())


def cleave(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim makes of the name in a cleft, where it tells what the rest of the cleft tells."""
    cleft = cleft_in(statement, part)
    if cleft is None:
        return None
    event = _event(cleft, evidence, aligned)
    if event is None:
        return None
    reading = evidence.reading_of(event)
    there = _in_slot(reading, event, cleft.slots)
    found = next((term for term in there if _is_same(cleft.name, term)), None)
    known = any(one.term is cleft.name and one.closeness for one in aligned)
    if found is None and (not there or known):
        return None
    noun = set(terms_at(statement, (cleft.noun,)))
    if found is not None:
        bonds = {id(term): Aligned(term, Bond.RECORD) for term in (*noun, *_airing(cleft, aligned))}
        trait = _trait(statement, cleft.name, reading, found, Stance.AGREES, reading is evidence.quote)
        return Defined((trait,), bonds, frozenset((cleft.noun,)))
    rivals = innermost(there) if cleft.name.places else there
    if cleft.name.places and not all(apart(cleft.name, term) for term in rivals if term.places):
        return None
    trait = _trait(statement, cleft.name, reading, there[0], Stance.CONFLICTS, reading is evidence.quote)
    return Defined((trait,), {}, frozenset(range(cleft.name.first, cleft.name.last)))


def _is_same(name: Term, other: Term) -> bool:
    """Whether both name the same, or the first a place around the second; a city is no government here."""
    return fits(name, other) if name.places and other.places else same_name(name, other)


def _event(cleft: Cleft, evidence: Evidence, aligned: Sequence[Aligned]) -> Term | None:
    """The word of the claim for what the relative clause tells."""
    if "on" in cleft.slots:
        words = evidence.terms(TermKind.WORD)
        return next((term for term in words if _airs(term)), None) if _airing(cleft, aligned) else None
    behind = [one for one in aligned if one.term.first > cleft.relative and one.term.kind is TermKind.WORD]
    return next((one.others[0] for one in behind if one.closeness and one.others), None)


def _airing(cleft: Cleft, aligned: Sequence[Aligned]) -> list[Term]:
    return [one.term for one in aligned if one.term.first > cleft.relative and "on" in cleft.slots and _airs(one.term)]


def _airs(term: Term) -> bool:
    return term.profile is not None and not term.profile.lemmas.isdisjoint(_AIRING)


def _in_slot(reading: Reading, event: Term, slots: frozenset[str]) -> list[Term]:
    """The names that a preposition ties to what happens, and those listed with them."""
    names = [term for term in reading.terms if term.kind is TermKind.NAME and term.first > event.first]
    led = [term for term in names if term.preposition in slots and not term.demonym]
    return [term for term in names if any(term is one or listed_together(reading, one, term) for one in led)]


def _trait(statement: Reading, term: Term, source: Reading, other: Term, stance: Stance, shown: bool) -> Trait:
    explanation = f"The statement says {term.text}; the source says {other.text}."
    if stance is Stance.AGREES:
        explanation = f"“{term.text}” agrees with “{other.text}”."
    code = "place" if term.places and other.places else "name"
    return Trait(stance, explanation, term.span, other.text, other.span if shown else None, code)
