"""The claims that share the most telling words with a text, whatever each word weighs."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from factcheck.store.rows import REVIEWED

POSTINGS = 2_500
"""Words are asked for, rarest first, as long as they occur in no more claims than this together."""


def gather(
    connection: sqlite3.Connection,
    weights: Mapping[str, float],
    documents: Mapping[str, int],
    *,
    limit: int,
    reviewed_only: bool = False,
) -> list[int]:
    """The row numbers of the claims whose shared stems weigh most together, in the store's order where it is a tie.

    The words that all claims have are left out: they tell little, and whoever shares only them is not found.
    """
    sql = f"SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?{REVIEWED if reviewed_only else ''} LIMIT ?"
    budget = POSTINGS
    total: dict[int, float] = {}
    for stem in sorted((stem for stem in weights if documents[stem]), key=lambda stem: (documents[stem], stem)):
        budget -= documents[stem]
        if budget < 0 and total:
            break
        # Unranked, so one pass over the postings of a word; the limit counts where a single word is everywhere.
        rows = connection.execute(sql, (f'"{stem}"', POSTINGS))
        weight = weights[stem]
        for (number,) in rows:
            total[number] = total.get(number, 0.0) + weight
    return [number for _, number in sorted([(-told, number) for number, told in total.items()])[:limit]]
