"""Names told by their capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.cast import name_words
from factcheck.text.names import capital_runs
from factcheck.text.tokens import Kind, tokenize


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Yesterday Boris Johnson met the envoy.", ["Boris Johnson"]),
        ("Today Angela Merkel spoke. Reportedly Emmanuel Macron did not.", ["Angela Merkel", "Emmanuel Macron"]),
        ("Meanwhile Boris Johnson was away.", ["Boris Johnson"]),
        ("South Korea and North Macedonia signed.", ["South Korea", "North Macedonia"]),
        ("Frank Lampard met Mark Rutte and Rose Leslie.", ["Frank Lampard", "Mark Rutte", "Rose Leslie"]),
        ("The readers of USA Today were asked.", ["USA Today"]),
    ],
)
def test_an_adverb_that_opens_a_sentence_is_no_part_of_a_name(sentence: str, names: list[str]) -> None:
    tokens = tokenize(sentence)
    assert [" ".join(token.text for token in tokens[first:last]) for first, last in capital_runs(tokens)] == names


@given(st.text(alphabet="abZ '’.-9é_"))
def test_plain_names_are_cut_like_all_others(name: str) -> None:
    cut = [token.text.replace("’", "'") for token in tokenize(name) if token.kind is not Kind.MARK]
    assert list(name_words(name)) == cut
