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
