"""What a source says of Roe's lawyer or of somebody else is not said of Roe."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_ANOTHER = [
    ("Roe resigned on Monday.", "The son of Roe resigned on Monday."),
    ("Roe resigned on Monday.", "Roe, whose wife resigned on Monday, stayed."),
    ("The minister resigned on Monday.", "The minister’s son resigned on Monday."),
    ("Jane Roe was arrested.", "Jane Roe’s lawyer was arrested."),
    ("Jane Roe was arrested.", "A lawyer for Jane Roe was arrested."),
    ("Police arrested Jane Roe.", "Police arrested Jane Roe’s lawyer."),
    ("The police rejected the offer of a deal on Monday.", "The union rejected the offer of a deal on Monday."),
    ("The port proposed that pay rise by 5%.", "The union proposed that pay rise by 5%."),
    ("The bridge collapsed.", "The bridge’s roof collapsed."),
]
_THE_SAME = [
    ("Jane Roe’s attorney was arrested.", "Jane Roe’s lawyer was arrested."),
    ("A lawyer for Jane Roe was arrested.", "Jane Roe’s lawyer was arrested."),
    ("Norway decided to leave.", "Norway’s government decided to leave."),
    ("The union voted for the deal.", "Members of the union voted for the deal."),
    ("The deal was approved by the union’s members.", "The union’s members approved the deal."),
    ("Roe demanded that the army be sent.", "Roe demanded that the army be sent."),
    ("Roe stayed.", "Roe, whose wife resigned on Monday, stayed."),
]


@pytest.mark.parametrize(("statement", "passage"), _ANOTHER)
def test_what_is_said_of_somebodys_lawyer_is_not_said_of_them(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.PARTLY_SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _THE_SAME)
def test_the_same_owner_or_head_is_borne_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED
