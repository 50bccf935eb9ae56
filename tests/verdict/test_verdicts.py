"""Whole verdicts: each of them on sentences of its own, then the labelled statements about the article that ships."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Assessment, Claim, Verdict

Judge = Callable[..., Assessment]
Maker = Callable[..., Claim]
KNOWN: frozenset[str] = frozenset()
"""Labelled statements that are called supported and are not; to be emptied, never to grow."""

# Verdict, statement, passage of the source, and who speaks in it.
_ROWS: list[tuple[str, str, str, str | None]] = [
    ("supported", "The flood destroyed 48 houses.", "The flood in the valley destroyed 48 houses on Sunday.", None),
    ("supported", "48 houses were destroyed by the flood.", "The flood destroyed 48 houses.", None),
    ("supported", "Marsk said the dam is safe.", "The dam is safe, Helena Marsk said.", "Helena Marsk"),
    (
        "supported",
        "Harbour United sold its goalkeeper to Porto.",
        "Harbour United has sold its goalkeeper to Porto.",
        None,
    ),
    (
        "partly-supported",
        "The flood destroyed 48 houses and the army evacuated the hospital.",
        "The flood destroyed 48 houses.",
        None,
    ),
    (
        "partly-supported",
        "The board voted to sell the ferry.",
        "The board has postponed a vote on the sale of the ferry after a protest.",
        None,
    ),
    (
        "supported",
        "The board raised the fare.",
        "The board has scrapped the night service and raised the fare.",
        None,
    ),
    ("supported", "Delayed trains stranded 500 commuters.", "On Monday delayed trains stranded 500 commuters.", None),
    ("supported", "500 commuters were stranded by delayed trains.", "Delayed trains stranded 500 commuters.", None),
    ("supported", "Commuters were angered by the delays.", "The delays angered commuters.", None),
    ("partly-supported", "The ferry makes £200,000 a year.", "The ferry loses £200,000 a year.", None),
    ("supported", "The ferry makes £200,000 a year.", "The ferry, opened in 1974, makes £200,000 a year.", None),
    (
        "partly-supported",
        "The council raised the property tax and banned diesel cars.",
        "The council raised the property tax.",
        None,
    ),
    ("partly-supported", "The government sold the airport.", "The government plans to sell the airport.", None),
    (
        "partly-supported",
        "Helena Marsk, the mayor of Torvik, has published three novels.",
        "Helena Marsk is the mayor of Torvik.",
        None,
    ),
    ("supported", "Lena Fischer wrote the book.", "Fischer also wrote the book.", None),
    ("supported", "Tim Roe opened the bridge.", "Timothy Roe opened the bridge.", None),
    ("contradicted", "Jan Roe opened the bridge in May.", "Janet Roe opened the bridge in May.", None),
    (
        "partly-supported",
        "Marsk accused the council of selling the land before the vote.",
        "Before the vote, Marsk accused the council of flooding the land.",
        None,
    ),
    ("attributed", "The dam is safe.", "The dam is safe, Helena Marsk said.", "Helena Marsk"),
    ("attributed", "The budget rewards savers.", "Tomas Reid said the budget rewards savers.", "Tomas Reid"),
    (
        "attributed",
        "The referee ignored two penalties.",
        "According to Orla Dunne, the referee ignored two penalties.",
        "Orla Dunne",
    ),
    ("contradicted", "The flood destroyed 48 houses.", "The flood destroyed 480 houses.", None),
    ("contradicted", "The council rejected the property tax.", "The council accepted the property tax.", None),
    ("supported", "Torvik opened the bridge in May.", "Torvik University opened the bridge in May.", None),
    ("contradicted", "The Green Club opened the bridge in May.", "The Green Party opened the bridge in May.", None),
    ("contradicted", "Marsk denied that the dam broke.", "The dam broke, Helena Marsk said.", "Helena Marsk"),
    ("contradicted", "Marsk doubted that the dam broke.", "The dam broke, Helena Marsk said.", "Helena Marsk"),
    ("contradicted", "Roe Ltd sued Roe Inc in May.", "Roe Inc sued Roe Ltd in May.", None),
    ("partly-supported", "The president of Norway resigned.", "The vice president of Norway resigned.", None),
    ("contradicted", "Reid said the dam is safe.", "The dam is safe, Helena Marsk said.", "Helena Marsk"),
    ("contradicted", "The striker did not sign the contract.", "The striker signed the contract.", None),
    ("contradicted", "Marsk is 76 years old.", "The mayor of Torvik, Helena Marsk, 66, opened the bridge.", None),
    ("not-found", "The museum bought a painting by Vermeer.", "The flood destroyed 48 houses.", None),
    ("not-found", "Wheat prices doubled in Egypt.", "The council raised the property tax.", None),
    ("not-found", "The flood killed a shepherd.", "The council raised the property tax.", None),
    ("not-checkable", "Did the flood destroy 48 houses?", "The flood destroyed 48 houses.", None),
    ("not-checkable", "Close the dam before the flood.", "The flood destroyed 48 houses.", None),
    ("not-checkable", "Marsk said the president in Torvik.", "The dam is safe, Marsk said on Monday.", "Helena Marsk"),
    ("not-checkable", "She said on Monday.", "The dam is safe, Marsk said on Monday.", "Helena Marsk"),
    ("not-checkable", "The flood of the century", "The flood destroyed 48 houses.", None),
    ("not-checkable", "", "The flood destroyed 48 houses.", None),
]


@pytest.mark.parametrize(("verdict", "statement", "passage", "speaker"), _ROWS)
def test_a_verdict(verdict: str, statement: str, passage: str, speaker: str | None, judge: Judge, claim: Maker) -> None:
    assessment = judge(statement, claim(passage, speaker=speaker))
    assert assessment.verdict == verdict
    assert assessment.explanation
    silent = verdict in (Verdict.NOT_FOUND, Verdict.NOT_CHECKABLE)
    assert bool(assessment.matches) is not silent
    if silent:
        assert not assessment.findings


_DISPUTES = [
    (
        "The election was rigged.",
        "The election was rigged, Anna Kovac said.",
        "The election was not rigged, Tomas Reid said.",
    ),
    ("The dam is safe.", "The dam is safe, Tomas Reid said.", "The dam is not safe, Anna Kovac said."),
    (
        "The police beat the strikers.",
        "Police beat the strikers, Anna Kovac said.",
        "Police never beat the strikers, Tomas Reid said.",
    ),
]


@pytest.mark.parametrize(("statement", "one", "other"), _DISPUTES)
def test_a_dispute(statement: str, one: str, other: str, judge: Judge, claim: Maker) -> None:
    def speaker(passage: str) -> str:
        return "Anna Kovac" if "Kovac" in passage else "Tomas Reid"

    claims = (
        claim(one, id="one", speaker=speaker(one), disputes=("other",)),
        claim(other, id="other", speaker=speaker(other), disputes=("one",)),
    )
    assert judge(statement, *claims).verdict is Verdict.DISPUTED
    assert judge(statement, *reversed(claims)).verdict is Verdict.DISPUTED
    assert judge(f"{speaker(one)} said: {statement}", *claims).verdict is Verdict.SUPPORTED


def test_every_verdict_has_rows() -> None:
    for verdict in Verdict:
        rows = _DISPUTES if verdict is Verdict.DISPUTED else [row for row in _ROWS if row[0] == verdict]
        assert len(rows) >= 3, verdict


def test_no_claims_is_not_found(judge: Judge) -> None:
    assert judge("The flood destroyed 48 houses.").verdict is Verdict.NOT_FOUND


def test_a_close_wording_never_outvotes_a_number(judge: Judge) -> None:
    claims = ("The flood in the upper valley destroyed 48 old houses.", "The storm damaged some roofs.")
    statement = "The flood in the upper valley destroyed 84 old houses."
    for order in (claims, claims[::-1]):
        assert judge(statement, *order).verdict is Verdict.CONTRADICTED


def test_the_worst_sentence_decides(judge: Judge) -> None:
    claims = ("The flood destroyed 48 houses.", "The council raised the property tax.")
    two = "The flood destroyed 48 houses. The council did not raise the property tax."
    assert judge(two, *claims).verdict is Verdict.CONTRADICTED
    assert judge("The flood destroyed 48 houses. The council raised the property tax.", *claims).verdict == "supported"


def test_article_statements(project: Path) -> None:
    cases = project / "tests" / "cases" / "statements.jsonl"
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines()]
    with factcheck.open_store(project / "data" / "claims.db") as store:
        verdicts = {row["id"]: store.check(row["statement"]).verdict for row in rows}
    right = sum(verdicts[row["id"]] in row["verdict"] for row in rows)
    falsely = {row["id"] for row in rows if verdicts[row["id"]] == "supported" and "supported" not in row["verdict"]}
    assert len(rows) == 130
    assert right >= 0.80 * len(rows)
    assert falsely <= KNOWN
