"""Rows of the store's tables to nouns and back; a batch takes three queries, however many claims it has."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Sequence

from factcheck.model import Actor, Claim, Locator, Rating, Source, Voice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SELECT_CLAIMS = """SELECT c.number, c.id, c.text, c.quote, c.voice, speaker.name, c.topic, c.section, c.place,
 c.event_start, c.event_end, c.rating, c.paragraph, c.quote_start, c.quote_end, c.speaker_start, c.speaker_end,
 c.cue_start, c.cue_end, c.reviewed, s.id, s.title, s.publisher, s.url, s.published, s.published_basis, s.sha256,
 s.author, s.language, s.retrieved, s.origin, s.superseded_by
 FROM claims c LEFT JOIN actors speaker ON speaker.number = c.speaker LEFT JOIN sources s ON s.id = c.source"""

SOURCE_COLUMNS = (
    "id, title, publisher, url, published, published_basis, sha256, author, language, retrieved, origin, superseded_by"
)
SOURCE_MARKS = ", ".join("?" for _ in SOURCE_COLUMNS.split(","))

# One parameter for a list of any length; SQLite's own limit on parameters is 999 in old builds.
AMONG = "IN (SELECT value FROM json_each(?))"

REVIEWED = " AND EXISTS (SELECT 1 FROM claims WHERE number = claims_fts.rowid AND reviewed = 1)"
"""What a search of the full-text index ends in where unreviewed claims are to be left out."""


def claims_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Claim]:
    """The claims with these row numbers, by number; numbers that the store lacks are left out."""
    among = json.dumps(list(numbers))
    actors: dict[int, list[str]] = {}
    for number, name in connection.execute(
        "SELECT ca.claim, a.name FROM claim_actors ca JOIN actors a ON a.number = ca.actor"
        f" WHERE ca.claim {AMONG} ORDER BY ca.claim, ca.position",
        (among,),
    ):
        actors.setdefault(number, []).append(name)
    links: dict[tuple[int, str], list[str]] = {}
    for number, kind, other in connection.execute(
        "SELECT l.claim, l.kind, o.id FROM links l JOIN claims o ON o.number = l.other"
        f" WHERE l.claim {AMONG} ORDER BY l.claim, l.kind, l.position",
        (among,),
    ):
        links.setdefault((number, kind), []).append(other)
    sources: dict[str, Source] = {}
    return {
        row[0]: _claim(row, actors.get(row[0], ()), links, sources)
        for row in connection.execute(f"{SELECT_CLAIMS} WHERE c.number {AMONG}", (among,))
    }


def _claim(
    row: tuple[Any, ...],
    actors: Iterable[str],
    links: dict[tuple[int, str], list[str]],
    sources: dict[str, Source],
) -> Claim:
    number, name, text, quote, voice, speaker, topic, section, place, first, last, rating, paragraph, start, end = row[
        :15
    ]
    who_start, who_end, cue_start, cue_end, reviewed, source_id = row[15:21]
    source = sources.get(source_id)
    if source is None and source_id is not None:
        source = sources[source_id] = source_from(row[20:])
    return Claim(
        id=name,
        text=text,
        quote=quote,
        voice=Voice(voice),
        speaker=speaker,
        actors=tuple(actors),
        topic=topic,
        section=section,
        place=place,
        event_start=_date(first),
        event_end=_date(last),
        rating=None if rating is None else Rating(**json.loads(rating)),
        disputes=tuple(links.get((number, "disputes"), ())),
        repeats=tuple(links.get((number, "repeats"), ())),
        source=source,
        locator=None if paragraph is None else Locator(paragraph=paragraph, start=start, end=end),
        speaker_span=None if who_start is None else (who_start, who_end),
        cue_span=None if cue_start is None else (cue_start, cue_end),
        reviewed=bool(reviewed),
    )


def claim_row(claim: Claim, speaker: int | None) -> tuple[Any, ...]:
    """A claim's own columns, behind `number` and `id`, in the order of the table."""
    from dataclasses import asdict

    locator = claim.locator
    return (
        claim.text,
        claim.quote,
        claim.voice.value,
        speaker,
        claim.topic,
        claim.section,
        claim.place,
        _iso(claim.event_start),
        _iso(claim.event_end),
        None if claim.rating is None else json.dumps(asdict(claim.rating), ensure_ascii=False),
        None if claim.source is None else claim.source.id,
        None if locator is None else locator.paragraph,
        None if locator is None else locator.start,
        None if locator is None else locator.end,
        *(claim.speaker_span or (None, None)),
        *(claim.cue_span or (None, None)),
        int(claim.reviewed),
    )


def source_from(row: Sequence[Any]) -> Source:
    """A source from its row."""
    name, title, publisher, url, published, basis, sha256, author, language, retrieved, origin, newer = row
    return Source(
        id=name,
        title=title,
        publisher=publisher,
        url=url,
        published=_date(published),
        published_basis=basis,
        sha256=sha256,
        author=author,
        language=language,
        retrieved=None if retrieved is None else dt.datetime.fromisoformat(retrieved),
        origin=origin,
        superseded_by=newer,
    )


def source_row(source: Source) -> tuple[Any, ...]:
    """A source's columns, in the order of SOURCE_COLUMNS."""
    return (
        source.id,
        source.title,
        source.publisher,
        source.url,
        _iso(source.published),
        source.published_basis,
        source.sha256,
        source.author,
        source.language,
        None if source.retrieved is None else source.retrieved.isoformat(),
        source.origin,
        source.superseded_by,
    )


def actors_of(connection: sqlite3.Connection, among: Iterable[str] | None = None) -> dict[int, Actor]:
    """All actors by number, or those with these names, in the order in which they came in."""
    where, values = ("1", []) if among is None else (f"name {AMONG}", [json.dumps(list(among))])
    names: dict[tuple[int, str], list[str]] = {}
    chosen = "" if among is None else f"actor IN (SELECT number FROM actors WHERE {where}) AND"
    for number, kind, name in connection.execute(
        f"SELECT actor, kind, name FROM actor_names WHERE {chosen} kind <> 'name' ORDER BY actor, kind, position",
        values,
    ):
        names.setdefault((number, kind), []).append(name)
    return {
        number: Actor(
            name=name,
            kind=kind,
            role=role,
            aliases=tuple(names.get((number, "alias"), ())),
            titles=tuple(names.get((number, "title"), ())),
        )
        for number, name, kind, role in connection.execute(
            f"SELECT number, name, kind, role FROM actors WHERE {where} ORDER BY number", values
        )
    }


def named_in(claim: Claim) -> tuple[str, ...]:
    """The names of the actors that a claim has, its speaker's first."""
    return (claim.speaker, *claim.actors) if claim.speaker else claim.actors


def full_text(claim: Claim, actors: dict[str, Actor]) -> tuple[str, str, str, str]:
    """What the full-text index holds of a claim: its text, its quote, the names of its actors, its source's title."""
    named = dict.fromkeys(named_in(claim))
    names = [part for name in named for part in (name, *actors[name].aliases, *actors[name].titles)]
    return claim.text, claim.quote, "\n".join(names), claim.source.title if claim.source else ""


def is_evidence(claim: Claim) -> bool:
    """Whether statements are compared with the claim: its source has no later version."""
    return claim.source is None or claim.source.superseded_by is None


def _date(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _iso(date: dt.date | None) -> str | None:
    return None if date is None else date.isoformat()
