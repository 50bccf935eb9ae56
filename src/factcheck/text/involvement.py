"""Whether something has to do with something else: “took part in the march”, “his role in it”, “unrelated to it”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.attribution import Range
from factcheck.text.lexicon import is_adverb
from factcheck.text.negation import negated_heads
from factcheck.text.reading import Reading
from factcheck.text.tokens import Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import ADVERBS, AUXILIARIES

_BEFORE = AUXILIARIES | ADVERBS | frozenset("a an the not n't never".split())
_OWNERS = frozenset("his her its their".split())


class Involvement(NamedTuple):
    """A tie that a sentence tells, or the lack of one."""

    at: int
    """Index of the first word that tells it."""
    last: int
    """Behind the last one; what it ties to begins here."""
    level: int
    """How close the tie is that is told, or how loose the one that is denied: 3 belongs, 2 takes part, 1 has to do."""
    apart: bool
    """Whether it is denied."""
    against: bool
    """Whether somebody takes the other side."""
    denied: bool
    """Whether a negation before the words denies them: “was not involved in”."""
    subject: Range | None
    """What is tied; None where a possessive has it."""
    owner: int | None
    """Index of the possessive before it: “his role in”."""


@cache
def _wordings() -> Mapping[str, Sequence[tuple[tuple[str, ...], str, int]]]:
    """The phrases by their first word, the longest first, each with its kind and level."""
    found: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for kind, level, phrases in rows("involvement.tsv"):
        for phrase in phrases.split(","):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, kind, int(level)))
    return {first: sorted(entries, key=lambda entry: -len(entry[0])) for first, entries in found.items()}


@lru_cache(maxsize=4096)
def read_involvements(reading: Reading) -> tuple[Involvement, ...]:
    """The ties that a sentence tells, in text order.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> [one.apart for one in read_involvements(read("Roe was not involved in the fraud.", cast=Cast()))]
    [True]
    """
    return tuple(_told(reading))


def _told(reading: Reading) -> Iterator[Involvement]:
    known, tokens = _wordings(), reading.tokens
    negated: dict[int, int] | None = None
    behind = 0
    for index, token in enumerate(tokens):
        if index < behind:
            continue
        for words, kind, level in known.get(token.norm, ()):
            if tuple(one.norm for one in tokens[index : index + len(words)]) != words:
                continue
            negated = negated_heads(tokens) if negated is None else negated
            behind = last = index + len(words)
            own = range(index, last)  # the “no” of “no relation to” is part of the words
            denied = any(at in negated and negated[at] not in own for at in own) or _is_denied(tokens, index)
            if kind == "whose":
                if index and (tokens[index - 1].norm in _OWNERS or tokens[index - 1].norm.endswith(("'s", "s'"))):
                    yield Involvement(index, last, level, denied, False, denied, None, index - 1)
            else:
                subject = _subject(reading, index)
                against = kind == "against"
                if subject is not None and not (denied and against):
                    yield Involvement(index, last, level, (kind != "with") != denied, against, denied, subject, None)
            break


def _is_denied(tokens: Sequence[Token], index: int) -> bool:
    return any(
        token.norm in ("not", "never", "n't") or token.norm.endswith("n't")
        for token in tokens[max(0, index - 2) : index]
    )


def _subject(reading: Reading, index: int) -> Range | None:
    """The subject of the clause, where nothing but its auxiliaries stands between its verb and the words."""
    tokens = reading.tokens
    for part in reading.parts:
        if part.verb is None or part.subject is None or not part.first <= index < part.last or part.verb > index:
            continue
        between = [token.norm for token in tokens[part.verb : index]]
        plain = all(word in _BEFORE or is_adverb(word) or word in ("had", "has", "have") for word in between)
        return part.subject if plain else None
    return None
