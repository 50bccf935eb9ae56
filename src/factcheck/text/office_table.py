"""The offices that factcheck knows, the forms that name them, and how one office stands to another.

`vocabulary/offices.tsv` is the table that people edit. `vocabulary/offices_index.tsv` is made from it by
`tools/index_offices.py`: words and offices with all that is asked of them, sorted, so that nothing has to be built when
the program starts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.vocabulary import written

INDEX = "offices_index.tsv"
# Offices of state that nobody mistakes for one another; of other roles, one person can have several.
_OF_STATE = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "minister",
        "speaker-for",
        "diplomat",
        "local-government",
        "finance-officer",
    }
)
_RANKED = frozenset({"military", "police", "judiciary", "religion", "royalty", "legislator", "family"})


class OfficeRelation(StrEnum):
    """How one office stands to another."""

    SAME = "same"
    BROADER = "broader"
    """The left one says less: “leader” against “president”."""
    NARROWER = "narrower"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Office(NamedTuple):
    """An office, profession or role."""

    name: str
    kind: str
    """Its class: head-of-state, minister, speaker-for, military, academia, …"""
    broader: tuple[str, ...]
    compatible: tuple[str, ...]
    """Offices that the same words or the same person can have too."""


@cache
def _lines() -> list[str]:
    return written(INDEX).split("\n")


def _cells(key: str) -> list[str]:
    """What the index has behind a key."""
    lines = _lines()
    at = bisect_left(lines, f"{key}\t")
    return lines[at].split("\t")[1:] if at < len(lines) and lines[at].startswith(f"{key}\t") else []


@lru_cache(maxsize=8192)
def forms_from(word: str) -> tuple[int, Mapping[str, tuple[str, str]]]:
    """How many words the longest form has that begins with a word, and the forms: hyphens opened → (marks, office).

    A word in the plural has the forms of its singular, too.

    >>> forms_from("taoiseach"), forms_from("fishes")
    ((1, {'taoiseach': ('', 'prime minister')}), (0, {}))
    """
    longest, *forms = _cells(word) or ("0",)
    found = (form.split("|") for form in forms)
    return int(longest), {form: (marks, office) for form, marks, office in found}


@cache
def office_named(name: str) -> Office | None:
    """The office of this canonical name."""
    cells = _cells(f"@{name}")
    if not cells:
        return None
    kind, broader, compatible, _ = cells
    return Office(name=name, kind=kind, broader=_listed(broader), compatible=_listed(compatible))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def _above(name: str) -> frozenset[str]:
    office = office_named(name)
    found: set[str] = set()
    for broader in office.broader if office else ():
        found |= {broader} | _above(broader)
    return frozenset(found)


@cache
def beginnings_of(name: str) -> frozenset[str]:
    """How the forms of an office begin, and those of all that are special ones of it, in the singular and the plural.

    >>> sorted(beginnings_of("ambassador"))
    ['ambassador', 'high']
    """
    cells = _cells(f"@{name}")
    return frozenset(_listed(cells[-1])) if cells else frozenset()


@cache
def compare_names(left: str, right: str) -> OfficeRelation:
    """How two offices stand to each other, by canonical name, whoever holds them.

    >>> compare_names("leader", "president").value, compare_names("president", "prime minister").value
    ('broader', 'different')
    >>> compare_names("lawyer", "activist").value
    'unknown'
    """
    one, other = office_named(left), office_named(right)
    if one is None or other is None:
        return OfficeRelation.UNKNOWN
    if one.name == other.name:
        return OfficeRelation.SAME
    if one.name in _above(other.name):
        return OfficeRelation.BROADER
    if other.name in _above(one.name):
        return OfficeRelation.NARROWER
    if other.name in one.compatible or one.name in other.compatible:
        return OfficeRelation.UNKNOWN
    of_state = one.kind in _OF_STATE and other.kind in _OF_STATE
    ranks = one.kind == other.kind and one.kind in _RANKED
    return OfficeRelation.DIFFERENT if of_state or ranks else OfficeRelation.UNKNOWN


def is_honorific(norm: str) -> bool:
    """Whether the word is a form of address before a name.

    >>> is_honorific("mr"), is_honorific("Dr."), is_honorific("president")
    (True, True, False)
    """
    return norm.rstrip(".").lower() in _honorifics()


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(_cells("@"))
