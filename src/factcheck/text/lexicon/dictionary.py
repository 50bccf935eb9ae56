"""The shipped dictionary file: look-ups by word, nothing else.

`lexicon.db` is distilled from WordNet by `tools/build_lexicon.py`. Relations are strings of terms, a term being a
word and its part of speech: `reject.v`.
"""

from __future__ import annotations

import os.path
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache

from factcheck.text.vocabulary import FOLDER
from factcheck.uris import file_uri

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

FILE = os.path.join(FOLDER, "lexicon.db")


class Entry:
    """A word in one part of speech, in its base form."""

    # No dataclass: making one costs a start more than all the rest of this module.
    __slots__ = ("broader", "core", "count", "derived", "name", "opposites", "pos", "realm", "synonyms", "term", "word")

    def __init__(
        self,
        word: str,
        pos: str,
        count: int,
        name: int,
        derived: str | None,
        core: str | None,
        synonyms: str | None,
        broader: str | None,
        opposites: str | None,
        realm: str | None,
    ) -> None:
        """Take the columns of a row as they are: relations as terms with spaces between them."""
        self.word = word
        self.pos = pos
        """`n`, `v`, `a` or `r` (adverb)."""
        self.count = count
        """How often it was seen in the corpus that WordNet counted; most words have 0."""
        self.name = name
        """1 where the dictionary has it only as a name."""
        self.derived = derived
        """Its family: winner.n for win.v."""
        self.core = core
        """The part of the family that says the same: acceptance.n for accept.v, but no doers."""
        self.synonyms = synonyms
        self.broader = broader
        self.opposites = opposites
        self.realm = realm
        """Of a noun, what it names in most of its uses: person, animal, plant, food, place or matter."""
        self.term = f"{word}.{pos}"
        """The word and its part of speech, as relations write them."""


@cache
def _connection() -> sqlite3.Connection:
    import sqlite3

    # Immutable: no lock and no journal, so the file may stand on a read-only disk. Reading from several threads is
    # safe because the statements write nothing and SQLite serialises them.
    connection = sqlite3.connect(f"{file_uri(FILE)}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    # The whole file: a first look-up then costs 10 µs instead of 25.
    connection.execute("PRAGMA mmap_size = 16777216")
    return connection


def forms(words: Collection[str]) -> Mapping[tuple[str, str], list[str]]:
    """The base words of irregular inflections and of other spellings, by word and part of speech."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    marks = ",".join("?" * len(words))
    rows = _connection().execute(f"SELECT word, pos, lemma FROM form WHERE word IN ({marks})", [*words])
    for word, pos, lemma in rows:
        found[word, pos].append(lemma)
    return found


def entries(words: Collection[str]) -> Mapping[tuple[str, str], Entry]:
    """The entries of these base words, by word and part of speech."""
    marks = ",".join("?" * len(words))
    found = _connection().execute(f"SELECT * FROM word WHERE word IN ({marks})", [*words])
    return {(row[0], row[1]): Entry(*row) for row in found}
