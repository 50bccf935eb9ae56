"""The dead and the hurt, counted in other words; and counts that only look alike."""

import pytest

import factcheck
from factcheck.verdict.news import _TOLD_BY_TOLL
from factcheck.verdict.news.toll import TOLD

_CRASH = "in a bus crash in Peru."


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("30 people were killed", "A bus crash in Peru left 30 people dead."),
        ("30 people were killed", "The death toll of a bus crash in Peru rose to 30."),
        ("30 people died", "A bus crash in Peru killed 30 people."),
        ("30 die", "A bus crash in Peru killed 30."),
        ("30 people died", "There were 30 fatalities in a bus crash in Peru."),
        ("12 people were injured", "A bus crash in Peru left 12 people injured."),
    ],
)
def test_a_count_of_the_dead_bears_out_that_they_died(statement: str, passage: str) -> None:
    assert factcheck.compare(f"{statement} {_CRASH}", passage).verdict.value == "supported"


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        (f"30 people died {_CRASH}", "A bus crash in Peru caused 31 fatalities."),
        (f"30 people died {_CRASH}", "There were no 30 fatalities in a bus crash in Peru."),
        (f"30 people died {_CRASH}", "A bus crash in Peru left 30 people injured."),
        (f"30 people were injured {_CRASH}", "A bus crash in Peru left 30 people dead."),
        (f"30 people were injured {_CRASH}", "There were 30 fatalities in a bus crash in Peru."),
        (f"30 people were killed {_CRASH}", "The death toll of a bus crash in Chile rose to 30."),
        (f"30 people died {_CRASH}", "The death toll of a bus crash in Peru rose by 30."),
        (f"30 people died {_CRASH}", "The death toll of a bus crash in Peru fell to 30."),
        (f"30 people died {_CRASH}", "A bus crash in Peru could have killed 30 people."),
        (f"30 people died {_CRASH}", "A bus crash in Peru nearly claimed 30 lives."),
        (f"30 people died {_CRASH}", "A bus crash in Peru killed 20 and injured 30."),
        (f"30 people died {_CRASH}", "A bus crash in Peru left 30 dogs dead."),
        (f"30 soldiers died {_CRASH}", "A bus crash in Peru left 30 civilians dead."),
        ("30 police died in a raid.", "Police killed 30 in a raid."),
        ("30 police officers died in the raid.", "In the raid police officers killed 30 rebels."),
    ],
)
def test_another_count_does_not(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict.value != "supported"


def test_the_words_that_lead_there_are_those_that_are_read_there() -> None:
    assert _TOLD_BY_TOLL == TOLD
