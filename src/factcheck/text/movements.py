"""Words by which a figure goes up or down: “rose 4%”, “up 14%”, “cut 3,000 jobs”, “a drop of two points”.

Beside a figure, climb, gain and add say the same, and fall, shed and cut; without one they are words of their own:
who gains a friend has not raised one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from factcheck.classes import replace
from factcheck.text.lexicon import WordProfile, part_of_speech, profile
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.vocabulary import rows
from factcheck.text.words import AUXILIARIES, CLAUSE_BREAKS

DIRECTIONS = {"up": "rise", "down": "fall"}
_AHEAD, _BACK = 8, 4
_OPPOSITE = {"up": "down.moves", "down": "up.moves"}


@cache
def _directions() -> Mapping[str, str]:
    return {word: direction for direction, words in rows("movements.tsv") for word in words.split()}


def moving(word: str, tokens: Sequence[Token], first: int, last: int, figures: Sequence[bool]) -> WordProfile | None:
    """The profile of a word, or of a phrase that says the same, beside a figure that it moves; None of any other.

    The word stands at the tokens from `first` to `last`; `figures` marks those of figures.
    """
    if True not in figures:
        return None
    if word in DIRECTIONS:
        return _profile(DIRECTIONS[word]) if _is_predicate(tokens, first, figures) else None
    if _direction(word) is None or not _beside_figure(tokens, first, last, figures):
        return None
    return _profile(word)


def direction_of(word: str) -> str | None:
    """Which way a word moves a figure, `up`, `down` or `at`; None of any other.

    >>> direction_of("plunges"), direction_of("hit"), direction_of("sings")
    ('down', 'at', None)
    """
    return _direction(word)


@lru_cache(maxsize=1024)
def _direction(norm: str) -> str | None:
    if norm not in _directions() and len(norm) < 3:
        return None
    return next((_directions()[lemma] for lemma in profile(norm).lemmas if lemma in _directions()), None)


@lru_cache(maxsize=1024)
def _profile(norm: str) -> WordProfile:
    """The profile of a moving word, which says the same as all that go its way."""
    known, direction = profile(norm), _direction(norm)
    assert direction is not None
    way = frozenset({f"{direction}.moves"})
    other = frozenset({_OPPOSITE[direction]}) if direction in _OPPOSITE else frozenset[str]()
    return replace(known, reach=known.reach | way, synonyms=known.synonyms | way, opposites=known.opposites | other)


def _beside_figure(tokens: Sequence[Token], first: int, last: int, figures: Sequence[bool]) -> bool:
    for ahead in range(last, min(last + _AHEAD, len(tokens))):
        if figures[ahead]:
            return True
        if tokens[ahead].text in CLAUSE_BREAKS or tokens[ahead].text == "," or is_finite(tokens, ahead, first):
            break
    for back in range(first - 1, max(first - 1 - _BACK, -1), -1):
        if figures[back]:
            return True
        if tokens[back].kind is Kind.MARK:
            break
    return False


def _is_predicate(tokens: Sequence[Token], index: int, figures: Sequence[bool]) -> bool:
    """“filings up 14%”, “was up from 3%”, but neither “blew up 3 cars” nor “up 3 floors”."""
    ahead = tokens[index + 1 : index + 4]
    if not index or not ahead:
        return False
    near = next((at for at in range(len(ahead)) if figures[index + 1 + at]), None)
    if near is None or any(token.kind is Kind.MARK and token.text not in "£$€" for token in ahead[:near]):
        return False
    before = tokens[index - 1]
    if before.norm in AUXILIARIES or before.text == "%" or before.kind is Kind.NUMBER:
        return True
    if before.kind is not Kind.WORD or is_finite(tokens, index - 1, 0):
        return False
    return part_of_speech(before.norm)[:1] in (("n",), ())
