"""Offices, professions and roles of a text: “former Russian prime minister”, “Merkel’s spokesman”, “Gen. Smith”."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.model import Span
from factcheck.text.office_owners import contexts, owner_of, post_of
from factcheck.text.office_table import OfficeRelation, compare_names, forms_from, is_honorific, office_named
from factcheck.text.places import PlaceMention, compare_places, read_places
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS

__all__ = ["OfficeMention", "OfficeRelation", "compare_offices", "is_honorific", "read_offices"]

# An acting president is one for the time being; a former or deputy one is not.
_STANDING_IN = "acting"


class OfficeMention(NamedTuple):
    """An office as a text names it."""

    span: Span
    """The office with its modifiers, without its owner."""
    first: int
    """Index of the first token."""
    last: int
    """Index behind the last token."""
    office: str
    """Canonical: “spokesperson” for a spokesman or spokeswoman."""
    kind: str
    """Class of the office: head-of-state, minister, speaker-for, …"""
    modifiers: frozenset[str] = frozenset()
    """What makes it another office: former, deputy, acting, elect, shadow, honorary."""
    owner: str | None = None
    """Canonical name of the place, or the person or body as written."""
    owner_span: Span | None = None
    owner_is_place: bool = False
    country: str | None = None
    """The country of the owner, where the words tell."""
    post: str | None = None
    """Where a diplomat is sent: “ambassador to France”."""
    plural: bool = False


@cache
def _modifiers() -> Mapping[str, str]:
    return dict(pair.split("=") for pair in contexts()["modifier"])


def read_offices(tokens: Sequence[Token], places: Sequence[PlaceMention] | None = None) -> tuple[OfficeMention, ...]:
    """The offices that a text names, in order, the longest form at each place; `places` are its places, where read.

    >>> from factcheck.text.tokens import tokenize
    >>> said = read_offices(tokenize("Kremlin spokesman Dmitry Peskov met the former president of Belarus."))
    >>> [(found.office, sorted(found.modifiers), found.owner, found.country) for found in said]
    [('spokesperson', [], 'Kremlin', 'Russia'), ('president', ['former'], 'Belarus', 'Belarus')]
    """
    found: list[tuple[int, int, str, bool]] = []
    index = 0
    while index < len(tokens):
        form = _form_at(tokens, index)
        if form is None:
            index += 1
            continue
        last, name, plural = form
        if office_named(name) is not None:
            found.append((index, last, name, plural))
        index = last
    if not found:
        return ()
    if places is None:
        places = read_places(" ", tokens)
    taken = frozenset(index for first, last, _, _ in found for index in range(first, last))
    mentions = []
    for first, last, name, plural in found:
        office = office_named(name)
        start, end, modifiers = _with_modifiers(tokens, first, last)
        owner = owner_of(tokens, start, end, places, taken)
        mentions.append(
            OfficeMention(
                span=(tokens[start].start, tokens[end - 1].end - _ending(tokens[end - 1])),
                first=start,
                last=end,
                office=name,
                kind=office.kind if office else "",
                modifiers=modifiers,
                owner=owner.name if owner else None,
                owner_span=owner.span if owner else None,
                owner_is_place=owner.is_place if owner else False,
                country=owner.country if owner else None,
                post=post_of(tokens, end, places),
                plural=plural,
            )
        )
    return tuple(mentions)


def _ending(token: Token) -> int:
    return 2 if token.norm.endswith("'s") else 0


def _form_at(tokens: Sequence[Token], index: int) -> tuple[int, str, bool] | None:
    """The longest form that begins here: index behind it, office, whether it is plural."""
    token = tokens[index]
    if token.kind is not Kind.WORD:
        return None
    limit, forms = forms_from(token.norm.removesuffix("'s"))
    if not limit:
        return None
    spelled: list[tuple[str, int]] = []
    words = ""
    at = index
    while at < len(tokens) and len(spelled) < limit:
        if tokens[at].text == "-" and at > index:
            at += 1
            continue
        if tokens[at].kind is not Kind.WORD:
            break
        word = tokens[at].norm
        words = f"{words} {word.removesuffix(chr(39) + 's')}".lstrip()
        at += 1
        spelled.append((words, at))
        if word.endswith("'s"):
            break
    for phrase, last in reversed(spelled):
        for singular, plural in singulars(phrase):
            entry = forms.get(singular)
            if entry is not None and (not entry[0] or _counts(tokens, index, last, entry[0], plural)):
                return last, entry[1], plural
    return None


def singulars(phrase: str) -> tuple[tuple[str, bool], ...]:
    """The phrase, and what it may be the plural of."""
    if phrase.endswith("men"):
        return (phrase, False), (phrase[:-2] + "an", True)
    if phrase.endswith("ies"):
        return (phrase, False), (phrase[:-3] + "y", True)
    if phrase.endswith("s"):
        return (phrase, False), (phrase[:-1], True), (phrase[:-2] if phrase.endswith("es") else phrase[:-1], True)
    return ((phrase, False),)


def _counts(tokens: Sequence[Token], first: int, last: int, marks: str, plural: bool) -> bool:
    """Whether a marked form is the office here; the head of the table explains the marks."""
    text = tokens[first].text
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if marks == "=":
        return text.removesuffix("s").removesuffix("’s").removesuffix("'s").isupper()
    named_on = after is not None and after.kind is Kind.WORD and after.text[0].isupper()
    if marks == ".":
        return text[0].isupper() and (named_on or (after is not None and after.text == "."))
    if marks == "@":
        if not text[0].isupper() or named_on or before is None or before.kind is not Kind.WORD:
            return True
        forename = before.text[0].isupper() and before.norm not in FUNCTION_WORDS and before.norm not in _modifiers()
        return not forename or before.norm in contexts()["passed"] or bool(read_places(" ", [before]))
    return _fits(before, after, text[0].isupper(), named_on, plural)


def _fits(before: Token | None, after: Token | None, capital: bool, named_on: bool, plural: bool) -> bool:
    """Whether an ordinary word such as “general” or “head” is a person's office between these two."""
    context = contexts()
    ends = (
        after is None
        or after.kind is not Kind.WORD
        or named_on
        or after.norm in FUNCTION_WORDS
        or after.norm in context["after"]
        or after.norm.endswith("ed")
    )
    if not ends:
        return False
    if before is None or before.kind is Kind.MARK:
        return named_on or (after is not None and after.norm in ("of", "for"))
    if capital and (named_on or before.norm in FUNCTION_WORDS):
        return True
    owned = before.norm.endswith("'s") or before.norm in _modifiers() or before.norm in context["passed"]
    articled = before.norm in context["article"] and not (before.norm in ("that", "this", "no") and not plural)
    return articled or owned or plural or bool(read_places(" ", [before]))


