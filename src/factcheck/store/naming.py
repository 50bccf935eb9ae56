"""The actors and sources that claims bring along while they are written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields

from factcheck.errors import InputError
from factcheck.model import Actor, Claim, Source
from factcheck.store.claims import ClaimStore
from factcheck.store.rows import AMONG, SOURCE_COLUMNS, SOURCE_MARKS, actors_of, source_from, source_row
from factcheck.text.names_fold import fold_name


class RejectedClaimError(InputError):
    """A claim that does not fit what the store or the rest of its file holds."""

    def __init__(self, claim: str, message: str) -> None:
        super().__init__(message)
        self.claim = claim


class ActorBook:
    """Actors by name: entered when a claim first names them, described when a profile comes."""

    def __init__(self, store: ClaimStore) -> None:
        self._db = store.connection
        self._numbers: dict[str, int] = {}
        self._described: dict[str, tuple[Actor, str]] = {}
        self.changed: dict[str, str] = {}
        """The actors whose profile is not what it was when they were entered, with the claim that brought it."""

    def number(self, name: str) -> int:
        """The row number of an actor that was entered."""
        return self._numbers[name]

    def describe(self, profile: Actor, claim: str) -> None:
        """The actor has this profile, brought by this claim; a second, different one is rejected."""
        known = self._described.get(profile.name)
        if known is None:
            self._described[profile.name] = profile, claim
            if profile.name in self._numbers:
                self._describe(profile)
        elif known[0] != profile:
            raise RejectedClaimError(claim, f"another profile of {profile.name!r} stands on an earlier line")

    def enter(self, names: Iterable[str]) -> None:
        """Every name has a row, with its profile where one is known."""
        missing = [name for name in names if name not in self._numbers]
        self._numbers.update(self._numbers_of(missing))
        for name in missing:
            described = self._described.get(name)
            if name not in self._numbers:
                cursor = self._db.execute("INSERT INTO actors (name, kind) VALUES (?, 'person')", (name,))
                self._numbers[name] = int(cursor.lastrowid or 0)
                self._write(described[0] if described else Actor(name=name))
            elif described:
                self._describe(described[0])

    def _numbers_of(self, names: Iterable[str]) -> list[tuple[str, int]]:
        among = json.dumps(list(names))
        return self._db.execute(f"SELECT name, number FROM actors WHERE name {AMONG}", (among,)).fetchall()

    def _describe(self, profile: Actor) -> None:
        if actors_of(self._db, [profile.name]).get(self._numbers[profile.name]) != profile:
            self._write(profile)
            self.changed[profile.name] = self._described[profile.name][1]

    def _write(self, profile: Actor) -> None:
        number = self._numbers[profile.name]
        self._db.execute("UPDATE actors SET kind = ?, role = ? WHERE number = ?", (profile.kind, profile.role, number))
        self._db.execute("DELETE FROM actor_names WHERE actor = ?", (number,))
        self._db.executemany(
            "INSERT INTO actor_names (actor, kind, position, name, folded) VALUES (?, ?, ?, ?, ?)",
            (
                (number, kind, position, name, fold_name(name))
                for kind, names in (("name", (profile.name,)), ("alias", profile.aliases), ("title", profile.titles))
                for position, name in enumerate(names)
            ),
        )

    def finish(self) -> list[str]:
        """The claims that brought another profile than the store had; profiles of actors known before are written."""
        self.enter(name for name, _ in self._numbers_of(self._described))
        return list(self.changed.values())

    def check(self) -> None:
        """Every profile belongs to an actor that some claim names; otherwise an export would lose it."""
        kept = {name for name, _ in self._numbers_of(self._described)}
        for name, (_, claim) in self._described.items():
            if name not in kept:
                raise RejectedClaimError(claim, f"a profile of {name!r}, whom no claim names as speaker or actor")


def known_actors(store: ClaimStore, names: Iterable[str]) -> frozenset[str]:
    """Those of the names that are names of the store's actors."""
    among = json.dumps(list(names))
    return frozenset(
        name for (name,) in store.connection.execute(f"SELECT name FROM actors WHERE name {AMONG}", (among,))
    )


def known_names(store: ClaimStore, names: Iterable[str]) -> dict[str, str]:
    """The name that the store has for whom another spelling or an alias means, by what was given; only sure ones."""
    keys = {name: fold_name(name) for name in names}
    known: dict[str, dict[str, None]] = {}
    given: dict[str, str] = {}
    for name, folded in store.connection.execute(
        "SELECT a.name, n.folded FROM actor_names n JOIN actors a ON a.number = n.actor"
        f" WHERE n.kind <> 'title' AND n.folded {AMONG} ORDER BY n.kind DESC, a.number",
        (json.dumps(sorted({key for key in keys.values() if key})),),
    ):
        known.setdefault(folded, {})[name] = None
    for name, key in keys.items():
        meant = list(known.get(key, ()))
        if len(meant) == 1 and name not in meant:
            given[name] = meant[0]
    return given


class SourceBook:
    """Sources by identifier: what a claim leaves unsaid of a known source stays as it was."""

    def __init__(self, store: ClaimStore) -> None:
        self._db = store.connection
        self._before: dict[str, Source | None] = {}
        self._now: dict[str, Source] = {}
        self._by: dict[str, str] = {}

    def take(self, claim: Claim) -> None:
        """The claim's source stands in the store, with all that is said of it so far."""
        source = claim.source
        if source is None or self._now.get(source.id) == source:
            return
        if source.id not in self._before:
            row = self._db.execute(f"SELECT {SOURCE_COLUMNS} FROM sources WHERE id = ?", (source.id,)).fetchone()
            self._before[source.id] = source_from(row) if row else None
        old = self._now.get(source.id) or self._before[source.id]
        new = merged(old, source) if old else source
        self._now[source.id] = new
        if new != old:
            self._by[source.id] = claim.id
        if old is None:
            self._db.execute(f"INSERT INTO sources ({SOURCE_COLUMNS}) VALUES ({SOURCE_MARKS})", source_row(new))
        elif new != old:
            self._db.execute(
                f"UPDATE sources SET ({SOURCE_COLUMNS}) = ({SOURCE_MARKS}) WHERE id = ?", (*source_row(new), new.id)
            )

    def finish(self, written: Mapping[str, object]) -> list[str]:
        """The written claims whose source changed; rejected where others, not written now, stand on that source."""
        touched = []
        for name, old in self._before.items():
            if old is None or old == self._now[name]:
                continue
            for (claim,) in self._db.execute("SELECT id FROM claims WHERE source = ? ORDER BY number", (name,)):
                if claim not in written:
                    what = differing(old, self._now[name])
                    raise RejectedClaimError(
                        self._by[name],
                        f"the store has another {what} for source {name!r}, and claims such as {claim!r} stand on it",
                    )
                touched.append(claim)
        return touched


def merged(old: Source, new: Source) -> Source:
    """The new source, with what it leaves unsaid from the old one; a title that repeats the identifier says nothing."""
    said = {field.name: getattr(new, field.name) for field in fields(Source) if getattr(new, field.name) is not None}
    if new.title == new.id:
        said["title"] = old.title
    return Source(**{**{field.name: getattr(old, field.name) for field in fields(Source)}, **said})


def differing(old: Source, new: Source) -> str:
    """The name of the first field in which two sources differ."""
    return next(field.name for field in fields(Source) if getattr(old, field.name) != getattr(new, field.name))
