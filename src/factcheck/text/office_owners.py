"""Whose office it is: the country, body or person before it (“Kremlin spokesman”) or behind it (“mayor of London”)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.model import Span
from factcheck.text.places import PlaceMention, country_of, metonym_of, read_places
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import FUNCTION_WORDS

_LINKS = frozenset({"of", "for", "to", "in"})
_LONGEST_NAME = 6


class Owner(NamedTuple):
    """Whose office it is."""

    name: str
    """Canonical name of the place, or the person or body as written."""
    span: Span
    country: str | None
    """The country that the owner is, lies in or stands for, where the words tell."""
    is_place: bool


@cache
def contexts() -> Mapping[str, frozenset[str]]:
    """What words around an office do → the words."""
    return {name: frozenset(words.split()) for name, words in rows("office_contexts.tsv")}


def owner_of(
    tokens: Sequence[Token], first: int, last: int, places: Sequence[PlaceMention], taken: frozenset[int]
) -> Owner | None:
    """The owner of the office that stands in these tokens; `taken` are the tokens of other offices."""
    before = _before(tokens, first, places, taken)
    link = tokens[last].norm if last < len(tokens) else ""
    if link == "to" or (before is not None and link != "of"):
        return before
    return _behind(tokens, last, places) or before


def post_of(tokens: Sequence[Token], last: int, places: Sequence[PlaceMention]) -> str | None:
    """Where a diplomat is sent: “to France”."""
    if last >= len(tokens) or tokens[last].norm != "to":
        return None
    post = _behind(tokens, last, places)
    return post.name if post else None


def country_at(at: PlaceMention) -> str | None:
    """The country that a place mention tells of: its own, or the one that it stands for."""
    return country_of(at.name) or metonym_of(at.name)


def _behind(tokens: Sequence[Token], last: int, places: Sequence[PlaceMention]) -> Owner | None:
    """“of the United States”, “for the Interior Ministry”, “to France”."""
    if last + 1 >= len(tokens) or tokens[last].norm not in _LINKS:
        return None
    at = last + 1
    while at < len(tokens) and tokens[at].norm in ("the", "a", "an", "his", "her", "its", "their"):
        at += 1
    body = _body(tokens, at)
    mention = next((place for place in places if place.first == at), None)
    if body is not None and (mention is None or body > mention.last):
        inside = next((place for place in places if at <= place.first < body), None)
        return _owner(tokens, at, body, inside)
    # “The president in Moscow” is the president of the country; a president in a resort is only there.
    if mention is None or (tokens[last].norm == "in" and not _governs(mention)):
        return None
    return _place_owner(mention)


def _governs(mention: PlaceMention) -> bool:
    """Whether a place is a country, or a capital or seat that stands for one."""
    return country_of(mention.name) == mention.name or metonym_of(mention.name) is not None


def _body(tokens: Sequence[Token], at: int) -> int | None:
    """Index behind a body or person that begins here; behind a body, no name of a person is taken in."""
    end, named = at, at
    while end < len(tokens) and end - at < _LONGEST_NAME:
        token = tokens[end]
        if token.norm in contexts()["ministry"]:
            return end + 1
        inner = (
            token.norm in ("of", "for", "and", "the") and end + 1 < len(tokens) and tokens[end + 1].text[0].isupper()
        )
        follows = end + 1 < len(tokens) and tokens[end + 1].norm in contexts()["ministry"]
        if token.kind is not Kind.WORD or not (token.text[0].isupper() or (inner and named == end) or follows):
            break
        end += 1
        if token.norm in contexts()["body"] or token.text.isupper():
            named = end
    if named > at:
        return named
    first = end
    for index in range(at + 1, end):
        if tokens[index].norm in FUNCTION_WORDS:
            first = index
            break
    return first if first > at and not _is_place(tokens, at) else None


def _is_place(tokens: Sequence[Token], at: int) -> bool:
    return bool(read_places(" ", tokens[at : at + 1])) or bool(read_places(" ", tokens[at : at + 2]))


def _before(tokens: Sequence[Token], first: int, places: Sequence[PlaceMention], taken: frozenset[int]) -> Owner | None:
    passed = contexts()["passed"]
    at = first
    while at > 0 and (tokens[at - 1].norm in passed or (tokens[at - 1].text == "-" and at > 1)):
        if any(place.last == at for place in places):
            break
        at -= 1
    if at == 0:
        return None
    behind = (at, at - 1) if _possessive(tokens, at) else (at,)
    ending = next((place for place in places if place.last in behind), None)
    name = _name_before(tokens, at, taken)
    if ending is not None and (name is None or name >= ending.first):
        return _place_owner(ending)
    if name is None:
        return None
    last = at - 1 if _possessive(tokens, at) else at
    inside = next((place for place in places if name <= place.last <= last and place.first < last), None)
    return _owner(tokens, name, last, inside)


def _possessive(tokens: Sequence[Token], at: int) -> bool:
    """A bare apostrophe: “Belarus’ president”."""
    return tokens[at - 1].text in ("’", "'")


def _name_before(tokens: Sequence[Token], at: int, taken: frozenset[int]) -> int | None:
    """Where the owner begins that ends here: a possessive name, or a body with a capital or a ministry."""
    end = at - 1 if _possessive(tokens, at) else at
    token = tokens[end - 1]
    if end < 1 or token.kind is not Kind.WORD or end - 1 in taken:
        return None
    possessive = end < at or token.norm.endswith("'s")
    if token.norm in contexts()["ministry"]:
        start = end - 1
        if start and tokens[start - 1].kind is Kind.WORD and tokens[start - 1].norm not in FUNCTION_WORDS:
            start -= start - 1 not in taken
        return start
    if (
        not token.text[0].isupper()
        or (end == 1 and not possessive and not token.text.isupper())
        or token.norm in FUNCTION_WORDS
    ):
        return None
    start = end - 1
    while start and end - start < _LONGEST_NAME and start - 1 not in taken:
        before = tokens[start - 1]
        if before.kind is not Kind.WORD or not before.text[0].isupper() or before.norm in FUNCTION_WORDS:
            break
        start -= 1
    return start


def _place_owner(mention: PlaceMention) -> Owner:
    return Owner(name=mention.name, span=mention.span, country=country_at(mention), is_place=True)


def _owner(tokens: Sequence[Token], first: int, last: int, inside: PlaceMention | None) -> Owner:
    words = [token.text for token in tokens[first:last]]
    words[-1] = words[-1].removesuffix("'s").removesuffix("’s")
    end = tokens[last - 1].end - (len(tokens[last - 1].text) - len(words[-1]))
    country = country_at(inside) if inside is not None else None
    return Owner(name=" ".join(words), span=(tokens[first].start, end), country=country, is_place=False)
