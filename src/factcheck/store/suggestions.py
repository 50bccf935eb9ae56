"""Links between claims that were found by comparison and that no person has confirmed."""

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
    """The suggestions stand in a store that is being written, in place of earlier ones for the same pairs."""
    for one in suggestions:
        done = store.connection.execute(
            "INSERT OR REPLACE INTO suggestions (claim, kind, other, score) SELECT c.number, ?, o.number, ?"
            " FROM claims c, claims o WHERE c.id = ? AND o.id = ?",
            (one.kind, one.score, one.claim, one.other),
        )
        if not done.rowcount:
            raise UnknownClaimError(f"there is no claim {one.claim!r}, or no {one.other!r}, to link")


def withdraw_suggestion(store: ClaimStore, claim: str, other: str) -> None:
    """No suggestion is left between two claims, in a store that is being written."""
    store.connection.execute(
        "DELETE FROM suggestions WHERE (claim, other) IN (SELECT c.number, o.number FROM claims c, claims o"
        " WHERE (c.id = :one AND o.id = :two) OR (c.id = :two AND o.id = :one))",
        {"one": claim, "two": other},
    )


def suggestions_on(store: ClaimStore, claims: Sequence[str]) -> list[Suggestion]:
    """The suggestions for these claims and for no others, the surest first."""
    with refusals(store.path):
        rows = store.connection.execute(
            "SELECT c.id, s.kind, o.id, s.score FROM suggestions s JOIN claims c ON c.number = s.claim"
            f" JOIN claims o ON o.number = s.other WHERE c.id {AMONG} ORDER BY s.score DESC, c.number, o.number",
            (json.dumps(list(claims)),),
        ).fetchall()
    return [Suggestion(*row) for row in rows]
