"""How many children, brothers and sisters somebody has, told in whatever way."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_SAME = [
    ("Jane Roe has seven siblings.", "Jane Roe (born 1957) is one of eight children of a baker in Bergen."),
    ("Jane Roe has seven siblings.", "One of eight children of Jan and Ida Roe, she grew up in Bergen."),
    ("Jane Roe had two brothers.", "Jane Roe was the second of three sons of a baker."),
    ("Jane Roe had five children.", "Jane Roe had two daughters and three sons."),
    ("Jane Roe had three sons.", "Jane Roe had two daughters and three sons."),
    ("Jane Roe had two children.", "Tom Doe and Jane Roe had two children."),
    ("Jane Roe had a son.", "Jane Roe had two sons."),
    ("Tom Doe had two children.", "Jane Roe's husband Tom Doe had two children."),
]
_OTHER = [
    ("Jane Roe has eight siblings.", "One of eight children of Jan and Ida Roe, she grew up in Bergen."),
    ("Jane Roe was an only child.", "Jane Roe was the third of eight children."),
    ("Jane Roe is childless.", "Jane Roe married Tom Doe, with whom she had three children."),
    ("Jane Roe had no children.", "Jane Roe had two sons."),
    ("Jane Roe had only daughters.", "She was survived by her husband Tom and two sons."),
    ("Jane Roe had one son.", "Jane Roe was survived by her husband and two sons."),
    ("Jane Roe was childless.", "Jane Roe was survived by her husband and two sons."),
    ("Jane Roe had six children.", "Jane Roe had two daughters and three sons."),
    ("Jane Roe had two sons.", "Jane Roe had two daughters and three sons."),
    ("Jane Roe had two sons.", "Jane Roe did not have two sons."),
]
_OPEN = [
    ("Jane Roe had three sons.", "Jane Roe was survived by two sons."),
    ("Tom Doe had one son.", "Jane Roe was survived by her husband Tom Doe and two sons."),
    ("Jane Roe has seven siblings.", "Jane Roe's mother, one of eight children, was a baker."),
    ("Jane Roe has two siblings.", "Jane Roe married Tom Doe, who had two siblings."),
    ("Jane Roe had two children.", "Jane Roe married Tom Doe, who had three children."),
    ("Jane Roe had two children.", "Jane Roe's husband Tom Doe had two children."),
    ("Jane Roe had two children.", "Jane Roe's husband had three children."),
    ("Jane Roe's brother had five children.", "Jane Roe had two daughters and three sons."),
    ("Jane Roe had five children.", "Tom Roe had two daughters and three sons."),
]


@pytest.mark.parametrize(("statement", "passage"), _SAME)
def test_the_same_number_bears_it_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _OTHER)
def test_another_number_contradicts_it(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _OPEN)
def test_the_kin_of_another_say_nothing_of_it(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.CONTRADICTED)
