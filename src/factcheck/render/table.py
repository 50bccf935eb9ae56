"""The format for people: a block for each statement, columns for a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from factcheck.model import Assessment, Verdict
from factcheck.render import plain
from factcheck.render.blocks import Paragraph, assessment_block, linked_block
from factcheck.render.page import Page
from factcheck.render.safe import visible
from factcheck.render.wording import HINT, summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.render.kinds import LinkedClaim


def assessments(noun: str, things: Iterable[Assessment], page: Page) -> Iterator[str]:
    """A block for each assessment as it comes, then the count of verdicts for a batch, and what a verdict means."""
    write = block_writer(page)
    counts: Counter[Verdict] = Counter()
    for assessment in things:
        counts[assessment.verdict] += 1
        yield write(assessment_block(assessment, page.width or (80 if page.colour else None)))
    closing = [Paragraph(words=((summary(counts), "heading"),), margin="")] if counts.total() > 1 else []
    if counts:
        yield write([*closing, Paragraph(words=((HINT, "origin"),), margin="")])


def links(noun: str, things: Iterable[LinkedClaim], page: Page) -> Iterator[str]:
    """A block for the claim and for each one linked to it."""
    write = block_writer(page)
    for linked in things:
        yield write(linked_block(linked))


def grid(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """Columns under headings."""
    from factcheck.render.kinds import KINDS  # which a report on statements does not need

    kind = KINDS[noun]
    rows = [tuple(visible(text) for text in kind.brief(thing)) for thing in things]
    if not rows:
        return
    if page.width is None and not page.colour:
        yield plain.grid(kind.headings, rows)
        return
    from factcheck.render.terminal import Sheet

    yield Sheet(page).grid(kind.headings, rows, kind.prose)


def block_writer(page: Page) -> Callable[[Iterable[Paragraph]], str]:
    """A function that writes paragraphs for a page: wrapped and with styles at a terminal, plain elsewhere."""
    if page.width is None and not page.colour:
        return plain.paragraphs
    from factcheck.render.terminal import Sheet

    return Sheet(page).paragraphs
