"""Names that only a numeral tells apart."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_APART = [
    ("Pope John XXIII opened the council.", "Pope John XXII opened the council."),
    ("World War II ended in May.", "World War I ended in May."),
    ("World War I ended in May.", "World War II ended in May."),
    ("Henry VIII founded the college.", "Henry VII founded the college."),
]


@pytest.mark.parametrize(("statement", "passage"), _APART)
def test_another_numeral_is_another_name(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is not Verdict.SUPPORTED


def test_a_son_may_be_named_without_his_numeral() -> None:
    assert factcheck.compare("Simon Roe III won the race.", "Simon Roe won the race.").verdict is Verdict.SUPPORTED
