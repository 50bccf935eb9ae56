"""Speakers whom an apposition, a body or a line behind a quotation names."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_BLOCK = "The vote was close.\n\n> We won the vote on Monday.\n>\n> — Jane Roe, mayor of Torvik\n\nThe mayor left."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ten ships were waiting, according to the harbour master, Jane Roe.", "Jane Roe"),
        ("According to the harbour master, Jane Roe, ten ships were waiting.", "Jane Roe"),
        ("According to the harbour master, Jane Roe left the city.", "harbour master"),
        ("Jane Roe of the Retail Federation said prices rose.", "Jane Roe"),
        ("The Chamber of Commerce said prices rose.", "Chamber of Commerce"),
        ("We won the vote.\n\n— Jane Roe, mayor of Torvik\n\nShe left.", "Jane Roe"),
        ("We won the vote.\n\n— Reuters", None),
        (_BLOCK.split("\n", 2)[2], "Jane Roe"),
    ],
)
def test_the_name_is_the_speaker(text: str, speaker: str | None) -> None:
    assert factcheck.extract_claims(text)[0].speaker == speaker


def test_a_block_quotation_is_its_speakers() -> None:
    verdicts = [
        factcheck.compare(statement, _BLOCK).verdict
        for statement in (
            "The vote was won on Monday.",
            "Jane Roe said we won the vote on Monday.",
            "The vote was close.",
        )
    ]
    assert verdicts == [Verdict.ATTRIBUTED, Verdict.SUPPORTED, Verdict.SUPPORTED]
