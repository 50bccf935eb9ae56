"""Labelled statements about the article that ships, judged through the whole way of a statement."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model import Assessment, Stance, Verdict

_ROOT = Path(__file__).parent.parent.parent
_ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (_ROOT / "tests" / "cases" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def assessments() -> dict[str, Assessment]:
    with factcheck.open_store(_ROOT / "data" / "claims.db") as store:
        return {
            row["id"]: assessment
            for row, assessment in zip(_ROWS, store.check_many(row["statement"] for row in _ROWS), strict=True)
        }


def test_most_verdicts_are_right(assessments: dict[str, Assessment]) -> None:
    right = [row["id"] for row in _ROWS if assessments[row["id"]].verdict in row["verdict"]]
    assert len(right) >= 0.90 * len(_ROWS)


def test_nothing_is_called_supported_that_is_not(assessments: dict[str, Assessment]) -> None:
    wrong = [
        row["statement"]
        for row in _ROWS
        if assessments[row["id"]].verdict is Verdict.SUPPORTED and "supported" not in row["verdict"]
    ]
    assert wrong == []


def test_most_conflicts_are_named(assessments: dict[str, Assessment]) -> None:
    checked = [row for row in _ROWS if row["check"]]
    named = [
        row
        for row in checked
        if row["check"]
        in {finding.check for finding in assessments[row["id"]].findings if finding.stance is Stance.CONFLICTS}
    ]
    assert len(named) >= 0.90 * len(checked)


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["id"])
def test_no_verdict_without_words(row: dict[str, Any], assessments: dict[str, Assessment]) -> None:
    assessment = assessments[row["id"]]
    assert assessment.explanation
    if assessment.verdict in (Verdict.NOT_FOUND, Verdict.NOT_CHECKABLE):
        assert not assessment.matches
        return
    assert assessment.matches[0].claim.quote
    for finding in assessment.findings:
        if finding.statement_span is not None:
            assert row["statement"][slice(*finding.statement_span)] == finding.statement
        if finding.source_span is not None:
            claim = next(match.claim for match in assessment.matches if match.claim.id == finding.claim)
            assert claim.quote[slice(*finding.source_span)] == finding.source


def test_the_same_statement_gives_the_same_answer() -> None:
    text = _ROWS[0]["statement"]
    with factcheck.open_store(_ROOT / "data" / "claims.db") as store:
        assert store.check(text) == store.check(text)
    with factcheck.open_store(_ROOT / "data" / "claims.db") as store:
        again = store.check(text)
    with factcheck.open_store(_ROOT / "data" / "claims.db") as store:
        list(store.check_many(row["statement"] for row in _ROWS))
        assert store.check(text) == again


_CHECKED = [
    ("Putin said Russia will give Belarus a £1.5 billion loan", "contradicted", "number"),
    ("Putin said Russia will give Belarus a loan of 1.15 billion pounds", "supported", None),
    pytest.param(
        "Putin said Russia will refuse Belarus a £1.15 billion loan",
        "contradicted",
        None,
        marks=pytest.mark.xfail(
            strict=True, reason="refuse is not known as an opposite of provide; it is partly-supported"
        ),
    ),
    ("The drills in Belarus began on Tuesday", "contradicted", "date"),
    ("The drills in Belarus began on Monday", "supported", None),
    ("Latushko spoke from France", "not-found", None),
    ("Where is Minsk?", "not-checkable", None),
    ("", "not-checkable", None),
    ("'; DROP TABLE claims; --", "not-found", None),
    ("🙂🙂🙂", "not-checkable", None),
]


@pytest.mark.parametrize(("statement", "verdict", "check"), _CHECKED)
def test_a_statement_gets_its_verdict(statement: str, verdict: str, check: str | None) -> None:
    with factcheck.open_store(_ROOT / "data" / "claims.db") as store:
        assessment = store.check(statement)
    conflicts = {finding.check for finding in assessment.findings if finding.stance is Stance.CONFLICTS}
    assert (assessment.verdict, check is None or check in conflicts) == (verdict, True)


def test_a_dispute_shows_both_sides() -> None:
    with factcheck.open_store(_ROOT / "data" / "claims.db") as store:
        assessment = store.check("The election of 9 August was rigged.")
    assert assessment.verdict is Verdict.DISPUTED
    first, second, *_ = assessment.matches
    assert (first.stance, second.stance) == (Stance.AGREES, Stance.CONFLICTS)
    assert second.claim.id in first.claim.disputes


def test_a_megabyte_is_a_text_and_no_statement() -> None:
    with factcheck.open_store(_ROOT / "data" / "claims.db") as store:
        assessment = store.check("Putin said " * 100_000)
    assert assessment.verdict is Verdict.NOT_CHECKABLE
    assert "longer than" in assessment.explanation
