"""When and where somebody was born and died, from the bracket behind the name: “Roe (1957 in Oslo – 3 May 1999)”."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from factcheck.classes import NamedTuple
from factcheck.model import Span
from factcheck.text.dates import DateMention, read_dates
from factcheck.text.definitions import read_definitions
from factcheck.text.reading import Reading, Term, TermKind, innermost
from factcheck.text.subjects import names_of
from factcheck.text.tokens import Kind, Token

_DASHES = frozenset("- – — − ‒".split())
_BORN = frozenset("born b".split())
_DIED = frozenset("died d death".split())


class Event(NamedTuple):
    """A birth or a death."""

    date: DateMention | None
    places: tuple[Term, ...]
    span: Span
    """What the bracket says of it."""


class Life(NamedTuple):
    """Somebody’s birth and death."""

    names: tuple[tuple[str, ...], ...]
    """As in a definition."""
    born: Event | None
    died: Event | None


@lru_cache(maxsize=4096)
def read_life(reading: Reading) -> Life | None:
    """The life in the first bracket of a sentence that has one; None where there is none.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> life = read_life(read("Jane Roe (born Doe; 2 July 1957 – 3 May 1999) was a judge.", cast=Cast()))
    >>> life.born.date.text, life.died.date.text
    ('2 July 1957', '3 May 1999')
    """
    tokens = reading.tokens
    for first in range(1, min(len(tokens), 60)):
        if tokens[first].text != "(":
            continue
        last = next((at for at in range(first, len(tokens)) if tokens[at].text == ")"), len(tokens))
        born, died = _events(reading, first + 1, last)
        if born is not None or died is not None:
            defined = next((one.names for one in read_definitions(reading) if one.subject[0] < first), None)
            return Life(defined or names_of(tokens, (0, first)), born, died)
    return None


def _events(reading: Reading, first: int, last: int) -> tuple[Event | None, Event | None]:
    """The birth and the death that a bracket tells."""
    tokens = reading.tokens
    words = {token.norm: at for at, token in reversed(list(enumerate(tokens[first:last], first)))}
    birth = next((words[word] for word in _BORN if word in words), None)
    death = next((words[word] for word in _DIED if word in words), None)
    dash = _dash(tokens, first, last)
    if dash is not None:
        born, died = _event(reading, first, dash), _event(reading, dash + 1, last)
        return (born, died) if born is not None and died is not None else (None, None)
    if death is not None and birth is not None and birth < death:
        return _event(reading, birth, death), _event(reading, death, last)
    if death is not None:
        return None, _event(reading, death, last)
    return (_event(reading, birth, last) if birth is not None else None), None


def _dash(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The dash between two dates; a hyphen within a word is none."""
    for at in range(first + 1, last - 1):
        if tokens[at].text in _DASHES and (
            tokens[at - 1].kind is Kind.NUMBER
            or tokens[at + 1].kind is Kind.NUMBER
            or tokens[at - 1].end < tokens[at].start
        ):
            behind = at + 1 + (tokens[at + 1].text in _DASHES)
            if any(token.kind is Kind.NUMBER for token in tokens[first:at]) and behind < last:
                return at
    return None


def _event(reading: Reading, first: int, last: int) -> Event | None:
    """What a part of a bracket says of one of the two; None where it has no date."""
    tokens = reading.tokens[first:last]
    dates = read_dates(reading.text, tokens, None)
    date = next((found for found in reversed(dates) if found.candidates), None)
    if date is None:
        year = next((token for token in reversed(tokens) if token.text.isdecimal() and len(token.text) in (3, 4)), None)
        if year is None:
            return None
        number = int(year.text)
        days = (dt.date(number, 1, 1), dt.date(number, 12, 31)) if number else (None, None)
        date = DateMention(span=year.span, text=year.text, year=number, candidates=(days,))
    places = [
        term
        for term in reading.terms
        if term.kind is TermKind.NAME and term.places and not term.demonym and first <= term.first < last
    ]
    start = min([date.span[0], *(term.span[0] for term in places)])
    return Event(date, tuple(innermost(places)), (start, max([date.span[1], *(term.span[1] for term in places)])))
