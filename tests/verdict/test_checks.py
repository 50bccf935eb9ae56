"""Each check on sentences of its own: rows that conflict, that agree, and that leave it silent."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.alignment.evidence import read_claim
from factcheck.model import Assessment, Claim, Source, Statement
from factcheck.text.cast import Cast
from factcheck.text.reading import read
from factcheck.verdict.assess import assess
from factcheck.verdict.checks import CHECKS

_SOURCE = Source(id="paper", title="Paper", published=dt.date(2021, 3, 3))
_CONFLICTS, _AGREES, _SILENT = "conflicts", "agrees", None

_ROWS = [
    ("number", "The flood destroyed 40 houses in Dresden.", "The flood destroyed 14 houses in Dresden.", _CONFLICTS),
    ("number", "The city will spend €3 million on schools.", "The city will spend $3 million on schools.", _CONFLICTS),
    ("number", "The flood destroyed nearly 50 houses.", "The flood destroyed 48 houses.", _AGREES),
    ("number", "The flood destroyed houses.", "The flood destroyed 48 houses.", _SILENT),
    ("date", "The bridge collapsed on 5 May 2020.", "The bridge collapsed on 15 May 2020.", _CONFLICTS),
    ("date", "The bridge collapsed in May 2020.", "The bridge collapsed on 15 May 2020.", _AGREES),
    ("date", "The bridge collapsed.", "The bridge collapsed on 15 May 2020.", _SILENT),
    ("place", "The court sentenced the banker in Vienna.", "The court sentenced the banker in Geneva.", _CONFLICTS),
    ("place", "The court sentenced the banker in Switzerland.", "The court sentenced the banker in Geneva.", _SILENT),
    ("negation", "The company did not sign the contract.", "The company signed the contract.", _CONFLICTS),
    ("negation", "The company signed the contract.", "The company refused to sign the contract.", _CONFLICTS),
    ("negation", "The company did not sign the contract.", "The company never signed the contract.", _AGREES),
    ("negation", "The company signed the contract.", "The company signed the contract.", _SILENT),
    (
        "opposite",
        "Parliament rejected the budget on Tuesday.",
        "Parliament accepted the budget on Tuesday.",
        _CONFLICTS,
    ),
    ("opposite", "Parliament accepted the budget.", "Parliament accepted the budget.", _SILENT),
    ("role", "Benfica defeated Juventus in the final.", "Juventus defeated Benfica in the final.", _CONFLICTS),
    ("role", "Juventus was defeated by Benfica in the final.", "Benfica defeated Juventus in the final.", _SILENT),
    ("quote", "The mayor called it a “small disaster”.", "The mayor called it a “great national disaster”.", "missing"),
    ("quote", "“We lost the whole harvest,” she said.", "“We lost the whole harvest,” she said.", _AGREES),
    ("quote", "“We lost half the harvest to rain,” she said.", "“We lost the harvest to rain,” she said.", _CONFLICTS),
    ("modality", "The minister resigned.", "The minister may resign.", "missing"),
    ("modality", "The minister resigned.", "The minister resigned.", _SILENT),
]


def judge(statement: str, passage: str) -> Assessment:
    cast = Cast()
    claim = Claim(id="claim", text=passage, quote=passage, source=_SOURCE)
    return assess(Statement(text=statement), [read(statement, cast=cast)], [read_claim(claim, cast)], cast, limit=5)


@pytest.mark.parametrize(("check", "statement", "passage", "stance"), _ROWS)
def test_a_check_speaks_where_it_should(check: str, statement: str, passage: str, stance: str | None) -> None:
    found = {finding.stance.value for finding in judge(statement, passage).findings if finding.check == check}
    assert found == (set() if stance is None else {stance})


@pytest.mark.parametrize(("check", "statement", "passage", "stance"), _ROWS)
def test_a_conflict_is_never_supported(check: str, statement: str, passage: str, stance: str | None) -> None:
    if stance == _CONFLICTS:
        assert judge(statement, passage).verdict == "contradicted"
    elif statement == passage and check != "quote":  # a quotation has a speaker, and “she” is nobody yet
        assert judge(statement, passage).verdict == "supported"


def test_the_checks_are_listed_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS) == 10
