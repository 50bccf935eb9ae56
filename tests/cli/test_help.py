"""Every command explains itself, and docs/cli.md says the same."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from tests.cli.conftest import Command

import factcheck as package
import reference
from factcheck.cli.app import COMMANDS, EXAMPLES, build


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_has_examples_and_fits_80_columns(factcheck: Command, name: str, option: str) -> None:
    outcome = factcheck(name, option)
    assert (outcome.code, outcome.err) == (0, "")
    text, _, examples = outcome.out.partition("Examples:\n")
    assert f"    factcheck {name}" in examples
    assert max(len(line) for line in text.splitlines()) <= 80


def test_the_first_line_of_each_help_is_not_cut_in_the_overview(factcheck: Command) -> None:
    overview = factcheck("--help").out
    assert "..." not in overview.replace("COMMAND [ARGS]...", "")
    assert [name for name in COMMANDS if not re.search(rf"^  {name}  +\S", overview, re.MULTILINE)] == []


def _examples() -> list[str]:
    help_texts = [EXAMPLES, *(build(name).epilog for name in COMMANDS)]
    lines = [line.strip() for text in help_texts for line in text.splitlines()]
    return [line for line in lines if "factcheck " in line]


@pytest.mark.parametrize("example", sorted(set(_examples())))
def test_an_example_uses_options_that_exist(example: str) -> None:
    words = shlex.split(example)
    words = words[words.index("factcheck") + 1 :]
    end = min((words.index(mark) for mark in ("|", ">") if mark in words), default=len(words))
    known = {option for parameter in build(words[0]).params for option in parameter.opts}
    assert {word for word in words[:end] if word.startswith("-") and word != "-"} <= known


def test_the_reference_says_what_the_help_says() -> None:
    assert reference.REFERENCE.read_text(encoding="utf-8") == reference.reference(), "write it again: make docs"


def test_the_version_is_the_one_of_the_package(factcheck: Command, project: Path) -> None:
    outcome = factcheck("--version")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"factcheck {package.__version__}\n", "")
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    version = settings["project"].get("version")
    assert version in (None, package.__version__)
    assert version or "version" in settings["project"]["dynamic"]


def test_public_names_are_sorted_and_there() -> None:
    assert sorted(package.__all__) == package.__all__
    assert [name for name in package.__all__ if not hasattr(package, name)] == []
    assert dir(package) == package.__all__
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = package.nonsense
