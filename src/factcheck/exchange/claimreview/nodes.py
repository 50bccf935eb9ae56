"""The objects of a JSON-LD document, however loosely written: a text for a list, a list for a text, references."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from factcheck.exchange.claimreview.plain import plain

Graph = Mapping[str, "dict[str, object]"]
"""The objects of a document by their `@id`."""

_PREFIX = re.compile(r"(?:schema:|https?://schema\.org/)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([+-]?\d{1,15}(?:[.,]\d{1,15})?)\s*(?:(?:/|of|out of)\s*\d.*)?", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"https?://(?:[^/?#@\s]*@)?([^/?#:@\s]{1,253})", re.IGNORECASE)
_REFERENCE = frozenset(("@id", "@type"))
_MOST = 2.0**53
_LONGEST_NUMBER = 64


class Node:
    """An object with the values of its keys, each as what is asked for."""

    def __init__(self, values: dict[str, object], graph: Graph) -> None:
        self._values = {_bare(key): value for key, value in values.items()}
        self._graph = graph

    @property
    def types(self) -> frozenset[str]:
        """What the object says that it is: “ClaimReview”."""
        return frozenset(_bare(text) for key in ("@type", "type") for text in _strings(self._values.get(key)))

    def values(self, *keys: str) -> Iterator[object]:
        """All values under the keys, in their order, lists taken apart and references followed."""
        for key in keys:
            for value in _listed(self._values.get(key)):
                name = value.get("@id") if isinstance(value, dict) and _REFERENCE.issuperset(value) else None
                yield self._graph.get(name, value) if isinstance(name, str) else value

    def text(self, *keys: str) -> str | None:
        """The first text under the keys that has any characters."""
        found = (text for key in keys for text in _strings(self._values.get(key)))
        return next((text for text in map(plain, found) if text), None)

    def nodes(self, *keys: str) -> list[Node]:
        """The objects under the keys; a bare text is an object with this `name`, a bare address one with this `url`."""
        found: list[Node] = []
        for value in self.values(*keys):
            if isinstance(value, dict):
                found.append(Node(value, self._graph))
            elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
                text = plain(str(value)) if isinstance(value, str) else f"{value}"
                found.append(Node({"url" if web_address(text) else "name": text}, self._graph))
        return found

    def name(self, *keys: str) -> str | None:
        """The name of the first object under the keys that has one."""
        return next((name for node in self.nodes(*keys) if (name := node.text("name", "legalName"))), None)

    def address(self, *keys: str) -> str | None:
        """The first address of the web under the keys, be it a text or the `url` or `@id` of an object."""
        for value in self.values(*keys):
            texts = _strings(value) if not isinstance(value, dict) else Node(value, self._graph)._addresses()
            found = next((text for text in texts if web_address(text.strip())), None)
            if found is not None:
                return plain(found.strip())
        return None

    def _addresses(self) -> Iterator[str]:
        yield from (text for key in ("url", "@id", "@value") for text in _strings(self._values.get(key)))

    def number(self, key: str) -> float | None:
        """The first number under the key, be it written as a text; None for anything that is no finite number."""
        return next((found for value in self.values(key) if (found := number_of(value)) is not None), None)

    def has(self, *keys: str) -> bool:
        """Whether any of the keys is there."""
        return any(key in self._values for key in keys)


def number_of(value: object) -> float | None:
    """The number that a value is, or that a text writes: “4”, “3,5”, “4/5”.

    >>> number_of("4/5"), number_of("3,5"), number_of("four"), number_of(float("nan"))
    (4.0, 3.5, None, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        written = _NUMBER.fullmatch(value) if len(value) <= _LONGEST_NUMBER else None
        value = float(written[1].replace(",", ".")) if written else None
    elif isinstance(value, dict):
        return number_of(value.get("@value"))
    if isinstance(value, (int, float)) and abs(value) <= _MOST and math.isfinite(value):
        return float(value)
    return None


def web_address(text: str) -> bool:
    """Whether a text is an address of the web, and nothing else."""
    return text[:8].lower().startswith(("http://", "https://")) and not any(map(str.isspace, text))


def host_of(address: str | None) -> str | None:
    """The host of an address without “www.”: the least that tells who published.

    >>> host_of("https://www.Checks.example:443/a?b"), host_of("checks.example")
    ('checks.example', None)
    """
    host = _HOST.match(address or "")
    return host[1].lower().removeprefix("www.") if host else None


def walk(document: object) -> Iterator[dict[str, object]]:
    """Every object of a document in its order, however deep, none twice."""
    waiting: list[object] = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(reversed(list(value.values())))
        elif isinstance(value, list):
            waiting.extend(reversed(value))


def graph_of(document: object) -> Graph:
    """The objects of a document that others refer to."""
    found: dict[str, dict[str, object]] = {}
    for value in walk(document):
        name = value.get("@id")
        if isinstance(name, str) and not _REFERENCE.issuperset(value):
            found.setdefault(name, value)
    return found


def _bare(key: str) -> str:
    return _PREFIX.sub("", key, count=1) if ":" in key else key


def _listed(value: object) -> Iterator[object]:
    """The entries of a list, of lists in it, and of JSON-LD's own kinds of lists; anything else is one."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict) and ("@list" in value or "@set" in value):
            waiting.append(value.get("@list", value.get("@set")))
        elif value is not None:
            yield value


def _strings(value: object) -> Iterator[str]:
    for each in _listed(value):
        if isinstance(each, dict):
            each = each.get("@value")
        if isinstance(each, str):
            yield each
        elif isinstance(each, (int, float)) and not isinstance(each, bool):
            yield f"{each}"
