"""The words of a store: how rare each is, which one a misspelling means, and where a hashtag has its seams."""

from __future__ import annotations

import json
import math
import sqlite3
from array import array
from collections.abc import Collection, Mapping, Sequence

from factcheck.store.fulltext import Stemmer
from factcheck.store.rows import AMONG, REVIEWED
from factcheck.text.slips import is_slip

_SHORTEST_JOINED, _LONGEST_JOINED = 6, 40
_LONGEST_PIECE = 15
_SEAM = 2.5
"""What a seam costs, in units of rarity: more words have to be much more frequent ones."""
_SEEN_TWICE = 2
"""A word of fewer claims is taken for a piece of nothing, and no slip is explained by it."""
_MOST_SIMILAR = 5_000
"""Words with the same first letters that a slip is compared with."""
POSTINGS = 2_500
"""Claims that are looked at for one word, and for all words of a text together."""
_MOST_KEPT = 200_000
"""Row numbers that are kept, so that frequent words are looked up once."""


class Vocabulary:
    """What the index of a store of so many claims knows of words. Errors of SQLite pass through."""

    def __init__(self, connection: sqlite3.Connection, claims: int) -> None:
        self._connection = connection
        self._claims = claims
        self._most = math.log(1 + (claims + 0.5) / 1.5)
        self._stemmer = Stemmer()
        self._documents: dict[str, int] = {}
        self._rarity: dict[str, float] = {}
        self._numbers: dict[tuple[str, bool], array[int]] = {}
        self._kept = 0

    def close(self) -> None:
        """The memory is given back."""
        self._stemmer.close()

    def stems(self, words: Sequence[str]) -> list[str]:
        """The words as the index keeps them, in their order."""
        return [stem for stems in self._stemmer.stems(words) for stem in stems]

    def stems_of(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The stems of each of the words; most have one."""
        return self._stemmer.stems(words)

    def documents(self, stems: Collection[str]) -> dict[str, int]:
        """The number of claims that have each of the stems."""
        new = [stem for stem in set(stems) if stem not in self._documents]
        if new:
            if len(self._documents) > 100_000:
                self._documents.clear()
                self._rarity = {}  # a new one: who has the old one keeps it
                new = sorted(set(stems))
            rows = self._connection.execute(
                f"SELECT word, documents FROM words WHERE word {AMONG}", (json.dumps(sorted(new)),)
            )
            self._documents.update(dict.fromkeys(new, 0))
            self._documents.update(rows.fetchall())
        return {stem: self._documents[stem] for stem in stems}

    def rarities(self, stems: Collection[str]) -> Mapping[str, float]:
        """How much it tells that a claim has a stem: 1 where no other claim has it, about 0 where all have.

        The scale is the same in small and large stores, so that scores mean the same. Other stems may be there, too.
        """
        if not all(map(self._rarity.__contains__, stems)):
            for stem, count in self.documents(stems).items():
                told = math.log(1 + max(0.0, self._claims - count + 0.5) / (count + 0.5))
                self._rarity[stem] = told / self._most
        return self._rarity

    def numbers(self, stem: str, *, reviewed_only: bool = False) -> array[int]:
        """The row numbers of the claims that have a stem, at most `POSTINGS` of them."""
        found = self._numbers.get((stem, reviewed_only))
        if found is None:
            sql = f"SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?{REVIEWED if reviewed_only else ''} LIMIT ?"
            # Unranked, so one pass over the postings of a word; the limit counts where a single word is everywhere.
            found = array("q", [number for (number,) in self._connection.execute(sql, (f'"{stem}"', POSTINGS))])
            self._kept += len(found)
            if self._kept > _MOST_KEPT:
                self._numbers.clear()
                self._kept = len(found)
            self._numbers[stem, reviewed_only] = found
        return found

    def similar(self, word: str) -> str | None:
        """The stem of the store's words that a word unknown to it is most likely a slip for; None where none is."""
        stems = self.stems([word])
        if len(stems) != 1 or len(stems[0]) < 4:
            return None
        stem, first = stems[0], stems[0][0]
        rows = self._connection.execute(
            "SELECT word, documents FROM words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? LIMIT ?",
            (first, chr(ord(first) + 1), len(stem) - 2, len(stem) + 2, _MOST_SIMILAR),
        )
        meant = [(count, known) for known, count in rows if count >= _SEEN_TWICE and is_slip(stem, known)]
        return max(meant)[1] if meant else None

    def cut(self, joined: str) -> list[str]:
        """The words that were joined to one, as those that the store uses most; nothing where it has no such words."""
        word = joined.casefold()
        if not word.isalpha() or not _SHORTEST_JOINED <= len(word) <= _LONGEST_JOINED:
            return []
        spans = [
            (start, end)
            for start in range(len(word))
            for end in range(start + 2, min(len(word), start + _LONGEST_PIECE) + 1)
        ]
        stems = self._stemmer.stems([word[start:end] for start, end in spans])
        documents = self.documents({found[0] for found in stems if len(found) == 1})
        best: list[tuple[float, list[str]] | None] = [(0.0, []), *[None] * len(word)]
        for (start, end), found in zip(spans, stems, strict=True):
            before = best[start]
            count = documents.get(found[0], 0) if len(found) == 1 else 0
            if before is None or count <= _SEEN_TWICE:
                continue
            cost = before[0] + _SEAM + math.log(self._claims / count)
            there = best[end]
            if there is None or cost < there[0]:
                best[end] = (cost, [*before[1], word[start:end]])
        whole = best[-1]
        return whole[1] if whole is not None else []
