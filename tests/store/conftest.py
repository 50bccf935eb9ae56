"""A small store, new for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.samples import new_store

from factcheck.store.claims import ClaimStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store of four claims."""
    return new_store(tmp_path / "claims.db")


@pytest.fixture
def store(path: Path) -> Iterator[ClaimStore]:
    """The same, open for reading."""
    with ClaimStore.open(path) as store:
        yield store
