"""The day and the occasion that stand between a word of saying and what is said."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import has_finite
from factcheck.text.words import DETERMINERS, PRONOUNS

_OCCASIONS = frozenset(
    "statement interview speech letter tweet post report email briefing conference television address".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later afterwards again".split()
)


def behind_occasion(tokens: Sequence[Token], start: int) -> int:
    """Where the clause begins behind a day or an occasion: “said on Monday the town would sell it”.

    The start itself where none of these follows, or no clause follows them.

    >>> from factcheck.text.tokens import tokenize
    >>> tokens = tokenize("Roe said in a speech on Monday the town would sell it.")
    >>> tokens[behind_occasion(tokens, 2)].text
    'the'
    """
    at = start
    while at < len(tokens) - 2:
        if tokens[at].norm in _DAYS:
            at += 1
        elif tokens[at].norm == "on" and tokens[at + 1].norm in _DAYS:
            at += 2
        elif tokens[at].norm in ("in", "at", "on") and any(
            tokens[ahead].norm in _OCCASIONS for ahead in range(at + 1, min(at + 4, len(tokens)))
        ):
            at = next(ahead for ahead in range(at + 1, len(tokens)) if tokens[ahead].norm in _OCCASIONS) + 1
        elif tokens[at].norm in ("in", "at") and tokens[at + 1].text[0].isupper():
            at += 2
        else:
            break
    opens = start < at < len(tokens) and (
        tokens[at].norm in DETERMINERS or tokens[at].norm in PRONOUNS or tokens[at].text[0].isupper()
        or tokens[at].kind is Kind.NUMBER
    )  # fmt: skip
    return at if opens and has_finite(tokens, at, len(tokens)) else start
