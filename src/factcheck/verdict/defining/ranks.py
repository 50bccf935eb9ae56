"""“the largest city in Norway” beside “the second-largest city in Norway”."""

from __future__ import annotations

from factcheck.alignment.names import same_name
from factcheck.classes import NamedTuple
from factcheck.model import Stance
from factcheck.text.lexicon import Relation, part_of_speech, related
from factcheck.text.nouns import NounPhrase
from factcheck.text.places import compare_places
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind, innermost
from factcheck.verdict.defining.complements import complement
from factcheck.verdict.defining.fitting import Fit, fits_noun
from factcheck.verdict.defining.sides import Sides, Trait

_BY_SIZE = frozenset("largest biggest populous populated".split())


class Rank(NamedTuple):
    """A place in an order: the third largest."""

    place: int
    quality: str
    first: int
    last: int
    """First and last token of its words."""
    shared: bool
    """Whether others have it too: “one of the largest”."""


def ranked(sides: Sides, kind: NounPhrase, fit: Fit) -> Trait | None:
    """What the claim makes of the rank of a kind; None where one of them has none, or not of the same things."""
    ours = rank_of(sides.statement, kind)
    if ours is None or fit.kind is None:
        return None
    for other in sides.theirs.kinds:
        theirs = rank_of(sides.source, other)
        if theirs is None or not fits_noun(sides, kind, other) or not _alike(ours.quality, theirs.quality):
            continue
        if _same_scope(sides, kind, other):
            stance = Stance.AGREES if ours.place == theirs.place else Stance.CONFLICTS
            if theirs.shared and not ours.shared:
                stance = Stance.MISSING
            elif ours.shared:
                return None
            trait = sides.trait((ours.first, ours.last), (theirs.first, theirs.last), stance)
            return trait._replace(code="number")
    return None


def rank_of(reading: Reading, kind: NounPhrase) -> Rank | None:
    """The rank that the words before a noun give."""
    tokens = reading.tokens
    shared = any(tokens[at].norm in ("one", "among") for at in range(max(0, kind.first - 4), kind.first))
    superlative = next((at for at in range(kind.first, kind.head) if _is_superlative(reading, at)), None)
    if superlative is None:
        return None
    ordinal = next(
        (
            term.quantity
            for term in reading.terms
            if term.quantity is not None
            and term.quantity.kind is QuantityKind.ORDINAL
            and kind.first <= term.first < superlative
        ),
        None,
    )
    place = 1 if ordinal is None else int(ordinal.value)
    return Rank(place, tokens[superlative].norm, kind.first, superlative, shared)


def _is_superlative(reading: Reading, at: int) -> bool:
    tokens = reading.tokens
    adjective = part_of_speech(tokens[at].norm)[:1] == ("a",)
    before = at - 1 - (tokens[at - 1].text == "-")
    return adjective and (tokens[at].norm.endswith("est") or (before >= 0 and tokens[before].norm == "most"))


def _alike(left: str, right: str) -> bool:
    same = left == right or related(left, right) in (Relation.SAME, Relation.SYNONYM)
    return same or (left in _BY_SIZE and right in _BY_SIZE)


def _same_scope(sides: Sides, kind: NounPhrase, other: NounPhrase) -> bool:
    """Whether both count among the same: “in Norway”."""
    ours, theirs = complement(sides.statement, kind), complement(sides.source, other)
    if ours is None or theirs is None:
        return ours is theirs
    mine = [term for term in sides.statement.terms if ours.first <= term.first < ours.last]
    known = [term for term in sides.source.terms if theirs.first <= term.first < theirs.last]
    places, there = (innermost([term for term in terms if term.places]) for terms in (mine, known))
    if places and there:
        return any(
            compare_places(left, right) == "same" for left in places[0].places for right in there[0].places
        ) and len(places) == len(there)
    return bool(mine) and all(any(_same(term, one) for one in known) for term in mine)


def _same(term: Term, other: Term) -> bool:
    if term.kind is TermKind.NAME and other.kind is TermKind.NAME:
        return same_name(term, other)
    return term.norm == other.norm
