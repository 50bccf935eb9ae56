"""CSV, TSV and lines as compilers print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.render.kinds import KINDS, Cell, Kind
from factcheck.render.page import Page
from factcheck.render.safe import cell, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def comma_separated(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """CSV with a header, as RFC 4180 has it but for the line ends."""
    import csv
    import io

    kind = KINDS[noun]
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(kind.columns)
    for thing in things:
        # The header is handed out with the first row, so that an error before it leaves no torn table.
        writer.writerow(_cells(kind, thing))
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def tab_separated(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """Tab-separated values with a header; tabs and line ends inside a cell are spaces, and nothing is quoted."""
    kind = KINDS[noun]
    header = "\t".join(kind.columns) + "\n"
    for thing in things:
        # As with CSV, the header waits for the first row.
        yield header + "\t".join(_cells(kind, thing)) + "\n"
        header = ""
    yield header


def lines(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """One line for each thing."""
    kind = KINDS[noun]
    for thing in things:
        yield visible(kind.line(thing)) + "\n"


def _cells(kind: Kind[Any], thing: Any) -> list[str]:
    values = kind.cells(thing)
    return [_cell(values[column]) for column in kind.columns]


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return cell(value) if isinstance(value, str) else str(value)
