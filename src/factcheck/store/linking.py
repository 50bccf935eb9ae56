"""The links between claims while they are written: resolved, without repetition, and mutual for disputes."""

from __future__ import annotations

import json
import sqlite3

from factcheck.model import Claim
from factcheck.store.naming import RejectedClaimError
from factcheck.store.rows import AMONG

Linked = dict[tuple[str, str], dict[str, None]]
"""(claim, kind) to the identifiers it is linked to, in order."""


class Linker:
    """What the written claims say of links; what they leave out, they take back, for both sides of a dispute."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._claims: dict[str, None] = {}
        self._said: Linked = {}

    def take(self, claim: Claim) -> None:
        """The claim's links will stand."""
        self._claims[claim.id] = None
        for kind, others in (("disputes", claim.disputes), ("repeats", claim.repeats)):
            if others:
                self._said[claim.id, kind] = dict.fromkeys(others)

    def write(self) -> list[str]:
        """The identifiers of the written claims whose links changed; RejectedClaimError names a link to nowhere."""
        before = self._before()
        numbers = self._numbers(before)
        for (claim, kind), others in list(self._said.items()):
            for other in others:
                if other == claim:
                    raise RejectedClaimError(claim, f"{kind}: {claim!r} is linked to itself")
                if other not in numbers:
                    raise RejectedClaimError(claim, f"{kind}: there is no claim {other!r}")
                if kind == "disputes" and other in self._claims:
                    self._said.setdefault((other, kind), {})[claim] = None
        changed = [
            key for key in {**self._said, **before} if list(self._said.get(key, ())) != list(before.get(key, ()))
        ]
        for claim, kind in changed:
            old, new = before.get((claim, kind), {}), self._said.get((claim, kind), {})
            self._db.execute("DELETE FROM links WHERE claim = ? AND kind = ?", (numbers[claim], kind))
            self._db.executemany(
                "INSERT INTO links (claim, kind, other, position) VALUES (?, ?, ?, ?)",
                ((numbers[claim], kind, numbers[other], position) for position, other in enumerate(new)),
            )
            if kind == "disputes":
                self._mirror(claim, old, new, numbers)
        return list(dict.fromkeys(claim for claim, _ in changed))

    def _mirror(self, claim: str, old: dict[str, None], new: dict[str, None], numbers: dict[str, int]) -> None:
        """Claims of the store that are not written now have the other half of this claim's disputes."""
        for other in old:
            if other not in new and other not in self._claims:
                pair = numbers[other], numbers[claim]
                self._db.execute("DELETE FROM links WHERE claim = ? AND other = ? AND kind = 'disputes'", pair)
        for other in new:
            if other not in old and other not in self._claims:
                self._db.execute(
                    "INSERT OR IGNORE INTO links (claim, other, kind, position) SELECT :claim, :other, 'disputes',"
                    " coalesce(max(position) + 1, 0) FROM links WHERE claim = :claim AND kind = 'disputes'",
                    {"claim": numbers[other], "other": numbers[claim]},
                )

    def _numbers(self, before: Linked) -> dict[str, int]:
        linked = {
            *self._claims,
            *(other for named in (self._said, before) for others in named.values() for other in others),
        }
        rows = self._db.execute(f"SELECT id, number FROM claims WHERE id {AMONG}", (json.dumps(sorted(linked)),))
        return dict(rows.fetchall())

    def _before(self) -> Linked:
        linked: Linked = {}
        for claim, kind, other in self._db.execute(
            "SELECT c.id, l.kind, o.id FROM links l JOIN claims c ON c.number = l.claim"
            f" JOIN claims o ON o.number = l.other WHERE c.id {AMONG} ORDER BY l.claim, l.kind, l.position",
            (json.dumps(list(self._claims)),),
        ):
            linked.setdefault((claim, kind), {})[other] = None
        return linked
