"""Noun phrases of a definition: the noun, and the words before it that describe it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import IRREGULAR_PASTS, is_finite
from factcheck.text.words import AUXILIARIES, CONJUNCTIONS, EXCLUSIVES, MODALS, PREPOSITIONS, PRONOUNS

_OPENERS = frozenset("a an the another some his her its their both any".split())
_TRANSPARENT = frozenset("form kind type sort style genre piece breed species variety subgenre series one".split())
_ENDINGS = frozenset("st nd rd th".split())
_ENDS = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | MODALS | {"called", "named", "name", "titled"}


class NounPhrase(NamedTuple):
    """A noun with what describes it, as token indices."""

    first: int
    """The first word behind “a” or “the”."""
    head: int
    """The noun; of “American”, said of somebody, the adjective."""
    last: int
    """Behind the last word; a name may follow the noun: “the film Nova”."""
    loose: bool = False
    """Whether it is only what something is like: “the genre of crime drama”."""


def listed_nouns(tokens: Sequence[Token], at: int) -> tuple[NounPhrase, ...]:
    """The noun phrases from `at` on with commas and “and” between them.

    >>> from factcheck.text.tokens import tokenize
    >>> tokens = tokenize("an American film actress, singer and author known for her voice")
    >>> [(tokens[one.first].text, tokens[one.head].text) for one in listed_nouns(tokens, 0)]
    [('American', 'actress'), ('singer', 'singer'), ('author', 'author')]
    """
    found: list[NounPhrase] = []
    while at < len(tokens):
        phrase = noun_phrase(tokens, at)
        if phrase is None or (found and not _continues(tokens, at, phrase)):
            break
        found.append(phrase)
        at = phrase.last
        if tokens[phrase.head].norm.removesuffix("s") in _TRANSPARENT and at < len(tokens) and tokens[at].norm == "of":
            inner = noun_phrase(tokens, at + 1)
            if inner is not None:
                found.append(inner)
                at = inner.last
        at = _behind_complement(tokens, at)
        step = at
        while step < len(tokens) and (
            tokens[step].norm in (",", "and", "or", "&", "also") or tokens[step].norm in EXCLUSIVES
        ):
            step += 1
        if step == at:
            break
        at = step
    return tuple(found)


def complement_end(tokens: Sequence[Token], at: int) -> int:
    """Behind the prepositional phrases that follow a noun: “(a judge) in the north of Norway”."""
    if at >= len(tokens) or tokens[at].norm not in PREPOSITIONS:
        return at
    while at < len(tokens) and tokens[at].kind is not Kind.MARK and not is_finite(tokens, at, 0):
        at += 1
    return at


def title_before(tokens: Sequence[Token], name: int) -> NounPhrase | None:
    """The noun phrase right before a name: “the former Norwegian judge (Jane Roe)”."""
    head = name - 1
    if head < 0 or tokens[head].kind is not Kind.WORD or "n" not in part_of_speech(tokens[head].norm):
        return None
    if (not tokens[head].text[0].islower() and head > 0) or is_finite(tokens, head, 0):
        return None
    first = head
    while first and _qualifies(tokens, first - 1):
        first -= 1
    return NounPhrase(first, head, name)


def _qualifies(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word describes the noun behind it, and is neither an article nor a verb."""
    token = tokens[index]
    if token.text == "-":
        return True
    if token.kind is not Kind.WORD or token.norm in _ENDS or token.norm in _OPENERS:
        return False
    return part_of_speech(token.norm)[:1] in (("a",), ("n",)) and not is_finite(tokens, index, 0)


def _behind_complement(tokens: Sequence[Token], at: int) -> int:
    """Behind “in Norway” where “, and the …” goes on with the list; elsewhere where it was."""
    if at >= len(tokens) or tokens[at].norm not in PREPOSITIONS:
        return at
    for ahead in range(at + 1, min(at + 12, len(tokens) - 3)):
        token = tokens[ahead]
        if token.text == ",":
            goes_on = tokens[ahead + 1].norm == "and" and tokens[ahead + 2].norm in ("the", "a", "an")
            return ahead if goes_on else at
        if token.kind is Kind.WORD and token.text[0].islower() and is_finite(tokens, ahead, at):
            break
    return at


