"""Claims in and out of stores: where they go, all or none, and nothing half done."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError, InputError, OutputError, StoreError
from factcheck.services.library import build_store, export_claims, import_claims, initialise, open_store, verify
from factcheck.services.places import shipped_store_path, user_store_path

EARTH = {"id": "earth", "text": "The earth is round."}
MOON = {"id": "moon", "text": "The moon is made of cheese.", "speaker": "Anon", "disputes": ["earth"]}


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own store would be, in a home of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return user_store_path()


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """An empty folder."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def lines(path: Path, *records: dict[str, Any] | str) -> Path:
    """A file of these claims."""
    text = (record if isinstance(record, str) else json.dumps(record) for record in records)
    path.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
    return path


def ids(db: Path | None = None) -> list[str]:
    with open_store(db) as store:
        return [claim.id for claim in store.claims()]


def test_a_named_store_is_made_with_just_these_claims(work: Path, own: Path) -> None:
    file, db = lines(work / "c.jsonl", EARTH, MOON), work / "new.db"
    summary = import_claims(file, db)
    assert str(summary) == f"2 added, 0 replaced, 0 unchanged in {db}"
    assert ids(db) == ["earth", "moon"]
    assert verify(db) == []
    assert not own.exists()
    assert sorted(os.listdir(work)) == ["c.jsonl", "new.db"]


