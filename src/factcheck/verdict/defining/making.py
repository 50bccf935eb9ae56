"""Who made a work: “was written by Roe” and “Roe wrote …”, beside the “by” of its definition, “is a novel by Roe”."""

from __future__ import annotations

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.alignment.names import same_name
from factcheck.model import Stance
from factcheck.text.attribution import Range
from factcheck.text.definitions import Definition, read_definitions
from factcheck.text.kinds import classes_of
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.subjects import names_of
from factcheck.text.verbs import is_passive
from factcheck.text.words import PREPOSITIONS
from factcheck.verdict.defining.complements import complement
from factcheck.verdict.defining.sides import Defined, Trait, terms_at

_BY = {
    "write": frozenset("book play poem opinion comic".split()),
    "record": frozenset("album song".split()),
    "sing": frozenset("song".split()),
    "release": frozenset("album song".split()),
    "perform": frozenset("album song".split()),
    "direct": frozenset("film".split()),
    "compose": frozenset("music".split()),
    "paint": frozenset("painting".split()),
    "create": frozenset("book play poem comic painting sculpture game".split()),
}
"""What “by” means of works of which class."""


def make(statement: Reading, part: int, evidence: Evidence) -> Defined | None:
    """What the definitions of a work make of a part that tells who made it."""
    clause = statement.parts[part]
    verb = next(terms_at(statement, (clause.predicate,)), None) if clause.predicate is not None else None
    if (
        verb is None
        or verb.profile is None
        or verb.negator is not None
        or clause.subject is None
        or clause.verb is None
    ):
        return None
    classes = frozenset[str]().union(*(_BY.get(lemma, frozenset()) for lemma in verb.profile.lemmas))
    if not classes:
        return None
    passive = is_passive(statement.tokens, clause.verb)
    work = clause.subject if passive else (verb.last, _end(statement, verb.last, clause.last))
    makers = [
        term
        for term in statement.asserted(part)
        if term.kind is TermKind.NAME
        and not term.demonym
        and (term.preposition == "by" if passive else clause.subject[0] <= term.first < clause.subject[1])
    ]
    names = names_of(statement.tokens, work) if work[0] < work[1] else ()
    if not makers or not names:
        return None
    for source in evidence.readings:
        for theirs in read_definitions(source):
            known = _makers(source, theirs, classes)
            if known and theirs.negator is None and not set(names).isdisjoint(theirs.names):
                return _judge(statement, verb, work, makers, source, known, source is evidence.quote)
    return None


def _end(statement: Reading, first: int, last: int) -> int:
    """Behind the words that name the object of a verb."""
    return next((at for at in range(first, last) if statement.tokens[at].norm in PREPOSITIONS - {"of"}), last)


def _makers(source: Reading, theirs: Definition, classes: frozenset[str]) -> list[Term]:
    """The names behind the “by” of a definition of a work of these classes."""
    for kind in theirs.kinds:
        named = {known.name for known in classes_of(source.tokens[kind.head].norm) if known.realm == "work"}
        found = None if classes.isdisjoint(named) else complement(source, kind)
        if found is not None and found.preposition != "by":  # “a comedy in two acts by Roe”
            found = complement(source, kind._replace(last=found.last))
        if found is not None and found.preposition == "by":
            return [
                term
                for term in source.terms
                if term.kind is TermKind.NAME and not term.demonym and found.first <= term.first < found.last
            ]
    return []


def _judge(
    statement: Reading, verb: Term, work: Range, makers: list[Term], source: Reading, known: list[Term], shown: bool
) -> Defined:
    traits: list[Trait] = []
    bonds = {id(term): Aligned(term, Bond.RECORD) for term in terms_at(statement, (verb.first, *range(*work)))}
    for term in makers:
        other = next((one for one in known if same_name(term, one)), None)
        if other is not None:
            bonds[id(term)] = Aligned(term, Bond.SAME, other, (other,))
            traits.append(_trait(statement, term, source, other, Stance.AGREES, shown))
    if not traits:
        traits.append(_trait(statement, makers[0], source, known[0], Stance.CONFLICTS, shown))
    judged = (verb, *(term for term in makers if any(trait.span == term.span for trait in traits)))
    return Defined(tuple(traits), bonds, frozenset(at for term in judged for at in range(term.first, term.last)))


def _trait(statement: Reading, term: Term, source: Reading, other: Term, stance: Stance, shown: bool) -> Trait:
    explanation = f"The statement says {term.text}; the source says {other.text}."
    if stance is Stance.AGREES:
        explanation = f"“{term.text}” agrees with “{other.text}”."
    return Trait(stance, explanation, term.span, other.text, other.span if shown else None, "name")
