"""Claims as they were, with all that hangs on them, so that a change can be taken back row by row."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.classes import NamedTuple
from factcheck.store import keeping
from factcheck.store.claims import ClaimStore
from factcheck.store.removing import clear
from factcheck.store.rows import AMONG, SOURCE_COLUMNS

Rows = list[dict[str, Any]]


class Kept(NamedTuple):
    """The rows of some claims at one time."""

    claims: Rows
    figures: Rows
    """Who figures in them."""
    links: Rows
    """Of these claims and to them."""
    suggestions: Rows
    sources: Rows
    actors: Rows
    names: Rows
    profiles: tuple[str, ...]
    """The actors whose profile is to be restored even where they are still there."""


def keep(store: ClaimStore, claims: Sequence[str], *, profiles: Sequence[str] = ()) -> Kept:
    """What the store holds of these claims now, and the profiles of these actors."""
    ids = json.dumps(list(claims))
    among = f"IN (SELECT number FROM claims WHERE id {AMONG})"
    actors = (
        f"IN (SELECT speaker FROM claims WHERE id {AMONG} UNION SELECT actor FROM claim_actors WHERE claim {among}"
        f" UNION SELECT number FROM actors WHERE name {AMONG})"
    )
    named = (ids, ids, json.dumps(list(profiles)))
    return Kept(
        claims=_rows(store, f"SELECT * FROM claims WHERE id {AMONG} ORDER BY number", ids),
        figures=_rows(store, f"SELECT * FROM claim_actors WHERE claim {among} ORDER BY claim, position", ids),
        links=_rows(store, f"SELECT * FROM links WHERE claim {among} OR other {among}", ids, ids),
        suggestions=_rows(store, f"SELECT * FROM suggestions WHERE claim {among} OR other {among}", ids, ids),
        sources=_rows(
            store,
            f"SELECT {SOURCE_COLUMNS} FROM sources WHERE id IN (SELECT source FROM claims WHERE id {AMONG})",
            ids,
        ),
        actors=_rows(store, f"SELECT * FROM actors WHERE number {actors} ORDER BY number", *named),
        names=_rows(store, f"SELECT * FROM actor_names WHERE actor {actors}", *named),
        profiles=tuple(profiles),
    )


def restore(store: ClaimStore, kept: Kept) -> None:
    """The claims stand in a store that is being written as they did, each in its old place where that is free."""
    db = store.connection
    ids = [row["id"] for row in kept.claims]
    clear(store, ids)
    for row in kept.sources:
        _insert(store, "sources", row, "OR IGNORE ")
    actors = {row["number"]: _restored_actor(store, row, kept) for row in kept.actors}
    claims = {row["number"]: _free(store, "claims", row["number"]) for row in kept.claims}
    for row in kept.claims:
        speaker = row["speaker"] if row["speaker"] is None else actors[row["speaker"]]
        _insert(store, "claims", {**row, "number": claims[row["number"]], "speaker": speaker})
    for row in kept.figures:
        _insert(store, "claim_actors", {**row, "claim": claims[row["claim"]], "actor": actors[row["actor"]]})
    there = {number for (number,) in db.execute("SELECT number FROM claims")}
    for table, rows in (("links", kept.links), ("suggestions", kept.suggestions)):
        for row in rows:
            ends = {end: claims.get(row[end], row[end]) for end in ("claim", "other")}
            if there.issuperset(ends.values()):
                _insert(store, table, {**row, **ends}, "OR REPLACE ")
    keeping.prune(db)
    store.forget()
    keeping.index(store, ids, kept.profiles)


def _restored_actor(store: ClaimStore, row: Mapping[str, Any], kept: Kept) -> int:
    """The row number of an actor, who has the old profile where it had gone or is to be restored."""
    db = store.connection
    known = db.execute("SELECT number FROM actors WHERE name = ?", (row["name"],)).fetchone()
    if known is not None and row["name"] not in kept.profiles:
        return int(known[0])
    number = int(known[0]) if known else _free(store, "actors", row["number"])
    db.execute("DELETE FROM actor_names WHERE actor = ?", (number,))
    if known:
        db.execute("UPDATE actors SET kind = ?, role = ? WHERE number = ?", (row["kind"], row["role"], number))
    else:
        _insert(store, "actors", {**row, "number": number})
    for name in kept.names:
        if name["actor"] == row["number"]:
            _insert(store, "actor_names", {**name, "actor": number})
    return number


def _free(store: ClaimStore, table: str, number: int) -> int:
    """The number, or the next one where another program has given it away."""
    db = store.connection
    if db.execute(f"SELECT 1 FROM {table} WHERE number = ?", (number,)).fetchone() is None:
        return number
    return int(db.execute(f"SELECT max(number) + 1 FROM {table}").fetchone()[0])


def _insert(store: ClaimStore, table: str, row: Mapping[str, Any], otherwise: str = "") -> None:
    marks = ", ".join("?" for _ in row)
    store.connection.execute(f"INSERT {otherwise}INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


def _rows(store: ClaimStore, sql: str, *values: str) -> Rows:
    cursor = store.connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
