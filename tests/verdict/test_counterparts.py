"""The alignment of a statement: every content word matched, in conflict or missing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Assessment, Verdict

PASSAGE = (
    "The flood destroyed 774 houses in Torvik on Sunday. The council lent the club £2 million. "
    "“The dam is sound,” engineer Helena Marsk told the council. The army has a poodle. The minister will buy a ferry."
)


def rows(assessment: Assessment) -> list[tuple[str, str | None, str]]:
    """Statement words, source words, and the relation or the code of the check or the stance."""
    assert assessment.alignment is not None
    return [
        (row.statement, row.source, row.relation or f"{row.stance}{f' {row.check}' if row.check else ''}")
        for row in assessment.alignment
    ]


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        (
            "Floods destroyed nearly 800 houses.",
            [
                ("Floods", "flood", "same"),
                ("destroyed", "destroyed", "same"),
                ("nearly 800", "774", "fits"),
                ("houses", "houses", "same"),
            ],
        ),
        (
            "The flood destroyed 900 houses and killed five cows.",
            [
                ("flood", "flood", "same"),
                ("destroyed", "destroyed", "same"),
                ("900", "774", "conflicts number"),
                ("houses", "houses", "same"),
                ("killed", None, "missing"),
                ("five", None, "missing"),
                ("cows", None, "missing"),
            ],
        ),
        (
            "The flood did not destroy 774 houses.",
            [
                ("flood", "flood", "same"),
                ("destroy", "destroyed", "conflicts negation"),
                ("774", "774", "same"),
                ("houses", "houses", "same"),
            ],
        ),
        (
            "Marsk said the dam is sound.",
            [
                ("Marsk", "Helena Marsk", "spelling"),
                ("said", "told", "synonym"),
                ("dam", "dam", "same"),
                ("sound", "sound", "same"),
            ],
        ),
        (
            "Marsk said “the dam is unsound”.",
            [
                ("Marsk", "Helena Marsk", "spelling"),
                ("said", "told", "synonym"),
                ("the dam is unsound", "The dam is", "conflicts quote"),
            ],
        ),
        (
            "The armny has a dog.",
            [("armny", "army", "slip"), ("dog", "poodle", "broader")],
        ),
        (
            "The minister has bought a ferry.",
            [
                ("minister", "minister", "same"),
                ("bought", "buy", "missing modality"),
                ("ferry", "ferry", "same"),
            ],
        ),
        ("The moon rose.", [("moon", None, "missing"), ("rose", None, "missing")]),
    ],
)
def test_every_content_word_has_a_row(statement: str, wanted: list[tuple[str, str | None, str]]) -> None:
    assert rows(factcheck.compare(statement, PASSAGE, explain=True)) == wanted


def test_spans_point_at_the_words() -> None:
    statement = "The dam is sound. The flood destroyed 900 houses."
    assessment = factcheck.compare(statement, PASSAGE, explain=True)
    quotes = {match.claim.id: match.claim.quote for match in assessment.matches}
    assert assessment.alignment
    for row in assessment.alignment:
        assert statement[slice(*row.statement_span)] == row.statement
        if row.source_span is not None and row.claim is not None:
            assert quotes[row.claim][slice(*row.source_span)] == row.source


def test_no_name_and_no_number_is_passed_over_in_silence(project: Path) -> None:
    cases = (project / "tests" / "cases" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    silent = []
    with factcheck.open_store(project / "data" / "claims.db") as store:
        for statement in [json.loads(line)["statement"] for line in cases]:
            assessment = store.check(statement, explain=True)
            assert replace(assessment, alignment=None, grounds=()) == store.check(statement)
            assert assessment.alignment is not None
            shown = {at for row in assessment.alignment for at in range(*row.statement_span)}
            words = [] if assessment.verdict is Verdict.NOT_CHECKABLE else re.finditer(r"\w*[A-Z0-9]\w*", statement)
            silent += [
                (word.group(), statement)
                for word in words
                if word.start() and word.start() not in shown and word.group() != "Mr"
            ]
    assert silent == []
