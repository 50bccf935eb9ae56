"""What can go wrong, and the exit code that each error carries.

Every error is one line that tells the user what to mend; the command line catches them once, at its edge.
"""

from __future__ import annotations

EXIT_SUPPORTED = 0
EXIT_CONTRADICTED = 1
EXIT_USAGE = 2
EXIT_NOT_ESTABLISHED = 3
EXIT_INTERRUPTED = 130


class FactcheckError(Exception):
    """An error that the user can mend; its message is one line."""

    exit_code = EXIT_USAGE


class UsageError(FactcheckError):
    """The words of the command do not fit together."""


class InputError(FactcheckError):
    """What was to be read cannot be read: a missing file, bytes that are not UTF-8, a bad line of an import."""


class OutputError(FactcheckError):
    """What was to be written cannot be written: a full disk, a read-only folder."""


class StoreError(FactcheckError):
    """The store cannot be opened, read or written: it is missing, corrupt, locked, read-only or of a newer schema."""


class UnknownClaimError(FactcheckError):
    """No claim of the store has this identifier."""


class UnknownActorError(FactcheckError):
    """No actor of the store answers to this name."""
