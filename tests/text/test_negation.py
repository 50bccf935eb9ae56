"""What is negated in real kinds of sentences, and what only looks negated."""

from __future__ import annotations

import pytest

from factcheck.text.negation import negated_heads
from factcheck.text.tokens import tokenize

_ROWS = [
    ("The bank no longer employs him.", ["employs"]),
    ("Reid has yet to sign the bill.", ["sign"]),
    ("The striker did not become a folk hero.", ["become", "folk"]),
    ("The town lacks a hospital.", ["hospital"]),
    ("A lack of evidence ended the trial.", ["evidence"]),
    ("The town has no hospital.", ["hospital"]),
    ("Neither Reid nor Marsk attended the vote.", ["Reid", "Marsk", "attended"]),
    ("None of the players scored.", ["players", "scored"]),
    ("No one was hurt.", ["hurt"]),
    ("The mayor stopped short of resigning.", ["resigning"]),
    ("He was prevented from leaving.", ["leaving"]),
    ("The court barred the firm from selling tickets.", ["selling"]),
    ("He ruled out a loan.", ["loan"]),
    ("She is anything but poor.", ["poor"]),
    ("He denies killing her.", ["killing"]),
    ("The firm is not expected to sell.", ["expected", "sell"]),
    ("It is not true that the dam broke.", ["broke"]),
    ("The army withdrew instead of attacking.", ["attacking"]),
    ("The company refused to sign the contract.", ["sign"]),
    ("He left without paying.", ["paying"]),
    ("Scarcely any of it was sold.", ["sold"]),
    ("Norway has no ally.", ["ally"]),
    ("The vote was not free and fair.", ["free", "fair"]),
    ("They called the vote neither free nor fair and left.", ["free", "fair"]),
    ("Unemployment declined to 4 per cent.", []),
    ("Not only did he sing, he danced.", []),
    ("No fewer than 40 people came.", []),
    ("No more than 40 people came.", []),
    ("He reached No. 10 in May.", []),
    ("The storm kept the crew busy.", []),
    ("Nothing but rain fell.", []),
]


@pytest.mark.parametrize(("sentence", "negated"), _ROWS)
def test_negated_words(sentence: str, negated: list[str]) -> None:
    tokens = tokenize(sentence)
    assert [tokens[head].text for head in sorted(negated_heads(tokens))] == negated
