"""`factcheck link`: the claims of different sources held against each other and tied together."""

from __future__ import annotations

import sys
from collections import deque
from itertools import chain
from typing import Annotated

import typer

from factcheck.cli import options, progress
from factcheck.cli.output import STDOUT, emit, note, terminal_page
from factcheck.render.page import Format

EXAMPLES = """
  factcheck link
  factcheck link --dry-run
  factcheck link --format jsonl | jq 'select(.link == "disputes")'
"""

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the links and write nothing.")]


def link(
    db: options.OwnDb = None,
    dry_run: DryRun = False,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
    quiet: options.Quiet = False,
) -> int:
    """Tie claims that repeat or dispute each other.

    Each claim is judged as a statement against those of other sources that share its words, and the other way round.
    Pairs with a score of 0.85 and more are linked; others are suggested, which a question mark shows, and wait for a
    person. What was linked, suggested or dismissed before is left as it is.

    `factcheck add` does the same with the articles that it adds; this is for claims that came in otherwise.
    """
    from factcheck.render.formats import FORMATS
    from factcheck.render.wording import count
    from factcheck.services.linking import FoundLink, link_all

    made: list[bool] = []

    def counted(one: FoundLink) -> FoundLink:
        made.append(one.made)
        return one

    articles = link_all(db, dry_run=dry_run)
    shown = output in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty() and format is not Format.TABLE
    if progress.wanted(shown, quiet):
        articles = progress.with_progress(articles, lambda: None, "linking")
    found = map(counted, chain.from_iterable(articles))
    if quiet and output in (None, STDOUT):
        deque(found, maxlen=0)
    else:
        emit(FORMATS["ties"][format](found, terminal_page(output)), output)
    if not quiet:
        nothing = "; nothing was written" if dry_run else ""
        note(f"{count(sum(made), 'link')}, {count(len(made) - sum(made), 'suggestion')}{nothing}")
    return 0
