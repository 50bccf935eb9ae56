"""Relations with one filler that a sentence tells: “was founded in Oslo”, “directed by Jane Roe”, “set in a village”.

A frame in the sense of Fillmore (Frame semantics, 1982), reduced to what one word with its preposition shows: who or
what it is said of, and the filler. Which words tell which relation stands in `vocabulary/frames.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.attribution import Range
from factcheck.text.lexicon import part_of_speech, realm_of
from factcheck.text.reading import Reading, Term, TermKind, innermost
from factcheck.text.tokens import Token
from factcheck.text.verbs import is_finite
from factcheck.text.vocabulary import rows
from factcheck.text.words import AUXILIARIES, MODALS, PREPOSITIONS

_REACH = 16
"""Tokens behind the words that tell a relation, among which its filler begins."""
_ABBREVIATED = 3
_BEFORE_NOUN = 6
"""Tokens from “is” to the noun for who acts: “is one of the three original founders”."""
_PLAIN = frozenset("the a an , is was are were original sole".split())
_OWNED = ("'s", "’s", "s'", "s’")
_STOPS = frozenset("who which that whose where when while but because although after before until since".split())
_BE = frozenset("be is are was were been being isn't aren't wasn't weren't".split())
_INNER = frozenset("of in near".split())
_LISTING = frozenset(", and or - & also partly part mixed both".split())


class Slot(NamedTuple):
    """A relation of which one thing has one filler."""

    name: str
    kind: str
    """What fills it: place, name, title, matter or cause."""


class Wording(NamedTuple):
    """Words that tell a relation, with what leads to the filler."""

    slot: Slot
    words: tuple[str, ...]
    links: frozenset[str]
    passive: bool = False
    """Whether only the passive tells it: “started by Roe”, but not “Roe started running”."""


class Told(NamedTuple):
    """A relation that a sentence tells."""

    slot: Slot
    first: int
    """Index of the first of the words that tell it."""
    last: int
    subject: Range | None
    """What it is said of, where that stands before a finite verb or behind an active one."""
    filler: Range
    """Where the filler stands."""
    active: bool = False
    """Whether who acts is the subject of the clause: “Roe wrote it”."""


_NOUNS = ("matter", "event", "definition")


@cache
def _wordings() -> Mapping[str, tuple[Wording, ...]]:
    """The words that tell relations, by the first of them."""
    slots: dict[str, Slot] = {}
    found: dict[str, list[Wording]] = {}
    for name, *cells in rows("frames.tsv"):
        if name == "slot":
            slots[cells[0]] = Slot(cells[0], cells[1])
        elif name not in _NOUNS:
            for phrase in cells[0].split(","):
                words, links = tuple(phrase.split()), frozenset(cells[1].split())
                found.setdefault(words[0], []).append(Wording(slots[name], words, links, len(cells) > 2))
    return {first: tuple(wordings) for first, wordings in found.items()}


@cache
def nouns_of(kind: str) -> frozenset[str]:
    """The nouns that the table has for `matter` or for an `event` in which people die."""
    return frozenset(noun for name, *cells in rows("frames.tsv") if name == kind for noun in cells[0].split(","))


@cache
def maker_classes() -> Mapping[Slot, frozenset[str]]:
    """Each relation that “is a novel by Roe” tells → the classes of works of which it does."""
    slots = {wording.slot.name: wording.slot for wordings in _wordings().values() for wording in wordings}
    return {slots[cells[0]]: frozenset(cells[1].split()) for name, *cells in rows("frames.tsv") if name == "definition"}


@lru_cache(maxsize=4096)  # a reading is known by its identity; a batch asks for the same ones again and again
def read_frames(reading: Reading) -> tuple[Told, ...]:
    """The relations that a sentence tells, in text order, each with its filler."""
    known, tokens = _wordings(), reading.tokens
    return tuple(
        told
        for index, token in enumerate(tokens)
        for wording in known.get(token.norm, ())
        if all(
            index + step < len(tokens) and tokens[index + step].norm == word for step, word in enumerate(wording.words)
        )
        for told in _told(reading, wording, index)
    )


def _told(reading: Reading, wording: Wording, index: int) -> Iterator[Told]:
    tokens, last = reading.tokens, index + len(wording.words)
    subject = next((part.subject for part in reading.parts if part.predicate == index and part.verb is not None), None)
    slot = wording.slot
    if "<" in wording.links:
        start = next((term.first for term in fills(reading, slot, (_list_start(tokens, index), index), "<")), None)
        if start is not None:
            subject = next((part.subject for part in reading.parts if part.first <= index < part.last), None)
            yield Told(slot, index, last, subject, (start, index))
        return
    if "of" in wording.links and slot.kind == "name":
        yield from _held(reading, slot, index)
        return
    if slot.kind == "parties" and not _hangs_on_noun(tokens, index):
        return
    be = any(tokens[at].norm in _BE for at in range(max(0, index - 3), index))
    if "by" in wording.links and not be and subject is not None and not _has_link(tokens, last, wording):
        if not wording.passive and subject[1] <= index:
            yield Told(slot, index, last, (last, _object_end(tokens, last)), subject, active=True)
        return
    for at in range(last, min(last + _REACH, len(tokens))):
        linked = tokens[at].norm in wording.links
        if _ends_clause(tokens, at, last) and not linked:
            break
        if linked or ("=" in wording.links and at == last):
            start = at + linked
            end = _filler_end(tokens, start)
            if fills(reading, slot, (start, end), tokens[at].norm):
                yield Told(slot, index, last, subject, (start, end))
                return
            if not _is_dated(reading, start, end):
                break  # “born in the Fjord State, studied in Oslo”
    where = next((at for at in range(max(1, index - 6), index) if tokens[at].norm == "where"), None)
    if where is not None and slot.kind == "place":  # “fled to Oslo, where she lives”
        start = max((term.first for term in reading.terms if term.last in (where, where - 1)), default=where)
        if fills(reading, slot, (start, where), "where"):
            yield Told(slot, index, last, (where + 1, index), (start, where))


def _held(reading: Reading, slot: Slot, index: int) -> Iterator[Told]:
    """Who “is (one of) the founders of Nova”, “Roe, founder of Nova, …”, “Nova’s founder is Roe”; no former one."""
    before = reading.tokens[index - 1] if index else None
    if before is not None and not (before.norm in _PLAIN or before.norm.endswith(_OWNED)):
        return
    tokens, names = reading.tokens, [term for term in reading.terms if term.kind is TermKind.NAME and not term.demonym]
    follows = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if follows == "of":
        of_what = (index + 2, _object_end(tokens, index + 2))
        part = next((part for part in reading.parts if part.first <= index < part.last), None)
        is_it = part is not None and part.verb is not None and tokens[part.verb].norm in _BE and part.verb < index
        between = [token.norm for token in tokens[part.verb + 1 : index]] if is_it and part and part.verb else []
        if "of" in between and "one" not in between:
            return  # “is the wife of the author of Nova”
        if is_it and part is not None and part.subject is not None and index - (part.verb or 0) <= _BEFORE_NOUN:
            yield Told(slot, index, index + 1, of_what, part.subject, active=True)
            return
        comma = next((at for at in range(index - 1, max(index - 4, 0), -1) if tokens[at].text == ","), None)
        who = next((name for name in names if name.last == comma), None)
        if who is not None:
            yield Told(slot, index, index + 1, of_what, (who.first, who.last), active=True)
        return
    whose = next((name for name in names if name.last == index and name.text.endswith(_OWNED)), None)
    step = index + 1
    while step < len(tokens) and (tokens[step].norm in _BE or tokens[step].norm in (",", "the")):
        step += 1
    who = next((name for name in names if name.first == step), None)
    if whose is not None and who is not None:
        yield Told(slot, index, index + 1, (whose.first, whose.last), (who.first, who.last), active=True)


def _list_start(tokens: Sequence[Token], index: int) -> int:
    """Where the words begin that describe a noun, listed: “English, French and Scots-Irish ancestry”."""
    at = index
    while at and (tokens[at - 1].text[0].isupper() or tokens[at - 1].norm in _LISTING):
        at -= 1
    return at


def _hangs_on_noun(tokens: Sequence[Token], index: int) -> bool:
    """“a dispute between”, “a war involving”, “it involved”; but not “moved between”."""
    if tokens[index].norm != "between":
        return True
    before = tokens[index - 1] if index else None
    if before is None or before.text == ",":
        return before is not None
    return "n" in part_of_speech(before.norm) and before.text[0].islower() and not before.norm.endswith("ed")


def _is_dated(reading: Reading, first: int, last: int) -> bool:
    """Whether a stretch begins with a date or a count, which fills no slot: “in 1990 in Oslo”."""
    return any(
        first <= term.first <= first + 1 and term.first < last and term.kind in (TermKind.DATE, TermKind.QUANTITY)
        for term in reading.terms
    )


def fillers(reading: Reading, told: Told) -> list[Term]:
    """The terms that fill a relation that a sentence tells."""
    return fills(reading, told.slot, told.filler, reading.tokens[told.filler[0] - 1].norm if told.filler[0] else "")


def fills(reading: Reading, slot: Slot, stretch: Range, link: str) -> list[Term]:
    """The terms of a stretch that can fill a slot; of several places the finest."""
    inside = [term for term in reading.terms if stretch[0] <= term.first < stretch[1]]
    if slot.kind == "place":
        return innermost([term for term in inside if term.kind is TermKind.NAME and term.places and not term.demonym])
    if slot.kind == "people":
        return [term for term in inside if term.demonym]
    if slot.kind in ("name", "title", "parties"):
        tokens = [*(token.text for token in reading.tokens), ""]
        named = [term for term in inside if term.kind is TermKind.NAME and not term.demonym]
        return [term for term in named if tokens[term.last] != "-"]  # “by a UK-based firm”
    nouns = [term for term in inside if term.kind is TermKind.WORD and term.weight >= 1]
    if slot.kind == "matter":
        return [term for term in nouns if realm_of(term.norm) == "matter" or term.norm in nouns_of("matter")]
    return [term for term in nouns if term.norm in nouns_of("event")] if link == "in" else nouns[-1:]


def _has_link(tokens: Sequence[Token], last: int, wording: Wording) -> bool:
    for at in range(last, min(last + _REACH, len(tokens))):
        if tokens[at].norm in wording.links:
            return True
        if _ends_clause(tokens, at, last):
            break
    return False


def _ends_clause(tokens: Sequence[Token], at: int, first: int) -> bool:
    token = tokens[at]
    if token.text == "." and at > first and len(tokens[at - 1].text) < _ABBREVIATED:
        return False  # “J. R. Roe”
    if token.text in ".;:?!)" or token.norm in _STOPS or token.norm in MODALS:
        return True
    return at > first and token.text[0].islower() and token.norm in AUXILIARIES and tokens[at - 1].norm != "what"


def _object_end(tokens: Sequence[Token], first: int) -> int:
    """Behind the words that name the object of a verb."""
    at = first
    while at < len(tokens) and not _ends_clause(tokens, at, first):
        if tokens[at].text == "," or tokens[at].norm in PREPOSITIONS - {"of"}:
            break
        at += 1
    return at


def _filler_end(tokens: Sequence[Token], first: int) -> int:
    """Behind a filler and those listed with it: “in Oslo, Norway”, “by Roe and Doe”."""
    at = first
    while at < len(tokens) and not _ends_clause(tokens, at, first):
        if tokens[at].norm in PREPOSITIONS - _INNER:
            break
        if (
            at > first
            and tokens[at].text[0].islower()
            and is_finite(tokens, at, first)
            and tokens[at - 1].norm != "what"
        ):
            break
        at += 1
    return at
