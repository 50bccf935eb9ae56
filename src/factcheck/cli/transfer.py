"""`factcheck import` and `export`: claims in and out of a store."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.output import emit, note

EXAMPLES = {
    "import": """
  factcheck import claims.jsonl
  factcheck import claims.csv
  curl -s "$URL" | factcheck import /dev/stdin --format jsonl
  factcheck import claims.jsonl --db mine.db
""",
    "export": """
  factcheck export > claims.jsonl
  factcheck export --db mine.db --output claims.jsonl
""",
}

ClaimsFile = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="Claims, one a line (.jsonl) or one a row (.csv).", show_default=False),
]
ReadAs = Annotated[
    str | None,
    typer.Option("--format", metavar="jsonl|csv", help="Where the file's name does not tell.", show_default=False),
]
WriteAs = Annotated[str, typer.Option("--format", metavar="jsonl|csv", help="How claims are written.")]


def import_claims(
    file: ClaimsFile,
    db: options.OwnDb = None,
    format: ReadAs = None,
    quiet: options.Quiet = False,
) -> int:
    """Add claims to your own store: all of them, or none.

    If a line is bad, it is named by its number and nothing is added.

    Your own store starts as a copy of the one that ships, unless `factcheck init --empty` made it empty. With --db,
    the claims go to that store, which is made where it is missing and then holds just them.

    A line needs only "text"; docs/claims.md has the other keys. A claim with the identifier of one in the store
    replaces it.
    """
    from factcheck.services.library import import_claims as run

    done = run(file, db, format=format)
    if not quiet:
        note(str(done))
    return 0


def export(db: options.Db = None, format: WriteAs = "jsonl", output: options.Output = None) -> int:
    """Write all claims, with the profiles of their actors.

    `factcheck import` reads them back without loss.
    """
    from factcheck.services.library import export_claims, open_store

    with open_store(db) as store:
        emit((f"{line}\n" for line in export_claims(store, format)), output)
    return 0
