"""How much of what a noun names is meant: all ministers, most, some, few.

The order is that of a Horn scale (Horn, A Natural History of Negation, 1989): a stronger word says what each weaker one
says, never the other way round. Exact shares (“half of”, “a third of”) are quantities and are compared as such.
"""

from __future__ import annotations

from enum import IntEnum

from factcheck.text.reading import Reading, Term
from factcheck.text.tokens import Kind
from factcheck.text.words import DETERMINERS


class Share(IntEnum):
    """What part of a group is meant."""

    FEW = 1
    SOME = 2
    MANY = 3
    MOST = 4
    ALL = 5


_WORDS = {
    **dict.fromkeys("all every each both whole entire".split(), Share.ALL),
    **dict.fromkeys("most mostly largely mainly majority".split(), Share.MOST),
    **dict.fromkeys("many numerous".split(), Share.MANY),
    **dict.fromkeys("some several certain".split(), Share.SOME),
    **dict.fromkeys("few hardly minority".split(), Share.FEW),
}
_ADVERBS = frozenset("mostly largely mainly".split())
_BETWEEN = frozenset("of the its their his her our these those".split())


def quantifier_of(reading: Reading, term: Term) -> tuple[Share, int] | None:
    """The share that is meant of a noun, and the token that says so; None where nothing does.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> reading = read("Most of the young voters stayed away.", cast=Cast())
    >>> voters = next(term for term in reading.terms if term.text == "voters")
    >>> quantifier_of(reading, voters)
    (<Share.MOST: 4>, 0)
    """
    tokens = reading.tokens
    verbs = {part.verb for part in reading.parts}
    at = term.first - 1
    while at >= 0 and at not in verbs:  # “most voters backed the plan” speaks of one plan
        norm = tokens[at].norm
        if norm in _WORDS:
            if norm == "few" and at and tokens[at - 1].norm == "a":
                return Share.SOME, at
            return _WORDS[norm], at
        if norm not in _BETWEEN and norm not in DETERMINERS and not _describes(reading, at):
            break
        at -= 1
    behind = next((at for at in range(term.last, min(term.last + 3, len(tokens))) if tokens[at].norm in _ADVERBS), None)
    return None if behind is None else (_WORDS[tokens[behind].norm], behind)


def _describes(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    word = token.kind is Kind.WORD and token.text[0].islower()
    return word and any(term.first <= at < term.last for term in reading.terms)
