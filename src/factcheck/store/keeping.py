"""What is kept beside the claims: no orphans, the full-text index in step, words counted."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence

from factcheck.store.claims import ClaimStore
from factcheck.store.rows import AMONG, actors_of, claims_of, full_text, is_evidence, named_in
from factcheck.store.schema import TOKENIZER

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
    few = len(numbers) <= _BATCH
    for start in range(0, len(numbers), _BATCH):
        batch = claims_of(db, numbers[start : start + _BATCH])
        among = json.dumps(list(batch))
        before = db.execute(
            f"SELECT text, quote, names, title FROM claims_fts WHERE rowid {AMONG}", (among,)
        ).fetchall()
        profiles = {
            actor.name: actor
            for actor in actors_of(db, {name for one in batch.values() for name in named_in(one)}).values()
        }
        after = [(number, *full_text(claim, profiles)) for number, claim in sorted(batch.items()) if is_evidence(claim)]
        db.executemany("DELETE FROM claims_fts WHERE rowid = ?", ((number,) for number in batch))
        db.executemany("INSERT INTO claims_fts (rowid, text, quote, names, title) VALUES (?, ?, ?, ?, ?)", after)
        if few:
            _recount_words(db, before, [row[1:] for row in after])
    if not few:
        count_words(db)


def unindex(db: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """The full-text index has no rows of the claims with these numbers, and its words are counted without them."""
    among = json.dumps(list(numbers))
    before = db.execute(f"SELECT text, quote, names, title FROM claims_fts WHERE rowid {AMONG}", (among,)).fetchall()
    db.executemany("DELETE FROM claims_fts WHERE rowid = ?", ((number,) for number in numbers))
    _recount_words(db, before, [])


def _recount_words(db: sqlite3.Connection, before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> None:
    """The table `words` follows a change of some rows of the index; counting all anew would read all of it."""
    change: Counter[str] = Counter()
    for rows, sign in ((before, -1), (after, 1)):
        for word, documents in _words_of(db, rows):
            change[word] += sign * documents
    changed = sorted((word, by) for word, by in change.items() if by)
    db.executemany(
        "INSERT INTO words (word, documents) VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents",
        changed,
    )
    db.executemany("DELETE FROM words WHERE word = ? AND documents <= 0", ((word,) for word, by in changed if by < 0))


def _words_of(db: sqlite3.Connection, rows: Sequence[Sequence[str]]) -> list[tuple[str, int]]:
    """The words of some rows as the index keeps them, each with the number of rows that have it."""
    if not rows:
        return []
    db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.some USING fts5"
        f" (text, quote, names, title, content = '', tokenize = '{TOKENIZER}')"
    )
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_some USING fts5vocab ('temp', 'some', 'row')")
    db.execute("INSERT INTO temp.some (some) VALUES ('delete-all')")
    db.executemany("INSERT INTO temp.some (text, quote, names, title) VALUES (?, ?, ?, ?)", rows)
    return db.execute("SELECT term, doc FROM temp.words_of_some").fetchall()


def count_words(db: sqlite3.Connection) -> None:
    """The table `words` says for every word of the index how many claims have it."""
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab ('main', 'claims_fts', 'row')")
    db.execute("DELETE FROM words")
    db.execute("INSERT INTO words (word, documents) SELECT term, doc FROM temp.vocabulary ORDER BY term")


def compact(store: ClaimStore) -> None:
    """The file holds nothing but its content, in an order that depends on its content alone."""
    store.connection.execute("INSERT INTO claims_fts (claims_fts) VALUES ('optimize')")
    store.connection.execute("VACUUM")
