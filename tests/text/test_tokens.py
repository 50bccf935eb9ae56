"""What a token is made of."""

from __future__ import annotations

import pytest

from factcheck.text.tokens import Kind, tokenize


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1,150", Kind.NUMBER),
        ("١٢٣", Kind.NUMBER),
        ("²", Kind.MARK),
        ("①", Kind.MARK),
        ("½", Kind.MARK),
        ("km²", Kind.WORD),
        ("貸付", Kind.WORD),
        ("£", Kind.MARK),
    ],
)
def test_a_number_is_written_in_digits_that_count(text: str, kind: Kind) -> None:
    (token,) = tokenize(text)
    assert (token.text, token.kind) == (text, kind)


@pytest.mark.parametrize("text", ["\u0301closed", "\u0301", "\u0301\u0301 closed"])
def test_an_accent_without_a_letter_is_no_word(text: str) -> None:
    assert [token.text for token in tokenize(text)] == ["closed"][: "closed" in text]
