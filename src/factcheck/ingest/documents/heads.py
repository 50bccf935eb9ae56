"""The lines at the head of a text that say what it is: “Title: …”, “By …”, a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from factcheck.classes import NamedTuple
from factcheck.ingest.documents.days import stated_day

KEYS: Mapping[str, str] = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "writer": "author",
    "date": "published",
    "published": "published",
    "published on": "published",
    "publication date": "published",
    "date published": "published",
    "pubdate": "published",
    "publisher": "publisher",
    "publication": "publisher",
    "newspaper": "publisher",
    "outlet": "publisher",
    "site": "publisher",
    "website": "publisher",
    "source": "publisher",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "canonical": "url",
    "language": "language",
    "lang": "language",
}
"""What the keys of a head mean, in whatever case they are written."""

_OTHER_KEYS = frozenset("section category categories tags tag keywords description summary subject to from id".split())
_LINE = re.compile(r"(?:\(meta data\)\s*)?([A-Za-z][A-Za-z _-]{1,24}?)\s*:(?!//)[ \t]*(.*)")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|written by)\s+(?=[^\W\d_])", re.IGNORECASE)
_NAMES = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,9}")
_FIRST_LINES = 6
"""Lines of text in which a byline or a day of its own is looked for."""
_LONGEST_LINE = 100
_PUBLISHED = re.compile(r"(?:first )?(?:published|posted|issued|dated?)\b(?:\s+(?:on|at))?[\s:]*", re.IGNORECASE)


class Head(NamedTuple):
    """What a text says of itself."""

    fields: dict[str, str]
    """By the names of an Article's fields."""
    end: int
    """Offset at which the text begins."""


def read_head(text: str) -> Head:
    r"""The lines “Key: value” at the start of a text, at least one of them known; else an empty head.

    >>> read_head("Title: The bridge\nDate: 2020-09-14\n\nIt opened.")
    Head(fields={'title': 'The bridge', 'published': '2020-09-14'}, end=36)
    """
    fields: dict[str, str] = {}
    end = offset = 0
    for line in text.splitlines(keepends=True)[:40]:
        offset += len(line)
        written = line.strip()
        if not written or written == "---":
            if fields:
                end = offset
            elif written:
                break
            continue
        found = _LINE.fullmatch(written)
        key = re.sub(r"[ _-]+", " ", found[1].casefold()).strip() if found else ""
        if fields and key not in KEYS and day_line(written):
            fields.setdefault("published", written)
            end = offset
            continue
        if found is None or (key not in KEYS and key not in _OTHER_KEYS):
            break
        if key in KEYS and found[2].strip():
            fields.setdefault(KEYS[key], found[2].strip())
        end = offset
    known = fields.keys() & {"title", "published", "url", "author", "publisher"}
    return Head(fields, end) if known else Head({}, 0)


def first_lines(text: str) -> Iterator[str]:
    """The first lines of a text that hold words."""
    shown = 0
    for line in text.splitlines():
        if line.strip():
            yield line.strip()
            shown += 1
            if shown == _FIRST_LINES:
                return


def byline_of(line: str) -> str | None:
    """The name of a line that is a byline and no sentence.

    >>> byline_of("By Jane Roe and Pavel Stone | The Westport Post"), byline_of("By noon the bridge was closed.")
    ('Jane Roe and Pavel Stone', None)
    """
    found = _BYLINE.match(line)
    if found is None or len(line) > _LONGEST_LINE or line.endswith((".", "!", "?", ":")):
        return None
    names = _NAMES.match(line, found.end())
    if names is None:
        return None
    words = names.group().split()
    named = [word for word in words if word.casefold() not in {"and", "de", "van", "von", "der", "la", "bin", "al"}]
    return names.group() if named and all(word[0].isupper() for word in named) else None


def day_line(line: str) -> dt.date | None:
    """The day of a line that holds nothing else."""
    if len(line) > _LONGEST_LINE or len(line.split()) > 12:
        return None
    day = stated_day(_PUBLISHED.sub("", line, count=1))
    rest = re.sub(
        r"\d+|\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b|\b[ap]\.?m\b|\b(?:gmt|utc|bst|e[sd]?t|at|on)\b",
        "",
        _PUBLISHED.sub("", line, count=1),
        flags=re.IGNORECASE,
    )
    return day if day and len(re.findall(r"[^\W\d_]+", rest)) <= 1 else None


def address_in(value: str | None) -> str | None:
    """The first web address of a value."""
    found = _ADDRESS.search(value) if value else None
    return found.group().rstrip(".,;)") if found else None
