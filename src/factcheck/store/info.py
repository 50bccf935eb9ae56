"""Where a store is and how much it holds."""

from __future__ import annotations

from factcheck.classes import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


class StoreInfo(NamedTuple):
    """Where a store is and how much it holds."""

    file: str
    claims: int
    sources: int
    schema: int

    @property
    def path(self) -> Path:
        """The file that the store is."""
        from pathlib import Path

        return Path(self.file)
