"""`factcheck init` and `verify`: making a store, and proving one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.output import emit, note

EXAMPLES = {
    "init": """
  factcheck init
  factcheck init --empty
  factcheck init --db mine.db --empty
""",
    "verify": """
  factcheck verify
  factcheck verify --db mine.db --source article.txt
""",
}

Empty = Annotated[bool, typer.Option("--empty", help="Start with no claims instead of those that ship.")]
SourceFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--source",
        metavar="FILE",
        help="Text of a source: prove that every quote stands at its position. May be given more than once.",
        show_default=False,
    ),
]


def init(db: options.OwnDb = None, empty: Empty = False) -> int:
    """Make your own store and print where it is.

    It starts as a copy of the one that ships, or empty.
    """
    from factcheck.services.library import initialise

    emit([f"{initialise(db, empty=empty)}\n"])
    return 0


def verify(db: options.Db = None, source: SourceFiles = None, quiet: options.Quiet = False) -> int:
    """Prove that a store is sound.

    Proved are the database, the search index and every link, and with --source the position of every quote.

    Exit code: 0 if all is well, 1 if there is a problem; each is one line.
    """
    from factcheck.render.safe import visible
    from factcheck.render.wording import count
    from factcheck.services.library import verify as run

    problems = list(run(db, source or []))
    if not quiet:
        emit(f"{visible(str(problem))}\n" for problem in problems)
        note(count(len(problems), "problem") if problems else "all is well")
    return 1 if problems else 0
