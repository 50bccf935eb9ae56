"""A statement's figure agrees with a source's, conflicts with it, says more than it, or measures something else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.text.quantities import Outcome, Quantity, compare_quantities, read_quantities
from factcheck.text.tokens import tokenize

CASES = Path(__file__).parent.parent / "cases" / "quantity_pairs.tsv"


def read(text: str) -> Quantity:
    found = read_quantities(text, tokenize(text))
    assert len(found) == 1, found
    return found[0]


def compared(statement: str, source: str) -> Outcome:
    return compare_quantities(read(statement), read(source)).outcome


def cases() -> list[ParameterSet]:
    rows = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [
        pytest.param(*row[:3], marks=pytest.mark.xfail(reason=row[3]) if len(row) > 3 else (), id=" | ".join(row[:2]))
        for row in rows
    ]


@pytest.mark.parametrize(("statement", "source", "outcome"), cases())
def test_two_figures_compare(statement: str, source: str, outcome: str) -> None:
    comparison = compare_quantities(read(statement), read(source))
    assert comparison.outcome == outcome
    assert comparison.reason
    assert not comparison.reason.endswith(".")


@pytest.mark.parametrize("text", sorted({str(text) for case in cases() for text in case.values[:2]}))
def test_a_figure_agrees_with_itself(text: str) -> None:
    assert compared(text, text) is Outcome.AGREES


@pytest.mark.parametrize(
    ("statement", "source", "words"),
    [
        ("£1.5 billion", "£1.15 billion", "£1.5 billion is not £1.15 billion"),
        (
            "$1.15 billion",
            "£1.15 billion",
            "the figure is the same, but $1.15 billion is in USD and £1.15 billion in GBP",
        ),
        ("$1.5 billion", "£1.15 billion", "cannot be reconciled without an exchange rate"),
        ("150 people", "more than 100 people", "more than 100 does not establish 150"),
        ("0.5 percent", "0.5 percentage points", "percent and percentage points are not the same"),
        ("5 kg", "5 km", "5 kg and 5 km measure different things"),
    ],
)
def test_the_reason_names_the_words(statement: str, source: str, words: str) -> None:
    assert words in compare_quantities(read(statement), read(source)).reason


numbers = st.integers(min_value=2, max_value=10**9)


@given(numbers, numbers)
def test_bare_counts_agree_only_when_equal(one: int, other: int) -> None:
    outcome = compared(f"{one:,} people", f"{other:,} people")
    assert outcome is (Outcome.AGREES if one == other else Outcome.CONFLICTS)


@given(numbers, numbers)
def test_open_hedges_follow_the_order_of_numbers(one: int, other: int) -> None:
    source = f"{other} people"
    assert (compared(f"more than {one} people", source) is Outcome.AGREES) == (other > one)
    assert (compared(f"at least {one} people", source) is Outcome.AGREES) == (other >= one)
    assert (compared(f"fewer than {one} people", source) is Outcome.AGREES) == (other < one)
    assert (compared(f"up to {one} people", source) is Outcome.AGREES) == (other <= one)


@given(numbers, numbers)
def test_nearly_is_below_and_about_is_both_sides_and_neither_is_far_off(one: int, other: int) -> None:
    source = f"{other} people"
    if compared(f"nearly {one} people", source) is Outcome.AGREES:
        assert one * Decimal("0.9") <= other < one
        assert compared(f"about {one} people", source) is Outcome.AGREES
    if compared(f"about {one} people", source) is Outcome.AGREES:
        assert one * Decimal("0.9") <= other <= one * Decimal("1.1")


@given(numbers, numbers, st.sampled_from(["about", "nearly", "more than", "at least", "fewer than", "up to", ""]))
def test_agreement_and_conflict_never_depend_on_how_a_number_is_written(one: int, other: int, hedge: str) -> None:
    source = f"{other} people"
    assert compared(f"{hedge} {one} people", source) is compared(f"{hedge} {one:,} people", source)


EQUAL_UNITS = [
    ("minutes", "hours", 60), ("hours", "days", 24), ("days", "weeks", 7), ("months", "years", 12),
    ("years", "decades", 10), ("metres", "km", 1000), ("grams", "kg", 1000), ("inches", "feet", 12),
    ("kg", "tonnes", 1000),
]  # fmt: skip


@given(st.integers(min_value=2, max_value=5000), st.sampled_from(EQUAL_UNITS))
def test_the_same_amount_in_another_unit_agrees(value: int, pair: tuple[str, str, int]) -> None:
    small, large, times = pair
    assert compared(f"{value * times} {small}", f"{value} {large}") is Outcome.AGREES
    assert compared(f"{value} {large}", f"{value * times} {small}") is Outcome.AGREES
    assert compared(f"more than {value} {large}", f"{value * times * 2} {small}") is Outcome.AGREES


@given(st.integers(min_value=1, max_value=400), st.sampled_from(EQUAL_UNITS))
def test_twice_the_amount_in_another_unit_conflicts(value: int, pair: tuple[str, str, int]) -> None:
    small, large, times = pair
    assert compared(f"{2 * value * times} {small}", f"{value + 1} {large}") is (
        Outcome.CONFLICTS if value > 1 else Outcome.AGREES
    )


@given(st.decimals(min_value=1, max_value=999, places=2), st.sampled_from([("£", "$"), ("€", "£"), ("¥", "€")]))
def test_the_same_figure_in_another_currency_conflicts(value: Decimal, signs: tuple[str, str]) -> None:
    assert compared(f"{signs[0]}{value} million", f"{signs[1]}{value} million") is Outcome.CONFLICTS


@given(st.decimals(min_value=1, max_value=9, places=2))
def test_a_rounded_sum_agrees_and_a_finer_one_is_not_established(value: Decimal) -> None:
    assume(value % Decimal("0.1") != 0)
    rounded = round(value, 1)
    assert compared(f"£{rounded} billion", f"£{value} billion") is Outcome.AGREES
    assert compared(f"£{value} billion", f"£{rounded} billion") is Outcome.UNESTABLISHED


@given(numbers, numbers, st.sampled_from(["", "about ", "more than ", "at least ", "fewer than ", "up to "]))
def test_a_far_figure_never_agrees_under_any_source_hedge(one: int, other: int, hedge: str) -> None:
    assume(one > other * 2 or other > one * 2)
    assert compared(f"{one} people", f"{hedge}{other} people") is not Outcome.AGREES
