"""What a statement speaks of: its subject in full, as “it” or “the palace” elsewhere may stand for it.

“The Harbour Palace ( 1990 film )” is one title with a bracket that tells it from its namesakes; “the planet Nova” names
Nova and says what it is; “Nova's premiere” and “the premiere of Nova” are about what is Nova's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.classes import NamedTuple
from factcheck.text.attribution import Range
from factcheck.text.clefts import cleft_in
from factcheck.text.kinds import classes_of, is_person
from factcheck.text.lexicon import is_common_word, lemmas, part_of_speech, synonyms
from factcheck.text.nouns import title_before
from factcheck.text.pointing import ORDINAL_ENDINGS
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import ADVERBS, ARTICLES, PREPOSITIONS

_INSIDE_TITLES = frozenset("of the in to and for on at a an or de la von with from".split())
_MOST_INSIDE = 2
"""Small words in a row that a title may have inside: “Lanterns in the Harbour”."""


class Topic(NamedTuple):
    """The subject of a statement."""

    spoken_of: tuple[Term, ...]
    """What a pronoun may stand for."""
    title: tuple[Term, ...] = ()
    """All of a name that the subject is, or that owns it, its figures and small words included."""
    words: tuple[str, ...] = ()
    """The words of that name, as written in small letters."""
    owned: str | None = None
    """The noun for what is the title's: premiere."""
    beside: tuple[Term, ...] = ()
    """What only tells which one is meant: the bracket behind a title, “planet” before it."""
    nouns: frozenset[str] = frozenset()
    """The base forms of the statement's words, with their synonyms."""


def topic_of(reading: Reading) -> Topic:
    """The topic of a sentence, by its first part.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> topic = topic_of(read("Hedda Roe's first premiere took place in Oslo.", cast=Cast()))
    >>> topic.words, topic.owned
    (('hedda', 'roe'), 'premiere')
    """
    cleft = next((found for part in range(len(reading.parts)) if (found := cleft_in(reading, part))), None)
    if cleft is not None:  # “Nova is the channel that aired Nightfall” speaks of Nightfall
        named = tuple(term for term in reading.terms if term.kind is TermKind.NAME and term.first > cleft.relative)
        beside = tuple(term for one in named for term in _bracket(reading, one.last))
        owned = _owned(reading.tokens, (0, 0), (named[0].first, named[0].last)) if named else None
        return Topic(named, named, (), owned, beside)
    spoken_of = _spoken_of(reading)
    subject = _subject_range(reading)
    if subject is None:
        return Topic(spoken_of)
    tokens = reading.tokens
    title = next(_titles(tokens, subject), None)
    if title is None:
        return Topic(spoken_of)
    first, last = title
    words = [token for token in tokens[first:last] if token.kind is not Kind.MARK and token.norm != "'s"]
    return Topic(
        spoken_of,
        tuple(_terms(reading, title)),
        tuple(_bare(token.norm) for token in words if token.norm not in ARTICLES | ORDINAL_ENDINGS),
        _owned(tokens, subject, title),
        (*_bracket(reading, last), *_kind_before(reading, first)),
        _nouns(reading),
    )


def subject_of(reading: Reading) -> tuple[Term, ...]:
    """The terms before the verb of the first part."""
    if not reading.parts or reading.parts[0].verb is None:
        return tuple(term for term in reading.terms[:1] if term.kind is TermKind.NAME)
    verb = reading.parts[0].verb
    return tuple(term for term in reading.terms if term.first < verb and term.kind in (TermKind.NAME, TermKind.WORD))


def _spoken_of(reading: Reading) -> tuple[Term, ...]:
    """What “it” may stand for: the subject of a statement, or in “there is a film called Nova” the first name.

    Never where something happens nor who does it to the subject: “the flood destroyed houses in Oslo” and “the bridge
    was opened by Roe” are not borne out by a sentence that names another place or nobody.
    """
    subject = subject_of(reading)
    named = subject or tuple(term for term in reading.terms if term.kind is TermKind.NAME)[:1]
    return tuple(term for term in named if term.preposition in (None, "of"))


def _subject_range(reading: Reading) -> Range | None:
    """The tokens before the verb of the first part that has any; none where a cleft or a comma makes more of them."""
    part = next((part for part in reading.parts if part.verb is not None and part.subject is not None), None)
    if part is None or part.subject is None or part.subject[1] != part.verb:
        return None
    return part.subject


