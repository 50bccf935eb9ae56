"""What rises or falls: that youth unemployment did does not say that unemployment did."""

from __future__ import annotations

from factcheck.alignment.bonds import Aligned
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.movements import direction_of
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY
from factcheck.verdict.pair import Pair, if_all

# Before a measure they say that all of it is meant, for how long, or how it is reckoned.
_WHOLE = frozenset(
    "overall total annual yearly quarterly national nationwide official average mean median global worldwide "
    "aggregate combined general cumulative".split()
)
NARROWING = frozenset(
    "core online private public operating underlying net gross new existing retail wholesale domestic foreign primary "
    "male female black white rural urban commercial industrial municipal temporary permanent agricultural partial "
    "residential military civilian medical digital nominal seasonal weekly monthly daily".split()
)
"""What makes a measure a narrower one, beside any noun before it."""
_OF = ("of", "for", "in", "on")


def narrower_subject(pair: Pair, predicate: Aligned) -> tuple[Aligned, str] | None:
    """What rises or falls in the statement, with the source's words for a narrower kind of it; None where it has none.

    A kind of a thing that acts or is acted on is that thing; a part of a total moves apart from the rest.
    """
    clause = pair.clause
    if clause.subject is None or not predicate.others or direction_of(predicate.term.norm) is None:
        return None
    first, last = clause.subject
    taken = pair.counterparts()
    for one in pair.aligned:
        if not (first <= one.term.first < last and one.closeness and one.others) or one.term.kind is not TermKind.WORD:
            continue
        words = if_all(
            [_narrower(pair.evidence.reading_of(other), other, taken) for other in one.others[: one.closest]]
        )
        if words is not None:
            return one, words
    return None


def _narrower(reading: Reading, other: Term, taken: set[int]) -> str | None:
    """The words of the source for a kind of what the statement names, where it has no word for that kind."""
    before = next((term for term in reading.terms if term.last == other.first), None)
    if before is not None and _restricts(before, taken):
        return reading.words((before.first, other.last))
    if other.last + 1 < len(reading.tokens) and reading.tokens[other.last].norm in _OF:
        behind = next((term for term in reading.terms if term.first == other.last + 1), None)
        if behind is not None and _restricts(behind, taken) and "n" in part_of_speech(behind.norm):
            return reading.words((other.first, behind.last))
    return None


def _restricts(term: Term, taken: set[int]) -> bool:
    return id(term) not in taken and restricts(term)


def restricts(term: Term) -> bool:
    """Whether a word before a measure makes it another one."""
    return (
        term.kind is TermKind.WORD
        and term.weight >= ORDINARY
        and term.norm not in _WHOLE
        and not is_adverb(term.norm)
        and part_of_speech(term.norm)[:1] in (("n",), ("a",))
    )
