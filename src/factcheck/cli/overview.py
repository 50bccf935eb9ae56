"""`factcheck actors`, `sources` and `topics`: what the store speaks of, with counts."""

from __future__ import annotations

from factcheck.cli import options
from factcheck.cli.output import emit, terminal_page
from factcheck.render.page import Format

EXAMPLES = {
    "actors": """
  factcheck actors
  factcheck actors --format jsonl | jq -r 'select(.kind == "person") | .name'
""",
    "sources": """
  factcheck sources
  factcheck sources --format csv --output sources.csv
""",
    "topics": """
  factcheck topics
  factcheck topics --format tsv
""",
}


def actors(
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
) -> int:
    """List people and bodies, with the number of their claims.

    Counted are the claims that name an actor and those that it makes.
    """
    from factcheck.render.formats import FORMATS
    from factcheck.services.library import open_store

    with open_store(db) as store:
        emit(FORMATS["actors"][format](store.actors(), terminal_page(output)), output)
    return 0


def sources(
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
) -> int:
    """List sources, with the number of their claims."""
    from factcheck.render.formats import FORMATS
    from factcheck.services.library import open_store

    with open_store(db) as store:
        emit(FORMATS["sources"][format](store.sources(), terminal_page(output)), output)
    return 0


def topics(
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
) -> int:
    """List topics, with the number of their claims."""
    from factcheck.render.formats import FORMATS
    from factcheck.services.library import open_store

    with open_store(db) as store:
        emit(FORMATS["topics"][format](store.topics(), terminal_page(output)), output)
    return 0
