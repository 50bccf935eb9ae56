"""Who has to do with what: a closer tie bears a looser one out, its denial contradicts it."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict
from factcheck.text.vocabulary import rows
from factcheck.verdict.asked import RELATING

_BORNE_OUT = [
    ("Jane Roe participated in the riot.", "She was convicted in 1971 for her role in the riot."),
    ("Jane Roe was involved in the fraud.", "Jane Roe took part in the fraud."),
    ("Jane Roe was linked to the fraud.", "Jane Roe took part in the fraud."),
    ("Jane Roe was not involved in the fraud.", "Jane Roe was unrelated to the fraud."),
    ("Jane Roe was not part of the fraud.", "Jane Roe was not linked to the fraud."),
    ("Jane Roe had no part in the fraud.", "Jane Roe was not involved in the fraud."),
    ("Jane Roe was opposed to the plan.", "Jane Roe was against the plan."),
    ("Old Bridges is associated with Jane Roe.", "Old Bridges is a song by Norwegian singer Jane Roe."),
]
_CONTRADICTED = [
    ("Jane Roe was away from the riot.", "She was convicted in 1971 for her role in the riot."),
    ("Jane Roe was involved in the fraud.", "Jane Roe was not involved in the fraud."),
    ("Jane Roe had no part in the fraud.", "Jane Roe took part in the fraud."),
    ("Jane Roe had nothing to do with the fraud.", "Jane Roe was involved in the fraud."),
    ("Jane Roe was part of the arms industry.", "Jane Roe (born May 2, 1957) was against the arms industry."),
    ("Old Bridges is disassociated from Jane Roe.", "Old Bridges is a song by Norwegian singer Jane Roe."),
]
_OPEN = [
    ("Jane Roe took part in the fraud.", "Jane Roe was linked to the fraud."),
    ("Jane Roe was part of the committee.", "Jane Roe was linked to the committee."),
    ("Jane Roe was unrelated to the fraud.", "Jane Roe was not involved in the fraud."),
    ("Jane Roe was not linked to the fraud.", "Jane Roe was not part of the fraud."),
    ("Jane Roe had no relation to the plan.", "Jane Roe was against the plan."),
    ("Jane Roe was involved in the plan.", "Jane Roe was against the plan."),
    ("Jane Roe was against the plan.", "Jane Roe was involved in the plan."),
    ("Jane Roe was involved in the fraud.", "Jane Roe's lawyer was involved in the fraud."),
    ("Old Bridges is associated with Ida Roe.", "Old Bridges is a song by Norwegian singer Jane Roe."),
]


@pytest.mark.parametrize(("statement", "passage"), _BORNE_OUT)
def test_a_tie_as_close_bears_it_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _CONTRADICTED)
def test_a_tie_contradicts_its_denial(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _OPEN)
def test_a_looser_tie_leaves_a_closer_one_open(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.CONTRADICTED)


def test_a_pair_looks_for_every_tie_that_the_table_tells() -> None:
    told = {
        phrase.split()[0] if not phrase.startswith("a ") else phrase.split()[1]
        for kind, _, phrases in rows("involvement.tsv")
        for phrase in phrases.split(",")
        if kind != "whose"
    }
    assert told <= RELATING
