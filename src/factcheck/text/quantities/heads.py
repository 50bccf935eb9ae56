"""The noun that a figure counts."""

from collections.abc import Sequence
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.model import Span
from factcheck.text.lexicon import part_of_speech
from factcheck.text.quantities.contexts import contexts
from factcheck.text.quantities.number_words import DASHES, behind_dash, glued, norm_at
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import FUNCTION_WORDS

_LONGEST_PHRASE = 6
_COLLECTIVE = frozenset({"population", "populace", "people", "inhabitants", "residents", "citizens", "electorate"})
# They stand before the noun and are none: “three more people”, “scores more”.
_MODIFIERS = frozenset({"own", "same", "one", "other", "such", "most", "more"})


class Head(NamedTuple):
    """The noun that a figure counts."""

    noun: str
    """Lower-cased and singular."""
    span: Span
    """From the first to the last word of its noun phrase."""
    stop: int
    """Index of the token behind it."""


@cache
def _stops() -> frozenset[str]:
    table = [word for row in rows("nouns_not_counted.tsv") for word in row[0].split(" ")]
    return frozenset(table) | (FUNCTION_WORDS - _MODIFIERS)


@cache
def _plurals() -> dict[str, str]:
    return {plural: single for single, plural in rows("plurals.tsv")}


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural.

    >>> [word for word in ("officers", "crisis", "people", "boss", "virus") if is_plural(word)]
    ['officers', 'people']
    """
    return word in _plurals() or (len(word) > 3 and word[-1] == "s" and word[-2:] not in {"ss", "us", "is", "'s"})


def singular(word: str) -> str:
    """The noun without its plural ending, as far as spelling tells.

    >>> [singular(word) for word in ("officers", "countries", "losses", "women", "people", "talks", "virus")]
    ['officer', 'country', 'loss', 'woman', 'people', 'talk', 'virus']
    """
    if word in _plurals():
        return _plurals()[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def head_after(tokens: Sequence[Token], i: int, *, plural: bool) -> Head | None:
    """The noun behind a figure.

    A noun phrase runs to its first plural where the figure asks for one (“three opposition leaders”), and otherwise
    to the last word before a verb, a preposition or a mark (“sixth straight election victory”).

    >>> from factcheck.text.tokens import tokenize
    >>> head_after(tokenize("police officers were hurt"), 0, plural=True).noun
    'officer'
    """
    j, first = i, -1
    found: tuple[str, int] | None = None
    while j < len(tokens) and j - i < _LONGEST_PHRASE:
        token = tokens[j]
        if token.text in DASHES and glued(tokens, j) and glued(tokens, j + 1):
            j += 1
            continue
        if plural and found and token.norm in ("and", "or") and _plural_follows(tokens, j):
            j += 1  # “400 propaganda and training films”
            continue
        if token.kind is not Kind.WORD or token.norm in _stops():
            break
        if first < 0:
            first = j
        word = token.norm
        if word.endswith("'s"):
            found = (word[:-2], j)
            if not plural or norm_at(tokens, j + 1) not in _COLLECTIVE:
                break
            found = (norm_at(tokens, j + 1), j + 1)  # “half of Norway's population”
            break
        if plural and is_plural(word) and not (token.text[0].isupper() and norm_at(tokens, j + 1) == "'"):
            found = (singular(word), j)
            break
        if found and word.endswith("s") and part_of_speech(word) == ("v",):
            break  # “the fifth season consists of …”
        adverb = word.endswith("ly") and word not in contexts()["noun-ly"]
        if adverb and found:
            break
        if word.endswith("ed") and len(word) > 4:
            if found or not plural or not _plural_follows(tokens, j):
                break
        elif not adverb and word not in _MODIFIERS:
            found = (word, j)
            if word == "time":
                # “The first time scientists saw it” counts times.
                break
        j += 1
    if found is None or first < 0:
        return None
    return Head(singular(found[0]), (tokens[first].start, tokens[found[1]].end), found[1] + 1)


def hyphened_head(tokens: Sequence[Token], i: int) -> Head | None:
    """The noun that a hyphen ties to a number: “10-point plan”, “second-round vote”; not “third-largest city”."""
    j = behind_dash(tokens, i)
    if j == i or tokens[j].kind is not Kind.WORD or tokens[j].norm.endswith("est") or tokens[j].norm in _stops():
        return None
    return Head(singular(tokens[j].norm), tokens[j].span, j + 1)


def _plural_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle is part of the phrase: “774 detained protesters”, not “774 arrested in two days”."""
    for token in tokens[i + 1 : i + 4]:
        if token.kind is not Kind.WORD or token.norm in _stops():
            return False
        if is_plural(token.norm):
            return True
    return False
