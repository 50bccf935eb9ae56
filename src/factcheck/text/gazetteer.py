"""The places that factcheck knows, and the forms in which a text may write them.

`vocabulary/places.tsv` is the table that people edit. `vocabulary/places_index.tsv` is made from it by
`tools/index_places.py`: all forms, folded and sorted, so that nothing has to be built when the program starts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.vocabulary import written

MARKS = "!~@=.,+"
"""Stand before a form and say when it counts; the head of the table explains them."""
DEMONYM = "^"
"""Stands behind the marks in the index where the form is a demonym."""
NOT_A_PLACE = "none"
# One reading of a form: canonical name (empty for a phrase that is no place), marks, whether it is a demonym. A tuple,
# because making dataclasses is most of what it costs to import this module.
Entry = tuple[str, str, bool]

_COMBINING = dict.fromkeys(range(0x300, 0x370))
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h", "ə": "a", "ð": "d"})


class Place(NamedTuple):
    """A place with a name of its own."""

    name: str
    """Canonical and unique: “Georgia” is the country, “Georgia (US state)” is not."""
    kind: str
    """country, city, us-state, state (of another country), region, continent, sea, river, island, landmark or seat."""
    parents: tuple[str, ...] = ()
    """Canonical names of the places that it lies in."""
    partly: tuple[str, ...] = ()
    """Places that hold a part of it, or hold it by one side's account."""
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str | None = None
    near: tuple[str, ...] = ()
    """Waters and mountains that it lies at."""
    stands_for: str | None = None
    """What a seat is a name for: the Kremlin for Russia."""


def fold(text: str) -> str:
    """The text as the index has it: case, accents, hyphens and the points of “St.” fall away.

    >>> fold("São Tomé"), fold("Guinea-Bissau"), fold("St. Petersburg")
    ('sao tome', 'guinea bissau', 'st petersburg')
    """
    text = text.casefold().replace("-", " ").replace(". ", " ").replace("’", "'")
    if text.isascii():
        return text
    import unicodedata

    text = unicodedata.normalize("NFKD", text).translate(_COMBINING).translate(_LETTERS)
    return unicodedata.normalize("NFC", text)


@cache
def _index() -> list[str]:
    return written("places_index.tsv").split("\n")


@lru_cache(maxsize=8192)
def entries(form: str) -> tuple[Entry, ...]:
    """The readings of a folded form, likeliest first; empty where no place is written so."""
    lines = _index()
    at = bisect_left(lines, form + "\t")
    if at == len(lines) or not lines[at].startswith(form + "\t"):
        return ()
    return tuple(_entry(cell) for cell in lines[at][len(form) + 1 :].split("|"))


def _entry(cell: str) -> Entry:
    name = cell.lstrip(MARKS + DEMONYM)
    marks = cell[: len(cell) - len(name)]
    return name, marks.rstrip(DEMONYM), marks.endswith(DEMONYM)


@lru_cache(maxsize=8192)
def begins_form(words: str) -> bool:
    """Whether a form is these folded words, or begins with them."""
    lines = _index()
    at = bisect_left(lines, words)
    return at < len(lines) and lines[at].startswith((words + "\t", words + " "))


@cache
def _table() -> str:
    """The whole table; a row that is asked for is found in it sooner than all rows are told apart."""
    return "\n" + written("places.tsv")


def _row(name: str) -> str | None:
    table = _table()
    at = table.find(f"\n{name}\t") if name.isprintable() and not name.startswith("#") else -1
    return None if at < 0 else table[at + 1 : table.index("\n", at + 1)]


def _rows() -> Iterator[str]:
    """All rows, in the order of the table."""
    return (line for line in _table().split("\n") if line and line[0] != "#")


@cache
def names() -> tuple[str, ...]:
    """All canonical names, in the order of the table."""
    return tuple(line[: line.index("\t")] for line in _rows())


@cache
def place_named(name: str) -> Place | None:
    """The place of this canonical name, written exactly so."""
    row = _row(name)
    if row is None:
        return None
    cells = row.split("\t")
    cells += [""] * (8 - len(cells))
    parents = _split(cells[2])
    return Place(
        name=name,
        kind=cells[1],
        parents=tuple(parent for parent in parents if parent[0] != "~"),
        partly=tuple(parent[1:] for parent in parents if parent[0] == "~"),
        aliases=tuple(dict.fromkeys(form.lstrip(MARKS) for form in _split(cells[3]))),
        demonyms=tuple(form.lstrip(MARKS) for form in _split(cells[4])),
        capital=cells[5] or None,
        near=_split(cells[6]),
        stands_for=cells[7] or None,
    )


@cache
def governed() -> dict[str, str]:
    """Capital of a country → the country; London and Belfast govern more than one, the largest stands first."""
    capitals: dict[str, str] = {}
    for row in _rows():
        cells = row.split("\t", 6)
        if cells[1] != "country":
            break  # the table begins with the countries
        if len(cells) > 5 and cells[5]:
            capitals.setdefault(cells[5], cells[0])
    return capitals


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@lru_cache(maxsize=8192)
def place(name: str) -> Place | None:
    """The place of this canonical name or alias; of several readings, the likeliest.

    >>> place("Kiev").name, place("Holland").name, place("Atlantis")
    ('Kyiv', 'Netherlands', None)
    """
    exact = place_named(name)
    if exact is not None:
        return exact if exact.kind != NOT_A_PLACE else None
    folded = fold(name)
    for form in (folded, folded.removeprefix("the ").rstrip(".")):
        for canonical, _, demonym in entries(form):
            if canonical and not demonym:
                return place_named(canonical)
    return None
