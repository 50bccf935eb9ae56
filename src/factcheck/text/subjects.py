"""What the subject of a definition is called: its name, its other names in brackets and between commas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.attribution import Range
from factcheck.text.cast import folded
from factcheck.text.kinds import classes_of
from factcheck.text.lexicon import part_of_speech
from factcheck.text.nouns import NounPhrase
from factcheck.text.tokens import Kind, Token

_NAMING = frozenset("as called nicknamed born née nee titled dubbed named stylized stylised officially".split())
_OCCASIONS = frozenset("in on at by during since from as".split())
_LATIN_END = "\u0250"
"""Behind it come phonetic letters and other scripts, which repeat a name."""


def names_of(tokens: Sequence[Token], subject: Range) -> tuple[tuple[str, ...], ...]:
    """The names of a subject as folded words, the first one first."""
    return tuple(dict.fromkeys(name for name in _names(tokens, subject) if name))


def _names(tokens: Sequence[Token], subject: Range) -> Iterator[tuple[str, ...]]:
    """The name that a subject begins with, without its nickname and with it, and the names behind “also known as”."""
    first, last = subject
    end = next((at for at in range(first + 1, last) if tokens[at].text in "([,"), last)
    quoted = [at for at in range(first, end) if tokens[at].text in '“”"']
    if len(quoted) >= 2 and quoted[0] > first:
        yield _words(tokens, first, quoted[0]) + _words(tokens, quoted[1], end)
        yield _words(tokens, quoted[0], quoted[1]) + _words(tokens, quoted[1], end)
    else:
        yield _words(tokens, first, end)
    noun = next((at for at in range(end - 1, first, -1) if tokens[at].text[0].islower()), None)
    if noun is not None and noun + 1 < end and part_of_speech(tokens[noun].norm)[:1] == ("n",):
        yield _words(tokens, noun + 1, end)  # “the film Nightfall”
    for at in range(end, last - 1):
        if tokens[at].norm in _NAMING:
            start = stop = at + 1
            while stop < last and (tokens[stop].text[0].isupper() or tokens[stop].text in '“"-.'):
                stop += 1
            if stop < last and tokens[stop].kind is Kind.NUMBER:
                continue  # “born June 26”
            yield _words(tokens, start, stop)


def short_title(tokens: Sequence[Token], subject: Range, kinds: tuple[NounPhrase, ...]) -> tuple[str, ...]:
    """“Nightfall” of “Nightfall: A Song of the North”, if that is a work; before others a colon names who speaks."""
    if any(found.realm == "work" for kind in kinds for found in classes_of(tokens[kind.head].norm)):
        for at in range(subject[0] + 1, subject[1] - 1):
            if tokens[at].text == ":" and tokens[at + 1].text[0].isupper():
                return _words(tokens, subject[0], at)
    return ()


def _words(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    words = [
        token
        for token in tokens[first:last]
        if token.kind is not Kind.MARK and token.norm not in ("'s", "s") and token.norm[0] < _LATIN_END
    ]
    while words and words[0].norm in ("the", "a", "an"):
        words = words[1:]
    return tuple(folded(word.norm) for word in words)


def behind_occasion(tokens: Sequence[Token], first: int) -> int:
    """Where the subject begins behind “In 2004,”."""
    if first < len(tokens) and tokens[first].norm in _OCCASIONS:
        stop = min(first + 8, len(tokens) - 1)
        commas = [at for at in range(first, stop) if tokens[at].text == ","]
        dated = [at for at in commas if tokens[at + 1].kind is not Kind.NUMBER]  # “On May 3, 2001, Roe”
        return dated[0] + 1 if dated else first
    return first
