"""Each term of a statement with the term of a claim that corresponds to it.

Closeness of two words comes from the lexicon, of two names from their folded keys and the records of actors and
places, of quantities and dates from their own comparison. Similar letters alone bring words together only where the
statement's word is in no dictionary, which makes it a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.alignment.measures import (
    POPULACE,
    align_date,
    align_quantity,
    amounts_of_money,
    peoples,
    without_taken_figures,
)
from factcheck.alignment.names import (
    are_numbered_apart,
    given_names_agree,
    has_other_given_name,
    is_namesake,
    same_name,
    surname_at_head,
    written_among,
)
from factcheck.text.lexicon import WordProfile, keys_of, profile
from factcheck.text.places import compare_places
from factcheck.text.slips import is_slip
from factcheck.text.terms import Term, TermKind
from factcheck.text.words import FUNCTION_WORDS

Found = tuple[Bond, tuple[Term, ...], int]
"""What corresponds to a word: the bond, every counterpart, and how many have just that bond."""

_NOTHING: Found = (Bond.NONE, (), 1)
_ON_RECORD: Found = (Bond.RECORD, (), 1)


def align(terms: Sequence[Term], evidence: Evidence) -> list[Aligned]:
    """Each term with its best counterpart in the claim, in the order of the terms."""
    aligned = without_taken_figures([_ALIGNERS[term.kind](term, evidence) for term in terms], evidence)
    if any(one.term.stands_for for one in aligned if one.closeness):
        aligned = [_without_seat(one, aligned) for one in aligned]
    taken = {id(other) for one in aligned if one.bond in _CLOSE for other in one.others[: one.closest]}
    aligned = [_without_taken(one, taken, evidence) if one.bond in _LOOSE else one for one in aligned]
    if not evidence.meant:
        return aligned
    return [
        Aligned(one.term, Bond.RECORD) if not one.closeness and id(one.term) in evidence.meant else one
        for one in aligned
    ]


def _without_seat(one: Aligned, aligned: Sequence[Aligned]) -> Aligned:
    """“Moscow” does not stand for the Russia that the statement names right behind it: “the Moscow Russian embassy”."""
    if not one.term.stands_for or not one.others or any(one.term.keys == other.keys for other in one.others):
        return one
    beside = [mate for mate in aligned if mate.term.first == one.term.last]
    named = {id(other) for mate in beside for other in mate.others if other.keys == mate.term.keys}
    return Aligned(one.term, Bond.NONE) if all(id(other) in named for other in one.others) else one


_AMOUNTS = frozenset("money cash funds".split())
"""Words that any amount of money bears out: “lent it money”, “lent it £2 million”."""
_CLOSE = (Bond.SAME, Bond.DERIVED)
_LOOSE = (Bond.SYNONYM, Bond.CONVERSE, Bond.BROADER)


def _without_taken(one: Aligned, taken: set[int], evidence: Evidence) -> Aligned:
    """A word of the claim that stands for itself in the statement does not stand for another word as well.

    “Forced to leave after quitting the club” is not borne out by “forced to leave after joining the club”.
    """
    if one.term.kind is not TermKind.WORD or not one.others or any(id(other) not in taken for other in one.others):
        return one
    own = one.term.profile
    opposite = _opposite(own, _shared(own, evidence), evidence) if own is not None else ()
    if opposite:
        return Aligned(one.term, Bond.OPPOSITE, opposite[0], opposite)
    return Aligned(one.term, Bond.NONE)


def _align_word(term: Term, evidence: Evidence) -> Aligned:
    key = (term.norm, term.profile, term.text[0].isupper())  # “rose 4%” and “rose to speak” are profiled apart
    known = evidence.memo.get(key)
    if known is None:
        known = _find_word(term, evidence)
        if known is _NOTHING and _in_context(term, evidence):
            known = _ON_RECORD
        evidence.memo[key] = known
    bond, others, closest = known
    if bond is Bond.NONE and term.text[0].isupper():
        # “Nightfall premiered”: at the head of a sentence a capital does not tell a name from a word.
        named = tuple(other for other in evidence.terms(TermKind.NAME) if other.norm == term.norm)
        if named:
            return Aligned(term, Bond.SAME, named[0], named)
    return Aligned(term, bond, others[0] if others else None, others, closest)


def _in_context(term: Term, evidence: Evidence) -> bool:
    """Whether the words around the quote have this one, and do not deny it."""
    lemmas = term.profile.lemmas if term.profile is not None else frozenset[str]()
    return any(
        other.kind is TermKind.WORD
        and other.negator is None
        and (other.norm == term.norm or (other.profile is not None and not lemmas.isdisjoint(other.profile.lemmas)))
        for other in evidence.context
    )


def _find_word(term: Term, evidence: Evidence) -> Found:
    own = term.profile
    assert own is not None
    opposite: tuple[Term, ...] = ()
    shared = _shared(own, evidence)
    if shared:
        bond, found, closest, opposite = _related(own, shared, evidence)
        if found:
            return bond, found, closest
    # A capital at the head of a sentence hides a name: “Apple sold it”, but an apple is no company.
    named = term.text[0].isupper()
    inside = tuple(
        other
        for reading in evidence.readings
        for other in reading.name_words.get(term.norm, ())
        if named or other.last - other.first > 1
    )
    if inside:
        return Bond.SAME, inside, 1
    if opposite:
        return Bond.OPPOSITE, opposite, 1
    if term.last - term.first > 1:
        return _find_phrase(term, evidence)
    if term.norm in _AMOUNTS:
        sums = amounts_of_money(evidence)
        return (Bond.BROADER, sums, 1) if sums else _NOTHING
    if term.norm in POPULACE and peoples(evidence):
        return _ON_RECORD  # of “Norway's population” “Norwegians” says both words
    return _find_unknown(term, evidence) if term.keys else _NOTHING


def _related(
    own: WordProfile, shared: frozenset[str], evidence: Evidence
) -> tuple[Bond, tuple[Term, ...], int, tuple[Term, ...]]:
    """The closest bond with everything that is tied at all, how many have that bond, and what is opposite."""
    opposite = _opposite(own, shared, evidence)
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
        others = [other for other in _having(evidence, shared, *wanted) if not any(other is known for known in found)]
        if others:
            if best is Bond.NONE:
                best, closest = bond, len(others)
            found += others
    return best, tuple(found), closest, opposite


def _find_phrase(term: Term, evidence: Evidence) -> Found:
    """A phrase whose meaning the claim lacks, by its own last word: “took to the streets”, “flooded the streets”."""
    last = term.norm.split()[-1]
    lemmas = profile(last).lemmas
    found = _having(evidence, lemmas, (lemmas, "lemmas")) if last not in FUNCTION_WORDS else ()
    return (Bond.BROADER, found, 1) if found else _NOTHING


def _shared(own: WordProfile, evidence: Evidence) -> frozenset[str]:
    """The few keys that a word and the claim have in common: its sets meet nothing else of the claim."""
    return keys_of(own) & evidence.keys


def _opposite(own: WordProfile, shared: frozenset[str], evidence: Evidence) -> tuple[Term, ...]:
    return _having(evidence, shared, (own.opposites, "reach"), (own.reach, "opposites"))


def _having(evidence: Evidence, shared: frozenset[str], *wanted: tuple[frozenset[str], str]) -> tuple[Term, ...]:
    """The claim's words one of whose named sets meets what is shared of a set, each once, those of the quote first."""
    found: dict[int, Term] = {}
    for keys, name in wanted:
        met = shared & keys
        if met:
            for term, known in evidence.words:
                if not met.isdisjoint(getattr(known, name)):
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
    named = tuple(
        other for other in evidence.terms(TermKind.NAME) if same_name(term, other) and not is_namesake(term, other)
    )
    if named and len(term.keys) > 1 and evidence.context:
        named = tuple(other for other in named if not _is_surname_of_another(term, other, evidence))
    if named:
        return Aligned(term, Bond.SAME, named[0], named)
    if term.actors & evidence.actors:
        return Aligned(term, Bond.RECORD)
    spelled = tuple(found for reading in evidence.readings if (found := written_among(term, reading)) is not None)
    if spelled:
        return Aligned(term, Bond.SAME, spelled[0], spelled)
    if any(other.kind is TermKind.NAME and same_name(term, other) for other in evidence.context):
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
    if len(term.keys) > 1 and not term.places:
        surname = next((other for reading in evidence.readings if (other := surname_at_head(term, reading))), None)
        told = (*evidence.context, *evidence.terms(TermKind.NAME))
        if surname is not None and not any(has_other_given_name(term, other) for other in told):
            return Aligned(term, Bond.SAME, surname, (surname,))
    if not term.actors and not term.places:
        bare = (*term.keys[:-1], term.keys[-1].removesuffix("s"))
        near = [other for other in evidence.terms(TermKind.NAME) if not are_numbered_apart(term, other)]
        for other in near:
            if bare == other.keys and bare != ("",):
                return Aligned(term, Bond.SAME, other, (other,))
        for other in near:
            if is_slip(term.keys[-1], other.keys[-1]) and given_names_agree(term.keys, other.keys):
                return Aligned(term, Bond.TYPO, other, (other,))
    return Aligned(term, Bond.NONE)


def _is_surname_of_another(term: Term, other: Term, evidence: Evidence) -> bool:
    """“Roe”, where the words before name Tilda Roe and no Jane Roe."""
    told = [near for near in evidence.context if near.kind is TermKind.NAME and same_name(near, other)]
    others = [near for near in told if has_other_given_name(term, near)]
    return len(other.keys) == 1 and bool(others) and len(others) == sum(len(near.keys) > 1 for near in told)


_ALIGNERS = {
    TermKind.WORD: _align_word,
    TermKind.NAME: _align_name,
    TermKind.QUANTITY: align_quantity,
    TermKind.DATE: align_date,
}
