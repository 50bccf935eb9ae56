"""Each term of a statement with the term of a claim that corresponds to it.

Closeness of two words comes from the lexicon, of two names from their folded keys and the records of actors and
places, of quantities and dates from their own comparison. Similar letters alone bring words together only where the
statement's word is in no dictionary, which makes it a slip of the pen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from factcheck.alignment.evidence import Evidence
from factcheck.text.comparison import Comparison, Outcome
from factcheck.text.dates import DateMention, compare_dates
from factcheck.text.lexicon import Relation, WordProfile, is_word, profile, related
from factcheck.text.places import compare_places
from factcheck.text.quantities import Hedge, Quantity, compare_quantities
from factcheck.text.reading import Term, TermKind
from factcheck.text.slips import is_slip
from factcheck.text.words import FUNCTION_WORDS


class Bond(StrEnum):
    """How a term of the statement is tied to one of the claim."""

    SAME = "same"
    DERIVED = "derived"
    SYNONYM = "synonym"
    CONVERSE = "converse"
    """The same event from its other side: lend, borrow."""
    BROADER = "broader"
    TYPO = "typo"
    RECORD = "record"
    """The claim's record has it: an actor, the place or the day of the event."""
    OPPOSITE = "opposite"
    CLASH = "clash"
    """A quantity or date of the same kind that cannot be the same."""
    NONE = "none"


CLOSENESS = {
    Bond.SAME: 1.0,
    Bond.DERIVED: 0.95,
    Bond.SYNONYM: 0.9,
    Bond.CONVERSE: 0.9,
    Bond.BROADER: 0.8,
    Bond.TYPO: 0.9,
    Bond.RECORD: 0.9,
    Bond.OPPOSITE: 0.0,
    Bond.CLASH: 0.0,
    Bond.NONE: 0.0,
}


class Aligned(NamedTuple):
    """A term of the statement with its counterpart."""

    term: Term
    bond: Bond
    other: Term | None = None
    others: tuple[Term, ...] = ()
    """Every term of the claim that corresponds, the closest first."""
    closest: int = 1
    """How many of them have the bond itself; the rest are tied more loosely."""
    comparison: Comparison | None = None

    @property
    def closeness(self) -> float:
        """0–1."""
        return CLOSENESS[self.bond]


Found = tuple[Bond, tuple[Term, ...], int]
"""What corresponds to a word: the bond, every counterpart, and how many have just that bond."""

_NOTHING: Found = (Bond.NONE, (), 1)


def align(terms: Sequence[Term], evidence: Evidence) -> list[Aligned]:
    """Each term with its best counterpart in the claim, in the order of the terms."""
    return [_ALIGNERS[term.kind](term, evidence) for term in terms]


def cover(aligned: Sequence[Aligned]) -> float:
    """Weighted share of the terms that have a counterpart, 0–1; 0 for no terms."""
    whole = sum(one.term.weight for one in aligned)
    return sum(one.term.weight * one.closeness for one in aligned) / whole if whole else 0.0


def _align_word(term: Term, evidence: Evidence) -> Aligned:
    known = evidence.memo.get(term.norm)
    if known is None:
        known = evidence.memo[term.norm] = _find_word(term, evidence)
    bond, others, closest = known
    return Aligned(term, bond, others[0] if others else None, others, closest)


def _find_word(term: Term, evidence: Evidence) -> Found:
    own = term.profile
    assert own is not None
    opposite: tuple[Term, ...] = ()
    if not evidence.index.every.isdisjoint(_keys(own.word, own)):
        bond, found, closest, opposite = _related(own, evidence)
        if found:
            return bond, found, closest
    inside = tuple(other for reading in evidence.readings for other in reading.index.name_words.get(term.norm, ()))
    if inside:
        return Bond.SAME, inside, 1
    if opposite:
        return Bond.OPPOSITE, opposite, 1
    if term.last - term.first > 1:
        return _find_phrase(term, evidence)
    return _find_unknown(term, evidence) if term.keys else _NOTHING


def _related(own: WordProfile, evidence: Evidence) -> tuple[Bond, tuple[Term, ...], int, tuple[Term, ...]]:
    """The closest bond with everything that is tied at all, how many have that bond, and what is opposite."""
    opposite = _having(evidence, (own.opposites, "reach"), (own.reach, "opposites"))
    best, closest = Bond.NONE, 0
    found: list[Term] = []
    for bond, wanted in (
        (Bond.SAME, ((own.lemmas, "lemmas"),)),
        (Bond.DERIVED, ((own.derived, "terms"), (own.terms, "derived"))),
        (Bond.SYNONYM, ((own.synonyms, "reach"), (own.reach, "synonyms"))),
        (Bond.CONVERSE, ((own.converses, "reach"), (own.reach, "converses"))),
        (Bond.BROADER, ((own.broader, "terms"), (own.terms, "broader"))),
        # One step further: run, direct, director.
        (Bond.BROADER, ((own.synonyms, "derived"), (own.derived, "synonyms"))),
    ):
        if bond is Bond.BROADER and (found or opposite):
            break
        if bond is Bond.CONVERSE and found:
            continue
        others = [other for other in _having(evidence, *wanted) if not any(other is known for known in found)]
        if others:
            if best is Bond.NONE:
                best, closest = bond, len(others)
            found += others
    return best, tuple(found), closest, opposite


