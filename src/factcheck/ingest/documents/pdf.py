"""Articles in PDF."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING, Any

from factcheck.classes import replace
from factcheck.ingest.article import Article
from factcheck.ingest.documents.blocks import text_of
from factcheck.ingest.documents.pdf_lines import PdfLine, read_blocks
from factcheck.ingest.documents.plain import made
from factcheck.ingest.documents.refusal import Refusal

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 2000
_MOST_STEPS = 2_000_000
"""Drawing steps of all pages, half a minute's: a thousand on each of the most pages. Small files can hold far more."""
_END = b"%%EOF"
_LONGEST_TAIL = 2**16
"""Bytes that may follow the end mark; a file whose last one stands before that was cut short."""
_ENCRYPTED = "is encrypted; save a copy that opens without a password"
_NO_TITLE = re.compile(
    r"^(?:microsoft word|untitled|document\d*$|.*\.(?:docx?|odt|indd|qxp|pdf|pages)$)", re.IGNORECASE
)


def read_pdf(data: bytes, url: str | None = None) -> Article:
    """The article of a PDF: paragraphs put together from its lines, without page numbers and running heads.

    Its title is what stands largest on the first page; what the file's properties call it counts only where the page
    shows nothing larger than its text. The day on which the file was made is no day of publication.
    """
    end = data.rfind(_END)
    if end < 0 or len(data) - end > _LONGEST_TAIL:
        raise Refusal("is cut short: the end of its file is missing")
    reader = _opened(data)
    pages = _pages(reader)
    title, blocks = read_blocks(pages)
    if not blocks:
        raise Refusal("holds no text; are its pages pictures?")
    facts = _properties(reader)
    fields = {"title": title or facts.get("title"), "language": facts.get("language")}
    article = made(text_of(blocks), {key: value for key, value in fields.items() if value}, format="pdf", url=url)
    return article if article.author else replace(article, author=facts.get("author"))


def _opened(data: bytes) -> PdfReader:
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError
    except ImportError:
        raise Refusal("is a PDF; to read those: pip install 'factcheck[documents]'") from None
    # It tells of each oddity that it reads past.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = 0 if locked else len(reader.pages)
    except DependencyError:
        raise Refusal(_ENCRYPTED) from None
    except Exception:  # a broken file makes the library raise nearly anything
        raise Refusal("is damaged: it cannot be read as PDF") from None
    if locked:
        raise Refusal(_ENCRYPTED)
    if pages > _MOST_PAGES:
        raise Refusal(f"has more than {_MOST_PAGES} pages")
    return reader


def _pages(reader: PdfReader) -> list[list[PdfLine]]:
    """The lines of each page in the order of its text."""
    found: list[list[PdfLine]] = []
    steps = 0

    def count(*_: Any) -> None:
        nonlocal steps
        steps += 1
        if steps > _MOST_STEPS:  # within a form the library goes on after an error, and comes here again at once
            raise Refusal(f"draws in more than {_MOST_STEPS:,} steps, which no article does")

    for number, page in enumerate(reader.pages, start=1):
        pieces: list[tuple[str, float, float, float]] = []

        def keep(text: str, around: list[float], matrix: list[float], font: Any, size: float, to: Any = pieces) -> None:
            scale = abs(matrix[3] * around[3]) or 1.0
            to.append((text, matrix[4] * around[0] + around[4], matrix[5] * around[3] + around[5], size * scale))

        try:
            page.extract_text(visitor_text=keep, visitor_operand_before=count)
            count()
        except Refusal:
            raise
        except Exception:  # as above
            raise Refusal(f"is damaged: its page {number} cannot be read") from None
        found.append(_lines(pieces))
    return found


def _lines(pieces: list[tuple[str, float, float, float]]) -> list[PdfLine]:
    """The pieces of text put together to lines; a line stands where its first piece does, as large as its longest."""
    lines: list[PdfLine] = []
    words, first, longest = "", (0.0, 0.0), (0, 0.0)
    for text, x, y, size in pieces:
        for number, part in enumerate(text.split("\n")):
            if number and words.strip():
                lines.append(PdfLine(" ".join(words.split()), *first, round(longest[1], 1)))
            if number:
                words, longest = "", (0, 0.0)
            if not words.strip() and part.strip():
                first = x, y
            words += part
            longest = max(longest, (len(part.strip()), size))
    if words.strip():
        lines.append(PdfLine(" ".join(words.split()), *first, round(longest[1], 1)))
    return lines


def _properties(reader: PdfReader) -> dict[str, str]:
    """Title, author and language as far as the file's properties hold what a person wrote."""
    try:
        information = reader.metadata
        written = {
            "title": str(information.title or "") if information else "",
            "author": str(information.author or "") if information else "",
            "language": str(reader.root_object.get("/Lang", "")),
        }
    except Exception:  # as above
        return {}
    found = {key: " ".join(value.split()) for key, value in written.items()}
    if _NO_TITLE.match(found["title"]):
        found["title"] = ""
    return {key: value for key, value in found.items() if value}
