"""Reports without styles, wrapping or shortening, for pipes and files; made without Rich."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.render.blocks import Paragraph
from factcheck.render.marks import POINTERS


def paragraphs(block: Iterable[Paragraph]) -> str:
    """One line for each paragraph; carets on a line below point at the words that decide."""
    rows = []
    for paragraph in block:
        start = paragraph.margin if paragraph.first is None else paragraph.first
        rows.append((start + "".join(text for text, _ in paragraph.words)).rstrip())
        carets = "".join(POINTERS.get(style, " ") * cells(text) for text, style in paragraph.words)
        if carets.strip():
            margin = paragraph.margin if paragraph.first is None else " " * cells(start)
            rows.append((margin + carets).rstrip())
    return "".join(row + "\n" for row in rows)


def grid(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns under headings, padded to the widest cell."""
    table = [headings, *rows]
    widths = [max(cells(row[column]) for row in table) for column in range(len(headings))]
    return "".join(
        "  ".join(_pad(text, width) for text, width in zip(row, widths, strict=True)).rstrip() + "\n" for row in table
    )


def cells(text: str) -> int:
    """How many columns of a terminal the text takes.

    >>> cells("loan"), cells("貸付"), cells("e\N{COMBINING ACUTE ACCENT}")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    wide = sum(east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(category(character) in ("Mn", "Me", "Cf") for character in text)


def _pad(text: str, width: int) -> str:
    return text + " " * (width - cells(text))
