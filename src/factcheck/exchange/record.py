"""A claim and the profiles of its actors, from the keys of DESIGN.md and back to them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from itertools import takewhile
from typing import Any

from factcheck.errors import InputError
from factcheck.exchange.fields import Record, check_keys, date, mapping, number, string, strings, whole
from factcheck.model import Actor, Claim, Locator, Rating, Source, Voice
from factcheck.text.tokens import Kind, tokenize

SOURCE_KEYS = tuple(field.name for field in fields(Source))
LOCATOR_KEYS = tuple(field.name for field in fields(Locator))
EVENT_KEYS = ("start", "end")
PROFILE_KEYS = tuple(field.name for field in fields(Actor))
RATING_KEYS = tuple(field.name for field in fields(Rating))
KEYS = (
    "id", "text", "quote", "voice", "speaker", "actors", "topic", "section", "place", "event", "rating",
    "disputes", "repeats", "source", "locator", "profiles",
)  # fmt: skip
"""Of a claim's record, in the order in which they are written."""

ACTOR_KINDS = ("person", "body", "group", "country")
SECTIONS = ("headline", "standfirst", "caption")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim as read from a file."""

    line: int
    claim: Claim
    profiles: tuple[Actor, ...] = ()


def claims_from(records: Iterable[tuple[int, Record]]) -> Iterator[ClaimLine]:
    """The claims of numbered records, lazily; InputError begins with the number of the bad line."""
    lines: dict[str, int] = {}
    sources: dict[str, tuple[Source, int]] = {}
    for line, record in records:
        try:
            claim, profiles = _claim(record)
            if claim.id in lines:
                raise InputError(_repeated(claim.id, lines[claim.id], given=bool(record.get("id"))))
            lines[claim.id] = line
            if claim.source is not None:
                _check_source(claim.source, line, sources)
        except InputError as error:
            raise InputError(f"line {line}: {error}") from error
        yield ClaimLine(line=line, claim=claim, profiles=profiles)


def _repeated(name: str, line: int, *, given: bool) -> str:
    if given:
        return f"the id {name!r} stands on line {line} already"
    return f"the same text from the same source stands on line {line} already; give the two different ids"


def _check_source(source: Source, line: int, sources: dict[str, tuple[Source, int]]) -> None:
    """One id means one source in all of a file, though not every line need say all of it."""
    known, first = sources.setdefault(source.id, (source, line))
    for key in SOURCE_KEYS:
        old, new = getattr(known, key), getattr(source, key)
        unsaid = old is None or new is None or (key == "title" and source.id in (old, new))
        if old != new and not unsaid:
            raise InputError(f"source {source.id!r} has another {key} than on line {first}")


def _claim(record: Record) -> tuple[Claim, tuple[Actor, ...]]:
    check_keys(record, KEYS)
    text = string(record, "text")
    if text is None or not text.strip():
        raise InputError("text is missing" if text is None else "text is blank")
    source, locator, rating = _source(record), _locator(record), _rating(record)
    if locator is not None and source is None:
        raise InputError("a locator needs a source to stand in")
    start, end = _event(record)
    speaker = string(record, "speaker")
    claim = Claim(
        id=string(record, "id") or derived_id(text, source.id if source else ""),
        text=text,
        quote=string(record, "quote") or text,
        voice=_voice(record, speaker, rating),
        speaker=speaker,
        actors=strings(record, "actors"),
        topic=string(record, "topic"),
        section=_one_of(string(record, "section"), SECTIONS, "section"),
        place=string(record, "place"),
        event_start=start,
        event_end=end,
        rating=rating,
        disputes=strings(record, "disputes"),
        repeats=strings(record, "repeats"),
        source=source,
        locator=locator,
    )
    if claim.id in claim.disputes or claim.id in claim.repeats:
        raise InputError(f"the claim {claim.id!r} is linked to itself")
    return claim, _profiles(record)


def _voice(record: Record, speaker: str | None, rating: Rating | None) -> Voice:
    """The voice given, or else the one that a speaker or a rating implies; what contradicts itself is an error."""
    given = _one_of(string(record, "voice"), tuple(voice.value for voice in Voice), "voice")
    voice = Voice(given or ("rating" if rating else "speaker" if speaker else "source"))
    if voice is Voice.SPEAKER and speaker is None:
        raise InputError("voice is 'speaker', but no speaker is named")
    if voice is Voice.SOURCE and speaker is not None:
        raise InputError("a speaker is named, but voice is 'source'")
    if voice is Voice.RATING and rating is None:
        raise InputError("voice is 'rating', but there is no rating")
    return voice


def _one_of(value: str | None, known: tuple[str, ...], key: str) -> str | None:
    if value is not None and value not in known:
        raise InputError(f"{key} should be one of {', '.join(known)}, not {value[:40]!r}")
    return value


def _source(record: Record) -> Source | None:
    given = mapping(record, "source", SOURCE_KEYS)
    if given is None:
        return None
    texts = {key: string(given, key, "source.") for key in SOURCE_KEYS if key != "published"}
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
    )


def _locator(record: Record) -> Locator | None:
    given = mapping(record, "locator", LOCATOR_KEYS)
    if given is None:
        return None
    start = whole(given, "start", "locator.", 0)
    return Locator(
        paragraph=whole(given, "paragraph", "locator.", 1), start=start, end=whole(given, "end", "locator.", start)
    )


def _event(record: Record) -> tuple[Any, Any]:
    given = mapping(record, "event", EVENT_KEYS)
    if given is None:
        return None, None
    start, end = date(given, "start", "event."), date(given, "end", "event.")
    if start is not None and end is not None and start > end:
        raise InputError("event ends before it starts")
    return start, end


def _rating(record: Record) -> Rating | None:
    given = mapping(record, "rating", RATING_KEYS)
    if given is None:
        return None
    label = string(given, "label", "rating.")
    if label is None:
        raise InputError("rating.label is missing")
    value, best, worst = (number(given, key, "rating.") for key in ("value", "best", "worst"))
    reviewer, url = string(given, "reviewer", "rating."), string(given, "url", "rating.")
    return Rating(label=label, value=value, best=best, worst=worst, reviewer=reviewer, url=url)


def _profiles(record: Record) -> tuple[Actor, ...]:
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
        kind=_one_of(string(given, "kind", "profiles."), ACTOR_KINDS, "profiles.kind") or "person",
        role=string(given, "role", "profiles."),
        aliases=strings(given, "aliases", "profiles."),
        titles=strings(given, "titles", "profiles."),
    )


def derived_id(text: str, *rest: str) -> str:
    """An identifier that the text's first words and a digest of everything given make, the same every time.

    >>> derived_id("Russia will lend Belarus £1.15 billion.", "sochi-talks")
    'russia-will-lend-belarus-58bd3437'
    """
    words = (token.norm.replace("'", "") for token in tokenize(text) if token.kind is not Kind.MARK)
    ascii_words = (word for word in words if word.isascii() and word.isalnum())
    slug = "-".join(word for _, word in takewhile(lambda pair: pair[0] < 4, enumerate(ascii_words)))[:40]
    digest = hashlib.sha256("\0".join((text, *rest)).encode()).hexdigest()[:8]
    return f"{slug}-{digest}" if slug else digest


def record_of(claim: Claim, profiles: Iterable[Actor] = ()) -> dict[str, Any]:
    """The claim under the keys of DESIGN.md, in their order; absent is None or an empty list."""
    event = {"start": _iso(claim.event_start), "end": _iso(claim.event_end)}
    source = None
    if claim.source is not None:
        source = {**asdict(claim.source), "published": _iso(claim.source.published)}
    record = {
        "id": claim.id,
        "text": claim.text,
        "quote": claim.quote,
        "voice": claim.voice.value,
        "speaker": claim.speaker,
        "actors": list(claim.actors),
        "topic": claim.topic,
        "section": claim.section,
        "place": claim.place,
        "event": event if any(event.values()) else None,
        "rating": asdict(claim.rating) if claim.rating else None,
        "disputes": list(claim.disputes),
        "repeats": list(claim.repeats),
        "source": source,
        "locator": asdict(claim.locator) if claim.locator else None,
    }
    # Few lines carry profiles, so only those have the key.
    told = [asdict(actor) for actor in profiles]
    return {**record, "profiles": told} if told else record


def with_profiles(claims: Iterable[Claim], actors: Iterable[Actor]) -> Iterator[tuple[Claim, list[Actor]]]:
    """Each claim with the profiles that its line carries: of actors that no line before it names."""
    waiting: Mapping[str, Actor] = {actor.name: actor for actor in actors if actor != Actor(name=actor.name)}
    told: set[str] = set()
    for claim in claims:
        named = (claim.speaker, *claim.actors) if claim.speaker else claim.actors
        first = [waiting[name] for name in dict.fromkeys(named) if name in waiting and name not in told]
        told.update(actor.name for actor in first)
        yield claim, first


def _iso(date: Any) -> str | None:
    return None if date is None else str(date.isoformat())
