"""Links between claims that were found by comparison, until a person or their score has decided on them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from factcheck.classes import NamedTuple
from factcheck.errors import UnknownClaimError
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals
from factcheck.store.rows import AMONG


class Suggestion(NamedTuple):
    """A link that may be."""

    claim: str
    """Identifier of the one claim."""
    kind: str
    """`repeats` or `disputes`."""
    other: str
    """Identifier of the other claim."""
    score: float
    """How sure, 0–1."""


def suggest(store: ClaimStore, suggestions: Iterable[Suggestion]) -> None:
    """The suggestions stand in a store that is being written; those that a person dismissed stay dismissed."""
    for one in suggestions:
        found = store.connection.execute(
            "SELECT c.number, o.number FROM claims c, claims o WHERE c.id = ? AND o.id = ?", (one.claim, one.other)
        ).fetchone()
        if found is None:
            raise UnknownClaimError(f"there is no claim {one.claim!r}, or no {one.other!r}, to link")
        store.connection.execute(
            "INSERT INTO suggestions (claim, kind, other, score) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (claim, kind, other) DO UPDATE SET score = excluded.score",
            (found[0], one.kind, found[1], one.score),
        )


def confirm(store: ClaimStore, one: Suggestion) -> None:
    """The suggestion is a link, in both directions, in a store that is being written."""
    for claim, other in ((one.claim, one.other), (one.other, one.claim)):
        store.connection.execute(
            "INSERT OR IGNORE INTO links (claim, kind, other, position) SELECT c.number, :kind, o.number, coalesce("
            "(SELECT max(position) + 1 FROM links WHERE claim = c.number AND kind = :kind), 0)"
            " FROM claims c, claims o WHERE c.id = :claim AND o.id = :other",
            {"claim": claim, "kind": one.kind, "other": other},
        )
    withdraw_suggestion(store, one.claim, one.other)
    store.forget()


def dismiss(store: ClaimStore, claim: str, other: str) -> None:
    """The two claims are not suggested again, in a store that is being written."""
    store.connection.execute(
        f"UPDATE suggestions SET dismissed = 1 WHERE (claim, other) IN {_EITHER_WAY}", _pair(claim, other)
    )


def withdraw_suggestion(store: ClaimStore, claim: str, other: str) -> None:
    """No suggestion is left between two claims, in a store that is being written, and a dismissed one is forgotten."""
    store.connection.execute(f"DELETE FROM suggestions WHERE (claim, other) IN {_EITHER_WAY}", _pair(claim, other))


_EITHER_WAY = (
    "(SELECT c.number, o.number FROM claims c, claims o"
    " WHERE (c.id = :one AND o.id = :two) OR (c.id = :two AND o.id = :one))"
)


def _pair(claim: str, other: str) -> dict[str, str]:
    return {"one": claim, "two": other}


def suggestions_on(store: ClaimStore, claims: Sequence[str]) -> list[Suggestion]:
    """The suggestions that link one of these claims, as the one or the other, the surest first; no dismissed ones."""
    among = json.dumps(list(claims))
    with refusals(store.path):
        rows = store.connection.execute(
            "SELECT c.id, s.kind, o.id, s.score FROM suggestions s JOIN claims c ON c.number = s.claim"
            f" JOIN claims o ON o.number = s.other WHERE NOT s.dismissed AND (c.id {AMONG} OR o.id {AMONG})"
            " ORDER BY s.score DESC, c.number, o.number",
            (among, among),
        ).fetchall()
    return [Suggestion(*row) for row in rows]
