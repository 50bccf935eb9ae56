"""Whether a relation that a source tells is told of what the statement speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.text.frames import Told, fillers
from factcheck.text.lexicon import part_of_speech
from factcheck.text.reading import Reading, Term, TermKind, listed_together
from factcheck.text.verbs import finite_verbs
from factcheck.text.words import COPULAS, PREPOSITIONS
from factcheck.verdict.checks.role import is_possessive

_WHOSE = frozenset("his her its their".split())
_TAKING_PART = frozenset("starring featuring stars by with".split())
_POINTING = frozenset("it he she they this that these those the".split())


def is_of_same(statement: Reading, ours: Told, source: Reading, theirs: Told, aligned: Sequence[Aligned]) -> bool:
    """Whether both are told of one thing: of what the source has in the place of the subject, or points at."""
    heads = heads_of(statement, ours)
    if not ours.active and any(is_possessive(statement, head) for head in heads):
        return False  # “Roe's mother was born in Oslo”
    known = {id(one.term): one for one in aligned}
    return bool(heads) and all(id(head) in known and _is_of(head, known[id(head)], source, theirs) for head in heads)


def is_of_other(statement: Reading, ours: Told, source: Reading, theirs: Told, aligned: Sequence[Aligned]) -> bool:
    """Whether the source names what the statement speaks of, and tells the relation of something else behind it."""
    subject = theirs.subject
    if subject is not None and source.tokens[subject[0]].norm in _WHOSE and subject[1] - subject[0] > 1:
        return ours.subject is None or statement.tokens[ours.subject[0]].norm not in _WHOSE  # “His mother …”
    heads = {id(head) for head in heads_of(statement, ours)}
    home = [
        other
        for one in aligned
        if id(one.term) in heads
        for other in one.others
        if any(other is term for term in source.terms) and other.last <= theirs.first
    ]
    if not home or theirs.active or is_of_same(statement, ours, source, theirs, aligned):
        return False
    if subject is not None and any(subject[0] <= other.first and is_possessive(source, other) for other in home):
        return not any(is_possessive(statement, term) for term in statement.terms)  # “Roe's mother was born in Oslo”
    return any(_acts_between(source, other, theirs) for other in home)


def heads_of(statement: Reading, ours: Told) -> list[Term]:
    """The name of what a relation is told of; failing that, the last of its nouns."""
    first, last = ours.subject or (0, ours.first)
    if not ours.active:  # “Nova is a film based on …”
        last = next((at for at in range(first, last) if statement.tokens[at].norm in COPULAS), last)
    inside = [term for term in statement.terms if first <= term.first < last]
    names = [
        term
        for term in inside
        if term.kind is TermKind.NAME and not term.demonym and (term.preposition is None or term.first <= first + 1)
    ]
    return names[:1] or [term for term in inside if term.kind is TermKind.WORD and term.weight >= 1][-1:]


def _is_of(head: Term, one: Aligned, source: Reading, theirs: Told) -> bool:
    if not one.closeness:
        return _both_point(head, source, theirs)
    home = [other for other in one.others if any(other is term for term in source.terms)]
    filling = fillers(source, theirs)
    outside = [
        other
        for other in home
        if other.preposition is None and not is_possessive(source, other) and not any(other is term for term in filling)
    ]
    before = [other for other in outside if other.last <= theirs.first]
    if theirs.subject is not None:
        first, last = theirs.subject
        if theirs.active and any(first <= other.first <= first + 1 for other in home):
            return True  # “the founder of Nova”, “Nova’s founder”, “founded Nova”
        if any(first <= other.first < last and _heads_phrase(head, source, other, last) for other in outside):
            return True
        if source.tokens[first].norm not in _POINTING:
            return False
        return not home or (bool(before) and not _another_between(source, before[-1], theirs))
    if theirs.active:
        return False
    if before:
        return _describes(source, before[-1], theirs)
    return theirs.first <= 1 and (not home or bool(outside))


def _heads_phrase(head: Term, source: Reading, other: Term, last: int) -> bool:
    """Whether a common noun is what a stretch of words names: no “world” of “the open world game Nova”."""
    if head.kind is TermKind.NAME or other.last >= last:
        return True
    return source.tokens[other.last].norm in PREPOSITIONS or source.tokens[other.last].text == ","


def _both_point(head: Term, source: Reading, theirs: Told) -> bool:
    """“The statue is made of …” beside “It is made of …”: both speak of what the text is about."""
    subject = theirs.subject
    return (
        head.kind is TermKind.WORD
        and head.text[0].islower()
        and subject is not None
        and subject[1] - subject[0] == 1
        and source.tokens[subject[0]].norm == "it"
    )


def _describes(source: Reading, subject: Term, theirs: Told) -> bool:
    """Whether a participle goes with the subject: “Nova, founded in Oslo”, “Nova is a bank founded in Oslo”.

    In “Nova sued a bank founded in Oslo” it does not.
    """
    return not _another_between(source, subject, theirs) and not _acts_between(source, subject, theirs)


def _acts_between(source: Reading, subject: Term, theirs: Told) -> bool:
    """Whether a verb other than “be” stands between a subject and the relation: what is told is told of its object."""
    verbs = finite_verbs(source.tokens, subject.first, theirs.first)
    told = theirs.slot.kind == "parties"  # “was fought between”
    return any(
        source.tokens[at].norm not in COPULAS
        and not _follows_noun(source, at)
        and not (told and source.tokens[at - 1].norm in COPULAS)
        for at in verbs
        if subject.last <= at < theirs.first
    )


def _follows_noun(source: Reading, verb: int) -> bool:
    """“was a war fought from 1864 to 1870”: a participle behind a common noun, with a preposition behind it.

    Not “a film based on Dawn, written by Roe”: that may tell who wrote Dawn.
    """
    if source.tokens[verb].norm in ("based", "adapted"):
        return False
    before = source.tokens[verb - 1]
    follows = source.tokens[verb + 1].norm if verb + 1 < len(source.tokens) else ""
    return before.text[0].islower() and part_of_speech(before.norm)[:1] == ("n",) and follows in PREPOSITIONS


def _another_between(source: Reading, subject: Term, theirs: Told) -> bool:
    """Whether another name stands between: “Roe and Nova, founded in Oslo”; but not “a film starring Roe, set in …”."""
    between = [
        term
        for term in source.terms
        if term.kind is TermKind.NAME
        and not term.demonym
        and term.preposition is None
        and subject.last <= term.first < theirs.first
        and not _is_bracketed(source, term)
    ]
    beside = [term for term in source.terms if term.kind is TermKind.NAME and _is_beside(source, term)]
    return any(not any(term is other or listed_together(source, term, other) for other in beside) for term in between)


def _is_bracketed(source: Reading, term: Term) -> bool:
    """“Roe (Latin: Roeia) is a town”."""
    before = [token.text for token in source.tokens[: term.first] if token.text in "()"]
    return before[-1:] == ["("]


def _is_beside(source: Reading, term: Term) -> bool:
    """“starring Jane Roe”, “by Jane Roe”: who takes part in something, and is not what it is told of."""
    return source.tokens[term.first - 1].norm in _TAKING_PART if term.first else False
