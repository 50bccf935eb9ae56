"""From the bytes of a document to its article."""

from __future__ import annotations

import re

from factcheck.ingest.article import Article, Unreadable
from factcheck.ingest.documents.encoding import decode
from factcheck.ingest.documents.kinds import kind_of
from factcheck.ingest.documents.refusal import Refusal

MIB = 2**20
LARGEST = {
    "text": 32 * MIB,
    "markdown": 16 * MIB,
    "html": 16 * MIB,
    "pdf": 128 * MIB,
    "docx": 128 * MIB,
    "odt": 128 * MIB,
}
"""Bytes of the largest document of each format; pictures fill those of the last three."""

LONGEST = 4_000_000
"""Characters of the longest article: more than a novel has. What is longer would keep its reader for minutes."""


def read_document(
    data: bytes, name: str, *, media_type: str | None = None, charset: str | None = None, url: str | None = None
) -> Article | Unreadable:
    r"""The article that a document holds, or why there is none.

    `name` is the file's name or URL, whose ending tells the format where the bytes and the media type do not; `charset`
    is the encoding that a server declared; `url` is where the document was found, unless it states its own.

    >>> read_document(b"The bridge\n\nIt opened in 1932.\n", "bridge.txt").title
    'The bridge'
    >>> read_document(b"", "empty.txt")
    Unreadable(origin='empty.txt', reason='is empty')
    """
    try:
        article = _read(data, name, media_type, charset, url)
    except Refusal as refusal:
        return Unreadable(origin=name, reason=str(refusal))
    if len(article.text) > LONGEST:
        return Unreadable(origin=name, reason=f"holds more than {LONGEST:,} characters, which no article does")
    if not re.search(r"\w", article.text):
        return Unreadable(origin=name, reason="holds no article" if article.format == "html" else "holds no text")
    return article


def _read(data: bytes, name: str, media_type: str | None, charset: str | None, url: str | None) -> Article:
    if not data:
        raise Refusal("is empty")
    kind = kind_of(data, name, media_type)
    if len(data) > LARGEST[kind]:
        raise Refusal(f"is larger than {LARGEST[kind] // MIB} MiB")
    # Each reader is imported when a document needs it: those of pages and of PDF load large libraries.
    if kind == "html":
        from factcheck.ingest.documents.page import read_page

        return read_page(decode(data, charset, markup=True), url)
    if kind == "pdf":
        from factcheck.ingest.documents.pdf import read_pdf

        return read_pdf(data, url)
    if kind == "docx":
        from factcheck.ingest.documents.docx import read_docx

        return read_docx(data, url)
    if kind == "odt":
        from factcheck.ingest.documents.odt import read_odt

        return read_odt(data, url)
    if kind == "markdown":
        from factcheck.ingest.documents.markdown import read_markdown

        return read_markdown(decode(data, charset), url)
    from factcheck.ingest.documents.plain import read_plain

    return read_plain(decode(data, charset), url)
