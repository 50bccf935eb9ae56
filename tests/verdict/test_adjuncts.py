"""What a text says in two sentences and a statement in one."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_PROTEST = (
    "Activists in Oslo dumped gallons of yellow and blue paint in front of the Danish embassy on Thursday. "
    "The protest comes on the eve of the one-year anniversary of Norway's purchase of Bergen."
)
_REST = "activists dumped gallons of yellow and blue paint in front of the Danish embassy."
_BORNE_OUT = [
    (f"On the eve of the one-year anniversary of Norway's purchase of Bergen, {_REST}", _PROTEST),
    ("Jane Poe met Luc Moe in Paris.", "Jane Poe met Luc Moe on Monday. The meeting took place in Paris."),
]
_OTHERWISE = [
    (f"After the one-year anniversary of Norway's purchase of Bergen, {_REST}", _PROTEST),
    (f"On the eve of the one-month anniversary of Norway's purchase of Bergen, {_REST}", _PROTEST),
    (f"On the eve of the one-year anniversary of Norway's purchase of Torvik, {_REST}", _PROTEST),
    (
        f"On the eve of the one-year anniversary of Norway's purchase of Bergen, {_REST}",
        _PROTEST.replace("Danish", "Polish"),
    ),
    (
        f"On the eve of the one-year anniversary of Norway's purchase of Bergen, {_REST}",
        _PROTEST.replace("comes", "may come"),
    ),
    (
        f"On the eve of the one-year anniversary of Norway's purchase of Bergen, {_REST}",
        _PROTEST.replace("protest", "club"),
    ),
    ("Jane Poe met Luc Moe in Paris.", "Jane Poe met Luc Moe. He was born in Paris."),
    ("Jane Poe met Luc Moe in Paris.", "Jane Poe met Luc Moe on Monday. The club is in Paris."),
    ("Jane Poe met Luc Moe in Paris.", "Jane Poe met Luc Moe on Monday. The next meeting will take place in Paris."),
]


@pytest.mark.parametrize(("statement", "passage"), _BORNE_OUT)
def test_when_or_where_it_happened_may_stand_in_a_sentence_of_its_own(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _OTHERWISE)
def test_another_time_place_or_event_bears_nothing_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is not Verdict.SUPPORTED


def test_a_seat_of_power_does_not_stand_for_what_is_named_beside_it() -> None:
    passage = "Protesters marched to the Russian embassy on Monday."
    assert (
        factcheck.compare("Protesters marched to the Moscow Russian embassy.", passage).verdict is not Verdict.SUPPORTED
    )
