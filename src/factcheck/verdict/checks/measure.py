"""What a figure measures: youth unemployment is not all unemployment, and a fall of 3% is none to 3%."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.lexicon import part_of_speech
from factcheck.text.movements import direction_of
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY
from factcheck.text.tokens import Kind
from factcheck.text.words import FUNCTION_WORDS
from factcheck.verdict.narrowing import NARROWING, narrower_subject
from factcheck.verdict.pair import Pair

CODE = "measure"

# Nouns before a measure that only say what it is of anyway.
_NEUTRAL = frozenset("unemployment jobless total average crude headline labor labour market government".split())
_NEAR = 2
"""Tokens between a movement and its figure."""
_SIGNS = frozenset("$£€")
_MEASURED = (QuantityKind.PERCENT, QuantityKind.MONEY)


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part where a figure that the statement moves is the source's of something narrower, or else moved."""
    predicate = pair.predicate()
    if predicate is None or not predicate.closeness:
        return
    figure = next((one for one in pair.aligned if one.term.first >= predicate.term.last), None)
    found = None
    if figure is not None and figure.other is not None and _is_same_figure(figure):
        yield from _moved_else(pair, predicate, figure, figure.other)
        measured = _measured(pair, predicate)
        words = None if measured is None else _narrower(pair, measured, predicate)
        found = None if measured is None or words is None else (measured, words)
    found = found or narrower_subject(pair, predicate)
    if found is not None:
        one, words = found
        explanation = f"The statement says it of “{one.term.text}”; the source says it of “{words}”."
        yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=one.other, source=words)


def _moved_else(pair: Pair, predicate: Aligned, figure: Aligned, other: Term) -> Iterator[Finding]:
    """“fell to 3%” where it fell by 3%."""
    ours, theirs = _before(pair.statement, figure.term), _before(pair.evidence.reading_of(other), other)
    if (ours == "to") != (theirs == "to") and {ours, theirs} <= {"to", None} and _moves(predicate, figure):
        explanation = f"The statement says “{_words(ours, figure.term)}”; the source says “{_words(theirs, other)}”."
        yield pair.finding(CODE, Stance.MISSING, explanation, term=figure.term, other=other)


def _is_same_figure(one: Aligned) -> bool:
    quantity = one.term.quantity
    return (
        one.bond is Bond.SAME
        and quantity is not None
        and one.other is not None
        and one.other.quantity is not None
        and (quantity.kind in _MEASURED or (quantity.kind is QuantityKind.COUNT and quantity.head is None))
    )


def _moves(predicate: Aligned, figure: Aligned) -> bool:
    """Whether both move up or down, right before the figure: what hits 5% is at 5%, and so is a rate revised to it."""
    first = 0 if figure.other is None else figure.other.first
    return direction_of(predicate.term.norm) in ("up", "down") and any(
        direction_of(other.norm) in ("up", "down") and 0 <= first - other.last <= _NEAR
        for other in predicate.others[: predicate.closest]
    )


def _before(reading: Reading, term: Term) -> str | None:
    """“to”, or None where the figure stands right behind the verb; another word stands for itself."""
    at = term.first - 1
    while at > 0 and reading.tokens[at].norm in ("a", "an", "the", "about", "nearly"):
        at -= 1
    if at < 0:
        return ""
    token = reading.tokens[at]
    if token.norm == "to":
        behind = reading.tokens[term.last].norm if term.last < len(reading.tokens) else ""
        return None if direction_of(behind) in ("up", "down") else "to"  # “rebound to 83,000 gain”
    return None if direction_of(token.norm) in ("up", "down") or token.text in _SIGNS else token.norm


def _words(before: str | None, term: Term) -> str:
    return f"{before} {term.text}" if before else term.text


def _measured(pair: Pair, predicate: Aligned) -> Aligned | None:
    """The head of what moves: the last word of the subject, before any preposition."""
    verb = pair.clause.verb
    if verb is None or pair.clause.subject is None:
        return None
    tokens = pair.statement.tokens
    first = pair.clause.subject[0]
    end = next((at for at in range(first, verb) if tokens[at].norm in ("in", "of", "for", "on", ",")), verb)
    inside = [one for one in pair.aligned if first <= one.term.first < end and one.term.weight >= ORDINARY]
    if not inside or inside[-1].term.kind is not TermKind.WORD:
        return None
    return inside[-1] if inside[-1].bond in (Bond.SAME, Bond.SYNONYM) else None


def _narrower(pair: Pair, measured: Aligned, predicate: Aligned) -> str | None:
    """The source's words for a narrower measure, where it has none for the measure itself."""
    matched = pair.counterparts()
    found = None
    for other in measured.others[: measured.closest]:
        reading = pair.evidence.reading_of(other)
        first = _index_of_narrowing(reading, other, matched, {term.first for term in predicate.others})
        if first is None:
            return None
        found = reading.words((min(first, other.first), max(first + 1, other.last)))
    return found


def _index_of_narrowing(reading: Reading, other: Term, matched: set[int], asserted: set[int]) -> int | None:
    """Where a word stands before or behind a measure that makes it another one."""
    tokens = reading.tokens
    at = other.first - 1
    while at > 0 and any(one.last == at + 1 and id(one) in matched for one in reading.terms):
        at -= 1  # “new home sales”
    if at >= 0 and _is_unmatched(reading, at, matched):
        norm = tokens[at].norm
        if norm in NARROWING or (part_of_speech(norm)[:1] == ("n",) and norm not in _NEUTRAL):
            return at
    at = other.last
    if at + 1 < len(tokens) and at not in asserted and _is_unmatched(reading, at, matched):
        verbs = {part.verb for part in reading.parts}
        norm = tokens[at].norm
        noun = part_of_speech(norm)[:1] == ("n",) and direction_of(norm) is None and at not in verbs
        if noun or ("n" in part_of_speech(norm) and at + 1 in asserted):
            return at
    return None


def _is_unmatched(reading: Reading, index: int, matched: set[int]) -> bool:
    token = reading.tokens[index]
    if token.kind is not Kind.WORD or token.norm in FUNCTION_WORDS:
        return False
    term = next((one for one in reading.terms if one.first <= index < one.last), None)
    weighs = term is not None and (term.weight >= ORDINARY or token.norm in NARROWING)
    return term is not None and weighs and term.kind is TermKind.WORD and id(term) not in matched
