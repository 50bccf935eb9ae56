"""Where stores are: the one that ships, the user's own, and the one that a command means."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from factcheck.errors import StoreError, UsageError

VARIABLE = "FACTCHECK_DB"
"""The environment variable that names a store, where the command names none."""


def store_path(db: str | Path | None = None) -> Path:
    """The store that is meant: `db`, else FACTCHECK_DB, else the user's own if it exists, else the one that ships."""
    named = named_path(db)
    if named is not None:
        return named
    try:
        own = user_store_path()
        if own.exists():
            return own
    except (StoreError, OSError):  # no home folder, or none that may be read: then there is no store of one's own
        pass
    return shipped_store_path()


def own_store_path(db: str | Path | None = None) -> Path:
    """The store that is meant, to be changed; StoreError where that is the one that ships."""
    path = store_path(db)
    if is_shipped(path):
        raise StoreError(
            f"{path} is the store that ships, which is never written to; 'factcheck init' makes one of your own"
        )
    return path


def named_path(db: str | Path | None) -> Path | None:
    """The store that the command or the environment names; None where neither does."""
    if db == "":
        # An unset variable in a script: whoever names a store must not get another one without a word.
        raise UsageError("--db names no file: its value is empty")
    named = db or os.environ.get(VARIABLE)
    return Path(named) if named else None


def user_store_path() -> Path:
    """Where the user's own store is or would be; StoreError where the user has no home folder."""
    return _data_home() / "factcheck" / "claims.db"


def _data_home() -> Path:
    # A relative XDG_DATA_HOME is invalid by its specification and to be ignored.
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    if given.is_absolute():
        return given
    try:
        home = Path.home()
    except RuntimeError as error:
        raise StoreError("there is no home folder for a store of your own; name one with --db") from error
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    return home / ".local" / "share"


def shipped_store_path() -> Path:
    """The store that ships: in the installed package, or in the repository that this runs from."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "data" / "claims.db"
    if package.parent.name == "src" and not installed.exists():
        return package.parent.parent / "data" / "claims.db"
    return installed


def is_shipped(path: Path) -> bool:
    """True of the store that ships, by whatever name or link it is called."""
    try:
        return path.samefile(shipped_store_path())
    except (OSError, ValueError):
        return False
