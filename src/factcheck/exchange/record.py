"""A claim and the profiles of its actors, from the keys of DESIGN.md and back to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from factcheck.errors import InputError
from factcheck.exchange.fields import Record, check_keys, span, string, strings, truth
from factcheck.exchange.parts import (
    SECTIONS,
    SOURCE_KEYS,
    derived_id,
    event_of,
    locator_of,
    one_of,
    profiles_of,
    rating_of,
    source_of,
)
from factcheck.model import Actor, Claim, Rating, Source, Span, Voice

KEYS = (
    "id", "text", "quote", "voice", "speaker", "actors", "topic", "section", "place", "event", "rating",
    "disputes", "repeats", "source", "locator", "speaker_span", "cue_span", "reviewed", "profiles",
)  # fmt: skip
"""Of a claim's record, in the order in which they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim as read from a file."""

    line: int
    """Or which of its records it is, where a format has no lines."""
    claim: Claim
    profiles: tuple[Actor, ...] = ()
    notes: tuple[str, ...] = ()
    """What of the record is odd, and was left aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A record that no claim could be made of, where that loses nothing else."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


def claims_from(records: Iterable[tuple[int, Record]]) -> Iterator[ClaimLine]:
    """The claims of numbered records, lazily; InputError begins with the number of the bad line."""
    lines: dict[str, int] = {}
    sources: dict[tuple[str, str], tuple[object, int]] = {}
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


def _check_source(source: Source, line: int, said: dict[tuple[str, str], tuple[object, int]]) -> None:
    """One id means one source in all of a file, though not every line need say all of it."""
    for key in SOURCE_KEYS:
        value = getattr(source, key)
        if value is None or (key == "title" and value == source.id):
            continue
        known, first = said.setdefault((source.id, key), (value, line))
        if known != value:
            raise InputError(f"source {source.id!r} has another {key} than on line {first}")


def _claim(record: Record) -> tuple[Claim, tuple[Actor, ...]]:
    check_keys(record, KEYS)
    text = string(record, "text")
    if text is None or not text.strip():
        raise InputError("text is missing" if text is None else "text is blank")
    source, locator, rating = source_of(record), locator_of(record), rating_of(record)
    if locator is not None and source is None:
        raise InputError("a locator needs a source to stand in")
    start, end = event_of(record)
    speaker, reviewed = string(record, "speaker"), truth(record, "reviewed", absent=True)
    claim = Claim(
        id=string(record, "id") or derived_id(text, source.id if source else ""),
        text=text,
        quote=string(record, "quote") or text,
        voice=_voice(record, speaker, rating, reviewed=reviewed),
        speaker=speaker,
        actors=strings(record, "actors"),
        topic=string(record, "topic"),
        section=one_of(string(record, "section"), SECTIONS, "section"),
        place=string(record, "place"),
        event_start=start,
        event_end=end,
        rating=rating,
        disputes=strings(record, "disputes"),
        repeats=strings(record, "repeats"),
        source=source,
        locator=locator,
        speaker_span=_span_in_source(record, "speaker_span", source),
        cue_span=_span_in_source(record, "cue_span", source),
        reviewed=reviewed,
    )
    if claim.id in claim.disputes or claim.id in claim.repeats:
        raise InputError(f"the claim {claim.id!r} is linked to itself")
    return claim, profiles_of(record)


def _span_in_source(record: Record, key: str, source: Source | None) -> Span | None:
    found = span(record, key)
    if found is not None and source is None:
        raise InputError(f"{key} needs a source to stand in")
    return found


def _voice(record: Record, speaker: str | None, rating: Rating | None, *, reviewed: bool) -> Voice:
    """The voice given, or else the one that a speaker or a rating implies; what contradicts itself is an error."""
    given = one_of(string(record, "voice"), tuple(voice.value for voice in Voice), "voice")
    voice = Voice(given or ("rating" if rating else "speaker" if speaker else "source"))
    if voice is Voice.SPEAKER and speaker is None and reviewed:
        raise InputError("voice is 'speaker', but no speaker is named")
    if voice is Voice.SOURCE and speaker is not None:
        raise InputError("a speaker is named, but voice is 'source'")
    if voice is Voice.RATING and rating is None:
        raise InputError("voice is 'rating', but there is no rating")
    return voice


def record_of(claim: Claim, profiles: Iterable[Actor] = ()) -> dict[str, Any]:
    """The claim under the keys of DESIGN.md, in their order; absent is None or an empty list."""
    event = {"start": _iso(claim.event_start), "end": _iso(claim.event_end)}
    source = None
    if claim.source is not None:
        dates = {"published": _iso(claim.source.published), "retrieved": _moment(claim.source.retrieved)}
        source = {**asdict(claim.source), **dates}
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
        "speaker_span": list(claim.speaker_span) if claim.speaker_span else None,
        "cue_span": list(claim.cue_span) if claim.cue_span else None,
        "reviewed": claim.reviewed,
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


def _moment(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")
