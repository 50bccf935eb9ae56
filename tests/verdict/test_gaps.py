import pytest

import factcheck
from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Farmers found a ship under a field near Torvik.", "Archaeologists found a ship under a field near Torvik."),
        ("The council approved the merger on conditions.", "The council approved the merger."),
        ("Reid resigned from the bank board in May.", "Reid resigned in May."),
        ("Youth unemployment in Torvik fell in May.", "Unemployment in Torvik fell in May."),
        (
            "A court in Torvik jailed the brother of the banker Luc Reid for fraud in May.",
            "A court in Torvik jailed the banker Luc Reid for fraud in May.",
        ),
    ],
)
def test_a_word_that_the_source_lacks_is_never_supported(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.ATTRIBUTED)


def test_a_phrase_that_sets_the_scene_may_be_lacking() -> None:
    statement = "Despite the rain, the council of Torvik closed the old harbour bridge to lorries on Monday."
    passage = "The council of Torvik closed the old harbour bridge to lorries on Monday."
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        (
            "Roe's first album was Nova.",
            "Roe recorded Nova in 2016. His own Dawn (1973) topped the chart, his first number-one album.",
        ),
        ("Iron Cross was started by Doug Roe.", "Afterwards, Iron Cross fired Doe and replaced him with Doug Roe."),
    ],
)
def test_which_one_it_was_and_who_began_it_must_be_said_of_it(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.PARTLY_SUPPORTED
