"""What changes and what stays the same; shares of a people; “only” before a figure."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Verdict


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("The unemployment rate rose in May.", "The unemployment rate held steady in May.", "contradicted"),
        ("The unemployment rate fell in May.", "The unemployment rate remained unchanged in May.", "contradicted"),
        ("The unemployment rate was unchanged in May.", "The unemployment rate rose in May.", "contradicted"),
        ("The unemployment rate was unchanged in May.", "The unemployment rate held steady in May.", "supported"),
        ("The firm kept its name.", "The firm changed its name.", "contradicted"),
        ("The whale has grown in size.", "The whale has always maintained its size.", "contradicted"),
        ("The whale has not grown in size.", "The whale has always maintained its size.", "supported"),
    ],
)
def test_what_stays_the_same_does_not_change(statement: str, passage: str, verdict: str) -> None:
    assert factcheck.compare(statement, passage).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("The rent rose in May.", "The wages held steady in May while the rent was high."),
        ("The unemployment rate rose in May.", "The unemployment rate did not remain unchanged in May."),
        ("The mayor kept her promise.", "The mayor changed the rules."),
        ("The club has grown.", "The club kept its name."),
    ],
)
def test_what_stays_the_same_is_one_thing(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict in (Verdict.NOT_FOUND, Verdict.PARTLY_SUPPORTED)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        (
            "Less than half of Norway's population lives in towns.",
            "Some 56% of Norwegians live in towns.",
            "contradicted",
        ),
        ("More than half of Norway's population lives in towns.", "Some 56% of Norwegians live in towns.", "supported"),
        ("Most voters backed the plan.", "Some 62 percent of voters backed the plan.", "supported"),
        ("Most voters backed the plan.", "Some 32 percent of voters backed the plan.", "contradicted"),
        ("The firm made no training films.", "The firm made more than 400 school and training films.", "contradicted"),
        ("The firm made 300 training films.", "The firm made more than 400 training films.", "contradicted"),
    ],
)
def test_shares_and_counts_of_the_same(statement: str, passage: str, verdict: str) -> None:
    assert factcheck.compare(statement, passage).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("The album only sold 3,000 copies.", "The album sold 3,000 copies.", "supported"),
        ("The album only sold 3,000 copies.", "The album sold 5,000 copies.", "contradicted"),
        ("The album only sold 3,000 copies.", "The album sold more than 3,000 copies.", "not-found"),
        ("Only Roe sold the album.", "Roe sold the album.", "partly-supported"),
        ("Roe only sold the album in Oslo.", "Roe sold the album in Oslo.", "partly-supported"),
    ],
)
def test_only_before_a_figure_says_that_it_is_small(statement: str, passage: str, verdict: str) -> None:
    assert factcheck.compare(statement, passage).verdict == verdict
