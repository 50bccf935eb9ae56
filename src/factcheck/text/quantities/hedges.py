"""Words before and behind a figure that loosen it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.text.quantities.contexts import contexts
from factcheck.text.quantities.number_words import norm_at
from factcheck.text.quantities.values import Hedge
from factcheck.text.tokens import Token
from factcheck.text.vocabulary import rows

_LONGEST = 4
# Words that may stand between a hedge and its figure: “more than a hundred”, “up to the 774”, “about another five”.
_BETWEEN = frozenset({"a", "an", "the", "another", "-"})


@cache
def _phrases(side: str) -> dict[tuple[str, ...], Hedge]:
    return {tuple(words.split(" ")): Hedge(hedge) for hedge, place, words in rows("hedges.tsv") if place == side}


@cache
def _edge_words(side: str) -> frozenset[str]:
    """Words next to the figure in any phrase, which rule most figures out at one look."""
    return frozenset(words[-1 if side == "before" else 0] for words in _phrases(side))


def hedge_before(tokens: Sequence[Token], i: int, floor: int) -> tuple[Hedge, int]:
    """The hedge before a figure and the index of its first word; EXACT and the figure's own index without one."""
    end = i
    if end > floor and tokens[end - 1].norm in _BETWEEN:
        end -= 1
    if end <= floor or tokens[end - 1].norm not in _edge_words("before"):
        return Hedge.EXACT, i
    phrases = _phrases("before")
    for length in range(min(_LONGEST, end - floor), 0, -1):
        hedge = phrases.get(tuple(token.norm for token in tokens[end - length : end]))
        if hedge is not None:
            start = end - length
            if tokens[start].norm == "up" and norm_at(tokens, start - 1) in contexts()["upwards"]:
                return Hedge.EXACT, i  # “revised up to 4%” is no “up to 4%”
            if hedge in {Hedge.ABOUT, Hedge.NEARLY} and start > floor and tokens[start - 1].norm in {"an", "a"}:
                start -= 1
            return hedge, start
    return Hedge.EXACT, i


def hedge_after(tokens: Sequence[Token], i: int) -> tuple[Hedge, int]:
    """The hedge behind a figure and the index behind its last word; EXACT and the index itself without one."""
    if norm_at(tokens, i) == "+" and tokens[i].start == tokens[i - 1].end:
        return Hedge.AT_LEAST, i + 1
    j = i + (norm_at(tokens, i) == "-")
    if norm_at(tokens, j) not in _edge_words("after"):
        return Hedge.EXACT, i
    phrases = _phrases("after")
    for length in (2, 1):
        hedge = phrases.get(tuple(token.norm for token in tokens[j : j + length]))
        if hedge is not None:
            return hedge, j + length
    return Hedge.EXACT, i
