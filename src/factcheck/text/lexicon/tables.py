"""The tables written by hand: what news says that a dictionary misses or blurs.

The first cells of a row are two words in their base form and American spelling, the third is their relation:

- `synonym`: an editor would let one stand for the other. `different`: the dictionary relates them, an editor would not.
- `broader`, `narrower`: the second word is the more general, or the more special one.
- `derived`: of one family. `opposite`: cannot both hold. `converse`: one event from its two sides.

The fourth cell names the parts of speech that it holds for, a letter each: `n`, `v`, `a`, `r` (adverb), `f` (any,
and function words), `w` (only as written).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from factcheck.text.vocabulary import lines, rows

TABLES = ("opposites.tsv", "synonyms.tsv")


@cache
def _lines() -> Mapping[str, Sequence[str]]:
    """The lines of each table, sorted by their first word as the tables are kept."""
    return {table: lines(table) for table in TABLES}


@cache
def _by_second_word() -> Mapping[str, list[str]]:
    """The lines that each word is the second of: splitting all cells would cost every start milliseconds."""
    found: dict[str, list[str]] = {}
    for table in _lines().values():
        for line in table:
            found.setdefault(line.split("\t", 2)[1], []).append(line)
    return found


def _rows_of(word: str) -> Iterator[list[str]]:
    """The rows that a word stands in."""
    for table in _lines().values():
        at = bisect_left(table, f"{word}\t")
        while at < len(table) and table[at].startswith(f"{word}\t"):
            yield table[at].split("\t")
            at += 1
    for line in _by_second_word().get(word, ()):
        yield line.split("\t")


@cache
def _related_terms(term: str) -> Mapping[str, list[str]]:
    """The terms that a term is related to, by relation: for `broader` only the more general ones."""
    found: dict[str, list[str]] = {}
    word, _, pos = term.rpartition(".")
    for left, right, relation, parts in _rows_of(word):
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
