"""What is beside or opposite something is not in it."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Torvik is in Norway.", "Torvik is opposite Norway."),
        ("The hotel is in the park.", "The hotel is beside the park."),
    ],
)
def test_beside_and_opposite_are_outside(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is not Verdict.SUPPORTED
