"""Headlines: where nearly every word has a capital, a capital says nothing of a word."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import replace
from factcheck.text.lexicon import is_common_word
from factcheck.text.tokens import Kind, Token

_FEWEST = 4
"""Words of a sentence from which its capitals can be counted."""
_SHARE = 0.75


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether nearly every word is written with a capital."""
    words = [token for token in tokens if token.kind is Kind.WORD and len(token.text) > 2]
    return len(words) >= _FEWEST and sum(token.text[0].isupper() for token in words) > _SHARE * len(words)


def truecased(tokens: list[Token]) -> list[Token]:
    """The tokens as running text would have them: in a headline, dictionary words in small letters.

    Acronyms and words that no dictionary has, or has only as names, keep their capitals. Offsets stay.

    >>> from factcheck.text.tokens import tokenize
    >>> " ".join(token.text for token in truecased(tokenize("Senate Backs Farm Bill As Iowa Floods Spread")))
    'Senate backs farm bill as Iowa floods spread'
    """
    if not is_headline(tokens):
        return tokens
    return [
        replace(token, text=token.text[0].lower() + token.text[1:])
        if index and token.kind is Kind.WORD and not token.text.isupper() and is_common_word(token.norm)
        else token
        for index, token in enumerate(tokens)
    ]
