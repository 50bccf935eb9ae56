"""The lines of a file of claims, decoded strictly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.errors import InputError
from factcheck.text.lines import bounded_lines


def decoded(file: BinaryIO) -> Iterator[tuple[int, str]]:
    """The lines of a UTF-8 file with their numbers from 1 and their line ends; a byte order mark is dropped."""
    for number, raw in enumerate(bounded_lines(file), 1):
        if b"\0" in raw:
            raise InputError(f"line {number}: there is a NUL byte; convert the file to UTF-8")
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(f"line {number}: byte {error.start + 1} is not UTF-8") from error
        yield number, line.removeprefix("\ufeff") if number == 1 else line
