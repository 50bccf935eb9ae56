"""Two headlines with the same figures: the one may describe what the other leaves to its readers.

“Oslo harbour firm adds 320 jobs in May” and “Oslo firm adds 320 jobs in May” tell one thing. What hangs on a
preposition of its own (“for a gym”) is told by one of them alone, and so is a verb, a name, a date or a figure.
"""

from __future__ import annotations

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.text.movements import direction_of
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY
from factcheck.text.words import PREPOSITIONS
from factcheck.verdict.narrowing import NARROWING, restricts
from factcheck.verdict.pair import Pair, within
from factcheck.verdict.subject import has_subject

_LONGEST = 24
_TELLING = 100
"""A bare count from which the same figure is no chance."""
_NEARLY_SAME = 0.8


def is_told_briefly(pair: Pair) -> bool:
    """Whether two headlines share every figure, date and name and what is asserted, and the rest only describes.

    Of pairs whose cover is `DESCRIBED` at least.
    """
    if not (_is_headline(pair.statement) and _is_headline(pair.evidence.quote)):
        return False
    predicate = pair.predicate()
    if predicate is None or predicate.closeness < _NEARLY_SAME or not any(map(_tells, pair.aligned)):
        return False
    lacking = [one for one in pair.aligned if not one.closeness]
    return has_subject(pair) and all(_only_describes(pair, one) and not _has_rival(pair, one) for one in lacking)


def _is_headline(reading: Reading) -> bool:
    """Whether a text is short and ends without a mark."""
    return len(reading.tokens) <= _LONGEST and reading.text.rstrip()[-1:] not in tuple(".!?…:")


def _tells(one: Aligned) -> bool:
    """Whether both have a figure that few others are: an amount, a share, a large count."""
    quantity = one.term.quantity
    if quantity is None or one.bond is not Bond.SAME:
        return False
    return quantity.kind in (QuantityKind.MONEY, QuantityKind.PERCENT) or quantity.value >= _TELLING


def _only_describes(pair: Pair, one: Aligned) -> bool:
    """Whether a word that the claim lacks stands beside others that it has, and is told of nothing further."""
    if one.term.kind is not TermKind.WORD or one.bond is Bond.OPPOSITE:
        return False
    if _is_counted(pair, one.term) or _heads(pair, one.term) or _narrows(pair, one.term):
        return False
    start, end = _phrase(pair.statement, one.term)
    beside = [each for each in pair.aligned if start <= each.term.first < end and each.closeness]
    return bool(beside) or pair.statement.tokens[start - 1].norm not in PREPOSITIONS


def _has_rival(pair: Pair, one: Aligned) -> bool:
    """Whether the claim has a word of its own on the same side of its verb: one stands for the other, then.

    Of what a comma parts from the verb neither stands for anything in the clause.
    """
    matched, predicate = pair.counterparts(), pair.predicate()
    quote = pair.evidence.quote
    asserted = [other.first for other in predicate.others if pair.evidence.is_verbatim(other)] if predicate else []
    return any(
        other.kind is TermKind.WORD
        and other.side == one.term.side
        and other.weight >= ORDINARY
        and id(other) not in matched
        and not any(_are_parted(quote, other.first, at) for at in asserted[:1])
        for other in quote.terms
    )


def _are_parted(reading: Reading, left: int, right: int) -> bool:
    """Whether a comma stands between two words."""
    return any(reading.tokens[at].text in ",;" for at in range(min(left, right), max(left, right)))


def _heads(pair: Pair, term: Term) -> bool:
    """Whether a word is what the words right before it describe: a ministry's spokesman is no ministry."""
    named = [one for one in pair.aligned if one.term.kind in (TermKind.WORD, TermKind.NAME)]
    behind = any(one.term.last == term.first and one.closeness for one in named)
    asserted = pair.predicate()
    further = any(one.term.first == term.last and one is not asserted for one in named)
    return behind and term.weight >= ORDINARY and not further


def _narrows(pair: Pair, term: Term) -> bool:
    """Whether a word makes what moves a narrower measure: “core inflation”, “youth unemployment”."""
    if term.norm in NARROWING:
        return True
    predicate, subject = pair.predicate(), pair.clause.subject
    if predicate is None or subject is None or direction_of(predicate.term.norm) is None:
        return False
    figures = [one.term.quantity for one in pair.aligned if one.term.quantity is not None]
    if all(figure.kind is QuantityKind.COUNT and figure.head for figure in figures):
        return False  # “a harbour firm adds 320 jobs”: who acts is no measure
    heads = [one.term for one in pair.aligned if one.closeness and one.term.first == term.last]
    measured = any(one.kind is TermKind.WORD and subject[0] <= one.first < subject[1] for one in heads)
    return measured and restricts(term)


def _is_counted(pair: Pair, term: Term) -> bool:
    """Whether a word says what a figure counts: “320 temporary jobs” are not “320 jobs”."""
    spans = [
        one.term.quantity.head_span
        for one in pair.aligned
        if one.term.quantity is not None and one.term.quantity.kind is QuantityKind.COUNT
    ]
    return any(within(term, span) for span in spans)


def _phrase(reading: Reading, term: Term) -> tuple[int, int]:
    """The words around a term, up to a preposition on either side."""
    start, end = term.first, term.last
    while start > 0 and reading.tokens[start - 1].norm not in PREPOSITIONS:
        start -= 1
    while end < len(reading.tokens) and reading.tokens[end].norm not in PREPOSITIONS:
        end += 1
    return start, end
