"""How a value of a statement stands to the same value of a source."""

from enum import StrEnum

from factcheck.classes import NamedTuple


class Outcome(StrEnum):
    """What comparing two values gives."""

    AGREES = "agrees"
    """What the source says makes the statement's value right."""
    CONFLICTS = "conflicts"
    """Both cannot hold."""
    UNESTABLISHED = "unestablished"
    """Both can hold, but the source does not say as much as the statement."""
    INCOMPARABLE = "incomparable"
    """The values measure different things."""


class Comparison(NamedTuple):
    """The outcome of comparing a value of a statement with a value of a source."""

    outcome: Outcome
    reason: str
    """A clause without capital and full stop that a reader can verify: “£1.5 billion is not £1.15 billion”."""
