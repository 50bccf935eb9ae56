"""Which sentences of a passage are worth reading for a statement: those that share its rarer words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from factcheck.alignment.align import align
from factcheck.alignment.evidence import Evidence
from factcheck.text.lexicon import synonyms
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS, LIGHT_WORDS

MOST = 12
"""Sentences that are read closely; further down the list, none has ever decided."""
_STEM = 5
_RELATED = 0.6


class Choice:
    """The sentences of a passage by the stems of their words."""

    def __init__(self, sentences: Sequence[Sequence[Token]]) -> None:
        self._stems = [
            frozenset(
                _stem(token) for token in tokens if token.kind is not Kind.MARK and token.norm not in FUNCTION_WORDS
            )
            for tokens in sentences
        ]
        self._frequency: Counter[str] = Counter()
        for stems in self._stems:
            self._frequency.update(stems)

    def scores(self, readings: Sequence[Reading]) -> list[float]:
        """What each sentence shares with a statement: the rarity of its words, summed."""
        wanted = self._wanted(readings)
        # Exact: stems are a set, and a rounded sum of them would depend on the order in which the process has them.
        return [math.fsum(wanted[stem] for stem in stems if stem in wanted) for stems in self._stems]

    @staticmethod
    def sentences(scores: Sequence[float], most: int = MOST) -> list[int]:
        """Indices of the sentences to read, the one that shares most first."""
        order = sorted(range(len(scores)), key=lambda at: (-scores[at], at))
        return order if len(order) <= most // 2 else [at for at in order[:most] if scores[at] > 0]

    def closeness(
        self, readings: Sequence[Reading], shared: Sequence[float], evidence: Sequence[Evidence]
    ) -> list[float]:
        """How close each sentence is: the score of its shared words, and the rarity of the terms it has."""
        weights = [(term, self._weight(reading, term)) for reading in readings for term in reading.terms]
        found = [
            sum(weight * pair.closeness for (_, weight), pair in zip(weights, aligned, strict=True))
            for aligned in (align([term for term, _ in weights], one) for one in evidence)
        ]
        return [left + right for left, right in zip(shared, found, strict=True)]

    def _weight(self, reading: Reading, term: Term) -> float:
        """The weight of a term by its rarest word."""
        words = [_stem(token) for token in reading.tokens[term.first : term.last] if token.kind is not Kind.MARK]
        return term.weight * max(map(self._rarity, words), default=1.0)

    def _wanted(self, readings: Sequence[Reading]) -> dict[str, float]:
        """The stems of the statement's words, and of their synonyms, with what each weighs: rarer words weigh more."""
        wanted: dict[str, float] = {}
        for reading in readings:
            for term in reading.terms:
                for token in reading.tokens[term.first : term.last]:
                    if token.kind is Kind.MARK or token.norm in FUNCTION_WORDS:
                        continue
                    weight = self._rarity(_stem(token)) * (0.3 if token.norm in LIGHT_WORDS else 1.0)
                    wanted[_stem(token)] = max(weight, wanted.get(_stem(token), 0.0))
                if term.kind is TermKind.WORD and term.profile is not None:
                    for word in synonyms(term.profile.word) | term.profile.lemmas:
                        stem = word[:_STEM]
                        wanted.setdefault(stem, _RELATED * self._rarity(stem))
        return wanted

    def _rarity(self, stem: str) -> float:
        return math.log(1 + len(self._stems) / (1 + self._frequency[stem]))


def _stem(token: Token) -> str:
    """The first letters of a word, which its inflections share; a number whole."""
    if token.kind is Kind.NUMBER:
        return token.norm.replace(",", "")
    return token.norm.removesuffix("'s").removesuffix("s")[:_STEM]
