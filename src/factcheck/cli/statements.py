"""The statements that the user wants checked, from arguments, files and standard input, one by one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from factcheck.errors import InputError, UsageError
from factcheck.model import Statement
from factcheck.text.lines import bounded_lines

STDIN = "-"
_BOM = b"\xef\xbb\xbf"


def read_statements(arguments: Sequence[str], files: Sequence[str]) -> Iterator[Statement]:
    """The statements in order: arguments first, then a statement for each line that is not blank; read as needed.

    Files that cannot be read are named before anything is checked.
    """
    if STDIN in arguments:
        raise UsageError("'-' is no statement; to check standard input, say '--file -'")
    if "" in files:
        raise UsageError("--file names no file: its value is empty")
    if files.count(STDIN) > 1:
        raise UsageError("standard input can be read only once; give '--file -' once")
    for file in files:
        _must_be_readable(file)
    return _read(arguments, files)


def takes_stdin(arguments: Sequence[str], files: Sequence[str]) -> bool:
    """Whether statements come from standard input: named as '-', or piped in with nothing else to check."""
    return STDIN in files or (not arguments and not files and stdin_is_piped())


def stdin_is_piped() -> bool:
    """Whether standard input is open and is no terminal."""
    return sys.stdin is not None and not sys.stdin.closed and not sys.stdin.isatty()


def count_statements(arguments: Sequence[str], files: Sequence[str]) -> int | None:
    """How many lines there are to check at most, or None where that is not known before all is read."""
    if any(not os.path.isfile(file) for file in files):
        return None
    total = len(arguments)
    for file in files:
        with open(file, "rb") as stream:
            total += sum(1 for line in stream if not line.isspace())
    return total


def _read(arguments: Sequence[str], files: Sequence[str]) -> Iterator[Statement]:
    for number, argument in enumerate(arguments, 1):
        if argument.strip():
            yield Statement(text=_argument(argument, number), line=number)
    for file in files:
        yield from parse_lines(_lines(file), file)


def parse_lines(lines: Iterable[bytes], file: str) -> Iterator[Statement]:
    r"""A statement for each line that is not blank, with the line and column where it starts.

    >>> [(each.text, each.line, each.column) for each in parse_lines([b"One.\r\n", b"\n", b"  Two.\n"], "claims.txt")]
    [('One.', 1, 1), ('Two.', 3, 3)]
    """
    for number, line in enumerate(lines, 1):
        if number == 1:
            line = line.removeprefix(_BOM)
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _not_utf8(file, number, line[: error.start]) from error
        stripped = text.strip()
        if stripped:
            yield Statement(text=stripped, file=file, line=number, column=len(text) - len(text.lstrip()) + 1)


def _lines(file: str) -> Iterator[bytes]:
    """The lines of a file or of standard input; what goes wrong there is never taken for an error of the output."""
    try:
        if file != STDIN:
            with open(file, "rb") as stream:
                yield from bounded_lines(stream, f"{file}: ")
        elif sys.stdin is None:
            raise InputError("standard input is closed")
        else:
            yield from bounded_lines(sys.stdin.buffer, "standard input: ")
    except OSError as error:
        raise _unreadable("standard input" if file == STDIN else file, error) from error


def read_text(file: str) -> str:
    """The whole text of a file or of standard input, without a byte order mark; line ends become plain."""
    _must_be_readable(file)
    content = b"".join(_lines(file)).removeprefix(_BOM)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        raise _not_utf8(file, before.count(b"\n") + 1, before[before.rfind(b"\n") + 1 :]) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(file: str, line: int, before: bytes) -> InputError:
    """The error for a byte that is not UTF-8, behind `before` on its line."""
    name = "standard input" if file == STDIN else file
    return InputError(
        f"{name}:{line}:{len(before.decode('utf-8')) + 1}: not UTF-8; convert the text to UTF-8 and try again"
    )


def _argument(argument: str, number: int) -> str:
    # The shell passes bytes; those that the locale cannot read arrive as lone surrogates.
    if any("\ud800" <= character <= "\udfff" for character in argument):
        try:
            argument = os.fsencode(argument).decode("utf-8")
        except UnicodeError as error:
            raise InputError(f"statement {number} is not UTF-8; convert the text to UTF-8 and try again") from error
    return argument.strip()


def _must_be_readable(file: str) -> None:
    if file == STDIN:
        return
    if os.path.isdir(file):
        raise InputError(f"cannot read {file}: it is a folder")
    try:
        # A pipe or another special file must not be opened twice: what was written to it would be lost.
        if os.path.isfile(file):
            with open(file, "rb"):
                pass
        else:
            os.stat(file)
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error


def _unreadable(file: str, error: OSError | ValueError) -> InputError:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return InputError(f"cannot read {file}: {reason[:1].lower()}{reason[1:]}")
