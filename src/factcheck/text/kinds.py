"""Which kinds of things exclude one another: what is a film is no city, and no album either.

What a noun is comes from `vocabulary/kinds.tsv`, for other nouns from the dictionary, which has the realm of those that
are one thing in nearly all of their uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import Relation, lemmas, realm_of, related
from factcheck.text.vocabulary import rows


class KindClass(NamedTuple):
    """A class of things within a realm: films among works."""

    realm: str
    name: str | None
    """None where only the realm is known."""


class _Table(NamedTuple):
    classes: Mapping[str, frozenset[KindClass]]
    blurred: frozenset[frozenset[str]]
    parted: frozenset[str]
    open: frozenset[str]
    wider: Mapping[str, frozenset[str]]
    """Each general noun → those that it covers."""
    rivals: Mapping[str, frozenset[str]]
    """Each genre → all those of its kind."""
    implied: Mapping[str, frozenset[str]]
    """Each noun → words that it says as well: an author is one of books."""
    fields: Mapping[str, str]
    """Each calling → its line of work."""


@cache
def _table() -> _Table:
    classes: dict[str, set[KindClass]] = {}
    blurred: set[frozenset[str]] = set()
    wider: dict[str, frozenset[str]] = {}
    rivals: dict[str, frozenset[str]] = {}
    implied: dict[str, frozenset[str]] = {}
    fields: dict[str, str] = {}
    named: dict[str, frozenset[str]] = {"parted": frozenset(), "open": frozenset()}
    for first, *rest in rows("kinds.tsv"):
        words = rest[-1].split()
        if first in named:
            named[first] = frozenset(words)
        elif first == "blurred":
            blurred.add(frozenset(words))
        elif first == "wider":
            for general in rest[0].split():
                wider[general] = wider.get(general, frozenset()) | frozenset(words)
        elif first == "implies":
            for noun in rest[0].split():
                implied[noun] = implied.get(noun, frozenset()) | frozenset(words)
        elif first == "field":
            fields |= dict.fromkeys(words, rest[0])
        elif first == "rivals":
            rivals |= dict.fromkeys(words, frozenset(words))
        else:
            for word in words:
                classes.setdefault(word, set()).add(KindClass(first, rest[0]))
    return _Table(
        {word: frozenset(found) for word, found in classes.items()}, frozenset(blurred), named["parted"], named["open"],
        wider, rivals, implied, fields,
    )  # fmt: skip


@lru_cache(maxsize=2048)
def classes_of(noun: str) -> frozenset[KindClass]:
    """What a noun can be the name of; empty where that is not known, or could be anything.

    >>> sorted(classes_of("sitcom")), sorted(classes_of("example"))
    ([KindClass(realm='work', name='series')], [])
    """
    table = _table()
    bases = (noun, *lemmas(noun))
    if not table.open.isdisjoint(bases):
        return frozenset()
    found = next((table.classes[base] for base in bases if base in table.classes), frozenset[KindClass]())
    if found:
        return found
    realm = realm_of(noun)
    if realm is None:
        return frozenset()
    return frozenset({KindClass("life", realm) if realm in ("person", "animal", "plant") else KindClass(realm, None)})


def exclude(left: str, right: str) -> bool:
    """Whether nothing can be what both nouns name.

    >>> exclude("album", "sitcom"), exclude("drama", "sitcom"), exclude("singer", "senator")
    (True, False, False)
    """
    ours, theirs = classes_of(left), classes_of(right)
    return bool(ours and theirs) and all(_apart(one, other) for one in ours for other in theirs)


def _apart(one: KindClass, other: KindClass) -> bool:
    table = _table()
    if any(frozenset({left, right}) in table.blurred for left in one for right in other if left and right):
        return False
    if one.realm != other.realm:
        return True
    return one.realm in table.parted and None not in (one.name, other.name) and one.name != other.name


@lru_cache(maxsize=4096)
def covers(general: str, noun: str) -> bool:
    """Whether what the second noun names is also what the first one names: musician, drummer; film, movie.

    >>> covers("musician", "drummer"), covers("drummer", "musician"), covers("show", "sitcom")
    (True, False, True)
    """
    if general == noun or related(general, noun) in (Relation.SAME, Relation.SYNONYM, Relation.NARROWER):
        return True
    special = {word for base in (general, *lemmas(general)) for word in _table().wider.get(base, ())}
    return any(base in special or related(word, noun) is Relation.SAME for base in lemmas(noun) for word in special)


def rival(genre: str, other: str) -> bool:
    """Whether both words name genres of one kind, and not the same: “horror”, “romantic”."""
    ours, theirs = _genre(genre), _genre(other)
    if ours is None or theirs is None or ours == theirs:
        return False
    return theirs in _table().rivals[ours] and related(genre, other) in (None, Relation.OPPOSITE)


def _genre(word: str) -> str | None:
    return next((base for base in (word, *lemmas(word)) if base in _table().rivals), None)


def implies(noun: str, word: str) -> bool:
    """Whether a noun says a word as well: who is an author is one of books."""
    table = _table()
    return any(word in table.implied.get(base, ()) for base in (noun, *lemmas(noun)))


def is_person(noun: str) -> bool:
    """Whether a noun names people."""
    return KindClass("life", "person") in classes_of(noun)


def field_of(calling: str) -> str | None:
    """The line of work of a calling: stage, sport, office, science or church; None of one that goes with any.

    >>> field_of("actresses"), field_of("senator"), field_of("writer")
    ('stage', 'office', None)
    """
    fields = _table().fields
    return next((fields[base] for base in (calling, *lemmas(calling)) if base in fields), None)
