"""Who can speak: whether the words before or behind a colon name somebody, or only what a headline is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.text.lexicon import is_common_word
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import PREPOSITIONS


@cache
def speaking_nouns() -> frozenset[str]:
    """Nouns for those who are quoted, and for what is quoted: minister, experts, report."""
    return frozenset(word for (words,) in rows("speakers.tsv") for word in words.split())


def names_a_voice(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a noun phrase can be the one who says what stands beside a colon.

    >>> from factcheck.text.tokens import tokenize
    >>> def voice(text): tokens = tokenize(text); return names_a_voice(tokens, 0, len(tokens))
    >>> [voice(text) for text in ("Jane Roe", "Health minister", "Study", "Trade war", "Shocker")]
    [True, True, True, False, False]
    """
    words = [token for token in tokens[first:last] if token.kind is Kind.WORD]
    end = next((at for at, token in enumerate(words) if at and token.norm in PREPOSITIONS), len(words))
    if not words:
        return False
    if words[end - 1].norm.removesuffix("'s") in speaking_nouns():
        return True
    # A capital at the head of a sentence says nothing of a word that dictionaries know.
    return any(
        token.text[0].isupper() and (token.text.isupper() or at or first or not is_common_word(token.norm))
        for at, token in enumerate(words)
    )
