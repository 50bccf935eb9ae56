"""“Her reign lasted 25 years” beside “was queen from 1801 to 1826”: how long something went on, by its dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Stance
from factcheck.text.dates.ends import Days, written_ends
from factcheck.text.quantities import Quantity, QuantityKind
from factcheck.text.quantities.allowed import Figures, Numbers, numbers_of
from factcheck.text.quantities.units import units
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.defining.sides import Defined, Trait

_GOING_ON = {
    "career": "career work working act acting play playing player perform sing spend active field coach pitch compete",
    "office": "reign rule ruler king queen emperor monarch office president presidency pope papacy mayor minister "
    "chancellor govern head leader lead serve tenure term throne",
    "event": "war battle siege conflict last strike rebellion revolt occupation famine epidemic drought",
    "show": "air broadcast show series programme program sitcom run last season",
    "marriage": "marry married marriage wed wife husband couple together",
    "making": "produce production film shoot shooting filming build building construct construction make making",
}
_CLASSES = {word: name for name, words in _GOING_ON.items() for word in words.split()}
_STARTING = frozenset("begin start commence launch open premiere".split())
_ENDING = frozenset("end finish conclude complete close wrap".split())
_NOT_FOR = frozenset("in after within every first last next past previous by later each per another".split())
_NOT_LONG = frozenset("ago later old earlier before after since older younger from".split())
_LASTING = frozenset("last lasted lasting span spans spanned spanning spend spent take took ran went".split())
_WITHIN = 8
"""Tokens of a bracket before a date."""
_YEAR, _DAYS = Decimal(31557600), Decimal("365.25")


class _Span(NamedTuple):
    """How long something went on, as a source has it."""

    counted: tuple[Numbers, ...]
    """The years that may be written for it."""
    outside: Numbers
    """What it cannot have been more or less than."""
    first: int
    last: int
    """The tokens that say so."""


def span_years(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the source's dates of a career, reign, war, run or marriage make of how long the statement has it."""
    clause, quote = statement.parts[part], evidence.quote
    inside = [one for one in aligned if clause.first <= one.term.first < clause.last]
    ours = next((one.term for one in inside if _is_long(statement, one.term)), None)
    classes = _classes([one.term for one in inside])
    if ours is None or not classes or not _has_subject(statement, part, aligned):
        return None
    allowed = _years(ours)
    if allowed is None or any(one.term.negator is not None for one in inside):
        return None
    if not all(one.closeness for one in inside if one.term.kind is TermKind.NAME):
        return None  # “20 years for Oslo” has nothing of five years for Bergen
    for found in _spans(quote, classes):
        stance = _compared(allowed, found)
        if stance is not None:
            return _judge(statement, ours, [one.term for one in inside], quote, found, stance)
    return None


def _is_long(reading: Reading, term: Term) -> bool:
    """Whether a figure tells how long, and not when: “for two decades”, “21 seasons”; not “two years later”."""
    quantity = term.quantity
    if quantity is None or not (quantity.kind is QuantityKind.DURATION or _is_seasons(quantity)):
        return False
    before = reading.tokens[term.first - 1].norm if term.first else ""
    behind = reading.tokens[term.last].norm if term.last < len(reading.tokens) else ""
    return before not in _NOT_FOR and behind not in _NOT_LONG


