"""Figures that differ: a contradiction only where they count the same thing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Verdict

SILENT = (Verdict.NOT_FOUND, Verdict.PARTLY_SUPPORTED)


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("The museum has 12 rooms.", "The museum has eight rooms."),
        ("The museum has 12 large rooms.", "The museum has eight large rooms."),
        ("The museum has three rooms.", "The museum has eight large rooms."),
        ("The firm has made boats since 1975.", "The firm has made boats since the 1960s."),
        ("The firm has made boats since 1965.", "The firm has made boats since 1964."),
        ("The firm lost $3 million in March.", "The firm lost $5 million in March."),
    ],
)
def test_two_counts_of_the_same_contradict(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("The museum has 12 rooms.", "The museum has eight large rooms."),
        ("The museum has eight large rooms.", "The museum has 12 rooms."),
        ("The firm may need another $3 million.", "The firm may need $5 million."),
        ("Three clubs won and the other 17 lost.", "Three clubs won and the rest lost."),
        (
            "The show was renewed for a third season before its second season.",
            "She joined the show in its second season.",
        ),
        ("The firm has made boats since 1965.", "The firm has made boats since the 1960s."),
    ],
)
def test_counts_of_two_things_do_not(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict in SILENT


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("The firm has made boats since the 1960s.", "The firm has made boats since 1965."),
        (
            "A blast killed four guards and injured 80.",
            "A blast killed four guards and wounded 80 others on Tuesday, while an official was kidnapped.",
        ),
    ],
)
def test_figures_told_otherwise_agree(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("The league has 23 members.", "A dispute has split the league's 27 members."),
        ("Anna Roe was a general and the 35th president of Norway.", "Roe served as the 34th president of Norway."),
        ("Roe was the first woman to lead Norway.", "Roe (born Doe; 3 May 1950) was the second woman to lead Norway."),
    ],
)
def test_a_number_of_the_same_noun_of_the_same_subject_contradicts(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Roe was the third president of the club.", "Roe was the fourth president of the union."),
        ("Roe was the third president of Norway.", "Roe was the fourth president of Peru and king of Norway."),
        ("The club has 23 members.", "The club's board has 9 members."),
        ("Oslo has 16 schools.", "Bergen has 12 schools and Oslo is a city."),
        ("Roe won three medals.", "Roe lost two medals."),
    ],
)
def test_a_number_of_another_subject_or_whole_does_not(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict in SILENT
