"""Options that commands share, each defined once."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.completion import complete_actors, complete_claims, complete_sources, complete_topics
from factcheck.model import Voice
from factcheck.render.page import Format

Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="FILE",
        help="Store to use. Else $FACTCHECK_DB, else your own store where you have one, else the one that ships.",
        show_default=False,
    ),
]
OwnDb = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="FILE",
        help="Store to write. Else $FACTCHECK_DB, else your own store.",
        show_default=False,
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        "-a",
        metavar="FILE",
        help="Compare with the text in FILE, plain or Markdown, instead of a store; '-' is standard input.",
        show_default=False,
    ),
]
FormatName = Annotated[Format, typer.Option("--format", help="How results are written.")]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write results to FILE, which appears when it is complete; '-' is standard output.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print no results and no notes; the exit code says it all.")]
MatchLimit = Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="How many matches are shown.")]
ListLimit = Annotated[
    int | None,
    typer.Option("--limit", "-n", min=1, metavar="N", help="List at most N.", show_default=False),
]
Files = Annotated[
    list[str] | None,
    typer.Option(
        "--file",
        "-f",
        metavar="FILE",
        help="Read one statement a line; '-' is standard input. May be given more than once.",
        show_default=False,
    ),
]
Statements = Annotated[
    list[str] | None,
    typer.Argument(metavar="[STATEMENT]...", help="What to check; put quotes around it.", show_default=False),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain", help="Show for every content word of the statement what the deciding claim has for it, and how."
    ),
]
ReviewedOnly = Annotated[
    bool, typer.Option("--reviewed-only", help="Leave out claims that were read by machine and reviewed by nobody.")
]
Unreviewed = Annotated[bool, typer.Option("--unreviewed", help="Claims that nobody has reviewed.")]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="VERDICT,...",
        help="Exit 1 if any of these verdicts occurs, otherwise 0.",
        show_default=False,
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit 0 after a completed check, whatever the verdicts.")]
ActorFilter = Annotated[
    str | None,
    typer.Option(
        "--actor",
        metavar="NAME",
        help="Claims that name this actor or are said by it; spelling may be off.",
        autocompletion=complete_actors,
        show_default=False,
    ),
]
SpeakerFilter = Annotated[
    str | None,
    typer.Option(
        "--speaker",
        metavar="NAME",
        help="Claims that this actor makes; spelling may be off.",
        autocompletion=complete_actors,
        show_default=False,
    ),
]
SourceFilter = Annotated[
    str | None,
    typer.Option(
        "--source", metavar="ID", help="Claims of this source.", autocompletion=complete_sources, show_default=False
    ),
]
TopicFilter = Annotated[
    str | None,
    typer.Option(
        "--topic", metavar="TOPIC", help="Claims on this topic.", autocompletion=complete_topics, show_default=False
    ),
]
VoiceFilter = Annotated[
    Voice | None,
    typer.Option("--voice", help="Claims in the source's own voice, a speaker's, or a rating's.", show_default=False),
]
Disputed = Annotated[bool, typer.Option("--disputed", help="Claims that another claim of the store disputes.")]
SearchFilter = Annotated[
    str | None,
    typer.Option(
        "--search",
        metavar="TEXT",
        help="Claims with all of these words in their text or quote; for names, see --actor.",
        show_default=False,
    ),
]
ClaimId = Annotated[
    str,
    typer.Argument(metavar="CLAIM", help="Identifier of a claim.", autocompletion=complete_claims, show_default=False),
]
SearchWords = Annotated[list[str], typer.Argument(metavar="TEXT...", help="What to look for.", show_default=False)]
