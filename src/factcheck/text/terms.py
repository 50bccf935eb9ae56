"""The terms of a sentence: what a comparison aligns, and how they are found among its tokens.

A term is a word with meaning, a name, a quantity or a date. Everything that the checks compare hangs on terms, so that
every finding can point at words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import lru_cache

from factcheck.classes import dataclass
from factcheck.model import Span
from factcheck.text.attribution import Range
from factcheck.text.cast import Cast, Mention, folded
from factcheck.text.dates import DateMention, read_dates
from factcheck.text.lexicon import Phrase, WordProfile, find_phrases, is_adverb, is_common_word, profile
from factcheck.text.movements import DIRECTIONS, moving
from factcheck.text.names import capital_runs
from factcheck.text.offices import OfficeMention
from factcheck.text.places import PlaceMention, metonym_of, read_places
from factcheck.text.quantities import Quantity, QuantityKind, read_quantities
from factcheck.text.reality import Reality
from factcheck.text.slips import is_slip
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import CARRIERS, FUNCTION_WORDS, LIGHT_WORDS, PREPOSITIONS

LIGHT, ORDINARY, DATE_WEIGHT = 0.25, 1.0, 0.8
_FULL_NAME = 2
_PREFIXES = frozenset("re co self de non dis un".split())


class TermKind(IntEnum):
    """What a term is compared as."""

    WORD = 0
    NAME = 1
    QUANTITY = 2
    DATE = 3


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Term:
    """One unit of comparison."""

    kind: TermKind
    text: str
    norm: str
    first: int
    """Index of its first token."""
    last: int
    """Index behind its last token."""
    span: Span
    weight: float = ORDINARY
    profile: WordProfile | None = None
    keys: tuple[str, ...] = ()
    """Folded keys of the words of a name, or of a word that no dictionary knows."""
    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    demonym: bool = False
    stands_for: frozenset[str] = frozenset()
    """What the name of a seat of power means where it acts: Moscow, Russia."""
    preposition: str | None = None
    """The preposition right before a name."""
    quantity: Quantity | None = None
    date: DateMention | None = None
    negator: str | None = None
    """The word that negates this one."""
    reality: Reality = Reality.ACTUAL
    part: int = 0
    """Index of the part of the sentence; -1 outside what is asserted."""
    side: int = 0
    """-1 before the finite verb of its part, 1 behind it."""
    cue: int | None = None
    """Index of the word by which somebody other than the text vouches for this term: “dismissed … as rigged”."""


def read_terms(
    text: str, tokens: Sequence[Token], cast: Cast, reference: dt.date | None, offices: Sequence[OfficeMention]
) -> list[Term]:
    """The terms in text order, the more specific kind first at each place; `offices` are those of the text."""
    owner: list[Term | None] = [None] * len(tokens)
    starts = {token.start: index for index, token in enumerate(tokens)}
    ends = {token.end: index + 1 for index, token in enumerate(tokens)}
    dates = read_dates(text, tokens, reference)
    for date in dates:
        _claim(
            owner,
            _unit(
                text, TermKind.DATE, starts[date.span[0]], ends[date.span[1]], date.span, weight=DATE_WEIGHT, date=date
            ),
        )
    for index, token in enumerate(tokens):
        month = _bare_month(token)
        if month is not None:
            _claim(owner, _unit(text, TermKind.DATE, index, index + 1, token.span, weight=DATE_WEIGHT, date=month))
    silent = [False] * len(tokens)
    for quantity in read_quantities(text, tokens, [date.span for date in dates]):
        first, last = starts[quantity.span[0]], ends[quantity.span[1]]
        if _points_back(tokens, first, quantity):
            silent[first:last] = [True] * (last - first)
            continue
        _claim(
            owner,
            _unit(
                text,
                TermKind.QUANTITY,
                starts[quantity.span[0]],
                ends[quantity.span[1]],
                quantity.span,
                quantity=quantity,
            ),
        )
    for name in _names(text, tokens, cast, offices):
        _claim(owner, name)
    phrases: dict[int, Phrase] = {
        phrase.start: phrase for phrase in find_phrases([_bare(token.norm) for token in tokens])
    }
    figures = [unit is not None and unit.kind is TermKind.QUANTITY and not _is_ordinal(unit) for unit in owner]
    terms: list[Term] = []
    index = 0
    while index < len(tokens):
        unit = owner[index]
        if unit is not None:
            terms.append(unit)
            index = unit.last
            continue
        phrase = phrases.get(index)
        if phrase is not None and not any(owner[index : phrase.end]):
            if phrase.lemma not in FUNCTION_WORDS:  # “ahead of” is “before”
                span = (tokens[index].start, tokens[phrase.end - 1].end)
                known = moving(phrase.lemma, tokens, index, phrase.end, figures) or profile(phrase.lemma)
                terms.append(_unit(text, TermKind.WORD, index, phrase.end, span, profile=known))
            index = phrase.end
            continue
        word = None if silent[index] else _word(text, tokens, index, figures)
        if word is not None:
            terms.append(word)
        index += 1
    return terms


@lru_cache(maxsize=4096)
def _is_misspelt_function_word(norm: str) -> bool:
    return any(is_slip(norm, word) for word in sorted(FUNCTION_WORDS))


# “May” and “March” are words of another kind as often.
_MONTHS = {
    name: number
    for number, name in enumerate(
        "january february - april - june july august september october november december".split(), start=1
    )
}


def _bare_month(token: Token) -> DateMention | None:
    """“the August election”: a month that modifies a noun."""
    month = _MONTHS.get(token.norm)
    if month is None or not token.text[0].isupper():
        return None
    return DateMention(span=token.span, text=token.text, month=month)


def _points_back(tokens: Sequence[Token], first: int, quantity: Quantity) -> bool:
    """“the two leaders” counts whom the text has named already."""
    return (
        quantity.kind == "count"
        and first > 0
        and tokens[first - 1].norm in ("the", "these", "those", "both")
        and quantity.value <= 3
    )


def _bare(norm: str) -> str:
    """The word without a possessive ending."""
    return norm.removesuffix("'s").removesuffix("'")


def _claim(owner: list[Term | None], term: Term) -> None:
    """Gives the tokens of a term to it, unless another has one of them."""
    if not any(owner[term.first : term.last]):
        for index in range(term.first, term.last):
            owner[index] = term


def _unit(text: str, kind: TermKind, first: int, last: int, span: Span, **fields: object) -> Term:
    words = text[span[0] : span[1]]
    return Term(kind=kind, text=words, norm=words.casefold(), first=first, last=last, span=span, **fields)  # type: ignore[arg-type]


def _says_same(tokens: Sequence[Token], index: int) -> bool:
    """“they are the same”, “the same as”, but not “the same day”."""
    if tokens[index].norm != "same" or not index or tokens[index - 1].norm != "the":
        return False
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return follows is None or follows.kind is Kind.MARK or follows.norm in ("as", "because", "for", "in")


def _is_ordinal(term: Term) -> bool:
    return term.quantity is not None and term.quantity.kind is QuantityKind.ORDINAL


def _word(text: str, tokens: Sequence[Token], index: int, figures: Sequence[bool]) -> Term | None:
    token = tokens[index]
    if token.kind is Kind.MARK:
        return None
    function = token.norm in FUNCTION_WORDS
    if not function or token.norm in DIRECTIONS:
        moves = moving(token.norm, tokens, index, index + 1, figures)
        if moves is not None:
            return _unit(text, TermKind.WORD, index, index + 1, token.span, profile=moves)
    if function and not _says_same(tokens, index):
        return None
    if token.norm == "last" and index + 1 < len(figures) and figures[index + 1]:
        return None  # “the last two weeks”, “the past two weeks”
    if token.norm in _PREFIXES and index + 1 < len(tokens) and tokens[index + 1].text == "-":
        return None
    known = profile(_bare(token.norm))
    if not known.pos and _is_misspelt_function_word(token.norm):
        return None
    carries = token.norm in CARRIERS and index + 1 < len(tokens) and tokens[index + 1].norm == "to"
    weight = LIGHT if carries or token.norm in LIGHT_WORDS or is_adverb(token.norm) else ORDINARY
    keys = () if known.pos else (folded(token.norm),)
    return _unit(text, TermKind.WORD, index, index + 1, token.span, weight=weight, profile=known, keys=keys)


def _names(text: str, tokens: Sequence[Token], cast: Cast, offices: Sequence[OfficeMention]) -> list[Term]:
    """Actors, places and other capitalised names; an actor that is a place too is one term."""
    found: list[Term] = []
    taken = [False] * len(tokens)
    places = {mention.first: mention for mention in read_places(text, tokens)}
    runs = capital_runs(tokens)
    for mention in cast.mentions(tokens):
        if _is_cut(tokens, mention, runs) or _is_namesake(tokens, mention, runs, cast, places):
            continue
        place = places.get(mention.first)
        same = place is not None and place.last == mention.last
        found.append(
            _name(text, tokens, mention.first, mention.last, actors=mention.actors, place=place if same else None)
        )
        taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
    for office in offices:
        held = cast.by_office(office) if office.owner else frozenset[str]()
        first, last = _with_owner(tokens, office)
        if len(held) == 1 and not any(taken[first:last]):
            found.append(_name(text, tokens, first, last, actors=held))
            taken[first:last] = [True] * (last - first)
    for first, place in places.items():
        last = place.last
        if not any(taken[first:last]):
            found.append(_name(text, tokens, first, last, place=place))
            taken[first:last] = [True] * (last - first)
    for first, last in runs:
        first = _behind_demonym(tokens, first, last, places)
        if not any(taken[first:last]):
            found.append(_name(text, tokens, first, last))
    return found


def _behind_demonym(tokens: Sequence[Token], first: int, last: int, places: Mapping[int, PlaceMention]) -> int:
    """Where the name of somebody begins behind “American” or “Norwegian”; of “French Open” at its head."""
    place = places.get(first)
    if place is None or not place.demonym or last - place.last < _FULL_NAME:
        return first
    names = all(not is_common_word(token.norm) or token.text.isupper() for token in tokens[place.last : last])
    return place.last if names else first


def _is_namesake(
    tokens: Sequence[Token],
    mention: Mention,
    runs: Sequence[tuple[int, int]],
    cast: Cast,
    places: Mapping[int, PlaceMention],
) -> bool:
    """Whether a given name that is nobody's of the mention stands before it: “Tilda Roe” is not Jane Roe."""
    start = next((first for first, last in runs if first < mention.first < last), mention.first)
    given = [
        tokens[at]
        for at in range(start, mention.first)
        if tokens[at].kind is Kind.WORD and at not in places and not is_common_word(tokens[at].norm)
    ]
    known = [word for name in mention.actors for word in cast.given_names(name)]
    return bool(given and known) and not any(_may_be(token, word) for token in given for word in known)


