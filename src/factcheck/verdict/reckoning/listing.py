"""“Worked in two genres” beside “in the crime and horror genres”: how many there are, where the source names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Stance
from factcheck.text.quantities import Hedge, QuantityKind
from factcheck.text.reading import Reading, Term
from factcheck.text.tokens import Kind
from factcheck.text.words import FUNCTION_WORDS
from factcheck.verdict.defining.sides import Defined, Trait

_KINDS = frozenset("genre language sport field category discipline style party position class role season".split())
"""Nouns of which “the crime and horror …” are two: of films they are any number."""
_MEMBERS = frozenset("member part state country island player musician singer person people city component".split())
_CONSISTING = frozenset("consist comprise compose".split())
_HAVING = frozenset("has have had of".split())
_WORKING = frozenset("work worked works working active".split())
_JOINTS = frozenset(", and &".split())
_MOST = 12


class _Listed(NamedTuple):
    """Things that a source names one by one."""

    size: int
    closed: bool
    """Whether these are all; the works of a year may be more than a list has."""
    first: int
    last: int


def count_listed(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What a list of the source makes of how many a part says that there are."""
    ours = next((one for one in aligned if _counts(one)), None)
    subject = statement.parts[part].subject
    if ours is None or subject is None:
        return None
    inside = [one for one in aligned if subject[0] <= one.term.first < subject[1]]
    if not inside or not all(one.closeness for one in inside) or any(one.term.negator for one in aligned):
        return None
    for listed in _lists(statement, evidence.quote, ours.term, aligned):
        value = int(ours.term.quantity.value) if ours.term.quantity is not None else 0
        if listed.size == value:
            return _judge(statement, ours.term, aligned, evidence.quote, listed, Stance.AGREES)
        if listed.closed or listed.size > value:
            return _judge(statement, ours.term, aligned, evidence.quote, listed, Stance.CONFLICTS)
    return None


def _counts(one: Aligned) -> bool:
    """Whether a term says exactly how many or how often, and the source gives no such figure."""
    quantity = one.term.quantity
    if quantity is None or one.bond is Bond.SAME or quantity.hedge is not Hedge.EXACT or quantity.high is not None:
        return False
    often = quantity.kind is QuantityKind.MULTIPLE
    return (often or (quantity.kind is QuantityKind.COUNT and quantity.head is not None)) and (
        quantity.value in range(1, _MOST)
    )


def _lists(statement: Reading, quote: Reading, figure: Term, aligned: Sequence[Aligned]) -> Iterator[_Listed]:
    quantity = figure.quantity
    if quantity is None:
        return
    if quantity.kind is QuantityKind.MULTIPLE:
        yield from _dates(quote)
        return
    if quantity.head in _KINDS:
        for one in aligned:
            if one.closeness and one.term.first >= figure.last and one.term.norm.startswith(quantity.head):
                for other in one.others:
                    found = _described(quote, other)
                    if found is not None:
                        yield found
    if quantity.head in _MEMBERS and figure.first and statement.tokens[figure.first - 1].norm in _HAVING:
        yield from _consisting(quote)
    yield from _of_the_year(quote, aligned)


def _described(quote: Reading, noun: Term) -> _Listed | None:
    """“The crime and horror genres”: what describes a plural, piece by piece."""
    tokens, at = quote.tokens, noun.first - 1
    sizes, words = 1, 0
    while at >= 0 and (tokens[at].norm in _JOINTS or tokens[at].kind is Kind.WORD):
        if tokens[at].norm in _JOINTS:
            if tokens[at].norm != "," or tokens[at + 1].norm not in _JOINTS:
                sizes += 1
        elif tokens[at].norm in FUNCTION_WORDS:
            break
        else:
            words += 1
        at -= 1
    plural = noun.norm.endswith("s")
    return (
        _Listed(sizes, True, at + 1, noun.last) if plural and 1 < sizes <= words and tokens[at].norm == "the" else None
    )


def _consisting(quote: Reading) -> Iterator[_Listed]:
    """“Consists of Roe, Doe and Coe”."""
    verb = next(
        (t for t in quote.terms if t.profile is not None and not t.profile.lemmas.isdisjoint(_CONSISTING)), None
    )
    if verb is None:
        return
    start = at = verb.last + 1
    size = 0
    while at < len(quote.tokens) and (
        quote.tokens[at].norm in _JOINTS or quote.text[quote.tokens[at].start].isupper()  # as written
    ):
        before = quote.tokens[at - 1].norm
        size += quote.tokens[at].norm not in _JOINTS and (at == start or before in _JOINTS)
        at += 1
    if size > 1:
        yield _Listed(size, True, start, at)


def _dates(quote: Reading) -> Iterator[_Listed]:
    """“In 1948 and 1987”."""
    dates = [term for term in quote.terms if term.date is not None and term.date.year is not None]
    for at, date in enumerate(dates):
        run = [date]
        for other in dates[at + 1 :]:
            between = [token.norm for token in quote.tokens[run[-1].last : other.first]]
            if not between or any(norm not in _JOINTS and norm not in ("in", "again") for norm in between):
                break
            run.append(other)
        if len(run) > 1:
            yield _Listed(len(run), True, run[0].first, run[-1].last)
            return


def _of_the_year(quote: Reading, aligned: Sequence[Aligned]) -> Iterator[_Listed]:
    """“Torvik (2005), Northern Lights (2005)”: those of one year."""
    for one in aligned:
        if one.term.date is None or one.bond is not Bond.SAME or one.term.date.year is None:
            continue
        same = [
            term
            for term in quote.terms
            if term.date is not None
            and term.date.year == one.term.date.year
            and term.first
            and quote.tokens[term.first - 1].text == "("
            and quote.tokens[term.last : term.last + 1][0].text == ")"
        ]
        if len(same) > 1:
            yield _Listed(len(same), False, same[0].first, same[-1].last)


def _judge(
    statement: Reading, figure: Term, aligned: Sequence[Aligned], quote: Reading, listed: _Listed, stance: Stance
) -> Defined:
    source_span = (quote.tokens[listed.first].start, quote.tokens[listed.last - 1].end)
    source = quote.text[slice(*source_span)]
    quantity = figure.quantity
    end = max(figure.span[1], quantity.head_span[1] if quantity is not None and quantity.head_span is not None else 0)
    span = (figure.span[0], end)
    words = statement.text[slice(*span)]
    explanation = f"The statement says {words}; the source names {listed.size}: {source}."
    told = [one.term for one in aligned if span[0] <= one.term.span[0] and one.term.span[1] <= span[1]]
    bonds: dict[int, Aligned] = {}
    if stance is Stance.AGREES:
        explanation = f"“{words}” agrees with what the source names: {source}."
        working = [one.term for one in aligned if one.term.norm in _WORKING]
        bonds = {id(term): Aligned(term, Bond.RECORD) for term in (*told, *working)}
    settled = frozenset(at for term in told for at in range(term.first, term.last))
    return Defined((Trait(stance, explanation, span, source, source_span, "number"),), bonds, settled)
