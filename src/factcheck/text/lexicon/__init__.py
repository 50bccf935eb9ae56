"""Words of English: base forms, families, synonyms, broader terms and opposites, without a statistical model."""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.lexicon.function_words import AUXILIARIES, FUNCTION_WORDS
from factcheck.text.lexicon.inflection import fold, lemmas, readings
from factcheck.text.lexicon.phrases import Phrase, find_phrases
from factcheck.text.lexicon.profiles import WordProfile, keys_of, profile
from factcheck.text.lexicon.relations import Relation, related, relation

__all__ = [
    "Phrase",
    "Relation",
    "WordProfile",
    "commonness",
    "find_phrases",
    "is_adverb",
    "is_common_word",
    "is_word",
    "keys_of",
    "lemmas",
    "part_of_speech",
    "profile",
    "realm_of",
    "related",
    "relation",
    "synonyms",
]


def is_word(word: str) -> bool:
    """True of a word that the dictionary has, in any of its forms; names that it has are words too."""
    folded = fold(word)
    return folded in FUNCTION_WORDS or folded in AUXILIARIES or bool(readings(folded)) or folded.endswith("n't")


def is_common_word(word: str) -> bool:
    """True of a word that the dictionary does not only have as a name."""
    folded = fold(word.removesuffix("'s").removesuffix("'"))
    return folded in FUNCTION_WORDS or folded in AUXILIARIES or any(not entry.name for entry in readings(folded))


@lru_cache(maxsize=8192)
def part_of_speech(word: str) -> tuple[str, ...]:
    """The parts of speech that the word can have, `n`, `v`, `a`, `r` (adverb), the most frequent first."""
    counts: dict[str, int] = {}
    for entry in readings(fold(word)):
        counts[entry.pos] = counts.get(entry.pos, 0) + entry.count
    return tuple(sorted(counts, key=lambda pos: -counts[pos]))


def is_adverb(word: str) -> bool:
    """True of “quickly” and of what looks like it and is in no dictionary; not of “ally”, “family” or “elderly”."""
    return word.endswith("ly") and part_of_speech(word)[:1] in ((), ("r",))


def commonness(word: str) -> int:
    """How often the word's base forms were seen in the corpus that WordNet counted: 2772 for “say”, 0 for most."""
    return sum(entry.count for entry in readings(fold(word)))


def realm_of(noun: str) -> str | None:
    """What a noun names in most of its uses: person, animal, plant, food, place or matter; None for other things.

    >>> realm_of("senators"), realm_of("dog"), realm_of("idea")
    ('person', 'animal', None)
    """
    return next((entry.realm for entry in readings(fold(noun)) if entry.pos == "n"), None)


def synonyms(word: str) -> frozenset[str]:
    """Words that say the same in most of their uses, in their base form."""
    return frozenset(term.partition(".")[0] for term in profile(word).synonyms)
