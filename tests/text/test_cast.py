"""Which actors a phrase stands for."""

from __future__ import annotations

import pytest

from factcheck.model import Actor
from factcheck.text.cast import Cast
from factcheck.text.tokens import tokenize

CAST = Cast([Actor(name="Ada Lund", aliases=("Norway mayor", "Ada the Great"), titles=("head of the council",))])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met the Norway mayor in May.", ["Norway", "mayor"]),
        ("They met the head of the council.", ["head", "of", "the", "council"]),
        ("They met the head of council.", ["head", "of", "council"]),
        ("They met Ada the Great.", ["Ada", "the", "Great"]),
        ("They sent Norway the mayor.", []),
    ],
)
def test_an_article_inside_a_name_belongs_to_it_only_behind_of_or_before_a_capital(text: str, words: list[str]) -> None:
    tokens = tokenize(text)
    found = [[token.text for token in tokens[one.first : one.last]] for one in CAST.mentions(tokens)]
    assert found == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Roe said no.", {"Jane Roe"}),
        ("Mr Roe said no.", {"Jane Roe"}),
        ("Minister Roe said no.", {"Jane Roe"}),
        ("It was economist Roe’s plan.", {"Jane Roe"}),
        ("Kim Roe said no.", set()),
        ("They met in Roe Street.", set()),
        ("Lund said no.", {"Ada Lund", "Lund"}),
        ("Jordan said no.", set()),
        ("Mr Jordan said no.", {"Ed Jordan"}),
        ("Ada Lund said no.", {"Ada Lund", "Lund"}),
        ("Ove Lund said no.", set()),
        ("Brook said no.", {"Al Brook"}),
        ("Brook trout were found.", set()),
        ("The Ministry of Justice said no.", {"Ministry of Justice"}),
        ("Justice was done.", set()),
        ("Smith said no.", {"Ann Smith", "Bo Smith", "Smith"}),
        ("Bo Smith said no.", {"Bo Smith"}),
    ],
)
def test_a_surname_alone_stands_for_those_who_bear_it(text: str, actors: set[str]) -> None:
    names = (
        "Jane Roe",
        "Ada Lund",
        "Lund",
        "Al Brook",
        "Ed Jordan",
        "Ministry of Justice",
        "Ann Smith",
        "Bo Smith",
        "Smith",
    )
    cast = Cast([Actor(name=name) for name in names])
    assert set().union(*(one.actors for one in cast.mentions(tokenize(text)))) == actors
