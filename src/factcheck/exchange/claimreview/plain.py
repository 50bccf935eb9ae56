"""Text from pages made plain: no tags, no entities, no characters that steer, white space as a reader sees it."""

from __future__ import annotations

import html
import re
from functools import cache

_TAG = re.compile(r"<(?:!--|/?[a-zA-Z!])[^<>]*>")
_ENTITY = re.compile(r"&(?:#\d|#[xX]|[a-zA-Z])")
_UNREAD = ("script", "style")
_TIMES = 3
"""How many times over entities are undone: what was escaped twice is common, more is mischief."""


def plain(text: str) -> str:
    r"""The text as a reader of the page sees it, on one line.

    >>> plain("The mayor&#8217;s <b>bridge</b>:\n x &lt; 5 &amp;amp; y")
    'The mayor’s bridge: x < 5 & y'
    >>> plain("Sold<script>alert(1)</script>!")
    'Sold!'
    """
    for _ in range(_TIMES):
        if "<" in text:
            text = _without_tags(text)
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    text = text.translate(_dropped())
    if not text.isascii():  # halves of surrogate pairs, which nothing can store
        text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(text.split())


def _without_tags(text: str) -> str:
    """The text between the tags, but none from inside of a script."""
    kept: list[str] = []
    at, inside = 0, None
    ending = {name for name in _UNREAD if f"</{name}" in text.lower()}
    for tag in _TAG.finditer(text):
        if inside is None:
            kept.append(text[at : tag.start()])
            kept.append(" " if _parts(tag.group()) else "")
        at = tag.end()
        name = _name(tag.group())
        if inside is not None and name == f"/{inside}":
            inside = None
        elif inside is None and name in ending:
            inside = name
    if inside is None:
        kept.append(text[at:])
    return "".join(kept)


def _name(tag: str) -> str:
    found = re.match(r"<(/?[a-zA-Z][a-zA-Z0-9]*)", tag)
    return found[1].lower() if found else ""


def _parts(tag: str) -> bool:
    """Whether the words on both sides of a tag are apart: at a paragraph, not at a change of letters."""
    return _name(tag).lstrip("/") in ("p", "br", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "blockquote")


@cache
def _dropped() -> dict[int, None]:
    """Controls that are no white space, and the characters that turn the direction of text or have no width."""
    controls = {code for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()}
    return dict.fromkeys({*controls, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0xFEFF})
