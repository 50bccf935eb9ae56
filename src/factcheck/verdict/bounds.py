"""When something began or ended, where the source has its whole stretch: “began in 2013”, “ran from 2013 to 2015”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.text.dates import DateMention
from factcheck.text.dates.ends import Days, written_ends
from factcheck.text.reading import Term, TermKind

_BEGINNINGS = frozenset("begin start commence launch debut premiere".split())
_ENDS = frozenset("end finish conclude complete stop cease close".split())


def with_bounds(aligned: Sequence[Aligned], evidence: Evidence) -> list[Aligned]:
    """The terms, with a date of beginning or ending held against the start or end of a stretch in the source."""
    word = next((one for one in aligned if _names(one.term, _BEGINNINGS) or _names(one.term, _ENDS)), None)
    date = next((one for one in aligned if one.term.date is not None and not one.term.date.bound), None)
    if word is None or date is None or date.bond is Bond.SAME or word.term.negator is not None:
        return list(aligned)
    rest = [one for one in aligned if one is not word and one is not date]
    found = _stretch(evidence, rest)
    if found is None or date.term.date is None:
        return list(aligned)
    stretch, ends = found
    bond = _bond(date.term.date, ends[_names(word.term, _ENDS)])
    if bond is None:
        return list(aligned)
    changed = {
        id(word.term): word if word.closeness else Aligned(word.term, Bond.RECORD),
        id(date.term): Aligned(date.term, bond, stretch, (stretch,)),
    }
    return [changed.get(id(one.term), one) for one in aligned]


def _names(term: Term, lemmas: frozenset[str]) -> bool:
    verbal = term.kind is TermKind.WORD and not term.norm.endswith("ing")  # “the beginning of the century”
    return verbal and term.profile is not None and not term.profile.lemmas.isdisjoint(lemmas)


def _stretch(evidence: Evidence, rest: Sequence[Aligned]) -> tuple[Term, tuple[Days, Days]] | None:
    """The stretch of days in the part of the source that tells what the rest of the statement speaks of."""
    others = [other for one in rest if one.closeness and one.term.kind is TermKind.WORD for other in one.others]
    for term in evidence.terms(TermKind.DATE):
        ends = written_ends(term.date) if term.date is not None else None
        home = evidence.reading_of(term)
        near = any(other.part == term.part and evidence.reading_of(other) is home for other in others)
        if ends is not None and near:
            return term, ends
    return None


def _bond(date: DateMention, written: Days) -> Bond | None:
    """How a date stands to the first or the last day of a stretch."""
    if not date.candidates or date.candidates[0][0] is None or date.candidates[0][1] is None:
        return None
    start, end = date.candidates[0]
    first, last = written
    assert start is not None
    assert end is not None
    if start <= first and last <= end:
        return Bond.SAME
    return Bond.CLASH if end < first or last < start else None
