"""The formats by name, and the page that a report is written on."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from factcheck.classes import NamedTuple


class Format(StrEnum):
    """How results are written."""

    TABLE = "table"
    """For people: one block for a statement, columns for a list."""
    JSON = "json"
    """One document."""
    JSONL = "jsonl"
    """One JSON object a line."""
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    LINE = "line"
    """`file:line:column: verdict: reason`, as compilers print it."""


class Page(NamedTuple):
    """What the renderer needs to know of the place that it writes for."""

    width: int | None = None
    """Columns of the terminal; None where there is none, and then nothing is wrapped or shortened."""
    colour: bool = False
    """Whether styles may be written; which colours exist is read from the environment."""
    store: Mapping[str, object] | None = None
    """What a JSON document says of the store."""
