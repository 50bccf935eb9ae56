"""Qualifiers: a word that narrows or takes back what stands beside it, on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.quantities import Hedge
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.words import EXCLUSIVES, LIGHT_WORDS, PRIVATIVES
from factcheck.verdict.pair import Pair

CODE = "qualifier"

_OF_ALL_TIMES = frozenset("ever history".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part for each qualifier that the statement adds to the source, or drops from it."""
    yield from _exclusive(pair)
    for one in pair.aligned:
        if one.term.kind is not TermKind.WORD:
            continue
        if pair.is_settled(one.term):
            yield from _taken_back(pair, one)
        elif not one.closeness and _narrows(one.term):
            explanation = f"The source does not say “{one.term.text}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term)
        elif one.others and _is_superlative(one.term) and not any(map(_is_of_all, one.others)):
            explanation = f"The statement says “{one.term.text}”; the source says “{one.others[0].text}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.others[0])
        elif one.closeness:
            yield from _taken_back(pair, one)


def _narrows(term: Term) -> bool:
    """“legitimately”, “tallest”, “former”: without it the statement says another thing."""
    if term.norm in PRIVATIVES or term.norm in _OF_ALL_TIMES:
        return True
    if term.norm in LIGHT_WORDS or term.profile is None:
        return False
    return is_adverb(term.norm) or _is_superlative(term)


def _is_superlative(term: Term) -> bool:
    """“tallest”, but not “west” or “honest”."""
    if term.profile is None or not term.norm.endswith("est") or part_of_speech(term.norm)[:1] != ("a",):
        return False
    return bool(term.profile.lemmas - {term.norm})


def _is_of_all(term: Term) -> bool:
    """“tallest”, “record” and “15-year” (low): beside none of them is the like."""
    return (
        _is_superlative(term)
        or term.norm in ("record", "time")
        or (term.quantity is not None and term.quantity.unit == "year")
    )


def _exclusive(pair: Pair) -> Iterator[Finding]:
    """“Only Roe voted against it”: the source must say that nobody else did."""
    clause = pair.clause
    theirs = {token.norm for reading in pair.evidence.readings for token in reading.tokens}
    for index in range(clause.first, clause.last):
        token = pair.statement.tokens[index]
        if token.norm not in EXCLUSIVES or theirs & EXCLUSIVES or pair.has_settled(index):
            continue
        if _bears_on_figure(pair, index):
            continue
        if index and pair.statement.tokens[index - 1].norm in ("not", "the"):
            continue  # “not only”; “the only” is an ordinal
        explanation = f"The source does not say “{token.text}”."
        yield pair.finding(CODE, Stance.MISSING, explanation, span=token.span)


def _bears_on_figure(pair: Pair, index: int) -> bool:
    """“Only 18”, “only sold 100,000 copies”: behind it comes a figure, which is what it was, or a verb and then one.

    It says no more than that the figure is small, where the source has just that figure.
    """
    figures = [one for one in pair.aligned if one.term.kind is TermKind.QUANTITY]
    if any(one.term.first <= index + 1 < one.term.last for one in figures):
        return True
    verb = pair.clause.predicate
    return index + 1 == verb and any(
        one.term.first == index + 2 and one.bond is Bond.SAME and _is_small(one) for one in figures
    )


def _is_small(one: Aligned) -> bool:
    """Whether a figure is no bound: of “more than 300” it is not said that it is all."""
    theirs = one.other.quantity if one.other is not None else None
    return theirs is not None and theirs.hedge not in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.JUST_OVER)


def _taken_back(pair: Pair, one: Aligned) -> Iterator[Finding]:
    """“mayor” for a “former mayor”: the source takes back what the statement says."""
    verb = pair.clause.verb
    if _privative(pair.statement, one.term) is not None or (
        verb and pair.statement.tokens[verb].norm in ("was", "were")
    ):
        return  # who was a judge may be a former one
    words: list[str] = []
    for other in one.others[: one.closest]:
        word = _privative(pair.evidence.reading_of(other), other)
        if word is None:
            return
        words.append(word)
    if words:
        explanation = f"The statement says “{one.term.text}”; the source says “{words[0]} {one.others[0].text}”."
        yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.others[0])


def _privative(reading: Reading, term: Term) -> str | None:
    """The word right before a noun, or before the words that describe it, that takes it back."""
    for index in range(term.first - 1, max(term.first - 4, -1), -1):
        token = reading.tokens[index]
        if token.norm in PRIVATIVES:
            return token.text
        if token.text != "-" and part_of_speech(token.norm)[:1] not in (("a",), ("n",)):
            break
    return None