def _titles(tokens: Sequence[Token], subject: Range) -> Iterator[Range]:
    """The name that a subject is, begins with, or has behind “of” or behind what it is: “the planet Nova”."""
    first, last = subject
    at = first + (tokens[first].norm in ARTICLES)
    whole = _title(tokens, first, last)
    if whole is not None and whole[1] == last and whole[0] == first and tokens[first].norm in PREPOSITIONS:
        yield whole  # “In Old Bergen”
    if tokens[first].norm in PREPOSITIONS:
        return
    if at == first and at + 1 < last and is_person(tokens[at].norm) and tokens[at + 1].text[0].isupper():
        at += 1  # “Actor Jane Roe”
    while at < last and not tokens[at].text[0].isupper():
        if tokens[at].norm in PREPOSITIONS and tokens[at].norm != "of":
            return
        at += 1
    if at < last and (at == 0 or tokens[at - 1].norm not in ("a", "an")):
        found = _title(tokens, at, last)
        if found is not None and not _is_bare(tokens, found):
            numbered = 2 if at > 1 and tokens[at - 1].norm in ORDINAL_ENDINGS else 0
            yield _with_kind(tokens, (at - numbered, found[1]), last)  # “the 9th Abbot”


def _with_kind(tokens: Sequence[Token], title: Range, last: int) -> Range:
    """The title with a noun in small letters behind it that closes the subject: “the Harbour Road tunnel”."""
    first, end = title
    if end + 1 != last or tokens[end - 1].norm.endswith("'s") or "n" not in part_of_speech(tokens[end].norm):
        return title
    return title if tokens[end].norm.endswith("s") else (first, last)


def _is_bare(tokens: Sequence[Token], title: Range) -> bool:
    """Whether a title is one common noun, whose capital only opens the sentence: “Farmers”."""
    first, last = title
    norm = tokens[first].norm
    follows = tokens[last].text if last < len(tokens) else ""
    if norm.endswith("'s") or follows in ("'s", "("):
        return False
    return first == 0 and last == 1 and is_common_word(norm) and "n" in part_of_speech(norm)


def _title(tokens: Sequence[Token], at: int, last: int) -> Range | None:
    """The run of capitals from an index on, with the small words inside it."""
    if at >= last or not tokens[at].text[0].isupper():
        return None
    end = at + 1
    while end < last and not tokens[end - 1].norm.endswith("'s"):
        ahead = end
        while ahead < last and tokens[ahead].norm in _INSIDE_TITLES and tokens[ahead].text[0].islower():
            ahead += 1
        if ahead >= last or ahead - end > _MOST_INSIDE:
            break
        token = tokens[ahead]
        joined = token.text in "-.&" and ahead + 1 < last
        if not joined and not token.text[0].isupper() and not (token.kind is Kind.NUMBER and ahead == end):
            break
        end = ahead + 1
    return at, end


def _terms(reading: Reading, stretch: Range) -> Iterator[Term]:
    return (term for term in reading.terms if stretch[0] <= term.first < stretch[1])


def _bare(norm: str) -> str:
    return norm.replace("’", "'").removesuffix("'s").removesuffix("'")


def _owned(tokens: Sequence[Token], subject: Range, title: Range) -> str | None:
    """The last noun behind “Nova's”, or the noun before “of Nova”."""
    first, last = title
    if first - 1 > subject[0] and tokens[first - 1 - (tokens[first - 1].norm in ARTICLES)].norm == "of":
        at = first - 2 - (tokens[first - 1].norm in ARTICLES)
        return tokens[at].norm if at >= subject[0] and tokens[at].text[0].isalpha() else None
    possessive = (last < subject[1] and tokens[last].norm == "'s") or tokens[last - 1].norm.endswith("'s")
    if not possessive:
        return None
    noun = None
    for token in tokens[last + (last < subject[1] and tokens[last].norm == "'s") : subject[1]]:
        if token.norm in PREPOSITIONS or token.kind is Kind.MARK:
            break
        if token.text[0].islower() and token.norm not in ADVERBS:
            noun = token.norm
    return noun


def _nouns(reading: Reading) -> frozenset[str]:
    words = [term.norm for term in reading.terms if term.kind is TermKind.WORD]
    return frozenset(base for word in words for base in (*lemmas(word), *synonyms(word)))


def _bracket(reading: Reading, at: int) -> Iterator[Term]:
    """“( 1990 film )” behind a title, if its last word says what kind of thing or person it is."""
    tokens = reading.tokens
    if at + 1 < len(tokens) and tokens[at].text == "(":
        end = next((step for step in range(at + 1, min(at + 6, len(tokens))) if tokens[step].text == ")"), None)
        if end is not None and end > at + 1 and classes_of(tokens[end - 1].norm):
            yield from _terms(reading, (at, end))


def _kind_before(reading: Reading, name: int) -> Iterator[Term]:
    """“planet” of “the planet Nova”; “French” in “the French actor Roe” says more than who it is."""
    tokens = reading.tokens
    phrase = title_before(tokens, name)
    if phrase is None:
        return
    bare = phrase.first == phrase.head > 0 and tokens[phrase.head - 1].norm == "the"  # “the planet Nova”
    if bare or classes_of(tokens[phrase.head].norm):
        yield from _terms(reading, (phrase.head, phrase.last))
