"""The places of a text: where they stand, what they can mean and which preposition leads to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from factcheck.classes import NamedTuple
from factcheck.model import Span
from factcheck.text.gazetteer import Entry, Place, begins_form, entries, fold, place
from factcheck.text.geography import (
    PlaceRelation,
    capital_of,
    compare_candidates,
    compare_places,
    contains,
    country_of,
    country_of_demonym,
    metonym_of,
)
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS

__all__ = [
    "Place",
    "PlaceMention",
    "PlaceRelation",
    "capital_of",
    "compare_candidates",
    "compare_places",
    "contains",
    "country_of",
    "country_of_demonym",
    "metonym_of",
    "place",
    "read_places",
]

_OPENERS = frozenset([".", "!", "?", ":", ";", "“", '"', "‘", "(", "[", "—", "–", "•", "-"])
_POINTED = frozenset(["st", "ste", "mt", "ft"])


class PlaceMention(NamedTuple):
    """A place, or its people or things, as a text names it."""

    span: Span
    """Without a possessive ending."""
    first: int
    """Index of the first token."""
    last: int
    """Index behind the last token."""
    candidates: tuple[str, ...]
    """Canonical names of the places that it can mean, most likely first."""
    demonym: bool
    """“Belarusian”, “Belarusians”; False for “Belarus”."""
    preposition: str | None
    """What leads to it, as written: “in” of “in the Black Sea resort of Sochi”."""

    @property
    def name(self) -> str:
        """Canonical name of the likeliest place."""
        return self.candidates[0]


class _Found:
    """A mention whose readings may still be narrowed."""

    __slots__ = ("candidates", "demonym", "end", "first", "last")

    def __init__(self, first: int, last: int, end: int, candidates: tuple[str, ...], demonym: bool) -> None:
        self.first = first
        self.last = last
        self.end = end
        self.candidates = candidates
        self.demonym = demonym


@cache
def _contexts() -> Mapping[str, frozenset[str]]:
    return {kind: frozenset(words.split()) for kind, words in rows("place_contexts.tsv")}


def read_places(text: str, tokens: Sequence[Token]) -> tuple[PlaceMention, ...]:
    """The places that a text names, in order, longest name first; `tokens` are the tokens of `text`.

    >>> from factcheck.text.tokens import tokenize
    >>> text = "They met in the Black Sea resort of Sochi, far from Belarus’ capital."
    >>> [(text[slice(*found.span)], found.name, found.preposition) for found in read_places(text, tokenize(text))]
    [('Black Sea', 'Black Sea', None), ('Sochi', 'Sochi', 'in'), ('Belarus', 'Belarus', 'from')]
    """
    found = _narrowed(tokens, _scan(tokens, text.isupper()))
    ends = {mention.last: mention for mention in found}
    prepositions: dict[int, str | None] = {}
    mentions = []
    for mention in found:
        preposition = None if _modifies(tokens, mention) else _preposition(tokens, mention, ends, prepositions)
        prepositions[mention.last] = preposition
        mentions.append(
            PlaceMention(
                span=(tokens[mention.first].start, mention.end),
                first=mention.first,
                last=mention.last,
                candidates=mention.candidates,
                demonym=mention.demonym,
                preposition=preposition,
            )
        )
    return tuple(mentions)


def _scan(tokens: Sequence[Token], shouting: bool) -> list[_Found]:
    found: list[_Found] = []
    titled: bool | None = True if shouting else None
    index = 0
    while index < len(tokens):
        token = tokens[index]
        step = index + 1
        if token.kind is Kind.WORD and (
            token.norm not in FUNCTION_WORDS or token.text.isupper() or token.norm == "the"
        ):
            for key, last, ending in _spellings(tokens, index):
                readings = entries(key)
                if titled is None and any("~" in marks or "@" in marks for _, marks, _ in readings):
                    titled = _in_title_case(tokens)
                accepted = [
                    entry for entry in readings if not entry[1] or _counts(tokens, index, last, entry[1], bool(titled))
                ]
                if accepted:
                    name, _, demonym = accepted[0]
                    if name:
                        end = tokens[last - 1].end - ending
                        found.append(_Found(index, last, end, _names(accepted), demonym))
                    step = last
                    break
        index = step
    return found


def _spellings(tokens: Sequence[Token], index: int) -> list[tuple[str, int, int]]:
    """What the table has from here, longest first: (form, index behind it, characters of a possessive ending)."""
    spelled: list[tuple[str, int, int]] = []
    key = ""
    at = index
    while at < len(tokens):
        token = tokens[at]
        if at > index and token.kind is not Kind.WORD:
            if _bridges(tokens, at):
                at += 1
                continue
            if token.kind is Kind.MARK:
                break
        norm = token.norm if token.norm.isascii() else fold(token.norm)
        ending = 2 if norm.endswith("'s") else 0
        if ending and begins_form(f"{key} {norm}" if key else norm):  # St John's, People's Republic
            ending = 0
        word = norm[:-2] if ending else norm
        key = f"{key} {word}" if key else word
        if not begins_form(key):
            break
        at += 1
        spelled.append((key, at, ending))
        if ending:
            break
    spelled.reverse()
    return spelled


def _bridges(tokens: Sequence[Token], at: int) -> bool:
    """A mark within a name: “Port-au-Prince”, “St. Louis”, “Washington, D.C.”."""
    token, before = tokens[at], tokens[at - 1]
    if token.text == ".":
        return before.norm in _POINTED
    if token.text == ",":
        return at + 1 < len(tokens) and tokens[at + 1].norm in ("d.c.", "dc")
    return token.text == "-" and token.start == before.end


def _names(readings: Sequence[Entry]) -> tuple[str, ...]:
    """A noun and a demonym of the same spelling do not mix: the first decides."""
    wanted = readings[0][2]
    return tuple(dict.fromkeys(name for name, _, demonym in readings if demonym == wanted and name))


def _in_title_case(tokens: Sequence[Token]) -> bool:
    """Capitals say nothing where nearly every longer word has one, as in headlines."""
    longer = [token for token in tokens if token.kind is Kind.WORD and len(token.text) > 3]
    capitals = sum(token.text[0].isupper() for token in longer)
    return len(longer) > 3 and capitals > 0.85 * len(longer)


def _counts(tokens: Sequence[Token], first: int, last: int, marks: str, titled: bool) -> bool:
    """Whether a marked form is the place here; the head of the table explains the marks."""
    text = tokens[first].text
    capital = text[0].isupper()
    if not capital and any(mark in marks for mark in "!.,"):
        return False
    if "=" in marks and not text.isupper():
        return False
    if "." in marks and not (last < len(tokens) and tokens[last].text == "."):
        return False
    if "," in marks and not (first > 1 and tokens[first - 1].text == "," and tokens[first - 2].text[0].isupper()):
        return False
    before = tokens[first - 1] if first else None
    if "+" in marks:
        named_on = last < len(tokens) and tokens[last].text[0].isupper()
        if before is None or before.norm != "the" or (named_on and not titled):
            return False
    if "~" in marks:
        if not capital:
            return False
        initial = before is None or before.text in _OPENERS
        possessed = tokens[last - 1].norm.endswith("'s")
        if (initial and not possessed) or (titled and (before is None or before.norm not in PREPOSITIONS)):
            return False
    if "@" in marks and capital and not titled:
        after = tokens[last] if last < len(tokens) else None
        if not tokens[last - 1].norm.endswith("'s") and after is not None and _begins_surname(after):
            return False
        if before is not None and _is_forename(tokens, first - 1):
            return False
    return True


def _begins_surname(after: Token) -> bool:
    capital = after.kind is Kind.WORD and after.text[0].isupper()
    return (
        capital
        and after.norm not in _contexts()["title"]
        and after.norm not in FUNCTION_WORDS
        and not begins_form(after.norm)
    )


def _is_forename(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind is not Kind.WORD or not token.text[0].isupper() or token.norm.endswith("'s"):
        return False
    known = token.norm in _contexts()["title"] or token.norm in FUNCTION_WORDS or begins_form(token.norm)
    return not known and token.norm not in _contexts()["adjective"] and token.norm not in _contexts()["sort"]


def _narrowed(tokens: Sequence[Token], found: list[_Found]) -> list[_Found]:
    """Of an ambiguous name, the readings that fit its neighbour (“Brest, France”), else the rest of the text.

    A lesser namesake such as London in Ontario stays only where the text speaks for it, behind the greater one.
    """
    for left, right in pairwise(found):
        gap = [token.text for token in tokens[left.last : right.first]]
        if len(left.candidates) == len(right.candidates) == 1 or right.demonym or gap not in ([","], ["in"], ["("], []):
            continue
        pairs = [(one, other) for one in left.candidates for other in right.candidates if contains(other, one)]
        if pairs:
            left.candidates = tuple(dict.fromkeys(one for one, _ in pairs))
            right.candidates = tuple(dict.fromkeys(other for _, other in pairs))
    for mention in found:
        if len(mention.candidates) > 1:
            others = [name for other in found if len(other.candidates) == 1 for name in other.candidates]
            fitting = [name for name in mention.candidates if any(_related(name, other) for other in others)]
            greater = [name for name in mention.candidates if not _is_lesser(name)]
            if len(greater) > 1:
                greater = [name for name in greater if name in fitting] or greater
            # What else the text speaks of is no proof: a Canadian minister may well fly to London in England.
            mention.candidates = tuple(greater + [name for name in fitting if name not in greater and _is_lesser(name)])
    return found


def _related(name: str, other: str) -> bool:
    return name == other or contains(name, other) or contains(other, name)


def _is_lesser(name: str) -> bool:
    known = place(name) if name.endswith(")") else None
    return known is not None and known.kind == "city"


def _modifies(tokens: Sequence[Token], mention: _Found) -> bool:
    """“Black Sea resort of Sochi”: the name only describes the place that follows."""
    last = mention.last
    if last + 1 >= len(tokens) or tokens[last].norm not in _contexts()["sort"]:
        return False
    return tokens[last + 1].norm == "of" or tokens[last + 1].text[0].isupper()


def _preposition(
    tokens: Sequence[Token], mention: _Found, ends: dict[int, _Found], prepositions: dict[int, str | None]
) -> str | None:
    """The preposition before the name, looking past articles, adjectives and “resort of”."""
    at = mention.first - 1
    if at > 0 and tokens[at].norm in ("and", "or", ",") and mention.first - 1 in ends:
        earlier = ends[mention.first - 1]
        closed = (
            mention.last >= len(tokens)
            or tokens[mention.last].norm in FUNCTION_WORDS
            or tokens[mention.last].kind is Kind.MARK
        )
        if closed and earlier.demonym == mention.demonym:
            return prepositions[earlier.last]
    while at >= 0:
        norm = tokens[at].norm
        if (
            norm == "of"
            and at
            and (tokens[at - 1].norm in _contexts()["sort"] or tokens[at - 1].norm in _contexts()["part"])
        ):
            at -= 2
        elif norm in PREPOSITIONS:
            return tokens[at].text
        elif (
            norm in DETERMINERS
            or norm in _contexts()["adjective"]
            or norm in _contexts()["sort"]
            or (norm == "," and at and tokens[at - 1].norm in _contexts()["sort"])
        ):
            at -= 1
        elif (at + 1 in ends and at + 1 != mention.first and _in_front(tokens, at + 1)) or (
            at + 1 == mention.first and at + 1 in ends and ends[at + 1].demonym
        ):
            at = ends[at + 1].first - 1
        else:
            return None
    return None


def _in_front(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].norm in _contexts()["sort"] or tokens[index].norm in _contexts()["adjective"]
