"""What a work holds, beside the definition of what it holds."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_SONG = "Long Way Home is a song recorded by Norwegian singer Jane Roe for her second studio album, Old Bridges (2008)."
_ROWS = [
    ("The album Old Bridges contains Long Way Home.", _SONG, Verdict.SUPPORTED),
    ("The album “Old Bridges” includes “Long Way Home”.", _SONG, Verdict.SUPPORTED),
    ("The album New Bridges contains Long Way Home.", _SONG, Verdict.CONTRADICTED),
    ("The album Old Bridges includes ten songs.", _SONG, Verdict.NOT_FOUND),
    ("The season Nova contains Long Way Home.", _SONG, Verdict.NOT_FOUND),
]


@pytest.mark.parametrize(("statement", "passage", "verdict"), _ROWS)
def test_the_album_that_a_song_is_from_contains_it(statement: str, passage: str, verdict: Verdict) -> None:
    assert factcheck.compare(statement, passage).verdict is verdict
