"""The command line: a thin face of the services, and the one place where errors become exit codes."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Sequence

from factcheck.errors import EXIT_INTERRUPTED, EXIT_USAGE, FactcheckError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_GARBAGE = 100_000
"""Objects between two collections: more than a start makes, few enough for a long batch."""


def main() -> NoReturn:
    """Run the command that the process was started for, and end the process with its exit code."""
    # A cold start is what a user waits for. Collecting garbage while modules load finds none, and taking the
    # interpreter apart at the end helps nobody; together they are a fifth of the time.
    gc.set_threshold(_GARBAGE)
    code = run()
    if "multiprocessing" in sys.modules:  # what processes shared is given back when it is collected
        gc.collect()
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.flush()
    os._exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; whatever goes wrong is one line on standard error."""
    try:
        try:
            code = _run(arguments)
        finally:
            # Also after an error: what was found before it still belongs to the reader.
            _close()
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as error:  # The one boundary: nothing gets past it as a traceback.
        return _explain(error)
    return code


def _run(arguments: Sequence[str] | None) -> int:
    from factcheck.cli.output import set_up_streams
    from factcheck.cli.plain import read_plainly

    set_up_streams()
    plain = read_plainly(sys.argv[1:] if arguments is None else arguments)
    if plain is not None:
        from factcheck.cli import judging

        return judging.judge(**plain)
    from factcheck.cli.app import command

    try:
        code = command().main(args=arguments, prog_name="factcheck", standalone_mode=False)
    except SystemExit as stop:
        # Typer leaves with 1 when a reader closes the pipe that help goes to; that is no error.
        code = 0 if isinstance(stop.__context__, BrokenPipeError) else stop.code
    return code if isinstance(code, int) else 0


def _close() -> None:
    from factcheck.cli.output import close_stdout

    close_stdout()


def _explain(error: Exception) -> int:
    """Say on standard error what went wrong, and return the exit code."""
    from factcheck.cli.output import note

    if os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exc(file=sys.stderr)
    if isinstance(error, FactcheckError):
        note(str(error))
        return error.exit_code
    format_message = getattr(error, "format_message", None)
    if format_message is not None:  # Click's own errors, whichever Click this Typer brings
        context = getattr(error, "ctx", None)
        path = context.command_path if context is not None else "factcheck"
        message = " ".join(format_message().split()).rstrip(".").replace("a valid int range", "a whole number")
        dashed = "No such option" in message and path.endswith((" check", " search"))
        hint = "; a text that begins with a dash goes after '--'" if dashed else ""
        note(f"{message[:1].lower()}{message[1:]}{hint} (see '{path} --help')")
        return EXIT_USAGE
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        note(f"{where}{error.strerror or error}")
        return EXIT_USAGE
    kind = type(error).__name__
    note(f"internal error: {kind}: {error} (a bug; with FACTCHECK_DEBUG=1 the traceback is shown)")
    return EXIT_USAGE
