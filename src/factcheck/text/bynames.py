"""What somebody or something is called beside its name: “nicknamed Jay”, “also known as Nova”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.attribution import Range
from factcheck.text.cast import folded
from factcheck.text.lexicon import is_adverb
from factcheck.text.negation import negated_heads
from factcheck.text.reading import Reading
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import ADVERBS, AUXILIARIES

_AT_ONCE = frozenset("nicknamed dubbed called aka".split())
_BEFORE_AS = frozenset("known referred".split())
_NOUNS = frozenset("nickname nicknames moniker monikers sobriquet byname".split())
_BEFORE_MARK = frozenset("named".split())
"""What tells a byname only before a quotation mark: she was named “Jay”, but named Roe after somebody."""
CUES = _AT_ONCE | _BEFORE_AS | _NOUNS | _BEFORE_MARK
"""Words without one of which nothing is told of a byname."""
_LINKS = frozenset("is was are were of by".split())
_MANNERS = ADVERBS | frozenset("sometimes often widely popularly commonly also well better best occasionally".split())
_SKIPPED = _MANNERS | frozenset("to as by the a his her its their in".split())
_PARTS = frozenset("of the de la el le al and in".split())
_LISTING = frozenset(", and or".split())
_QUOTES = frozenset("“”\"‘’'")


class Byname(NamedTuple):
    """A sentence that tells what something is called."""

    at: int
    """Index of the word that tells it."""
    subject: Range | None
    """What is called so, where the clause has it for its subject: none of “Roe, nicknamed …”."""
    names: tuple[tuple[str, ...], ...]
    """The bynames as folded words; none where it is denied that there is another."""
    stretch: Range
    """Where they stand."""
    negated: bool


@lru_cache(maxsize=4096)
def read_bynames(reading: Reading) -> tuple[Byname, ...]:
    """The bynames that a sentence tells.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> [one.names for one in read_bynames(read("Roe, nicknamed “Kit” and “Old Kit”, is a pitcher.", cast=Cast()))]
    [(('kit',), ('old', 'kit'))]
    """
    tokens = reading.tokens
    negated = negated_heads(tokens) if any(token.norm in CUES for token in tokens) else {}
    return tuple(
        found
        for index, token in enumerate(tokens)
        if token.norm in CUES
        for found in _told(reading, tokens, index, index in negated)
    )


def _told(reading: Reading, tokens: Sequence[Token], index: int, negated: bool) -> Iterator[Byname]:
    word = tokens[index].norm
    negated = negated or (index > 0 and tokens[index - 1].norm in ("not", "never"))
    start = index + 1
    while start < len(tokens) and (tokens[start].norm in _SKIPPED or is_adverb(tokens[start].norm)):
        start += 1
    between = {token.norm for token in tokens[index + 1 : start]}
    if word in _BEFORE_MARK and (start >= len(tokens) or tokens[start].text not in _QUOTES):
        return
    if word in _BEFORE_AS and "as" not in between:
        behind = [token.norm for token in tokens[index + 1 : index + 5]]
        if negated and behind == ["by", "any", "other", "name"]:
            yield Byname(index, _subject(reading, index), (), (index + 1, index + 5), negated)
        return
    if word in _NOUNS:
        while start < len(tokens) and tokens[start].norm in _LINKS | _SKIPPED:
            start += 1
    names, end = _names(tokens, start)
    if names:
        yield Byname(index, _subject(reading, index), names, (start, end), negated)


def _subject(reading: Reading, index: int) -> Range | None:
    """The subject of the clause that the word is the predicate of; of “Roe's nickname is Jay”, what stands before."""
    tokens = reading.tokens
    for part in reading.parts:
        if part.verb is None or part.subject is None or not part.first <= index < part.last:
            continue
        if part.subject[0] < index < part.subject[1] and tokens[index].norm in _NOUNS:
            return part.subject[0], index
        between = [token.norm for token in tokens[part.verb : index]]
        if part.verb < index and all(word in AUXILIARIES or word in _MANNERS or is_adverb(word) for word in between):
            return part.subject
    return None


def _names(tokens: Sequence[Token], start: int) -> tuple[tuple[tuple[str, ...], ...], int]:
    """The names listed from here, quoted or with capitals, and where they end."""
    found: list[tuple[str, ...]] = []
    at = end = start
    while at < len(tokens):
        while at < len(tokens) and tokens[at].norm == "the":
            at += 1
        first = at
        stop = _name_end(tokens, at)
        words = tuple(folded(token.norm) for token in tokens[first:stop] if token.kind is not Kind.MARK)
        if not words:
            break
        found.append(words[1:] if words[0] == "the" and len(words) > 1 else words)
        at = end = stop
        while at < len(tokens) and (tokens[at].norm in _LISTING):
            at += 1
        if at == stop:
            break
    return tuple(found), end


def _name_end(tokens: Sequence[Token], first: int) -> int:
    """Behind a name that begins here: at its closing mark, else behind its last capital."""
    if first < len(tokens) and tokens[first].text in _QUOTES:
        return next((at + 1 for at in range(first + 1, len(tokens)) if tokens[at].text in _QUOTES), first)
    at = end = first
    while at < len(tokens):
        token = tokens[at]
        if token.text[0].isupper():
            end = at + 1
        elif not (at > first and (token.norm in _PARTS or token.text in "-.") and token.text != ","):
            break
        at += 1
    return end
