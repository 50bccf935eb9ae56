"""The parts of a claim's record that have keys of their own: source, locator, event, rating, profiles of actors."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import fields
from itertools import islice

from factcheck.errors import InputError
from factcheck.exchange.fields import Record, check_keys, date, mapping, moment, number, string, strings, whole
from factcheck.model import Actor, Locator, Rating, Source
from factcheck.text.tokens import Kind, tokenize

SOURCE_KEYS = tuple(field.name for field in fields(Source))
_DATED = ("published", "retrieved")
LOCATOR_KEYS = tuple(field.name for field in fields(Locator))
EVENT_KEYS = ("start", "end")
PROFILE_KEYS = tuple(field.name for field in fields(Actor))
RATING_KEYS = tuple(field.name for field in fields(Rating))

_HEAD = 10_000
"""Characters among which the first words of a text are looked for."""
ACTOR_KINDS = ("person", "body", "group", "country")
SECTIONS = ("headline", "standfirst", "caption")


def source_of(record: Record) -> Source | None:
    """The source of a claim; None where the record has none."""
    given = mapping(record, "source", SOURCE_KEYS)
    if given is None:
        return None
    texts = {key: string(given, key, "source.") for key in SOURCE_KEYS if key not in _DATED}
    title = texts["title"] or texts["id"] or texts["url"]
    if title is None:
        raise InputError("source has neither id nor title nor url")
    sha256 = texts["sha256"]
    if sha256 is not None and (len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef")):
        raise InputError("source.sha256 should be 64 digits of 0-9 and a-f")
    return Source(
        id=texts["id"] or derived_id(title, *(texts[key] or "" for key in ("publisher", "url"))),
        title=title,
        publisher=texts["publisher"],
        url=texts["url"],
        published=date(given, "published", "source."),
        published_basis=texts["published_basis"],
        sha256=sha256,
        author=texts["author"],
        language=texts["language"],
        retrieved=moment(given, "retrieved", "source."),
        origin=texts["origin"],
        superseded_by=texts["superseded_by"],
    )


def locator_of(record: Record) -> Locator | None:
    """The position of a claim's quote; None where the record has none."""
    given = mapping(record, "locator", LOCATOR_KEYS)
    if given is None:
        return None
    start = whole(given, "start", "locator.", 0)
    return Locator(
        paragraph=whole(given, "paragraph", "locator.", 1), start=start, end=whole(given, "end", "locator.", start)
    )


def event_of(record: Record) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of the event, each None where it is not said."""
    given = mapping(record, "event", EVENT_KEYS)
    if given is None:
        return None, None
    start, end = date(given, "start", "event."), date(given, "end", "event.")
    if start is not None and end is not None and start > end:
        raise InputError("event ends before it starts")
    return start, end


def rating_of(record: Record) -> Rating | None:
    """The rating of a claim; None where the record has none."""
    given = mapping(record, "rating", RATING_KEYS)
    if given is None:
        return None
    label, reviewer, url = (string(given, key, "rating.") for key in ("label", "reviewer", "url"))
    value, best, worst = (number(given, key, "rating.") for key in ("value", "best", "worst"))
    if label is None and value is None and url is None:
        raise InputError("rating has neither label nor value nor url")
    return Rating(label=label, value=value, best=best, worst=worst, reviewer=reviewer, url=url)


def profiles_of(record: Record) -> tuple[Actor, ...]:
    """The profiles of actors that the record carries."""
    given = record.get("profiles")
    if given is None:
        return ()
    if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
        raise InputError("profiles should be a list of objects")
    return tuple(_profile(entry) for entry in given)


def _profile(given: Record) -> Actor:
    check_keys(given, PROFILE_KEYS, "profiles.")
    name = string(given, "name", "profiles.")
    if name is None:
        raise InputError("profiles.name is missing")
    return Actor(
        name=name,
        kind=one_of(string(given, "kind", "profiles."), ACTOR_KINDS, "profiles.kind") or "person",
        role=string(given, "role", "profiles."),
        aliases=strings(given, "aliases", "profiles."),
        titles=strings(given, "titles", "profiles."),
    )


def one_of(value: str | None, known: tuple[str, ...], key: str) -> str | None:
    """The value, which is one of those known, or None."""
    if value is not None and value not in known:
        raise InputError(f"{key} should be one of {', '.join(known)}, not {value[:40]!r}")
    return value


def derived_id(text: str, *rest: str) -> str:
    """An identifier that the text's first words and a digest of everything given make, the same every time.

    >>> derived_id("Russia will lend Belarus £1.15 billion.", "sochi-talks")
    'russia-will-lend-belarus-58bd3437'
    """
    words = (token.norm.replace("'", "") for token in tokenize(text[:_HEAD]) if token.kind is not Kind.MARK)
    ascii_words = (word for word in words if word.isascii() and word.isalnum())
    slug = "-".join(islice(ascii_words, 4))[:40]
    digest = hashlib.sha256("\0".join((text, *rest)).encode()).hexdigest()[:8]
    return f"{slug}-{digest}" if slug else digest
