"""Which claims to compare with a statement: the words to ask for, chosen by how rare they are.

Asking for every word of a statement ranks most of a large store. Asking for pairs of its rarest words finds the right
claim as often, a hundred times faster at a million claims. How rare a word is stands in the plain table `words`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from factcheck.store.fulltext import Stemmer, any_of, pairs_of, usable
from factcheck.store.rows import AMONG, REVIEWED

SMALL_STORE = 300
"""Up to so many claims, any words are asked for outright: choosing costs more than it saves."""
MANY_WORDS = 64
"""A statement of more words is cut to its rarest, in a store of any size."""
RAREST = 6
"""Words that are paired; measured at a million claims: four are faster and find a little less."""
FALLBACK_DOCUMENTS = 1_000
"""Single words are asked for, rarest first, as long as they occur in no more claims than this together."""
PATIENCE = 12
"""So often a small store is asked before its index is taken into memory, which takes as long as asking so often."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.store.postings import Postings

Counted = tuple[str, int]
"""A word, and the number of claims that have it."""


class Searcher:
    """Finds the rows of the claims closest to some words. Errors of SQLite pass through."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._stemmer: Stemmer | None = None
        self._postings: Postings | None = None
        self._asked = 0

    def forget(self) -> None:
        """What was read of the index is read again, since the file has changed."""
        self._postings = None

    def close(self) -> None:
        """The memory is given back."""
        if self._stemmer is not None:
            self._stemmer.close()

    def numbers(self, words: Sequence[str], *, limit: int, claims: int, reviewed_only: bool = False) -> list[int]:
        """The row numbers of the closest of so many claims, best first; none for no words."""
        among = REVIEWED if reviewed_only else ""
        asked = usable(words)
        if not asked or limit <= 0:
            return []
        if claims <= SMALL_STORE:
            some = asked if len(asked) <= MANY_WORDS else [word for word, _ in self._known(asked)[:MANY_WORDS]]
            self._asked += 1
            if reviewed_only or self._asked <= PATIENCE:
                return self._ranked(any_of(some), among, limit)
            return self._in_memory().ranked(some, limit)
        rare = self._known(asked)[:RAREST]
        found = self._ranked(pairs_of(word for word, _ in rare), among, limit)
        if len(found) < limit:
            found = list(dict.fromkeys([*found, *self._ranked(any_of(_few(rare)), among, limit)]))[:limit]
        return found

    def _known(self, words: Sequence[str]) -> list[Counted]:
        """The words that occur in the store, rarest first; one word for each stem."""
        by_stems = {stems: word for stems, word in zip(self._stems().stems(words), words, strict=True) if stems}
        wanted = json.dumps(sorted({stem for stems in by_stems for stem in stems}))
        rows = self._connection.execute(f"SELECT word, documents FROM words WHERE word {AMONG}", (wanted,))
        documents: dict[str, int] = dict(rows.fetchall())
        counted = [(word, min(documents.get(stem, 0) for stem in stems)) for stems, word in by_stems.items()]
        return sorted(((word, count) for word, count in counted if count), key=lambda pair: pair[1])

    def _stems(self) -> Stemmer:
        if self._stemmer is None:
            self._stemmer = Stemmer()
        return self._stemmer

    def _in_memory(self) -> Postings:
        if self._postings is None:
            from factcheck.store.postings import Postings  # a single statement does not wait for it

            self._postings = Postings(self._connection, self._stems())
        return self._postings

    def _ranked(self, query: str, among: str, limit: int) -> list[int]:
        if not query:
            return []
        # Without ORDER BY rank, LIMIT would drop the closest claims as soon as any others.
        sql = f"SELECT rank, rowid FROM claims_fts WHERE claims_fts MATCH ?{among} ORDER BY rank LIMIT ?"
        return [number for _, number in sorted(self._connection.execute(sql, (query, min(limit, 2**63 - 1))))]


def _few(rare: Sequence[Counted]) -> list[str]:
    """The rarest word, and as many of the next as do not make ranking slow."""
    few: list[str] = []
    budget = FALLBACK_DOCUMENTS
    for word, documents in rare:
        budget -= documents
        if budget >= 0 or not few:
            few.append(word)
    return few
