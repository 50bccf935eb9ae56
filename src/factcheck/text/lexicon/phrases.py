"""Phrases that one word can stand for: step down and resign."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.lexicon.inflection import lemmas
from factcheck.text.lexicon.tables import phrases_that_begin


class Phrase(NamedTuple):
    """Some words of a sequence that say what one word says."""

    start: int
    """Index of the first word."""
    end: int
    """Index behind the last word."""
    lemma: str
    """The one word."""


def find_phrases(words: Sequence[str]) -> list[Phrase]:
    """The phrases among words as written, in order, without overlaps, the longest first.

    >>> find_phrases(["He", "stepped", "down"])
    [Phrase(start=1, end=3, lemma='resign')]
    """
    found: list[Phrase] = []
    at = 0
    while at < len(words):
        phrase = next(
            (
                Phrase(start=at, end=at + len(parts), lemma=lemma)
                for first in lemmas(words[at])
                for parts, lemma in phrases_that_begin(first)
                if len(parts) <= len(words) - at
                and all(part in lemmas(words[at + step]) for step, part in enumerate(parts) if step)
            ),
            None,
        )
        if phrase:
            found.append(phrase)
        at = phrase.end if phrase else at + 1
    return found
