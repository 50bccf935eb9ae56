"""Connections to a store's file, and every way SQLite can refuse, as one line."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from types import TracebackType

from factcheck.errors import FactcheckError, OutputError, StoreError
from factcheck.uris import file_uri

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

READ_TIMEOUT = 3.0
"""Seconds that reading waits for another program's write."""
WRITE_TIMEOUT = 10.0
"""Seconds that writing waits for another program: an import of ten thousand claims takes about two."""

_REASONS: dict[int, tuple[type[FactcheckError], str]] = {
    sqlite3.SQLITE_BUSY: (StoreError, "the store {path} is locked by another program; try again when it is done"),
    sqlite3.SQLITE_LOCKED: (StoreError, "the store {path} is locked by another program; try again when it is done"),
    sqlite3.SQLITE_READONLY: (StoreError, "the store {path} is read-only"),
    sqlite3.SQLITE_PERM: (StoreError, "no permission for the store {path}"),
    sqlite3.SQLITE_CANTOPEN: (StoreError, "the store {path} cannot be opened"),
    sqlite3.SQLITE_NOTADB: (StoreError, "{path} is not a SQLite database"),
    sqlite3.SQLITE_CORRUPT: (StoreError, "the store {path} is damaged: {error}"),
    sqlite3.SQLITE_IOERR: (OutputError, "the store {path} cannot be read or written: {error}"),
    sqlite3.SQLITE_FULL: (OutputError, "no space left to write the store {path}"),
}


def shown(path: str | Path) -> Path:
    """The path as messages have it, in its simplest form."""
    from pathlib import Path  # which only who has to complain waits for

    return Path(path)


def refusal(path: str | Path, error: sqlite3.Error) -> FactcheckError:
    """The error of ours that says in one line what SQLite's error means for the store at this path."""
    # The low byte is the primary code; the rest tells variants apart that mean the same to the user.
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    kind, text = _REASONS.get(code, (StoreError, "the store {path} cannot be used: {error}"))
    return kind(text.format(path=shown(path), error=" ".join(str(error).split())))


class refusals:
    """Errors of SQLite inside the block leave it as errors of ours.

    A class, because a generator-based context manager costs as much as the cheap queries that it guards.
    """

    __slots__ = ("_path",)

    def __init__(self, path: str | Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, sqlite3.Error):
            raise refusal(self._path, error) from error
        if isinstance(error, UnicodeDecodeError):  # what SQLite says of a damaged schema quotes it
            raise StoreError(f"the store {shown(self._path)} is damaged: it holds bytes that are no text") from error


def connect(path: str | Path, *, writable: bool = False, timeout: float | None = None) -> sqlite3.Connection:
    """A connection to an existing store's file, with foreign keys enforced; StoreError where there is no such file."""
    _require_file(path)
    place = file_uri(path)
    uri = f"{place}?mode={'rw' if writable else 'ro'}"
    seconds = timeout if timeout is not None else WRITE_TIMEOUT if writable else READ_TIMEOUT
    with refusals(path):
        connection = _opened(uri, seconds)
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        except sqlite3.Error as error:
            connection.close()
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            # Another program died while it was writing. Whoever may write undoes what it began, by reading.
            with closing(_opened(f"{place}?mode=rw", seconds)) as repairing:
                repairing.execute("PRAGMA schema_version").fetchone()
            connection = _opened(uri, seconds)
    return connection


def _opened(uri: str, seconds: float) -> sqlite3.Connection:
    # Autocommit: reading never leaves a transaction open, and writing begins its own.
    connection = sqlite3.connect(uri, uri=True, timeout=seconds, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    # A store comes from anywhere: nothing in its schema may call functions with side effects.
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _require_file(path: str | Path) -> None:
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise StoreError(f"there is no store at {shown(path)}") from error
    except PermissionError as error:
        raise StoreError(f"no permission for the store {shown(path)}") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        why = getattr(error, "strerror", None) or error
        raise StoreError(f"the store {str(shown(path))!r} cannot be opened: {why}") from error
    if stat.S_ISDIR(found.st_mode):
        raise StoreError(f"{shown(path)} is a folder, not a store")
    if not stat.S_ISREG(found.st_mode):
        raise StoreError(f"{shown(path)} is not a file, so it is no store")
    if found.st_size == 0:
        raise StoreError(f"{shown(path)} is empty, so it is no store")
