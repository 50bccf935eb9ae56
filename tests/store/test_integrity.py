"""A sound store has no problem; each kind of damage is found by the check that is there for it."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.samples import LOAN, new_store, write

from factcheck.model import Locator
from factcheck.store.claims import ClaimStore
from factcheck.store.integrity import CHECKS, problems


def found(path: Path) -> list[tuple[str, str | None]]:
    with ClaimStore.open(path) as store:
        return [(problem.check, problem.claim) for problem in problems(store)]


def test_a_sound_store_has_no_problem_and_is_not_written_to(path: Path) -> None:
    before = path.read_bytes()
    assert found(path) == []
    assert path.read_bytes() == before


def test_an_empty_store_is_sound(tmp_path: Path) -> None:
    assert found(new_store(tmp_path / "empty.db", [])) == []


DAMAGE = [
    ("schema", None, "DROP TABLE decisions"),
    ("schema", None, "ALTER TABLE suggestions DROP COLUMN score"),
    ("references", None, "UPDATE claims SET source = 'gone' WHERE id = 'loan'"),
    ("references", None, "DELETE FROM actors WHERE name = 'Russia'"),
    ("links", "rigged", "DELETE FROM links WHERE claim = (SELECT number FROM claims WHERE id = 'fair')"),
    ("positions", "loan", "UPDATE claims SET quote_end = quote_end + 1 WHERE id = 'loan'"),
    ("positions", "loan", "UPDATE claims SET paragraph = 0 WHERE id = 'loan'"),
    ("texts", None, "INSERT INTO source_texts (source, text) VALUES ('talks', 'x')"),
    ("values", "fair", "UPDATE claims SET text = ' ' WHERE id = 'fair'"),
    ("values", "rated", "UPDATE claims SET rating = NULL WHERE id = 'rated'"),
    ("values", None, "UPDATE claims SET event_start = 'soon' WHERE id = 'rated'"),
    ("names", None, "UPDATE actor_names SET folded = 'x' WHERE name = 'Putin'"),
    ("names", None, "DELETE FROM actor_names WHERE kind = 'name' AND name = 'Russia'"),
    ("orphans", None, "INSERT INTO sources (id, title) VALUES ('unused', 'Unused')"),
    ("orphans", None, "INSERT INTO actors (name, kind) VALUES ('Unused', 'person')"),
    ("index", "loan", "UPDATE claims SET text = 'Another text.' WHERE id = 'loan'"),
    ("index", "loan", "DELETE FROM claims_fts WHERE rowid = 1"),
    ("index", None, "INSERT INTO claims_fts (rowid, text) VALUES (999, 'nothing')"),
    ("index", "loan", "UPDATE actor_names SET name = 'Tsar', folded = 'tsar' WHERE name = 'Putin'"),
    ("index", "loan", "UPDATE claims_fts_content SET c0 = 'kept text' WHERE id = 1"),
    ("index", "loan", "UPDATE sources SET title = 'Another title'"),
    ("words", None, "DELETE FROM words WHERE word = 'loan'"),
    ("words", None, "UPDATE words SET documents = documents + 1 WHERE word = 'loan'"),
    ("words", None, "INSERT INTO words VALUES ('zebra', 1)"),
]


@pytest.mark.parametrize(("check", "claim", "statement"), DAMAGE)
def test_each_damage_is_found(path: Path, check: str, claim: str | None, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    assert (check, claim) in found(path)


def test_every_check_but_sqlites_own_has_a_damage_that_it_finds() -> None:
    assert {check for check, _, _ in DAMAGE} | {"database"} == {name for name, _ in CHECKS}


def test_a_damaged_file_is_a_problem_not_an_error(path: Path) -> None:
    connection = sqlite3.connect(path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claims_topic'").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 64)
    assert ("database", None) in found(path)


def test_many_problems_of_a_kind_are_cut_short(tmp_path: Path) -> None:
    path = new_store(tmp_path / "many.db", [replace(LOAN, id=str(number)) for number in range(100)])
    connection = sqlite3.connect(path)
    connection.execute("UPDATE claims SET quote_end = 1000")
    connection.commit()
    connection.close()
    with ClaimStore.open(path) as store:
        messages = [str(problem) for problem in problems(store)]
    assert len(messages) == 21
    assert messages[-1] == "positions: there is more of this kind"


def test_a_claim_that_was_written_with_an_impossible_position_is_told(path: Path) -> None:
    write(path, [replace(LOAN, locator=Locator(paragraph=1, start=5, end=7))])
    assert found(path) == [("positions", "loan")]
