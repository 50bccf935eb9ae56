"""Every way in which a store cannot be opened, read or written is one line."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.samples import CLAIMS, LOAN, content, new_store, write

from factcheck.errors import OutputError, StoreError
from factcheck.store.claims import ClaimStore
from factcheck.store.writing import writing


def _other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE claims (id TEXT)")
    connection.close()


def _newer_store(path: Path) -> None:
    new_store(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def _truncated(path: Path) -> None:
    new_store(path)
    os.truncate(path, 8192)


def _garbled_schema(path: Path) -> None:
    new_store(path)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE sources", b"CREATE T\xffBLE s\xffurces"))


def _overwritten(path: Path) -> None:
    new_store(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


UNUSABLE: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: None, "there is no store at"),
    (lambda path: path.mkdir(), "is a folder, not a store"),
    (lambda path: path.touch(), "is empty, so it is no store"),
    (lambda path: path.write_text("Claims, one a line.\n" * 99, encoding="utf-8"), "is not a SQLite database"),
    (lambda path: path.write_bytes(b"SQLite format 3\0"), "is not a SQLite database"),
    (_other_database, "is a SQLite database, but not a factcheck store"),
    (_newer_store, "has schema 99, this factcheck knows 2; upgrade factcheck"),
    (_truncated, "is damaged"),
    (_overwritten, "is damaged"),
    (_garbled_schema, "is damaged"),
    (lambda path: os.mkfifo(path), "is not a file, so it is no store"),
    (lambda path: path.symlink_to(path), "cannot be opened"),
]


def _use(path: Path, writable: bool) -> None:
    with ClaimStore.open(path, writable=writable) as store:
        list(store.claims())
        store.candidates(["loan"], limit=5)


@pytest.mark.parametrize(("make", "message"), UNUSABLE)
@pytest.mark.parametrize("writable", [False, True])
def test_what_is_no_store_is_said_in_one_line(
    tmp_path: Path, make: Callable[[Path], object], message: str, writable: bool
) -> None:
    path = tmp_path / "claims.db"
    make(path)
    with pytest.raises(StoreError) as caught:
        _use(path, writable)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("name", ["claims\0.db", "a" * 5000])
def test_what_is_no_path_is_said_in_one_line(name: str) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        ClaimStore.open(name)


@pytest.mark.parametrize(
    "name",
    ["with space.db", "a?mode=rw.db", "a#b.db", "100%25.db", "file:x.db", "ünï – 日本.db", "'\";--.db", ":memory:"],
)
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "a ?#%20 folder"
    folder.mkdir()
    path = new_store(folder / name)
    assert content(path) == list(CLAIMS)
    assert write(path, [LOAN]).unchanged == 1
    assert os.listdir(folder) == [name]


def test_a_relative_path_will_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    assert content(Path(path.name)) == list(CLAIMS)


@pytest.fixture
def writing_elsewhere(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that is writing to the store."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    yield connection
    connection.close()


@pytest.mark.usefixtures("writing_elsewhere")
def test_a_locked_store_is_neither_read_nor_written(path: Path) -> None:
    with pytest.raises(StoreError, match="is locked by another program"):
        ClaimStore.open(path, timeout=0.05)
    with pytest.raises(StoreError, match="is locked by another program"), writing(path, timeout=0.05):
        pytest.fail("a transaction began while another program was writing")


def test_a_lock_in_the_middle_of_reading_is_told_and_gets_over(path: Path) -> None:
    with ClaimStore.open(path, timeout=0.05) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="is locked"):
            store.candidates(["loan"], limit=1)
        other.execute("ROLLBACK")
        other.close()
        assert store.candidates(["loan"], limit=1) == [LOAN]


def test_reading_writes_nothing_and_cannot(path: Path) -> None:
    before = path.read_bytes()
    with ClaimStore.open(path) as store:
        list(store.claims(words=["vote"]))
        store.candidates(["vote"], limit=3)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.connection.execute("DELETE FROM links")
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]


def test_a_closed_store_says_so(path: Path) -> None:
    store = ClaimStore.open(path)
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.count()


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder that anybody may enter, and no rights beyond anybody's: permissions do not bind the superuser."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        mine = os.geteuid()
        try:
            yield folder
        finally:
            os.seteuid(mine)


def _as_anybody() -> None:
    if os.geteuid() == 0:
        os.seteuid(65534)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this kind are not known here")
def test_a_read_only_store_is_read_and_not_written(unprivileged: Path) -> None:
    path = new_store(unprivileged / "claims.db")
    path.chmod(0o444)
    unprivileged.chmod(0o555)
    _as_anybody()
    assert content(path) == list(CLAIMS)
    with pytest.raises(StoreError, match="is read-only"):
        write(path, [replace(LOAN, text="Another text.")])


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this kind are not known here")
def test_a_store_that_may_not_be_read_is_told(unprivileged: Path) -> None:
    path = new_store(unprivileged / "claims.db")
    path.chmod(0o000)
    _as_anybody()
    with pytest.raises(StoreError, match=r"cannot be opened|no permission"):
        ClaimStore.open(path)


DYING = """
import os, sys
from dataclasses import replace
from factcheck.store.writing import writing
from factcheck.store.claims import ClaimStore
with ClaimStore.open(sys.argv[1]) as store:
    (loan,) = store.claims(limit=1)
with writing(sys.argv[1]) as writer:
    writer._db.execute("PRAGMA cache_size = 10")
    for number in range(2000):
        writer.add(replace(loan, id=str(number), text=f"{number} " * 50))
    os._exit(9)
"""


def test_what_a_program_left_half_done_is_undone_by_the_next_reader(path: Path) -> None:
    before = path.stat().st_size
    source = str(Path(__file__).resolve().parents[2] / "src")
    done = subprocess.run([sys.executable, "-c", DYING, path], check=False, env={**os.environ, "PYTHONPATH": source})
    assert done.returncode == 9
    assert path.stat().st_size > before
    assert sorted(os.listdir(path.parent)) == ["claims.db", "claims.db-journal"]
    assert content(path) == list(CLAIMS)
    assert os.listdir(path.parent) == ["claims.db"]


def test_a_full_disk_undoes_everything(path: Path) -> None:
    before = content(path)
    with pytest.raises(OutputError, match="no space left"):
        _fill(path)
    assert content(path) == before


def _fill(path: Path) -> None:
    with writing(path) as writer:
        (pages,) = writer._db.execute("PRAGMA page_count").fetchone()
        writer._db.execute(f"PRAGMA max_page_count = {pages + 2}")
        for number in range(600):
            writer.add(replace(LOAN, id=f"loan-{number}", text=f"{number} " * 200))
        writer.finish()
