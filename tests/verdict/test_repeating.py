"""A part that a claim has word for word, with additions between."""

from __future__ import annotations

import pytest

from factcheck.alignment.evidence import read_claim
from factcheck.model import Claim
from factcheck.text.cast import Cast
from factcheck.text.reading import read
from factcheck.verdict.pair import make_pair
from factcheck.verdict.repeating import is_repeated


@pytest.mark.parametrize(
    ("statement", "quote", "repeated"),
    [
        ("Jane Roe declined to comment.", "Jane Roe, who mediated, declined to comment.", True),
        ("The pact runs until 2027.", "The pact comes into force in 2025 and runs until 2027.", True),
        (
            "Dockers will return to work on Monday.",
            "Dockers at the port will return to work on Monday after talks.",
            True,
        ),
        (
            "According to the port, the strike cost it £27 million.",
            "The strike cost it £27 million, the port says.",
            True,
        ),
        ("Roe resigned on Monday.", "Roe, whose wife resigned on Monday, stayed.", False),
        ("Roe resigned on Monday.", "The son of Roe resigned on Monday.", False),
        ("Roe sold the company.", "Roe sold the company car.", False),
        ("Dockers accepted the deal.", "Dockers accepted the deal only if pay rises.", False),
        ("Dockers accepted the deal.", "Dockers never accepted the deal.", False),
        ("Dockers accepted the deal.", "Dockers rejected the offer and managers accepted the deal.", False),
    ],
)
def test_a_repetition_has_only_additions_between(statement: str, quote: str, repeated: bool) -> None:
    cast = Cast()
    evidence = read_claim(Claim(id="claim", text=quote, quote=quote), cast, {})
    assert is_repeated(make_pair(read(statement, cast=cast), 0, evidence, cast)) is repeated
