"""Claims into a store, in one transaction: all of them, or none."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from factcheck.model import Actor, Claim
from factcheck.store import keeping
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals
from factcheck.store.linking import Linker
from factcheck.store.naming import ActorBook, RejectedClaimError, SourceBook
from factcheck.store.rows import AMONG, claim_row, named_in

_BATCH = 500
_COLUMNS = (
    "text, quote, voice, speaker, topic, section, place, event_start, event_end, rating, source,"
    " paragraph, quote_start, quote_end, speaker_start, speaker_end, cue_start, cue_end, reviewed"
)
_SET = ", ".join(f"{column} = ?" for column in _COLUMNS.split(", "))

State = Literal["added", "replaced", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of the claims that were written."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0


class ClaimWriter:
    """Takes claims one by one; `finish` links, indexes and counts them. Made by `writing`."""

    def __init__(self, store: ClaimStore) -> None:
        self.store = store
        """The store that is being written, for what else belongs to the same transaction."""
        self._db = store.connection
        self._waiting: list[Claim] = []
        self._state: dict[str, State] = {}
        self._actors = ActorBook(store)
        self._sources = SourceBook(store)
        self._linker = Linker(self._db)

    def add(self, claim: Claim, profiles: Sequence[Actor] = ()) -> None:
        """The claim will stand in the store, in place of one with the same identifier."""
        if claim.id in self._state:
            raise RejectedClaimError(claim.id, f"the identifier {claim.id!r} occurs twice")
        self._state[claim.id] = "added"
        for profile in profiles:
            self._actors.describe(profile, claim.id)
        self._sources.take(claim)
        self._linker.take(claim)
        self._waiting.append(claim)
        if len(self._waiting) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        batch, self._waiting = self._waiting, []
        self._actors.enter(dict.fromkeys(name for claim in batch for name in named_in(claim)))
        among = json.dumps([claim.id for claim in batch])
        known = {
            row[1]: row
            for row in self._db.execute(f"SELECT number, id, {_COLUMNS} FROM claims WHERE id {AMONG}", (among,))
        }
        figures: dict[int, list[int]] = {}
        for claim, actor in self._db.execute(
            f"SELECT claim, actor FROM claim_actors WHERE claim IN (SELECT number FROM claims WHERE id {AMONG})"
            " ORDER BY claim, position",
            (among,),
        ):
            figures.setdefault(claim, []).append(actor)
        for claim in batch:
            row = claim_row(claim, self._actors.number(claim.speaker) if claim.speaker else None)
            actors = [self._actors.number(name) for name in claim.actors]
            old = known.get(claim.id)
            if old is None:
                cursor = self._db.execute(
                    f"INSERT INTO claims (id, {_COLUMNS}) VALUES (?{', ?' * len(row)})", (claim.id, *row)
                )
                number = int(cursor.lastrowid or 0)
            else:
                number = old[0]
                if old[2:] == row and figures.get(number, []) == actors:
                    self._state[claim.id] = "unchanged"
                    continue
                self._state[claim.id] = "replaced"
                self._db.execute(f"UPDATE claims SET {_SET} WHERE number = ?", (*row, number))
                self._db.execute("DELETE FROM claim_actors WHERE claim = ?", (number,))
            self._db.executemany(
                "INSERT INTO claim_actors (claim, position, actor) VALUES (?, ?, ?)",
                ((number, position, actor) for position, actor in enumerate(actors)),
            )

    def finish(self) -> Written:
        """Everything taken is linked, indexed and counted; RejectedClaimError names a claim that does not fit."""
        self._flush()
        for name in (*self._linker.write(), *self._sources.finish(self._state), *self._actors.finish()):
            if self._state[name] == "unchanged":
                self._state[name] = "replaced"
        states = list(self._state.values())
        if "replaced" in states:
            keeping.prune(self._db)
        self._actors.check()
        self.store.forget()
        changed = [name for name, state in self._state.items() if state != "unchanged"]
        keeping.index(self.store, changed, list(self._actors.changed))
        return Written(
            added=states.count("added"), replaced=states.count("replaced"), unchanged=states.count("unchanged")
        )


@contextmanager
def writing(path: str | Path, *, timeout: float | None = None) -> Iterator[ClaimWriter]:
    """A writer in one transaction on an existing store: written when the block ends, undone when it raises."""
    with ClaimStore.open(path, writable=True, timeout=timeout) as store, writing_to(store) as writer:
        yield writer


@contextmanager
def writing_to(store: ClaimStore) -> Iterator[ClaimWriter]:
    """The same on a store that is open for writing, which stays open."""
    with transaction(store):
        yield ClaimWriter(store)


@contextmanager
def transaction(store: ClaimStore) -> Iterator[None]:
    """What is written in the block stands when it ends, and is undone when it raises."""
    with refusals(store.path):
        store.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            store.connection.execute("COMMIT")
        except BaseException:
            store.connection.rollback()
            store.forget()
            # After a full disk, SQLite undoes what it had begun to write only when the file is next read.
            with suppress(sqlite3.Error):
                store.connection.execute("PRAGMA schema_version").fetchone()
            raise


@contextmanager
def part(store: ClaimStore) -> Iterator[ClaimWriter]:
    """A writer for a part of a transaction, which alone is undone when the block raises."""
    store.connection.execute("SAVEPOINT part")
    try:
        yield ClaimWriter(store)
    except BaseException:
        if store.connection.in_transaction:  # not so after a full disk, which undoes all
            store.connection.execute("ROLLBACK TO part")
            store.connection.execute("RELEASE part")
        store.forget()
        raise
    store.connection.execute("RELEASE part")
