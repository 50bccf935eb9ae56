"""What the shell offers on TAB."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli.app import COMMANDS

SOURCES = Path(__file__).resolve().parent.parent.parent / "src"


def offered(line: str, shell: str = "bash", **more: str) -> list[str]:
    """What the shell would offer for the last word of the line."""
    settings = {
        "_FACTCHECK_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line.replace(" ", "\n"),
        "COMP_CWORD": str(line.count(" ")),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "PYTHONPATH": str(SOURCES),
    }
    done = subprocess.run(
        [sys.executable, "-m", "factcheck"], env={**os.environ, **settings, **more}, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return [line for line in done.stdout.decode().splitlines() if line]


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("factcheck ", list(COMMANDS)),
        ("factcheck ac", ["actors"]),
        ("factcheck list --act", ["--actor"]),
        ("factcheck list --actor Puti", ["Putin"]),
        ("factcheck list --speaker puti", ["putin"]),
        ("factcheck list --actor Vladi", ["Vladimir\\ Putin"]),
        ("factcheck list --topic econ", ["economy"]),
        ("factcheck list --source so", ["sochi-talks"]),
        ("factcheck show belarus-lo", ["belarus-loan"]),
        ("factcheck check --format j", ["json", "jsonl"]),
        ("factcheck list --actor Nobody", []),
    ],
)
def test_names_of_the_store_are_offered(line: str, offers: list[str]) -> None:
    assert offered(line) == offers


def test_other_shells_are_told_what_a_name_is_and_quote_it_themselves() -> None:
    assert offered("factcheck list --actor Vladi", "fish") == ["Vladimir Putin\tpresident of Russia"]
    assert '"Vladimir Putin":"president of Russia"' in offered("factcheck list --actor Vladi", "zsh")[0]


def test_a_store_that_fails_offers_nothing_and_says_nothing() -> None:
    assert offered("factcheck list --actor Vladi", FACTCHECK_DB="/no/such/store.db") == []