def _may_be(token: Token, given: str) -> bool:
    """Whether a word can be a given name: the same, an initial, another spelling."""
    word = folded(token.norm.rstrip("."))
    return word == given or (
        given.startswith(word[:1]) and (len(word) == 1 or is_slip(word, given) or word[:3] == given[:3])
    )


def _is_cut(tokens: Sequence[Token], mention: Mention, runs: Sequence[tuple[int, int]]) -> bool:
    """A short name at the head of a longer one, “UN” of “UN Security Council”, is no mention of the short one."""
    follows = tokens[mention.last].norm if mention.last < len(tokens) else ""
    return (
        mention.last - mention.first == 1
        and len(tokens[mention.first].text) < 4
        and any(first <= mention.first and mention.last < last for first, last in runs)
        and bool(follows)
    )


def _with_owner(tokens: Sequence[Token], office: OfficeMention) -> Range:
    """The tokens of an office and of whom it belongs to."""
    first, last = office.first, office.last
    if office.owner_span is not None:
        inside = [at for at, token in enumerate(tokens) if office.owner_span[0] <= token.start < office.owner_span[1]]
        first, last = min([first, *inside]), max([last, *(at + 1 for at in inside)])
    return first, last


def _name(
    text: str,
    tokens: Sequence[Token],
    first: int,
    last: int,
    *,
    actors: frozenset[str] = frozenset(),
    place: PlaceMention | None = None,
) -> Term:
    before = first - 1
    while before >= 0 and tokens[before].norm in ("the", "a", "an", "mr", "mrs", "ms"):
        before -= 1
    preposition = tokens[before].norm if before >= 0 and tokens[before].norm in PREPOSITIONS else None
    return _unit(
        text,
        TermKind.NAME,
        first,
        last,
        (tokens[first].start, tokens[last - 1].end),
        keys=tuple(folded(token.norm) for token in tokens[first:last] if token.kind is not Kind.MARK),
        actors=actors,
        places=frozenset(place.candidates) if place else frozenset(),
        demonym=bool(place and place.demonym),
        stands_for=_stands_for(place),
        preposition=(place.preposition or preposition) if place else preposition,
    )


def _stands_for(place: PlaceMention | None) -> frozenset[str]:
    if place is None or place.demonym or place.preposition in ("in", "at", "near", "around"):
        return frozenset()
    return frozenset(whole for whole in (metonym_of(name) for name in place.candidates) if whole)
