"""The filters of a list of claims, in SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcheck.model import Voice
from factcheck.store.fulltext import all_of, usable
from factcheck.store.rows import AMONG

_ALL = 2**63 - 1


def selection(
    *,
    actors: Sequence[str] = (),
    speakers: Sequence[str] = (),
    source: str | None = None,
    topic: str | None = None,
    voice: Voice | None = None,
    disputed: bool = False,
    reviewed: bool | None = None,
    words: Sequence[str] = (),
    limit: int | None = None,
) -> tuple[str, list[object]]:
    """The statement for the row numbers of the claims that pass every filter, in order, and its parameters."""
    where: list[str] = []
    values: list[object] = []
    if actors:
        where.append(
            f"(speaker IN (SELECT number FROM actors WHERE name {AMONG}) OR number IN (SELECT ca.claim"
            f" FROM claim_actors ca JOIN actors a ON a.number = ca.actor WHERE a.name {AMONG}))"
        )
        values += [json.dumps(list(actors))] * 2
    if speakers:
        where.append(f"speaker IN (SELECT number FROM actors WHERE name {AMONG})")
        values.append(json.dumps(list(speakers)))
    for column, value in (("source", source), ("topic", topic), ("voice", voice and voice.value)):
        if value is not None:
            where.append(f"{column} = ?")
            values.append(value)
    if disputed:
        where.append("number IN (SELECT claim FROM links WHERE kind = 'disputes')")
    if reviewed is not None:
        where.append(f"reviewed = {int(reviewed)}")
    if words:
        query = all_of(usable(words))
        # A claim that says “Nato” does not hold the words of its full name, nor those of its source's title.
        # Words that are all marks occur nowhere; an empty query would be an error.
        where.append("number IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)" if query else "0")
        values += [f"{{text quote}} : ({query})"] if query else []
    values.append(_ALL if limit is None else max(0, min(limit, _ALL)))
    return f"SELECT number FROM claims WHERE {' AND '.join(where) or '1'} ORDER BY number LIMIT ?", values
