"""What a text and a claim have in common, told as numbers that can each be explained."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from factcheck.matching.asked import WORD, Asked, Words
from factcheck.model import Claim

_TELLING = 0.3
"""Rarity from which a word tells one claim from another; of ten thousand claims, one in sixteen has it."""
_BESIDE = 0.5
_PAIR = 0.9
"""The most that a pair of neighbouring words counts: rare pairs count by their words already."""
_NO_TIMES = {"same_year": 0.0, "same_month": 0.0, "next_year": 0.0, "other_year": 0.0}
_SECOND = itemgetter(1)


@dataclass(slots=True, kw_only=True)
class Wording:
    """A claim in one of its wordings, read once for all texts that it is compared with."""

    title: str
    """The title of its source in lower case, words alone: a difference in marks is none."""
    text_stems: frozenset[str]
    title_stems: frozenset[str]
    text_length: float
    """The logarithm of the number of words, those that come again counted again."""
    title_length: float
    own_stems: frozenset[str]
    """Those of this wording and of the title."""
    all_stems: frozenset[str]
    """With those of its other wording and its people."""
    pairs: frozenset[tuple[str, str]]
    names: frozenset[str]
    """Telling stems with a capital, but for the first word."""
    letters: dict[str, float]
    """Runs of three letters, with blanks at the ends of words, and how much the most telling word with each tells."""
    letters_told: float
    years: frozenset[int]
    numbers: frozenset[str]
    rarity: Mapping[str, float]
    text_rarity: float
    title_rarity: float
    names_rarity: float


def wordings(claim: Claim, words: Words) -> tuple[Wording, ...]:
    """The claim in its canonical words and, where they differ, in those of its quote."""
    verbatim = () if claim.quote == claim.text else (_worded(claim, claim.quote, claim.text, words),)
    return (_worded(claim, claim.text, claim.quote, words), *verbatim)


def foresee(claims: Iterable[Claim], words: Words) -> None:
    """The words of these claims are known: one look-up for all costs less than one for each."""
    words.rarities(words.stems([word for claim in claims for text in _texts(claim) for word in _plain(text)]))


def _texts(claim: Claim) -> tuple[str, ...]:
    """All that a claim is known by, each text once."""
    title = claim.source.title if claim.source else ""
    return tuple(dict.fromkeys((claim.text, claim.quote, title, _people(claim))))


def _people(claim: Claim) -> str:
    return " ".join((claim.speaker or "", *claim.actors))


def _worded(claim: Claim, wording: str, other: str, words: Words) -> Wording:
    text, title = _plain(wording), _plain(claim.source.title if claim.source else "")
    each = words.stems_of([*text, *title])
    text_list = [stem for stems in each[: len(text)] for stem in stems]
    title_list = [stem for stems in each[len(text) :] for stem in stems]
    people = _people(claim)
    more = words.stems(_plain(people if other == wording else f"{other} {people}"))
    text_stems, title_stems = frozenset(text_list), frozenset(title_list)
    both = text_stems | title_stems
    every = both.union(more)
    rarity = words.rarities(every)
    capitals = [word for word, shown in zip(text[1:], _written(wording)[1:], strict=True) if shown[0].isupper()]
    names = frozenset([stem for stem in words.stems(capitals) if rarity[stem] > _TELLING])
    years = {stem for stem in text_stems if _is_year(stem)}
    telling = {
        word: rarity[stems[0]] if len(stems) == 1 else min(rarity[stem] for stem in stems)
        for word, stems in zip((*text, *title), each, strict=True)
        if stems
    }
    letters: dict[str, float] = {}
    for word, told in sorted(telling.items(), key=_SECOND):  # so that the most telling word with a run has the last say
        for run in _runs(word):
            letters[run] = told
    return Wording(
        title=" ".join(title),
        text_stems=text_stems,
        title_stems=title_stems,
        text_length=math.log(1 + len(text_list)),
        title_length=math.log(1 + len(title_list)),
        own_stems=both,
        all_stems=every,
        pairs=frozenset((*pairwise(text_list), *pairwise(title_list))),
        names=names,
        letters=letters,
        letters_told=sum(letters.values()),
        years=frozenset(map(int, years)),
        numbers=frozenset([stem for stem in both if stem.isdigit() and not _is_year(stem)]),
        rarity=rarity,
        text_rarity=sum([rarity[stem] for stem in text_stems]),
        title_rarity=sum([rarity[stem] for stem in title_stems]),
        names_rarity=sum([rarity[stem] for stem in names]),
    )


class Comparer:
    """Compares one text with claims."""

    def __init__(self, asked: Asked, words: Words) -> None:
        from rapidfuzz import fuzz

        self._asked = asked
        self._alike = fuzz.token_set_ratio
        self._weights = {**asked.alike, **asked.weights}
        self._stems, self._near = frozenset(asked.weights), frozenset(self._weights)
        sequence = asked.sequence
        self._pairs = frozenset(pairwise(sequence))
        self._runs = frozenset(run for word in asked.said.split() for run in _runs(word))
        self._numbers = frozenset(stem for stem in sequence if stem.isdigit())
        rarity = words.rarities([*asked.weights])
        self._whole = sum(rarity[stem] * weight for stem, weight in asked.weights.items()) or 1.0
        self._body = sum(rarity[stem] for stem in asked.body) or 1.0

    def features(self, claim: Wording) -> dict[str, float]:
        """The numbers of `weights.tsv`, which says what each means."""
        asked, rarity, weights = self._asked, claim.rarity, self._asked.weights
        # How much each shared stem tells of this wording: half where it stands only beside it.
        own = claim.own_stems
        telling = {
            stem: rarity[stem] if stem in own else rarity[stem] * _BESIDE for stem in self._stems & claim.all_stems
        }
        told = sorted([tells * weights[stem] for stem, tells in telling.items()], reverse=True)
        shared = sum(told)
        text_shared, title_shared = self._sum(claim.text_stems, rarity), self._sum(claim.title_stems, rarity)
        letters, letters_told = claim.letters, claim.letters_told
        common = sum([letters[run] for run in self._runs & letters.keys()])
        pairs = self._pairs & claim.pairs
        numbers = self._numbers
        return {
            "shared": shared,
            "shared_share": shared / self._whole,
            "said_share": sum([telling[stem] for stem in telling.keys() & asked.body]) / self._body,
            "rarest": told[0] if told else 0.0,
            "second": told[1] if len(told) > 1 else 0.0,
            "third": told[2] if len(told) > 2 else 0.0,
            "text_shared": text_shared,
            "title_shared": title_shared,
            "text_share": text_shared / (claim.text_rarity or 1.0),
            "title_share": title_shared / (claim.title_rarity or 1.0),
            "text_rest": claim.text_rarity - text_shared,
            "title_rest": claim.title_rarity - title_shared,
            "text_length": claim.text_length,
            "title_length": claim.title_length,
            "pairs": sum([min(_PAIR, rarity[one] + rarity[other]) for one, other in pairs]) if pairs else 0.0,
            "letters": common / 10,
            "letters_alike": common / math.sqrt((len(self._runs) or 1) * (letters_told or 1.0)),
            "letters_share": common / (letters_told or 1.0),
            "names_share": self._sum(claim.names, rarity) / (claim.names_rarity or 1.0),
            "numbers": sum([rarity[stem] for stem in claim.numbers & numbers]),
            "numbers_rest": sum([rarity[stem] for stem in claim.numbers - numbers]) if numbers else 0.0,
            **self._times(claim),
            "author": sum([rarity[stem] for stem in asked.author & claim.all_stems]) if asked.author else 0.0,
            "addressed": sum([rarity[stem] for stem in asked.addressed & claim.all_stems]) if asked.addressed else 0.0,
            "title_tokens_alike": self._alike(claim.title, asked.said) / 100,
        }

    def _sum(self, stems: frozenset[str], rarity: Mapping[str, float]) -> float:
        weights = self._weights
        return sum([rarity[stem] * weights[stem] for stem in stems & self._near])

    def _times(self, claim: Wording) -> dict[str, float]:
        """How the date behind the signature stands to the years in the claim."""
        year, years = self._asked.year, claim.years
        if year is None or not years:
            return _NO_TIMES
        apart = min(abs(year - other) for other in years)
        same = apart == 0
        month = same and any(stem.isalpha() and stem in claim.own_stems for stem in self._asked.date)
        return {
            "same_year": float(same),
            "same_month": float(month),
            "next_year": float(apart == 1),
            "other_year": float(apart > 0),
        }


@lru_cache(maxsize=1024)
def _written(text: str) -> tuple[str, ...]:
    """The words of a text; kept, since the words of a claim are foreseen first and then read."""
    return tuple(WORD.findall(text))


@lru_cache(maxsize=1024)
def _plain(text: str) -> tuple[str, ...]:
    return tuple([word.casefold() for word in _written(text)])


def _is_year(stem: str) -> bool:
    return len(stem) == 4 and stem.isdigit() and stem[:2] in ("19", "20")


@lru_cache(maxsize=65536)
def _runs(word: str) -> tuple[str, ...]:
    """Runs of three letters, with blanks at the ends."""
    padded = f" {word} "
    return tuple(padded[place : place + 3] for place in range(len(padded) - 2))
