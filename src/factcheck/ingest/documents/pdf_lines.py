"""The lines of a PDF, put together to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from factcheck.classes import NamedTuple
from factcheck.ingest.documents.blocks import Block
from factcheck.text.lexicon import is_common_word

_LARGER = 1.15
"""Times the size of running text from which a line is a heading."""
_SMALLER = 0.9
"""Times that size below which a line at the foot of a page is a note."""
_WIDE_GAP = 1.3
"""Times the usual distance of lines from which a new paragraph begins."""
_SHORT_LINE = 0.75
"""Share of the usual length up to which a line that ends a sentence ends a paragraph."""
_INDENT = 0.8
"""Times its size by which the first line of a paragraph may be indented."""
_AT_EDGES = 2
"""Lines at the top and foot of a page among which running heads are looked for."""
_SHARE_OF_PAGES = 0.4
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–—|\s]*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE)
_OUTER_NUMBER = re.compile(r"^\d{1,4}\b|\b\d{1,4}$")
_BULLET = re.compile(r"[•●▪■◦‣–-]\s+")
_ENDS = re.compile(r"[.!?:…]['\"’”)\]]*$")
_CUT_WORD = re.compile(r"([^\W\d_]+)-$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")


class PdfLine(NamedTuple):
    """A line of a page, in points from its lower left corner."""

    text: str
    x: float
    y: float
    size: float


def read_blocks(pages: list[list[PdfLine]]) -> tuple[str | None, list[Block]]:
    """The title, which is what stands largest on the first page, and the headings, paragraphs, items and notes."""
    pages = without_running_heads(pages)
    lines = [line for page in pages for line in page]
    if not lines:
        return None, []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0]
    known = frozenset(re.findall(r"[\w-]+", " ".join(line.text for line in lines).casefold()))
    flow: list[list[PdfLine]] = []
    notes: list[list[PdfLine]] = []
    for page in pages:
        foot = _foot(page, body)
        flow.append(page[: len(page) - foot])
        notes.append(page[len(page) - foot :])
    paragraphs = _paragraphs(flow, body) + _paragraphs(notes, body)
    blocks = [(_block(one, body, known), one[0].size) for one in paragraphs]
    first_page = len(_paragraphs(flow[:1], body))
    largest = max((size for block, size in blocks[:first_page] if block.is_heading), default=None)
    title: str | None = None
    kept: list[Block] = []
    for block, size in blocks:
        if title is None and block.is_heading and size == largest:
            title = block.text
        else:
            kept.append(block)
    return title, kept


def without_running_heads(pages: list[list[PdfLine]]) -> list[list[PdfLine]]:
    """The pages without page numbers and without what many have at the same height of top or foot.

    That is the same words, or a number at the end of the line that counts the pages, whatever the chapter beside it.
    """
    seen: Counter[tuple[int, str | int]] = Counter()
    for number, page in enumerate(pages):
        seen.update({mark for line in _edges(page) for mark in _marks(line, number)})
    often = max(2, _SHARE_OF_PAGES * len(pages))
    cleaned = []
    for number, page in enumerate(pages):
        running = {
            line
            for line in _edges(page)
            if _PAGE_NUMBER.fullmatch(line.text) or any(seen[mark] >= often for mark in _marks(line, number))
        }
        cleaned.append([line for line in page if line not in running])
    return cleaned


def _edges(page: list[PdfLine]) -> set[PdfLine]:
    heights = sorted({round(line.y) for line in page})
    at = {*heights[:_AT_EDGES], *heights[-_AT_EDGES:]}
    return {line for line in page if round(line.y) in at}


def _marks(line: PdfLine, page: int) -> list[tuple[int, str | int]]:
    """What a running head has in common with those of other pages, each with its height."""
    height = round(line.y / 3)
    numbers = [int(found) for found in _OUTER_NUMBER.findall(line.text)]
    return [(height, re.sub(r"\d+", "#", line.text.casefold())), *((height, number - page) for number in numbers)]


def _foot(page: list[PdfLine], body: float) -> int:
    """How many lines at the end of a page are notes."""
    count = 0
    while count < len(page) and page[-1 - count].size < _SMALLER * body:
        count += 1
    return count if count < len(page) else 0


def _paragraphs(pages: list[list[PdfLine]], body: float) -> list[list[PdfLine]]:
    gaps = Counter(
        round(above.y - below.y)
        for page in pages
        for above, below in pairwise(page)
        if above.size == below.size == body and above.y > below.y
    )
    leading = gaps.most_common(1)[0][0] if gaps else 1.2 * body
    lengths = sorted(len(line.text) for page in pages for line in page if line.size == body)
    usual = lengths[int(0.75 * len(lengths))] if lengths else 0
    found: list[list[PdfLine]] = []
    for page in pages:
        for line in page:
            if found and not _begins(line, found[-1], leading, usual):
                found[-1].append(line)
            else:
                found.append([line])
    return found


def _begins(line: PdfLine, paragraph: list[PdfLine], leading: float, usual: int) -> bool:
    """Whether the line begins a paragraph, seen from the one before it."""
    above = paragraph[-1]
    if abs(line.size - above.size) > 0.1 * above.size or _BULLET.match(line.text):
        return True
    gap = above.y - line.y
    ended = _ENDS.search(above.text) is not None
    if gap > 0:
        if gap > _WIDE_GAP * max(leading, 1.1 * line.size):
            return True
        indented = line.x - above.x > _INDENT * line.size
        if ended and indented and not _BULLET.match(paragraph[0].text):
            return True
    # Across columns and pages a paragraph goes on, unless its last line is short.
    return ended and len(above.text) <= _SHORT_LINE * usual and not line.text[0].islower()


def _block(lines: list[PdfLine], body: float, known: frozenset[str]) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text = joined(text, line.text, known)
    text = text.replace("\u00ad", "")
    if lines[0].size >= _LARGER * body:
        return Block("h2", text)
    bullet = _BULLET.match(text)
    return Block("li", text[bullet.end() :]) if bullet and text[0] not in "–-" else Block("p", text)


def joined(above: str, below: str, known: frozenset[str] = frozenset()) -> str:
    """Two lines as one, a word that was cut at the line's end made whole.

    The hyphen stays in what the text has with one elsewhere (`known`, in small letters), and in compounds whose parts
    are words and whose whole is none.

    >>> joined("the govern-", "ment said"), joined("a well-", "known man"), joined("Anglo-", "Irish talks")
    ('the government said', 'a well-known man', 'Anglo-Irish talks')
    """
    if above.endswith("\u00ad"):
        return above[:-1] + below
    cut, after = _CUT_WORD.search(above), _NEXT_WORD.match(below)
    if cut is None or after is None:
        return above + below if above.endswith(("-", "/")) and below[:1].isalnum() else f"{above} {below}"
    whole = (cut[1] + after.group()).casefold()
    compound = f"{cut[1]}-{after.group()}".casefold()
    if below[0].isupper() or compound in known:
        return above + below
    parts = is_common_word(cut[1].casefold()) and is_common_word(after.group().casefold())
    if whole in known or is_common_word(whole) or not parts:
        return above[:-1] + below
    return above + below
