"""“The rate has risen” beside “the rate remained unchanged”: what changes does not stay the same, and the other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Stance
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.defining.sides import Defined, Trait

_CHANGING = frozenset(
    "grow increase rise expand climb shrink decrease fall decline drop diminish change alter vary worsen "
    "improve".split()
)
_STAYING = frozenset("remained remains remain stayed stays stay held holds was were is are been".split())
_KEEPING = frozenset("maintain keep retain".split())
_STEADY = frozenset("unchanged steady stable constant flat".split())
_ALIKE = frozenset("same similar identical constant stable unchanged steady".split())
_OF_PART = frozenset("size shape height weight length width number population speed level".split())
"""What something may change in: “the horse has grown in size”."""
_ARTICLES = frozenset("its the their his her a an".split())
_REACH = 3


class _Course(NamedTuple):
    """Whether something changes or stays as it is."""

    steady: bool
    of: tuple[Term, ...]
    """What it is told of: the size, the rate."""
    told: tuple[Term, ...]
    """The words that tell it."""


def compare_courses(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What a source that tells how one and the same thing went on makes of a part that does."""
    terms = [one.term for one in aligned]
    if any(term.quantity is not None for term in terms):
        return None  # by how much is compared as figures are
    ours = next(_courses(statement, part, terms), None)
    if ours is None or not _has_subject(statement, part, aligned):
        return None
    quote = evidence.quote
    known = {id(other) for one in aligned if any(one.term is term for term in ours.of) for other in one.others}
    for at in range(len(quote.parts)):
        inside = [term for term in quote.terms if term.part == at]
        for theirs in _courses(quote, at, inside):
            # That both change says nothing of which way.
            if (ours.steady or theirs.steady) and any(id(term) in known for term in theirs.of):
                return _judge(statement, ours, quote, theirs)
    return None


def _has_subject(statement: Reading, part: int, aligned: Sequence[Aligned]) -> bool:
    subject = statement.parts[part].subject
    inside = [one for one in aligned if subject is not None and subject[0] <= one.term.first < subject[1]]
    return bool(inside) and all(one.closeness for one in inside)


def _courses(reading: Reading, part: int, terms: Sequence[Term]) -> Iterator[_Course]:
    """The courses that a part tells, that of its verb first."""
    tokens, clause = reading.tokens, reading.parts[part]
    subject = [term for term in terms if term.side < 0 and term.kind is TermKind.WORD][-1:]
    for term in terms:
        lemmas = term.profile.lemmas if term.profile is not None and term.side > 0 else frozenset[str]()
        if not lemmas.isdisjoint(_CHANGING) and term.first == clause.predicate:
            changed = _object(reading, term, terms)
            of = (*_in_what(reading, term, terms), *subject) if changed is None else (changed,)
            yield _Course(term.negator is not None, of, (term,))
        elif not lemmas.isdisjoint(_KEEPING) and term.negator is None:
            kept = _object(reading, term, terms)
            if kept is not None:
                yield _Course(True, (kept,), (term,))
    for at in range(clause.first, clause.last):
        behind = _behind(at + 1, terms) if tokens[at].norm in _ALIKE else None
        if behind is not None and behind.norm in _OF_PART:
            yield _Course(True, (behind,), tuple(term for term in terms if term.first == at) or (behind,))
        if tokens[at].norm in _STEADY and subject and _stays(reading, clause.verb, at):
            told = tuple(term for term in terms if clause.verb is not None and clause.verb <= term.first <= at)
            yield _Course(True, tuple(subject), told or (subject[0],))


def _stays(reading: Reading, verb: int | None, at: int) -> bool:
    """“Remained (largely) unchanged”, “held steady”, “were flat”."""
    if verb is None or not verb < at <= verb + _REACH:
        return False
    words = [token.norm for token in reading.tokens[verb:at]]
    return not _STAYING.isdisjoint(words) and "not" not in words


def _in_what(reading: Reading, term: Term, terms: Sequence[Term]) -> tuple[Term, ...]:
    """The size of “has grown in size”."""
    if term.last < len(reading.tokens) and reading.tokens[term.last].norm == "in":
        return tuple(other for other in terms if other.first == term.last + 1 and other.norm in _OF_PART)
    return ()


def _object(reading: Reading, verb: Term, terms: Sequence[Term]) -> Term | None:
    """The name of “changed its name”."""
    found = _behind(verb.last, terms)
    if found is None or found.norm.endswith("ly"):
        return None
    between = reading.tokens[verb.last : found.first]
    return found if all(token.norm in _ARTICLES for token in between) else None


def _behind(at: int, terms: Sequence[Term]) -> Term | None:
    """The common noun right behind a word, past “its” and “the”."""
    return next((term for term in terms if at <= term.first < at + 2 and term.kind is TermKind.WORD), None)


def _judge(statement: Reading, ours: _Course, quote: Reading, theirs: _Course) -> Defined:
    span = (ours.told[0].span[0], ours.told[-1].span[1])
    source_span = (theirs.told[0].span[0], max(theirs.told[-1].span[1], theirs.of[0].span[1]))
    if source_span[0] > theirs.of[0].span[0]:
        source_span = (theirs.told[0].span[0], theirs.told[-1].span[1])
    words, source = statement.text[slice(*span)], quote.text[slice(*source_span)]
    agrees = ours.steady == theirs.steady
    settled = frozenset(at for term in ours.told for at in range(term.first, term.last))
    if not agrees:
        explanation = f"The statement says “{words}”; the source says “{source}”."
        return Defined((Trait(Stance.CONFLICTS, explanation, span, source, source_span, "opposite"),), {}, settled)
    bonds = {id(term): Aligned(term, Bond.RECORD) for term in ours.told}
    explanation = f"“{words}” agrees with “{source}”."
    return Defined((Trait(Stance.AGREES, explanation, span, source, source_span, "opposite"),), bonds, settled)
