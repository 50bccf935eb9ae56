"""What the rating of a published fact-check means: its publisher's words by a table, its numbers by their scale."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.model import Rating
from factcheck.text.vocabulary import rows


class Meaning(StrEnum):
    """What a rating concludes of the claim that it rates."""

    FALSE = "false"
    MOSTLY_FALSE = "mostly-false"
    MIXED = "mixed"
    MOSTLY_TRUE = "mostly-true"
    TRUE = "true"
    UNPROVEN = "unproven"


class Understood(NamedTuple):
    """The meaning of a rating, or the reason why it has none here."""

    meaning: Meaning | None
    reason: str | None = None
    """What of the rating is not understood, to stand behind its words: “is in no table of ratings”."""


AFFIRMING = frozenset((Meaning.TRUE, Meaning.MOSTLY_TRUE))
_LEAD = "lead"
_ACCENTS = re.compile("[\u0300-\u036f]")  # of Latin, Greek and Cyrillic; elsewhere marks are letters
_SENTENCE = re.compile(r"[.!?:;,(|\n]|\s[-–—]\s|[–—]")
_EITHER = re.compile(r"[/|]")
_FIGURE = re.compile(r"[\d\s.,/%+-]*(?:(?:of|out of)[\d\s.,]+)?")
_SHOWN = 160
"""Characters of a rating's words that a sentence repeats; the store keeps all of them."""
LONGEST_LABEL = 2_000
"""Characters of a rating that are looked at: no scale has longer words, and they come from outside."""
_SCALE = (1.0, 5.0)
"""Worst and best where a rating does not say: schema.org's own."""


def understand(rating: Rating) -> Understood:
    """The meaning of a rating: by its words, and by its numbers where it has no words.

    Numbers count only between the two ends that the publisher gives. Where the words say true and the number stands in
    the lower half, one of them is a mistake, and nothing is taken for true.

    >>> understand(Rating(label="Pants on Fire!")).meaning
    <Meaning.FALSE: 'false'>
    >>> understand(Rating(label="2", value=2, worst=1, best=5)).meaning
    <Meaning.MOSTLY_FALSE: 'mostly-false'>
    >>> understand(Rating(label="Full Flop")).reason
    'is in no table of ratings'
    """
    label = (rating.label or "")[:LONGEST_LABEL]
    if _FIGURE.fullmatch(label):
        place = _place(rating.value, rating.worst, rating.best)
        if place is None:
            numbered = label.strip() or rating.value is not None
            return Understood(None, "is a number outside of any scale" if numbered else "has no words")
        return Understood(_by_place(place))
    meaning = _by_words(label)
    if meaning is None:
        return Understood(None, "is in no table of ratings")
    if meaning in AFFIRMING:
        worst = _SCALE[0] if rating.worst is None else rating.worst
        best = _SCALE[1] if rating.best is None else rating.best
        place = _place(rating.value, worst, best)
        if place is not None and place < 0.5:
            return Understood(None, f"stands beside the number {rating.value:g}, between {worst:g} and {best:g}")
    return Understood(meaning)


def rated_as(rating: Rating) -> str:
    """The rating in its publisher's words, or else by its number, short enough for a sentence.

    >>> rated_as(Rating(label="Half True")), rated_as(Rating(value=2, worst=1, best=5)), rated_as(Rating())
    ('“Half True”', '2 (1 worst, 5 best)', 'without words')
    """
    label = (rating.label or "").strip()
    if label:
        return f"“{label}”" if len(label) <= _SHOWN else f"“{label[:_SHOWN].rstrip()}…”"
    if rating.value is None:
        return "without words"
    ends = (f"{end:g} {name}" for end, name in ((rating.worst, "worst"), (rating.best, "best")) if end is not None)
    scale = ", ".join(ends)
    return f"{rating.value:g} ({scale})" if scale else f"{rating.value:g}"


def _place(value: float | None, worst: float | None, best: float | None) -> float | None:
    """How far up its scale a number is, 0–1; None where it has no scale or is outside."""
    if value is None or worst is None or best is None or not all(map(math.isfinite, (value, worst, best))):
        return None
    if worst == best or not min(worst, best) <= value <= max(worst, best):
        return None
    return (value - worst) / (best - worst)


def _by_place(place: float) -> Meaning:
    """Only the ends of a scale are true and false; what is near its middle is mixed."""
    if place in (0, 1):
        return Meaning.TRUE if place else Meaning.FALSE
    return Meaning.MOSTLY_FALSE if place < 0.4 else Meaning.MOSTLY_TRUE if place > 0.6 else Meaning.MIXED


def _by_words(label: str) -> Meaning | None:
    known = _without_lead(label)
    if known is not None:
        return known
    either = {_without_lead(part) for part in _EITHER.split(label) if _key(part)}
    if len(either) == 1 and None not in either:  # one rating in two languages
        return either.pop()
    first = next((part for part in _SENTENCE.split(_led(label)) if _key(part)), "")
    meaning = _table().get(_key(first))
    # “False. The photo is of 2012” is false whatever follows; “True, but …” isn't true.
    return None if meaning in AFFIRMING else meaning


def _without_lead(label: str) -> Meaning | None:
    return _table().get(_key(label)) or _table().get(_key(_led(label)))


def _led(label: str) -> str:
    """The label without words such as “Our rating:” before it."""
    words = label.split()
    for count in range(min(len(words) - 1, 4), 0, -1):
        if _key(" ".join(words[:count])) in _leads():
            return " ".join(words[count:])
    return label


def _key(words: str) -> str:
    """The words without case, accents, punctuation and signs.

    >>> _key("  Pants on Fire!  "), _key("ENGAÑOSO 🔴")
    ('pants on fire', 'enganoso')
    """
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", words.casefold())).replace("’", "").replace("'", "")
    kept = (character if unicodedata.category(character)[0] in "LMN" else " " for character in plain)
    return " ".join("".join(kept).split())


@cache
def _table() -> Mapping[str, Meaning]:
    return {_key(words): Meaning(meaning) for meaning, words in rows("ratings.tsv") if meaning != _LEAD}


@cache
def _leads() -> frozenset[str]:
    return frozenset(_key(words) for meaning, words in rows("ratings.tsv") if meaning == _LEAD)
