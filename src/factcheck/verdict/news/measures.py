"""Measures and bodies of the news by their other names: the jobless rate is the rate of unemployment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.text.lexicon import part_of_speech
from factcheck.text.movements import direction_of
from factcheck.text.quantities.heads import singular
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import FUNCTION_WORDS

Name = tuple[str, ...]

# What stands before a measure and makes it no narrower one.
_WIDE = frozenset("overall total national nationwide official headline real adjusted".split())


class Entry(NamedTuple):
    """One name of a measure or a body."""

    words: Name
    row: int
    """Of all names of the same."""
    needs_figure: bool


class Place(NamedTuple):
    """Where a name stands in a sentence."""

    entry: Entry
    first: int
    last: int


@cache
def _entries() -> dict[str, tuple[Entry, ...]]:
    """Each first word → the names that begin with it, the longest first."""
    found: dict[str, list[Entry]] = {}
    for row, (needs, *names) in enumerate(rows("economics.tsv")):
        for name in names:
            words = tuple(map(singular, name.replace("-", " ").split()))
            found.setdefault(words[0], []).append(Entry(words, row, needs == "figure"))
    return {first: tuple(sorted(every, key=lambda one: -len(one.words))) for first, every in found.items()}


def by_other_names(aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> list[Aligned]:
    """The terms, those that name what the claim names otherwise tied to its words for it."""
    clause = statement.parts[part]
    lacking = [one for one in aligned if not one.closeness]
    if not lacking:
        return list(aligned)
    figures = any(one.bond is Bond.SAME and one.term.kind is TermKind.QUANTITY for one in aligned)
    matched = {id(other) for one in aligned if one.closeness for other in one.others}
    changed: dict[int, Aligned] = {}
    ours = [*_places(statement.tokens, *clause[:2])]
    if clause.subject is not None and not clause.first <= clause.subject[0] < clause.last:
        ours += _places(statement.tokens, *clause.subject)
    for place in ours:
        inside = [one for one in lacking if place.first <= one.term.first and one.term.last <= place.last]
        if not inside or (place.entry.needs_figure and not figures):
            continue
        others = _named_otherwise(place.entry, evidence, matched)
        if others:
            changed |= {id(one.term): Aligned(one.term, Bond.SYNONYM, others[0], others) for one in inside}
    return [changed.get(id(one.term), one) for one in aligned]


def _places(tokens: Sequence[Token], first: int, last: int) -> Iterator[Place]:
    """Where the names of the table stand, the longest alone at each place: “jobless claims” are no joblessness."""
    for at in range(first, last):
        longest = 0
        for entry in _entries().get(_bare(tokens[at].norm), ()):
            end = _end_of(entry.words, tokens, at, last) if len(entry.words) >= longest else None
            if end is not None:
                longest = len(entry.words)
                yield Place(entry, at, end)


def _end_of(words: Name, tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Index behind a name, hyphens and articles passed over; None where it does not stand there."""
    at = first
    for place, word in enumerate(words):
        while place and at < last and tokens[at].text in ("-", "the", "an", "a"):
            at += 1
        if at >= last or word not in (tokens[at].norm, _bare(tokens[at].norm)):
            return None
        at += 1
    return at


@cache
def _bare(norm: str) -> str:
    return singular(norm.removesuffix("'s").removesuffix("'"))


def _named_otherwise(entry: Entry, evidence: Evidence, matched: set[int]) -> tuple[Term, ...]:
    """The claim's terms in another name of the same, where nothing before it makes that a narrower thing."""
    for reading in evidence.readings:
        for place in _places(reading.tokens, 0, len(reading.tokens)):
            if place.entry.row != entry.row or place.entry.words == entry.words:
                continue
            if _is_narrowed(reading, place, matched):
                continue
            inside = tuple(
                term for term in reading.terms if place.first < term.last and term.first < place.last and _weighs(term)
            )
            if inside:
                return inside
    return ()


def _weighs(term: Term) -> bool:
    return term.kind in (TermKind.WORD, TermKind.NAME)


def _is_narrowed(reading: Reading, place: Place, matched: set[int]) -> bool:
    """“youth unemployment”, “wage growth”, “oil rig”: a noun before or behind the name that the statement lacks."""
    at = place.last
    verbs = {part.verb for part in reading.parts} | {part.predicate for part in reading.parts}
    if _narrows(reading, place.first - 1, matched):
        return True
    # Where the next word moves the figure, a noun before it is no verb: “oil exports fall 5%”.
    moved = at + 1 < len(reading.tokens) and direction_of(reading.tokens[at + 1].norm) is not None
    acts = (at in verbs or _is_moving(reading, at)) if at < len(reading.tokens) and not moved else False
    return not acts and _narrows(reading, at, matched)


def _is_moving(reading: Reading, index: int) -> bool:
    """“gap narrows”, “growth slowest in years”: what a measure does, and how it stands."""
    norm = reading.tokens[index].norm
    return norm.endswith(("est", "er")) or part_of_speech(norm)[:1] == ("v",)


def _narrows(reading: Reading, index: int, matched: set[int]) -> bool:
    if not 0 <= index < len(reading.tokens):
        return False
    token = reading.tokens[index]
    if token.kind is not Kind.WORD or token.norm in FUNCTION_WORDS or token.norm in _WIDE:
        return False
    term = next((one for one in reading.terms if one.first <= index < one.last), None)
    return term is not None and term.kind is TermKind.WORD and term.weight >= ORDINARY and id(term) not in matched
