"""What a kind is of, in or by: “a country in Africa”, “an album by Roe”, “the capital of Norway”."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.names import same_name
from factcheck.classes import NamedTuple
from factcheck.model import Stance
from factcheck.text.kinds import classes_of, implies
from factcheck.text.nouns import NounPhrase
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind
from factcheck.text.verbs import is_finite
from factcheck.text.words import PREPOSITIONS, PRONOUNS
from factcheck.verdict.defining.fitting import Fit
from factcheck.verdict.defining.sides import Sides, Trait, apart

_WHERE = frozenset("in of at near from within".split())
_INNER = frozenset("of in".split())
_FIGURES = frozenset("character protagonist antagonist hero heroine villain".split())
_AWAY = frozenset("north south east west outside".split())


class Complement(NamedTuple):
    """A preposition behind a noun with what it leads to."""

    preposition: str
    first: int
    last: int


def complement(reading: Reading, kind: NounPhrase) -> Complement | None:
    """What stands behind a kind, up to the next clause or another preposition than “of” and “in”."""
    tokens = reading.tokens
    at = kind.last
    if at >= len(tokens) - 1 or tokens[at].norm not in PREPOSITIONS:
        return None
    end = at + 1
    while end < len(tokens):
        token = tokens[end]
        if (token.kind is Kind.MARK and token.text not in "-’'“”\"&.") or token.norm in PRONOUNS:
            break
        if token.norm in PREPOSITIONS - _INNER or (end > at + 1 and is_finite(tokens, end, at)):
            break
        end += 1
    return Complement(tokens[at].norm, at + 1, end)


def other_complement(sides: Sides, kind: NounPhrase, fit: Fit) -> Trait | None:
    """A place or a maker that the claim has otherwise."""
    ours = complement(sides.statement, kind)
    theirs = _of_list(sides, fit.kind)
    if ours is None or theirs is None:
        return None
    head = sides.statement.tokens[kind.head].norm
    mine = _named(sides.statement, ours)
    places = [term for term in mine if term.places and not term.demonym]
    if ours.preposition in _WHERE and theirs.preposition in _WHERE and places and _is_somewhere(head):
        known = [term for term in _named(sides.source, theirs) if term.places and not leads_away(sides.source, term)]
        if known and all(apart(term, other) for term in places for other in known):
            return _trait(sides, places[0], known[-1])
        return None
    if ours.preposition != theirs.preposition or not _has_one(head, ours.preposition):
        return None
    names = [term for term in _named(sides.source, theirs) if not term.demonym]
    for term in mine:
        if (
            not term.demonym
            and names
            and not any(same_name(term, other) for other in sides.evidence.terms(TermKind.NAME))
        ):
            return _trait(sides, term, names[-1])
    return None


def implied(sides: Sides, kind: NounPhrase, fit: Fit) -> Iterator[int]:
    """The words of “a writer of books” that the claim's “author” says as well."""
    ours = complement(sides.statement, kind)
    if ours is not None and ours.preposition == "of" and fit.kind is not None:
        for index in range(ours.first, ours.last):
            if implies(sides.source.tokens[fit.kind.head].norm, sides.statement.tokens[index].norm):
                yield index


def _of_list(sides: Sides, kind: NounPhrase | None) -> Complement | None:
    """The complement of a kind, or of the last in its list: “the capital and largest city of Norway”."""
    kinds = sides.theirs.kinds
    behind = kinds[kinds.index(kind) :] if kind in kinds else ()
    return next((found for one in behind if (found := complement(sides.source, one)) is not None), None)


def _named(reading: Reading, where: Complement) -> list[Term]:
    return [term for term in reading.terms if term.kind is TermKind.NAME and where.first <= term.first < where.last]


def _is_somewhere(head: str) -> bool:
    return any(found.realm in ("place", "structure") for found in classes_of(head))


def leads_away(source: Reading, term: Term) -> bool:
    """“a town north of Norway” is not there, “in the north of Norway” is."""
    before = [token.norm for token in source.tokens[max(0, term.first - 3) : term.first]]
    return before[-1:] == ["of"] and before[-2] in _AWAY and before[0] != "the"


def _has_one(head: str, preposition: str) -> bool:
    """Whether a kind has only one of what the preposition leads to: an album its maker, a character its work."""
    if preposition == "by":
        return any(found.realm == "work" for found in classes_of(head))
    return (preposition in ("in", "on", "from") and head in _FIGURES) or (preposition == "of" and head == "capital")


def _trait(sides: Sides, ours: Term, theirs: Term) -> Trait:
    return sides.trait((ours.first, ours.last - 1), (theirs.first, theirs.last - 1), Stance.CONFLICTS)
