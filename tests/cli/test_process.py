"""The program as a process: pipes that close, disks that fill, signals, slow input, and what a start imports."""

from __future__ import annotations

import json
import os
import pty
import select
import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

LOAN = "Putin said Russia will give Belarus a £1.5 billion loan"
PROGRAM = (sys.executable, "-m", "factcheck")
SOURCES = Path(__file__).resolve().parent.parent.parent / "src"


@pytest.fixture
def environment(shipped_store: Path) -> dict[str, str]:
    """What the program finds around it."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(SOURCES), os.environ.get("PYTHONPATH", "")]),
        "FACTCHECK_DB": str(shipped_store),
    }


def run(
    environment: Mapping[str, str], *arguments: str, stdin: bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments], input=stdin, capture_output=True, env={**environment, **more}, timeout=60, check=False
    )


def test_the_exit_code_is_that_of_the_verdict(environment: dict[str, str]) -> None:
    done = run(environment, "check", LOAN, "--format", "json")
    assert done.returncode == 1
    (assessment,) = json.loads(done.stdout)["assessments"]
    assert assessment["verdict"] == "contradicted"
    finding = next(each for each in assessment["findings"] if each["stance"] == "conflicts")
    start, end = finding["statement_span"]
    assert LOAN[start:end] == finding["statement"] == "£1.5 billion"
    quotes = {match["claim"]: match["quote"] for match in assessment["matches"]}
    start, end = finding["source_span"]
    assert quotes[finding["claim"]][start:end] == finding["source"] == "£1.15 billion"


def test_the_same_input_gives_the_same_bytes(environment: dict[str, str]) -> None:
    first = [run(environment, "check", LOAN, "--format", name, PYTHONHASHSEED="1").stdout for name in ("json", "table")]
    again = [run(environment, "check", LOAN, "--format", name, PYTHONHASHSEED="2").stdout for name in ("json", "table")]
    assert first == again


def test_output_is_utf8_whatever_the_locale(environment: dict[str, str]) -> None:
    for name in ("table", "jsonl", "line"):
        ours = run(environment, "check", LOAN, "--format", name)
        theirs = run(environment, "check", LOAN, "--format", name, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
        assert ours.stdout == theirs.stdout
        assert "£1.5 billion" in theirs.stdout.decode()


@pytest.mark.parametrize("name", ["table", "jsonl", "csv", "tsv", "markdown", "line"])
def test_the_first_answer_comes_before_the_last_statement(environment: dict[str, str], name: str) -> None:
    command = [*PROGRAM, "check", "--file", "-", "--format", name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{LOAN}\n".encode())
        process.stdin.flush()
        assert process.stdout.readline()  # would wait for ever if the answer came at the end
        process.stdin.write(b"Nobody flew to Mars.\n")
        process.stdin.close()
        assert process.stdout.read()
    assert process.returncode == 1


@pytest.mark.parametrize(
    "command",
    [("check", "--format", "jsonl"), ("check",), ("list",), ("list", "--format", "jsonl"), ("export",), ("--help",)],
    ids=" ".join,
)
def test_a_reader_who_has_seen_enough_hears_nothing(environment: dict[str, str], command: tuple[str, ...]) -> None:
    stdin = (LOAN + "\n").encode() * 500
    with subprocess.Popen(
        [*PROGRAM, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        try:
            _, said = process.communicate(stdin, timeout=60)
        except BrokenPipeError:
            said = process.stderr.read()
    assert said == b""
    assert process.returncode == (1 if command[0] == "check" else 0)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize(
    "command", [("check", LOAN), ("check", LOAN, "--format", "json"), ("list",), ("export",), ("--help",)], ids=" ".join
)
def test_a_full_disk_is_one_line_and_2(environment: dict[str, str], command: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*PROGRAM, *command], stdout=full, stderr=subprocess.PIPE, env=environment, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"factcheck: ")
    assert b"o space left on device" in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_device_can_be_the_output(environment: dict[str, str]) -> None:
    assert run(environment, "check", LOAN, "--output", "/dev/null").returncode == 1
    done = run(environment, "check", LOAN, "--output", "/dev/full")
    assert done.returncode == 2
    assert done.stderr == b"factcheck: cannot write to /dev/full: no space left on device\n"


def test_colours_can_be_forced_into_a_pipe(environment: dict[str, str]) -> None:
    assert "\x1b[1;31m" in run(environment, "check", LOAN, FORCE_COLOR="1", TERM="xterm").stdout.decode()
    odd = run(environment, "check", LOAN, FORCE_COLOR="1", TERM="xterm", COLUMNS="\N{SUPERSCRIPT TWO}")
    assert (odd.returncode, odd.stderr) == (1, b"")
    assert b"\x1b" not in run(environment, "check", LOAN, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b" not in run(environment, "check", LOAN, "--format", "line", FORCE_COLOR="1").stdout


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_crash(environment: dict[str, str], closed: str) -> None:
    for command, code in ((f"check '{LOAN}'", 1), ("check", 2)):
        line = f"exec {shlex.quote(sys.executable)} -m factcheck {command} {closed}"
        done = subprocess.run(
            ["sh", "-c", line], stdin=subprocess.DEVNULL, capture_output=True, env=environment, check=False
        )
        assert b"Traceback" not in done.stderr
        assert done.returncode == (2 if ">&-" in closed.replace("2>&-", "") else code)


def test_an_interrupt_is_quiet_and_130(environment: dict[str, str]) -> None:
    command = [*PROGRAM, "check", "--format", "jsonl"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(f"{LOAN}\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read() == b""


def at_terminal(environment: Mapping[str, str], *arguments: str, columns: int = 80) -> tuple[int, str]:
    """The exit code and what appears on a terminal."""
    ours, theirs = pty.openpty()
    settings = {**environment, "COLUMNS": str(columns), "TERM": "xterm-256color"}
    with subprocess.Popen([*PROGRAM, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=settings) as process:
        os.close(theirs)
        written = bytearray()
        try:
            while piece := os.read(ours, 65536):
                written += piece
        except OSError:  # how Linux says that the other end is closed
            pass
    os.close(ours)
    return process.returncode, written.decode()


def test_a_terminal_gets_colours_and_rows_that_fit(environment: dict[str, str]) -> None:
    code, shown = at_terminal(environment, "check", LOAN, columns=40)
    assert code == 1
    assert "\x1b[1;31m✗ contradicted" in shown
    assert "\x1b[1;4;31m" in shown


def test_no_color_is_obeyed_and_a_dumb_terminal_too(environment: dict[str, str]) -> None:
    _, shown = at_terminal({**environment, "NO_COLOR": "1"}, "check", LOAN)
    assert "31m" not in shown
    assert "✗ contradicted" in shown


def test_at_a_terminal_with_nothing_to_check_the_help_is_shown(environment: dict[str, str]) -> None:
    code, shown = at_terminal(environment, "check")
    assert code == 2
    assert shown.startswith("Usage: factcheck check")


def test_a_long_batch_shows_its_progress_at_a_terminal_only(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "claims.txt"
    file.write_text(f"{LOAN}\n" * 3, encoding="utf-8")
    command = [*PROGRAM, "check", "-f", str(file), "-f", "-", "--format", "jsonl"]
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=theirs, env={**environment, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        assert process.stdin is not None
        shown = b""
        given = 0
        # A statement now and then, for as long as a busy machine needs to start and to be at it for half a second.
        while b"checking" not in shown and given < 200:
            process.stdin.write(f"{LOAN}\n".encode())
            process.stdin.flush()
            given += 1
            if select.select([ours], [], [], 0.3)[0]:
                shown += os.read(ours, 65536)
        out, _ = process.communicate(timeout=60)
    os.close(ours)
    assert b"checking" in shown
    assert len(out.splitlines()) == 3 + given
    assert b"checking" not in out
    assert run(environment, "check", "-f", str(file)).stderr == b""


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (("check", LOAN, "--format", "json"), {"rich", "sqlite_utils", "csv", "asyncio", "pydantic", "click"}),
        (("check", LOAN, "--format", "jsonl"), {"rich", "sqlite_utils", "csv", "asyncio", "pydantic", "click"}),
        (("check", LOAN), {"rich", "sqlite_utils", "asyncio", "pydantic", "click"}),
        (("list",), {"rich", "sqlite_utils", "rapidfuzz", "asyncio", "pydantic", "click", "factcheck.verdict"}),
        (("show", "belarus-loan", "--format", "json"), {"rich", "sqlite_utils", "asyncio", "factcheck.verdict"}),
    ],
    ids=lambda value: " ".join(value).replace(LOAN, "…") if isinstance(value, tuple) else "",
)
def test_a_command_imports_only_what_it_uses(
    environment: dict[str, str], arguments: tuple[str, ...], absent: set[str]
) -> None:
    code = f"import sys; from factcheck.cli import run; run({list(arguments)!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, text=True, check=True)
    assert absent & set(done.stderr.split()) == set()


def test_importing_the_package_imports_nothing_of_it(environment: dict[str, str]) -> None:
    code = "import sys, factcheck; print(*(name for name in sys.modules if name.startswith('factcheck')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, text=True, check=True)
    assert done.stdout.split() == ["factcheck"]
