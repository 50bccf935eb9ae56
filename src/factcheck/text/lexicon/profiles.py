"""What a word means to a comparison: one profile a word, so that comparing two is a few set operations."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.classes import dataclass
from factcheck.text.lexicon.dictionary import Entry
from factcheck.text.lexicon.inflection import fold, lemmas, readings
from factcheck.text.lexicon.prefixes import prefix_opposites
from factcheck.text.lexicon.tables import table_terms

# The share of a form's uses that a part of speech must have for what the dictionary says of it to count: “state” is a
# noun first, so it is no synonym of “say”, while “stated” is. Opposites in the tables written by hand ask for less.
_MAIN_SHARE = 0.35
_SIDE_SHARE = 0.12
# Too few uses were counted to tell.
_FEW_USES = 20


# Neither frozen nor compared: profiles are made by the thousand, and those methods cost a start a millisecond.
@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WordProfile:
    """A word and its relations as sets of terms.

    A term is a base form and a part of speech: `reject.v`. `f` stands for any part of speech, `w` for the word as
    written. A star (`say.v*`) marks what the dictionary says, which holds only for the frequent parts of speech of
    a form. Two words are related where a relation of one meets the terms or the reach of the other, see `relation`.
    """

    word: str
    lemmas: frozenset[str]
    terms: frozenset[str]
    """The word itself."""
    reach: frozenset[str]
    """The word itself and what says the same in another part of speech: accept.v, acceptance.n."""
    derived: frozenset[str]
    synonyms: frozenset[str]
    broader: frozenset[str]
    opposites: frozenset[str]
    converses: frozenset[str]
    pos: frozenset[str]


@lru_cache(maxsize=8192)
def profile(word: str, pos: str | None = None) -> WordProfile:
    """The profile of a word as written in a text, of only one part of speech where that is given and possible."""
    folded = fold(word)
    found = readings(folded)
    if pos is not None:
        found = tuple(entry for entry in found if entry.pos == pos) or found
    bases = frozenset(entry.word for entry in found) or frozenset(lemmas(folded))
    main = _frequent(found, _MAIN_SHARE)
    spelled = {f"{base}.f" for base in bases} | {f"{folded}.w"}
    if not found:  # a word that the dictionary lacks may be any part of speech
        spelled |= {f"{base}.{guess}" for base in bases for guess in "nva"}
    terms = {entry.term for entry in found} | spelled
    different = table_terms("different", terms)
    core = _terms(main, "core") - different
    reach = terms | core
    likely = {entry.term for entry in _frequent(found, _SIDE_SHARE)} | spelled | core

    alike = table_terms("synonym", reach)
    opposites = table_terms("opposite", likely)
    converses = table_terms("converse", likely) - opposites
    told = opposites | converses | different
    from_dictionary = _terms(main, "synonyms") - told
    synonyms = (alike - told) | _starred(from_dictionary)
    antonyms = _terms(main, "opposites") | prefix_opposites(folded, found)
    opposites |= antonyms - told - alike - from_dictionary
    broader = table_terms("broader", terms) | _starred(_terms(main, "broader") - different)
    derived = (_terms(main, "derived") - different) | table_terms("derived", terms)
    starred = _starred(entry.term for entry in main)
    return WordProfile(
        word=folded,
        lemmas=bases,
        terms=frozenset(terms | starred),
        reach=frozenset(reach | starred | _starred(core)),
        derived=frozenset(derived - terms),
        synonyms=frozenset(synonyms - terms),
        broader=frozenset(broader - terms),
        opposites=frozenset(opposites - terms),
        converses=frozenset(converses - terms),
        pos=frozenset(entry.pos for entry in found),
    )


@lru_cache(maxsize=16384)
def keys_of(profile: WordProfile) -> frozenset[str]:
    """All that a word and its relations are known by."""
    return frozenset().union(
        profile.lemmas, profile.terms, profile.reach, profile.derived, profile.synonyms, profile.broader,
        profile.opposites, profile.converses,
    )  # fmt: skip


def _frequent(found: tuple[Entry, ...], share: float) -> list[Entry]:
    """The entries whose part of speech has this share of the uses of the form."""
    counts: dict[str, int] = {}
    for entry in found:
        counts[entry.pos] = counts.get(entry.pos, 1) + entry.count
    total = sum(counts.values())
    return [entry for entry in found if counts[entry.pos] >= share * total or total < _FEW_USES]


def _terms(found: Iterable[Entry], relation: str) -> set[str]:
    return {term for entry in found for term in (getattr(entry, relation) or "").split()}


def _starred(terms: Iterable[str]) -> set[str]:
    return {f"{term}*" for term in terms}
