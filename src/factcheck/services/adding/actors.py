"""The actors that an article brings along, with what its own words say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.model import Actor, Claim
from factcheck.text.lexicon import is_common_word
from factcheck.text.office_table import is_honorific
from factcheck.text.offices import read_offices
from factcheck.text.tokens import tokenize
from factcheck.text.words import DETERMINERS, FUNCTION_WORDS

_WORD = re.compile(r"[^\W_][\w.’'-]*")
_BEFORE, _AFTER = 80, 120
"""Characters around a name in which its role may stand."""
_LONGEST = 80
_MOST_WORDS = 7
_JOINERS = frozenset("of and for the".split())
_KIN = frozenset(("family", "spouse"))
"""What somebody is to another person says nothing without that person."""


def actors_in(claims: Iterable[Claim], text: str) -> dict[str, Actor]:
    """The speakers of an article's claims by name, with the role and the other names that the text gives them."""
    aliases: dict[str, dict[str, None]] = {}
    for claim in claims:
        if claim.speaker is not None:
            others = aliases.setdefault(claim.speaker, {})
            alias = _other_name(claim.speaker, text[slice(*claim.speaker_span)] if claim.speaker_span else "")
            if alias is not None:
                others[alias] = None
    return {
        name: Actor(name=name, role=role_of(name, text), aliases=tuple(others))
        if is_name(name)
        else Actor(name=name, kind="group")
        for name, others in aliases.items()
    }


def is_name(words: str) -> bool:
    """Whether the words are written as a name.

    >>> [words for words in ("Jane Roe", "Ministry of Justice", "the mayor", "Officials", "WHO") if is_name(words)]
    ['Jane Roe', 'Ministry of Justice', 'WHO']
    """
    told = [word for word in _WORD.findall(words) if word.casefold() not in FUNCTION_WORDS or word.isupper()]
    if len(told) == 1 and is_common_word(told[0].casefold()) and not told[0].isupper():
        return False  # a capital at the head of a sentence
    return bool(told) and all(word[0].isupper() or not word[0].isalpha() for word in told)


def role_of(name: str, text: str) -> str | None:
    """The office beside a name where the text first gives it, in the text's words; None where none stands there.

    >>> role_of("Jon Roe", "Kremlin spokesman Jon Roe said no."), role_of("Jane Roe", "Jane Roe, the mayor, left.")
    ('Kremlin spokesman', 'mayor')
    """
    at = text.find(name)
    if at < 0:
        return None
    start = max(text.rfind("\n", 0, at) + 1, at - _BEFORE)
    around = text[start : at + len(name) + _AFTER].partition("\n")[0]
    first, last = at - start, at - start + len(name)
    for office in read_offices(tokenize(around)):
        if office.kind in _KIN and office.owner is None:
            continue
        begin, end = office.span
        if office.owner_span:
            begin, end = min(begin, office.owner_span[0]), max(end, office.owner_span[1])
        beside = around[end:first] if end <= first else around[last:begin]
        if not office.plural and (end <= first or begin >= last) and _links(beside, before=end <= first):
            role = around[begin:end]
            return role if len(role) <= _LONGEST else None
    return None


def _joined_as_a_name(words: Sequence[str]) -> bool:
    return len(words) <= _MOST_WORDS and all(word in _JOINERS or not word[0].islower() for word in words)


def _links(between: str, *, before: bool) -> bool:
    """Whether what stands between an office and a name makes the one the other's."""
    words = between.replace(",", " , ").split()
    if before:
        return all(is_honorific(word.casefold().rstrip(".")) for word in words)
    return words[:1] == [","] and all(word.casefold() in DETERMINERS for word in words[1:])


def _other_name(name: str, words: str) -> str | None:
    """The name that words for a speaker give, where it is another; a part of the name could be somebody else's too."""
    bare = " ".join(word for word in words.split() if not is_honorific(word.casefold().rstrip(".")))
    bare = re.sub(r"^the\s+", "", bare, flags=re.I).removesuffix("’s").removesuffix("'s")
    parts = {word.casefold() for word in _WORD.findall(name)}
    if name in bare or "," in bare or not is_name(bare) or not _joined_as_a_name(bare.split()):
        return None
    if read_offices(tokenize(bare)):
        return None
    return bare if any(word.casefold() not in parts for word in _WORD.findall(bare)) else None
