"""The tags and texts of HTML, in time that grows with its length alone, however it was written.

The standard library's parser needs the square of it for pages of open brackets; this one is only as good as what it is
for: attributes, raw text and comments are told apart, and what is no tag is text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from factcheck.classes import NamedTuple

_OPENING = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?""")
RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title", "textarea", "noscript")}
"""Elements whose content is no markup, with what ends them."""
_MOST_ATTRIBUTES = 200
_LONGEST_NAME = 40


class Tag(NamedTuple):
    """A tag, or the text between two."""

    name: str
    """In small letters, “/” before that of an end; empty for text."""
    attributes: Mapping[str, str]
    text: str
    """Of text; of an element whose content is no markup, its content: there is no end tag then."""
    start: int
    """Where it begins in the page; of such an element, where its content does."""


_NONE: Mapping[str, str] = {}


def tags(page: str) -> Iterator[Tag]:
    """The tags of a page and the texts between them, in their order; entities are undone, except in a script."""
    at = 0
    while at < len(page):
        bracket = page.find("<", at)
        if bracket < 0:
            bracket = len(page)
        if bracket > at:
            yield Tag("", _NONE, html.unescape(page[at:bracket]), at)
        if bracket == len(page):
            return
        if page.startswith(("<!", "<?"), bracket):
            comment = page.startswith("<!--", bracket)
            end = page.find("-->" if comment else ">", bracket + 2)
            if end < 0:
                return
            at = end + (3 if comment else 1)
            continue
        opening = _OPENING.match(page, bracket)
        if opening is None:
            yield Tag("", _NONE, "<", bracket)
            at = bracket + 1
            continue
        name = opening[2][:_LONGEST_NAME].lower()
        attributes, at = _attributes(page, opening.end())
        if opening[1]:
            yield Tag(f"/{name}", _NONE, "", bracket)
        elif name in RAW:
            end_tag = RAW[name].search(page, at)
            end = end_tag.start() if end_tag else len(page)
            content = page[at:end]
            yield Tag(name, attributes, content if name == "script" else html.unescape(content), at)
            after = page.find(">", end)
            at = len(page) if after < 0 else after + 1
        else:
            yield Tag(name, attributes, "", bracket)


def _attributes(page: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes from here to the end of the tag, the first of each name, and where the tag has ended."""
    found: dict[str, str] = {}
    for _ in range(_MOST_ATTRIBUTES):
        attribute = _ATTRIBUTE.match(page, at)
        if attribute is None:
            break
        at = attribute.end()
        value = next((group for group in attribute.groups()[1:] if group is not None), "")
        found.setdefault(attribute[1].lower(), html.unescape(value))
    end = page.find(">", at)
    return found, len(page) if end < 0 else end + 1
