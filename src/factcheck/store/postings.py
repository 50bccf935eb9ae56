"""The full-text index of a small store in memory, which ranks claims as SQLite does.

SQLite looks every word of a query up anew and reads the length of every claim that it ranks: a fifth of the time of a
batch. Here, what a word adds to the score of a claim is worked out once.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from factcheck.store.fulltext import Stemmer

# The constants of SQLite's bm25(), whose scores these are to the last bit.
_K1, _B = 1.2, 0.75
_LEAST = 1e-6
"""What a word that most claims have counts for how rare it is."""

Place = tuple[int, int]
"""Number of a column, and of a word in it."""


class Postings:
    """Which claims have a word, and what it adds to their scores. Errors of SQLite pass through."""

    def __init__(self, connection: sqlite3.Connection, stemmer: Stemmer) -> None:
        self._stemmer = stemmer
        self._places: dict[str, dict[int, set[Place]]] = {}
        self._added: dict[tuple[str, ...], list[tuple[int, float]]] = {}
        columns, self._weights = _columns(connection)
        lengths: dict[int, int] = defaultdict(int)
        connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.placed USING fts5vocab ('main', 'claims_fts', 'instance')"
        )
        for stem, claim, column, at in connection.execute("SELECT term, doc, col, offset FROM temp.placed"):
            self._places.setdefault(stem, {}).setdefault(claim, set()).add((columns[column], at))
            lengths[claim] += 1
        self._claims = connection.execute("SELECT count(*) FROM claims_fts").fetchone()[0]
        average = sum(lengths.values()) / self._claims if self._claims else 1.0
        self._damping = {claim: _K1 * (1 - _B + _B * length / average) for claim, length in lengths.items()}

    def ranked(self, words: Sequence[str], limit: int) -> list[int]:
        """The row numbers of the claims that have any of the words, the closest first."""
        scores: dict[int, float] = {}
        for stems in self._stemmer.stems(words):
            for claim, added in self._adding(stems):
                scores[claim] = scores.get(claim, 0.0) + added
        return [claim for _, claim in sorted([(-score, claim) for claim, score in scores.items()])[:limit]]

    def _adding(self, stems: tuple[str, ...]) -> list[tuple[int, float]]:
        """What a word, or the pieces of one in a row, adds to the score of each claim that has it."""
        found = self._added.get(stems)
        if found is None:
            having = self._having(stems)
            rarity = math.log((self._claims - len(having) + 0.5) / (len(having) + 0.5))
            rarity = rarity if rarity > 0 else _LEAST
            found = self._added[stems] = [
                (claim, rarity * ((often * (_K1 + 1.0)) / (often + self._damping[claim])))
                for claim, often in having.items()
            ]
        return found

    def _having(self, stems: tuple[str, ...]) -> dict[int, float]:
        """How often each claim has the pieces in a row, counted by the weights of the columns."""
        first, *rest = [self._places.get(stem, {}) for stem in stems] or [{}]
        having: dict[int, float] = {}
        for claim, places in first.items():
            often = sum(
                self._weights[column]
                for column, at in places
                if all((column, at + step) in each.get(claim, ()) for step, each in enumerate(rest, 1))
            )
            if often:
                having[claim] = often
        return having


def _columns(connection: sqlite3.Connection) -> tuple[dict[str, int], list[float]]:
    """The columns of the index with their numbers, and what a word in each of them counts."""
    (rank,) = connection.execute("SELECT v FROM claims_fts_config WHERE k = 'rank'").fetchone()
    names = [row[1] for row in connection.execute("PRAGMA table_info (claims_fts)")]
    weights = [float(weight) for weight in rank.removeprefix("bm25(").removesuffix(")").split(",")]
    return {name: number for number, name in enumerate(names)}, weights
