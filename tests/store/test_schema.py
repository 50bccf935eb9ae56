"""Numbered migrations, and what the tables themselves refuse."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.store import migrations, schema
from factcheck.store.claims import ClaimStore
from factcheck.store.integrity import problems


def test_a_new_store_has_had_every_migration(tmp_path: Path) -> None:
    schema.create(tmp_path / "new.db")
    with ClaimStore.open(tmp_path / "new.db") as store:
        assert store.schema == schema.SCHEMA == len(migrations.MIGRATIONS)
        assert store.count() == 0


def test_a_store_of_an_older_schema_is_brought_up_to_date_when_it_is_written_to(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
    monkeypatch.setattr("factcheck.store.claims.SCHEMA", schema.SCHEMA)
    add = (*migrations.MIGRATIONS, lambda db: db.execute("ALTER TABLE claims ADD COLUMN language TEXT"))
    monkeypatch.setattr(migrations, "MIGRATIONS", add)
    with pytest.raises(StoreError, match=r"has the old schema 2; the next import"):
        ClaimStore.open(path)
    with ClaimStore.open(path, writable=True) as store:
        assert store.schema == schema.SCHEMA
        assert store.connection.execute("SELECT count(language), count(*) FROM claims").fetchone() == (0, 4)


def test_a_migration_that_fails_leaves_the_store_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def halfway(db: object) -> None:
        db.execute("DROP TABLE words")  # type: ignore[attr-defined]
        db.execute("DROP TABLE nothing_of_this_name")  # type: ignore[attr-defined]

    monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
    monkeypatch.setattr("factcheck.store.claims.SCHEMA", schema.SCHEMA)
    before = path.read_bytes()
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, halfway))
    with pytest.raises(StoreError, match="nothing_of_this_name"):
        ClaimStore.open(path, writable=True)
    assert path.read_bytes() == before


FIRST = """
INSERT INTO sources (id, title, url) VALUES ('talks', 'Talks', 'https://example.org');
INSERT INTO actors (number, name, kind) VALUES (1, 'Jane Roe', 'person');
INSERT INTO actor_names (actor, kind, position, name, folded) VALUES (1, 'name', 0, 'Jane Roe', 'jane roe');
INSERT INTO claims (number, id, text, quote, voice, speaker, source, paragraph, quote_start, quote_end)
 VALUES (1, 'loan', 'The loan is safe.', 'safe', 'speaker', 1, 'talks', 1, 10, 14), (3, 'other', 'It rains.', 'rain',
 'source', NULL, NULL, NULL, NULL, NULL);
INSERT INTO claim_actors (claim, position, actor) VALUES (1, 0, 1);
INSERT INTO links (claim, kind, other, position) VALUES (3, 'repeats', 1, 0);
INSERT INTO claims_fts (rowid, text, quote, names, title) VALUES (1, 'The loan is safe.', 'safe', 'Jane Roe', 'Talks'),
 (3, 'It rains.', 'rain', '', '');
INSERT INTO words SELECT term, doc FROM vocabulary ORDER BY term;
"""


def test_a_store_of_the_first_schema_keeps_all_that_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    with closing(sqlite3.connect(path)) as connection:
        for statement in migrations._CLAIMS:
            connection.execute(statement)
        connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab ('main', 'claims_fts', 'row')")
        connection.executescript(f"PRAGMA application_id = {schema.APPLICATION_ID}; PRAGMA user_version = 1; {FIRST}")
    with pytest.raises(StoreError, match="has the old schema 1"):
        ClaimStore.open(path)
    with ClaimStore.open(path, writable=True) as store:
        loan, other = store.claims()
        assert (loan.id, loan.speaker, loan.actors, loan.reviewed) == ("loan", "Jane Roe", ("Jane Roe",), True)
        assert loan.source is not None
        assert (loan.source.title, loan.source.superseded_by) == ("Talks", None)
        assert (other.id, other.repeats, other.speaker_span) == ("other", ("loan",), None)
        assert store.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert [str(problem) for problem in problems(store)] == []
        kept = list(store.connection.iterdump())
    schema.create(tmp_path / "new.db")
    with ClaimStore.open(tmp_path / "new.db") as store:
        made = {line for line in store.connection.iterdump() if line.startswith("CREATE")}
        assert made <= set(kept)


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
        "INSERT INTO claims (id, text, quote, voice, reviewed) VALUES ('x', 't', 'q', 'source', 2)",
        "INSERT INTO source_texts (source, text) VALUES ('nowhere', 't')",
        "INSERT INTO suggestions (claim, kind, other, score) VALUES (1, 'repeats', 1, 0.5)",
        "INSERT INTO decisions (quote, reading, decision, decided_at) VALUES ('q', 'r', 'accepted', '2020-09-14')",
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
