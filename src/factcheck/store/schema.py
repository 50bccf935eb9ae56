"""Which tables a store has: made and brought up to date by numbered migrations.

`PRAGMA user_version` holds how many of `store.migrations.MIGRATIONS` a store has had; `PRAGMA application_id` tells a
store from any other SQLite file.
"""

from __future__ import annotations

import sqlite3

from factcheck.errors import StoreError
from factcheck.store.connection import refusals, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x46436C6D  # “FClm”
PAGE_SIZE = 4096
SCHEMA = 2
"""How many migrations there are; the migrations themselves are read only when a store is made or brought up to date."""

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""How the full-text index cuts and stems words; words that are looked up have to be cut alike."""


def schema_of(connection: sqlite3.Connection, path: str | Path) -> int:
    """The number of migrations that a store has had; StoreError where the file is no store, or a newer one."""
    with refusals(path):
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise StoreError(f"{shown(path)} is a SQLite database, but not a factcheck store")
    if schema > SCHEMA:
        raise StoreError(
            f"the store {shown(path)} has schema {schema}, this factcheck knows {SCHEMA}; upgrade factcheck"
        )
    return int(schema)


def migrate(connection: sqlite3.Connection, path: str | Path) -> None:
    """The store has had every migration, each in a transaction of its own."""
    from sqlite_utils import Database

    from factcheck.store.migrations import MIGRATIONS

    with refusals(path):
        db = Database(connection, recursive_triggers=False, execute_plugins=False)
        # A table that others refer to cannot be replaced while that is enforced; it is proved at the end instead.
        connection.execute("PRAGMA foreign_keys = OFF")
        for number in range(schema_of(connection, path), SCHEMA):
            connection.execute("BEGIN IMMEDIATE")
            try:
                if schema_of(connection, path) > number:  # another program was faster
                    connection.rollback()
                    continue
                MIGRATIONS[number](db)
                if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                    raise StoreError(f"the store {shown(path)} is damaged: a row refers to one that is missing")
                connection.execute(f"PRAGMA user_version = {number + 1}")
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise
        connection.execute("PRAGMA foreign_keys = ON")


def create(path: str | Path) -> None:
    """An empty store stands at the path, where an empty file or nothing stood before."""
    with refusals(path):
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection, path)
        finally:
            connection.close()
