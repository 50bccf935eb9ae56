"""What people decided on machine readings, kept by where each stood, so that it outlasts the claim itself."""

from __future__ import annotations

import datetime as dt

from factcheck.classes import NamedTuple
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals

_COLUMNS = "origin, sha256, quote, reading, decision, text, speaker, merged_into, decided_at"

ACCEPTED, EDITED, REJECTED, MERGED = "accepted", "edited", "rejected", "merged"


class Decision(NamedTuple):
    """What a person decided on one reading of a quote."""

    quote: str
    """The quote that was read, verbatim."""
    reading: str
    """The wording of the claim as the machine gave it; with the quote it names the reading."""
    decision: str
    """`accepted`, `edited`, `rejected` or `merged`."""
    decided_at: dt.datetime
    """In UTC."""
    origin: str | None = None
    """Where the text was read from; this or the next is given."""
    sha256: str | None = None
    """Of the text."""
    text: str | None = None
    """The wording that the person left the claim with."""
    speaker: str | None = None
    """The speaker that the person left it with; None for the source's own voice."""
    merged_into: str | None = None
    """Identifier of the claim that this one was found to repeat and given up for."""


def decide(store: ClaimStore, decision: Decision) -> None:
    """The decision stands in a store that is being written, in place of an earlier one on the same reading."""
    withdraw_decision(store, decision)
    row = (
        decision.origin,
        decision.sha256,
        decision.quote,
        decision.reading,
        decision.decision,
        decision.text,
        decision.speaker,
        decision.merged_into,
        decision.decided_at.isoformat(),
    )
    store.connection.execute(f"INSERT INTO decisions ({_COLUMNS}) VALUES ({', '.join('?' * len(row))})", row)


def withdraw_decision(store: ClaimStore, decision: Decision) -> None:
    """No decision on this reading is left, in a store that is being written."""
    store.connection.execute(
        "DELETE FROM decisions WHERE quote = ? AND reading = ? AND origin IS ? AND sha256 IS ?",
        (decision.quote, decision.reading, decision.origin, decision.sha256),
    )


def decisions_on(
    store: ClaimStore, *, origin: str | None = None, sha256: str | None = None
) -> dict[tuple[str, str], Decision]:
    """The decisions on readings of a text, by quote and reading; one on this very text goes before an earlier one."""
    with refusals(store.path):
        rows = store.connection.execute(
            f"SELECT {_COLUMNS} FROM decisions WHERE origin = ? OR sha256 = ? ORDER BY sha256 IS ?, number",
            (origin, sha256, sha256),
        ).fetchall()
    return {
        (quote, reading): Decision(
            quote, reading, decision, dt.datetime.fromisoformat(decided), where, digest, text, speaker, merged_into
        )
        for where, digest, quote, reading, decision, text, speaker, merged_into, decided in rows
    }
