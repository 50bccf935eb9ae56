"""Which actors a phrase stands for."""

from __future__ import annotations

import pytest

from factcheck.model import Actor
from factcheck.text.cast import Cast
from factcheck.text.offices import read_offices
from factcheck.text.tokens import tokenize
from index_offices import forms

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


NAMES = (
    "Jane Roe",
    "the Roe family",
    "Mr Roe",
    "Ł. Kowalska",
    "J. K. Roe",
    "1,150 Roes",
    "O’Roe",
    "of Roe",
    "Al-Roe",
    "é",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_by_its_first_word_however_it_is_written(name: str) -> None:
    (mention,) = Cast([Actor(name=name)]).mentions(tokenize(f"then {name.removeprefix('of ')}"))
    assert mention.actors == {name}


@pytest.mark.parametrize(
    ("phrase", "actors"),
    [
        ("the Norwegian leader", {"Ada Lund"}),
        ("the Norwegian prime minister", {"Ada Lund"}),
        ("Norway’s ministers", set()),
        ("the mayors of Oslo", {"Ove Berg"}),
        ("the Oslo mayor", {"Ove Berg"}),
        ("the Oslo spokeswomen", {"Kim Dahl", "Liv Moe"}),
        ("the leader", set()),
    ],
)
def test_who_holds_an_office_is_known_by_any_word_for_it(phrase: str, actors: set[str]) -> None:
    cast = Cast(
        [
            Actor(name="Ada Lund", role="prime minister of Norway"),
            Actor(name="Ove Berg", titles=("the mayor of Oslo",)),
            Actor(name="Kim Dahl", role="spokesman of Oslo"),
            Actor(name="Liv Moe", role="spokeswoman for Oslo"),
        ]
    )
    for _ in range(2):  # the second time from memory
        assert cast.resolve(tokenize(phrase)) == actors


def test_no_form_of_an_office_is_overlooked() -> None:
    for form in forms():
        for description in (f"the {form} of Norway", f"the {form}s of Norway"):
            for office in read_offices(tokenize(description)):
                if office.owner is not None:
                    assert Cast([Actor(name="Roe", role=description)]).by_office(office) == {"Roe"}, description
