"""Names told by their capitals, where no list knows them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import is_common_word, part_of_speech
from factcheck.text.offices import is_honorific
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS

_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december".split()
)
_TO_A_SLIP = 8
"""Words of a headline of which one with meaning may be in small letters."""
_QUOTES = frozenset('“”"')
_JOINERS = frozenset("of de la van von der den bin al el du da dos del".split())


def capital_runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Ranges of tokens written as names, in order.

    A capital at the start of a sentence or in a headline says little; there only words that no dictionary knows, or
    that run on with another capital, count.

    >>> from factcheck.text.tokens import tokenize
    >>> tokens = tokenize("Then Boris Johnson met an envoy of Ms Merkel.")
    >>> [" ".join(token.text for token in tokens[first:last]) for first, last in capital_runs(tokens)]
    ['Boris Johnson', 'Merkel']
    """
    words = [token for token in tokens if token.kind is Kind.WORD]
    # “Jane Roe arrested John Poe” is full of names: a headline has hardly a word with meaning in small letters.
    small = sum(token.text[0].islower() and token.norm not in FUNCTION_WORDS for token in words)
    capitals = sum(token.text[0].isupper() for token in words)
    headline = len(words) > 3 and capitals > 0.75 * len(words) and small <= len(words) // _TO_A_SLIP
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if not _capital(tokens, index, headline):
            index += 1
            continue
        last = index + 1
        while last < len(tokens):
            if _capital(tokens, last, headline):
                last += 1
            elif (
                tokens[last].norm in _JOINERS
                and last + 1 < len(tokens)
                and _capital(tokens, last + 1, headline)
                and tokens[last].norm != "of"
            ) or (
                tokens[last].text in "-."
                and last + 1 < len(tokens)
                and tokens[last].start == tokens[last - 1].end
                and (
                    _capital(tokens, last + 1, headline)
                    if tokens[last].text == "-"
                    else len(tokens[last - 1].text) == 1 and tokens[last + 1].text[0].isupper()
                )
            ):
                last += 2
            elif (behind := _behind_nickname(tokens, last)) is not None and _capital(tokens, behind, headline):
                last = behind + 1
            else:
                break
        runs.append((index, last))
        index = last
    return runs


def _behind_nickname(tokens: Sequence[Token], at: int) -> int | None:
    """Behind the quotation marks of “Daniel “Dan” Roe”: one or two words in capitals, where a name may go on."""
    if tokens[at].text not in _QUOTES:
        return None
    for end in (at + 2, at + 3):
        if end + 1 < len(tokens) and tokens[end].text in _QUOTES:
            inside = tokens[at + 1 : end]
            named = all(token.kind is Kind.WORD and token.text[0].isupper() for token in inside)
            return end + 1 if named and tokens[end + 1].kind is Kind.WORD else None
    return None


def _capital(tokens: Sequence[Token], index: int, headline: bool) -> bool:
    token = tokens[index]
    if token.kind is not Kind.WORD or not token.text[0].isupper() or is_honorific(token.norm):
        return False
    if token.norm in _CALENDAR:
        return False
    if token.norm in FUNCTION_WORDS and not (len(token.text) > 1 and token.text.isupper()):
        return False
    starts = index == 0 or (tokens[index - 1].text in '.!?:“"‘' and not _is_shortened(tokens, index - 1))
    if not starts and not headline:
        return True
    if not is_common_word(token.norm):
        return True
    if _only_opens(token.norm):
        return False
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        not headline
        and follows is not None
        and follows.kind is Kind.WORD
        and follows.text[0].isupper()
        and follows.norm not in FUNCTION_WORDS
    )


def _is_shortened(tokens: Sequence[Token], point: int) -> bool:
    """Whether a point only shortens the word before it: “Mr. Roe”."""
    return tokens[point].text == "." and point > 0 and is_honorific(tokens[point - 1].norm)


def _only_opens(norm: str) -> bool:
    """True of an adverb that stands before a name and is no part of one: “Yesterday”, “Reportedly”; not “South”."""
    parts = part_of_speech(norm)
    return "r" in parts and set(parts) <= {"r", "n"}
