"""What reading a document gives: an article, or why there is none."""

from __future__ import annotations

import datetime as dt

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A published text read from a document."""

    text: str
    """What locators count in; paragraphs are parted by a blank line."""
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: dt.date | None = None
    """As the document states it; never guessed."""
    url: str | None = None
    language: str | None = None
    """BCP 47: “en”, “en-GB”."""
    format: str = "text"
    """text, markdown, html, pdf, docx or odt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A document that gives no article: a value with a reason, so that one bad file stops no other."""

    origin: str
    """The file or URL, as it was named."""
    reason: str
    """One line that says what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server sent for a URL, unpacked."""

    data: bytes
    media_type: str | None
    """Lower case and without parameters: “text/html”."""
    charset: str | None
    """As the server declared it."""
    url: str
    """Where redirects led to."""
    retrieved: dt.datetime
    """In UTC."""
