"""Reports wrapped to a terminal's width, with styles where it has them; the only module that uses Rich."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.model import Stance, Verdict
from factcheck.render.blocks import Paragraph
from factcheck.render.marks import AGREEMENT, CONFLICT, CUE, POINTERS, QUOTED, SPEAKER
from factcheck.render.page import Page

# The eight colours that every terminal theme sets, so that they are readable on light and on dark.
STYLES = {
    "": "",
    Verdict.SUPPORTED.value: "bold green",
    Verdict.PARTLY_SUPPORTED.value: "bold yellow",
    Verdict.ATTRIBUTED.value: "bold cyan",
    Verdict.DISPUTED.value: "bold magenta",
    Verdict.CONTRADICTED.value: "bold red",
    Verdict.NOT_FOUND.value: "bold blue",
    Verdict.NOT_CHECKABLE.value: "bold",
    CONFLICT: "bold underline red",
    AGREEMENT: "bold green",
    Stance.AGREES.value: "green",
    Stance.CONFLICTS.value: "bold red",
    Stance.MISSING.value: "yellow",
    "statement": "bold",
    "disputes": "bold red",
    "repeats": "bold green",
    "heading": "bold",
    "quote": "italic",
    "origin": "dim",
    "other": "",
    # Each of its own, also where NO_COLOR leaves only weight, slant and line.
    QUOTED: "bold not dim",
    SPEAKER: "bold underline cyan",
    CUE: "bold italic magenta",
}
RIBBON = 30
"""Columns that running text needs beside other cells; with fewer, rows are stacked instead."""
LONGEST = 1_000
"""Characters of a paragraph or cell that are shown; nobody reads a megabyte at a terminal. A pipe gets it whole."""
LEAST = 20
"""No terminal is taken to be narrower; one word a row helps nobody."""


class Sheet:
    """A terminal page that hands out what was written on it as a string."""

    def __init__(self, page: Page) -> None:
        """Open a sheet of the page's width."""
        self.width = max(page.width or 80, LEAST)
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer,
            width=self.width,
            height=25,  # given both, Rich does not read COLUMNS, which may hold anything
            force_terminal=page.colour,
            color_system="auto" if page.colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )
        self._carets = self._console.color_system is None

    def paragraphs(self, block: Iterable[Paragraph]) -> str:
        """The paragraphs, each wrapped behind its margin."""
        for paragraph in block:
            self._paragraph(paragraph)
        return self._take()

    def grid(self, headings: Sequence[str], rows: Iterable[Sequence[str]], prose: int) -> str:
        """Columns under headings, or stacked rows where the page is too narrow for them."""
        rows = [[_cut(text) for text in row] for row in rows]
        widths = [max(cell_len(row[column]) for row in [headings, *rows]) for column in range(len(headings))]
        beside = sum(width + 2 for column, width in enumerate(widths) if column != prose)
        if self.width < beside + min(RIBBON, widths[prose]):
            for row in rows:
                self._stacked(headings, row, prose)
            return self._take()
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
        for column, heading in enumerate(headings):
            table.add_column(heading, ratio=1 if column == prose else None, overflow="fold")
        for row in rows:
            table.add_row(*(Text(text) for text in row))
        self._console.print(table)
        return "".join(line.rstrip() + "\n" for line in self._take().splitlines())

    def _stacked(self, headings: Sequence[str], row: Sequence[str], prose: int) -> None:
        # A bare count would say nothing without its heading.
        named = [f"{text} {name}" if text.isdigit() else text for name, text in zip(headings, row, strict=True)]
        head = [text for column, text in enumerate(named) if text and column != prose]
        names = ((head[0] if head else "", "heading"), ("".join(f" · {text}" for text in head[1:]), "origin"))
        self._paragraph(Paragraph(words=names, first="", margin="  "))
        self._paragraph(Paragraph(words=((row[prose], ""),), margin="  "))

    def _paragraph(self, paragraph: Paragraph) -> None:
        start = paragraph.margin if paragraph.first is None else paragraph.first
        text = Text()
        for words, style in paragraph.words:
            text.append(_cut(words, LONGEST - len(text)), STYLES[style])
        # The first row may start further left than the others; it is wrapped to what they have.
        room = max(self.width - max(cell_len(start), cell_len(paragraph.margin)), LEAST // 2)
        for number, row in enumerate(text.wrap(self._console, room)):
            row.rstrip()
            margin = paragraph.margin if number else start
            self._print(Text().append(margin, STYLES["origin"] if margin.strip() else "").append_text(row))
            if self._carets:
                self._point(row, paragraph.margin if number or paragraph.first is None else " " * cell_len(start))

    def _point(self, row: Text, margin: str) -> None:
        """Point at marked words from the row below where the terminal has no styles to mark them with."""
        carets = [" "] * cell_len(row.plain)
        pointers = {STYLES[style]: pointer for style, pointer in POINTERS.items()}
        for span in row.spans:
            if str(span.style) in pointers:
                start, length = cell_len(row.plain[: span.start]), cell_len(row.plain[span.start : span.end])
                carets[start : start + length] = pointers[str(span.style)] * length
        if any(caret != " " for caret in carets):
            self._print(Text((margin + "".join(carets)).rstrip()))

    def _print(self, row: Text) -> None:
        self._console.print(row, no_wrap=True, overflow="ignore", crop=False)

    def _take(self) -> str:
        written = self._buffer.getvalue()
        self._buffer.seek(0)
        self._buffer.truncate()
        return written


def _cut(text: str, room: int = LONGEST) -> str:
    """The text, or its beginning and an ellipsis where it is longer than there is room for."""
    return text if len(text) <= room else text[:room] + "…" if room > 0 else ""
