"""`check` read without the framework: never another reading than Typer's, and Typer's for all that is not plain."""

from __future__ import annotations

import contextlib
import inspect
import io
import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck.cli import judging
from factcheck.cli.app import command
from factcheck.cli.check_options import CheckOptions
from factcheck.cli.plain import read_plainly

PLAIN = [
    ["The loan is safe."],
    ["one", "two", "three"],
    ["The loan is safe.", "--format", "json"],
    ["--format=jsonl", "The loan is safe.", "--db", "claims.db"],
    ["-f", "claims.txt", "--file", "-", "-n", "3", "--quiet"],
    ["one", "-o", "-", "--fail-on", "contradicted,disputed", "--exit-zero", "-q"],
    ["--explain", "The loan is safe."],
    ["--reviewed-only", "The loan is safe.", "-q"],
    ["--file=a=b.txt", "--limit=12", "--output", "out.txt"],
]
LEFT_TO_TYPER = [
    ["-"],
    ["--help"],
    ["-h"],
    ["one", "--"],
    ["one", "--form", "json"],
    ["one", "--format", "JSON"],
    ["one", "--format"],
    ["one", "--format", "xml"],
    ["one", "--limit", "0"],
    ["one", "--limit", "-1"],
    ["one", "--limit", "٣"],
    ["one", "--limit", "1", "--limit", "2"],
    ["one", "-qn3"],
    ["one", "-n3"],
    ["one", "-n=3"],
    ["one", "--quiet=1"],
    ["one", "--db", ""],
    ["one", "--db="],
    ["one", "--db", "--quiet"],
    ["one", "--no-such-option"],
    ["--", "-3 degrees"],
]
ARGUMENTS = st.sampled_from(
    [
        *("The loan is safe.", "two", "", " ", "-", "--", "3", "0", "-1", "json", "table", "JSON", "claims.txt", "a=b"),
        *(
            "--file",
            "-f",
            "--db",
            "--format",
            "--output",
            "-o",
            "--limit",
            "-n",
            "--fail-on",
            "--exit-zero",
            "--quiet",
            "--reviewed-only",
        ),
        *(
            "--reviewed",
            "-q",
            "--format=json",
            "--limit=7",
            "--limit=",
            "-n5",
            "-qq",
            "--help",
            "--fil",
            "--file=",
            "--db=x",
            "-x",
        ),
    ]
)


@pytest.fixture(autouse=True)
def no_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal, from which no statements come."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())


def read_by_typer(arguments: list[str]) -> CheckOptions | None:
    """What the command passes on; None where it ends before that."""
    seen: list[CheckOptions] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judging, "judge", lambda **options: seen.append(options))
        with contextlib.suppress(Exception):
            command().main(args=["check", *arguments], prog_name="factcheck", standalone_mode=False)
    return without_defaults(seen[0]) if seen else None


def without_defaults(options: CheckOptions) -> CheckOptions:
    defaults = {name: value.default for name, value in inspect.signature(judging.judge).parameters.items()}
    return {name: value for name, value in options.items() if value != defaults[name]}  # type: ignore[return-value]


@pytest.mark.parametrize("arguments", PLAIN)
def test_what_is_plain_is_read_as_typer_reads_it(arguments: list[str]) -> None:
    plain = read_plainly(["check", *arguments])
    assert plain is not None
    assert without_defaults(plain) == read_by_typer(arguments)


@pytest.mark.parametrize("arguments", LEFT_TO_TYPER)
def test_the_rest_is_left_to_typer(arguments: list[str]) -> None:
    assert read_plainly(["check", *arguments]) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(st.lists(ARGUMENTS, max_size=6))
@example(["--file", "-", "-"])
def test_no_command_line_is_read_otherwise_than_by_typer(arguments: list[str]) -> None:
    plain = read_plainly(["check", *arguments])
    if plain is not None:
        assert without_defaults(plain) == read_by_typer(arguments)


def test_every_option_of_check_can_be_read_plainly() -> None:
    """Or a new one would silently be slow."""
    assert set(CheckOptions.__annotations__) == set(inspect.signature(judging.judge).parameters)


@pytest.mark.parametrize(
    "arguments", [[], ["--version"], ["list"], ["chek", "one"], ["--help"], ["--", "check", "one"], ["check"]]
)
def test_only_check_is_read_plainly(arguments: list[str]) -> None:
    assert read_plainly(arguments) is None


def test_completion_is_typers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_FACTCHECK_COMPLETE", "complete_bash")
    assert read_plainly(["check", "one"]) is None
