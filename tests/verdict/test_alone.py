"""What a definition makes of “only” and “not only”."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Nova is solely a horror film.", "Nova is a 1999 horror comedy film.", "contradicted"),
        ("Nova is only a comedy film.", "Nova is a 1999 romantic comedy film.", "contradicted"),
        ("Nova is solely a horror film.", "Nova is a 1999 American horror film.", "supported"),
        ("Nova is a horror film.", "Nova is a 1999 horror comedy film.", "supported"),
        ("Nova is not only a horror film.", "Nova is a 1999 horror comedy film.", "supported"),
        ("Nova is not only a horror film.", "Nova is a 1999 horror film.", "partly-supported"),
        ("Nova is not only a rock band.", "Nova is a Norwegian rock band.", "partly-supported"),
        ("Jane Roe is not only a singer.", "Jane Roe (born 1957) is a Norwegian singer and actress.", "supported"),
        ("Jane Roe is not only a singer.", "Jane Roe (born 1957) is a Norwegian singer.", "partly-supported"),
    ],
)
def test_another_genre_or_calling_rules_out_that_there_is_only_one(statement: str, passage: str, verdict: str) -> None:
    assert factcheck.compare(statement, passage).verdict.value == verdict
