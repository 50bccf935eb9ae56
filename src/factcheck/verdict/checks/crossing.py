"""What belongs together: “6.5% this year and 3% next year” gives next year no 6.5%; “2 to 3” is not “3 to 2”."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.model import Finding, Stance
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.pair import Pair

CODE = "number"
_CODES = {TermKind.QUANTITY: "number", TermKind.DATE: "date", TermKind.NAME: "name"}
_PARTING = frozenset("and but while whereas , ;".split())
_ENDS = frozenset("from to".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A conflict where the statement ties what the source ties otherwise, in two parallel pieces or a movement."""
    found = _crossed(pair) or _turned(pair)
    if found is not None:
        yield found


def _crossed(pair: Pair) -> Finding | None:
    """A figure with the date or the name that stands by another figure of the same kind."""
    figures = [one for one in pair.aligned if one.term.kind is TermKind.QUANTITY and one.closeness]
    companions = [one for one in pair.aligned if _is_companion(one.term) and one.closeness]
    if not figures or not companions:
        return None
    ours = _pieces(pair.statement) if len(figures) > 1 else [0] * len(pair.statement.tokens)
    for reading in pair.evidence.readings:
        pieces = _pieces(reading)
        for figure in figures:
            beside = {id(other) for one in pair.aligned if _shares(ours, one, figure) for other in one.others}
            for companion in companions:
                if not _shares(ours, companion, figure):
                    continue
                rival = _rival(reading, pieces, figure, companion, beside)
                if rival is not None:
                    explanation = (
                        f"The statement has {figure.term.text} with “{companion.term.text}”; "
                        f"in the source “{companion.term.text}” has {rival.text}."
                    )
                    return pair.finding(CODE, Stance.CONFLICTS, explanation, term=figure.term, other=rival)
    return None


def _pieces(reading: Reading) -> list[int]:
    """The number of the coordinated piece that each token stands in."""
    found, piece = [], 0
    for token in reading.tokens:
        piece += token.norm in _PARTING
        found.append(piece)
    return found


def _is_companion(term: Term) -> bool:
    return term.kind in (TermKind.DATE, TermKind.NAME) or _names_subject(term)


def _names_subject(term: Term) -> bool:
    return term.side < 0 and term.kind in (TermKind.NAME, TermKind.WORD)


def _shares(pieces: Sequence[int], one: Aligned, other: Aligned) -> bool:
    return pieces[one.term.first] == pieces[other.term.first]


def _rival(
    reading: Reading, pieces: Sequence[int], figure: Aligned, companion: Aligned, taken: Collection[int]
) -> Term | None:
    """The figure by the companion in the source, where the statement's own stands by another companion."""
    mine, its = _home(reading, pieces, figure), _home(reading, pieces, companion)
    if mine is None or its is None or mine[1] == its[1]:
        return None
    free = [term for term in reading.terms if id(term) not in taken]
    beside = [term for term in free if pieces[term.first] == mine[1] and _is_like(term, its[0])]
    rivals = [term for term in free if pieces[term.first] == its[1] and _is_like(term, mine[0])]
    return rivals[0] if beside and rivals else None


def _home(reading: Reading, pieces: Sequence[int], one: Aligned) -> tuple[Term, int] | None:
    """The counterpart in a reading with its piece, where there is one only."""
    known = {id(term) for term in reading.terms}
    inside = [other for other in one.others if id(other) in known]
    return (inside[0], pieces[inside[0].first]) if len(inside) == 1 else None


def _is_like(term: Term, other: Term) -> bool:
    """Whether two terms could change places: figures of one kind, dates, subjects, names behind one preposition."""
    if _names_subject(term) and _names_subject(other):
        return True
    if term.kind is not other.kind or term.kind is TermKind.WORD:
        return False
    if term.quantity is not None and other.quantity is not None:
        return term.quantity.kind is other.quantity.kind
    return term.kind is TermKind.DATE or term.preposition == other.preposition


def _turned(pair: Pair) -> Finding | None:
    """“fell from 3 to 2” where the source has “fell from 2 to 3”."""
    for one in pair.aligned:
        ours = _end(pair.statement, one.term)
        if ours is None or not one.closeness or not one.others:
            continue
        theirs = [_end(pair.evidence.reading_of(other), other) for other in one.others]
        if None not in theirs and ours not in theirs and _is_movement(pair.evidence.reading_of(one.others[0])):
            explanation = (
                f"The statement says {ours} {one.term.text}; the source says {theirs[0]} {one.others[0].text}."
            )
            return pair.finding(
                _CODES[one.term.kind], Stance.CONFLICTS, explanation, term=one.term, other=one.others[0]
            )
    return None


def _end(reading: Reading, term: Term) -> str | None:
    """Which end of a movement a figure or a name is: “from” or “to”."""
    if term.kind not in (TermKind.QUANTITY, TermKind.NAME) or not term.first:
        return None
    before = reading.tokens[term.first - 1].norm
    return before if before in _ENDS else None


def _is_movement(reading: Reading) -> bool:
    return sum(_end(reading, term) is not None for term in reading.terms) > 1
