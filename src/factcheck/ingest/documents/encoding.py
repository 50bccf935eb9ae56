"""The text that some bytes stand for."""

from __future__ import annotations

import codecs
import re

from factcheck.ingest.documents.refusal import Refusal

# The longer mark first: the one of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\A\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']""")
_HEAD = 4096
"""Bytes of a page in which its own declaration must stand."""
# What browsers make of these labels: pages that declare the smaller set use the larger.
_LARGER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02
"""Share of control characters up to which bytes are taken for a text."""

_FEW, _SPARSE = 40, 0.03
"""Bytes beyond ASCII, and their share, from which a language can be told; fewer are the quote marks of English."""


def decode(data: bytes, declared: str | None = None, *, markup: bool = False) -> str:
    r"""The text of the bytes, with its line ends as “\n” and without a byte order mark; a Refusal if they are no text.

    A byte order mark decides; then what the server declared, then (where `markup`) what the page declares, then UTF-8.
    A declaration that the bytes break is not believed. What none of them fits is read as charset-normalizer sees it,
    where that is installed, or as Windows-1252.

    >>> decode("naïve\r\n".encode("utf-16")), decode("“naïve”".encode("cp1252"), "utf-8")
    ('naïve\n', '“naïve”')
    """
    text = _decoded(data, declared, markup)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise Refusal("is no text: it holds binary data")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _decoded(data: bytes, declared: str | None, markup: bool) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace")
    page = _META.search(data, 0, _HEAD) or _XML.search(data, 0, _HEAD) if markup else None
    in_page = page[1].decode("ascii", "replace") if page else None
    for label in (declared, in_page, _without_mark(data), "utf-8"):
        known = _known(label) if label else None
        if known is None:
            continue
        try:
            return data.decode(known)
        except (UnicodeError, LookupError):
            continue
    # A byte or two cut off or garbled in a text that is UTF-8 else.
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") * 2000 < len(text) and not text.isascii():
        return text
    return _guessed(data)


def _known(name: str) -> str | None:
    """The codec that browsers take for a label; None for one that is none, or is no text encoding."""
    try:
        info = codecs.lookup(name.strip().strip("\"'"))
        "".encode(info.name)
    except (LookupError, UnicodeError, ValueError):
        return None
    # A page whose declaration could be read byte by byte is not in an encoding of two bytes.
    if info.name in {"utf-16", "utf-32", "utf-7", "idna", "punycode"}:
        return None
    return _LARGER.get(info.name, str(info.name))


def _without_mark(data: bytes) -> str | None:
    """UTF-16 where nearly every other byte is zero, as in Western texts; else None."""
    start = data[:2048]
    if len(start) < 4 or start.count(0) < len(start) * 0.3:
        return None
    return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"


def _guessed(data: bytes) -> str:
    start = data[:65536]
    high = sum(byte > 127 for byte in start)
    best = None
    if high >= max(_FEW, _SPARSE * len(start)):
        try:
            from charset_normalizer import from_bytes

            best = from_bytes(start).best()
        except ImportError:
            pass
    try:
        return data.decode(best.encoding if best else "cp1252")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
