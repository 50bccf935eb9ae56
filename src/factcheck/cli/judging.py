"""What `factcheck check` does once its command line is read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import chain

from factcheck.cli.exits import exit_code, parse_verdicts
from factcheck.cli.output import STDOUT, emit, note, terminal_page
from factcheck.cli.statements import STDIN, count_statements, read_statements, read_text, takes_stdin
from factcheck.errors import UsageError
from factcheck.model import Assessment, Verdict
from factcheck.render.page import Format

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.services.comparing import Comparer
    from factcheck.services.facade import Store


def judge(
    *,
    statements: Sequence[str] = (),
    file: Sequence[str] = (),
    against: str | None = None,
    db: str | None = None,
    format: Format = Format.TABLE,
    output: str | None = None,
    limit: int = 5,
    explain: bool = False,
    reviewed_only: bool = False,
    fail_on: str | None = None,
    exit_zero: bool = False,
    quiet: bool = False,
) -> int:
    """Report on every statement, and return the exit code. Without statements and files, standard input is read."""
    wanted = parse_verdicts(fail_on) if fail_on is not None else None
    if against == "":
        raise UsageError("--against names no file: its value is empty")
    if against is not None:
        _must_fit(against, statements, file, db, reviewed_only=reviewed_only)
    elif takes_stdin(statements, file):
        file = file or [STDIN]
    if len(statements) > 3 and not any(" " in statement for statement in statements) and not quiet:
        note("each argument is a statement of its own; put quotes around a whole sentence")
    pending = read_statements(statements, file)
    first = next(pending, None)
    if first is None:
        raise UsageError("nothing to check: there is no statement in the input")
    counts: Counter[Verdict] = Counter()
    with _opened(against, db) as held:
        # One text has no claims that somebody could have reviewed, so that its `check_many` does not ask.
        chosen = {"reviewed_only": True} if reviewed_only else {}
        judged = held.check_many(chain([first], pending), limit=limit, explain=explain, **chosen)
        assessments = _count(judged, counts)
        shown = output in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty()
        assessments = _watched(assessments, statements, file, shown, quiet)
        if quiet and output in (None, STDOUT):
            for _ in assessments:
                pass
        else:
            _report(held, assessments, format, output, flush=shown or STDIN in file)
    return exit_code(counts, wanted, exit_zero)


def _must_fit(
    against: str, statements: Sequence[str], files: Sequence[str], db: str | None, *, reviewed_only: bool
) -> None:
    """Raises UsageError where what is to be compared does not fit together."""
    if db is not None:
        raise UsageError("--against compares with one text and uses no store; leave out --db")
    if reviewed_only:
        raise UsageError("--against compares with one text, which nobody reviews; leave out --reviewed-only")
    if against == STDIN and STDIN in files:
        raise UsageError("standard input can be read only once; give '-' to --file or to --against, not to both")
    if not statements and not files:
        raise UsageError("--against needs a statement, or --file with statements, to compare with the text")


def _opened(against: str | None, db: str | None) -> AbstractContextManager[Store | Comparer]:
    """What statements are held against: one text, or the claims of a store."""
    if against is None:
        from factcheck.services.opening import open_store

        return open_store(db)
    from factcheck.services.comparing import Comparer

    return nullcontext(Comparer(read_text(against), name="standard input" if against == STDIN else against))


def _count(assessments: Iterator[Assessment], counts: Counter[Verdict]) -> Iterator[Assessment]:
    for assessment in assessments:
        counts[assessment.verdict] += 1
        yield assessment


def _watched(
    assessments: Iterator[Assessment], statements: Sequence[str], files: Sequence[str], shown: bool, quiet: bool
) -> Iterator[Assessment]:
    from factcheck.cli import progress

    if not progress.wanted(shown, quiet):
        return assessments
    return progress.with_progress(assessments, lambda: count_statements(statements, files))


def _report(
    held: Store | Comparer, assessments: Iterator[Assessment], name: Format, output: str | None, *, flush: bool
) -> None:
    from factcheck.render.formats import FORMATS
    from factcheck.render.records import store_record

    about = None
    if name is Format.JSON and held.info is not None:
        about = store_record(held.info.claims, held.info.sources, held.info.schema)
    chunks = FORMATS["assessments"][name](assessments, terminal_page(output, about))
    # A document that breaks off is no JSON; one that is not complete is not begun.
    emit(["".join(chunks)] if name is Format.JSON else chunks, output, flush=flush)
