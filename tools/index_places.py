"""Writes the index of forms that `factcheck.text.gazetteer` reads, from the table of places that people edit.

    python tools/index_places.py

The same table gives the same bytes; a test proves that the two agree.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from factcheck.text.gazetteer import DEMONYM, MARKS, NOT_A_PLACE, fold
from factcheck.text.vocabulary import FOLDER, rows

TARGET = Path(FOLDER, "places_index.tsv")


def forms_of(row: list[str]) -> list[tuple[str, str]]:
    """The forms of one row, folded, each with its marks; the name itself unless it is listed again with marks."""
    cells = row + [""] * (5 - len(row))
    written = fold(cells[0].partition(" (")[0])
    listed = [(form, "") for form in cells[3].split("|") if form]
    listed += [(form, DEMONYM) for form in cells[4].split("|") if form]
    found = []
    for form, kind in listed:
        bare = form.lstrip(MARKS)
        found.append((fold(bare), form[: len(form) - len(bare)] + kind))
    if all(form != written for form, marks in found if DEMONYM not in marks):
        found.insert(0, (written, ""))
    return list(dict.fromkeys(found))


def index() -> str:
    """The text of the index: form, tab, readings separated by |, sorted by form."""
    readings: dict[str, list[str]] = defaultdict(list)
    for row in rows("places.tsv"):
        name = "" if row[1] == NOT_A_PLACE else row[0]
        for form, marks in forms_of(row):
            readings[form].append(f"{marks}{name}")
    return "\n".join(f"{form}\t{'|'.join(readings[form])}" for form in sorted(readings, key=lambda form: form + "\t"))


if __name__ == "__main__":
    TARGET.write_text(index(), encoding="utf-8")
