"""The sentence or the quotation that a verb stands in."""

from __future__ import annotations

from factcheck.text.reports.stretch import Range, Stretch


def bounds(stretch: Stretch, index: int) -> Range:
    """The tokens of the sentence around a token, which a quotation that begins or ends in it bounds too."""
    number = stretch.inside[index]
    low, high = 0, len(stretch.tokens)
    if number:
        low, high = stretch.quotations[number - 1].first, stretch.quotations[number - 1].last
    at = index
    while at > low and not (stretch.is_end(at - 1) and stretch.inside[at - 1] == number):
        at -= 1
    low, at = at, index
    while at < high and not (stretch.is_end(at) and stretch.inside[at] == number):
        at += 1
    return low, at
