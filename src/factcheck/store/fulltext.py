"""Words as the full-text index takes them: stems, and queries in which no word can be more than a word."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import combinations
from sys import intern

from factcheck.store.schema import TOKENIZER


class Stemmer:
    """Words as the index keeps them, found by the index's own tokenizer in memory."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.execute(
            f"CREATE VIRTUAL TABLE given USING fts5 (word, content = '', tokenize = '{TOKENIZER}')"
        )
        self._connection.execute("CREATE VIRTUAL TABLE stem USING fts5vocab (given, instance)")
        self._known: dict[str, tuple[str, ...]] = {}

    def stems(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The stems of each word: none for a mark, several for a word that the index cuts, such as “U.S.”."""
        known = self._known
        if not all(map(known.__contains__, words)):
            unknown = [word for word in dict.fromkeys(words) if word not in known]
            if len(known) > 50_000:
                known.clear()
                unknown = list(dict.fromkeys(words))
            self._connection.execute("INSERT INTO given (given) VALUES ('delete-all')")
            self._connection.executemany("INSERT INTO given (rowid, word) VALUES (?, ?)", enumerate(unknown))
            known.update(dict.fromkeys(unknown, ()))
            for number, term in self._connection.execute("SELECT doc, term FROM stem ORDER BY doc, offset"):
                # Whole texts are looked up too, and share most of their words: one string for each word is enough.
                known[unknown[number]] += (intern(term),)
        return [known[word] for word in words]

    def close(self) -> None:
        """The memory is given back."""
        self._connection.close()


def usable(words: Iterable[str]) -> list[str]:
    """The words that can be asked for, each once: no bare marks, nothing that SQLite cannot take as text."""
    # NUL would end the query, and half a surrogate pair cannot be encoded.
    clean = (word.replace("\0", " ").encode("utf-8", "replace").decode("utf-8") for word in words)
    return [word for word in dict.fromkeys(clean) if any(map(str.isalnum, word))]


def any_of(words: Iterable[str]) -> str:
    """The query for claims with at least one of the words."""
    return " OR ".join(_quoted(word) for word in words)


def all_of(words: Iterable[str]) -> str:
    """The query for claims with every one of the words."""
    return " AND ".join(_quoted(word) for word in words)


def pairs_of(words: Iterable[str]) -> str:
    """The query for claims with at least two of the words."""
    return " OR ".join(f"({_quoted(one)} AND {_quoted(other)})" for one, other in combinations(words, 2))


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
