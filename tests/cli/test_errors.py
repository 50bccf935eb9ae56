"""Whatever goes wrong is one line on standard error and an exit code, never a traceback."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from factcheck.cli import app
from factcheck.errors import FactcheckError, StoreError
from factcheck.services.facade import Store


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "a", "--colour"], "no such option"),
        (["check", "a", "--format", "xml"], "'xml' is not one of 'table', 'json'"),
        (["check", "a", "--limit"], "--limit"),
        (["list", "--voice", "loud"], "'loud' is not one of"),
        (["show"], "missing argument 'CLAIM'"),
        (["search"], "missing argument 'TEXT"),
        (["search", "  "], "nothing to look for"),
        (["import"], "missing argument 'FILE'"),
        (["chek", "a"], "there is no command 'chek'; did you mean 'check'?"),
        (["fly"], "there is no command 'fly'; 'factcheck --help' lists them"),
        (["Putin met Lukashenko"], "factcheck check"),
        (["list", "--limit", "0"], "--limit"),
        (["list", "--limit", "some"], "'some' is not a whole number"),
        (["check", "a", "--limit", "9" * 5000], "is not a whole number"),
        (["check", "-"], "to check standard input, say '--file -'"),
        (["check", "a", "--file", ""], "--file names no file"),
        (["check", "a", "--against", ""], "--against names no file"),
        (["list", "--output", ""], "--output names no file"),
        (["list", "--db", ""], "--db names no file"),
        (["import", "/no/such/file.jsonl", "--db", ""], "--db names no file"),
        (["list", "surplus"], "unexpected extra argument"),
        (["check", "-5% is a lot"], "a text that begins with a dash goes after '--'"),
        (["list", "--actor", "Zzzzzzzz"], "there is no actor 'Zzzzzzzz'; the nearest"),
        (["list", "--topic", "econmy"], "the nearest is 'economy'"),
        (["list", "--source", "sochi"], "the nearest is 'sochi-talks'"),
        (["show", "belarus-lone"], "the nearest is 'belarus-loan'"),
        (["list", "--db", "/no/such/store.db"], "/no/such/store.db"),
        (["import", "/no/such/file.jsonl", "--db", "/no/such/store.db"], "/no/such"),
        (["verify", "--source", "/no/such/article.txt"], "/no/such/article.txt"),
    ],
)
def test_wrong_usage_is_one_line_and_2(factcheck: Command, arguments: list[str], says: str) -> None:
    outcome = factcheck(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("factcheck: ")
    assert says.lower() in outcome.err.lower()
    assert outcome.err.count("\n") == 1


def test_a_dash_after_two_dashes_is_a_statement(factcheck: Command, judged: list[object]) -> None:
    factcheck("check", "--quiet", "--", "supported -5% is a lot")
    assert len(judged) == 1


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (StoreError("the store is locked"), 2, "factcheck: the store is locked\n"),
        (FactcheckError("with \x1b[31m control\ncharacters"), 2, "factcheck: with ␛[31m control characters\n"),
        (OSError(5, "Input/output error", "claims.db"), 2, "factcheck: claims.db: Input/output error\n"),
        (sqlite3.DatabaseError("malformed"), 2, "factcheck: internal error: DatabaseError: malformed"),
        (RecursionError("too deep"), 2, "factcheck: internal error: RecursionError: too deep"),
        (MemoryError(), 2, "factcheck: internal error: MemoryError"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_an_error_gives_its_own_code(
    factcheck: Command, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, says: str
) -> None:
    def sources(store: Store) -> None:
        raise error

    monkeypatch.setattr(Store, "sources", sources)
    outcome = factcheck("sources")
    assert (outcome.code, outcome.out) == (code, "")
    assert outcome.err.startswith(says)
    assert outcome.err.count("\n") == bool(says)


def test_a_traceback_is_there_for_who_asks(factcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "sources", lambda store: 1 / 0)
    assert "Traceback" not in factcheck("sources").err
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert "Traceback" in factcheck("sources").err


def test_a_file_that_is_no_store_is_said_so(factcheck: Command, tmp_path: Path) -> None:
    for number, content in enumerate((b"", b"not a database" * 100, b"SQLite format 3\0" + b"\xff" * 4096)):
        file = tmp_path / f"{number}.db"
        file.write_bytes(content)
        for command in (["check", "a"], ["list"], ["verify"], ["actors"], ["export"]):
            outcome = factcheck(*command, "--db", str(file))
            assert (outcome.code, outcome.out) == (2, "")
            assert outcome.err.startswith("factcheck: ")
            assert "internal error" not in outcome.err
            assert outcome.err.count("\n") == 1


def test_what_is_near_nothing_is_not_guessed(factcheck: Command) -> None:
    for arguments in (["show", ""], ["show", "zzz"], ["list", "--topic", ""], ["list", "--source", ""]):
        assert "nearest" not in factcheck(*arguments).err


def test_only_where_a_text_is_asked_for_is_a_dash_explained(factcheck: Command) -> None:
    assert "'--'" in factcheck("search", "-5 degrees").err
    assert "'--'" not in factcheck("list", "--colour").err


def test_a_line_without_end_is_refused(factcheck: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.text.lines.LONGEST", 2**20)
    assert factcheck("check", "--file", "/dev/zero").err == (
        "factcheck: /dev/zero: line 1 is longer than 1 MiB; is this a text?\n"
    )
    outcome = factcheck("check", stdin=b"x" * (2**20 + 1))
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    outcome = factcheck("import", "/dev/zero", "--format", "jsonl", "--db", str(tmp_path / "new.db"))
    assert "line 1 is longer than 1 MiB" in outcome.err
    assert (outcome.code, list(tmp_path.iterdir())) == (2, [])


def test_no_command_shows_the_help(factcheck: Command) -> None:
    outcome = factcheck()
    assert (outcome.code, outcome.out) == (2, "")
    assert all(name in outcome.err for name in app.COMMANDS)
