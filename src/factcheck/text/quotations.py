"""Passages between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.model import Span
from factcheck.text.tokens import Token

_CLOSERS = {
    "“": '”"“',
    "„": '“”"',
    "«": "»",
    "‟": "”",
    '"': '"”',
    "″": '″"',
    "‘": "’'",
    "'": "'’",
    "‚": "‘’",
    "`": "'`",
}
CLOSING_MARKS = frozenset('” " ’ »'.split())
"""What may close a quotation."""
_DOUBLE = frozenset('“„«‟"″')


class Quotation(NamedTuple):
    """Words between quotation marks."""

    span: Span
    """Of the words, without the marks."""
    first: int
    """Index of the first token between the marks."""
    last: int
    """Index behind the last token between the marks."""
    closed: bool = True
    """Whether the closing mark was found; a quotation may run on in the next paragraph."""


def read_quotations(tokens: Sequence[Token]) -> tuple[Quotation, ...]:
    """The outermost quotations in order; single marks count only where they cannot be apostrophes.

    >>> from factcheck.text.tokens import tokenize
    >>> text = 'He called it “timely and reasonable” and left.'
    >>> [text[slice(*quotation.span)] for quotation in read_quotations(tokenize(text))]
    ['timely and reasonable']
    """
    found: list[Quotation] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        closers = _CLOSERS.get(token.text)
        if closers is None or index + 1 >= len(tokens) or (token.text not in _DOUBLE and not _opens(tokens, index)):
            index += 1
            continue
        close = _closing(tokens, index + 1, closers)
        if close is None and token.text not in _DOUBLE:
            index += 1
            continue
        last = len(tokens) if close is None else close
        if last > index + 1:
            span = (tokens[index + 1].start, tokens[last - 1].end)
            found.append(Quotation(span=span, first=index + 1, last=last, closed=close is not None))
        index = last + 1
    return tuple(found)


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """A single mark opens a quotation after a blank or at the start, and right before a word."""
    after_blank = index == 0 or tokens[index - 1].end < tokens[index].start
    return after_blank and tokens[index].end == tokens[index + 1].start


def _closing(tokens: Sequence[Token], start: int, closers: str) -> int | None:
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.text not in closers:
            continue
        if token.text in "'’":
            follows = tokens[index + 1] if index + 1 < len(tokens) else None
            if follows is not None and follows.start == token.end and follows.text.isalnum():
                continue
        if token.text == "“" and token.end < len(tokens) and _opens_again(tokens, index):
            continue
        return index
    return None


def _opens_again(tokens: Sequence[Token], index: int) -> bool:
    """A “ inside a quotation that stands before a word and after a blank opens a nested one."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return follows is not None and follows.start == tokens[index].end and tokens[index - 1].end < tokens[index].start
