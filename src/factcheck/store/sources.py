"""Sources with their texts: kept, found again, and superseded by a later version of the same text."""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcheck.errors import StoreError
from factcheck.model import Source
from factcheck.store import keeping
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals
from factcheck.store.rows import AMONG, SOURCE_COLUMNS, SOURCE_MARKS, source_from, source_row


def keep_source(store: ClaimStore, source: Source, text: str) -> None:
    """The source stands in a store that is being written, with its text; one that stands there already is an error."""
    db = store.connection
    if db.execute("SELECT 1 FROM sources WHERE id = ?", (source.id,)).fetchone():
        raise StoreError(f"there is a source {source.id!r} in the store already")
    db.execute(f"INSERT INTO sources ({SOURCE_COLUMNS}) VALUES ({SOURCE_MARKS})", source_row(source))
    db.execute("INSERT INTO source_texts (source, text) VALUES (?, ?)", (source.id, text))


def has_source(store: ClaimStore, source: str) -> bool:
    """Whether an identifier is taken by a source."""
    with refusals(store.path):
        return store.connection.execute("SELECT 1 FROM sources WHERE id = ?", (source,)).fetchone() is not None


def digests(store: ClaimStore) -> frozenset[bytes]:
    """The SHA-256 digests of the texts of all sources."""
    with refusals(store.path):
        rows = store.connection.execute("SELECT sha256 FROM sources WHERE sha256 IS NOT NULL").fetchall()
    return frozenset(bytes.fromhex(digest) for (digest,) in rows)


def source_text(store: ClaimStore, source: str) -> str | None:
    """The text of a source; None where the store does not keep it."""
    with refusals(store.path):
        row = store.connection.execute("SELECT text FROM source_texts WHERE source = ?", (source,)).fetchone()
    return None if row is None else str(row[0])


def find_sources(
    store: ClaimStore, *, sha256: str | None = None, origin: str | None = None, url: str | None = None
) -> list[Source]:
    """The sources that have any of these, in the order in which they came in; superseded ones too."""
    asked = [(column, value) for column, value in (("sha256", sha256), ("origin", origin), ("url", url)) if value]
    where = " OR ".join(f"{column} = ?" for column, _ in asked) or "0"
    with refusals(store.path):
        rows = store.connection.execute(
            f"SELECT {SOURCE_COLUMNS} FROM sources WHERE {where} ORDER BY rowid", [value for _, value in asked]
        ).fetchall()
    return [source_from(row) for row in rows]


def ids_taken(store: ClaimStore, ids: Sequence[str]) -> frozenset[str]:
    """Those of the identifiers that claims of the store have."""
    with refusals(store.path):
        rows = store.connection.execute(f"SELECT id FROM claims WHERE id {AMONG}", (json.dumps(list(ids)),)).fetchall()
    return frozenset(name for (name,) in rows)


def claims_by_source(store: ClaimStore, source: str) -> list[str]:
    """The identifiers of the claims of a source, in the store's order."""
    with refusals(store.path):
        rows = store.connection.execute("SELECT id FROM claims WHERE source = ? ORDER BY number", (source,)).fetchall()
    return [claim for (claim,) in rows]


def await_comparison(store: ClaimStore, source: str) -> None:
    """In a store that is being written, the claims of a source are to be held against those of others."""
    store.connection.execute("INSERT OR IGNORE INTO uncompared (source) VALUES (?)", (source,))


def uncompared(store: ClaimStore) -> list[str]:
    """The sources whose claims have yet to be held against those of others, in the order in which they came in."""
    with refusals(store.path):
        rows = store.connection.execute(
            "SELECT s.id FROM uncompared u JOIN sources s ON s.id = u.source ORDER BY s.rowid"
        ).fetchall()
    return [source for (source,) in rows]


def compared(store: ClaimStore, sources: Sequence[str]) -> None:
    """In a store that is being written, these sources wait for no comparison any more."""
    store.connection.executemany("DELETE FROM uncompared WHERE source = ?", ((source,) for source in sources))


def supersede(store: ClaimStore, old: str, new: str | None) -> None:
    """In a store that is being written, the one source is superseded by the other, and its claims are no evidence.

    With None for the new one, it stands again.
    """
    db = store.connection
    db.execute("UPDATE sources SET superseded_by = ? WHERE id = ?", (new, old))
    claims = claims_by_source(store, old)
    store.forget()
    keeping.index(store, claims, ())
