"""Whether a store is what it should be: every check a function that yields what is wrong, without changing anything."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import Any

from sqlite_utils import Database

from factcheck.errors import FactcheckError
from factcheck.model import Claim, Voice
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals
from factcheck.store.migrations import MIGRATIONS
from factcheck.store.rows import full_text, is_evidence
from factcheck.store.schema import TOKENIZER, schema_of
from factcheck.text.names_fold import fold_name

_SHOWN = 20
"""Problems named by each check; one cause can have thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something about a store that should not be."""

    check: str
    """Permanent code of the check that found it: `database`, `index`, `links`, …"""
    message: str
    claim: str | None = None
    """Identifier of the claim that it concerns."""

    def __str__(self) -> str:
        return f"{self.check}: {self.message}"


Found = Iterator[tuple[str | None, str]]


def problems(store: ClaimStore) -> Iterator[Problem]:
    """What is wrong with a store, check by check; nothing where all is well."""
    for name, check in CHECKS:
        found = check(store)
        try:
            with refusals(store.path):
                for claim, message in islice(found, _SHOWN):
                    yield Problem(check=name, claim=claim, message=message)
                if any(True for _ in found):
                    yield Problem(check=name, message="there is more of this kind")
        except FactcheckError as error:
            yield Problem(check=name, message=str(error))


def _database(store: ClaimStore) -> Found:
    for (message,) in store.connection.execute(f"PRAGMA integrity_check({_SHOWN})"):
        if message != "ok":
            yield None, " ".join(message.split())


def _schema(store: ClaimStore) -> Found:
    """Tables, indexes, triggers and columns that every store of its migrations has, and this one lacks."""
    with _blank(schema_of(store.connection, store.path)) as sound:
        wanted, had = _parts(sound), _parts(store.connection)
    for kind, name in sorted(wanted - had):
        if ("table", name.partition(".")[0]) in had or kind != "column":
            yield None, f"the {kind} {name} is missing"


@contextmanager
def _blank(number: int) -> Iterator[sqlite3.Connection]:
    """An empty store in memory that has had so many migrations: what one in a file is held against."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db = Database(connection, recursive_triggers=False, execute_plugins=False)
        for migration in MIGRATIONS[:number]:
            migration(db)
        yield connection
    finally:
        connection.close()