def _is_seasons(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.COUNT and quantity.head == "season"


def _years(term: Term) -> Numbers | None:
    """The years that the words of a figure allow."""
    quantity = term.quantity
    assert quantity is not None
    factor = Decimal(1)
    if quantity.kind is QuantityKind.DURATION:
        factor = units()[quantity.unit or "year"].factor / _YEAR
        if factor < 1:
            return None  # of months and days, years tell nothing
    figures = Figures(
        quantity.value * factor,
        None if quantity.high is None else quantity.high * factor,
        quantity.precision * factor,
        quantity.hedge,
    )
    return numbers_of(figures, loose=factor != 1)


def _classes(terms: Sequence[Term]) -> set[str]:
    """What goes on, by the words for it."""
    return {
        _CLASSES[word]
        for term in terms
        for word in (term.norm, *(term.profile.lemmas if term.profile is not None else ()))
        if word in _CLASSES
    }


def _has_subject(statement: Reading, part: int, aligned: Sequence[Aligned]) -> bool:
    """Whether the claim has whom or what a part speaks of, by its name where it has one."""
    subject = statement.parts[part].subject
    if subject is None:
        return False
    inside = [one for one in aligned if subject[0] <= one.term.first < subject[1]]
    named = [one for one in inside if one.term.kind is TermKind.NAME]
    return bool(inside) and all(one.closeness for one in named or inside)


def _spans(quote: Reading, classes: set[str]) -> Iterator[_Span]:
    """The stretches of what goes on, from one date to another, or in seasons."""
    for part in range(-1, len(quote.parts)):
        terms = [term for term in quote.terms if term.part == part]
        if classes.isdisjoint(_classes(terms)):
            continue
        for term in terms:
            ends = written_ends(term.date) if term.date is not None and not _in_bracket(quote, term) else None
            if ends is not None:
                yield _between(*ends, term.first, term.last)
            elif term.quantity is not None and _is_long(quote, term):
                yield from _written(term)
    if not classes.isdisjoint(_classes(quote.terms)):
        start, end = _dated(quote, _STARTING), _dated(quote, _ENDING)
        if start is not None and end is not None and start[0].first < end[0].first:
            yield _between(start[1], end[1], start[0].first, end[0].last)


def _dated(quote: Reading, verbs: frozenset[str]) -> tuple[Term, Days] | None:
    """The date right behind a verb: “began in 2001”."""
    for term in quote.terms:
        if term.profile is None or term.profile.lemmas.isdisjoint(verbs):
            continue
        date = next((other for other in quote.terms if term.last <= other.first <= term.last + 2 and other.date), None)
        days = date.date.candidates[0] if date is not None and date.date is not None and date.date.candidates else None
        if date is not None and days is not None and days[0] is not None and days[1] is not None:
            return date, (days[0], days[1])
    return None


def _in_bracket(quote: Reading, term: Term) -> bool:
    """Whether a date stands in a bracket, as those of a life do."""
    marks = [token.text for token in quote.tokens[max(0, term.first - _WITHIN) : term.first] if token.text in "()"]
    return bool(marks) and marks[-1] == "("


def _written(term: Term) -> Iterator[_Span]:
    """A figure of years; of seasons the first and the last may be of neighbouring years."""
    years = _years(term)
    if years is None or years.low is None or term.quantity is None:
        return
    seasons = _is_seasons(term.quantity)
    outside = years._replace(low=years.low - 1) if seasons else years
    yield _Span((years,), outside, term.first, term.last + seasons)


def _between(start: Days, end: Days, first: int, last: int) -> _Span:
    """From date to date; years are counted with both ends too, and rounded down or to the nearest."""
    low, high = Decimal((end[0] - start[1]).days) / _DAYS, Decimal((end[1] - start[0]).days) / _DAYS
    middle = (low + high) / 2
    counted = {middle, Decimal(int(middle)), Decimal(round(middle)), Decimal(round(high))}
    points = tuple(Numbers(value, value) for value in sorted(counted))
    return _Span(points, Numbers(low - 1, high + 1), first, last)


def _compared(allowed: Numbers, found: _Span) -> Stance | None:
    if any(years.within(allowed) for years in found.counted):
        return Stance.AGREES
    return None if found.outside.meets(allowed) else Stance.CONFLICTS


def _judge(
    statement: Reading, ours: Term, terms: Sequence[Term], quote: Reading, found: _Span, stance: Stance
) -> Defined:
    source_span = (quote.tokens[found.first].start, quote.tokens[found.last - 1].end)
    source = quote.text[slice(*source_span)]
    explanation = f"“{ours.text}” agrees with “{source}”."
    if stance is Stance.CONFLICTS:
        explanation = f"The statement says {ours.text}; by the dates of the source it is not: {source}."
    told = [ours, *(term for term in terms if _classes([term]) or term.norm in _LASTING)]
    bonds = {id(term): Aligned(term, Bond.RECORD) for term in told} if stance is Stance.AGREES else {}
    trait = Trait(stance, explanation, ours.span, source, source_span, "number")
    return Defined((trait,), bonds, frozenset(range(ours.first, ours.last)))
