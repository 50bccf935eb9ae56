"""Words behind which a sentence does not vouch for what is named: “considered resigning”, “awaits approval”."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import DETERMINERS, FUNCTION_WORDS

_OWNERS = frozenset("his her its their our my your".split())


class Prospect(NamedTuple):
    """A way to name what need not be the case, from the table."""

    first: frozenset[str]
    """Forms of the first word."""
    rest: tuple[str, ...]
    """The words behind it."""
    follows: str
    """What must follow: `ing`, `that` or `object`."""
    is_possible: bool
    """Whether it may never have been; otherwise it is still to be done."""


@cache
def _prospects() -> dict[str, tuple[Prospect, ...]]:
    """Each last word of a phrase → the phrases that it ends."""
    found: dict[str, list[Prospect]] = {}
    for forms, behind, follows, level in rows("prospects.tsv"):
        rest = () if behind == "-" else tuple(behind.split())
        prospect = Prospect(frozenset(forms.split()), rest, follows, level == "possible")
        for word in rest[-1:] or forms.split():
            found.setdefault(word, []).append(prospect)
    return {word: tuple(entries) for word, entries in found.items()}


def prospect_at(tokens: Sequence[Token], index: int) -> Prospect | None:
    """The prospect that a token is the last word of, where what must follow does.

    >>> from factcheck.text.tokens import tokenize
    >>> prospect_at(tokenize("She considered resigning"), 1).follows
    'ing'
    >>> prospect_at(tokenize("She considered the offer"), 1)
    """
    for prospect in _prospects().get(tokens[index].norm, ()):
        first = index - len(prospect.rest)
        if first < 0 or tokens[first].norm not in prospect.first:
            continue
        if tuple(token.norm for token in tokens[first + 1 : index + 1]) != prospect.rest:
            continue
        if _follows(tokens, index + 1, prospect.follows):
            return prospect
    return None


def _follows(tokens: Sequence[Token], start: int, what: str) -> bool:
    at = start
    while at < len(tokens) and (is_adverb(tokens[at].norm) or tokens[at].norm in _OWNERS):
        at += 1
    if at >= len(tokens) or tokens[at].kind is not Kind.WORD:
        return False
    norm = tokens[at].norm
    if what == "that":
        return norm == "that"
    if what == "ing":
        return norm.endswith("ing") and "v" in part_of_speech(norm)
    return norm in DETERMINERS or norm not in FUNCTION_WORDS