@lru_cache(maxsize=16384)
def _keys(word: str, profile: WordProfile) -> frozenset[str]:
    """All keys of a word, to see at once whether a claim has anything to do with it."""
    return frozenset().union(
        profile.lemmas, profile.terms, profile.reach, profile.derived, profile.synonyms, profile.broader,
        profile.opposites, profile.converses,
    )  # fmt: skip


def _find_phrase(term: Term, evidence: Evidence) -> Found:
    """A phrase whose meaning the claim lacks, by its own last word: “took to the streets”, “flooded the streets”."""
    last = term.norm.split()[-1]
    found = _having(evidence, (profile(last).lemmas, "lemmas")) if last not in FUNCTION_WORDS else ()
    return (Bond.BROADER, found, 1) if found else _NOTHING


def _having(evidence: Evidence, *wanted: tuple[frozenset[str], str]) -> tuple[Term, ...]:
    """The claim's words that one of the sets meets in the named index, each once, those of the quote first."""
    found: dict[int, Term] = {}
    for keys, name in wanted:
        if keys:
            postings = getattr(evidence.index, name)
            for key in keys & postings.keys():
                for term in postings[key]:
                    found[id(term)] = term
    if len(found) < 2:
        return tuple(found.values())
    return tuple(sorted(found.values(), key=lambda term: (not evidence.is_verbatim(term), term.first, term.last)))


def _find_unknown(term: Term, evidence: Evidence) -> Found:
    """A word that no dictionary knows: a name in small letters, another spelling, or a slip of the pen."""
    key = term.keys[0]
    bare = key.removesuffix("s")  # “Natos” for “Nato’s”
    for reading in evidence.readings:
        for other in reading.terms:
            if key in other.keys or (len(bare) > 2 and bare in other.keys):
                return Bond.SAME, (other,), 1
    for reading in evidence.readings:
        for other in reading.terms:
            if other.kind is TermKind.WORD and is_slip(term.norm, other.norm):
                return Bond.TYPO, (other,), 1
            if other.kind is TermKind.NAME and any(is_slip(key, part) for part in other.keys):
                return Bond.TYPO, (other,), 1
    return _NOTHING


def _align_name(term: Term, evidence: Evidence) -> Aligned:
    if term.actors:
        others = tuple(other for other in evidence.terms(TermKind.NAME) if other.actors & term.actors)
        if others:
            return Aligned(term, Bond.SAME, others[0], others)
    named = tuple(other for other in evidence.terms(TermKind.NAME) if same_name(term, other))
    if named:
        return Aligned(term, Bond.SAME, named[0], named)
    if term.actors & evidence.actors:
        return Aligned(term, Bond.RECORD)
    if term.demonym:
        described = tuple(other for other in evidence.terms(TermKind.NAME) if set(term.keys) <= set(other.keys))
        if described:
            return Aligned(term, Bond.SAME, described[0], described)
    if (
        term.places
        and evidence.claim.place
        and any(compare_places(place, evidence.claim.place) in ("same", "around") for place in term.places)
    ):
        return Aligned(term, Bond.RECORD)
    if len(term.keys) == 1:
        words = tuple(
            other for other in evidence.terms(TermKind.WORD) if term.keys[0] in other.keys or other.norm == term.norm
        )
        if words:
            return Aligned(term, Bond.SAME, words[0], words)
    if not term.actors and not term.places:
        bare = (*term.keys[:-1], term.keys[-1].removesuffix("s"))
        for other in evidence.terms(TermKind.NAME):
            if bare == other.keys and bare != ("",):
                return Aligned(term, Bond.SAME, other, (other,))
        for other in evidence.terms(TermKind.NAME):
            if is_slip(term.keys[-1], other.keys[-1]) and _first_names_agree(term.keys, other.keys):
                return Aligned(term, Bond.TYPO, other, (other,))
    return Aligned(term, Bond.NONE)


