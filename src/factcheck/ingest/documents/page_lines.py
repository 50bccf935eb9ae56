"""The lines of a page as a reader sees them, each with the element that it stands in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from factcheck.classes import NamedTuple
from factcheck.text.vocabulary import rows

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_UNSEEN = frozenset("head iframe math noscript object option script select style svg template textarea title".split())
_NEVER_TEXT = frozenset("aside button dialog figcaption figure footer form nav".split())
_SENTENCE_END = re.compile(r"[.!?…]['\"’”)]*$")
_WORD = re.compile(r"[a-z0-9]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Line(NamedTuple):
    """A run of words that no block or line break parts."""

    text: str
    element: Any
    """The block that it stands in."""
    linked: int
    """How many of its characters stand in links."""

    @property
    def key(self) -> str:
        """Its words, to compare by."""
        return key_of(self.text)

    @property
    def is_pointer(self) -> bool:
        """Whether it is a link to another page, with few words beside: some sentences of prose are mostly links."""
        least = 0.95 if _SENTENCE_END.search(self.text) else 0.7
        return self.linked >= least * len(self.text)


def key_of(text: str) -> str:
    """The words of a text in small letters, to compare by."""
    return re.sub(r"\W+", " ", text).strip().casefold()


def lines_of(root: Any) -> list[Line]:
    """The lines of a parsed page in order."""
    from lxml import etree

    found: list[Line] = []
    words: list[str] = []
    linked = links = unseen = 0
    blocks = [root]

    def end_line() -> None:
        nonlocal linked
        text = " ".join("".join(words).split())
        if text:
            found.append(Line(text, blocks[-1], linked))
        words.clear()
        linked = 0

    def add(text: str | None) -> None:
        nonlocal linked
        if text and not unseen:
            words.append(text)
            linked += len(text.strip()) if links else 0

    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        inline = name in _INLINE
        if event == "start":
            if not inline:
                end_line()
                blocks.append(element)
            links += name == "a"
            unseen += name in _UNSEEN
            add(element.text)
        else:
            if not inline:
                end_line()
                blocks.pop()
            links -= name == "a"
            unseen -= name in _UNSEEN
            if element is not root:
                add(element.tail)
    return found


def furniture_names(element: Any) -> frozenset[str]:
    """The words by which the markup calls an element something else than text: an aside, a caption, an offer."""
    names = class_words(element) & listed("class")
    return names | {element.tag} if element.tag in _NEVER_TEXT else names


def class_words(element: Any) -> frozenset[str]:
    """The words of an element's classes and identifier, and these as they are written, in small letters."""
    return _words(f"{element.get('class') or ''} {element.get('id') or ''}")


@lru_cache(4096)
def _words(written: str) -> frozenset[str]:
    parted = _CAMEL.sub("-", written).lower()
    return frozenset((*_WORD.findall(parted), *parted.split()))


@cache
def listed(kind: str) -> frozenset[str]:
    """The entries of one kind in the table of furniture."""
    return frozenset(row[1] for row in rows("page_furniture.tsv") if row[0] == kind)
