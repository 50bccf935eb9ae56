"""Any beginning of a sentence can be read: text comes cut."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.text.attribution import read_attribution
from factcheck.text.cast import Cast
from factcheck.text.reading import read
from factcheck.text.tokens import tokenize

_CASES = Path(__file__).parents[1] / "cases" / "statements.jsonl"
_STATEMENTS = [json.loads(line)["statement"] for line in _CASES.read_text(encoding="utf-8").splitlines()]
_REPORTS = [
    "The minister said in an interview on Friday that the dam is safe.",
    "Police said Thursday in a statement in Oslo the talks had failed.",
    "According to Roe, “the dam is safe,” as he told reporters at a briefing on Monday.",
]


@pytest.mark.parametrize("sentence", [*_STATEMENTS, *_REPORTS])
def test_any_beginning_is_read(sentence: str) -> None:
    cast = Cast()
    for token in tokenize(sentence):
        for start in (sentence[: token.end], sentence[token.start :]):
            reading = read(start, cast=cast)
            assert reading.text == start
            read_attribution(tokenize(start))
