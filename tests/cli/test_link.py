"""`factcheck link`: what it ties, what it says of it, and that it does so once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Command

CLAIMS = (
    ("one", "A fire at a furniture factory in Malmby killed 14 workers.", "2021-05-03"),
    ("two", "14 workers were killed in a fire at a furniture factory in Malmby.", "2021-05-03"),
    ("three", "A fire at a furniture factory in Malmby killed 14 workers.", "2021-09-03"),
    ("four", "The council of Torvik approved the new tram line.", "2021-05-03"),
    ("five", "The council of Torvik rejected the new tram line.", "2021-05-04"),
)


@pytest.fixture
def db(tmp_path: Path, factcheck: Command) -> Path:
    lines = [
        {"id": name, "text": text, "source": {"id": f"s-{name}", "title": name, "published": day}}
        for name, text, day in CLAIMS
    ]
    file = tmp_path / "claims.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert factcheck("import", str(file), "--db", str(tmp_path / "mine.db")).code == 0
    return tmp_path / "mine.db"


def test_it_ties_claims_of_different_sources_once(db: Path, factcheck: Command) -> None:
    tried = factcheck("link", "--db", str(db), "--dry-run", "--format", "jsonl")
    done = factcheck("link", "--db", str(db), "--format", "jsonl")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [(one["claim"], one["link"], one["other"], one["made"]) for one in found] == [
        ("two", "repeats", "one", True),
        ("three", "repeats", "one", False),
        ("five", "disputes", "four", True),
    ]
    assert "2 links, 1 suggestion" in done.err
    assert set(done.out.splitlines()) <= set(tried.out.splitlines())
    assert "nothing was written" in tried.err
    again = factcheck("link", "--db", str(db))
    assert (again.code, again.out) == (0, "")
    assert "0 links, 0 suggestions" in again.err
    shown = json.loads(factcheck("show", "one", "--db", str(db), "--format", "json").out)
    assert [claim["id"] for claim in shown["repeats"]] == ["two"]


def test_a_check_then_counts_the_articles(db: Path, factcheck: Command) -> None:
    factcheck("link", "--db", str(db), "--quiet")
    report = factcheck("check", "A fire at a furniture factory in Malmby killed 14 workers.", "--db", str(db)).out
    assert "2 articles, publisher unknown · also " in report
    disputed = factcheck("check", "The council of Torvik approved the new tram line.", "--db", str(db))
    assert disputed.code == 3
    assert "≠ disputed" in disputed.out
    assert "rejected the new tram line" in disputed.out


def test_it_needs_a_store_of_your_own(tmp_path: Path, factcheck: Command) -> None:
    missing = factcheck("link", "--db", str(tmp_path / "none.db"))
    assert missing.code == 2
    assert missing.err.count("\n") == 1
