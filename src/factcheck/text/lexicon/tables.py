"""The tables written by hand: what news says that a dictionary misses or blurs.

The first cells of a row are two words in their base form and American spelling, the third is their relation:

- `synonym`: an editor would let one stand for the other. `different`: the dictionary relates them, an editor would not.
- `broader`, `narrower`: the second word is the more general, or the more special one.
- `derived`: of one family. `opposite`: cannot both hold. `converse`: one event from its two sides.

The fourth cell names the parts of speech that it holds for, a letter each: `n`, `v`, `a`, `r` (adverb), `f` (any,
and function words), `w` (only as written).

People edit `vocabulary/opposites.tsv` and `vocabulary/synonyms.tsv`. `vocabulary/relations_index.tsv` is made from them
by `tools/index_relations.py`: every word with its relations, sorted, so that nothing has to be built at the start.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from factcheck.text.vocabulary import lines, written

TABLES = ("opposites.tsv", "synonyms.tsv")
INDEX = "relations_index.tsv"


@cache
def _index() -> list[str]:
    return written(INDEX).split("\n")


@cache
def _relations_of(word: str) -> Sequence[tuple[str, str, list[str]]]:
    """The relations that a word stands in: kind, parts of speech, the other words."""
    index = _index()
    at = bisect_left(index, f"{word}\t")
    if at == len(index) or not index[at].startswith(f"{word}\t"):
        return ()
    cells = (cell.split(" ") for cell in index[at].split("\t")[1:])
    return [(kind, parts, others) for kind, parts, *others in cells]


@cache
def _related_terms(term: str) -> Mapping[str, list[str]]:
    """The terms that a term is related to, by relation: for `broader` only the more general ones."""
    found: dict[str, list[str]] = {}
    word, _, pos = term.rpartition(".")
    for kind, parts, others in _relations_of(word):
        if pos in parts:
            # Words that differ in every use differ in each part of speech.
            kept = "fnvar" if kind == "different" and pos == "f" else pos
            found.setdefault(kind, []).extend(f"{other}.{one}" for other in others for one in kept)
    return found


def table_terms(relation: str, terms: Iterable[str]) -> set[str]:
    """The terms that the tables give for any of these terms: for `broader` only the more general ones."""
    return {other for term in terms for other in _related_terms(term).get(relation, ())}


@cache
def _phrase_lines() -> list[str]:
    return lines("phrases.tsv")


@cache
def phrases_that_begin(word: str) -> Sequence[tuple[tuple[str, ...], str]]:
    """Phrases whose first base form is this one, the longest first, each with the one word that says the same.

    >>> (("step", "down"), "resign") in phrases_that_begin("step")
    True
    """
    table = _phrase_lines()
    found = []
    at = bisect_left(table, f"{word} ")
    while at < len(table) and table[at].startswith(f"{word} "):
        phrase, lemma = table[at].split("\t")
        found.append((tuple(phrase.split()), lemma))
        at += 1
    return sorted(found, key=lambda pair: (-len(pair[0]), pair))
