"""Where results go: standard output or a file that appears only when it is complete; and where notes go."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from io import TextIOWrapper

from factcheck.errors import OutputError, UsageError
from factcheck.render.page import Page
from factcheck.render.safe import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

STDOUT = "-"


def emit(chunks: Iterable[str], output: str | None = None, *, flush: bool = False) -> None:
    """Write a report as it comes; `flush` hands each piece on at once.

    A reader who has seen enough (`| head`) ends the report, which is no error.
    """
    with contextlib.suppress(BrokenPipeError), _destination(output) as stream:
        for chunk in chunks:
            stream.write(chunk)
            if flush:
                stream.flush()
        stream.flush()


def note(message: str) -> None:
    """Say something on standard error; what it cannot take is not worth an error of its own."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"factcheck: {visible(message)}\n")
            sys.stderr.flush()


def terminal_page(output: str | None = None, store: Mapping[str, object] | None = None) -> Page:
    """The page for results: the terminal's width and colours, or plain where they go elsewhere."""
    environment = os.environ
    if output not in (None, STDOUT):
        return Page(store=store)
    if sys.stdout is not None and sys.stdout.isatty():
        import shutil

        width = shutil.get_terminal_size().columns
        return Page(width=width, colour=environment.get("TERM") != "dumb", store=store)
    if environment.get("FORCE_COLOR") and not environment.get("NO_COLOR"):
        columns = environment.get("COLUMNS", "")
        return Page(width=int(columns) if columns.isdecimal() else 80, colour=True, store=store)
    return Page(store=store)


def set_up_streams() -> None:
    """Make output the same bytes everywhere: UTF-8 and plain line ends, unless a terminal wants another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        elif stream is sys.stdout:
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
        else:
            stream.reconfigure(errors="backslashreplace")


def close_stdout() -> None:
    """Write what is still buffered; a closed pipe is no error, a full disk is."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_stdout()
    except OSError as error:
        _abandon_stdout()
        raise _unwritable("standard output", error) from error


def _abandon_stdout() -> None:
    # What is left in the buffer would be tried again when the interpreter ends, with a message nobody can use.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def _destination(output: str | None) -> Iterator[TextIO]:
    if output is None or output == STDOUT:
        if sys.stdout is None:
            raise OutputError("standard output is closed")
        try:
            yield sys.stdout
        except BrokenPipeError:
            _abandon_stdout()
            raise
        except OSError as error:
            _abandon_stdout()
            raise _unwritable("standard output", error) from error
        return
    if not output:
        raise UsageError("--output names no file: its value is empty")
    try:
        with _file(output) as stream:
            yield stream
    except OSError as error:
        raise _unwritable(output, error) from error


@contextlib.contextmanager
def _file(name: str) -> Iterator[TextIO]:
    """A file that takes its name when it is complete; until then an older one of that name stays as it is."""
    target = os.path.realpath(name)
    if os.path.exists(target) and not os.path.isfile(target):  # a device or a pipe takes what it is given
        with open(target, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    partial = f"{target}.{os.getpid()}.partial"
    try:
        with open(partial, "x", encoding="utf-8", errors="replace", newline="\n") as stream:
            yield stream
        if os.path.exists(target):
            os.chmod(partial, os.stat(target).st_mode & 0o7777)
        os.replace(partial, target)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(partial)


def _unwritable(name: str, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(f"cannot write to {name}: {reason[:1].lower()}{reason[1:]}")
