"""Where something is, beside the definition that tells where it is or whose it is."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_THERE = [
    ("Torvik is in Norway.", "Torvik is a town in Norway."),
    ("Torvik is located in Norway.", "Torvik is a Norwegian town."),
    ("Torvik is in Europe.", "Torvik is the third largest city in Norway after Oslo."),
    ("Torvik is a Norwegian town.", "Torvik is a town located in Norway."),
    ("Torvik is not in Sweden.", "Torvik is a town in Norway."),
    ("Nova Bank is based in Norway.", "Nova Bank is a bank headquartered in Oslo."),
    ("Jane Roe is from Norway.", "Jane Roe is a Norwegian judge."),
]
_ELSEWHERE = [
    ("Torvik is in Sweden.", "Torvik is a town in Norway."),
    ("Torvik is in America.", "Torvik, officially Torvika, is the capital of the region of Torvik in Norway."),
    ("Torvik is in Sweden.", "Torvik is a town near the border with Sweden in Norway."),
    ("Torvik is a Swedish town.", "Torvik is a town in Norway."),
    ("Torvik is a town in Sweden.", "Torvik, Norway, is a port town."),
    ("Torvik is not in Norway.", "Torvik is a town in Norway."),
    ("Jane Roe comes from Sweden.", "Jane Roe is a judge from Oslo."),
    ("Jane Roe's film Nova is a horror movie.", "Her 2008 film Nova is an epic historical drama film."),
]
_OPEN = [
    ("Torvik is in Sweden.", "Torvik is a town north of Sweden."),
    ("Torvik is in Oslo.", "Torvik is a town in Norway."),
    ("Torvik is in Sweden.", "Torvik is a song by the Norwegian band Nova."),
    ("Torvik is in trouble in Sweden.", "Torvik is a town in Norway."),
    ("Jane Roe is in Sweden.", "Jane Roe is a Norwegian judge."),
    ("Jane Roe is in Sweden.", "Jane Roe is a judge in Norway."),
    ("Nova Bank is based in Sweden.", "Nova Bank is a Norwegian bank."),
]


@pytest.mark.parametrize(("statement", "passage"), _THERE)
def test_a_place_around_it_bears_it_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _ELSEWHERE)
def test_a_place_apart_from_it_contradicts_it(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _OPEN)
def test_what_is_near_or_where_somebody_may_be_stays_open(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.CONTRADICTED)
