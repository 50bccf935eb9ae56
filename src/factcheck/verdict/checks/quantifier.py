"""Quantifiers: what the statement says of all or most, the source may say only of some or few."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned
from factcheck.model import Finding, Stance
from factcheck.text.quantifiers import Share, quantifier_of
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.pair import Pair

CODE = "number"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each noun of which the statement has a larger or a smaller share than the source."""
    for one in pair.aligned:
        if not one.closeness or one.term.kind not in (TermKind.WORD, TermKind.NAME):
            continue
        ours = quantifier_of(pair.statement, one.term)
        if ours is None:
            continue
        finding = _compared(pair, one.term, ours, _quantified(pair, one))
        if finding is not None:
            yield finding


def _quantified(pair: Pair, one: Aligned) -> list[tuple[Reading, Term, tuple[Share, int] | None]]:
    return [
        (reading, other, quantifier_of(reading, other))
        for reading in pair.evidence.readings
        for other in one.others[: one.closest]
        if any(other is known for known in reading.terms)
    ]


def _compared(
    pair: Pair,
    term: Term,
    ours: tuple[Share, int],
    theirs: list[tuple[Reading, Term, tuple[Share, int] | None]],
) -> Finding | None:
    share, at = ours
    word = pair.statement.tokens[at]
    if any(found is not None and _says(found[0], share) for _, _, found in theirs):
        return None
    said = next(((reading, other, found) for reading, other, found in theirs if found is not None), None)
    span = (word.start, word.end)
    if said is None:
        counted = _count_of(pair, theirs)
        if counted is not None and _falls_short(share, counted):
            explanation = f"The statement says “{word.text} … {term.text}”; the source says {counted.text}."
            return pair.finding(CODE, Stance.CONFLICTS, explanation, span=span, other=counted)
        if share in (Share.SOME, Share.FEW, Share.MANY) or counted is not None:
            return None
        explanation = f"The statement speaks of {word.text.casefold()} {term.text}; the source only of {term.text}."
        return pair.finding(CODE, Stance.MISSING, explanation, span=span, other=theirs[0][1] if theirs else None)
    reading, other, found = said
    assert found is not None
    their_word = reading.tokens[found[1]].text
    explanation = f"The statement says “{word.text} … {term.text}”; the source says “{their_word} … {other.text}”."
    stance = Stance.CONFLICTS if _exclude(share, found[0]) else Stance.MISSING
    return pair.finding(CODE, stance, explanation, span=span, source=their_word)


def _says(theirs: Share, ours: Share) -> bool:
    """Whether a source that speaks of one share says it of the other too."""
    return theirs == ours or (Share.FEW not in (theirs, ours) and theirs > ours)


def _exclude(left: Share, right: Share) -> bool:
    small, large = sorted((left, right))
    return (small is Share.FEW and large >= Share.MANY) or (small is Share.MOST and large is Share.ALL)


def _count_of(pair: Pair, theirs: list[tuple[Reading, Term, tuple[Share, int] | None]]) -> Term | None:
    """The figure that the source gives for the noun, which the check of numbers compares with others."""
    quantities = pair.evidence.terms(TermKind.QUANTITY)
    return next(
        (quantity for _, other, _ in theirs for quantity in quantities if 0 <= other.first - quantity.last <= 3), None
    )


def _falls_short(share: Share, counted: Term) -> bool:
    """Whether a fraction or percentage is less than all, or than most."""
    quantity = counted.quantity
    if quantity is None or quantity.kind not in (QuantityKind.SHARE, QuantityKind.PERCENT):
        return False
    whole = 1 if quantity.kind is QuantityKind.SHARE else 100
    return (share is Share.ALL and quantity.value < whole) or (share is Share.MOST and 2 * quantity.value <= whole)
