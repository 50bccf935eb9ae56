"""What a sentence speaks of without naming it: by a pronoun, by “the palace”, by “the premiere” that is somebody's."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import lemmas, part_of_speech
from factcheck.text.reading import Reading
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import has_finite
from factcheck.text.words import ADVERBS, PREPOSITIONS

PRONOUNS = {
    **dict.fromkeys(("it", "its"), "it"),
    **dict.fromkeys(("he", "his"), "he"),
    **dict.fromkeys(("she", "her"), "she"),
    **dict.fromkeys(("they", "their"), "they"),
}
"""Each pronoun that can be a subject or own one → its plain form."""
_POINTING = frozenset("this these that those".split())
_OWNING = frozenset("its his her their".split())
_POINTERS = frozenset("the this these its his her their".split())
ORDINAL_ENDINGS = frozenset("st nd rd th".split())
"""Behind the figure of “14th”, as a token of its own."""
_CONTRASTING = frozenset(
    "other others rival another opposing competing neighbouring neighboring previous next following second third last "
    "latter opposite nearby adjacent old new remaining two three four five six seven eight nine ten "
    "both several many few".split()
)
"""Words by which a description means another thing than the one spoken of, or more than one."""
_HEAD = 3
"""Words at the head of a sentence among which a pronoun can be its subject or own it."""
_LONGEST = 5
"""Words that “the” may have up to its noun."""


class Pointer(NamedTuple):
    """A subject that names nothing."""

    pronoun: str | None = None
    """The pronoun in its plain form: she."""
    noun: str | None = None
    """The noun of a description: palace."""
    owned: bool = False
    """Whether what is spoken of only belongs to “her”: “her husband”."""
    another: bool = False
    """Whether the description sets it against what was spoken of: “the other bank”."""


def pointer_at_head(tokens: Sequence[Token]) -> Pointer | None:
    """The pronoun among the first words of a sentence, or the “the” before a common noun that it opens with."""
    head = [token for token in tokens if token.kind is Kind.WORD][:_HEAD]
    if head and head[0].norm == "the":
        described = [token for token in head[1:] if token.norm not in ORDINAL_ENDINGS]
        return Pointer() if described and described[0].text[0].islower() else None
    pronoun = next((PRONOUNS[token.norm] for token in head if token.norm in PRONOUNS), None)
    return Pointer(pronoun) if pronoun or any(token.norm in _POINTING for token in head) else None


def pointing_subject(reading: Reading) -> Pointer | None:
    """The pronoun or bare description before the verb, behind an opening phrase too.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> pointing_subject(read("At 300 metres, the structure was the tallest in the world.", cast=Cast()))
    Pointer(pronoun=None, noun='structure', owned=False, another=False)
    """
    part = next((part for part in reading.parts if part.verb is not None and part.subject is not None), None)
    if part is None or part.subject is None or part.subject[0] > 0:
        return None
    first, last = part.subject
    tokens = reading.tokens
    while last > first and (tokens[last - 1].norm in ADVERBS or tokens[last - 1].text == ","):
        last -= 1
    start = next((at + 1 for at in range(last - 1, first, -1) if tokens[at].text == ","), first)
    if start > first and has_finite(tokens, first, start):
        return None  # “when Roe resigned, he …”
    while start < last and tokens[start].norm in ADVERBS:
        start += 1
    if start >= last:
        return None
    opening = tokens[start].norm
    if opening in PRONOUNS:
        owned = opening in _OWNING and start + 1 < last
        return Pointer(PRONOUNS[opening], _noun(tokens, start + 1, last) if owned else None, owned)
    if opening in _POINTERS and all(_is_plain(token) for token in tokens[start + 1 : last]):
        noun = tokens[last - 1].norm
        another = any(token.norm in _CONTRASTING for token in tokens[start + 1 : last])
        return Pointer(noun=noun, another=another) if start + 1 < last and "n" in part_of_speech(noun) else None
    return None


def _noun(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """The last common noun of the first noun phrase: film of “2008 film Nightfall about Oslo”."""
    end = next((at for at in range(first, last) if tokens[at].norm in PREPOSITIONS or tokens[at].text == ","), last)
    plain = [token.norm for token in tokens[first:end] if token.text[0].islower()]
    return plain[-1] if plain else None


def _is_plain(token: Token) -> bool:
    """Whether a word can stand in a description that names nothing and nobody."""
    plain = token.text[0].islower() and token.norm not in PREPOSITIONS and not token.norm.endswith("'s")
    return plain or token.text == "-"


def described(reading: Reading, *, bare: bool = False) -> frozenset[str]:
    """The nouns that a sentence has behind “the” or a possessive pronoun, and the one it opens with without an article.

    None that it says whose it is, “the premiere of Nova”; with `bare`, none that a word sets apart: “the town hall”.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> sorted(described(read("She was at the world premiere, but left the palace of Oslo.", cast=Cast())))
    ['premiere']
    """
    tokens = reading.tokens
    found: set[str] = set()
    for index, token in enumerate(tokens):
        opens = index == 0 and token.text[0].isupper() and "n" in part_of_speech(token.norm)[:1]
        if not opens and token.norm not in _POINTERS:
            continue
        end = index + 1
        while end < len(tokens) and end - index <= _LONGEST and _may_describe(tokens, end):
            end += 1
        if end < len(tokens) and tokens[end].norm == "of":
            continue
        if bare and end > index + 2 and not any(token.text == "-" for token in tokens[index:end]):
            continue  # “the three-day battle” is the battle
        if end > index + 1 or opens:
            found.update(lemmas(tokens[end - 1].norm))
            found.add(tokens[end - 1].norm)
    return frozenset(found)


def _may_describe(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.text == "-" or (token.norm == "and" and part_of_speech(tokens[index - 1].norm)[:1] == ("a",)):
        return True
    if token.kind is not Kind.WORD or not token.text[0].islower() or token.norm in PREPOSITIONS:
        return False
    return part_of_speech(token.norm)[:1] in (("n",), ("a",))
