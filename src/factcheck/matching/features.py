"""What a text and a claim have in common, told as numbers that can each be explained."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.matching.asked import WORD, Asked, Words
from factcheck.model import Claim

_TELLING = 0.3
"""Rarity from which a word tells one claim from another; of ten thousand claims, one in sixteen has it."""
_BESIDE = 0.5
_PAIR = 0.9
"""The most that a pair of neighbouring words counts: rare pairs count by their words already."""


@dataclass(slots=True, kw_only=True)
class Wording:
    """A claim in one of its wordings, read once for all texts that it is compared with."""

    title: str
    """The title of its source in lower case, words alone: a difference in marks is none."""
    text_stems: list[str]
    title_stems: list[str]
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
    rarity: dict[str, float]
    text_rarity: float
    title_rarity: float
    names_rarity: float

    def telling(self, stem: str) -> float:
        """How much the stem tells of this wording: half where it stands only beside it."""
        return self.rarity[stem] * (1.0 if stem in self.own_stems else _BESIDE)


def wordings(claim: Claim, words: Words) -> tuple[Wording, ...]:
    """The claim in its canonical words and, where they differ, in those of its quote."""
    verbatim = () if claim.quote == claim.text else (_worded(claim, claim.quote, claim.text, words),)
    return (_worded(claim, claim.text, claim.quote, words), *verbatim)


def foresee(claims: Iterable[Claim], words: Words) -> None:
    """The words of these claims are known: one look-up for all costs less than one for each."""
    words.rarities(words.stems([word for claim in claims for text in _texts(claim) for word in _plain(text)]))


def _texts(claim: Claim) -> tuple[str, str, str, str]:
    people = " ".join((claim.speaker or "", *claim.actors))
    return claim.text, claim.quote, claim.source.title if claim.source else "", people


def _worded(claim: Claim, wording: str, other: str, words: Words) -> Wording:
    *_, title_written, people = _texts(claim)
    text, title = _plain(wording), _plain(title_written)
    each = words.stems_of([*text, *title])
    text_stems = [stem for stems in each[: len(text)] for stem in stems]
    title_stems = [stem for stems in each[len(text) :] for stem in stems]
    more = words.stems(_plain(people if other == wording else f"{other} {people}"))
    rarity = words.rarities({*text_stems, *title_stems, *more})
    found = list(WORD.finditer(wording))[1:]
    capitals = [match.group().casefold() for match in found if match.group()[0].isupper()]
    names = frozenset(stem for stem in words.stems(capitals) if rarity.get(stem, 0.0) > _TELLING)
    both = {*text_stems, *title_stems}
    years = {stem for stem in text_stems if _is_year(stem)}
    letters: dict[str, float] = {}
    for word, stems in {word: stems for word, stems in zip((*text, *title), each, strict=True) if stems}.items():
        told = rarity[stems[0]] if len(stems) == 1 else min(rarity[stem] for stem in stems)
        for run in _runs(word):
            if letters.get(run, 0.0) < told:
                letters[run] = told
    return Wording(
        title=" ".join(title),
        text_stems=text_stems,
        title_stems=title_stems,
        own_stems=frozenset(both),
        all_stems=frozenset({*both, *more}),
        pairs=frozenset((*pairwise(text_stems), *pairwise(title_stems))),
        names=names,
        letters=letters,
        letters_told=sum(letters.values()),
        years=frozenset(map(int, years)),
        numbers=frozenset(stem for stem in both if stem.isdigit() and not _is_year(stem)),
        rarity=rarity,
        text_rarity=sum(rarity[stem] for stem in set(text_stems)),
        title_rarity=sum(rarity[stem] for stem in set(title_stems)),
        names_rarity=sum(rarity[stem] for stem in names),
    )


class Comparer:
    """Compares one text with claims."""

    def __init__(self, asked: Asked, words: Words) -> None:
        from rapidfuzz import fuzz

        self._asked = asked
        self._fuzz = fuzz
        self._weights = {**asked.alike, **asked.weights}
        sequence = asked.sequence
        self._pairs = frozenset(pairwise(sequence))
        self._runs = frozenset(run for word in asked.said.split() for run in _runs(word))
        self._numbers = frozenset(stem for stem in sequence if stem.isdigit())
        rarity = words.rarities([*asked.weights])
        self._whole = sum(rarity[stem] * weight for stem, weight in asked.weights.items()) or 1.0
        self._body = sum(rarity[stem] for stem in asked.body) or 1.0

    def features(self, claim: Wording) -> dict[str, float]:
        """The numbers of `weights.tsv`, which says what each means."""
        asked, rarity = self._asked, claim.rarity
        text, title = set(claim.text_stems), set(claim.title_stems)
        shared = [stem for stem in claim.all_stems if stem in asked.weights]
        told = sorted((claim.telling(stem) * asked.weights[stem] for stem in shared), reverse=True)
        text_shared, title_shared = self._sum(text, rarity), self._sum(title, rarity)
        letters = claim.letters
        common = sum([letters[run] for run in self._runs & letters.keys()])
        pairs = self._pairs & claim.pairs
        return {
            "shared": sum(told),
            "shared_share": sum(told) / self._whole,
            "said_share": sum(claim.telling(stem) for stem in shared if stem in asked.body) / self._body,
            "rarest": told[0] if told else 0.0,
            "second": told[1] if len(told) > 1 else 0.0,
            "third": told[2] if len(told) > 2 else 0.0,
            "text_shared": text_shared,
            "title_shared": title_shared,
            "text_share": text_shared / (claim.text_rarity or 1.0),
            "title_share": title_shared / (claim.title_rarity or 1.0),
            "text_rest": claim.text_rarity - text_shared,
            "title_rest": claim.title_rarity - title_shared,
            "text_length": math.log(1 + len(claim.text_stems)),
            "title_length": math.log(1 + len(claim.title_stems)),
            "pairs": sum(min(_PAIR, rarity[one] + rarity[other]) for one, other in pairs),
            "letters": common / 10,
            "letters_alike": common / math.sqrt((len(self._runs) or 1) * (claim.letters_told or 1.0)),
            "letters_share": common / (claim.letters_told or 1.0),
            "names_share": self._sum(claim.names, rarity) / (claim.names_rarity or 1.0),
            "numbers": sum(rarity[stem] for stem in claim.numbers & self._numbers),
            "numbers_rest": sum(rarity[stem] for stem in claim.numbers - self._numbers) if self._numbers else 0.0,
            **self._times(claim),
            "author": sum(rarity[stem] for stem in asked.author & claim.all_stems),
            "addressed": sum(rarity[stem] for stem in asked.addressed & claim.all_stems),
            "title_tokens_alike": self._fuzz.token_set_ratio(claim.title, asked.said) / 100,
        }

    def _sum(self, stems: Collection[str], rarity: Mapping[str, float]) -> float:
        weights = self._weights
        return sum(rarity[stem] * weights[stem] for stem in stems if stem in weights)

    def _times(self, claim: Wording) -> dict[str, float]:
        """How the date behind the signature stands to the years in the claim."""
        year, years = self._asked.year, claim.years
        known = year is not None and bool(years)
        apart = min((abs(year - other) for other in years), default=9) if year is not None else 9
        same = known and apart == 0
        month = same and any(stem.isalpha() and stem in claim.own_stems for stem in self._asked.date)
        return {
            "same_year": float(same),
            "same_month": float(month),
            "next_year": float(known and apart == 1),
            "other_year": float(known and apart > 0),
        }


def _plain(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _is_year(stem: str) -> bool:
    return len(stem) == 4 and stem.isdigit() and stem[:2] in ("19", "20")


@lru_cache(maxsize=65536)
def _runs(word: str) -> tuple[str, ...]:
    """Runs of three letters, with blanks at the ends."""
    padded = f" {word} "
    return tuple(padded[place : place + 3] for place in range(len(padded) - 2))
