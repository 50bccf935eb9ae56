"""The offices that factcheck knows, the forms that name them, and how one office stands to another."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.text.vocabulary import rows

MARKS = "=.~@"
"""Stand before a form and say when it counts; the head of the table explains them."""
NO_OFFICE = "none"
_HONORIFIC = "honorific"
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


class OfficeTable:
    """The offices by name, and the forms that name them."""

    __slots__ = ("forms", "honorifics", "longest", "offices")

    def __init__(self) -> None:
        self.offices: dict[str, list[str]] = {}
        self.forms: dict[str, tuple[str, str]] = {}
        """Form, hyphens opened → (marks, office)."""
        self.longest: dict[str, int] = {}
        """First word, also as a plural → words in the longest form that it begins."""
        self.honorifics: frozenset[str] = frozenset()


@cache
def office_table() -> OfficeTable:
    """The table, read when first needed."""
    table = OfficeTable()
    forms, longest = table.forms, table.longest
    for row in rows("offices.tsv"):
        written = row[3].split("|")
        if row[1] == _HONORIFIC:
            table.honorifics = frozenset(written)
            continue
        table.offices[row[0]] = row
        for form in written:
            bare = form.lstrip(MARKS)
            key = bare.lower().replace("-", " ")
            forms[key] = (form[: len(form) - len(bare)], row[0])
            first, _, rest = key.partition(" ")
            words = rest.count(" ") + 2 if rest else 1
            if words > longest.get(first, 0):
                longest[first] = longest[_plural(first)] = words
    return table


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-2] + "en"
    return word[:-1] + "ies" if word.endswith("ry") else word + "s"


@cache
def office_named(name: str) -> Office | None:
    """The office of this canonical name."""
    row = office_table().offices.get(name)
    if row is None or row[1] == NO_OFFICE:
        return None
    broader = tuple(row[2].split("|")) if len(row) > 2 and row[2] else ()
    compatible = tuple(row[4].split("|")) if len(row) > 4 and row[4] else ()
    return Office(name=name, kind=row[1], broader=broader, compatible=compatible)


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
    table = office_table()
    names, before = {name}, 0
    while len(names) > before:
        before = len(names)
        names.update(
            row[0] for row in table.offices.values() if len(row) > 2 and not names.isdisjoint(row[2].split("|"))
        )
    firsts = {form.partition(" ")[0] for form, (_, office) in table.forms.items() if office in names}
    # What “-man” and “-men”, “-y” and “-ies” have in common.
    return frozenset(first[:-2] if first.endswith("man") else first.removesuffix("y") for first in firsts)


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
    return norm.rstrip(".").lower() in office_table().honorifics
