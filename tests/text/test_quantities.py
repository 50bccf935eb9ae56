"""Quantities are read with value, unit, noun and hedge, and nothing is read where nothing is counted."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.dates import read_dates
from factcheck.text.quantities import Hedge, Quantity, QuantityKind, read_quantities
from factcheck.text.tokens import tokenize

CASES = Path(__file__).parent.parent / "cases" / "quantities.tsv"
CELLS = 7


def read(text: str) -> tuple[Quantity, ...]:
    tokens = tokenize(text)
    return read_quantities(text, tokens, [date.span for date in read_dates(text, tokens)])


def number(value: Decimal) -> str:
    return format(round(value, 4).normalize(), "f")


def shown(quantity: Quantity) -> tuple[str, ...]:
    value = number(quantity.value) + ("" if quantity.high is None else f"..{number(quantity.high)}")
    unit = (quantity.unit or "") + (f"/{quantity.per}" if quantity.per else "")
    return quantity.text, quantity.kind, value, unit, quantity.head or "", quantity.hedge


def cases() -> list[ParameterSet]:
    expected: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    failing: dict[str, str] = {}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, *cells = line.split("\t")
        expected[text] += [tuple(cells[: CELLS - 1])] if cells[0] != "-" else []
        if len(cells) == CELLS:
            failing[text] = cells[-1]
    return [
        pytest.param(text, rows, marks=pytest.mark.xfail(reason=failing[text]) if text in failing else ())
        for text, rows in expected.items()
    ]


@pytest.mark.parametrize(("text", "expected"), cases())
def test_a_text_gives_its_quantities_and_no_others(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [shown(quantity) for quantity in read(text)] == expected


@pytest.mark.parametrize("text", [case.values[0] for case in cases()])
def test_spans_hold_the_words_they_name(text: str) -> None:
    assert isinstance(text, str)
    found = read(text)
    for quantity in found:
        assert text[slice(*quantity.span)] == quantity.text
        if quantity.head_span:
            assert quantity.head
            assert quantity.head[:2] in text[slice(*quantity.head_span)].casefold()
    assert [quantity.span for quantity in found] == sorted(quantity.span for quantity in found)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("£1.15 billion", "10000000"),
        ("3.5 miles", "0.1"),
        ("3.50 euros", "0.01"),
        ("150,000 people", "1"),
        ("three million people", "1000000"),
        ("50p", "0.01"),
        ("half a million people", "100000"),
    ],
)
def test_precision_is_the_place_of_the_last_digit_written(text: str, precision: str) -> None:
    assert read(text)[0].precision == Decimal(precision)


def test_figures_inside_taken_spans_are_left_out() -> None:
    text = "On 9 August 774 people met."
    assert [quantity.text for quantity in read_quantities(text, tokenize(text), [(3, 11)])] == ["774"]


def test_head_span_covers_the_noun_phrase() -> None:
    text = "Police held three opposition leaders."
    (quantity,) = read(text)
    assert quantity.head_span
    assert text[slice(*quantity.head_span)] == "opposition leaders"


UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(value: int) -> str:
    if value < 10:
        return UNITS[value - 1]
    if value < 20:
        return TEENS[value - 10]
    if value < 100:
        return TENS[value // 10 - 2] + (f"-{UNITS[value % 10 - 1]}" if value % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = value % scale
            joint = " and " if rest and rest < 100 else " "
            return f"{spelled(value // scale)} {word}" + (joint + spelled(rest) if rest else "")
    raise AssertionError(value)


@given(st.integers(min_value=2, max_value=10**12 - 1))
def test_a_number_spelled_out_is_the_number(value: int) -> None:
    assert [quantity.value for quantity in read(f"They counted {spelled(value)} people.")] == [Decimal(value)]


@given(st.integers(min_value=2, max_value=10**15), st.sampled_from(["{:d}", "{:,d}"]))
def test_a_number_in_digits_is_the_number(value: int, form: str) -> None:
    found = read(f"They counted {form.format(value)} people.")
    assert [(quantity.value, quantity.head) for quantity in found] == [(Decimal(value), "people")]


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999"), places=2),
    st.sampled_from([("billion", 9), ("bn", 9), ("million", 6), ("m", 6), ("trillion", 12), ("k", 3)]),
    st.sampled_from([("£", "GBP"), ("$", "USD"), ("€", "EUR"), ("US$", "USD"), ("A$", "AUD")]),
)
def test_a_sum_of_money_reads_back(value: Decimal, scale: tuple[str, int], sign: tuple[str, str]) -> None:
    gap = " " if len(scale[0]) > 2 else ""
    (quantity,) = read(f"It cost {sign[0]}{value}{gap}{scale[0]}.")
    assert (quantity.value, quantity.unit) == (value.scaleb(scale[1]), sign[1])
    assert quantity.kind is QuantityKind.MONEY


HEDGED = {
    "about": Hedge.ABOUT,
    "nearly": Hedge.NEARLY,
    "just over": Hedge.JUST_OVER,
    "more than": Hedge.MORE_THAN,
    "at least": Hedge.AT_LEAST,
    "fewer than": Hedge.LESS_THAN,
    "up to": Hedge.AT_MOST,
    "exactly": Hedge.EXACT,
}


@pytest.mark.parametrize("words", HEDGED)
@pytest.mark.parametrize(
    "figure", ["774 people", "£1.15 billion", "a third of voters", "four hours", "40 km", "a dozen"]
)
def test_a_hedge_is_read_before_every_kind(words: str, figure: str) -> None:
    (quantity,) = read(f"It was {words} {figure}.")
    assert quantity.hedge is HEDGED[words]
    assert quantity.text.startswith(words)


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for quantity in read(text):
        assert text[slice(*quantity.span)] == quantity.text


FRAGMENTS = (
    "a an the half one two twenty hundred thousand million dozen few of and to or between from in out - – £ $ US 5 1.5 "
    "10,000 2/3 ½ th s m bn k % per cent percent points third quarter first second sixth hundreds no both none times "
    "twice year years old hour ft in km ° C pounds people more than nearly about up or so , . : / + aged"
)


@given(st.lists(st.sampled_from(FRAGMENTS.split(" ")), max_size=12), st.sampled_from(["", " "]))
def test_any_mix_of_number_words_is_read_without_an_error(words: list[str], gap: str) -> None:
    text = gap.join(words)
    for quantity in read(text):
        assert text[slice(*quantity.span)] == quantity.text
