"""`ClaimStore`: the claims of one store, read. Plain sqlite3; writing is in `store.writing`."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType

from factcheck.errors import StoreError
from factcheck.model import Actor, Claim, Source, Voice
from factcheck.store.connection import connect, refusals, shown
from factcheck.store.rows import AMONG, SOURCE_COLUMNS, actors_of, claims_of, is_evidence, source_from
from factcheck.store.schema import SCHEMA, migrate, schema_of
from factcheck.store.searching import Searcher
from factcheck.store.selection import selection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from factcheck.store.info import StoreInfo
    from factcheck.store.summary import Counted
    from factcheck.store.vocabulary import Vocabulary

_BATCH = 500
_KEPT = 20_000
_SOURCE = ", ".join(f"s.{column}" for column in SOURCE_COLUMNS.split(", "))


class ClaimStore:
    """One store, open. Every method may raise StoreError; what was read is kept until the file changes."""

    def __init__(self, connection: sqlite3.Connection, file: str, schema: int) -> None:
        self.file = file
        self.schema = schema
        self.connection = connection
        self._searcher = Searcher(connection)
        self._seen_version = -1
        self._claims: dict[int, Claim] = {}
        self._actors: dict[int, Actor] | None = None
        self._count: int | None = None
        self._supersedes: bool | None = None
        self._has_repeats: bool | None = None
        self._vocabulary: Vocabulary | None = None
        self.kept: dict[object, Any] = {}
        """What others have worked out for the store, by what works it out; as long as it is open."""

    @property
    def path(self) -> Path:
        """The file that the store is."""
        from pathlib import Path

        return Path(self.file)

    @classmethod
    def open(cls, path: str | Path, *, writable: bool = False, timeout: float | None = None) -> ClaimStore:
        """The store at a path; StoreError says why it cannot be opened. Writable, it is brought up to date first."""
        file = os.fspath(path)
        connection = connect(file, writable=writable, timeout=timeout)
        try:
            schema = schema_of(connection, file)
            if writable and schema < SCHEMA:
                migrate(connection, file)
                schema = SCHEMA
            if schema < SCHEMA:
                raise StoreError(
                    f"the store {shown(file)} has the old schema {schema}; the next import into it, or the next article"
                    " added, brings it up to date"
                )
            return cls(connection, file, schema)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """The file is given back."""
        self.connection.close()
        self._searcher.close()
        if self._vocabulary is not None:
            self._vocabulary.close()
            self._vocabulary = None

    def __enter__(self) -> ClaimStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def count(self) -> int:
        """The number of claims."""
        self._forget_if_changed()
        if self._count is None:
            self._count = int(self._rows("SELECT count(*) FROM claims")[0][0])
        return self._count

    def info(self) -> StoreInfo:
        """Where the store is and how much it holds."""
        from factcheck.store.info import StoreInfo

        sources = int(self._rows("SELECT count(*) FROM sources")[0][0])
        return StoreInfo(file=self.file, claims=self.count(), sources=sources, schema=self.schema)

    def claims(
        self,
        *,
        actors: Sequence[str] = (),
        speakers: Sequence[str] = (),
        source: str | None = None,
        topic: str | None = None,
        voice: Voice | None = None,
        disputed: bool = False,
        reviewed: bool | None = None,
        words: Sequence[str] = (),
        limit: int | None = None,
    ) -> Iterator[Claim]:
        """The claims that pass every filter given, in the store's order; actors by name, `words` all occur."""
        sql, values = selection(
            actors=actors,
            speakers=speakers,
            source=source,
            topic=topic,
            voice=voice,
            disputed=disputed,
            reviewed=reviewed,
            words=words,
            limit=limit,
        )
        return self._stream([number for (number,) in self._rows(sql, values)])

    def claims_by_ids(self, ids: Sequence[str]) -> list[Claim]:
        """The claims with these identifiers, in this order; those that the store lacks are left out."""
        rows = self._rows(f"SELECT id, number FROM claims WHERE id {AMONG}", (json.dumps(list(ids)),))
        numbers = dict(rows)
        return self._load([numbers[name] for name in ids if name in numbers])

    def claims_by_actor_names(self, names: Sequence[str]) -> list[Claim]:
        """The claims that any of these actors voices or figures in; exact names, as `actors()` has them."""
        return list(self.claims(actors=names)) if names else []

    def candidates(self, words: Sequence[str], *, limit: int, reviewed_only: bool = False) -> list[Claim]:
        """The claims closest to the words by full text, best first; none for no words. Any text is safe as a word."""
        with refusals(self.file):
            numbers = self._searcher.numbers(words, limit=limit, claims=self.count(), reviewed_only=reviewed_only)
        return self._load(numbers)

    def vocabulary(self) -> Vocabulary:
        """What the store's index knows of words."""
        count = self.count()  # forgets the vocabulary where the file has changed
        if self._vocabulary is None:
            from factcheck.store.vocabulary import Vocabulary

            self._vocabulary = Vocabulary(self.connection, count)
        return self._vocabulary

    def gathered(self, weights: Mapping[str, float], *, limit: int, reviewed_only: bool = False) -> list[Claim]:
        """The claims whose stems weigh most together, each by its weight and how rare it is, in the store's order."""
        from factcheck.store.gathering import gather

        words = self.vocabulary()
        with refusals(self.file):
            numbers = gather(words, weights, limit=limit, reviewed_only=reviewed_only)
        return self._load(sorted(numbers))

    def siblings(self, claim: Claim) -> list[Claim]:
        """The other claims of the same source whose quotes overlap this one's; without positions, equal quotes."""
        if claim.source is None:
            return []
        values: list[object] = [claim.quote]
        overlap = "quote = ?"
        if claim.locator is not None:
            overlap, values = "quote_start < ? AND quote_end > ?", [claim.locator.end, claim.locator.start]
        rows = self._rows(
            f"SELECT number FROM claims WHERE source = ? AND id <> ? AND {overlap} ORDER BY quote_start, number",
            (claim.source.id, claim.id, *values),
        )
        return self._load([number for (number,) in rows])

    def disputes(self, claim: Claim, *, reviewed_only: bool = False) -> list[Claim]:
        """The claims that cannot hold together with this one, of sources that no later version supersedes."""
        others = self.claims_by_ids(claim.disputes)
        return [other for other in others if is_evidence(other) and (other.reviewed or not reviewed_only)]

    def has_repeats(self) -> bool:
        """Whether any claim of the store is linked to one that repeats it."""
        self._forget_if_changed()
        if self._has_repeats is None:
            sql = "SELECT EXISTS (SELECT 1 FROM links WHERE kind = 'repeats')"
            self._has_repeats = bool(self._rows(sql)[0][0])
        return self._has_repeats

    def repeats(self, claim: Claim, *, reviewed_only: bool = False) -> list[Claim]:
        """The claims that assert the same, whichever of them says so of the other, of sources that are evidence.

        Who repeats what repeats it is among them; in the store's order.
        """
        rows = self._rows(
            "WITH RECURSIVE same (number) AS (SELECT number FROM claims WHERE id = ? UNION"
            " SELECT l.claim + l.other - s.number FROM same s JOIN links l"
            " ON l.kind = 'repeats' AND (l.claim = s.number OR l.other = s.number))"
            " SELECT number FROM same ORDER BY number",
            (claim.id,),
        )
        others = self._load([number for (number,) in rows])
        return [
            other
            for other in others
            if other.id != claim.id and is_evidence(other) and (other.reviewed or not reviewed_only)
        ]

    def supersedes(self) -> bool:
        """Whether any source of the store is superseded."""
        self._forget_if_changed()
        if self._supersedes is None:
            sql = "SELECT EXISTS (SELECT 1 FROM sources WHERE superseded_by IS NOT NULL)"
            self._supersedes = bool(self._rows(sql)[0][0])
        return self._supersedes

    def ids(self, *, reviewed: bool | None = None) -> list[str]:
        """The identifiers of all claims, or of those that a person has (or has not) reviewed, in the store's order."""
        where = "" if reviewed is None else f" WHERE reviewed = {int(reviewed)}"
        return [name for (name,) in self._rows(f"SELECT id FROM claims{where} ORDER BY number")]

    def actors(self) -> tuple[Actor, ...]:
        """All actors with their profiles, in the order in which they came in."""
        return tuple(self._actor_rows().values())

    def actor_keys(self) -> list[tuple[str, str, str]]:
        """Every name, alias and title with its folded key: (actor's name, `name`, `alias` or `title`, key)."""
        return self._rows(
            "SELECT a.name, n.kind, n.folded FROM actor_names n JOIN actors a ON a.number = n.actor"
            " ORDER BY n.actor, n.kind, n.position"
        )

    def count_actors(self) -> list[Counted[Actor]]:
        """Every actor with the number of claims that it voices or figures in, most first."""
        from factcheck.store.summary import Counted

        actors = self._actor_rows()
        rows = self._rows(
            "SELECT actor, count(*) AS claims FROM (SELECT claim, actor FROM claim_actors UNION SELECT number, speaker"
            " FROM claims WHERE speaker IS NOT NULL) GROUP BY actor ORDER BY claims DESC, actor"
        )
        return [Counted(value=actors[actor], claims=claims) for actor, claims in rows]

    def count_sources(self) -> list[Counted[Source]]:
        """Every source with the number of its claims, in the order in which they came in."""
        from factcheck.store.summary import Counted

        rows = self._rows(
            f"SELECT {_SOURCE}, count(c.number), count(nullif(c.reviewed, 1))"
            " FROM sources s LEFT JOIN claims c ON c.source = s.id GROUP BY s.id ORDER BY s.rowid"
        )
        return [Counted(value=source_from(row[:-2]), claims=row[-2], unreviewed=row[-1]) for row in rows]

    def count_topics(self) -> list[Counted[str]]:
        """Every topic with the number of its claims, most first."""
        from factcheck.store.summary import Counted

        rows = self._rows(
            "SELECT topic, count(*) AS claims FROM claims WHERE topic IS NOT NULL"
            " GROUP BY topic ORDER BY claims DESC, topic"
        )
        return [Counted(value=topic, claims=claims) for topic, claims in rows]

    def _stream(self, numbers: Sequence[int]) -> Iterator[Claim]:
        for start in range(0, len(numbers), _BATCH):
            yield from self._load(numbers[start : start + _BATCH])

    def _load(self, numbers: Sequence[int]) -> list[Claim]:
        """The claims with these row numbers, in this order, from memory where they were read before."""
        self._forget_if_changed()
        missing = [number for number in numbers if number not in self._claims]
        if missing:
            if len(self._claims) > _KEPT:
                self._claims.clear()
                missing = list(numbers)
            try:
                with refusals(self.file):
                    self._claims.update(claims_of(self.connection, missing))
            except (ValueError, TypeError, KeyError) as error:  # a date or a rating that no import writes
                raise StoreError(f"the store {shown(self.file)} is damaged: {error}") from error
        return [self._claims[number] for number in numbers if number in self._claims]

    def _actor_rows(self) -> dict[int, Actor]:
        self._forget_if_changed()
        if self._actors is None:
            with refusals(self.file):
                self._actors = actors_of(self.connection)
        return self._actors

    def _forget_if_changed(self) -> None:
        version = self._rows("PRAGMA data_version")[0][0]
        if version != self._seen_version:
            self.forget()
            self._seen_version = version

    def forget(self) -> None:
        """Nothing that was read before is answered again; for writers on the same connection."""
        self._claims.clear()
        self._searcher.forget()
        self._actors = None
        self._count = self._supersedes = self._has_repeats = None
        if self._vocabulary is not None:
            self._vocabulary.close()
            self._vocabulary = None

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        with refusals(self.file):
            return self.connection.execute(sql, values).fetchall()
