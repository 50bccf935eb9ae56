"""The claims that share the most telling words with a text, whatever each word weighs."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.store.vocabulary import POSTINGS, Vocabulary


def gather(words: Vocabulary, weights: Mapping[str, float], *, limit: int, reviewed_only: bool = False) -> list[int]:
    """The row numbers of the claims whose shared stems weigh most together, in the store's order where it is a tie.

    Each stem counts by its weight and how rare it is. Stems are asked for, rarest first, as long as they occur in no
    more claims than `POSTINGS` together: the words that all claims have tell little, and whoever shares only them is
    not found.
    """
    rarities, documents = words.rarities(weights), words.documents(weights)
    budget = POSTINGS
    total: dict[int, float] = {}
    for stem in sorted((stem for stem in weights if documents[stem]), key=lambda stem: (documents[stem], stem)):
        budget -= documents[stem]
        if budget < 0 and total:
            break
        told = weights[stem] * rarities[stem]
        for number in words.numbers(stem, reviewed_only=reviewed_only):
            total[number] = total.get(number, 0.0) + told
    if len(total) > limit:
        least = sorted(total.values(), reverse=True)[limit - 1]
        total = {number: told for number, told in total.items() if told >= least}
    return [number for _, number in sorted([(-told, number) for number, told in total.items()])[:limit]]
