"""Base forms of inflected words: irregular forms are in the dictionary, endings go by rule and are checked there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.text.lexicon.dictionary import Entry, entries, forms
from factcheck.text.lexicon.function_words import AUXILIARIES, FUNCTION_WORDS, NOT_COMPARATIVE, OWN_LEMMA

# Endings and what stands in their place in the base form, by part of speech (WordNet's rules of detachment, and
# “er”, “est” after y).
_ENDINGS = {
    "n": ("s/", "ses/s", "xes/x", "zes/z", "ches/ch", "shes/sh", "men/man", "ies/y"),
    "v": ("s/", "ies/y", "es/e", "es/", "ied/y", "ed/e", "ed/", "ing/e", "ing/"),
    "a": ("er/", "est/", "er/e", "est/e", "ier/y", "iest/y"),
}
_RULES = {pos: [(rule.split("/")[0], rule.split("/")[1]) for rule in rules] for pos, rules in _ENDINGS.items()}
_LAST_LETTERS = frozenset(ending[-1] for rules in _RULES.values() for ending, _ in rules)
_POS = ("n", "v", "a", "r")
_SPELLINGS = (("isation", "ization"), ("ise", "ize"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"), ("our", "or"))
_VOWELS = frozenset("aeiouy")
# A base form so much rarer than another one of the same word is not what a text means: “does” and the doe.
_RARE = 100


def fold(word: str) -> str:
    """The word in lower case, with straight apostrophes and without a possessive ending.

    >>> fold("Lukashenko’s")
    'lukashenko'
    """
    word = word.casefold().replace("’", "'")
    return word.removesuffix("'s").rstrip("'") or word


@lru_cache(maxsize=8192)
def readings(word: str) -> tuple[Entry, ...]:
    """The dictionary entries that a folded word can be a form of, the most frequent first.

    Unknown words have none, nor have function words, which the dictionary would take for others.
    """
    if word in FUNCTION_WORDS or word in AUXILIARIES:
        return ()
    found = _readings(word)
    if not found:
        for british, american in _SPELLINGS:
            if british in word and (found := _readings(word.replace(british, american))):
                break
    most = max((entry.count for entry in found), default=0)
    kept = [entry for entry in found if (entry.count + 1) * _RARE >= most]
    return tuple(sorted(kept, key=lambda entry: (-entry.count, entry.word != word, _POS.index(entry.pos))))


@lru_cache(maxsize=8192)
def lemmas(word: str) -> tuple[str, ...]:
    """The possible base forms of a word, the most frequent first; an unknown word is its own, with a guess behind it.

    >>> lemmas("won"), lemmas("organisations"), lemmas("better")[:2]
    (('win',), ('organization',), ('good', 'well'))
    """
    word = fold(word)
    if word in AUXILIARIES:
        return (AUXILIARIES[word],)
    if word in FUNCTION_WORDS:
        return (word,)
    if word.endswith("n't"):
        return lemmas(word[:-3])
    return tuple(dict.fromkeys(entry.word for entry in readings(word))) or (word, *_guesses(word))


def _readings(word: str) -> list[Entry]:
    candidates = {pos: _candidates(word, pos) for pos in _RULES} if word[-1:] in _LAST_LETTERS else {}
    words = {word}.union(*candidates.values())
    irregular = forms(words)
    known = entries(words.union(*irregular.values()))
    found: dict[tuple[str, str], Entry] = {}
    for pos in _POS:
        exceptions = irregular.get((word, pos), [])
        bases = [word, *exceptions]
        if not exceptions:
            possible = dict.fromkeys(candidates.get(pos, ()))
            regular = [base for base in possible if (base, pos) in known or (base, pos) in irregular]
            if regular:
                bases += _chosen(word, pos, regular, known)
        for base in bases:
            for lemma in (base, *irregular.get((base, pos), ())):
                if (lemma, pos) in known:
                    found[lemma, pos] = known[lemma, pos]
    return list(found.values())


def _candidates(word: str, pos: str) -> list[str]:
    if word in OWN_LEMMA or word.endswith("ss") or (pos == "a" and word in NOT_COMPARATIVE):
        return []
    return [
        word[: -len(ending)] + instead
        for ending, instead in _RULES[pos]
        if word.endswith(ending) and len(word) - len(ending) >= 2
    ]


def _chosen(word: str, pos: str, bases: list[str], known: Mapping[tuple[str, str], Entry]) -> list[str]:
    """Those of the bases that the spelling of the word allows."""

    def count(base: str) -> int:
        return known[base, pos].count if (base, pos) in known else 0

    if pos == "a":
        # “number” is no form of “numb”: a word of its own must be the rarer one.
        own = sum(known[word, other].count for other in _POS if (word, other) in known)
        return [base for base in bases if (word, "a") in known or not own or count(base) > own]
    if pos == "n":
        return [base for base in bases if len(base) > 3 or (base, pos) not in known or not known[base, pos].name]
    with_e = [base for base in bases if base.endswith("e") and base[:-1] in bases]
    for base in with_e:
        short = base[:-1]
        doubles = len(short) >= 3 and short[-1] not in _VOWELS | {"w", "x"} and short[-2] in _VOWELS
        if doubles and short[-3] not in _VOWELS:
            bases.remove(short)  # “hoping” is of hope: of hop it would be “hopping”
        elif count(base) <= count(short):
            bases.remove(base)  # “singing” is of sing, hardly of singe
    return bases


def _guesses(word: str) -> list[str]:
    """Base forms that an unknown word may have: names in the plural, new verbs."""
    if not word.isalpha():
        return []
    guesses = []
    if len(word) >= 5 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        guesses.append(word[:-1])
        if word.endswith(("ches", "shes", "xes", "zes", "sses")):
            guesses.append(word[:-2])
        elif word.endswith("ies"):
            guesses.append(word[:-3] + "y")
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if len(word) >= 7 and stem != word and not _VOWELS.isdisjoint(stem):
            guesses += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                guesses.append(stem[:-1])
    for british, american in _SPELLINGS[:3]:
        guesses += [form.replace(british, american) for form in (word, *guesses) if british in form]
    return guesses
