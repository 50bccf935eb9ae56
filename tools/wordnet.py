"""The files of a WordNet 3.x dictionary folder, read into synsets and sense shares.

Formats: wndb(5WN) for `data.*`, `index.*` and `*.exc`, cntlist(5WN) for `cntlist.rev`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# Sense counts are those of a small corpus: the prior keeps a sense seen once from being taken for certain.
_PRIOR_WEIGHT = 4.0

Key = tuple[str, int]
"""Part of speech and file offset: what WordNet calls a synset by."""
Lemma = tuple[str, str]
"""A case-folded word and its part of speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A relation of one synset, or of one word of it, to another."""

    symbol: str
    target: Key
    source_word: int
    """Number of the word it starts from, counted from 1; 0 where it concerns the whole synset."""
    target_word: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Synset:
    """One meaning and the words for it."""

    key: Key
    lexfile: int
    """Number of the lexicographer file: 18 is `noun.person`."""
    satellite: bool
    words: tuple[str, ...]
    """As spelled, with underscores in phrases."""
    pointers: tuple[Pointer, ...]

    def targets(self, *symbols: str) -> list[Key]:
        """The synsets that pointers of these kinds lead to."""
        return [pointer.target for pointer in self.pointers if pointer.symbol in symbols]


def _synset(line: str, pos: str) -> Synset:
    fields = line.split(" | ")[0].split()
    count = int(fields[3], 16)
    words = tuple(re.sub(r"\(\w+\)$", "", word) for word in fields[4 : 4 + 2 * count : 2])
    at = 4 + 2 * count
    pointers = []
    for index in range(int(fields[at])):
        symbol, offset, target_pos, ends = fields[at + 1 + 4 * index : at + 5 + 4 * index]
        target = ("a" if target_pos == "s" else target_pos, int(offset))
        pointers.append(
            Pointer(symbol=symbol, target=target, source_word=int(ends[:2], 16), target_word=int(ends[2:], 16))
        )
    return Synset(
        key=(pos, int(fields[0])),
        lexfile=int(fields[1]),
        satellite=fields[2] == "s",
        words=words,
        pointers=tuple(pointers),
    )


def _lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8", errors="replace")
    return [line for line in text.splitlines() if line and not line.startswith("  ")]


class WordNet:
    """A dictionary folder, read once."""

    def __init__(self, folder: Path) -> None:
        """Read the synsets, the sense order and the sense counts under the folder."""
        self.synsets: dict[Key, Synset] = {}
        self.senses: dict[Lemma, list[Key]] = {}
        self.exceptions: list[tuple[str, str, str]] = []
        for pos, name in FILES.items():
            for line in _lines(folder / f"data.{name}"):
                synset = _synset(line, pos)
                self.synsets[synset.key] = synset
            for line in _lines(folder / f"index.{name}"):
                fields = line.split()
                self.senses[fields[0], pos] = [(pos, int(offset)) for offset in fields[-int(fields[2]) :]]
            for line in _lines(folder / f"{name}.exc"):
                form, *bases = line.split()
                self.exceptions.extend((form, pos, base) for base in bases)
        self.counts: dict[Lemma, dict[int, int]] = defaultdict(dict)
        for line in _lines(folder / "cntlist.rev"):
            sense, number, count = line.split()
            lemma, _, rest = sense.partition("%")
            self.counts[lemma, "nvara"[int(rest[0]) - 1]][int(number)] = int(count)

    def count(self, lemma: Lemma) -> int:
        """How often the word was seen with this part of speech in the counted corpus."""
        return sum(self.counts.get(lemma, {}).values())

    @cached_property
    def shares(self) -> dict[Lemma, dict[Key, float]]:
        """For each word the share of its uses that each of its senses has; the shares of a word add up to 1."""
        shares: dict[Lemma, dict[Key, float]] = {}
        for lemma, keys in self.senses.items():
            counts = self.counts.get(lemma, {})
            weights = [1 / rank**1.5 for rank in range(1, len(keys) + 1)]
            scale = _PRIOR_WEIGHT / sum(weights)
            seen = [counts.get(rank, 0) + weight * scale for rank, weight in enumerate(weights, start=1)]
            total = sum(seen)
            shares[lemma] = {key: value / total for key, value in zip(keys, seen, strict=True)}
        return shares
