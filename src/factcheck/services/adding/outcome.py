"""What became of a document that was added."""

from __future__ import annotations

from enum import StrEnum

from factcheck.classes import NamedTuple


class State(StrEnum):
    """What adding did with an article."""

    ADDED = "added"
    UPDATED = "updated"
    """Recorded as a new version; the one before is superseded."""
    UNCHANGED = "unchanged"
    """The store holds this very text."""
    RESTORED = "restored"
    """The store holds this very text as an earlier version, which stands again."""


class Outcome(NamedTuple):
    """A document that was read, and the source that it is in the store."""

    state: State
    document: str
    """As it was named."""
    source: str
    title: str
    claims: int
    """How many were recorded; of what is unchanged, 0."""
    supersedes: str | None = None
    """Identifier of the version before."""
    language: str | None = None
    """As the document or the user says; what is not in English is recorded as well as it can be."""
