"""Articles in plain text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from itertools import pairwise

from factcheck.ingest.article import Article
from factcheck.ingest.documents.days import stated_day
from factcheck.ingest.documents.heads import address_in, byline_of, day_line, first_lines, read_head

_LONGEST_TITLE = 250
_ENDS = re.compile(r"[.!?:;…]['\"’”)\]]*$")
_WRAPPED_FROM, _WRAPPED_TO = 50, 110
"""Characters of the longest line of a text whose lines were broken to fit a page."""
_FEWEST_BREAKS = 5


def read_plain(text: str, url: str | None = None) -> Article:
    r"""The article of a plain text: its words as they stand, without a head of lines such as “Title: …”.

    Without a head, the first line is the title if it stands alone and is no sentence; it stays in the text.

    >>> article = read_plain("Title: The bridge\nDate: 14 September 2020\n\nIt opened in 1932.\n")
    >>> article.title, str(article.published), article.text
    ('The bridge', '2020-09-14', 'It opened in 1932.\n')
    """
    head = read_head(text)
    return made(unwrapped(text[head.end :]), head.fields, format="text", url=url)


def made(text: str, fields: Mapping[str, str], *, format: str, url: str | None = None) -> Article:
    """The article of a text, with what its head says, and what its first lines say where that says nothing."""
    author: str | None = None
    day: dt.date | None = None
    for line in first_lines(text):
        author = author or byline_of(line)
        day = day or day_line(line) or (stated_day(line) if byline_of(line) else None)
    return Article(
        text=text,
        title=fields.get("title") or first_title(text),
        publisher=fields.get("publisher"),
        author=fields.get("author") or author,
        published=stated_day(fields.get("published", "")) or day,
        url=address_in(fields.get("url")) or url,
        language=fields.get("language"),
        format=format,
    )


def first_title(text: str) -> str | None:
    """The first line, where it stands alone as titles do."""
    lines = text.lstrip("\n").split("\n", 2)
    title = lines[0].strip().strip("#= ")
    alone = len(lines) > 2 and not lines[1].strip()
    return title if alone and title and len(title) <= _LONGEST_TITLE and not _ENDS.search(title) else None


def unwrapped(text: str) -> str:
    """The text with each paragraph on one line, where its lines were broken to fit a page; else as it is."""
    lines = [line.rstrip() for line in text.split("\n")]
    breaks = [line for line, after in pairwise(lines) if line and after]
    longest = max(map(len, lines))
    if len(breaks) < _FEWEST_BREAKS or not _WRAPPED_FROM <= longest <= _WRAPPED_TO:
        return text
    open_ended = sum(not _ENDS.search(line) for line in breaks)
    full = sum(len(line) >= 0.7 * longest for line in breaks)
    if min(open_ended, full) < 0.6 * len(breaks):
        return text
    paragraphs = re.split(r"\n\s*\n", "\n".join(lines).strip("\n"))
    return "\n\n".join(" ".join(line.strip() for line in one.split("\n")) for one in paragraphs) + "\n"
