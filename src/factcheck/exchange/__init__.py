"""Claims in and out of files: which format a name means, and its reader and writer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from factcheck.errors import UsageError
from factcheck.exchange import csv, jsonl
from factcheck.exchange.record import ClaimLine, Unread
from factcheck.model import Actor, Claim

_HEAD = 2**16
# As a text within a claim of our own, the quotation marks would be escaped.
_FACT_CHECKS = re.compile(rb""""@type"\s*:\s*\[?\s*"(?:https?://schema\.org/)?ClaimReview"|"claimReview"\s*:\s*\[""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write claims down."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO], Iterator[ClaimLine | Unread]]
    """The claims of an open file, lazily; InputError names the line that is bad, where that spoils the whole."""
    write: Callable[[Iterable[Claim], Iterable[Actor]], Iterator[str]]
    """The lines of claims with the profiles of their actors, each with its line end."""
    record: str = "line"
    """What a record is called in a message, before its number."""
    lacking: Callable[[Claim], tuple[str, ...]] = lambda claim: ()
    """What a claim lacks to be written in this format; it is then left out."""


# Loaded when asked for: lists are written with the other formats, and should not wait for a reader of pages.
def _read_fact_checks(file: BinaryIO) -> Iterator[ClaimLine | Unread]:
    from factcheck.exchange.claimreview import read

    return read(file)


def _write_fact_checks(claims: Iterable[Claim], actors: Iterable[Actor]) -> Iterator[str]:
    from factcheck.exchange.claimreview import write

    return write(claims, actors)


def _lacking_for_fact_check(claim: Claim) -> tuple[str, ...]:
    from factcheck.exchange.claimreview import lacking

    return lacking(claim)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "jsonl": Format(name="jsonl", suffixes=(".jsonl", ".ndjson"), read=jsonl.read, write=jsonl.write),
        "csv": Format(name="csv", suffixes=(".csv",), read=csv.read, write=csv.write),
        "claimreview": Format(
            name="claimreview",
            suffixes=(".json", ".jsonld", ".html", ".htm", ".xhtml"),
            read=_read_fact_checks,
            write=_write_fact_checks,
            record="fact-check",
            lacking=_lacking_for_fact_check,
        ),
    }
)


def format_of(path: Path, name: str | None = None) -> Format:
    """The format with this name, or else the one that the path's suffix means; UsageError where neither is known.

    What says at its head that it holds fact-checks is taken at its word, whatever it is called.
    """
    if name is not None:
        if name not in FORMATS:
            raise UsageError(f"there is no format {name!r} for claims; choose from {', '.join(FORMATS)}")
        return FORMATS[name]
    if path.suffix.lower() != ".csv" and _holds_fact_checks(path):
        return FORMATS["claimreview"]
    for known in FORMATS.values():
        if path.suffix.lower() in known.suffixes:
            return known
    suffixes = ", ".join(suffix for known in FORMATS.values() for suffix in known.suffixes)
    raise UsageError(
        f"the name {str(path)!r} does not tell the format of its claims; it should end in one of {suffixes}"
    )


def _holds_fact_checks(path: Path) -> bool:
    """Whether the head of a file is that of ClaimReview; only a plain file can be read twice."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return _FACT_CHECKS.search(file.read(_HEAD)) is not None
    except (OSError, ValueError):
        return False
