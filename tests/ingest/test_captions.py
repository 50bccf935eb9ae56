"""Captions, credits and bylines, told from the text that they stand in."""

from __future__ import annotations

import pytest

from factcheck import extract_claims

BODY = "The bridge was shut on Monday.\n\n{line}\n\nIt will open in May.\n\nThe board met twice.\n"


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By Jane Roe and Bo Lind",
        "Reporting by Jane Roe; editing by Bo Lind",
        "The bridge seen from Westport (Bo Lind/AP)",
        "The bridge on Monday (Reuters)",
        "Engineers walk to the bridge (Photo by Bo Lind)",
        "The bridge on Monday (",
        "Photo: Bo Lind",
        "The bridge in spring. Photo: Bo Lind.",
        "Jane Roe; from file, 2008.",
        "File photo of the bridge.",
        "Engineer Jane Roe inspects the steel of the bridge",
        "© Westport Press",
    ],
)
def test_a_line_about_a_picture_or_an_author_is_no_claim(line: str) -> None:
    claims = extract_claims(BODY.format(line=line))
    assert len(claims) == 3
    assert not any(line[:12] in claim.quote for claim in claims)


@pytest.mark.parametrize(
    "line",
    [
        "The steel is old (it was made in 1932).",
        "By Monday, 300 ships had passed.",
        "Jane Roe said the steel is old.",
        "Roe showed us a photo of the crack.",
        "“The steel is old,” Jane Roe said",
        "The crack was seen by Bo Lind (Westport).",
    ],
)
def test_a_sentence_of_the_text_is_a_claim(line: str) -> None:
    assert len(extract_claims(BODY.format(line=line))) >= 4


def test_a_text_of_one_line_needs_no_end_mark() -> None:
    assert len(extract_claims("Engineer Jane Roe inspects the steel of the bridge")) == 1
