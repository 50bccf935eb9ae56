"""How many sources carry a claim, and how many of them are independent of one another."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence

from factcheck.model import Claim, Source, SourceCount

_WORD = re.compile(r"\w+")
_HOST = re.compile(r"[a-z][a-z0-9+.-]*://(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_SECOND_LEVEL = frozenset("ac co com edu gov ltd net org".split())
"""Under which names are given out in some countries: “bbc.co.uk” is one, as “cnn.com” is."""


def count_sources(claims: Sequence[Claim]) -> SourceCount | None:
    """The articles that hold these claims, who published them, and from how many places they come; None without one.

    Articles of one publisher come from one place, and so do those with an author in common, those that give the claim
    word for word alike, as copies of an agency's report do, and all whose publisher is unknown.
    """
    carried: dict[str, tuple[Source, list[Claim]]] = {}
    for claim in claims:
        if claim.source is not None:
            carried.setdefault(claim.source.id, (claim.source, []))[1].append(claim)
    if not carried:
        return None
    published = [_publishers(source) for source, _ in carried.values()]
    written = [
        {*publishers, *_authors(source), *(_wording(claim) for claim in own)} or {None}
        for publishers, (source, own) in zip(published, carried.values(), strict=True)
    ]
    unknown = {None}
    return SourceCount(
        articles=len(carried),
        publishers=_groups(publishers for publishers in published if publishers),
        origins=_groups(
            keys if publishers else keys | unknown for publishers, keys in zip(published, written, strict=True)
        ),
    )


def _publishers(source: Source) -> set[Hashable]:
    """The publisher by name and by the domain of its address."""
    keys: set[Hashable] = set()
    if source.publisher:
        keys.add(("name", _folded(source.publisher)))
    host = _host(source.url)
    if host:
        keys.add(("domain", host))
    return keys


def _host(url: str | None) -> str | None:
    """The registered domain of a URL, as far as its looks tell.

    >>> _host("https://edition.cnn.com/story"), _host("https://www.bbc.co.uk/news/1")
    ('cnn.com', 'bbc.co.uk')
    """
    found = _HOST.match(url or "")
    labels = found[1].casefold().rstrip(".").split(".") if found else []
    if len(labels) < 2:
        return None
    return ".".join(labels[-3:] if labels[-2] in _SECOND_LEVEL else labels[-2:])


def _authors(source: Source) -> set[Hashable]:
    """Each author, known by name as a publisher is: an agency's report is its own wherever it is printed."""
    words = (source.author or "").replace(" and ", ",").replace("/", ",").replace(";", ",").replace("&", ",")
    return {
        ("name", _folded(name.removeprefix("By ").removeprefix("by "))) for name in words.split(",") if name.strip()
    }


def _folded(name: str) -> str:
    """A name without case, marks and article, so that “The Example” and “Example” are one."""
    return " ".join(_WORD.findall(name.casefold())).removeprefix("the ")


def _wording(claim: Claim) -> Hashable:
    return ("words", " ".join(_WORD.findall(claim.quote.casefold())))


def _groups(sets: Iterable[set[Hashable]]) -> int:
    """How many groups sets fall into, where sets with a member in common belong together."""
    groups: list[set[Hashable]] = []
    for one in sets:
        meeting = [group for group in groups if not group.isdisjoint(one)]
        groups = [group for group in groups if group.isdisjoint(one)] + [one.union(*meeting)]
    return len(groups)
