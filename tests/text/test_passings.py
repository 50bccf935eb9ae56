"""Of somebody, passing is dying; of a law, or with an object, it is not."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_ROWS = [
    ("Jane Poe passed in 1992.", "Poe died of cancer in 1992.", Verdict.SUPPORTED),
    ("Jane Poe passed in 1993.", "Poe died of cancer in 1992.", Verdict.CONTRADICTED),
    ("Jane Poe passed at the age of 73.", "Jane Poe died at the age of 73.", Verdict.SUPPORTED),
    ("Jane Poe passed at the age of 71.", "Jane Poe died at the age of 73.", Verdict.CONTRADICTED),
    ("Jane Poe died in Oslo.", "Jane Poe passed in Oslo.", Verdict.SUPPORTED),
    ("The Roe Act passed in 1992.", "The Roe Act died in 1992.", Verdict.NOT_FOUND),
    ("Jane Poe passed the exam in 1992.", "Jane Poe died in 1992.", Verdict.NOT_FOUND),
    ("Luc Poe passed to Ann Loe.", "Luc Poe died.", Verdict.NOT_FOUND),
    ("Jane Poe passed in 1992.", "Jane Poe was still alive in 1992.", Verdict.NOT_FOUND),
]


@pytest.mark.parametrize(("statement", "passage", "verdict"), _ROWS)
def test_what_passing_means(statement: str, passage: str, verdict: Verdict) -> None:
    assert factcheck.compare(statement, passage).verdict is verdict
