"""Writes the index of words that `factcheck.text.lexicon.tables` reads, from the tables that people edit.

    python tools/index_relations.py

The same tables give the same bytes; a test proves that they agree.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from factcheck.text.lexicon.tables import INDEX, TABLES
from factcheck.text.vocabulary import FOLDER, rows

TARGET = Path(FOLDER, INDEX)


def index() -> str:
    """The text of the index: a word, then a cell for each of its relations: kind, parts of speech, the other words.

    A pair stands under both of its words; one of which one word is broader, only under the more special word.
    """
    found: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for table in TABLES:
        for left, right, relation, parts in rows(table):
            if relation != "narrower":
                found[left][relation, parts].append(right)
            if relation != "broader":
                found[right][relation.replace("narrower", "broader"), parts].append(left)
    return "\n".join(
        "\t".join([word, *(" ".join([*kind, *sorted(others)]) for kind, others in sorted(cells.items()))])
        for word, cells in sorted(found.items(), key=lambda entry: entry[0] + "\t")
    )


if __name__ == "__main__":
    TARGET.write_text(index(), encoding="utf-8")
