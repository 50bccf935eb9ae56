"""What a sentence says that something is: “Roe (born 1960) is a Norwegian engineer and author” defines Roe.

The shapes are those that encyclopedias and news define in (Hearst, Automatic acquisition of hyponyms, COLING 1992, and
the definitional patterns after it): a form of “be”, “works as”, “there is a … called”, an apposition. What stands in
brackets or between commas behind the subject gives its other names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.classes import NamedTuple
from factcheck.text.attribution import Range
from factcheck.text.kinds import classes_of
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.names import capital_runs
from factcheck.text.nouns import NounPhrase, complement_end, listed_nouns, noun_phrase, title_before
from factcheck.text.reading import Reading
from factcheck.text.subjects import behind_occasion, names_of, short_title
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.vouching import sets_apart
from factcheck.text.words import ADVERBS, EXCLUSIVES

_BE = frozenset(
    "is was are were been become becomes became remain remains remained isn't wasn't aren't weren't".split()
)
_WORK = frozenset("work works worked working act acts acted serve serves served perform performs performed".split())
_AUXILIARIES = frozenset("has had have will would".split())
_NOT = frozenset("not never n't isn't wasn't aren't weren't".split())
_REFUSALS = frozenset("refused refuses declined failed fails yet unable denied denies".split())
_HEDGED = frozenset("known best widely".split())
_RECKONED = frozenset("considered described regarded".split())
_PRONOUNS = frozenset("it he she they this that".split())
_POINTING = frozenset("the this that these those its his her their".split())
_FITTING = frozenset("fit fits fitting fitted belong belongs belonged fall falls fell".split())
_RELATIVES = frozenset("who which that whose where when".split())


class Definition(NamedTuple):
    """A subject and what it is said to be."""

    subject: Range
    names: tuple[tuple[str, ...], ...]
    """Its names as folded words: “Daniel Roe (also called Dan)” has two."""
    pointing: bool
    """Whether the subject only points at what was named before: “it”, “the film”."""
    kinds: tuple[NounPhrase, ...]
    at: int
    """Index of the verb, or of the first word of an apposition."""
    frame: tuple[int, ...] = ()
    """The words that only hold the definition together: “works as”, “fits the genre of”."""
    negator: int | None = None
    only: int | None = None
    aside: bool = False
    """Whether it stands beside a name and is not what the sentence asserts: “Roe, a judge, …”, “the judge Roe …”."""


@lru_cache(maxsize=4096)  # a reading is known by its identity; a batch asks for the same ones again and again
def read_definitions(reading: Reading) -> tuple[Definition, ...]:
    """The definitions in a sentence, those of its main verbs first."""
    text, tokens = reading.text, reading.tokens
    found: list[Definition] = []
    if reading.attribution is None:  # first, since a bracket may have cut the sentence
        found += _told(text, tokens, 0, len(tokens), None)
    for part in sorted(reading.parts, key=lambda part: part.first):
        if part.verb is None and part.subject is not None and part.subject[1] <= part.first:
            found += _apposed(text, tokens, part.first, part.last, part.subject)
            continue
        subject = part.subject if part.subject is not None and part.subject[1] <= part.first else None
        told = _told(text, tokens, part.first, part.last, subject)
        found += [one for one in told if all(_key(one) != _key(known) for known in found)]
    found += _beside_names(text, tokens)
    main = next((one.subject for one in found if not one.aside), None)
    if main is not None:
        found += _refused(text, tokens, main)
    return tuple(found)


def _key(definition: Definition) -> tuple[int, tuple[tuple[str, ...], ...]]:
    return definition.kinds[0].head, definition.names


def _told(text: str, tokens: Sequence[Token], first: int, last: int, shared: Range | None) -> Iterator[Definition]:
    """The definition that a clause tells by its verb; what it says may go on behind its end."""
    if first >= last:
        return
    first = behind_occasion(tokens, first)
    verb = _verb(tokens, first, last)
    if verb is None:
        return
    start, negator = _behind_verb(tokens, verb)
    if tokens[first].norm == "there" and verb == first + 1:
        yield from _existing(text, tokens, first, verb)
        return
    subject = shared if verb == first else (first, verb)
    if subject is None or _has_clause(tokens, subject):
        return
    frame = tuple(range(verb, start)) if tokens[verb].norm in _WORK else ()
    if tokens[verb].norm in _WORK and tokens[start - 1].norm != "as":
        return
    kinds = listed_nouns(tokens, start)
    if kinds:
        only = next((at for at in range(verb + 1, kinds[0].head) if tokens[at].norm in EXCLUSIVES), None)
        genre, words = _genre(tokens, kinds[-1].last)
        yield _definition(text, tokens, subject, kinds + genre, verb, frame + words, negator, only)
    else:
        genre, words = _genre(tokens, verb)
        if genre:
            yield _definition(text, tokens, subject, genre, verb, words, negator, None)


def _verb(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The first verb of being, working or fitting outside brackets, where no other verb stands before it."""
    depth = commas = 0
    for index in range(first, last):
        token = tokens[index]
        depth = max(0, depth + (token.text in "([") - (token.text in ")]"))
        if depth > 0 or token.kind is Kind.NUMBER:
            continue
        commas += token.text == ","
        if token.text in ".;?!" and index > first and len(tokens[index - 1].text) > 2:
            return None
        if token.norm in _BE or token.norm in _FITTING or (token.norm in _WORK and index > first):
            return index
        other = token.text[0].islower() and token.norm not in _AUXILIARIES and is_finite(tokens, index, first)
        closed = commas % 2 == 0 or (
            commas > 1 and tokens[index - 1].text == ","
        )  # no name goes on: “Roe, a judge, said …”
        if index > first and other and closed:
            return None
    return None


