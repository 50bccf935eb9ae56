"""Promises of the whole project that no single module can keep."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Verdict

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "factcheck"
MODULES = sorted(SOURCE.rglob("*.py"))
MOST_LINES = 350
MOST_LINES_OF_MOST = 150

NAMES_THAT_SAY_NOTHING = re.compile(r"(Result|Item|Data|Manager|Helper|Util|Utils|Info2|Misc)s?$")
ROOMS_THAT_SAY_NOTHING = {"utils", "util", "helpers", "common", "misc", "core", "base"}

# A machine that somebody worked on, and the hosts that packages come from, are nobody else's business.
MACHINE_PATH = re.compile(r"(?<![\w.~$}/])/(?:home|root|Users|work|opt|mnt)/\w+")
REGISTRY = re.compile(
    r"://[\w.-]*(?:py" + r"pi|pythonhosted|registry|artifactory|index\.|mirror)[\w.-]*", re.IGNORECASE
)
SKIPPED_FOLDERS = {"build", "dist", "__pycache__"}
KEPT_HIDDEN = {".ci", ".editorconfig", ".gitignore", ".python-version"}

HEAVY = ("typer", "click", "dataclasses", "inspect", "pathlib", "rapidfuzz", "urllib", "weakref")
"""Libraries that only other commands may load; each takes as long as a good part of a check."""
STATEMENT = "Putin said Russia will give Belarus a £1.5 billion loan"
LAZY = (
    "rich",
    "sqlite_utils",
    "pydantic",
    "click_default_group",
    "dateutil",
    "hypothesis",
    "asyncio",
    "importlib.metadata",
)


def project_files() -> Iterator[Path]:
    """Every text file of the project, without what is installed, built or cached."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name for name in folders if name not in SKIPPED_FOLDERS and (name[0] != "." or name in KEPT_HIDDEN)
        ]
        folders[:] = [name for name in folders if not name.endswith(".egg-info")]
        yield from (Path(folder, name) for name in names if name[0] != "." or name in KEPT_HIDDEN)


def texts() -> Iterator[tuple[str, str]]:
    for path in project_files():
        try:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_every_module_reads_in_one_sitting() -> None:
    long = {path.relative_to(ROOT).as_posix(): lines_of(path) for path in MODULES if lines_of(path) > MOST_LINES}
    assert long == {}


def test_most_modules_are_short() -> None:
    short = sum(lines_of(path) <= MOST_LINES_OF_MOST for path in MODULES)
    assert short >= 0.7 * len(MODULES), f"{short} of {len(MODULES)} modules have at most {MOST_LINES_OF_MOST} lines"


def test_names_say_something() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}: {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and NAMES_THAT_SAY_NOTHING.search(node.name)
    ]
    found += [path.relative_to(ROOT).as_posix() for path in MODULES if path.stem in ROOMS_THAT_SAY_NOTHING]
    assert found == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{name}: {match.group()}"
        for name, text in texts()
        for pattern in (MACHINE_PATH, REGISTRY)
        for match in pattern.finditer(text)
    ]
    assert found == []


def test_the_source_article_is_not_redistributed(shared: Path) -> None:
    """Quotes are; a whole paragraph of more than one sentence, or many in a row, would not be a quote."""
    paragraphs = [line for line in (shared / "article.txt").read_text(encoding="utf-8").splitlines() if len(line) > 60]
    carried = {name: sum(paragraph in text for paragraph in paragraphs) for name, text in texts()}
    assert {name: count for name, count in carried.items() if count > len(paragraphs) // 2} == {}


def test_version_is_told_once() -> None:
    written = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert factcheck.__version__ == written
    assert f"## [{written}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_public_names_are_sorted_and_exist() -> None:
    assert list(factcheck.__all__) == sorted(factcheck.__all__)
    assert [name for name in factcheck.__all__ if not hasattr(factcheck, name)] == []


@pytest.mark.parametrize("word", [*Verdict, "0", "1", "2", "3", "130"])
def test_readme_documents_verdicts_and_exit_codes(word: str) -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Verdicts and exit codes")[1].split("\n## ")[0]
    assert re.search(rf"^\| `?{re.escape(word)}`? \|", section, re.MULTILINE)


def test_pinned_versions_satisfy_the_project() -> None:
    """Every dependency of pyproject.toml stands in the lock, with a hash."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["documents"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    lock = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")
    names = {re.split(r"[<>=!~\[; ]", requirement)[0] for requirement in wanted}
    assert {
        name for name in names if not re.search(rf"^{name}==\S+.*\\\n +--hash=sha256:", lock, re.MULTILINE)
    } == set()


def run_python(code: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **variables}, timeout=120)


PROBE = """
import json, sys
reached = []
def watch(event, details):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "urllib.Request")):
        reached.append(event)
sys.addaudithook(watch)
from factcheck.cli import run
code = run()
print(json.dumps({"modules": sorted(sys.modules), "reached": reached, "code": code}), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (("--version",), ("rapidfuzz", "sqlite3")),
        (("check", STATEMENT), (*HEAVY, "typing")),
        (("check", STATEMENT, "--format", "json"), (*HEAVY, "typing")),
        (("check", STATEMENT, "--format", "line"), HEAVY),
        (("list", "--actor", "Putin", "--format", "jsonl"), ()),
    ],
)
def test_a_command_loads_only_what_it_uses_and_reaches_no_network(
    arguments: tuple[str, ...], unused: tuple[str, ...]
) -> None:
    run = run_python(PROBE, *arguments)
    seen = json.loads(run.stderr.decode().splitlines()[-1])
    assert [name for name in (*LAZY, *unused) if name in seen["modules"]] == []
    assert seen["reached"] == []
    assert seen["code"] in (0, 1, 3)


def test_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Also where Python orders its sets differently."""
    rows = (ROOT / "tests" / "cases" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    statements = tmp_path / "statements.txt"
    statements.write_text("".join(json.loads(row)["statement"] + "\n" for row in rows), encoding="utf-8")
    arguments = ("check", "--file", str(statements), "--format", "json", "--limit", "20")
    answers = {run_python(PROBE, *arguments, PYTHONHASHSEED=seed).stdout for seed in ("1", "2")}
    assert len(answers) == 1
    assert len(json.loads(answers.pop())["assessments"]) == len(rows)