def noun_phrase(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """The noun phrase that begins at an index; None where no noun does."""
    opened = False
    while at < len(tokens) and (tokens[at].norm in _OPENERS or tokens[at].norm in EXCLUSIVES):
        at, opened = at + 1, True
    if at + 2 < len(tokens) and tokens[at].norm == "one" and tokens[at + 1].norm == "of":
        at, opened = at + 2 + (tokens[at + 2].norm in _OPENERS), True
    end = at
    while end < len(tokens) and _belongs(tokens, end, at):
        end += 1
    words = [
        index
        for index in range(at, end)
        if tokens[index].kind is Kind.WORD and tokens[index].norm not in _ENDINGS and tokens[index].norm != "'s"
    ]
    if not words:
        return None
    plain = [index for index in words if tokens[index].text[0].islower()]
    nouns = [
        index for index in plain if "n" in part_of_speech(tokens[index].norm) or not part_of_speech(tokens[index].norm)
    ]
    head = (nouns or words)[-1]
    if not opened and not all(_describes(tokens, index) for index in words):
        return None
    if not opened and tokens[head].text[0].islower() and part_of_speech(tokens[head].norm)[:1] == ("a",):
        return None  # “is notable for”
    return NounPhrase(at, head, end)


def _belongs(tokens: Sequence[Token], index: int, first: int) -> bool:
    token = tokens[index]
    if token.kind is Kind.NUMBER:
        return True
    if token.kind is Kind.MARK:
        return token.text in "-/–&" or (token.text in '“”"' and index > first)
    if token.norm in _ENDS and token.norm not in ("one", "own") and not _is_acronym(token):
        return False
    return index == first or not _is_behind_noun(tokens, index)


def _is_acronym(token: Token) -> bool:
    """“US”, “IT”; and “May” is the month."""
    return (len(token.text) > 1 and token.text.isupper()) or token.text == "May"


def _is_behind_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is the participle or verb behind a noun: “a film directed by”, “a series starring”."""
    token, before = tokens[index], tokens[index - 1]
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if before.kind is Kind.MARK or follows is None or not token.text[0].islower():
        return False
    if part_of_speech(before.norm)[:1] not in ((), ("n",)) and before.text[0].islower():
        return False
    past = (
        token.norm.endswith("ed")
        or token.norm in IRREGULAR_PASTS
        or token.norm in ("written", "known", "born", "shown")
    )
    if past and "v" in part_of_speech(token.norm):
        return follows.kind is not Kind.WORD or follows.norm in PREPOSITIONS | CONJUNCTIONS or is_adverb(follows.norm)
    if token.norm.endswith("ing") and part_of_speech(token.norm)[:1] == ("v",):
        return follows.text[0].isupper() or follows.norm in PREPOSITIONS | _OPENERS or follows.kind is not Kind.WORD
    return is_finite(tokens, index, 0) and part_of_speech(token.norm)[:1] == ("v",)


def _describes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word can stand in a noun phrase without an article: “is communication”, “are musicians”."""
    token = tokens[index]
    parts = part_of_speech(token.norm)
    if token.norm in IRREGULAR_PASTS or token.norm == "born":
        return False
    if token.norm in ("most", "least"):
        return True
    return token.text[0].isupper() or parts[:1] in (("n",), ("a",)) or ("n" in parts and not token.norm.endswith("ed"))


def _continues(tokens: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether a further noun phrase is said of the same subject, and is not the subject of what follows."""
    if phrase.last < len(tokens) and is_finite(tokens, phrase.last, at):
        return False
    named = tokens[phrase.first].text[0].isupper() and tokens[at].norm not in _OPENERS
    return not named or phrase.head > phrase.first or phrase.last - phrase.first > 1
