"""Numbered migrations, and what the tables themselves refuse."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.store import schema
from factcheck.store.claims import ClaimStore


def test_a_new_store_has_had_every_migration(tmp_path: Path) -> None:
    schema.create(tmp_path / "new.db")
    with ClaimStore.open(tmp_path / "new.db") as store:
        assert store.schema == schema.SCHEMA == len(schema.MIGRATIONS)
        assert store.count() == 0


def test_a_store_of_an_older_schema_is_brought_up_to_date_when_it_is_written_to(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
    monkeypatch.setattr("factcheck.store.claims.SCHEMA", schema.SCHEMA)
    add = (*schema.MIGRATIONS, lambda db: db.execute("ALTER TABLE claims ADD COLUMN language TEXT"))
    monkeypatch.setattr(schema, "MIGRATIONS", add)
    with pytest.raises(StoreError, match=r"has the old schema 1; the next import"):
        ClaimStore.open(path)
    with ClaimStore.open(path, writable=True) as store:
        assert store.schema == schema.SCHEMA
        assert store.connection.execute("SELECT count(language), count(*) FROM claims").fetchone() == (0, 4)


def test_a_migration_that_fails_leaves_the_store_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def halfway(db: object) -> None:
        db.execute("DROP TABLE words")  # type: ignore[attr-defined]
        db.execute("DROP TABLE nothing_of_this_name")  # type: ignore[attr-defined]

    monkeypatch.setattr(schema, "SCHEMA", 2)
    monkeypatch.setattr("factcheck.store.claims.SCHEMA", 2)
    before = path.read_bytes()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, halfway))
    with pytest.raises(StoreError, match="nothing_of_this_name"):
        ClaimStore.open(path, writable=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO claims (id, text, quote, voice, source) VALUES ('x', 't', 'q', 'source', 'nowhere')",
        "INSERT INTO claims (id, text, quote, voice, speaker) VALUES ('x', 't', 'q', 'speaker', 999)",
        "INSERT INTO claims (id, text, quote, voice) VALUES ('x', 't', 'q', 'speaker')",
        "INSERT INTO claims (id, text, quote, voice) VALUES ('x', 't', 'q', 'rumour')",
        "INSERT INTO claims (id, text, quote, voice) VALUES ('loan', 't', 'q', 'source')",
        "INSERT INTO links (claim, kind, other, position) VALUES (1, 'disputes', 999, 0)",
        "INSERT INTO links (claim, kind, other, position) VALUES (1, 'disputes', 1, 0)",
        "INSERT INTO links (claim, kind, other, position) VALUES (1, 'resembles', 2, 0)",
        "INSERT INTO claim_actors (claim, position, actor) VALUES (1, 9, 999)",
        "INSERT INTO actor_names (actor, kind, position, name, folded) VALUES (999, 'alias', 0, 'a', 'a')",
        "DELETE FROM sources",
        "DELETE FROM actors",
    ],
)
def test_the_tables_refuse_what_does_not_fit(path: Path, statement: str) -> None:
    with (
        ClaimStore.open(path, writable=True) as store,
        pytest.raises(sqlite3.IntegrityError, match="constraint failed"),
    ):
        store.connection.execute(statement)
