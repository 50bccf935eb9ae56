"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import FactcheckError, OutputError


@contextmanager
def new_file(target: Path, *, replace: bool = False) -> Iterator[Path]:
    """An empty file beside the target, moved there when the block ends; when the block raises, nothing is left.

    Raises FileExistsError where the target appears in the meantime, unless it is to be replaced.
    """
    waiting = target.with_name(f".{target.name[:100]}.{os.getpid()}-{os.urandom(4).hex()}")
    try:
        try:
            waiting.open("xb").close()
        except (OSError, ValueError) as error:
            raise unwritable(target, error) from error
        yield waiting
        try:
            _place(waiting, target, replace=replace)
        except FileExistsError:
            raise
        except OSError as error:
            raise unwritable(target, error) from error
    finally:
        for left in (waiting, waiting.with_name(f"{waiting.name}-journal")):
            with suppress(OSError, ValueError):
                left.unlink()


def _place(waiting: Path, target: Path, *, replace: bool) -> None:
    if replace:
        os.replace(waiting, target)
        return
    try:
        # Unlike a rename, a link fails where the target exists, so that of two programs one wins.
        os.link(waiting, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        os.rename(waiting, target)


def unwritable(target: Path, error: OSError | ValueError) -> FactcheckError:
    """The error of ours that says in one line why a file cannot be written."""
    return OutputError(f"{target} cannot be written: {getattr(error, 'strerror', None) or error}")
