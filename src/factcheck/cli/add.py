"""`factcheck add`: articles into a store, as claims that a person has yet to review."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from factcheck.cli import options, progress
from factcheck.cli.output import STDOUT, emit, note, terminal_page
from factcheck.errors import EXIT_USAGE, UsageError
from factcheck.render.page import Format

if TYPE_CHECKING:
    from factcheck.services.adding import Given, Origin, Unread
    from factcheck.services.relating import Linked

T = TypeVar("T")

EXAMPLES = """
  factcheck add article.html
  factcheck add articles/ --publisher "The Example"
  factcheck add https://example.org/news/bridge
  factcheck add report.pdf --dry-run
  pbpaste | factcheck add - --title "The bridge" --date 2020-09-14
  factcheck add articles/ --format jsonl | jq -r 'select(.state == "updated") | .source'
"""

Documents = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|DIRECTORY|URL|-...",
        help="Articles: files, folders with such files, http and https addresses; '-' is standard input.",
        show_default=False,
    ),
]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Of one article.", show_default=False)]
Publisher = Annotated[
    str | None, typer.Option("--publisher", metavar="NAME", show_default=False, help="Who published it.")
]
Author = Annotated[str | None, typer.Option("--author", metavar="NAME", show_default=False, help="Who wrote it.")]
Published = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="YYYY-MM-DD", help="Day of publication, from which “Monday” counts.", show_default=False
    ),
]
Address = Annotated[
    str | None, typer.Option("--url", metavar="URL", help="Where one article was published.", show_default=False)
]
Language = Annotated[
    str | None, typer.Option("--language", metavar="TAG", help="Such as en or en-GB.", show_default=False)
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the claims and write nothing.")]

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def add(
    ctx: typer.Context,
    documents: Documents = None,
    db: options.OwnDb = None,
    title: Title = None,
    publisher: Publisher = None,
    author: Author = None,
    date: Published = None,
    url: Address = None,
    language: Language = None,
    dry_run: DryRun = False,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
    quiet: options.Quiet = False,
) -> int:
    """Add what articles assert to your store, with who says it.

    Read are plain text, Markdown, HTML, PDF, DOCX and ODT. Title, publisher, author, date, address and language are
    taken from the document where it states them; an option goes before that. Of a folder, hidden files, those with
    other endings and what is no file are left out.

    The claims are marked as unreviewed until a person has confirmed them. An article whose text is in the store is
    left as it is. A changed one, from the same file or address, is a new version: the claims of the version before
    are kept, and are no evidence any more.

    Each article is recorded whole or not at all. After an interruption the same command goes on where it stopped.

    Exit code: 0 if all documents were read, 2 if one could not be read; the others are added all the same.
    """
    if not documents:
        typer.echo(ctx.get_help(), err=True)
        return EXIT_USAGE
    from factcheck.render.formats import FORMATS
    from factcheck.services.adding import add_articles, cores, read_articles, tie_articles

    origins = _origins(documents)
    given = _given(origins, title, publisher, author, date, url, language)
    tally = Tally()
    try:
        read = (
            read_articles(origins, given=given, processes=cores())
            if dry_run
            else add_articles(origins, db, given=given, processes=cores())
        )
        outcomes = tally.of(_watched(read, len(origins), format, output, quiet, "adding"))
        things = (claim for claims in outcomes for claim in claims) if dry_run else outcomes
        if quiet and output in (None, STDOUT):
            deque(things, maxlen=0)
        else:
            emit(FORMATS["claims" if dry_run else "added"][format](things, terminal_page(output)), output, flush=True)
            deque(things, maxlen=0)  # whoever reads the report may have seen enough; the rest is added all the same
        if not dry_run:
            tally.tie(_watched(tie_articles(db, processes=cores()), None, format, output, quiet, "comparing"))
    except KeyboardInterrupt:
        if not quiet:
            note(f"interrupted: {tally.told(dry_run)}; the same command goes on from here")
        raise
    for one in tally.unread:
        note(f"cannot read {one.origin.name}: {one.reason}")
    if not quiet:
        for document in tally.foreign:
            note(f"{document} is not in English, the one language that is read for who says what")
        note(tally.told(dry_run))
    return EXIT_USAGE if tally.unread else 0


class Tally:
    """What became of the documents so far."""

    def __init__(self) -> None:
        self.unread: list[Unread] = []
        self._states: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self.foreign: list[str] = []
        """Documents that say that they are not in English."""

    def of(self, outcomes: Iterable[Any]) -> Iterator[Any]:
        """The outcomes of what could be read, as they come, counted."""
        from factcheck.services.adding import Outcome, Unread

        for outcome in outcomes:
            if isinstance(outcome, Unread):
                self.unread.append(outcome)
                continue
            self._states[getattr(outcome, "state", "read")] += 1
            language = getattr(outcome, "language", None)
            if language and not re.match(r"en(?:-|$)", language, re.IGNORECASE):
                self.foreign.append(outcome.document)
            self._counts["claims"] += outcome.claims if isinstance(outcome, Outcome) else len(outcome)
            yield outcome

    def tie(self, ties: Iterable[Linked]) -> None:
        """Count what came of comparing the claims of several articles."""
        for links in ties:
            self._counts.update(linked=links.linked, suggested=links.suggested)

    def told(self, dry_run: bool) -> str:
        """The counts, in one line."""
        from factcheck.render.wording import count

        parts = [f"{number:,} {state}" for state, number in sorted(self._states.items())]
        parts += [f"{len(self.unread):,} could not be read"] if self.unread else []
        total = self._states.total() + len(self.unread)
        nothing = "; nothing was written" if dry_run else ""
        links = [f"{self._counts[how]:,} {how}" for how in ("linked", "suggested") if self._counts[how]]
        tied = f" ({', '.join(links)})" if links else ""
        said = f"{count(self._counts['claims'], 'claim')}{tied}{nothing}"
        return f"{count(total, 'document')}: {', '.join(parts) or 'none'}; {said}"


def _origins(documents: Sequence[str]) -> list[Origin]:
    from factcheck.services.adding import find_origins

    if "" in documents:
        raise UsageError("a document has no name: the value is empty")
    if documents.count(STDOUT) > 1:
        raise UsageError("standard input can be read only once; give '-' once")
    origins = list(find_origins(documents))
    if not origins:
        raise UsageError(f"there is no article in {', '.join(documents)}")
    return origins


def _given(
    origins: Sequence[Origin],
    title: str | None,
    publisher: str | None,
    author: str | None,
    date: str | None,
    url: str | None,
    language: str | None,
) -> Given:
    from factcheck.services.adding import Given

    for name, value in (("--title", title), ("--url", url)):
        if value is not None and len(origins) > 1:
            raise UsageError(f"{name} is of one article, and there are {len(origins):,}")
    for name, value in (("--title", title), ("--publisher", publisher), ("--author", author), ("--date", date)):
        if value is not None and not value.strip():
            raise UsageError(f"{name} has an empty value")
    if url is not None and not re.match(r"https?://[^/\s]+", url):
        raise UsageError(f"--url should be an http or https address, not {url[:80]!r}")
    if language is not None and not _TAG.fullmatch(language):
        raise UsageError(f"--language should be a tag such as en or pt-BR, not {language[:40]!r}")
    return Given(title, publisher, author, _day(date), url, language)


def _day(date: str | None) -> dt.date | None:
    try:
        return None if date is None else dt.date.fromisoformat(date)
    except ValueError as error:
        raise UsageError(f"--date should be a day such as 2020-09-14, not {date!r}") from error


def _watched(
    read: Iterator[T], total: int | None, format: Format, output: str | None, quiet: bool, doing: str
) -> Iterator[T]:
    shown = output in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty() and format is not Format.TABLE
    return progress.with_progress(read, lambda: total, doing) if progress.wanted(shown, quiet) else read
