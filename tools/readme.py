"""Runs the shell blocks of README.md and writes what they print into the text blocks under them.

    python tools/readme.py            write it
    python tools/readme.py --check    exit 1 where a block prints something else than the README shows

A `sh` block with a `text` block right under it is run; what it exits with is its last line, unless that is 0. Each runs
in a folder of its own with docs/examples/draft.txt in it, an empty home, and the store that ships.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
DRAFT = ROOT / "docs" / "examples" / "draft.txt"
TOOLS = ("jq", "git")
LINES = r"(?:(?!```).*\n)*"
BLOCK = re.compile(rf"^```sh\n(?P<script>{LINES})```\n\n```text\n(?P<shown>{LINES})```$", re.MULTILINE)
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A shell script of the README."""

    title: str
    """The heading that it stands under."""
    script: str
    shown: str
    """What the README says it prints."""

    def lacks(self) -> list[str]:
        """The programs that the script calls and this machine does not have."""
        called = [tool for tool in TOOLS if re.search(rf"\b{tool}\b", self.script)]
        return [tool for tool in called if shutil.which(tool) is None]


def recipes(text: str) -> list[Recipe]:
    r"""The shell blocks that have their output under them, in order.

    >>> recipes("# Say\n\n```sh\necho hello\n```\n\n```text\nhello\n```\n")
    [Recipe(title='Say', script='echo hello\n', shown='hello\n')]
    """
    return [_recipe(text, block) for block in BLOCK.finditer(text)]


def _recipe(text: str, block: re.Match[str]) -> Recipe:
    title = HEADING.findall(text, 0, block.start())[-1]
    return Recipe(title=title, script=block["script"], shown=block["shown"])


def printed(recipe: Recipe, folder: Path) -> str:
    """What the script prints, run in this folder."""
    programs = folder / "programs"
    programs.mkdir()
    program = programs / "factcheck"
    program.write_text('#!/bin/sh\nexec "$FACTCHECK_PYTHON" -m factcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    desk = folder / "desk"
    desk.mkdir()
    shutil.copy(DRAFT, desk)
    unset = ("FACTCHECK_DB", "FORCE_COLOR", "PYTHONSTARTUP")
    environment = {
        name: value for name, value in os.environ.items() if name not in unset and not name.startswith("GIT_")
    }
    environment |= {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "FACTCHECK_PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "share"),
        "LC_ALL": "C.UTF-8",
    }
    run = subprocess.run(
        ["sh", "-eu", "-c", recipe.script],
        cwd=desk,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return run.stdout + (f"[exit code {run.returncode}]\n" if run.returncode else "")


def renewed(text: str) -> str:
    """The README with what its blocks print now."""

    def rewrite(block: re.Match[str]) -> str:
        recipe = _recipe(text, block)
        if lacking := recipe.lacks():
            sys.exit(f"{recipe.title}: needs {', '.join(lacking)}")
        with tempfile.TemporaryDirectory() as folder:
            output = printed(recipe, Path(folder))
        if "internal error" in output:  # a pipe may hide the exit code; no bug becomes documentation
            sys.exit(f"{recipe.title}: {output}")
        return f"```sh\n{recipe.script}```\n\n```text\n{output}```"

    return BLOCK.sub(rewrite, text)


def main(arguments: list[str]) -> None:
    """Write the blocks, or check them."""
    text = README.read_text(encoding="utf-8")
    now = renewed(text)
    if arguments != ["--check"]:
        README.write_text(now, encoding="utf-8")
    elif now != text:
        sys.exit("README.md shows what the program no longer prints; write it again: make docs")


if __name__ == "__main__":
    main(sys.argv[1:])
