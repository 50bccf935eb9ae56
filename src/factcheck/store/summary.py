"""What a store holds, counted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Generic[T]):
    """An actor, a source or a topic, with the number of claims that have it."""

    value: T
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreInfo:
    """Where a store is and how much it holds."""

    path: Path
    claims: int
    sources: int
    schema: int
