"""`add`: articles into one's own store, as scripts and people see it."""

from __future__ import annotations

import json
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from factcheck.services.library import verify
from factcheck.store.claims import ClaimStore

TEXT = "A bridge for Bath\n\nThe bridge of Bath opened in 1932. It is safe, said Jane Roe.\n"
SOURCES = Path(__file__).resolve().parents[2] / "src"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store that is meant, which is not there yet."""
    monkeypatch.setenv("FACTCHECK_DB", str(tmp_path / "mine.db"))
    return tmp_path / "mine.db"


def test_what_was_recorded_is_shown_and_can_be_checked_against(factcheck: Command, db: Path, article: Path) -> None:
    outcome = factcheck("add", str(article))
    assert (outcome.code, outcome.err) == (0, "factcheck: 1 document: 1 added; 2 claims\n")
    assert outcome.out.splitlines()[1].split()[:3] == ["added", "a-bridge-for-bath", "2"]
    assert factcheck("check", "The bridge of Bath opened in 1932.").code == 0
    assert "unreviewed" in factcheck("check", "The bridge of Bath opened in 1932.").out
    assert "(unreviewed)" in factcheck("list").out
    assert factcheck("add", str(article)).err == "factcheck: 1 document: 1 unchanged; 0 claims\n"
    assert factcheck("add", str(article), "--quiet").err == ""


def test_formats_for_programs(factcheck: Command, db: Path, article: Path) -> None:
    (line,) = factcheck("add", str(article), "--format", "jsonl").out.splitlines()
    assert json.loads(line) == {
        "state": "added",
        "document": str(article),
        "source": "a-bridge-for-bath",
        "title": "A bridge for Bath",
        "claims": 2,
        "supersedes": None,
    }
    article.write_text(TEXT + "\nIt rains.\n", encoding="utf-8")
    changed = json.loads(factcheck("add", str(article), "--format", "json").out)
    assert [(one["state"], one["supersedes"]) for one in changed["added"]] == [("updated", "a-bridge-for-bath")]
    assert "(superseded by a-bridge-for-bath-2)" in factcheck("sources").out


def test_a_dry_run_shows_claims_and_writes_nothing(factcheck: Command, db: Path, article: Path) -> None:
    outcome = factcheck("add", str(article), "--dry-run", "--format", "jsonl", "--date", "2020-09-14")
    claims = [json.loads(line) for line in outcome.out.splitlines()]
    assert [claim["speaker"] for claim in claims] == [None, "Jane Roe"]
    assert {claim["reviewed"] for claim in claims} == {False}
    assert claims[0]["source"]["published"] == "2020-09-14"
    assert "nothing was written" in outcome.err
    assert not db.exists()
    assert "Jane Roe" in factcheck("add", str(article), "--dry-run").out


def test_options_go_before_what_the_document_says(factcheck: Command, db: Path) -> None:
    options = {
        "--title": "The crossing",
        "--publisher": "The Example",
        "--author": "A. Roe",
        "--date": "2020-09-14",
        "--url": "https://example.org/bridge",
        "--language": "en-GB",
    }
    outcome = factcheck("add", "-", *(part for pair in options.items() for part in pair), stdin=TEXT.encode())
    assert outcome.code == 0
    (source,) = map(json.loads, factcheck("sources", "--format", "jsonl").out.splitlines())
    assert source["id"] == "the-crossing-2020-09-14"
    assert [source[key] for key in ("title", "publisher", "author", "published", "url", "language")] == [
        *options.values()
    ]
    assert source["origin"] is None


def test_another_language_is_told(factcheck: Command, db: Path, article: Path) -> None:
    assert factcheck("add", str(article), "--language", "en-GB").err.count("\n") == 1
    article.write_text(TEXT + "\nIt rains.\n", encoding="utf-8")
    outcome = factcheck("add", str(article), "--language", "pl")
    assert (outcome.code, outcome.err.count("\n")) == (0, 2)
    assert outcome.err.startswith(f"factcheck: {article} is not in English")


def test_what_cannot_be_read_is_named_at_the_end(factcheck: Command, db: Path, article: Path) -> None:
    article.with_name("empty.txt").touch()
    outcome = factcheck("add", str(article.parent / "no.txt"), str(article.parent))
    assert outcome.code == 2
    assert "added" in outcome.out
    assert outcome.err.splitlines() == [
        f"factcheck: cannot read {article.parent / 'no.txt'}: no such file or directory",
        f"factcheck: cannot read {article.with_name('empty.txt')}: is empty",
        "factcheck: 3 documents: 1 added, 2 could not be read; 2 claims",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((".", ""), "a document has no name"),
        (("-", "-"), "standard input can be read only once"),
        (("a.txt", "b.txt", "--title", "x"), "--title is of one article, and there are 2"),
        (("a.txt", "b.txt", "--url", "https://example.org/a"), "--url is of one article, and there are 2"),
        (("a.txt", "--url", "example.org"), "--url should be an http or https address, not 'example.org'"),
        (("a.txt", "--date", "Monday"), "--date should be a day such as 2020-09-14, not 'Monday'"),
        (("a.txt", "--language", "English!"), "--language should be a tag such as en or pt-BR"),
        (("a.txt", "--publisher", " "), "--publisher has an empty value"),
        (("empty",), "there is no article in empty"),
    ],
)
def test_wrong_usage_is_one_line(
    factcheck: Command, db: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(db.parent)
    (db.parent / "empty").mkdir()
    outcome = factcheck("add", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"factcheck: {message}")
    assert outcome.err.count("\n") == 1
    assert not db.exists()


def test_without_documents_the_help_is_shown(factcheck: Command, db: Path) -> None:
    outcome = factcheck("add")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Usage: factcheck add" in outcome.err


def test_a_store_that_is_locked_is_one_line(
    factcheck: Command, db: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.store.connection.WRITE_TIMEOUT", 0.05)
    factcheck("add", str(article))
    article.write_text(TEXT + "\nIt rains.\n", encoding="utf-8")
    other = sqlite3.connect(db, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    outcome = factcheck("add", str(article))
    other.execute("ROLLBACK")
    other.close()
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"factcheck: the store {db} is locked by another program; try again when it is done\n"


def test_a_full_disk_is_one_line_and_undone(
    factcheck: Command, db: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    factcheck("add", str(article))
    before = factcheck("export").out
    opened = ClaimStore.open

    def small(path: Path, *, writable: bool = False) -> ClaimStore:
        store = opened(path, writable=writable)
        (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
        store.connection.execute(f"PRAGMA max_page_count = {pages}")
        return store

    article.write_text(TEXT + "\nIt rains in Bath.\n" * 2_000, encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(ClaimStore, "open", small)
        outcome = factcheck("add", str(article))
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"factcheck: no space left to write the store {db}\n")
    assert factcheck("export").out == before
    assert [str(problem) for problem in verify(db)] == []


def test_many_are_read_by_several_processes_and_recorded_in_order(factcheck: Command, db: Path) -> None:
    folder = db.parent / "articles"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text(f"Number {number}\n\nIt is {number} feet long in Bath.\n", "utf-8")
    (folder / "20.txt").write_bytes(b"")
    outcome = factcheck("add", "-", str(folder), "--format", "jsonl", stdin=TEXT.encode())
    names = [Path(json.loads(line)["document"]).name for line in outcome.out.splitlines()]
    assert names == ["-", *(f"{number:02}.txt" for number in range(30) if number != 20)]
    assert outcome.err.endswith("factcheck: 31 documents: 30 added, 1 could not be read; 31 claims\n")
    assert [str(problem) for problem in verify(db)] == []


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="signals of this kind are not known here")
@pytest.mark.parametrize(("signal_sent", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_after_an_interruption_whole_articles_are_there_and_the_same_command_goes_on(
    db: Path, signal_sent: signal.Signals, code: int
) -> None:
    folder = db.parent / "articles"
    folder.mkdir()
    count = 150
    for number in range(count):
        # Words of its own for each, so that none has to be compared with those before.
        own = "".join(chr(ord("b") + int(digit)) + "a" for digit in f"{number:03}")
        text = "".join(
            f"The {own}{part}a of {own}{part}o {own}{part}ed, said Ms {own.title()}.\n\n" for part in range(20)
        )
        (folder / f"{number:03}.txt").write_text(f"Number {number}\n\n{text}", "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    command = [sys.executable, "-m", "factcheck", "add", str(folder), "--format", "jsonl"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal_sent)
        process.stdout.read()
        told = process.stderr.read().decode()
    assert process.returncode == code
    assert "Traceback" not in told
    if code == 130:
        assert "interrupted" in told
        assert "the same command goes on from here" in told
    for _ in range(50):
        if not _is_running(process.pid):
            break
        time.sleep(0.1)
    assert not _is_running(process.pid)
    assert [str(problem) for problem in verify(db)] == []
    again = subprocess.run(command, env=environment, capture_output=True, check=False)
    states = [json.loads(line)["state"] for line in again.stdout.splitlines()]
    assert (again.returncode, len(states)) == (0, count)
    assert 0 < states.count("unchanged") < count
    assert set(states) == {"unchanged", "added"}
    with sqlite3.connect(db) as connection:
        assert connection.execute("SELECT DISTINCT count(*) FROM claims GROUP BY source").fetchall() == [(20,)]
    connection.close()


def test_all_are_added_though_the_reader_of_the_report_has_seen_enough(db: Path) -> None:
    folder = db.parent / "articles"
    folder.mkdir()
    for number in range(7):
        (folder / f"{number}.txt").write_text(f"Number {number}\n\nIt is {number} feet long in Bath.\n", "utf-8")
    command = [sys.executable, "-m", "factcheck", "add", str(folder), "--format", "jsonl"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read().decode()
    assert process.returncode == 0
    assert told == "factcheck: 7 documents: 7 added; 7 claims\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_person_who_waits_sees_a_bar_and_nobody_else_does(db: Path, article: Path) -> None:
    slow = article.with_name("slow.txt")
    os.mkfifo(slow)
    environment = {**os.environ, "PYTHONPATH": str(SOURCES), "TERM": "xterm"}
    command = [sys.executable, "-m", "factcheck", "add", str(article), str(slow), str(article.with_name("no.txt"))]
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        with slow.open("w", encoding="utf-8") as pipe:
            time.sleep(1.0)
            pipe.write(TEXT + "\nIt rains.\n")
        shown = b""
        while b"adding" not in shown:  # would wait for ever if there were no bar
            shown += os.read(ours, 65536)
        out, _ = process.communicate(timeout=60)
    os.close(ours)
    assert process.returncode == 2
    assert out.count(b"added") == 2
    assert b"adding" not in out


def _is_running(group: int) -> bool:
    """Whether any process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
