"""What a store holds, counted."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Counted(NamedTuple, Generic[T]):
    """An actor, a source or a topic, with the number of claims that have it."""

    value: T
    claims: int
    unreviewed: int = 0
    """How many of the claims of a source nobody has reviewed."""
