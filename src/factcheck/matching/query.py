"""The words by which the store is asked for candidates."""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.cast import Cast
from factcheck.text.lexicon import commonness, synonyms
from factcheck.text.reading import Reading, TermKind
from factcheck.text.terms import DATE_WEIGHT
from factcheck.text.tokens import Kind, tokenize
from factcheck.text.words import FUNCTION_WORDS

_MOST_SYNONYMS = 8
"""Of one word; the commonest, which a claim is likeliest to use."""


def query_words(reading: Reading, cast: Cast, *, widened: bool) -> list[str]:
    """The words of a reading and their base forms, known actors by their recorded names; `widened`, also synonyms."""
    words: dict[str, None] = {}
    # Words like “used” and “held” would find whatever shares them, where there are others to ask for.
    heavy = [term for term in reading.terms if term.weight >= DATE_WEIGHT]
    for term in heavy or reading.terms:
        for token in reading.tokens[term.first : term.last]:
            if token.kind is not Kind.MARK and token.norm not in FUNCTION_WORDS:
                words.setdefault(token.norm.removesuffix("'s"))
        if term.kind is TermKind.WORD and term.profile is not None:
            for lemma in sorted(term.profile.lemmas):
                words.setdefault(lemma)
            for synonym in _commonest(term.profile.word) if widened else ():
                words.setdefault(synonym)
        for name in sorted(term.actors)[:2]:
            for token in tokenize(name):
                words.setdefault(token.norm)
        for place in sorted(term.places)[:1]:
            words.setdefault(place.casefold())
    if reading.attribution is not None:
        for name in sorted(cast.resolve(reading.tokens[slice(*reading.attribution.speaker)]))[:2]:
            for token in tokenize(name):
                words.setdefault(token.norm)
    return list(words)


@lru_cache(maxsize=4096)
def _commonest(word: str) -> tuple[str, ...]:
    return tuple(sorted(synonyms(word), key=lambda synonym: (-commonness(synonym), synonym))[:_MOST_SYNONYMS])
