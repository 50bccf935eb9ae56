"""What is worked out once for an open store and kept as long as that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from factcheck.store.claims import ClaimStore

T = TypeVar("T")


def per_store(make: Callable[[ClaimStore], T]) -> Callable[[ClaimStore], T]:
    """A function from an open store to what `make` gives for it, made when first asked for."""
    kept: WeakKeyDictionary[ClaimStore, T] = WeakKeyDictionary()

    def of(store: ClaimStore) -> T:
        found = kept.get(store)
        if found is None:
            found = kept[store] = make(store)
        return found

    return of
