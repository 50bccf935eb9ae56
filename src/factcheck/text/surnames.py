"""Where a surname alone stands for a person: “Roe said”, “Mr Roe”, but neither “Jane Roe” nor “Roe Street”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Actor
from factcheck.text.gazetteer import place_named
from factcheck.text.lexicon import is_common_word, realm_of
from factcheck.text.office_table import is_honorific, office_named
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import DETERMINERS, FUNCTION_WORDS

_LONGEST = 4
"""Words of a person's name."""


def surname_of(actor: Actor) -> str | None:
    """The last word of a person's name of several words, each with a capital; None of all other names.

    >>> surname_of(Actor(name="Jane Roe")), surname_of(Actor(name="Ministry of Justice"))
    ('Roe', None)
    """
    words = actor.name.split()
    if actor.kind != "person" or not 2 <= len(words) <= _LONGEST:
        return None
    if not (words[0][0].isupper() and words[-1][0].isupper() and {"of", "and", "for"}.isdisjoint(words)):
        return None
    return words[-1] if words[-1].replace("-", "").replace("’", "").isalpha() else None


def is_whole(tokens: Sequence[Token], index: int) -> bool:
    """Whether no word beside makes another name of a surname; titles and offices do not."""
    token = tokens[index]
    if not token.text[0].isupper():
        return False
    if index + 1 < len(tokens) and tokens[index + 1].kind is Kind.WORD and tokens[index + 1].text[0].isupper():
        return False
    before = tokens[index - 1] if index else None
    return (
        before is None or not before.text[0].isupper() or before.norm in FUNCTION_WORDS or _is_title(tokens, index - 1)
    )


def stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a whole surname, and no common word and no place by the looks of it."""
    token = tokens[index]
    if token.norm in FUNCTION_WORDS or not is_whole(tokens, index):
        return False
    if index and _is_title(tokens, index - 1):
        return True
    if (index and tokens[index - 1].norm in DETERMINERS) or place_named(token.text) is not None:
        return False
    return bool(index) or not is_common_word(token.norm) or (len(tokens) > 1 and is_finite(tokens, 1, 0))


def _is_title(tokens: Sequence[Token], index: int) -> bool:
    """“Mr”, “minister”, and an “economist” in small letters: “Ruth” is a person to a dictionary, too."""
    norm = tokens[index].norm
    return (
        is_honorific(norm)
        or office_named(norm) is not None
        or (tokens[index].text[0].islower() and realm_of(norm) == "person")
    )
