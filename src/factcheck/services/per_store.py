"""What is worked out once for an open store and kept as long as that."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.store.claims import ClaimStore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


def per_store(make: Callable[[ClaimStore], T]) -> Callable[[ClaimStore], T]:
    """A function from an open store to what `make` gives for it, made when first asked for."""

    def of(store: ClaimStore) -> T:
        found: T | None = store.kept.get(make)
        if found is None:
            found = store.kept[make] = make(store)
        return found

    return of
