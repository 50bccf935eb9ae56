"""Headlines: where nearly every word has a capital, a capital says nothing of a word."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import replace
from factcheck.text.dates.calendar_words import contexts
from factcheck.text.ellipsis import unstated_copula
from factcheck.text.lexicon import is_common_word, part_of_speech
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS

_FEWEST = 4
"""Words of a sentence from which its capitals can be counted."""
_SHARE = 0.75
_FEWEST_OF_SUBJECT = 3
_TO_A_SLIP = 8
"""Words of a headline of which one with meaning may be in small letters."""


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether nearly every word is written with a capital, and no more than a slip of those with meaning is not.

    >>> from factcheck.text.tokens import tokenize
    >>> is_headline(tokenize("Oslo Harbour Boys Sing in Norway")), is_headline(tokenize("The Oslo Boys sang in Norway"))
    (True, False)
    """
    words = [
        token
        for at, token in enumerate(tokens)
        if token.kind is Kind.WORD
        and len(token.text) > 2
        and (not at or tokens[at - 1].end < token.start)  # “$15/hour”
    ]
    if len(words) >= _FEWEST:
        small = sum(token.text[0].islower() and token.norm not in FUNCTION_WORDS for token in words)
        # “The Oslo Harbour Boys sang in Norway” is full of names: a headline has no verb in small letters.
        return small <= len(words) // _TO_A_SLIP and (
            sum(token.text[0].isupper() for token in words) > _SHARE * len(words)
        )
    # A short one shows by a word that no name has: “Bank to Cut Up to 300 Jobs”.
    behind = [token for token in tokens[1:] if token.kind is Kind.WORD and token.text[0].isupper()]
    return all(token.text[0].isupper() for token in words) and any(
        token.norm in FUNCTION_WORDS or part_of_speech(token.norm) == ("v",) for token in behind if len(token.text) > 1
    )


def truecased(tokens: list[Token]) -> list[Token]:
    """The tokens as running text would have them: in a headline, dictionary words in small letters.

    Acronyms and words that no dictionary has, or has only as names, keep their capitals. Offsets stay.

    >>> from factcheck.text.tokens import tokenize
    >>> " ".join(token.text for token in truecased(tokenize("Senate Backs Farm Bill As Iowa Floods Spread")))
    'Senate backs farm bill as Iowa floods spread'
    """
    end = len(tokens) if is_headline(tokens) else _headed_by(tokens)
    if not end:
        return tokens
    return [
        replace(token, text=token.text[0].lower() + token.text[1:])
        if 0 < index < end
        and token.kind is Kind.WORD
        and not token.text.isupper()
        and is_common_word(token.norm)
        and not _is_month(tokens, index)
        else token
        for index, token in enumerate(tokens)
    ]


def _headed_by(tokens: Sequence[Token]) -> int:
    """Index behind the capitals of “Private Harbour Bookings up 4% in May”: a subject alone is written like a title.

    Only where no verb follows, which running text has, and where dictionaries have every word.
    """
    end = 0
    while end < len(tokens) and tokens[end].kind is Kind.WORD and tokens[end].text[0].isupper():
        end += 1
    if not _FEWEST_OF_SUBJECT <= end < len(tokens) or tokens[end].kind is not Kind.WORD:
        return 0
    if not any(token.kind is Kind.NUMBER for token in tokens):  # “World Trade Body in talks” may have a name
        return 0
    if not all(is_common_word(token.norm) and not token.text.isupper() for token in tokens[:end]):
        return 0
    small = [replace(token, text=token.text.lower()) for token in tokens[:end]]
    return end if unstated_copula([*small, *tokens[end:]], 0, len(tokens)) == end else 0


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    """“in March”, “May 2020”: two months are words of another kind as well."""
    if tokens[index].norm not in ("march", "may"):
        return False
    before, follows = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    return before.norm in contexts()["month"] or (follows is not None and follows.kind is Kind.NUMBER)
