"""A text as its sentences, with what is heading, header or running text told apart."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.ingest.datelines import read_datelines
from factcheck.model import Span
from factcheck.text.sentences import sentences_in_line
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import has_finite

# A line that says what the text is, at its head: “Title: …”, “(meta data) PUBLISHED DATETIME: …”.
_HEADER = re.compile(
    r"(?:\(meta data\)\s*)?(title|headline|author|byline|publisher|published[ \w]*|date|url)\s*:\s*", re.I
)
_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
# What Markdown puts before the words of a line.
_MARKER = re.compile(r"\s*(?:#{1,6}\s+|[-*+•]\s+|>\s*|\d{1,3}[.)]\s+)+")
_HEADING = re.compile(r"\s*(?:#{1,6}\s|=+\s*$|-{3,}\s*$)")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_LONGEST = 10_000
"""Characters of a sentence: what has no end for pages is a table or a dump, and reading it takes minutes."""
_ENDS = frozenset(". ! ? … ” \" ’ ' )".split())


@dataclass(slots=True, frozen=True, kw_only=True, eq=False)
class Sentence:
    """A sentence of a text."""

    start: int
    """Offset of its first character in the text."""
    end: int
    paragraph: int
    """Counted from 1 over the lines that are not blank."""
    tokens: Sequence[Token]
    """Their offsets count from the start of the sentence."""
    is_heading: bool = False
    """Whether it stands alone on its line without end mark and verb, or is marked as a heading."""

    @property
    def span(self) -> Span:
        """Offsets in the text."""
        return self.start, self.end


@dataclass(slots=True, frozen=True, kw_only=True, eq=False)
class Passage:
    """A text cut into its sentences."""

    text: str
    title: str | None = None
    """Of the header, or the first heading."""
    published: dt.date | None = None
    """Of the header, or by a line that says when the text was published."""
    sentences: Sequence[Sentence] = field(default=())

    def words(self, sentence: Sentence) -> str:
        """The sentence, verbatim."""
        return self.text[sentence.start : sentence.end]


def read_passage(text: str) -> Passage:
    r"""The sentences of a text in order; every line is a paragraph, and header lines at its head are no sentences.

    >>> passage = read_passage("Title: The bridge\n\n# News\n\nIt opened in 1932. It has two lanes.")
    >>> passage.title, [passage.words(sentence) for sentence in passage.sentences if not sentence.is_heading]
    ('The bridge', ['It opened in 1932.', 'It has two lanes.'])
    """
    title: str | None = None
    published: dt.date | None = None
    found: list[Sentence] = []
    offset = paragraph = 0
    in_head, fenced = True, False
    for line in text.splitlines(keepends=True):
        start, offset = offset, offset + len(line)
        if line.isspace():
            continue
        paragraph += 1
        if _FENCE.match(line):
            fenced = not fenced
            continue
        header = _HEADER.match(line) if in_head else None
        if header is not None:
            name, value = header.group(1).casefold(), line[header.end() :].strip()
            if name in ("title", "headline"):
                title = title or value or None
            elif name.startswith(("published", "date")):
                published = published or _day(value)
            continue
        in_head = in_head and line.strip() == "---"
        if not fenced:
            found += _sentences(line, start, paragraph)
    if title is None and len(found) > 1 and found[0].is_heading:
        title = text[found[0].start : found[0].end]
    if published is None:
        published = read_datelines(text.splitlines())
    return Passage(text=text, title=title, published=published, sentences=found)


def _sentences(line: str, offset: int, paragraph: int) -> list[Sentence]:
    marker = _MARKER.match(line)
    lead = marker.end() if marker else 0
    pieces = [
        tokens
        for tokens in sentences_in_line(line[lead:])
        if any(one.kind is not Kind.MARK for one in tokens) and tokens[-1].end - tokens[0].start <= _LONGEST
    ]
    heading = _HEADING.match(line) is not None
    found = []
    for tokens in pieces:
        first, last = tokens[0].start, tokens[-1].end
        alone = len(pieces) == 1 and tokens[-1].text not in _ENDS and not has_finite(tokens, 0, len(tokens))
        for token in tokens:
            token.start -= first
            token.end -= first
        start = offset + lead + first
        found.append(
            Sentence(
                start=start,
                end=start + last - first,
                paragraph=paragraph,
                tokens=tokens,
                is_heading=heading or alone,
            )
        )
    return found


def _day(value: str) -> dt.date | None:
    """The first day that a header gives as year, month, day."""
    found = _ISO_DAY.search(value)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
