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
  factcheck import fact-checks.json
  curl -s "$PAGE" | factcheck import /dev/stdin --format claimreview
  factcheck import claims.jsonl --db mine.db
""",
    "export": """
  factcheck export > claims.jsonl
  factcheck export --db mine.db --output claims.jsonl
  factcheck export --format claimreview --output fact-checks.json
""",
}

_NAMED = 5
"""How many claims a note names; who wants all of them has `list`."""

ClaimsFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="Claims, one a line (.jsonl) or one a row (.csv), or published fact-checks (.json, .html).",
        show_default=False,
    ),
]
ReadAs = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="jsonl|csv|claimreview",
        help="Where neither the file's name nor its head tells.",
        show_default=False,
    ),
]
WriteAs = Annotated[str, typer.Option("--format", metavar="jsonl|csv|claimreview", help="How claims are written.")]


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

    Published fact-checks are read from schema.org ClaimReview, as JSON-LD, in a page, or in a feed, and from the JSON
    of Google's Fact Check Tools. One that cannot be read is named, and the others are added.
    """
    from factcheck.services.library import import_claims as run

    done = run(file, db, format=format)
    if not quiet:
        for told in (*done.unread, *done.notes):
            note(told)
        note(str(done))
    return 0


def export(db: options.Db = None, format: WriteAs = "jsonl", output: options.Output = None) -> int:
    """Write all claims, with the profiles of their actors.

    `factcheck import` reads them back without loss. As claimreview, schema.org's JSON for the page of a fact-check,
    only what a person reviewed is written, and what has a rating, a publisher and an address; the rest is named.
    """
    from factcheck.services.library import export_claims, open_store

    lacking: dict[tuple[str, ...], list[str]] = {}
    with open_store(db) as store:
        lines = export_claims(store, format, left_out=lambda claim, what: lacking.setdefault(what, []).append(claim.id))
        emit((f"{line}\n" for line in lines), output)
    for what, claims in lacking.items():
        note(f"left out for want of {' and '.join(what)}: {_named(claims)}")
    return 0


def _named(claims: list[str]) -> str:
    """The first of some claims, and how many more there are."""
    more = len(claims) - _NAMED
    return ", ".join(claims[:_NAMED]) + (f" and {more} more" if more > 0 else "")
