"""A page of HTML: its JSON-LD, its microdata as the same kind of objects, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.classes import NamedTuple
from factcheck.exchange.claimreview.tags import RAW, Tag, tags

_DEEPEST = 500
"""Open elements within each other; what lies deeper is read without them."""
_DEEPEST_TEXT = 8
"""Properties within each other whose text is taken."""
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ADDRESS = {"a": "href", "area": "href", "link": "href", "object": "data"} | dict.fromkeys(
    "audio embed iframe img source track video".split(), "src"
)
# An element that begins ends the one before it, where both are of these: nobody has to write </li>.
_ENDS = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "p": ("p",), "tr": ("tr",), "td": ("td", "th")}

Item = dict[str, object]


class Script(NamedTuple):
    """The text of a JSON-LD script and the line on which it begins."""

    text: str
    line: int


class Page(NamedTuple):
    """What is read of a page."""

    scripts: Sequence[Script]
    items: Sequence[tuple[int, Item]]
    """The outermost items of its microdata, each with its line."""
    title: str | None
    url: str | None
    """The address that it gives as its own."""


class _Open(NamedTuple):
    """An element that is open, with what it gives when it ends."""

    tag: str
    item: Item | None = None
    """The item that it begins."""
    owner: Item | None = None
    """The item of whose property its text is the value."""
    names: Sequence[str] = ()
    text: list[str] | None = None


def read_page(page: str) -> Page:
    """What a page holds; a broken page holds what a reader of it can still see."""
    scripts: list[Script] = []
    microdata = _Microdata()
    title = url = shared = None
    line = at = 0
    for tag in tags(page):
        if tag.name in ("script", "title", "link", "meta") or "itemscope" in tag.attributes:
            line, at = line + page.count("\n", at, tag.start), tag.start
        if tag.name == "script":
            if "ld+json" in tag.attributes.get("type", "").lower():
                scripts.append(Script(tag.text, line + 1))
        elif tag.name == "title":
            title = title or tag.text.strip() or None
        elif tag.name == "link" and tag.attributes.get("rel", "").lower() == "canonical":
            url = url or tag.attributes.get("href")
        elif tag.name == "meta" and tag.attributes.get("property", "").lower() == "og:url":
            shared = shared or tag.attributes.get("content")
        microdata.take(tag, line + 1)
    return Page(scripts=scripts, items=microdata.finished(), title=title, url=url or shared)


class _Microdata:
    """The items of a page while it is read."""

    def __init__(self) -> None:
        self._items: list[tuple[int, Item]] = []
        self._open: list[_Open] = []
        self._texts: list[list[str]] = []

    def take(self, tag: Tag, line: int) -> None:
        """The next tag or text of the page."""
        if not tag.name:
            for text in self._texts[-_DEEPEST_TEXT:]:
                text.append(tag.text)
        elif tag.name.startswith("/"):
            name = tag.name[1:]
            if any(element.tag == name for element in self._open):
                while self._end() != name:
                    pass
        elif self._items or "itemscope" in tag.attributes:  # outside of an item nothing is a property
            self._begin(tag, line)

    def finished(self) -> list[tuple[int, Item]]:
        """The outermost items, when the page has ended and with it all that is open."""
        while self._open:
            self._end()
        return self._items

    def _begin(self, tag: Tag, line: int) -> None:
        while self._open and self._open[-1].tag in _ENDS.get(tag.name, ()):
            self._end()
        element = self._element(tag, line)
        if tag.name not in _VOID and tag.name not in RAW and len(self._open) < _DEEPEST:
            self._open.append(element)
            if element.text is not None:
                self._texts.append(element.text)

    def _element(self, tag: Tag, line: int) -> _Open:
        given = tag.attributes
        names = given.get("itemprop", "").split()
        owner = next((element.item for element in reversed(self._open) if element.item is not None), None)
        if "itemscope" in given:
            item: Item = {"@type": given.get("itemtype", "").split()}
            if given.get("itemid"):
                item["@id"] = given["itemid"]
            if names and owner is not None:
                _add(owner, names, item)
            else:
                self._items.append((line, item))
            return _Open(tag.name, item)
        value = _written(tag.name, given) if names and owner is not None else None
        if owner is not None and value is not None:
            _add(owner, names, value)
        if owner is None or not names or value is not None:
            return _Open(tag.name)
        return _Open(tag.name, None, owner, names, [])

    def _end(self) -> str:
        """The tag of the innermost open element, which has ended."""
        ended = self._open.pop()
        if ended.owner is not None and ended.text is not None:
            self._texts.pop()
            _add(ended.owner, ended.names, "".join(ended.text))
        return ended.tag


def _written(tag: str, given: Mapping[str, str]) -> str | None:
    """The value that an element's attributes give; None where its text is the value."""
    if "content" in given:
        return given["content"]
    if tag in _ADDRESS:
        return given.get(_ADDRESS[tag], "")
    if tag == "time" and given.get("datetime"):
        return given["datetime"]
    return given["value"] if tag in ("data", "meter") and "value" in given else None


def _add(item: Item, names: Sequence[str], value: object) -> None:
    """The item has the value under each of the names, beside what it has there."""
    for name in names:
        known = item.get(name)
        if known is None:
            item[name] = value
        elif isinstance(known, list):
            known.append(value)
        else:
            item[name] = [known, value]
