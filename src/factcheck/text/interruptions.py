"""A report between a subject and its verb, as in “The firm, Roe said, paid a fine”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.tokens import Token
from factcheck.text.verbs import has_finite, is_finite
from factcheck.text.words import DETERMINERS

Range = tuple[int, int]


def read_interruption(tokens: Sequence[Token], cue: int) -> tuple[Range, tuple[Range, Range]] | None:
    """Who speaks in a report between two commas, and the words before and behind it, as ranges of token indices.

    None where more than a name and the word of saying stands there, or no clause goes on around it.

    >>> from factcheck.text.tokens import tokenize
    >>> speaker, content = read_interruption(tokenize("The firm, said Roe, paid a fine."), 3)
    >>> speaker, content
    ((4, 5), ((0, 2), (6, 9)))
    """
    before = next((at for at in range(cue - 1, 0, -1) if tokens[at].text == ","), None)
    behind = next((at for at in range(cue + 1, len(tokens) - 1) if tokens[at].text == ","), None)
    if before is None or behind is None or (cue != before + 1 and cue != behind - 1):
        return None
    first, last = (cue + 1, behind) if cue == before + 1 else (before + 1, cue)
    named = first < last and all(token.norm in DETERMINERS or token.text[0].isupper() for token in tokens[first:last])
    if not named or has_finite(tokens, 0, before) or not is_finite(tokens, behind + 1, 0):
        return None
    end = len(tokens) - (tokens[-1].text in ".;")
    return (first, last), ((0, before), (behind + 1, end))
