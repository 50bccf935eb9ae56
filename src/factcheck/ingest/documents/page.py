"""Articles in web pages."""

from __future__ import annotations

import re
from typing import Any

from factcheck.ingest.article import Article
from factcheck.ingest.documents.encoding import decode
from factcheck.ingest.documents.page_body import read_body
from factcheck.ingest.documents.page_facts import read_page_facts
from factcheck.ingest.documents.refusal import Refusal

_MOST_ELEMENTS = 50_000
"""Ten times what a long article has; the time to read a page grows faster than this."""
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{10000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 1000
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*>")


def read_page(page: str, url: str | None = None) -> Article:
    """The article of a page: standfirst, headings (“## …”) and paragraphs, with what the page states of it."""
    tree = parsed(page)
    facts = read_page_facts(tree, url)
    try:
        text = read_body(tree, facts)
    except Exception as error:  # whatever hostile markup makes the extraction raise; the next document must be read
        raise Refusal(f"holds no article that can be read ({type(error).__name__})") from None
    return Article(
        text=text,
        title=facts.titles[0] if facts.titles else None,
        publisher=facts.publisher,
        author=facts.author,
        published=facts.published,
        url=facts.url,
        language=facts.language,
        format="html",
    )


def parsed(page: str) -> Any:
    """The root element of a page, however broken its markup; a Refusal if it holds no element."""
    try:
        import trafilatura  # noqa: F401
        from lxml import etree, html
    except ImportError:
        raise Refusal("is a web page; to read those: pip install 'factcheck[documents]'") from None
    # The parser takes time that grows with the square of an element's attributes.
    if any(len(_QUOTED.sub("", tag).split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(page)):
        raise Refusal(f"holds an element with more than {_MOST_ATTRIBUTES} attributes")
    # It takes bytes, because a declaration within a text that is decoded already stops it.
    data = _CONTROLS.sub("", _DECLARATION.sub("", page)).encode("utf-8", errors="replace")
    try:
        root = html.document_fromstring(
            data, parser=html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError):
        raise Refusal("holds no page") from None
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise Refusal(f"holds more than {_MOST_ELEMENTS} elements, which no article does")
    return root


def read_article(html: str | bytes, url: str | None = None) -> Article:
    """The article of a web page, given as text or as the bytes that a server sent; `url` is where it was found.

    Needs the extra “documents”. Raises InputError for a page that cannot be read.
    """
    from factcheck.errors import InputError

    try:
        article = read_page(decode(html, markup=True) if isinstance(html, bytes) else html, url)
    except Refusal as refusal:
        raise InputError(f"the page {refusal}") from None
    if not article.text:
        raise InputError("the page holds no article")
    return article
