"""Words as data: each table is a tab-separated file beside this one, read once and when first needed."""

from __future__ import annotations

import os.path

FOLDER = os.path.dirname(__file__)


def written(name: str) -> str:
    """The whole of a table, as it is written."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return file.read()


def lines(name: str) -> list[str]:
    """The rows of a table as they are written, without comments (`#` at the start of a line) and blank lines."""
    return [line for line in written(name).split("\n") if line and not line.startswith("#")]


def rows(name: str) -> list[list[str]]:
    """The rows of a table as lists of cells, without comments and blank lines."""
    return [line.split("\t") for line in lines(name)]
