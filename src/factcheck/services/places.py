"""Where stores are: the one that ships, the user's own, and the one that a command means.

Inside, a place is a string: `pathlib` is for those who ask for a path, and a check asks only for a store.
"""

from __future__ import annotations

import os
import sys

from factcheck.errors import StoreError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "FACTCHECK_DB"
"""The environment variable that names a store, where the command names none."""


def store_file(db: str | Path | None = None) -> str:
    """The store that is meant: `db`, else FACTCHECK_DB, else the user's own if it exists, else the one that ships."""
    named = _named(db)
    if named is not None:
        return named
    try:
        own = _own()
        if os.path.exists(own):
            return own
    except StoreError:  # no home folder: then there is no store of one's own
        pass
    return _shipped()


def store_path(db: str | Path | None = None) -> Path:
    """The same as a path."""
    return _path(store_file(db))


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
    named = _named(db)
    return None if named is None else _path(named)


def user_store_path() -> Path:
    """Where the user's own store is or would be; StoreError where the user has no home folder."""
    return _path(_own())


def shipped_store_path() -> Path:
    """The store that ships: in the installed package, or in the repository that this runs from."""
    return _path(_shipped())


def is_shipped(path: Path) -> bool:
    """True of the store that ships, by whatever name or link it is called."""
    try:
        return os.path.samefile(path, _shipped())
    except (OSError, ValueError):
        return False


def _named(db: str | Path | None) -> str | None:
    if db == "":
        # An unset variable in a script: whoever names a store must not get another one without a word.
        raise UsageError("--db names no file: its value is empty")
    named = db or os.environ.get(VARIABLE)
    return os.fspath(named) if named else None


def _own() -> str:
    return os.path.join(_data_home(), "factcheck", "claims.db")


def _data_home() -> str:
    # A relative XDG_DATA_HOME is invalid by its specification and to be ignored.
    given = os.environ.get("XDG_DATA_HOME", "")
    if os.path.isabs(given):
        return given
    home = os.path.expanduser("~")
    if home.startswith("~"):
        raise StoreError("there is no home folder for a store of your own; name one with --db")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support")
    return os.path.join(home, ".local", "share")


def _shipped() -> str:
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    installed = os.path.join(package, "data", "claims.db")
    around = os.path.dirname(package)
    if os.path.basename(around) == "src" and not os.path.exists(installed):
        return os.path.join(os.path.dirname(around), "data", "claims.db")
    return installed


def _path(name: str) -> Path:
    from pathlib import Path

    return Path(name)