def _with_modifiers(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int, frozenset[str]]:
    """The range with “former”, “ex-” and the like before it and “-elect” behind it, and their canonical forms."""
    known = _modifiers()
    passed = contexts()["passed"]
    modifiers: set[str] = set()
    start, at = first, first
    while at > 0:
        token = tokens[at - 1]
        if token.norm in known and (token.norm != "past" or at == first):
            modifiers.add(known[token.norm])
            start = at - 1
        elif not (token.text == "-" or token.norm in passed) or (token.text == "-" and at < 2):
            break
        at -= 1
    if last + 1 < len(tokens) and tokens[last].text == "-" and known.get(tokens[last + 1].norm) == "elect":
        modifiers.add("elect")
        last += 2
    elif last < len(tokens) and tokens[last].norm in ("elect", "designate"):
        modifiers.add("elect")
        last += 1
    return start, last, frozenset(modifiers)


def compare_offices(left: OfficeMention | str, right: OfficeMention | str) -> OfficeRelation:
    """How two offices stand to each other, with their modifiers and owners; a string is a canonical name.

    >>> from factcheck.text.tokens import tokenize
    >>> here, there = (read_offices(tokenize(text))[0] for text in ("Belarus’ leader", "the Belarusian president"))
    >>> compare_offices(here, there).value, compare_offices(there, "prime minister").value
    ('broader', 'different')
    """
    if isinstance(left, str) or isinstance(right, str):
        names = [side if isinstance(side, str) else side.office for side in (left, right)]
        return compare_names(names[0], names[1])
    relation = compare_names(left.office, right.office)
    if relation in (OfficeRelation.UNKNOWN, OfficeRelation.DIFFERENT):
        return relation
    if left.modifiers - {_STANDING_IN} != right.modifiers - {_STANDING_IN}:
        return OfficeRelation.DIFFERENT
    if left.post and right.post and compare_places(left.post, right.post) == "apart":
        return OfficeRelation.DIFFERENT
    owners = _compare_owners(left, right)
    if owners is not None:
        return owners
    if relation is OfficeRelation.SAME and left.modifiers != right.modifiers:
        return OfficeRelation.NARROWER if _STANDING_IN in left.modifiers else OfficeRelation.BROADER
    return relation


def _compare_owners(left: OfficeMention, right: OfficeMention) -> OfficeRelation | None:
    """Different or unknown where the owners keep two offices of one name apart; None where they do not."""
    if left.owner is None or right.owner is None:
        return None
    one, other = left.owner.casefold().split(), right.owner.casefold().split()
    people = not (left.owner_is_place or right.owner_is_place or one[-1] in contexts()["body"])
    if one == other or (people and one[-1] == other[-1]):  # “Merkel”, “Angela Merkel”
        if left.country and right.country and compare_places(left.country, right.country) == "apart":
            return OfficeRelation.DIFFERENT
        return None
    if left.country and right.country and compare_places(left.country, right.country) == "apart":
        return OfficeRelation.DIFFERENT
    if left.owner_is_place and right.owner_is_place:
        apart = compare_places(left.owner, right.owner) == "apart"
        return OfficeRelation.DIFFERENT if apart and left.country != right.country else None
    if left.owner_is_place or right.owner_is_place:
        return None if left.country and left.country == right.country else OfficeRelation.UNKNOWN
    return OfficeRelation.DIFFERENT
