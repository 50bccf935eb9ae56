"""`list`, `show`, `search`, `actors`, `sources` and `topics` on the store that ships."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from factcheck.render.page import Format

LISTS = (["list"], ["show", "belarus-loan"], ["search", "union treaty"], ["actors"], ["sources"], ["topics"])


@pytest.mark.parametrize("name", Format)
@pytest.mark.parametrize("command", LISTS, ids=lambda command: command[0])
def test_every_list_has_every_format(factcheck: Command, command: list[str], name: Format) -> None:
    outcome = factcheck(*command, "--format", name.value)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("\n")
    if name is Format.JSON:
        assert json.loads(outcome.out)["schema"] == 1
    if name is Format.JSONL:
        assert all(isinstance(json.loads(line), dict) for line in outcome.out.splitlines())
    if name is Format.CSV:
        assert len({len(row) for row in csv.reader(io.StringIO(outcome.out))}) == 1


@pytest.mark.parametrize("command", LISTS, ids=lambda command: command[0])
def test_a_list_goes_to_a_file(factcheck: Command, command: list[str], tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    assert factcheck(*command, "--output", str(file)).out == ""
    assert file.read_text(encoding="utf-8") == factcheck(*command).out


def listed(factcheck: Command, *options: str) -> list[dict[str, object]]:
    outcome = factcheck("list", "--format", "jsonl", *options)
    assert outcome.code == 0
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_filters_narrow_the_list(factcheck: Command) -> None:
    every = listed(factcheck)
    assert len(every) > 70
    for options, key, value in (
        (["--speaker", "Putin"], "speaker", "Vladimir Putin"),
        (["--topic", "economy"], "topic", "economy"),
        (["--voice", "source"], "voice", "source"),
        (["--source", "sochi-talks", "--voice", "speaker"], "voice", "speaker"),
    ):
        assert listed(factcheck, *options) == [claim for claim in every if claim[key] == value] != []
    assert listed(factcheck, "--limit", "3") == every[:3]
    assert all("Putin" in str(claim) for claim in listed(factcheck, "--actor", "Putin"))
    found = listed(factcheck, "--search", "paratroopers")
    assert found
    assert all("paratroopers" in str(claim) for claim in found)
    assert "belarus-loan" in [claim["id"] for claim in listed(factcheck, "--search", "loan", "--actor", "Putin")]


def test_a_guess_is_said_aloud_and_a_name_is_not(factcheck: Command) -> None:
    guess, name = factcheck("list", "--actor", "putn"), factcheck("list", "--actor", "Putin")
    assert guess.out == name.out != ""
    assert guess.err == "factcheck: took 'putn' to mean Vladimir Putin\n"
    assert name.err == ""
    assert "took 'putn'" in factcheck("list", "--speaker", "putn").err


def test_no_claim_that_fits_is_no_error(factcheck: Command) -> None:
    outcome = factcheck("list", "--topic", "economy", "--search", "paratroopers")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "factcheck: no claim fits\n")


def test_disputed_claims_are_shown_with_the_other_side(factcheck: Command) -> None:
    disputed = listed(factcheck, "--disputed")
    assert disputed
    for claim in disputed:
        others = claim["disputes"]
        assert isinstance(others, list)
        document = json.loads(factcheck("show", str(claim["id"]), "--format", "json").out)
        assert document["claim"]["id"] == claim["id"]
        assert [other["id"] for other in document["disputes"]] == others
        report = factcheck("show", str(claim["id"])).out
        assert all(f"disputes {other['id']}\n" in report for other in document["disputes"])
        assert all(f"  │ {other['quote']}\n" in report for other in document["disputes"])


def test_a_claim_is_shown_with_its_quote_and_where_it_stands(factcheck: Command) -> None:
    report = factcheck("show", "belarus-loan").out
    for part in ("Vladimir Putin", "£1.15 billion", "paragraph 8", "characters: 788 to 853", "sochi-talks", "inferred"):
        assert part in report or part == "sochi-talks"


def test_search_ranks_and_does_not_judge(factcheck: Command) -> None:
    matches = json.loads(factcheck("search", "loan", "to", "Belarus", "--limit", "4", "--format", "json").out)[
        "matches"
    ]
    assert len(matches) <= 4
    assert matches[0]["claim"] == "belarus-loan"
    assert [match["score"] for match in matches] == sorted((match["score"] for match in matches), reverse=True)
    assert {match["stance"] for match in matches} == {None}


def test_counts_are_those_of_the_list(factcheck: Command) -> None:
    every = listed(factcheck)
    sources = json.loads(factcheck("sources", "--format", "json").out)["sources"]
    assert sum(source["claims"] for source in sources) == len(every)
    for topic in json.loads(factcheck("topics", "--format", "json").out)["topics"]:
        assert topic["claims"] == len(listed(factcheck, "--topic", topic["topic"]))
    actors = json.loads(factcheck("actors", "--format", "json").out)["actors"]
    for actor in actors[:5]:
        assert actor["claims"] == len(listed(factcheck, "--actor", actor["name"]))
