"""A figure belongs to the date, the name or the end of a movement that the source ties it to."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_TWO_YEARS = "Pay will rise by 6.5% this year and by 3% next year."
_TWO_PLACES = "Police arrested 774 people in Minsk and 40 in Brest."
_TWO_DEEDS = "The fire killed 12 people and the flood killed 30 people."
_MOVEMENT = "Sales rose from £2 million to £3 million."
_ROWS = [
    ("Pay will rise by 6.5% this year.", _TWO_YEARS, Verdict.SUPPORTED),
    ("Pay will rise by 3% next year.", _TWO_YEARS, Verdict.SUPPORTED),
    ("Pay will rise by 6.5% this year and 3% next year.", _TWO_YEARS, Verdict.SUPPORTED),
    ("Pay will rise by 6.5% next year.", _TWO_YEARS, Verdict.CONTRADICTED),
    ("Pay will rise by 3% this year and 6.5% next year.", _TWO_YEARS, Verdict.CONTRADICTED),
    ("Police arrested 774 people in Minsk.", _TWO_PLACES, Verdict.SUPPORTED),
    ("Police arrested 774 people in Brest.", _TWO_PLACES, Verdict.CONTRADICTED),
    ("The fire killed 12 people.", _TWO_DEEDS, Verdict.SUPPORTED),
    ("The flood killed 12 people.", _TWO_DEEDS, Verdict.CONTRADICTED),
    ("Women won 30 seats.", "Men won 30 seats and women won 40 seats.", Verdict.CONTRADICTED),
    ("Sales rose to £3 million.", _MOVEMENT, Verdict.SUPPORTED),
    ("Sales rose to £2 million.", _MOVEMENT, Verdict.CONTRADICTED),
    ("Sales fell from £3 million to £2 million.", "Sales fell from £2 million to £3 million.", Verdict.CONTRADICTED),
]


@pytest.mark.parametrize(("statement", "passage", "verdict"), _ROWS)
def test_what_the_source_ties_together_stays_together(statement: str, passage: str, verdict: Verdict) -> None:
    assert factcheck.compare(statement, passage).verdict is verdict
