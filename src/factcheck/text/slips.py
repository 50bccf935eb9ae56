"""Slips of the pen: a word that no dictionary knows, one or two strokes away from one that is meant."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def is_slip(written: str, meant: str) -> bool:
    """Whether a word that no dictionary knows is a misspelling of another.

    Optimal string alignment distance (Damerau 1964, restricted): one slip up to seven letters, two from eight on; the
    first letter must be the same, and a name in -a is never a slip for one without (Peskov, Peskova).
    """
    if len(written) < 4 or len(meant) < 4 or written[0] != meant[0] or abs(len(written) - len(meant)) > 2:
        return False
    if written.startswith(meant) or meant.startswith(written):
        return False
    allowed = 1 if min(len(written), len(meant)) < 8 else 2
    if _letters_apart(written, meant) > allowed:
        return False
    from rapidfuzz.distance import OSA  # costs a start more than reading a sentence, and is seldom needed

    return OSA.distance(written, meant, score_cutoff=allowed) <= allowed


def _letters_apart(written: str, meant: str) -> int:
    """The least strokes between two words by their letters alone, in any order: no distance is smaller."""
    rest = list(meant)
    surplus = 0
    for letter in written:
        if letter in rest:
            rest.remove(letter)
        else:
            surplus += 1
    return max(surplus, len(rest))
