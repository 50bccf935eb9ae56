"""Births and deaths: “was born in the 1940s”, “died aged 39”, “is alive”, beside the bracket that tells of a life."""

from __future__ import annotations

import datetime as dt

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Span, Stance
from factcheck.text.comparison import Outcome
from factcheck.text.dates import DateMention, compare_dates
from factcheck.text.lives import Event, Life, read_life
from factcheck.text.quantities import Hedge, QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.subjects import behind_occasion, names_of
from factcheck.verdict.defining.sides import Defined, Trait, apart, fits, is_same_person, terms_at

_BORN = frozenset("born birth".split())
_DIED = frozenset("died dies dead deceased death".split())
_ALIVE = frozenset("alive living".split())


class _Beside(NamedTuple):
    """A birth or death in a part of the statement beside the life of the same person."""

    statement: Reading
    part: int
    source: Reading
    life: Life
    event: Event
    shown: bool
    """Whether the life stands in the quote."""

    def trait(self, span: Span, code: str, stance: Stance) -> Trait:
        """The trait with the words of both sides."""
        words, source = self.statement.text[slice(*span)], self.source.text[slice(*self.event.span)]
        explanation = f"The statement says {words}; the source says {source}."
        if stance is Stance.AGREES:
            explanation = f"“{words}” agrees with “{source}”."
        elif stance is Stance.MISSING:
            explanation = f"The source says {source}, and not where."
        return Trait(stance, explanation, span, source, self.event.span if self.shown else None, code)


def live(statement: Reading, part: int, evidence: Evidence) -> Defined | None:
    """What the source's bracket of a life makes of a birth or death in a part of the statement."""
    told = _told(statement, part)
    subject = statement.parts[part].subject
    if told is None or subject is None:
        return None
    kind, words = told
    names = names_of(statement.tokens, (behind_occasion(statement.tokens, subject[0]), subject[1]))
    for source in evidence.readings:
        life = read_life(source)
        if life is None or not names or not any(is_same_person(names[0], other) for other in life.names):
            continue
        event = life.born if kind == "born" else life.died
        if event is not None:
            return _judge(_Beside(statement, part, source, life, event, source is evidence.quote), kind, words)
    return None


def _told(statement: Reading, part: int) -> tuple[str, tuple[int, ...]] | None:
    """Which event a part tells by its predicate, and the words for it."""
    at = statement.parts[part].predicate
    if at is None or any(term.negator is not None for term in terms_at(statement, (at,))):
        return None
    tokens = statement.tokens
    if tokens[at].norm in _BORN:
        return "born", (at,)
    if tokens[at].norm in _DIED:
        return "died", (at,)
    if tokens[at].norm in _ALIVE:
        return "alive", (at,)
    if tokens[at].norm == "passed" and at + 1 < len(tokens) and tokens[at + 1].norm == "away":
        return "died", (at, at + 1)
    return None


def _judge(beside: _Beside, kind: str, words: tuple[int, ...]) -> Defined:
    statement = beside.statement
    subject = statement.parts[beside.part].subject or (0, 0)
    bonds = {id(term): Aligned(term, Bond.RECORD) for term in terms_at(statement, (*words, *range(*subject)))}
    settled = set(words)
    findings: list[Trait] = []
    if kind == "alive":
        span = (statement.tokens[words[0]].start, statement.tokens[words[-1]].end)
        alive = beside.trait(span, "opposite", Stance.CONFLICTS)
        findings.append(alive._replace(explanation=f"{alive.explanation[:-1]}, the day of death."))
    for term in statement.asserted(beside.part):
        trait = _of_term(beside, term, kind == "died")
        if trait is not None:
            findings.append(trait)
            settled.update(range(term.first, term.last))
            if trait.stance is Stance.AGREES:
                # “at the age of 41”: the noun goes with the figure.
                behind = range(max(0, term.first - 2), term.last) if term.quantity is not None else (term.first,)
                bonds |= {id(one): Aligned(one, Bond.RECORD) for one in terms_at(statement, behind)}
    return Defined(tuple(findings), bonds, frozenset(settled))


def _of_term(beside: _Beside, term: Term, died: bool) -> Trait | None:
    """What the event makes of a date, a place or an age."""
    event = beside.event
    if term.date is not None and event.date is not None:
        outcome = compare_dates(term.date, event.date).outcome
        return beside.trait(term.span, "date", _STANCES[outcome]) if outcome in _STANCES else None
    if term.kind is TermKind.NAME and term.places and term.preposition in ("in", "at"):
        if not event.places:  # where somebody was born says nothing of where she died
            return beside.trait(term.span, "place", Stance.MISSING)
        if any(fits(term, other) for other in event.places):
            return beside.trait(term.span, "place", Stance.AGREES)
        if all(apart(term, other) for other in event.places):
            return beside.trait(term.span, "place", Stance.CONFLICTS)
    ages = _ages(beside.life) if died else None
    quantity = term.quantity
    if ages is None or quantity is None or quantity.kind is not QuantityKind.AGE or quantity.hedge is not Hedge.EXACT:
        return None
    if ages[0] <= quantity.value <= ages[1]:
        return beside.trait(term.span, "number", Stance.AGREES)
    years = f"{ages[0]}" if ages[0] == ages[1] else f"{ages[0]} or {ages[1]}"
    reckoned = f"The statement says {term.text}; by the dates that the source gives it is {years}."
    return beside.trait(term.span, "number", Stance.CONFLICTS)._replace(explanation=reckoned)


_STANCES = {Outcome.AGREES: Stance.AGREES, Outcome.CONFLICTS: Stance.CONFLICTS}


def _ages(life: Life) -> tuple[int, int] | None:
    """The least and the most years that somebody can have lived."""
    if life.born is None or life.died is None or life.born.date is None or life.died.date is None:
        return None
    first, last = _days(life.born.date), _days(life.died.date)
    return (_years(first[1], last[0]), _years(first[0], last[1])) if first and last else None


def _days(date: DateMention) -> tuple[dt.date, dt.date] | None:
    start, end = date.candidates[0] if date.candidates else (None, None)
    return (start, end) if start is not None and end is not None else None


def _years(start: dt.date, end: dt.date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