def _parts(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """(kind, name) of all that a schema holds; a column has the name of its table before its own."""
    parts = set(connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"))
    columns = connection.execute(
        "SELECT 'column', m.name || '.' || c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table'"
    )
    return parts | set(columns)


def _references(store: ClaimStore) -> Found:
    for table, row, parent, _ in store.connection.execute("PRAGMA foreign_key_check"):
        yield None, f"row {row} of {table} refers to a row of {parent} that is missing"


def _links(store: ClaimStore) -> Found:
    sql = (
        "SELECT c.id, o.id FROM links l JOIN claims c ON c.number = l.claim JOIN claims o ON o.number = l.other WHERE"
        " l.kind = 'disputes' AND NOT EXISTS"
        " (SELECT 1 FROM links m WHERE m.claim = l.other AND m.other = l.claim AND m.kind = l.kind)"
    )
    for claim, other in store.connection.execute(sql):
        yield claim, f"{claim!r} disputes {other!r}, but not the other way round"


def _values(store: ClaimStore) -> Found:
    for claim in store.claims():
        if claim.voice is Voice.SPEAKER and claim.speaker is None and claim.reviewed:
            yield claim.id, f"{claim.id!r} is in the voice of a speaker, and names none"
        if claim.voice is Voice.RATING and claim.rating is None:
            yield claim.id, f"{claim.id!r} is in the voice of a rating, and has none"
        if not claim.text.strip() or not claim.quote.strip():
            yield claim.id, f"{claim.id!r} has no text or no quote"


def _positions(store: ClaimStore) -> Found:
    for claim in store.claims():
        yield from ((claim.id, message) for message in misplaced(claim))


def misplaced(claim: Claim) -> Iterator[str]:
    """What is wrong with a claim's locator by itself."""
    if claim.locator is None:
        return
    start, end = claim.locator.start, claim.locator.end
    if claim.source is None:
        yield f"{claim.id!r} has a position, and no source to stand in"
    if start < 0 or claim.locator.paragraph < 1 or end - start != len(claim.quote):
        yield f"{claim.id!r} has {len(claim.quote)} characters of quote at position {start}-{end}"


def _texts(store: ClaimStore) -> Found:
    """Every kept text against its source's digest and the quotes that stand in it."""
    rows = store.connection.execute(
        "SELECT s.id, s.sha256, t.text FROM source_texts t JOIN sources s ON s.id = t.source ORDER BY s.rowid"
    )
    for source, digest, text in rows:
        if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
            yield None, f"the text kept of the source {source!r} is not the one that its SHA-256 is of"
        for claim in store.claims(source=source):
            if claim.locator and text[claim.locator.start : claim.locator.end] != claim.quote:
                yield claim.id, f"{claim.id!r} has another quote than the text kept of its source at that position"


def _index(store: ClaimStore) -> Found:
    """The full-text index compared, word by word and both ways, with one made afresh from the claims."""
    actors = {actor.name: actor for actor in store.actors()}
    numbers = dict(store.connection.execute("SELECT id, number FROM claims").fetchall())
    fresh = sqlite3.connect("")  # a database in a temporary file of SQLite's own
    try:
        fresh.execute(
            f"CREATE VIRTUAL TABLE claims_fts USING fts5 (text, quote, names, title, tokenize = '{TOKENIZER}')"
        )
        fresh.executemany(
            "INSERT INTO claims_fts (rowid, text, quote, names, title) VALUES (?, ?, ?, ?, ?)",
            ((numbers[claim.id], *full_text(claim, actors)) for claim in store.claims() if is_evidence(claim)),
        )
        names = {number: name for name, number in numbers.items()}
        told: set[int] = set()
        for row in _unequal(_instances(fresh), _instances(store.connection)):
            if row[1] not in told:
                told.add(row[1])
                claim = names.get(row[1])
                what = f"claim {claim!r}" if claim else f"row {row[1]}, which is no claim"
                yield claim, f"the index is out of step on {what}, at the word {row[0]!r}"
        rows = "SELECT rowid, text, quote, names, title FROM claims_fts ORDER BY rowid"
        for row in _unequal(fresh.execute(rows), store.connection.execute(rows)):
            if row[0] not in told:
                told.add(row[0])
                yield names.get(row[0]), f"the text kept for the index is out of step on {names.get(row[0], row[0])!r}"
    finally:
        fresh.close()


def _instances(connection: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.instances USING fts5vocab ('main', 'claims_fts', 'instance')"
    )
    return iter(connection.execute("SELECT term, doc, col, offset FROM temp.instances ORDER BY term, doc, col, offset"))


def _unequal(one: Iterator[Any], other: Iterator[Any]) -> Iterator[Any]:
    """The rows that only one of two sorted runs of rows has."""
    first, second = next(one, None), next(other, None)
    while first is not None or second is not None:
        if first == second:
            first, second = next(one, None), next(other, None)
        elif second is None or (first is not None and first < second):
            yield first
            first = next(one, None)
        else:
            yield second
            second = next(other, None)


def _words(store: ClaimStore) -> Found:
    store.connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab ('main', 'claims_fts', 'row')"
    )
    counted = store.connection.execute("SELECT term, doc FROM temp.vocabulary ORDER BY term, doc")
    kept = store.connection.execute("SELECT word, documents FROM words ORDER BY word, documents")
    for word, documents in _unequal(counted, kept):
        yield None, f"the number of claims with the word {word!r} is out of step ({documents} on one side)"


def _names(store: ClaimStore) -> Found:
    for actor, name, folded in store.connection.execute(
        "SELECT a.name, n.name, n.folded FROM actor_names n JOIN actors a ON a.number = n.actor"
    ):
        if fold_name(name) != folded:
            yield (
                None,
                f"the name {name!r} of {actor!r} is kept under the key {folded!r} instead of {fold_name(name)!r}",
            )
    for (name,) in store.connection.execute(
        "SELECT name FROM actors a WHERE NOT EXISTS"
        " (SELECT 1 FROM actor_names WHERE actor = a.number AND kind = 'name' AND name = a.name)"
    ):
        yield None, f"the actor {name!r} cannot be found under that name"


def _orphans(store: ClaimStore) -> Found:
    for (name,) in store.connection.execute(
        "SELECT name FROM actors WHERE number NOT IN"
        " (SELECT actor FROM claim_actors UNION SELECT speaker FROM claims WHERE speaker IS NOT NULL)"
    ):
        yield None, f"no claim names the actor {name!r}"
    for (name,) in store.connection.execute(
        "SELECT id FROM sources WHERE id NOT IN (SELECT source FROM claims WHERE source IS NOT NULL)"
        " AND id NOT IN (SELECT source FROM source_texts)"
    ):
        yield None, f"no claim stands in the source {name!r}"


CHECKS: tuple[tuple[str, Callable[[ClaimStore], Found]], ...] = (
    ("database", _database),
    ("schema", _schema),
    ("references", _references),
    ("values", _values),
    ("links", _links),
    ("positions", _positions),
    ("texts", _texts),
    ("names", _names),
    ("orphans", _orphans),
    ("index", _index),
    ("words", _words),
)
