"""Writes docs/cli.md, the reference of the command line, from the program's own help.

python tools/reference.py            write it
python tools/reference.py --check    exit 1 where the help says something else than the reference
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from unittest import mock

from factcheck.cli import run
from factcheck.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "cli.md"
_INTRODUCTION = """\
# Command line

Written by `make docs` from `factcheck --help`; a test compares the two.
"""


def help_of(*words: str) -> str:
    """What `factcheck … --help` prints on 80 columns."""
    printed = io.StringIO()
    with mock.patch.dict(os.environ, COLUMNS="80"), contextlib.redirect_stdout(printed):
        code = run([*words, "--help"])
    if code != 0:
        sys.exit(f"factcheck {' '.join(words)} --help exits with {code}")
    return printed.getvalue().strip("\n")


def reference() -> str:
    """The whole page."""
    sections = [_INTRODUCTION, f"```text\n{help_of()}\n```\n"]
    sections += [f"## factcheck {name}\n\n```text\n{help_of(name)}\n```\n" for name in COMMANDS]
    return "\n".join(sections)


def main(arguments: list[str]) -> None:
    """Write the page, or check it."""
    page = reference()
    if arguments != ["--check"]:
        REFERENCE.write_text(page, encoding="utf-8")
    elif not REFERENCE.is_file() or REFERENCE.read_text(encoding="utf-8") != page:
        sys.exit("docs/cli.md differs from what the help says; write it again: make docs")


if __name__ == "__main__":
    main(sys.argv[1:])
