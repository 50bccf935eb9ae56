"""Claims in and out of files: which format a name means, and its reader and writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from factcheck.errors import UsageError
from factcheck.exchange import csv, jsonl
from factcheck.exchange.record import ClaimLine
from factcheck.model import Actor, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write claims down."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO], Iterator[ClaimLine]]
    """The claims of an open file, lazily; InputError names the line that is bad."""
    write: Callable[[Iterable[Claim], Iterable[Actor]], Iterator[str]]
    """The lines of claims with the profiles of their actors, each with its line end."""


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "jsonl": Format(name="jsonl", suffixes=(".jsonl", ".ndjson"), read=jsonl.read, write=jsonl.write),
        "csv": Format(name="csv", suffixes=(".csv",), read=csv.read, write=csv.write),
    }
)


def format_of(path: Path, name: str | None = None) -> Format:
    """The format with this name, or else the one that the path's suffix means; UsageError where neither is known."""
    if name is not None:
        if name not in FORMATS:
            raise UsageError(f"there is no format {name!r} for claims; choose from {', '.join(FORMATS)}")
        return FORMATS[name]
    for known in FORMATS.values():
        if path.suffix.lower() in known.suffixes:
            return known
    suffixes = ", ".join(suffix for known in FORMATS.values() for suffix in known.suffixes)
    raise UsageError(
        f"the name {str(path)!r} does not tell the format of its claims; it should end in one of {suffixes}"
    )