def same_name(left: Term, right: Term) -> bool:
    """Whether two names stand for the same: places, full form and surname, initials."""
    if left.places and right.places and not (left.stands_for or right.stands_for):
        # The statement may be the wider: “in Russia” for Sochi.
        return any(compare_places(a, b) in ("same", "around") for a in left.places for b in right.places)
    if (left.stands_for & (right.places | right.actors | right.stands_for)) or right.stands_for & (
        left.places | left.actors
    ):
        return True
    if not left.keys or not right.keys:
        return False
    if left.keys == right.keys:
        return True
    if len(left.keys) == len(right.keys) > 2 and all(
        _alike(ours, theirs) for ours, theirs in zip(left.keys, right.keys, strict=True)
    ):
        return True
    if left.keys[-1] == right.keys[-1]:
        return _first_names_agree(left.keys, right.keys)
    return _is_acronym(left, right) or _is_acronym(right, left)


def _alike(left: str, right: str) -> bool:
    """One word of a long name: the same, with or without a plural ending, or with a slip."""
    return left == right or left.removesuffix("s") == right.removesuffix("s") or is_slip(left, right)


def _first_names_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the given names of the shorter form stand in the longer one, in order, whole, shortened or as initials.

    >>> _first_names_agree(("tim", "roe"), ("timothy", "simon", "roe"))
    True
    """
    short, long = sorted((left[:-1], right[:-1]), key=len)
    at = 0
    for given in short:
        at = next((step + 1 for step in range(at, len(long)) if _same_given_name(given, long[step])), 0)
        if not at:
            return False
    return True


def _same_given_name(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return left == right or (long.startswith(short) and len(short) in (1, 3, 4) and len(long) > len(short) + 1)


def _is_acronym(short: Term, long: Term) -> bool:
    letters = short.text.replace(".", "")
    return (
        len(short.keys) == 1
        and letters.isupper()
        and 2 <= len(letters) == len(long.keys)
        and letters.casefold() == "".join(key[:1] for key in long.keys)
    )


def _align_quantity(term: Term, evidence: Evidence) -> Aligned:
    assert term.quantity is not None
    pairs = [
        (other, _compare(term.quantity, other.quantity))
        for other in evidence.terms(TermKind.QUANTITY)
        if other.quantity is not None and _count_alike(term.quantity.head, other.quantity.head)
    ]
    return _compared(term, pairs)


def _compare(ours: Quantity, theirs: Quantity) -> Comparison:
    """As the quantities compare; but “as many as 500” says that there were 500 or nearly, not merely no more."""
    comparison = compare_quantities(ours, theirs)
    reached = ours.text.casefold().startswith(("as many as", "as much as", "up to"))
    if reached and comparison.outcome is Outcome.AGREES:
        return compare_quantities(ours._replace(hedge=Hedge.ABOUT), theirs)
    return comparison


def _count_alike(left: str | None, right: str | None) -> bool:
    """Whether two counted nouns can be of one kind: arrests and people are not, people and demonstrators are."""
    if left is None or right is None or left == right:
        return True
    ours, theirs = left.split()[-1], right.split()[-1]
    return not is_word(ours) or related(ours, theirs) not in (None, Relation.OPPOSITE)


def _align_date(term: Term, evidence: Evidence) -> Aligned:
    assert term.date is not None
    compared = [(other, compare_dates(term.date, other.date)) for other in evidence.terms(TermKind.DATE) if other.date]
    found = _compared(term, compared)
    claim = evidence.claim
    if found.bond is not Bond.SAME and claim.event_start is not None:
        recorded = compare_dates(term.date, _recorded_date(claim.event_start, claim.event_end or claim.event_start))
        if recorded.outcome is Outcome.AGREES:
            return Aligned(term, Bond.RECORD, comparison=recorded)
        if recorded.outcome is Outcome.CONFLICTS and found.other is None:
            return Aligned(term, Bond.CLASH, comparison=recorded)
    return found


def _recorded_date(start: dt.date, end: dt.date) -> DateMention:
    """The days of an event as a mention that dates compare with."""
    text = start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"
    if start != end:
        return DateMention(span=(0, 0), text=text, candidates=((start, end),))
    return DateMention(
        span=(0, 0),
        text=text,
        year=start.year,
        month=start.month,
        day=start.day,
        weekday=start.weekday(),
        candidates=((start, end),),
    )


def _compared(term: Term, pairs: Sequence[tuple[Term, Comparison]]) -> Aligned:
    """Agreement with any counts; failing that a clash, then what is merely not established."""
    for wanted, bond in (
        (Outcome.AGREES, Bond.SAME),
        (Outcome.CONFLICTS, Bond.CLASH),
        (Outcome.UNESTABLISHED, Bond.NONE),
    ):
        for other, comparison in pairs:
            if comparison.outcome is wanted:
                return Aligned(term, bond, other, (other,), comparison=comparison)
    return Aligned(term, Bond.NONE)


_ALIGNERS = {
    TermKind.WORD: _align_word,
    TermKind.NAME: _align_name,
    TermKind.QUANTITY: _align_quantity,
    TermKind.DATE: _align_date,
}
