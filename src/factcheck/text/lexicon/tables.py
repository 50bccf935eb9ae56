"""The tables written by hand: what news says that a dictionary misses or blurs.

The first cells of a row are two words in their base form and American spelling, the third is their relation:

- `synonym`: an editor would let one stand for the other. `different`: the dictionary relates them, an editor would not.
- `broader`, `narrower`: the second word is the more general, or the more special one.
- `derived`: of one family. `opposite`: cannot both hold. `converse`: one event from its two sides.

The fourth cell names the parts of speech that it holds for, a letter each: `n`, `v`, `a`, `r` (adverb), `f` (any,
and function words), `w` (only as written).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.text.vocabulary import rows

TABLES = ("opposites.tsv", "synonyms.tsv")


@cache
def _rows_by_word() -> Mapping[str, list[list[str]]]:
    """The rows that each word stands in; what they mean is worked out for the words that are asked for."""
    found: dict[str, list[list[str]]] = {}
    for table in TABLES:
        for row in rows(table):
            found.setdefault(row[0], []).append(row)
            found.setdefault(row[1], []).append(row)
    return found


@cache
def _related_terms(term: str) -> Mapping[str, list[str]]:
    """The terms that a term is related to, by relation: for `broader` only the more general ones."""
    found: dict[str, list[str]] = {}
    word, _, pos = term.rpartition(".")
    for left, right, relation, parts in _rows_by_word().get(word, ()):
        if pos not in parts or (relation == "broader" and word == right) or (relation == "narrower" and word == left):
            continue
        kind = "broader" if relation == "narrower" else relation
        other = right if word == left else left
        found.setdefault(kind, []).append(f"{other}.{pos}")
        if relation == "different" and pos == "f":
            found[kind] += (f"{other}.{any_pos}" for any_pos in "nvar")
    return found


def table_terms(relation: str, terms: Iterable[str]) -> set[str]:
    """The terms that the tables give for any of these terms: for `broader` only the more general ones."""
    return {other for term in terms for other in _related_terms(term).get(relation, ())}


@cache
def phrases() -> Mapping[tuple[str, ...], str]:
    """Phrases as tuples of base forms, with the one word that says the same: (“step”, “down”) is “resign”."""
    return {tuple(phrase.split()): word for phrase, word in rows("phrases.tsv")}
