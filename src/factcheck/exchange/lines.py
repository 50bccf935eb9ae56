"""The lines of a file of claims, decoded strictly, and JSON that steers nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.errors import InputError
from factcheck.text.lines import bounded_lines

# JSON itself escapes what stands below the space. These are further characters that steer a terminal, turn the
# direction of text or end a line for some readers; escaped, they mean the same to every reader of JSON.
_STEERING = (*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
_ESCAPES = {code: f"\\u{code:04x}" for code in _STEERING}


def harmless(document: str) -> str:
    """A JSON document that means the same and holds no character that a terminal would obey."""
    return document.translate(_ESCAPES)


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
