"""What sentences of news style report: who, and what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.text.reports import Stretch, read_reports
from factcheck.text.tokens import Token, tokenize

CASES = Path(__file__).parents[1] / "cases" / "reports.tsv"
ROWS = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def words(sentence: str, tokens: list[Token], part: tuple[int, int] | None) -> str:
    """The words of a range, without the marks at its edges."""
    if part is None:
        return "-"
    return bare(sentence[tokens[part[0]].start : tokens[part[1] - 1].end])


def bare(text: str) -> str:
    return re.sub(r"^\W+|\W+$", "", text)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_each_report_has_its_source_and_content(row: list[str]) -> None:
    sentence, *expected = row
    tokens = tokenize(sentence)
    found = read_reports(Stretch(tokens))
    given = [(words(sentence, tokens, one.source), words(sentence, tokens, one.content)) for one in found]
    wanted = [tuple(part if part == "-" else bare(part) for part in each.split(" | ")) for each in expected]
    assert sorted(given) == sorted(wanted)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Roe said the bridge is safe.", ["say"]),
        ("Roe denied that the bridge is safe.", ["deny"]),
        ("Roe believes the bridge is safe.", ["hold"]),
        ("Roe promised to mend the bridge.", ["plan"]),
        ("Roe described the bridge as safe.", ["act"]),
        ("Roe would want to mend the bridge.", []),
        ("If Roe says the bridge is safe, it will open.", []),
        ("Did Roe say the bridge is safe?", []),
        ("Roe did not concede or admit defeat.", []),
    ],
)
def test_what_somebody_denies_believes_or_promises_is_told_from_what_he_says(sentence: str, kinds: list[str]) -> None:
    assert [one.kind for one in read_reports(Stretch(tokenize(sentence)))] == kinds


@pytest.mark.parametrize("cue", ["did not say", "never said", "has not said", "refused to say", "didn’t say"])
def test_what_somebody_did_not_say_is_told(cue: str) -> None:
    (one,) = read_reports(Stretch(tokenize(f"Roe {cue} that the bridge is safe.")))
    assert (one.kind, one.negated) == ("say", True)


def test_a_report_within_a_report_is_nested() -> None:
    outer, inner = read_reports(Stretch(tokenize("Roe said the board believes the bridge is safe.")))
    assert (outer.nested, inner.nested) == (False, True)
