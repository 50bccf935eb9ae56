"""Claims and sources out of a store that is being written."""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcheck.store import keeping
from factcheck.store.claims import ClaimStore
from factcheck.store.rows import AMONG
from factcheck.store.sources import supersede


def remove_claims(store: ClaimStore, claims: Sequence[str]) -> None:
    """The claims are gone, with their links and suggestions, and with actors and sources that nothing else names."""
    clear(store, claims)
    keeping.prune(store.connection)
    store.forget()


def clear(store: ClaimStore, claims: Sequence[str]) -> None:
    """No row of these claims is left; actors and sources that nothing else names are still there."""
    db = store.connection
    rows = db.execute(f"SELECT number FROM claims WHERE id {AMONG} ORDER BY number", (json.dumps(list(claims)),))
    found = [number for (number,) in rows]
    numbers = json.dumps(found)
    keeping.unindex(db, found)
    db.execute(f"DELETE FROM claim_actors WHERE claim {AMONG}", (numbers,))
    for table in ("links", "suggestions"):
        db.execute(f"DELETE FROM {table} WHERE claim {AMONG} OR other {AMONG}", (numbers, numbers))
    db.execute(f"DELETE FROM claims WHERE number {AMONG}", (numbers,))


def remove_source(store: ClaimStore, source: str, *, forget: bool = False) -> None:
    """The source is gone with its text and its claims.

    What people decided on the claims stays for when the source comes back, unless it is to be forgotten too.

    An earlier version that it superseded stands again, or is superseded by what superseded this one.
    """
    db = store.connection
    row = db.execute("SELECT superseded_by FROM sources WHERE id = ?", (source,)).fetchone()
    earlier = db.execute("SELECT id FROM sources WHERE superseded_by = ? ORDER BY rowid", (source,)).fetchall()
    claims = [name for (name,) in db.execute("SELECT id FROM claims WHERE source = ?", (source,))]
    if forget:
        db.execute(
            "DELETE FROM decisions WHERE origin = (SELECT origin FROM sources WHERE id = ?)"
            " OR sha256 = (SELECT sha256 FROM sources WHERE id = ?)",
            (source, source),
        )
    db.execute("DELETE FROM source_texts WHERE source = ?", (source,))
    remove_claims(store, claims)
    db.execute("DELETE FROM sources WHERE id = ?", (source,))
    for (name,) in earlier:
        supersede(store, name, row[0] if row else None)
