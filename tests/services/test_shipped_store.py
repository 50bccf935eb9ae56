"""The store that ships is what people reviewed, and is sound."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.services.library import build_store, export_claims, open_store, verify
from factcheck.services.places import shipped_store_path

# How the full-text index lays out its pages is the affair of each SQLite release; what it holds is compared as text.
_PAGES = re.compile(r'INSERT INTO "claims_fts_(data|idx|docsize|config|content)"')


def content(path: Path) -> Iterator[str]:
    """All that the store at the path holds, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        for pragma in ("user_version", "application_id", "page_size", "encoding"):
            yield f"{pragma} = {connection.execute(f'PRAGMA {pragma}').fetchone()[0]}"
        yield from (line for line in connection.iterdump() if not _PAGES.match(line))
        yield from map(repr, connection.execute("SELECT rowid, * FROM claims_fts ORDER BY rowid"))


@pytest.fixture
def claims(project: Path) -> Path:
    """The file that people review."""
    return project / "data" / "claims.jsonl"


def test_the_store_that_ships_is_built_from_the_file_that_people_review(claims: Path, tmp_path: Path) -> None:
    rebuilt = list(content(build_store(claims, tmp_path / "rebuilt.db")))
    assert rebuilt == list(content(claims.with_suffix(".db")))
    assert sum('INSERT INTO "claims"' in line for line in rebuilt) >= 70


def test_the_same_file_gives_the_same_bytes(claims: Path, tmp_path: Path) -> None:
    one, other = build_store(claims, tmp_path / "one.db"), build_store(claims, tmp_path / "other.db")
    assert one.read_bytes() == other.read_bytes()


def test_the_file_that_people_review_is_what_is_exported(claims: Path) -> None:
    with open_store(shipped_store_path()) as store:
        assert list(export_claims(store)) == claims.read_text(encoding="utf-8").splitlines()


def test_the_store_that_ships_is_sound() -> None:
    assert [str(problem) for problem in verify(shipped_store_path())] == []


def test_every_quote_stands_in_the_article(shared: Path) -> None:
    assert [str(problem) for problem in verify(shipped_store_path(), [shared / "article.txt"])] == []


def test_building_is_one_command(claims: Path, tmp_path: Path) -> None:
    target = tmp_path / "claims.db"
    command = [sys.executable, "-m", "factcheck.services.build"]
    source = Path(__file__).resolve().parents[2] / "src"
    done = subprocess.run([*command, claims, target], capture_output=True, text=True, check=True, cwd=source)
    assert (done.stdout, done.stderr) == (f"{target}\n", "")
    assert list(content(target)) == list(content(claims.with_suffix(".db")))
    refused = subprocess.run([*command, tmp_path / "no.jsonl", target], capture_output=True, text=True, cwd=source)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == f"error: {tmp_path / 'no.jsonl'} cannot be read: No such file or directory\n"


@pytest.mark.parametrize(
    ("seat", "verdict"), [("Washington", "supported"), ("Brussels", "supported"), ("Berlin", "contradicted")]
)
def test_a_seat_of_power_speaks_for_what_it_governs(seat: str, verdict: str) -> None:
    with open_store(shipped_store_path()) as store:
        assert store.check(f"{seat} said the election in Belarus was neither free nor fair.").verdict == verdict
