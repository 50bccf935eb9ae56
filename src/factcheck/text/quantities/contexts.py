"""Words around a figure that decide how it is read."""

from __future__ import annotations

from functools import cache

from factcheck.text.vocabulary import rows


@cache
def contexts() -> dict[str, frozenset[str]]:
    """Word lists by what they decide: a change from one figure to another, a score, a pronoun “one”, an ordinal."""
    return {name: frozenset(words.split(" ")) for name, words in rows("number_contexts.tsv")}
