"""What somebody is by calling, beside the definition that an encyclopedia opens with."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_SENATOR = "Jane Roe (born 2 May 1957) is a Norwegian senator."
_RULED_OUT = [
    ("Jane Roe is a fashion model.", "Jane Roe (born 2 May 1957) is a Formula 1 driver."),
    ("Jane Roe is a football player.", "Jane Roe (born 2 May 1957) is a Norwegian poker player."),
    ("The basketball player Jane Roe was born in 1957.", "Jane Ann Roe (born 2 May 1957) is a tennis player."),
]
_OPEN = [
    ("Jane Roe was a model.", _SENATOR),
    ("Jane Roe is a model.", _SENATOR),
    ("Jane Roe was an actress.", "Jane Roe (1911–2004) was a Norwegian politician who served as minister."),
    ("Jane Roe was a painter.", "Jane Roe (1911–2004) was a Norwegian footballer."),
    ("John Roe is a wrestler.", "John Roe (born 1972) is a Norwegian actor."),
    ("Jane Roe was a physicist.", "Jane Roe (1911–2004) was a Norwegian tennis player."),
    ("Jane Roe is also a model.", _SENATOR),
    ("Jane Roe is a writer.", _SENATOR),
    ("Jane Roe is a model.", "Jane Roe is a senator."),
    ("Jane Roe is a model.", "Jane Roe (born 2 May 1957) is a Norwegian senator and former model."),
    ("Jane Roe is a model.", "Jane Roe (born 2 May 1957) is a Norwegian actress."),
    ("Ida Roe is a model.", _SENATOR),
    ("Jane Roe is a drummer.", "Jane Roe (born 2 May 1957) is a Norwegian musician."),
    ("Jane Roe is a pitcher.", "Jane Roe is a Norwegian player."),
]
_BORNE_OUT = [
    ("Jane Roe is a player.", "Jane Roe (born 2 May 1957) is a Norwegian shortstop."),
    ("Jane Roe is a football player.", "Jane Roe (born 2 May 1957) is a football and poker player."),
    ("Jane Roe is not a model.", "Jane Roe (born 2 May 1957) is a Norwegian footballer."),
]


@pytest.mark.parametrize(("statement", "passage"), _RULED_OUT)
def test_an_opening_definition_rules_out_another_line_of_work(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _OPEN)
def test_a_calling_that_goes_with_others_stays_open(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.CONTRADICTED)


@pytest.mark.parametrize(("statement", "passage"), _BORNE_OUT)
def test_a_narrower_calling_bears_it_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED
