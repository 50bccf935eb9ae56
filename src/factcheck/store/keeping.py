"""What is kept beside the claims: no orphans, the full-text index in step, words counted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from factcheck.store.claims import ClaimStore
from factcheck.store.rows import AMONG, claims_of, full_text, is_evidence

_BATCH = 500


def prune(db: sqlite3.Connection) -> None:
    """No actor is left that no claim names, and no source that neither has a claim nor its text."""
    db.execute(
        "DELETE FROM sources WHERE id NOT IN (SELECT source FROM claims WHERE source IS NOT NULL)"
        " AND id NOT IN (SELECT source FROM source_texts)"
    )
    named = "(SELECT actor FROM claim_actors UNION SELECT speaker FROM claims WHERE speaker IS NOT NULL)"
    db.execute(f"DELETE FROM actor_names WHERE actor NOT IN {named}")
    db.execute(f"DELETE FROM actors WHERE number NOT IN {named}")


def index(store: ClaimStore, claims: Sequence[str], actors: Sequence[str]) -> None:
    """The full-text rows of these claims, and of all that name these actors, say what the claims say now.

    Claims that are no evidence have none, so that looking for evidence need not leave them out each time.
    """
    db = store.connection
    rows = db.execute(
        f"SELECT number FROM claims WHERE id {AMONG} UNION SELECT number FROM claims WHERE speaker IN"
        f" (SELECT number FROM actors WHERE name {AMONG}) UNION SELECT claim FROM claim_actors WHERE actor IN"
        f" (SELECT number FROM actors WHERE name {AMONG}) ORDER BY 1",
        (json.dumps(list(claims)), *[json.dumps(list(actors))] * 2),
    )
    numbers = [number for (number,) in rows]
    if not numbers:
        return
    profiles = {actor.name: actor for actor in store.actors()}
    for start in range(0, len(numbers), _BATCH):
        batch = claims_of(db, numbers[start : start + _BATCH])
        db.executemany("DELETE FROM claims_fts WHERE rowid = ?", ((number,) for number in batch))
        db.executemany(
            "INSERT INTO claims_fts (rowid, text, quote, names, title) VALUES (?, ?, ?, ?, ?)",
            ((number, *full_text(claim, profiles)) for number, claim in sorted(batch.items()) if is_evidence(claim)),
        )
    count_words(db)


def count_words(db: sqlite3.Connection) -> None:
    """The table `words` says for every word of the index how many claims have it."""
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab ('main', 'claims_fts', 'row')")
    db.execute("DELETE FROM words")
    db.execute("INSERT INTO words (word, documents) SELECT term, doc FROM temp.vocabulary ORDER BY term")


def compact(store: ClaimStore) -> None:
    """The file holds nothing but its content, in an order that depends on its content alone."""
    store.connection.execute("INSERT INTO claims_fts (claims_fts) VALUES ('optimize')")
    store.connection.execute("VACUUM")
