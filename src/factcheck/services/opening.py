"""The store that is meant, opened for reading."""

from __future__ import annotations

from factcheck.services.facade import Store
from factcheck.services.places import store_file
from factcheck.store.claims import ClaimStore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def open_store(db: str | Path | None = None) -> Store:
    """The store that is meant, for reading: `db`, else FACTCHECK_DB, else the user's own, else the one that ships."""
    return Store(ClaimStore.open(store_file(db)))
