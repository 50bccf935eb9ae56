"""Commands run in this process, and a judge that does what the statement's first word says."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli import run
from factcheck.model import Assessment, Statement, Verdict
from factcheck.services.facade import Store
from factcheck.services.places import shipped_store_path


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


class _Bytes(io.BytesIO):
    """Bytes that a test can make fail."""

    def readline(self, size: int | None = -1, /) -> bytes:
        return super().readline(size)


class _Stdin(io.TextIOWrapper):
    def __init__(self, content: bytes | None) -> None:
        super().__init__(_Bytes(content or b""), encoding="utf-8")
        self._terminal = content is None

    def isatty(self) -> bool:
        return self._terminal


@pytest.fixture(autouse=True)
def shipped_store(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store that every command here reads."""
    monkeypatch.setenv("FACTCHECK_DB", str(shipped_store_path()))
    return shipped_store_path()


@pytest.fixture
def factcheck(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs the command line; without `stdin` it stands at a terminal."""

    def command(*arguments: str, stdin: bytes | None = None) -> Outcome:
        monkeypatch.setattr(sys, "stdin", _Stdin(stdin))
        code = run(list(arguments))
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return command


def judge(statement: Statement) -> Assessment:
    """The verdict that the statement's first word names."""
    verdict = Verdict(statement.text.split()[0])
    return Assessment(statement=statement, verdict=verdict, explanation=f"It says {verdict}.")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[Statement]:
    """The statements that were checked, by a judge who takes them at their first word."""
    seen: list[Statement] = []

    def check_many(
        store: Store, texts: Iterable[Statement], *, limit: int = 5, explain: bool = False
    ) -> Iterator[Assessment]:
        for statement in texts:
            seen.append(statement)
            yield judge(statement)

    monkeypatch.setattr(Store, "check_many", check_many)
    return seen


__all__: Sequence[str] = ("Command", "Outcome")
