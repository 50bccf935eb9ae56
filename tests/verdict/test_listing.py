"""How many there are, where the source names them."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Verdict


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Roe worked in two genres.", "Roe worked in the science fiction and horror genres.", "supported"),
        ("Roe worked only in one genre.", "Roe worked in the science fiction and horror genres.", "contradicted"),
        ("Roe speaks three languages.", "Roe speaks the Danish and Norwegian languages.", "contradicted"),
        (
            "The Torvik Trio has three members.",
            "The Torvik Trio consists of Jane Roe, Luc Doe and Ann Coe.",
            "supported",
        ),
        (
            "The Torvik Trio has four members.",
            "The Torvik Trio consists of Jane Roe, Luc Doe and Ann Coe.",
            "contradicted",
        ),
        ("The play was adapted for film twice.", "The play was adapted for films in 1948 and 1987.", "supported"),
        (
            "The play was adapted for film three times.",
            "The play was adapted for films in 1948 and 1987.",
            "contradicted",
        ),
        (
            "Roe was in two films in 2005.",
            "Roe was in films like Nova (2005), Nightfall (2005) and Ebb (2008).",
            "supported",
        ),
        (
            "The style developed in the early 1970 's.",
            "The style developed in the late 1960s and early 1970s.",
            "supported",
        ),
    ],
)
def test_what_is_named_is_counted(statement: str, passage: str, verdict: str) -> None:
    assert factcheck.compare(statement, passage).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Roe won two medals.", "Roe won the gold and silver medals in three races."),
        ("Roe made two films.", "Roe made the school and training films of the army."),
        ("Roe met four players.", "The team consists of Doe, Coe and Moe; Roe met them."),
        ("Roe was in four films in 2005.", "Roe was in films like Nova (2005), Nightfall (2005) and Ebb (2008)."),
    ],
)
def test_a_list_of_something_else_is_not(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict in (Verdict.NOT_FOUND, Verdict.PARTLY_SUPPORTED)
