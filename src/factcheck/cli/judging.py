"""What `factcheck check` does once its command line is read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.cli.exits import exit_code, parse_verdicts
from factcheck.cli.output import STDOUT, emit, note, terminal_page
from factcheck.cli.statements import STDIN, count_statements, read_statements, takes_stdin
from factcheck.errors import UsageError
from factcheck.model import Assessment, Verdict
from factcheck.render.page import Format

if TYPE_CHECKING:
    from factcheck.services.facade import Store


def judge(
    *,
    statements: Sequence[str] = (),
    file: Sequence[str] = (),
    db: str | None = None,
    format: Format = Format.TABLE,
    output: str | None = None,
    limit: int = 5,
    fail_on: str | None = None,
    exit_zero: bool = False,
    quiet: bool = False,
) -> int:
    """Report on every statement, and return the exit code. Without statements and files, standard input is read."""
    wanted = parse_verdicts(fail_on) if fail_on is not None else None
    if takes_stdin(statements, file):
        file = file or [STDIN]
    if len(statements) > 3 and not any(" " in statement for statement in statements) and not quiet:
        note("each argument is a statement of its own; put quotes around a whole sentence")
    pending = read_statements(statements, file)
    first = next(pending, None)
    if first is None:
        raise UsageError("nothing to check: there is no statement in the input")
    from factcheck.services.library import open_store

    counts: Counter[Verdict] = Counter()
    with open_store(db) as store:
        assessments = _count(store.check_many(chain([first], pending), limit=limit), counts)
        shown = output in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty()
        assessments = _watched(assessments, statements, file, shown, quiet)
        if quiet and output in (None, STDOUT):
            for _ in assessments:
                pass
        else:
            _report(store, assessments, format, output, flush=shown or STDIN in file)
    return exit_code(counts, wanted, exit_zero)


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


def _report(store: Store, assessments: Iterator[Assessment], name: Format, output: str | None, *, flush: bool) -> None:
    from factcheck.render.formats import FORMATS
    from factcheck.render.records import store_record

    about = None
    if name is Format.JSON:
        about = store_record(store.info.claims, store.info.sources, store.info.schema)
    chunks = FORMATS["assessments"][name](assessments, terminal_page(output, about))
    # A document that breaks off is no JSON; one that is not complete is not begun.
    emit(["".join(chunks)] if name is Format.JSON else chunks, output, flush=flush)
