"""The alignment of a statement for people: its words, those of the source, and how the two are tied, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from factcheck.model import Assessment, Counterpart
from factcheck.render.blocks import Paragraph
from factcheck.render.marks import Piece
from factcheck.render.plain import cells
from factcheck.render.safe import visible
from factcheck.render.wording import STANCE_SIGNS, relation, score_words

ARROW = " → "
NOTHING = "–"
WIDEST = 36
"""Columns of words that others are lined up with; a longer row, such as a whole quotation, stands by itself."""


def alignment_paragraphs(alignment: Sequence[Counterpart], width: int | None) -> list[Paragraph]:
    """A row for each counterpart under the claim that it is of; stacked where the page is too narrow for columns."""
    columns = _columns(alignment)
    narrow = width is not None and 4 + sum(columns) + cells(ARROW) + 2 > width
    found = []
    for claim, rows in groupby(alignment, key=lambda row: row.claim):
        heading = f"word by word, beside {claim}:" if claim is not None else "word by word; no claim speaks to it:"
        found.append(Paragraph(words=((visible(heading), "origin"),)))
        found += [_stacked(row) if narrow or _is_long(row) else _in_columns(row, columns) for row in rows]
    return found


def score_paragraphs(assessment: Assessment) -> list[Paragraph]:
    """One that says what the score of the deciding claim rests on, where it agrees or conflicts."""
    return [Paragraph(words=((score_words(assessment), "origin"),))] if assessment.grounds else []


def _columns(alignment: Sequence[Counterpart]) -> tuple[int, int, int]:
    rows = [row for row in alignment if not _is_long(row)]
    return (
        max((cells(visible(row.statement)) for row in rows), default=0),
        max((cells(_source(row)) for row in rows), default=0),
        max((cells(relation(row)) for row in rows), default=0),
    )


def _is_long(row: Counterpart) -> bool:
    return cells(visible(row.statement)) > WIDEST or cells(_source(row)) > WIDEST


def _source(row: Counterpart) -> str:
    return visible(row.source) if row.source is not None else NOTHING


def _in_columns(row: Counterpart, columns: tuple[int, int, int]) -> Paragraph:
    ours, theirs = visible(row.statement), _source(row)
    return _row(
        row,
        ours,
        " " * (columns[0] - cells(ours)) + ARROW,
        theirs,
        " " * (columns[1] - cells(theirs) + 2),
        relation(row),
    )


def _stacked(row: Counterpart) -> Paragraph:
    return _row(row, visible(row.statement), ARROW, _source(row), " ", f"({relation(row)})")


def _row(row: Counterpart, ours: str, arrow: str, theirs: str, gap: str, how: str) -> Paragraph:
    style = row.stance.value
    words: tuple[Piece, ...] = ((ours, style), (arrow, "origin"), (theirs, style), (gap, ""), (how, style))
    return Paragraph(words=words, first=f"  {STANCE_SIGNS[row.stance]} ", margin="    ")
