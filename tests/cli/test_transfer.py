"""`import`, `export`, `init` and `verify`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command

LINE = '{"text": "The earth is round.", "id": "earth"}\n'


def test_claims_go_out_and_come_back_the_same(factcheck: Command, tmp_path: Path) -> None:
    exported = factcheck("export")
    assert (exported.code, exported.err) == (0, "")
    file, store = tmp_path / "claims.jsonl", tmp_path / "new.db"
    assert factcheck("export", "--output", str(file)).out == ""
    assert file.read_text(encoding="utf-8") == exported.out
    outcome = factcheck("import", str(file), "--db", str(store))
    assert (outcome.code, outcome.out) == (0, "")
    assert f"{exported.out.count(chr(10))} added" in outcome.err
    assert factcheck("export", "--db", str(store)).out == exported.out


def test_a_bad_line_is_named_and_nothing_is_done(factcheck: Command, tmp_path: Path) -> None:
    file, store = tmp_path / "claims.jsonl", tmp_path / "new.db"
    file.write_text(LINE + "\n{}\n", encoding="utf-8")
    outcome = factcheck("import", str(file), "--db", str(store))
    assert (outcome.code, outcome.out) == (2, "")
    assert "line 3" in outcome.err
    assert list(tmp_path.iterdir()) == [file]


FACT_CHECKS = """[
{"@type": "ClaimReview", "url": "https://checks.example/1", "author": {"name": "Torvik Checks"}, "headline": "Sold?",
 "claimReviewed": "The mayor sold the bridge.", "reviewRating": {"alternateName": "Pants on Fire!"}},
{"@type": "ClaimReview", "claimReviewed": },
{"@type": "ClaimReview", "url": "https://checks.example/2"},
{"@type": "ClaimReview", "url": "https://checks.example/3", "author": "Torvik Checks",
 "claimReviewed": "The bridge is old.", "reviewRating": "Zirp"}
]"""


def test_fact_checks_come_in_are_used_and_go_out(factcheck: Command, tmp_path: Path) -> None:
    file, store = tmp_path / "checks.json", tmp_path / "new.db"
    file.write_text(FACT_CHECKS, encoding="utf-8")
    outcome = factcheck("import", str(file), "--db", str(store))
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.splitlines() == [
        "factcheck: line 4: not JSON: Expecting value",
        "factcheck: fact-check 2, line 5: it does not say what claim it reviews",
        "factcheck: the rating “Zirp” is in no table of ratings: shown, and no basis for a verdict",
        f"factcheck: 2 added, 0 replaced, 0 unchanged in {store}",
    ]
    assert factcheck("import", str(file), "--db", str(store), "--quiet").err == ""
    checked = factcheck("check", "The mayor sold the bridge.", "--db", str(store))
    assert checked.code == 1
    for told in ("contradicted", "Torvik Checks rates this “Pants on Fire!” (https://checks.example/1).", "“Sold?”"):
        assert told in checked.out
    unknown = factcheck("check", "The bridge is old.", "--db", str(store), "--format", "json")
    assert unknown.code == 3
    assert '"verdict": "not-found"' in unknown.out
    assert '"label": "Zirp"' in unknown.out
    exported = factcheck("export", "--format", "claimreview", "--db", str(store))
    assert (exported.code, exported.err) == (0, "")
    again = tmp_path / "again.json"
    again.write_text(exported.out, encoding="utf-8")
    assert "0 added, 0 replaced, 2 unchanged" in factcheck("import", str(again), "--db", str(store)).err


def test_what_is_no_fact_check_is_left_out_and_named(factcheck: Command) -> None:
    outcome = factcheck("export", "--format", "claimreview")
    assert (outcome.code, outcome.out) == (0, "[\n]\n")
    assert outcome.err.startswith("factcheck: left out for want of a rating: ")
    assert " more\n" in outcome.err


def test_a_file_of_which_nothing_can_be_read_is_an_error(factcheck: Command, tmp_path: Path) -> None:
    file, store = tmp_path / "checks.json", tmp_path / "new.db"
    for text, reason in (
        ('{"@type": "ClaimReview",}', "line 1: not JSON"),
        ('[{"@type": "ClaimReview"}, {"@type": "ClaimReview"}]', "it does not say what claim it reviews (and 1 more)"),
        ("{}", "there is no fact-check in it"),
        ("", "there is no fact-check in it"),
    ):
        file.write_text(text, encoding="utf-8")
        outcome = factcheck("import", str(file), "--db", str(store))
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert reason in outcome.err
        assert list(tmp_path.iterdir()) == [file]


def test_imports_go_to_the_users_own_store(factcheck: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_DB")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    file = tmp_path / "claims.jsonl"
    file.write_text(LINE, encoding="utf-8")
    shipped = factcheck("export").out.count("\n")
    assert factcheck("import", str(file), "--quiet").err == ""
    assert factcheck("export").out.count("\n") == shipped + 1
    assert "earth" in factcheck("show", "earth").out


def test_init_says_where_the_store_is(factcheck: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_DB")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    outcome = factcheck("init", "--empty")
    assert (outcome.code, outcome.err) == (0, "")
    assert Path(outcome.out.strip()).is_file()
    assert factcheck("list").err == "factcheck: no claim fits\n"
    assert factcheck("init").code == 2


def test_a_sound_store_is_said_to_be_well(factcheck: Command) -> None:
    outcome = factcheck("verify")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "factcheck: all is well\n")
    assert factcheck("verify", "--quiet").err == ""


def test_a_problem_is_a_line_and_1(factcheck: Command, tmp_path: Path) -> None:
    text = tmp_path / "other.txt"
    text.write_text("Another text.", encoding="utf-8")
    outcome = factcheck("verify", "--source", str(text))
    assert outcome.code == 1
    assert str(text) in outcome.out
    assert outcome.err == "factcheck: 1 problem\n"
    assert factcheck("verify", "--source", str(text), "--quiet").code == 1


def test_every_quote_stands_in_the_article(factcheck: Command, shared: Path) -> None:
    outcome = factcheck("verify", "--source", str(shared / "article.txt"))
    assert (outcome.code, outcome.out) == (0, "")
