"""What the ratings of fact-checks mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Rating
from factcheck.text.ratings import Meaning, _key, understand
from factcheck.text.vocabulary import rows


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Pants on Fire!", "false"),
        ("Four Pinocchios", "false"),
        ("FALSO", "false"),
        ("Fact check: False", "false"),
        ("Our rating: Mostly False", "mostly-false"),
        ("False.", "false"),
        ("False. The photograph was taken in 2012.", "false"),
        ("Incorrect – there is no such law", "false"),
        ("False / Falso", "false"),
        ("FALSO 🔴", "false"),
        ("Satire", "false"),
        ("Engañoso", "mixed"),
        ("enganoso", "mixed"),
        ("Half-True", "mixed"),
        ("Missing context", "mixed"),
        ("Misleading: it leaves out the years before", "mixed"),
        ("Mostly True", "mostly-true"),
        ("True", "true"),
        ("Our rating: True", "true"),
        ("Verdadero", "true"),
        ("VRAI", "true"),
        ("No evidence", "unproven"),
        ("गलत", "false"),
        ("مضلل", "mixed"),
        ("錯誤", "false"),
        # What says more than true is not true, and what is not in the table stays outside.
        ("True, but the figure is old", None),
        ("True / False", None),
        ("Not false", None),
        ("Not the truth we expected", None),
        ("Full Flop", None),
        ("Promise Kept", None),
        ("This was true until last year", None),
        ("", None),
        ("🔴", None),
    ],
)
def test_words(label: str, meaning: str | None) -> None:
    assert understand(Rating(label=label)).meaning == (None if meaning is None else Meaning(meaning))


@pytest.mark.parametrize(
    ("label", "value", "worst", "best", "meaning"),
    [
        ("1", 1, 1, 5, "false"),
        ("2", 2, 1, 5, "mostly-false"),
        ("3", 3, 1, 5, "mixed"),
        ("4 of 5", 4, 1, 5, "mostly-true"),
        ("5/5", 5, 1, 5, "true"),
        (None, 0, 0, 10, "false"),
        (None, 5, 5, 1, "false"),  # a scale that runs the other way, as its publisher says
        (None, None, None, None, None),
        ("3", 3, None, None, None),
        ("7", 7, 1, 5, None),
        ("-1", -1, 1, 5, None),
        ("1", 1, 1, 1, None),
        ("1", float("nan"), 1, 5, None),
        ("1", 1, 1, float("inf"), None),
        # Words go before numbers, but not “true” beside the number of what is false.
        ("False", 5, 1, 5, "false"),
        ("False", 7, 1, 5, "false"),
        ("True", 5, 1, 5, "true"),
        ("True", 1, 1, 5, None),
        ("True", 1, None, 6, None),
        ("True", 1, 1, 1, "true"),
        ("True", -1, 1, 5, "true"),
        ("Mostly true", 2, 1, 5, None),
    ],
)
def test_numbers(
    label: str | None, value: float | None, worst: float | None, best: float | None, meaning: str | None
) -> None:
    understood = understand(Rating(label=label, value=value, best=best, worst=worst))
    assert understood.meaning == (None if meaning is None else Meaning(meaning))
    assert (understood.reason is None) == (meaning is not None)


def test_no_words_have_two_meanings() -> None:
    meanings: dict[str, set[str]] = {}
    for meaning, words in rows("ratings.tsv"):
        meanings.setdefault(_key(words), set()).add(meaning)
    assert {words: found for words, found in meanings.items() if len(found) > 1 or not words} == {}


@given(st.text(max_size=60), st.floats(), st.floats(), st.floats())
def test_anything_is_understood_or_has_a_reason(label: str, value: float, best: float, worst: float) -> None:
    understood = understand(Rating(label=label, value=value, best=best, worst=worst))
    assert (understood.meaning is None) == bool(understood.reason)


def test_a_megabyte_of_words_is_no_work() -> None:
    assert understand(Rating(label="false " * 200_000)).meaning is None
    assert understand(Rating(label="1" * 1_000_000)).meaning is None
