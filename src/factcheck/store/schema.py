"""The tables of a store, made and brought up to date by numbered migrations.

`PRAGMA user_version` holds how many of `MIGRATIONS` a store has had; `PRAGMA application_id` tells a store from any
other SQLite file. The statements are spelled out here rather than made by sqlite-utils, whose quoting differs between
releases: a rebuilt store has to equal the committed one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import StoreError
from factcheck.store.connection import refusals

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x46436C6D  # “FClm”
PAGE_SIZE = 4096

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""How the full-text index cuts and stems words; words that are looked up have to be cut alike."""

_TABLES = (
    """CREATE TABLE sources (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  url TEXT,
  published TEXT,
  published_basis TEXT,
  sha256 TEXT
)""",
    """CREATE TABLE actors (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  role TEXT
)""",
    # `folded` is text.names_fold.fold_name(name): a change there needs a migration that folds again.
    """CREATE TABLE actor_names (
  actor INTEGER NOT NULL REFERENCES actors (number),
  kind TEXT NOT NULL CHECK (kind IN ('name', 'alias', 'title')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (actor, kind, position)
) WITHOUT ROWID""",
    "CREATE INDEX actor_names_folded ON actor_names (folded)",
    """CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  quote TEXT NOT NULL,
  voice TEXT NOT NULL CHECK (voice IN ('source', 'speaker', 'rating')),
  speaker INTEGER REFERENCES actors (number),
  topic TEXT,
  section TEXT,
  place TEXT,
  event_start TEXT,
  event_end TEXT,
  rating TEXT,
  source TEXT REFERENCES sources (id),
  paragraph INTEGER,
  quote_start INTEGER,
  quote_end INTEGER,
  CHECK (voice <> 'speaker' OR speaker IS NOT NULL)
)""",
    "CREATE INDEX claims_speaker ON claims (speaker)",
    "CREATE INDEX claims_topic ON claims (topic)",
    "CREATE INDEX claims_source ON claims (source, quote_start)",
    """CREATE TABLE claim_actors (
  claim INTEGER NOT NULL REFERENCES claims (number),
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors (number),
  PRIMARY KEY (claim, position)
) WITHOUT ROWID""",
    "CREATE INDEX claim_actors_actor ON claim_actors (actor)",
    """CREATE TABLE links (
  claim INTEGER NOT NULL REFERENCES claims (number),
  kind TEXT NOT NULL CHECK (kind IN ('disputes', 'repeats')),
  other INTEGER NOT NULL REFERENCES claims (number),
  position INTEGER NOT NULL,
  PRIMARY KEY (claim, kind, other),
  CHECK (claim <> other)
) WITHOUT ROWID""",
    "CREATE INDEX links_other ON links (other, kind)",
    f"CREATE VIRTUAL TABLE claims_fts USING fts5 (text, quote, names, title, tokenize = '{TOKENIZER}')",
    # A claim's own wording tells most, the words of its actors and source least. 2.0, 1.0 … are weights, by column.
    "INSERT INTO claims_fts (claims_fts, rank) VALUES ('rank', 'bm25(2.0, 1.0, 0.5, 0.25)')",
    """CREATE TABLE words (
  word TEXT PRIMARY KEY NOT NULL,
  documents INTEGER NOT NULL
) WITHOUT ROWID""",
)


def _make_tables(db: Database) -> None:
    for statement in _TABLES:
        db.execute(statement)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_make_tables,)
"""Each brings a store from its own index to the next number; never edit one that was released, append another."""

SCHEMA = len(MIGRATIONS)


def schema_of(connection: sqlite3.Connection, path: Path) -> int:
    """The number of migrations that a store has had; StoreError where the file is no store, or a newer one."""
    with refusals(path):
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise StoreError(f"{path} is a SQLite database, but not a factcheck store")
    if schema > SCHEMA:
        raise StoreError(f"the store {path} has schema {schema}, this factcheck knows {SCHEMA}; upgrade factcheck")
    return int(schema)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """The store has had all of `MIGRATIONS`, each in a transaction of its own."""
    from sqlite_utils import Database

    with refusals(path):
        db = Database(connection, recursive_triggers=False, execute_plugins=False)
        for number in range(schema_of(connection, path), SCHEMA):
            connection.execute("BEGIN IMMEDIATE")
            try:
                MIGRATIONS[number](db)
                connection.execute(f"PRAGMA user_version = {number + 1}")
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise


def create(path: Path) -> None:
    """An empty store stands at the path, where an empty file or nothing stood before."""
    with refusals(path):
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection, path)
        finally:
            connection.close()
