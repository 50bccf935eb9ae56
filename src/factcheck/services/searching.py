"""Retrieval alone: the claims of a store that are closest to a text, also to a post full of noise."""

from __future__ import annotations

from factcheck.matching.asked import Asked, ask
from factcheck.matching.closeness import closeness
from factcheck.matching.features import Comparer, Wording, foresee, wordings
from factcheck.model import Claim, Match
from factcheck.services.per_store import per_store
from factcheck.services.undisturbed import undisturbed
from factcheck.store.claims import ClaimStore
from factcheck.store.vocabulary import Vocabulary
from factcheck.verdict.thresholds import LONGEST_STATEMENT

CANDIDATES = 70
"""Claims that are compared with a text; of 100, one text in a hundred more has the right one among them."""
_KEPT = 20_000

Compared = tuple[Claim, float, dict[str, float]]
"""A claim, how close it is, and the features of the closest of its wordings."""


class Retriever:
    """A store with what was read of its claims for comparison."""

    def __init__(self, store: ClaimStore) -> None:
        self._store = store
        self._wordings: dict[str, tuple[Claim, tuple[Wording, ...]]] = {}

    def compared(
        self, text: str, *, limit: int = CANDIDATES, reviewed_only: bool = False
    ) -> tuple[Asked, list[Compared]]:
        """The text as a question, and the claims that may be what it repeats, in the store's order."""
        words = self._store.vocabulary()
        asked = ask(text[:LONGEST_STATEMENT], words)
        claims = self._store.gathered(asked.weights, limit=limit, reviewed_only=reviewed_only)
        comparer = Comparer(asked, words)
        foresee([claim for claim in claims if claim.id not in self._wordings], words)
        compared = []
        for claim in claims:
            features, *others = [comparer.features(wording) for wording in self._wordings_of(claim, words)]
            score = closeness(features)
            for other in others:
                closer = closeness(other)
                if closer > score:
                    score, features = closer, other
            compared.append((claim, score, features))
        return asked, compared

    def search(self, text: str, *, limit: int, reviewed_only: bool = False) -> list[Match]:
        """The claims closest to a text, best first; equally close ones in the order in which they came in."""
        asked, compared = self.compared(text, limit=max(CANDIDATES, limit), reviewed_only=reviewed_only)
        scored = [(round(score, 9), claim) for claim, score, _ in compared]
        scored.sort(key=lambda pair: -pair[0])
        return [
            Match(claim=claim, score=round(score, 4), why=self._why(asked, claim)) for score, claim in scored[:limit]
        ]

    def _wordings_of(self, claim: Claim, words: Vocabulary) -> tuple[Wording, ...]:
        found = self._wordings.get(claim.id)
        if found is None or found[0] is not claim:
            if len(self._wordings) >= _KEPT:
                self._wordings.clear()
            found = self._wordings[claim.id] = (claim, wordings(claim, words))
        return found[1]

    def _why(self, asked: Asked, claim: Claim) -> tuple[str, ...]:
        """The words of the text that the claim has, as written, the most telling first."""
        wording = self._wordings_of(claim, self._store.vocabulary())[0]
        shared = [stem for stem in asked.words if stem in wording.all_stems and stem in asked.weights]
        return tuple(asked.words[stem] for stem in sorted(shared, key=lambda stem: -wording.rarity[stem]))


retriever_of = per_store(Retriever)
"""The retriever of an open store, made when first asked for."""


def search(store: ClaimStore, text: str, *, limit: int = 5, reviewed_only: bool = False) -> list[Match]:
    """The claims closest to a text, best first, without a verdict; the score is a probability, 0–1."""
    if not limit:
        return []
    with undisturbed():
        return retriever_of(store).search(text, limit=limit, reviewed_only=reviewed_only)