def _behind_verb(tokens: Sequence[Token], verb: int) -> tuple[int, int | None]:
    """Where the nouns begin behind a verb, with the word that negates it."""
    negator = verb if tokens[verb].norm in _NOT else None
    at = verb + 1
    while at < len(tokens):
        norm = tokens[at].norm
        if norm in _NOT or (norm == "no" and at + 1 < len(tokens) and tokens[at + 1].norm == "longer"):
            negator = at
        elif not (
            norm in ADVERBS | EXCLUSIVES | _HEDGED
            or norm in ("as", "longer")
            or is_adverb(norm)
            or (norm in _RECKONED and sets_apart(tokens, at))
        ):
            break
        at += 1
    return at, negator


def _existing(text: str, tokens: Sequence[Token], first: int, verb: int) -> Iterator[Definition]:
    """The harbour of “there is a harbour called Torvik”."""
    phrase = noun_phrase(tokens, verb + 1)
    if phrase is None or phrase.last >= len(tokens) - 1:
        return
    naming = phrase.last
    if tokens[naming].norm in ("called", "named", "name", "titled") and tokens[naming + 1].text[0].isupper():
        end = naming + 1
        while end < len(tokens) and tokens[end].text not in (".", ","):
            end += 1
        yield _definition(text, tokens, (naming + 1, end), (phrase,), verb, (first, naming), None, None)


def _apposed(text: str, tokens: Sequence[Token], first: int, last: int, subject: Range) -> Iterator[Definition]:
    kinds = tuple(kind for kind in listed_nouns(tokens, first) if kind.last <= last)
    if kinds:
        yield _definition(text, tokens, subject, kinds, first, (), None, None)


def _beside_names(text: str, tokens: Sequence[Token]) -> Iterator[Definition]:
    """“Jane Roe, a Norwegian judge, …” and “the Norwegian judge Jane Roe …”."""
    for first, last in capital_runs(tokens):
        kinds: tuple[NounPhrase, ...] = ()
        if last + 2 < len(tokens) and tokens[last].text == "," and tokens[last + 1].norm in ("a", "an", "the"):
            listed = listed_nouns(tokens, last + 1)
            end = complement_end(tokens, listed[-1].last) if listed else last
            if end >= len(tokens) or tokens[end].text in ",.;)" or tokens[end].norm in _RELATIVES:
                kinds = listed
        before = title_before(tokens, first)
        if before is not None and not _is_verb(tokens[before.head].norm):
            kinds += (before,)
        common = all(tokens[kind.head].text[0].islower() or kind.head == 0 for kind in kinds)
        if kinds and common and all(classes_of(tokens[kind.head].norm) for kind in kinds):
            found = _definition(text, tokens, (first, last), kinds, kinds[0].first, (), None, None)
            yield found._replace(aside=True)


def _is_verb(norm: str) -> bool:
    """“A photograph shows Roe”: before one name a plural that is a verb too is the verb."""
    return norm.endswith("s") and "v" in part_of_speech(norm)


def _refused(text: str, tokens: Sequence[Token], subject: Range) -> Iterator[Definition]:
    """“… who refused to be a model” says of the subject that it was none."""
    for index in range(2, len(tokens) - 1):
        refusal, marker, verb = tokens[index - 2 : index + 1]
        if verb.norm not in ("be", "become") or marker.norm != "to" or refusal.norm not in _REFUSALS:
            continue
        kinds = listed_nouns(tokens, index + 1)
        if kinds:
            yield _definition(text, tokens, subject, kinds, index, (index - 2,), index - 2, None)


def _genre(tokens: Sequence[Token], at: int) -> tuple[tuple[NounPhrase, ...], tuple[int, ...]]:
    """“(a series that) fits into the genre of crime drama”: the genre, and the words that lead to it."""
    for index in range(at, min(at + 7, len(tokens) - 2)):
        if tokens[index].norm in ("genre", "genres") and tokens[index + 1].norm == "of":
            phrases = listed_nouns(tokens, index + 2)
            return tuple(phrase._replace(loose=True) for phrase in phrases), tuple(range(at, index + 2))
    return (), ()


def _definition(
    text: str,
    tokens: Sequence[Token],
    subject: Range,
    kinds: tuple[NounPhrase, ...],
    at: int,
    frame: tuple[int, ...],
    negator: int | None,
    only: int | None,
) -> Definition:
    head = tokens[subject[0]]
    words = [token for token in tokens[subject[0] + 1 : subject[1]] if token.kind is Kind.WORD]
    named = any(text[word.start].isupper() for word in words)
    pointing = head.norm in _PRONOUNS or (head.norm in _POINTING and not named)
    short = short_title(tokens, subject, kinds)
    names = names_of(tokens, subject) + ((short,) if short else ())
    return Definition(subject, names, pointing, kinds, at, frame, negator, only)


def _has_clause(tokens: Sequence[Token], subject: Range) -> bool:
    """Whether the words before a verb hold a clause, so that they are no plain subject."""
    first, last = subject
    depth = 0
    for index in range(first, last):
        depth += (tokens[index].text in "([") - (tokens[index].text in ")]")
        if depth <= 0 and index > first and tokens[index].norm in _RELATIVES:
            return True
    return all(token.kind is Kind.MARK for token in tokens[first:last]) or (
        part_of_speech(tokens[first].norm)[:1] == ("v",) and last - first == 1 and tokens[first].text[0].islower()
    )
