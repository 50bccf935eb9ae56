"""`factcheck check --against`: one text instead of a store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from factcheck.render.page import Format

TEXT = "The bridge is made of steel.\nIt was opened in 1932.\n"
STATEMENT = "The bridge was opened in 1934."


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "bridge.md"
    path.write_text("\ufeff" + TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", list(Format))
def test_every_format_reports_on_a_text(factcheck: Command, text: str, form: Format) -> None:
    outcome = factcheck("check", STATEMENT, "--against", text, "--format", form.value)
    assert (outcome.code, outcome.err) == (1, "")
    assert "contradicted" in outcome.out
    if form is Format.JSON:
        document = json.loads(outcome.out)
        assert "store" not in document
        (match,) = document["assessments"][0]["matches"][:1]
        assert match["locator"] == {"paragraph": 2, "start": 29, "end": 51}
        assert match["source"]["title"] == text


def test_the_text_comes_from_standard_input(factcheck: Command) -> None:
    outcome = factcheck("check", STATEMENT, "--against", "-", "--format", "jsonl", stdin=TEXT.encode())
    assert (outcome.code, json.loads(outcome.out)["matches"][0]["source"]["title"]) == (1, "standard input")


def test_many_statements_are_compared_with_one_text(factcheck: Command, text: str) -> None:
    lines = b"The bridge was opened in 1932.\nFarmers grow oats.\n"
    outcome = factcheck("check", "--file", "-", "-a", text, "--format", "line", stdin=lines)
    assert (outcome.code, outcome.out.count("\n")) == (3, 2)


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        (["x is y", "--against", "absent.txt"], None, "cannot read absent.txt: no such file or directory"),
        (["x is y", "--against", "."], None, "cannot read .: it is a folder"),
        (["x is y", "--against", "-"], b"  \n", "there is no sentence in standard input"),
        (["x is y", "--against", "-"], b"one\ntw\xff", "standard input:2:3: not UTF-8"),
        (["--file", "-", "--against", "-"], b"one", "standard input can be read only once"),
        (["--against", "-"], b"one", "--against needs a statement"),
        (["x is y", "--against", "-", "--db", "store.db"], b"one", "leave out --db"),
    ],
)
def test_what_does_not_fit_is_one_line_on_standard_error(
    factcheck: Command, arguments: list[str], stdin: bytes | None, said: str
) -> None:
    outcome = factcheck("check", *arguments, stdin=stdin)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert said in outcome.err


def test_an_explanation_shows_every_word_and_only_when_asked_for(factcheck: Command, text: str) -> None:
    explained = json.loads(factcheck("check", STATEMENT, "-a", text, "--format", "jsonl", "--explain").out)
    plain = json.loads(factcheck("check", STATEMENT, "-a", text, "--format", "jsonl").out)
    rows = [(row["statement"], row["source"], row["stance"]) for row in explained.pop("alignment")]
    assert rows == [("bridge", None, "agrees"), ("opened", "opened", "agrees"), ("1934", "1932", "conflicts")]
    assert [ground["feature"] for ground in explained.pop("grounds")]
    assert explained == plain
    assert "✗ 1934   → 1932    in conflict: date" in factcheck("check", STATEMENT, "-a", text, "--explain").out
