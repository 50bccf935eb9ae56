"""Words as data: each table is a tab-separated file beside this one, read once and when first needed."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The rows of a table as they are written, without comments (`#` at the start of a line) and blank lines."""
    written = (FOLDER / name).read_text(encoding="utf-8").split("\n")
    return [line for line in written if line and not line.startswith("#")]


def rows(name: str) -> list[list[str]]:
    """The rows of a table as lists of cells, without comments and blank lines."""
    return [line.split("\t") for line in lines(name)]
