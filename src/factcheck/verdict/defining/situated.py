"""Where something is or comes from: “Torvik is in Sweden” beside “Torvik is a town in Norway”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Stance
from factcheck.text.definitions import Definition, read_definitions
from factcheck.text.kinds import classes_of, is_person
from factcheck.text.reading import Reading, Term, TermKind, innermost
from factcheck.text.subjects import names_of
from factcheck.text.tokens import Token
from factcheck.text.words import ADVERBS, COPULAS
from factcheck.verdict.defining.complements import leads_away
from factcheck.verdict.defining.sides import Defined, Trait, apart, fits, is_same_person, nations, terms_at

_TELLING = frozenset(
    "located situated found lies lie stands stand based headquartered comes come came hails hailed originates".split()
)
_RELATIVES = frozenset("who which that where when whose but while".split())
_SOMEWHERE = frozenset(("place", "structure"))


class _Told(NamedTuple):
    """That something is in a place, or from it."""

    at: int
    """Index of the verb."""
    place: Term
    denied: bool


class Situation(NamedTuple):
    """A place that a definition gives its subject."""

    place: Term
    how: str
    """in, of, from or nation."""


def situate(statement: Reading, part: int, evidence: Evidence) -> Defined | None:
    """What a claim's definition of the subject makes of a part that tells where it is or comes from."""
    clause = statement.parts[part]
    told = _told(statement, part)
    if told is None or clause.subject is None:
        return None
    names = names_of(statement.tokens, clause.subject)
    for source in evidence.readings:
        for theirs in read_definitions(source):
            if names and theirs.negator is None and is_of(names[0], source, theirs, evidence):
                judged = _judge(statement, part, told, source, theirs, source is evidence.quote)
                if judged is not None:
                    return judged
    return None


def _told(statement: Reading, part: int) -> _Told | None:
    """The place that a part tells, where it tells nothing else of its subject."""
    clause, tokens = statement.parts[part], statement.tokens
    if clause.verb is None:
        return None
    verb = clause.verb
    at = verb + (tokens[verb].norm in COPULAS)
    while at < clause.last and tokens[at].norm in ADVERBS:
        at += 1
    word = tokens[at].norm if at < clause.last else ""
    if tokens[verb].norm not in COPULAS and tokens[verb].norm not in _TELLING:
        return None
    at += word in _TELLING
    if at >= clause.last or tokens[at].norm not in ("in", "from", "at"):
        return None
    behind = innermost([term for term in statement.asserted(part) if term.first > at])
    if any(term.kind is not TermKind.NAME or not term.places or term.demonym for term in behind) or not behind:
        return None
    place = behind[0]
    denied = any(term.negator is not None for term in terms_at(statement, range(verb, place.last)))
    return _Told(verb, place, denied)


def is_of(name: tuple[str, ...], source: Reading, theirs: Definition, evidence: Evidence) -> bool:
    """Whether a definition is of the thing or the person of this name."""
    if theirs.pointing:
        first = next((term for term in evidence.context if term.kind is TermKind.NAME), None)
        return first is not None and first.keys == name
    person = any(is_person(source.tokens[kind.head].norm) for kind in theirs.kinds)
    return any(name == other or (person and is_same_person(name, other)) for other in theirs.names)


def situations(source: Reading, definition: Definition) -> Iterator[Situation]:
    """The places that a definition gives: what its nouns are in, of or from, beside its subject, a nationality."""
    tokens = source.tokens
    behind = definition.kinds[0].last
    end = next((at for at in range(behind, len(tokens)) if _ends(tokens[at])), len(tokens))
    named = [term for term in source.terms if term.kind is TermKind.NAME and behind <= term.first < end]
    within = [term for term in named if term.keys not in definition.names]  # Torvik is in the region of Torvik
    for term in innermost([term for term in within if _is_where(term, source)]):
        yield Situation(term, "from" if term.preposition == "from" else "of" if term.preposition == "of" else "in")
    first, last = definition.subject
    for term in source.terms:
        inside = first < term.first and term.last < min(last, len(tokens) - 1) and bool(term.places)
        if inside and tokens[term.first - 1].text == "," and tokens[term.last].text == ",":  # “Torvik, Norway, is …”
            yield Situation(term, "in")
    for _, term in nations(source, definition):
        yield Situation(term, "nation")


def _ends(token: Token) -> bool:
    return token.text in ".;:()" or token.norm in _RELATIVES


def _is_where(term: Term, source: Reading) -> bool:
    """Whether a place is where something is: not “north of Norway”, “after Oslo” or “near the border with Sweden”."""
    known = term.places and not term.demonym and term.preposition in ("in", "of", "from", "at")
    return bool(known) and not leads_away(source, term)


def _judge(
    statement: Reading, part: int, told: _Told, source: Reading, theirs: Definition, shown: bool
) -> Defined | None:
    counted = _counted(told, [source.tokens[kind.head].norm for kind in theirs.kinds])
    known = [one for one in situations(source, theirs) if one.how in counted]
    same = next((one.place for one in known if fits(told.place, one.place)), None)
    elsewhere = bool(known) and all(apart(told.place, one.place) for one in known)
    if (elsewhere and told.denied) or (same is not None and not told.denied):
        other = same or known[0].place
        first = (statement.parts[part].subject or (0, 0))[0]
        bonds = {id(one): Aligned(one, Bond.RECORD) for one in terms_at(statement, range(first, told.place.first))}
        bonds[id(told.place)] = Aligned(told.place, Bond.RECORD)
        trait = _trait(told, other, Stance.AGREES, shown)
        return Defined((trait,), bonds, frozenset(range(told.at, told.place.last)))
    if elsewhere or same is not None:
        trait = _trait(told, same or known[0].place, Stance.CONFLICTS, shown)
        return Defined((trait,), {}, frozenset(range(told.place.first, told.place.last)))
    beside = next((term for term in source.terms if term.first > theirs.at and fits(told.place, term)), None)
    if beside is None or _is_where(beside, source) or beside.demonym:
        return None
    return Defined((_trait(told, beside, Stance.MISSING, shown),), {}, frozenset())


def _counted(told: _Told, heads: Sequence[str]) -> frozenset[str]:
    """What in a definition by these nouns tells where the subject is, or where it comes from.

    A Norwegian town is in Norway. A Norwegian bank may be based elsewhere, and where a judge is a judge is not where
    she is.
    """
    coming = told.place.preposition == "from"
    if any(known.realm in _SOMEWHERE for head in heads for known in classes_of(head)):
        return frozenset(("in", "of", "from", "nation"))
    if any(is_person(head) for head in heads):
        return frozenset(("from", "nation")) if coming else frozenset()
    return frozenset(("in", "from", "nation")) if coming else frozenset(("in",))


def _trait(told: _Told, other: Term, stance: Stance, shown: bool) -> Trait:
    term = told.place
    said = f"not {term.text}" if told.denied else term.text
    explanation = f"The statement says {said}; the source says {other.text}."
    if stance is Stance.AGREES:
        explanation = f"“{said}” agrees with “{other.text}”."
    elif stance is Stance.MISSING:
        explanation = f"The source names “{other.text}”, but not as where it is."
    return Trait(stance, explanation, term.span, other.text, other.span if shown else None, "place")
