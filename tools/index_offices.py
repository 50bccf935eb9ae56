"""Writes the index that `factcheck.text.office_table` reads, from the table of offices that people edit.

    python tools/index_offices.py

The same table gives the same bytes; a test proves that the two agree. A line of the index begins with a word in small
letters that begins a form, then come the length of the longest such form and the forms, each with its marks and its
office; or with @ and an office, then come its kind, the broader and the compatible offices, and how its forms and those
of its special ones begin. The line of @ alone has the forms of address.
"""

from __future__ import annotations

from pathlib import Path

from factcheck.text.office_table import INDEX
from factcheck.text.offices import singulars
from factcheck.text.vocabulary import FOLDER, rows

TARGET = Path(FOLDER, INDEX)
MARKS = "=.~@"
"""Stand before a form and say when it counts; the head of the table explains them."""
NO_OFFICE = "none"
HONORIFIC = "honorific"

Forms = dict[str, tuple[str, str]]
"""Form in small letters, hyphens opened → (marks, office)."""


def offices() -> dict[str, list[str]]:
    """The rows of the table by the name of the office, without the forms of address, each with all its cells."""
    return {row[0]: row + [""] * (5 - len(row)) for row in rows("offices.tsv") if row[1] != HONORIFIC}


def forms() -> Forms:
    """All forms of all offices."""
    found: Forms = {}
    for name, row in offices().items():
        for form in row[3].split("|"):
            bare = form.lstrip(MARKS)
            found[bare.lower().replace("-", " ")] = (form[: len(form) - len(bare)], name)
    return found


def index() -> str:
    """The text of the index."""
    lines = {word: [str(longest), *_forms_of(word)] for word, longest in _longest().items()}
    for name, row in offices().items():
        if row[1] != NO_OFFICE:
            lines[f"@{name}"] = [row[1], row[2], row[4], "|".join(_beginnings(name))]
    lines["@"] = next(row[3].split("|") for row in rows("offices.tsv") if row[1] == HONORIFIC)
    return "\n".join("\t".join([key, *lines[key]]) for key in sorted(lines, key=lambda key: f"{key}\t"))


def _longest() -> dict[str, int]:
    """First word of a form, also as a plural → words in the longest form that it begins."""
    longest: dict[str, int] = {}
    for form in forms():
        first, *rest = form.split(" ")
        if len(rest) + 1 > longest.get(first, 0):
            longest[first] = longest[_plural(first)] = len(rest) + 1
    return longest


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-2] + "en"
    return word[:-1] + "ies" if word.endswith("ry") else word + "s"


def _forms_of(word: str) -> list[str]:
    singular = {one for one, _ in singulars(word)}
    return [
        "|".join((form, *found)) for form, found in forms().items() if form in singular or form.startswith(f"{word} ")
    ]


def _beginnings(office: str) -> list[str]:
    names, before = {office}, 0
    while len(names) > before:
        before = len(names)
        names.update(name for name, row in offices().items() if not names.isdisjoint(row[2].split("|")))
    firsts = {form.partition(" ")[0] for form, (_, name) in forms().items() if name in names}
    # What “-man” and “-men”, “-y” and “-ies” have in common.
    return sorted({first[:-2] if first.endswith("man") else first.removesuffix("y") for first in firsts})


if __name__ == "__main__":
    TARGET.write_text(index(), encoding="utf-8")
