"""What the README shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import picture
import readme

TEXT = readme.README.read_text(encoding="utf-8")
RECIPES = readme.recipes(TEXT)
PYTHON_BLOCKS = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_readme_has_ten_recipes() -> None:
    section = TEXT.split("\n## Recipes")[1].split("\n## ")[0]
    assert len(readme.recipes(section)) == len(re.findall(r"^### ", section, re.MULTILINE)) == 10


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.title)
def test_shell_block_prints_what_it_shows(recipe: readme.Recipe, tmp_path: Path) -> None:
    if lacking := recipe.lacks():
        pytest.skip(f"needs {', '.join(lacking)}, which this machine does not have")
    assert readme.printed(recipe, tmp_path) == recipe.shown


@pytest.mark.parametrize("block", PYTHON_BLOCKS, ids=lambda block: block.strip().splitlines()[-1])
def test_python_block_prints_what_its_comments_say(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "README.md", "exec"), {})
    promised = re.findall(r"^ *print\(.*\)  # (.*)$", block, re.MULTILINE)
    assert promised
    assert capsys.readouterr().out.splitlines() == promised


def test_picture_shows_what_the_program_writes() -> None:
    assert picture.words(picture.PICTURE.read_text(encoding="utf-8")) == picture.words(picture.draw())


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", TEXT) + re.findall(r'(?:src|href)="(?!https?:)([^"#]+)"', TEXT)
    assert [link for link in links if not (readme.ROOT / link).exists()] == []
