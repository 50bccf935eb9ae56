"""Cells of CSV: what a spreadsheet would run as a formula is made text, and made itself again when read."""

from __future__ import annotations

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def neutral(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would run; `plain` undoes it, whatever the cell.

    >>> neutral("=1+1"), neutral("'=1+1"), neutral("plain")
    ("'=1+1", "''=1+1", 'plain')
    """
    return "'" + cell if _runs(cell) else cell


def plain(cell: str) -> str:
    """The cell as it was before `neutral`.

    >>> plain("'=1+1"), plain("-5 °C"), plain("'tis")
    ('=1+1', '-5 °C', "'tis")
    """
    return cell[1:] if cell.startswith("'") and _runs(cell) else cell


def _runs(cell: str) -> bool:
    return cell.lstrip("'")[:1] in _FORMULA if cell.lstrip("'") else False
