"""What a text asks of a store: its words as the index keeps them, each with a weight for where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.text.lexicon import is_word, profile
from factcheck.text.posts import read_post, split_joined

WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")

# How much a word counts that is not simply said: hashtags cut by guess, the accounts addressed, who signs, when.
_CUT, _BESIDE, _DATE, _SLIP = 0.7, 0.5, 0.3, 0.7
_DERIVED, _SYNONYM = 0.7, 0.5
_MOST_ALIKE = 12
"""A word with more relations than this has too many senses to be told by them."""
_MOST_SLIPS = 4
"""Unknown words that are looked up as slips; names in a text are most of them, and a look-up takes a millisecond."""


class Words(Protocol):
    """What is known of words: a store's vocabulary."""

    def stems(self, words: Sequence[str]) -> list[str]:
        """The words as the index keeps them."""

    def stems_of(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The stems of each of the words."""

    def documents(self, stems: Collection[str]) -> dict[str, int]:
        """The number of claims with each stem."""

    def rarities(self, stems: Collection[str]) -> Mapping[str, float]:
        """How much each stem tells; other stems may be there, too."""

    def similar(self, word: str) -> str | None:
        """The stem that a slip means."""

    def cut(self, joined: str) -> list[str]:
        """The words of a hashtag."""


@dataclass(slots=True, kw_only=True)
class Asked:
    """A text as a question to a store. Stems that no claim has are left out of all weights."""

    said: str
    """Its words in lower case, with single blanks."""
    words: dict[str, str]
    """The stems of what is said, in order, each with the word as written."""
    sequence: list[str]
    """The stems of what is said, repeated as there."""
    weights: dict[str, float]
    """Every stem asked for, 0–1."""
    body: frozenset[str]
    """The stems that are said, not only signed, addressed or dated."""
    alike: dict[str, float]
    """Stems of words that say about the same, 0–1; for comparing, not for asking."""
    author: frozenset[str]
    addressed: frozenset[str]
    date: frozenset[str]
    """The stems of the month and year behind the signature."""
    year: int | None


def ask(text: str, words: Words) -> Asked:
    """The question that a text puts; posts lose their links and signature, hashtags are cut into words."""
    post = read_post(text)
    written = WORD.findall(post.said)
    said = [word.casefold() for word in written]
    first: dict[str, str] = {}
    sequence = []
    for stems, shown in zip(words.stems_of(said), written, strict=True):
        for stem in stems:
            sequence.append(stem)
            first.setdefault(stem, shown)
    weights = dict.fromkeys(sequence, 1.0)

    def add(stems: Collection[str], weight: float) -> None:
        for stem in stems:
            weights[stem] = max(weights.get(stem, 0.0), weight)

    def joined(name: str) -> list[str]:
        parts = split_joined(name)
        return words.stems([word.casefold() for word in (*parts.split(), *(words.cut(name) if parts == name else ()))])

    for tag in post.tags:
        add(words.stems([tag.casefold()]), 1.0)
        add(joined(tag), _CUT)
    addressed = frozenset(stem for handle in post.handles for stem in joined(handle))
    author = frozenset(words.stems([word.casefold() for word in WORD.findall(post.author)]))
    date = frozenset(words.stems([word.casefold() for word in WORD.findall(post.date)]))
    add(addressed, _BESIDE)
    add(words.stems([word.casefold() for link in post.links for word in WORD.findall(link)]), _BESIDE)
    add(author, _BESIDE)
    add(date, _DATE)
    documents = words.documents(weights)
    for slip in [word for word in dict.fromkeys(said) if _may_be_slip(word, words, documents)][:_MOST_SLIPS]:
        meant = words.similar(slip)
        if meant is not None:
            first.setdefault(meant, slip)
            add([meant], _SLIP)
    documents = words.documents(weights)
    years = _YEAR.findall(post.date)
    return Asked(
        said=" ".join(said),
        words=first,
        sequence=sequence,
        weights={stem: weight for stem, weight in weights.items() if documents[stem]},
        body=frozenset(stem for stem in sequence if documents[stem]),
        alike=_alike(said, weights, words),
        author=author,
        addressed=addressed,
        date=date,
        year=int(years[-1]) if years else None,
    )


def _may_be_slip(word: str, words: Words, documents: dict[str, int]) -> bool:
    """No claim has it, and no dictionary."""
    return (
        len(word) >= 5
        and word.isalpha()
        and not any(documents.get(stem) for stem in words.stems([word]))
        and not is_word(word)
    )


def _alike(said: Sequence[str], weights: dict[str, float], words: Words) -> dict[str, float]:
    told: list[tuple[str, float]] = []
    for word in dict.fromkeys(said):
        if len(word) < 3 or word.isdigit():
            continue
        known = profile(word)
        for terms, weight in ((known.lemmas, 0.9), (known.derived, _DERIVED), (known.synonyms, _SYNONYM)):
            if len(terms) <= _MOST_ALIKE:
                told += [(base, weight) for base in sorted({term.partition(".")[0] for term in terms})]
    found: dict[str, float] = {}
    for (_, weight), stems in zip(told, words.stems_of([base for base, _ in told]), strict=True):
        for stem in stems:
            if stem not in weights:
                found[stem] = max(found.get(stem, 0.0), weight)
    return found
