"""One document read: its article, and the claims that the article makes."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import sys
from collections.abc import Collection, Mapping, Sequence

from factcheck.classes import NamedTuple, replace
from factcheck.ingest.article import Article, Unreadable
from factcheck.model import Actor, Claim
from factcheck.services.adding.origins import STDIN, Origin

_MOST = 128 * 2**20 + 1
"""Bytes that are read of a file: more than any document may have, so that a file without an end is refused."""


class Given(NamedTuple):
    """What the user says of an article, whatever the document says."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: dt.date | None = None
    url: str | None = None
    language: str | None = None


NOTHING = Given()


class Reading(NamedTuple):
    """An article with what it says."""

    origin: Origin
    article: Article
    sha256: str
    """Of the text's UTF-8 bytes."""
    retrieved: dt.datetime
    claims: Sequence[Claim]
    """In text order, under their own identifiers; their source is not yet the one that is recorded."""
    actors: Mapping[str, Actor]
    """Who speaks in them, by the name that the article gives."""


class Unread(NamedTuple):
    """A document that could not be read."""

    origin: Origin
    reason: str


class AlreadyThere(NamedTuple):
    """A document whose text the store holds, so that it was not read for claims."""

    origin: Origin
    article: Article
    sha256: str
    retrieved: dt.datetime


Read = Reading | AlreadyThere | Unread


def read_origin(origin: Origin, data: bytes | None, given: Given, known: Collection[bytes] = ()) -> Read:
    """The article and its claims, or why there are none.

    `data` is what was read of it already, or None; `known` holds the SHA-256 digests of texts to leave alone.
    """
    found = _article(origin, data)
    if isinstance(found, Unreadable):
        return Unread(origin, found.reason)
    article, retrieved = found
    said = {name: value for name, value in given._asdict().items() if value is not None}
    article = _storable(replace(article, **said))
    try:
        digest = hashlib.sha256(article.text.encode("utf-8"))
    except UnicodeEncodeError:
        return Unread(origin, "its text holds half of a surrogate pair")
    if digest.digest() in known:
        return AlreadyThere(origin, article, digest.hexdigest(), retrieved)
    from factcheck.ingest.attribute import extract_claims
    from factcheck.services.adding.actors import actors_in
    from factcheck.services.adding.naming import claim_ids

    read = extract_claims(article.text, published=article.published)
    names = claim_ids(read, digest.hexdigest())
    claims = [
        replace(claim, id=name, source=None, span=None, reviewed=False) for claim, name in zip(read, names, strict=True)
    ]
    actors = actors_in(claims, article.text)
    return Reading(origin, article, digest.hexdigest(), retrieved, claims, actors)


def _storable(article: Article) -> Article:
    """The article without a NUL or half of a surrogate pair in what tells of it, which no store keeps."""
    return replace(
        article,
        title=_kept(article.title),
        publisher=_kept(article.publisher),
        author=_kept(article.author),
        url=_kept(article.url),
        language=_kept(article.language),
    )


def _kept(text: str | None) -> str | None:
    return text and (text.replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip() or None)


def _article(origin: Origin, data: bytes | None) -> tuple[Article, dt.datetime] | Unreadable:
    from factcheck.ingest.documents import read_document

    name = "standard input" if origin.name == STDIN else origin.name
    if origin.is_url:
        from factcheck.ingest.fetch import fetch

        sent = fetch(name)
        if isinstance(sent, Unreadable):
            return sent
        page = read_document(sent.data, sent.url, media_type=sent.media_type, charset=sent.charset, url=sent.url)
        return page if isinstance(page, Unreadable) else (page, sent.retrieved)
    try:
        data = read_bytes(origin) if data is None else data
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Unreadable(origin=name, reason=f"{reason[:1].lower()}{reason[1:]}")
    article = read_document(data, name)
    return article if isinstance(article, Unreadable) else (article, dt.datetime.now(dt.UTC).replace(microsecond=0))


def read_bytes(origin: Origin) -> bytes:
    """The bytes of a file or of standard input, of one that has no end the first ones; OSError says why not."""
    name = origin.name
    if name == STDIN:
        if sys.stdin is None:
            raise OSError("it is closed")
        return sys.stdin.buffer.read(_MOST)
    if os.path.isdir(name):
        os.listdir(name)  # which says so where it may not be read
        raise OSError("it is a folder")
    with open(name, "rb") as file:
        return file.read(_MOST)
