"""`factcheck check`: statements against the claims of the store."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import typer

from factcheck.cli import options
from factcheck.cli.exits import exit_code, parse_verdicts
from factcheck.cli.output import STDOUT, emit, note, terminal_page
from factcheck.cli.statements import STDIN, count_statements, read_statements, takes_stdin
from factcheck.errors import EXIT_USAGE, UsageError
from factcheck.model import Assessment, Verdict
from factcheck.render.page import Format

if TYPE_CHECKING:
    from factcheck.services.facade import Store

EXAMPLES = """
  factcheck check "Putin said Russia will give Belarus a £1.5 billion loan"
  factcheck check --file claims.txt
  factcheck check --file claims.txt --format jsonl | jq 'select(.verdict == "contradicted")'
  pbpaste | factcheck check --fail-on contradicted,disputed --quiet
  factcheck check --file draft.txt --format line --output report.txt
"""


def check(
    ctx: typer.Context,
    statements: options.Statements = None,
    file: options.Files = None,
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
    limit: options.MatchLimit = 5,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = False,
    quiet: options.Quiet = False,
) -> int:
    """Check statements against what the sources in the store say.

    A verdict is about the sources, never about the world: supported, partly-supported, attributed, disputed,
    contradicted, not-found (which never means false) or not-checkable.

    Statements come from arguments, from files with one statement a line, or from standard input.

    Exit code: 0 if every statement is supported, 1 if one is contradicted, 3 if one is otherwise not established,
    2 if nothing was checked.
    """
    arguments, files = statements or [], file or []
    wanted = parse_verdicts(fail_on) if fail_on is not None else None
    if takes_stdin(arguments, files):
        files = files or [STDIN]
    elif not arguments and not files:
        typer.echo(ctx.get_help(), err=True)
        return EXIT_USAGE
    if len(arguments) > 3 and not any(" " in argument for argument in arguments) and not quiet:
        note("each argument is a statement of its own; put quotes around a whole sentence")
    pending = read_statements(arguments, files)
    first = next(pending, None)
    if first is None:
        raise UsageError("nothing to check: there is no statement in the input")
    from factcheck.services.library import open_store

    counts: Counter[Verdict] = Counter()
    with open_store(db) as store:
        assessments = _count(store.check_many(chain([first], pending), limit=limit), counts)
        shown = output in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty()
        assessments = _watched(assessments, arguments, files, shown, quiet)
        if quiet and output in (None, STDOUT):
            for _ in assessments:
                pass
        else:
            _report(store, assessments, format, output, flush=shown or STDIN in files)
    return exit_code(counts, wanted, exit_zero)


def _count(assessments: Iterator[Assessment], counts: Counter[Verdict]) -> Iterator[Assessment]:
    for assessment in assessments:
        counts[assessment.verdict] += 1
        yield assessment


def _watched(
    assessments: Iterator[Assessment], arguments: list[str], files: list[str], shown: bool, quiet: bool
) -> Iterator[Assessment]:
    from factcheck.cli import progress

    if not progress.wanted(shown, quiet):
        return assessments
    return progress.with_progress(assessments, lambda: count_statements(arguments, files))


def _report(store: Store, assessments: Iterator[Assessment], name: Format, output: str | None, *, flush: bool) -> None:
    from factcheck.render.formats import FORMATS
    from factcheck.render.records import store_record

    about = None
    if name is Format.JSON:
        about = store_record(store.info.claims, store.info.sources, store.info.schema)
    chunks = FORMATS["assessments"][name](assessments, terminal_page(output, about))
    # A document that breaks off is no JSON; one that is not complete is not begun.
    emit(["".join(chunks)] if name is Format.JSON else chunks, output, flush=flush)
