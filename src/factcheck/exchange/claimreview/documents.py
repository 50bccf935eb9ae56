"""The JSON of a file: alone, a document a line, or inside of a page; what is broken is told by its line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from factcheck.classes import NamedTuple
from factcheck.exchange.claimreview.pages import read_page
from factcheck.exchange.record import Unread

LARGEST = 2**28
"""Bytes of a file: twice the largest feed of fact-checks that is published."""
_WRAPPING = re.compile(r"(?:\s|<!--|//[ \t]*<!\[CDATA\[|/\*[ \t]*<!\[CDATA\[[ \t]*\*/|<!\[CDATA\[)*")
_WRAPPED = re.compile(r"(?:\s|;|-->|//[ \t]*\]\]>|/\*[ \t]*\]\]>[ \t]*\*/|\]\]>)*\Z")
_MARKUP = re.compile(r"<(?:script|html|head|body|meta|div|p|[^<>]{1,200}\bitemscope)\b", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a page says how it is encoded."""
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_MOST_LOOKED = 200
"""How many times over a broken document is looked through, taken up again behind each fault."""
_PARSING = 20
"""How many characters can be looked at while one is parsed."""
_DEEP = 100_000
"""What a document that is nested too deep costs, in characters looked at."""
_DIGITS = 4_000


class Document(NamedTuple):
    """A JSON value with what the page around it says of itself."""

    value: object
    where: str
    """Where it begins: “line 12”."""
    title: str | None = None
    url: str | None = None


def documents(data: bytes) -> Iterator[Document | Unread]:
    """The documents of a file, and what of it cannot be read."""
    is_json = data[:_HEAD].lstrip()[:1] in (b"{", b"[")
    text, fault = _decoded(data, is_json=is_json)
    if fault is not None:
        yield fault
    if is_json or not _MARKUP.search(text):
        yield from _parsed(text, 1)
        return
    page = read_page(text)
    for script in page.scripts:
        for found in _parsed(script.text, script.line):
            yield found if isinstance(found, Unread) else found._replace(title=page.title, url=page.url)
    for line, item in page.items:
        yield Document(value=item, where=f"line {line}", title=page.title, url=page.url)


def _decoded(data: bytes, *, is_json: bool) -> tuple[str, Unread | None]:
    """The text of a file, and what of it is lost: JSON is UTF-8, a page says what it is."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace").removeprefix("\ufeff"), None
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        if is_json:
            line = data.count(b"\n", 0, error.start) + 1
            fault = Unread(where=f"line {line}", reason="there are bytes that are not UTF-8; “�” stands in their place")
            return data.decode("utf-8-sig", "replace"), fault
    declared = _CHARSET.search(data[:_HEAD])
    try:
        return data.decode(declared[1].decode("ascii") if declared else "windows-1252", "replace"), None
    except LookupError:
        return data.decode("utf-8", "replace"), None


def _parsed(text: str, line: int) -> Iterator[Document | Unread]:
    """The documents of a text whose first line has this number; around a fault, what can be read."""
    opening = _WRAPPING.match(text)
    at = opening.end() if opening else 0
    end = _WRAPPED.search(text, at)
    text = text[: end.start()] if end else text
    if "&quot;" in text[at : at + 80]:  # a whole document escaped as if it stood in an attribute
        import html

        text = html.unescape(text)
    told: set[int] = set()
    left = _MOST_LOOKED * (len(text) + _DEEP)
    while at < len(text):
        start = at
        try:
            value, at = _DECODER.raw_decode(text, start)
            if isinstance(value, (dict, list)):
                yield Document(value=value, where=_line(text, start, line))
            elif not told:
                yield Unread(where=_line(text, start, line), reason="not JSON: there should be a brace or a bracket")
                return
        except json.JSONDecodeError as error:
            if error.pos not in told:
                yield Unread(where=_line(text, error.pos, line), reason=f"not JSON: {error.msg.removesuffix(' at')}")
            told.add(error.pos)
            left -= error.pos + _PARSING * (error.pos - start)  # the error has counted the lines before it
            at += 1
        except (ValueError, RecursionError) as error:
            if -1 not in told:
                yield Unread(
                    where=_line(text, start, line), reason=f"not JSON that can be read: {type(error).__name__}"
                )
            told.add(-1)
            left -= _DEEP
            at += 1
        if left < 0:
            yield Unread(where=_line(text, at, line), reason="there are too many faults to go on")
            return
        at = _next(text, at, faulty=bool(told))


def _line(text: str, at: int, first: int) -> str:
    return f"line {first + text.count(chr(10), 0, at)}"


def _next(text: str, at: int, *, faulty: bool) -> int:
    """Where the next document may begin: behind white space and commas, or behind a fault at the next brace."""
    if faulty:
        found = text.find("{", at)
        return len(text) if found < 0 else found
    while at < len(text) and (text[at].isspace() or text[at] == ","):
        at += 1
    return at


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= _DIGITS else None


_DECODER = json.JSONDecoder(strict=False, parse_int=_whole)
