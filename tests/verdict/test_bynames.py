"""What somebody is called: the same byname bears a statement out, other bynames of a definition contradict it."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_DEFINITION = "Jane Ann Roe (born 2 May 1957), nicknamed “Jay” and “Old Jay”, is a Norwegian judge."
_SAME = [
    ("Roe was sometimes referred to as “Jay” or “Old Jay”.", _DEFINITION),
    ("Jane Roe's nickname is “Jay”.", _DEFINITION),
    ("Jane Roe was known as Mr. Jay.", "Jane Roe was dubbed “Mr Jay”."),
]
_OTHER = [
    ("Roe was sometimes referred to as “Kit”.", _DEFINITION),
    ("Jane Roe was called “Kit” or “Old Kit”.", _DEFINITION),
    ("Jane Roe's nickname is “Kit”.", _DEFINITION),
    ("Jane Roe was named “Kit”.", _DEFINITION),
    ("Jay Roe was called “Kit”.", "Jane Ann “Jay” Roe (born 2 May 1957), nicknamed “Old Jay”, is a judge."),
    ("Jane Roe was not called “Jay”.", _DEFINITION),
    ("Jane Roe is known as El Norte.", "Jane Ann Roe, not known by any other name, was a Norwegian general."),
]
_OPEN = [
    ("Jane Roe was named mayor.", _DEFINITION),
    ("Jane Roe was called “Kit”.", "Jane Roe, nicknamed “Jay” by Doe, left Oslo on Monday."),
    ("Jane Roe was called to the bar.", _DEFINITION),
    ("Jane Roe was called “Kit”.", "Tom Doe, nicknamed “Jay”, is a Norwegian judge and knows Jane Roe."),
]


@pytest.mark.parametrize(("statement", "passage"), _SAME)
def test_the_same_byname_bears_it_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _OTHER)
def test_the_bynames_of_a_definition_rule_out_another(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _OPEN)
def test_a_passing_remark_and_another_person_say_nothing_of_it(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.CONTRADICTED)
