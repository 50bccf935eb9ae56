"""`factcheck check`: statements against the claims of the store."""

from __future__ import annotations

import typer

from factcheck.cli import judging, options
from factcheck.cli.statements import stdin_is_piped
from factcheck.errors import EXIT_USAGE
from factcheck.render.page import Format

EXAMPLES = """
  factcheck check "Putin said Russia will give Belarus a £1.5 billion loan"
  factcheck check --file claims.txt
  factcheck check --file claims.txt --format jsonl | jq 'select(.verdict == "contradicted")'
  pbpaste | factcheck check --fail-on contradicted,disputed --quiet
  factcheck check --file draft.txt --format line --output report.txt
  factcheck check "The bridge opened in 1932" --against article.txt
  factcheck check --reviewed-only --file draft.txt
  factcheck check --explain "Lukashenka met Putin in Sochi on Monday"
"""


def check(
    ctx: typer.Context,
    statements: options.Statements = None,
    file: options.Files = None,
    against: options.Against = None,
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
    limit: options.MatchLimit = 5,
    explain: options.Explain = False,
    reviewed_only: options.ReviewedOnly = False,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = False,
    quiet: options.Quiet = False,
) -> int:
    """Check statements against what the sources in the store say.

    A verdict is about the sources, never about the world: supported, partly-supported, attributed, disputed,
    contradicted, not-found (which never means false) or not-checkable.

    Statements come from arguments, from files with one statement a line, or from standard input. With --against they
    are compared with one text, read sentence by sentence, and no store is used.

    With --explain, each content word, name, number and date of a statement is shown as matched (with the words of the
    source and how: same, synonym, broader, on record, …), in conflict or missing; in JSON under the key "alignment".

    Exit code: 0 if every statement is supported, 1 if one is contradicted, 3 if one is otherwise not established,
    2 if nothing was checked.
    """
    if not statements and not file and not stdin_is_piped():
        typer.echo(ctx.get_help(), err=True)
        return EXIT_USAGE
    return judging.judge(
        statements=statements or (),
        file=file or (),
        against=against,
        db=db,
        format=format,
        output=output,
        limit=limit,
        explain=explain,
        reviewed_only=reviewed_only,
        fail_on=fail_on,
        exit_zero=exit_zero,
        quiet=quiet,
    )
