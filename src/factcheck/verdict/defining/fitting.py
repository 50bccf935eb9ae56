"""Which kind of the claim's definition has a kind of the statement's, and which words of it correspond."""

from __future__ import annotations

from factcheck.classes import NamedTuple
from factcheck.text.kinds import classes_of, covers, exclude, implies
from factcheck.text.lexicon import Relation, related
from factcheck.text.nouns import NounPhrase
from factcheck.text.tokens import Kind
from factcheck.verdict.defining.sides import Sides, fits, nation, nations, qualities

_ALIKE = (Relation.SAME, Relation.SYNONYM, Relation.NARROWER, Relation.DERIVED)


class Fit(NamedTuple):
    """A kind of the claim that has one of the statement."""

    kind: NounPhrase | None
    """None where no kind has it."""
    matches: dict[int, int]
    """Index in the statement → index in the claim."""


def fitting(sides: Sides, kind: NounPhrase) -> Fit:
    """The claim's kind that has the statement's with the most of its words."""
    best = Fit(None, {})
    for other in sides.theirs.kinds:
        head = _head(sides, kind, other)
        if head is None:
            continue
        matches = {kind.head: head} | _described(sides, kind, other)
        if best.kind is None or len(matches) > len(best.matches):
            best = Fit(other, matches)
    return best


def fits_noun(sides: Sides, kind: NounPhrase, other: NounPhrase) -> bool:
    """Whether a kind of the claim has the noun of one of the statement."""
    return _head(sides, kind, other) is not None


def _head(sides: Sides, kind: NounPhrase, other: NounPhrase) -> int | None:
    """What in one of the claim's kinds says the statement's noun; a nationality or a genre may stand anywhere in it."""
    ours, theirs = sides.statement.tokens[kind.head], sides.source.tokens[other.head]
    people = nation(sides.statement, kind.head)
    if people is not None:
        return next((index for index, term in nations(sides.source, sides.theirs) if fits(people, term)), None)
    if not kind.loose and covers(ours.norm, theirs.norm):
        return other.head
    if not kind.loose and not any(found.realm == "work" for found in classes_of(theirs.norm)):
        return None
    if exclude(ours.norm, theirs.norm):
        return None
    described = range(other.first, other.last) if kind.loose else range(other.first, other.head)
    return next((at for at in described if _alike(ours.norm, sides.source.tokens[at].norm)), None)


def _described(sides: Sides, kind: NounPhrase, other: NounPhrase) -> dict[int, int]:
    """The words that describe the statement's noun and stand in the claim's definition, those of `other` first."""
    tokens = sides.source.tokens
    phrases = (other, *(one for one in sides.theirs.kinds if one is not other))
    known = [at for one in phrases for at in range(one.first, one.last) if tokens[at].kind is Kind.WORD]
    found: dict[int, int] = {}
    for index in qualities(sides.statement, kind):
        people = nation(sides.statement, index)
        norm = sides.statement.tokens[index].norm
        for at in known:
            if fits(people, nation(sides.source, at)) if people is not None else _alike(norm, tokens[at].norm):
                found[index] = at
                break
        else:
            if implies(tokens[other.head].norm, norm):
                found[index] = other.head
    return found


def _alike(ours: str, theirs: str) -> bool:
    return ours == theirs or related(ours, theirs) in _ALIKE
