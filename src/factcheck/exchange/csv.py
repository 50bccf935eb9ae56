"""Claims as CSV for spreadsheets: one row a claim, nested keys as columns of their own, lossless there and back.

A list of texts is written `a; b`, or as JSON where an entry would not survive that; both are read.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from factcheck.errors import InputError
from factcheck.exchange.cells import neutral, plain
from factcheck.exchange.fields import Record, check_keys
from factcheck.exchange.lines import decoded
from factcheck.exchange.parts import EVENT_KEYS, LOCATOR_KEYS, SOURCE_KEYS
from factcheck.exchange.record import KEYS, ClaimLine, claims_from, record_of, with_profiles
from factcheck.model import Actor, Claim

_NESTED: Mapping[str, tuple[str, ...]] = {"event": EVENT_KEYS, "source": SOURCE_KEYS, "locator": LOCATOR_KEYS}
_LISTS = ("actors", "disputes", "repeats")
_JSON = ("rating", "speaker_span", "cue_span", "reviewed", "profiles")
_NUMBERS = tuple(f"locator_{key}" for key in LOCATOR_KEYS)
COLUMNS = tuple(
    column for key in KEYS for column in ([f"{key}_{part}" for part in _NESTED[key]] if key in _NESTED else [key])
)
"""In the order in which they are written; a file to import needs `text` and may have any others, in any order."""
_PARTS = {f"{key}_{part}": (key, part) for key, parts in _NESTED.items() for part in parts}


def read(file: BinaryIO) -> Iterator[ClaimLine]:
    """The claims of an open file, lazily; InputError names the line on which a bad row starts."""
    return claims_from(_records(file))


def write(claims: Iterable[Claim], actors: Iterable[Actor]) -> Iterator[str]:
    """A header, then one row for each claim; an actor's profile stands on the first row that names the actor."""
    yield _row(COLUMNS)
    for claim, profiles in with_profiles(claims, actors):
        yield _row(_cells(record_of(claim, profiles)))


def _row(cells: Iterable[str]) -> str:
    buffer = io.StringIO(newline="")
    # With this line end, the writer quotes a cell that has either of its two characters.
    csv.writer(buffer, lineterminator="\r\n").writerow([neutral(cell) for cell in cells])
    return buffer.getvalue().removesuffix("\r\n") + "\n"


def _cells(record: Mapping[str, Any]) -> Iterator[str]:
    for key in KEYS:
        value = record.get(key)
        if key in _NESTED:
            for part in _NESTED[key]:
                entry = (value or {}).get(part)
                yield "" if entry is None else str(entry)
        elif key in _LISTS:
            yield _joined(record[key])
        elif key in _JSON:
            yield "" if value in (None, []) else json.dumps(value, ensure_ascii=False)
        else:
            yield value or ""


def _joined(entries: list[str]) -> str:
    joined = "; ".join(entries)
    return (
        joined if not joined.startswith("[") and _split(joined) == entries else json.dumps(entries, ensure_ascii=False)
    )


def _split(cell: str) -> list[str]:
    return [entry.strip() for entry in cell.split(";")] if cell else []


def _records(file: BinaryIO) -> Iterator[tuple[int, Record]]:
    csv.field_size_limit(2**31 - 1)  # of the process; the 128 KiB that it starts with are less than a long article
    lines = decoded(file)
    reader = csv.reader((line for _, line in lines), strict=True)
    columns: list[str] | None = None
    while True:
        start = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            # Python's own words for it speak of modes of opening files.
            reason = "a line ends with a carriage return alone" if "new-line" in str(error) else error
            raise InputError(f"line {start}: not CSV: {reason}") from error
        if cells is None:
            return
        try:
            if not any(cells):
                continue
            if columns is None:
                columns = _header(cells)
                continue
            if len(cells) != len(columns):
                raise InputError(f"{len(cells)} cells, but the header has {len(columns)}")
            record = _record({column: plain(cell) for column, cell in zip(columns, cells, strict=True) if cell})
        except InputError as error:
            raise InputError(f"line {start}: {error}") from error
        yield start, record


def _header(cells: list[str]) -> list[str]:
    columns = [plain(cell).strip() for cell in cells]
    check_keys(dict.fromkeys(columns), COLUMNS)
    if len(set(columns)) < len(columns):
        raise InputError("the header names a column twice")
    if "text" not in columns:
        raise InputError("the header has no column 'text'")
    return columns


def _record(row: dict[str, str]) -> Record:
    record: dict[str, Any] = {}
    for column, cell in row.items():
        key, part = _PARTS.get(column, (column, ""))
        value: Any = cell
        if column in _LISTS:
            value = _json(column, cell) if cell.startswith("[") else _split(cell)
        elif column in _JSON:
            value = _json(column, cell)
        elif column in _NUMBERS:
            value = int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 20 else cell
        if part:
            record.setdefault(key, {})[part] = value
        else:
            record[column] = value
    return record


def _json(column: str, cell: str) -> Any:
    try:
        return json.loads(cell)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{column} is not JSON") from error
