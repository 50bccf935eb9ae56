"""The sentence or the quotation that a verb stands in."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.reports.stretch import STOPS, Range, Stretch
from factcheck.text.tokens import Kind, Token

_SHORT = frozenset("mr mrs ms dr gen sen rep gov lt col sgt st jr sr no inc co corp".split())


def bounds(stretch: Stretch, index: int) -> Range:
    """The quotation that a verb stands in, or the whole stretch."""
    number = stretch.inside[index]
    if number:
        one = stretch.quotations[number - 1]
        low, high = one.first, one.last
    else:
        low, high = 0, len(stretch.tokens)
    tokens = stretch.tokens
    at = index
    while at > low and not (
        tokens[at - 1].text in STOPS and stretch.inside[at - 1] == number and _is_end(tokens, at - 1)
    ):
        at -= 1
    low = at
    at = index
    while at < high and not (tokens[at].text in STOPS and stretch.inside[at] == number and _is_end(tokens, at)):
        at += 1
    return low, at


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].text != ".":
        return True
    before = tokens[at - 1] if at else None
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and (len(before.text) == 1 or before.norm in _SHORT):
        return follows is None
    return follows is None or follows.start > tokens[at].end or follows.kind is Kind.MARK
