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
    from rapidfuzz.distance import OSA

    allowed = 1 if min(len(written), len(meant)) < 8 else 2
    return OSA.distance(written, meant, score_cutoff=allowed) <= allowed