def test_a_named_store_is_added_to(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = work / "new.db"
    monkeypatch.setenv("FACTCHECK_DB", str(db))
    assert import_claims(lines(work / "1.jsonl", EARTH)).added == 1
    done = import_claims(lines(work / "2.jsonl", {**EARTH, "topic": "space"}, MOON))
    assert (done.path, done.added, done.replaced, done.unchanged) == (db, 1, 1, 0)
    assert import_claims(work / "2.jsonl").unchanged == 2
    assert ids() == ["earth", "moon"]


def test_the_users_own_store_starts_as_a_copy_of_the_one_that_ships(work: Path, own: Path) -> None:
    shipped = ids()
    before = shipped_store_path().read_bytes()
    assert import_claims(lines(work / "c.jsonl", EARTH)).path == own
    assert ids() == [*shipped, "earth"]
    assert shipped_store_path().read_bytes() == before
    assert verify() == []
    assert os.listdir(own.parent) == [own.name]
    assert import_claims(lines(work / "d.jsonl", MOON)).added == 1
    assert ids() == [*shipped, "earth", "moon"]


def test_the_users_own_store_starts_empty_if_told_so(work: Path, own: Path) -> None:
    assert initialise(empty=True) == own
    assert ids() == []
    import_claims(lines(work / "c.jsonl", EARTH))
    assert ids() == ["earth"]


def test_init_copies_the_store_that_ships(own: Path, work: Path) -> None:
    assert initialise() == own
    assert initialise(work / "other.db") == work / "other.db"
    assert ids(own) == ids(work / "other.db") == ids(shipped_store_path())


@pytest.mark.parametrize("make", [Path.touch, Path.mkdir, lambda path: path.symlink_to(path.parent / "nowhere")])
def test_init_overwrites_nothing(work: Path, make: Callable[[Path], object]) -> None:
    make(work / "there.db")
    before = os.lstat(work / "there.db")
    with pytest.raises(StoreError, match=r"there is a file at .* already; nothing is overwritten"):
        initialise(work / "there.db", empty=True)
    assert os.lstat(work / "there.db").st_mtime == before.st_mtime
    assert os.listdir(work) == ["there.db"]


@pytest.mark.parametrize("name", ["itself", "link", "hard link"])
def test_the_store_that_ships_is_never_written_to(work: Path, name: str) -> None:
    shipped = shipped_store_path()
    target = {"itself": shipped, "link": work / "link.db", "hard link": work / "hard.db"}[name]
    if name == "link":
        target.symlink_to(shipped)
    if name == "hard link":
        try:
            os.link(shipped, target)
        except OSError:
            pytest.skip("the temporary folder is on another file system")
    before = shipped.read_bytes()
    with pytest.raises(StoreError, match="is the store that ships, which is never written to"):
        import_claims(lines(work / "c.jsonl", EARTH), target)
    with pytest.raises(StoreError, match="never written to"):
        initialise(target)
    assert shipped.read_bytes() == before


def _full_store(path: Path) -> Path:
    import_claims(lines(path.with_suffix(".jsonl"), EARTH), path)
    return path


BAD_FILES: list[tuple[tuple[dict[str, Any] | str, ...], str]] = [
    ((EARTH, {"text": ""}), "line 2: text is missing"),
    ((EARTH, "", "nonsense"), "line 3: not JSON"),
    ((EARTH, {"text": "x", "repeats": ["nowhere"]}), "line 2: repeats: there is no claim 'nowhere'"),
    ((EARTH, EARTH), "line 2: the id 'earth' stands on line 1 already"),
    ((EARTH, {"text": "x", "profiles": [{"name": "Nobody"}]}), "line 2: a profile of 'Nobody', whom no claim names"),
    (
        (
            {"text": "x", "actors": ["A"], "profiles": [{"name": "A", "role": "one"}]},
            {"text": "y", "actors": ["A"], "profiles": [{"name": "A", "role": "two"}]},
        ),
        "line 2: another profile of 'A' stands on an earlier line",
    ),
    ((), "there is no claim in it"),
    (("", " "), "there is no claim in it"),
]


@pytest.mark.parametrize(("records", "message"), BAD_FILES)
@pytest.mark.parametrize("exists", [False, True])
def test_a_bad_line_is_named_and_nothing_is_done(
    work: Path, records: tuple[dict[str, Any] | str, ...], message: str, exists: bool
) -> None:
    db = work / "store.db"
    if exists:
        _full_store(db)
    before = {name: (work / name).read_bytes() for name in os.listdir(work)}
    file = lines(work / "bad.jsonl", *records)
    with pytest.raises(InputError) as caught:
        import_claims(file, db)
    assert str(caught.value).startswith(f"{file}: {message}")
    file.unlink()
    assert {name: (work / name).read_bytes() for name in os.listdir(work)} == before


def test_a_bad_line_makes_no_store_of_ones_own(work: Path, own: Path) -> None:
    with pytest.raises(InputError, match="line 1"):
        import_claims(lines(work / "bad.jsonl", "nonsense"))
    assert not own.exists()
    assert list(own.parent.glob("*")) + list(own.parent.glob(".*")) == []


@pytest.mark.parametrize(
    ("file", "db", "message"),
    [
        ("missing.jsonl", "new.db", r"missing\.jsonl cannot be read: No such file"),
        ("folder.jsonl", "new.db", r"folder\.jsonl cannot be read: Is a directory"),
        ("nul\0.jsonl", "new.db", "cannot be read: embedded null"),
        ("claims.txt", "new.db", "does not tell the format"),
        ("claims.jsonl", "folder.jsonl", "is a folder, not a store"),
        ("claims.jsonl", "claims.jsonl", "is not a SQLite database"),
        ("claims.jsonl", "empty.db", "is empty, so it is no store"),
        ("claims.jsonl", "no/such/folder/new.db", r"new\.db cannot be written: No such file"),
        ("claims.jsonl", "claims.jsonl/new.db", r"new\.db cannot be written: Not a directory"),
        ("claims.jsonl", "n" * 300, "cannot be written: File name too long"),
        ("claims.jsonl", "nul\0.db", "cannot be written: embedded null"),
    ],
)
def test_what_cannot_be_read_or_written_is_one_line(work: Path, file: str, db: str, message: str) -> None:
    lines(work / "claims.jsonl", EARTH)
    (work / "folder.jsonl").mkdir()
    (work / "empty.db").touch()
    before = sorted(os.listdir(work))
    with pytest.raises(FactcheckError, match=message) as caught:
        import_claims(work / file, work / db)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2
    assert sorted(os.listdir(work)) == before


def test_a_locked_store_is_not_waited_for_without_end(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.store.connection.WRITE_TIMEOUT", 0.05)
    db = _full_store(work / "store.db")
    other = sqlite3.connect(db, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="is locked by another program"):
        import_claims(lines(work / "c.jsonl", MOON), db)
    other.close()
    assert ids(db) == ["earth"]


def test_a_full_disk_leaves_nothing_behind(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(shutil, "copyfile", lambda source, target: full(target))
    with pytest.raises(OutputError, match="cannot be written: No space left on device"):
        initialise(work / "new.db")
    assert os.listdir(work) == []


LIMITED = """
import resource, sys
from factcheck.errors import FactcheckError
from factcheck.services.library import import_claims
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
try:
    import_claims(sys.argv[1], sys.argv[2])
except FactcheckError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on the size of files to set")
@pytest.mark.parametrize("exists", [False, True])
def test_a_file_that_may_not_grow_leaves_nothing_half_done(work: Path, exists: bool) -> None:
    db = work / "store.db"
    if exists:
        _full_store(db)
    many = lines(work / "many.jsonl", *({"text": f"{number} " * 300} for number in range(1000)))
    before = sorted(os.listdir(work))
    source = str(Path(__file__).resolve().parents[2] / "src")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(many), str(db)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": source},
    )
    assert "store.db" in done.stdout
    assert done.stdout.count("\n") == 1
    assert sorted(os.listdir(work)) == before
    if exists:
        assert ids(db) == ["earth"]


@pytest.mark.parametrize("named", [True, False])
def test_imports_at_once_all_arrive(work: Path, own: Path, named: bool) -> None:
    """Also where each of them finds no store yet."""
    files = [
        lines(work / f"{writer}.jsonl", *({"id": f"{writer}-{n}", "text": f"{writer} {n}"} for n in range(200)))
        for writer in range(6)
    ]
    db = work / "store.db" if named else None
    shipped = [] if named else ids()
    with ThreadPoolExecutor(len(files)) as pool:
        summaries = list(pool.map(lambda file: import_claims(file, db), files))
    assert [summary.added for summary in summaries] == [200] * 6
    assert set(ids(db)) == {*shipped, *(f"{writer}-{n}" for writer in range(6) for n in range(200))}
    assert verify(db) == []
    assert sorted(os.listdir(work)) == sorted([file.name for file in files] + (["store.db"] if named else []))


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_export_and_import_lose_nothing(work: Path, format: str) -> None:
    with open_store(shipped_store_path()) as store:
        exported = list(export_claims(store, format))
        claims, actors = list(store.claims()), store.claim_store.actors()
    file, db = work / f"claims.{format}", work / "copy.db"
    file.write_text("\n".join(exported) + "\n", encoding="utf-8", newline="")
    import_claims(file, db)
    with open_store(db) as copy:
        assert list(export_claims(copy, format)) == exported
        assert (list(copy.claims()), copy.claim_store.actors()) == (claims, actors)
    assert import_claims(file, db).unchanged == len(claims)
    assert db.read_bytes() == build_store(file, work / "built.db").read_bytes()


def test_ten_thousand_claims_are_imported_and_imported_again(work: Path) -> None:
    records = (
        {"text": f"Claim {number} says word{number % 997}.", "speaker": f"S{number % 50}", "source": {"id": "s"}}
        for number in range(10_375)
    )
    file, db = lines(work / "many.jsonl", *records), work / "many.db"
    assert import_claims(file, db).added == 10_375
    assert import_claims(file, db).unchanged == 10_375


def test_build_replaces_what_was_there_or_leaves_it(work: Path) -> None:
    db = _full_store(work / "store.db")
    build_store(lines(work / "moon.jsonl", {**MOON, "disputes": []}), db)
    assert ids(db) == ["moon"]
    before = sorted(os.listdir(work))
    with pytest.raises(InputError, match="line 1"):
        build_store(lines(work / "moon.jsonl", "nonsense"), db)
    assert ids(db) == ["moon"]
    assert sorted(os.listdir(work)) == before


def test_a_file_system_without_links_will_do(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", unsupported)
    assert initialise(work / "new.db", empty=True).is_file()
    assert os.listdir(work) == ["new.db"]
    (work / "taken.db").touch()
    with pytest.raises(StoreError, match="nothing is overwritten"):
        initialise(work / "taken.db")


TEXT = "Belarus president visits Russia\n\n  \nMr Putin said Russia will lend £1.15 billion.\r\nThe end – “fin”."


def _quoting(text: str, quote: str, paragraph: int, **changes: Any) -> dict[str, Any]:
    from hashlib import sha256

    start = text.index(quote)
    return {
        "id": quote,
        "text": "x",
        "quote": quote,
        "source": {"id": "s", "sha256": sha256(text.encode()).hexdigest()},
        "locator": {"paragraph": paragraph, "start": start, "end": start + len(quote)},
        **changes,
    }


@pytest.mark.parametrize(
    ("record", "problems"),
    [
        (_quoting(TEXT, "Belarus president", 1), []),
        (_quoting(TEXT, "Russia will lend £1.15 billion", 2), []),
        (_quoting(TEXT, "“fin”", 3), []),
        (_quoting(TEXT, "“fin”", 4), ["quotes: '“fin”': it stands in paragraph 3, not 4"]),
        (_quoting(TEXT, "“fin”", 3, locator=None), ["quotes: '“fin”': it has no position in the text"]),
        (
            _quoting(TEXT, "“fin”", 3, locator={"paragraph": 3, "start": 0, "end": 5}),
            ["quotes: '“fin”': at 0-5 the text has 'Belar', not '“fin”'"],
        ),
        (
            _quoting(TEXT, "“fin”", 3, locator={"paragraph": 3, "start": 9000, "end": 9005}),
            ["quotes: '“fin”': at 9000-9005 the text has '', not '“fin”'"],
        ),
    ],
)
def test_quotes_are_proved_at_their_positions(work: Path, record: dict[str, Any], problems: list[str]) -> None:
    db, text = work / "s.db", work / "text.txt"
    text.write_text(TEXT, encoding="utf-8", newline="")
    import_claims(lines(work / "c.jsonl", {**record, "id": record["quote"]}), db)
    assert [str(problem) for problem in verify(db, [text])] == problems


def test_a_text_of_no_source_is_a_problem(work: Path) -> None:
    db = _full_store(work / "s.db")
    (work / "text.txt").write_bytes(b"\xff\xfe")
    (problem,) = verify(db, [work / "text.txt"])
    assert "is the text of no source of the store" in str(problem)
    with pytest.raises(InputError, match="cannot be read"):
        verify(db, [work / "missing.txt"])
    with pytest.raises(StoreError, match="there is no store"):
        verify(work / "missing.db")
