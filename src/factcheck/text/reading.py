"""A sentence read: its terms, parts, quotations and attribution, each with its position."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from factcheck.classes import dataclass, field
from factcheck.text.attribution import Attribution, Range, read_attribution
from factcheck.text.cast import Cast
from factcheck.text.clauses import Part, read_apposition, read_parts
from factcheck.text.colons import credit_start, release_end
from factcheck.text.headlines import truecased
from factcheck.text.negation import negated_heads
from factcheck.text.offices import OfficeMention, read_offices
from factcheck.text.outcomes import add_outcomes
from factcheck.text.places import contains
from factcheck.text.quotations import Quotation, read_quotations
from factcheck.text.reality import realities
from factcheck.text.terms import LIGHT, Term, TermKind, read_terms
from factcheck.text.tokens import Kind, Token, tokenize
from factcheck.text.vouching import governing_cues
from factcheck.text.words import FUNCTION_WORDS

__all__ = ["Reading", "Term", "TermKind", "innermost", "listed_together", "read"]

_PASSING = ("passed", "passes")


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Reading:
    """A sentence with everything that the checks need to know of it."""

    text: str
    tokens: list[Token]
    terms: list[Term]
    parts: tuple[Part, ...]
    quotations: tuple[Quotation, ...] = ()
    attribution: Attribution | None = None
    offices: tuple[OfficeMention, ...] = ()
    name_words: dict[str, list[Term]] = field(default_factory=dict)
    """The words of names, with the names that have them."""
    norms: frozenset[str]
    """All words of the sentence in small letters."""

    def words(self, part: Range) -> str:
        """The text of a range of tokens, verbatim."""
        first, last = part
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    def asserted(self, part: int | None = None) -> list[Term]:
        """The terms of what is asserted (of one part of it): without the words that only attribute."""
        return [term for term in self.terms if (term.part >= 0 if part is None else term.part == part)]


def read(text: str, *, cast: Cast, reference: dt.date | None = None, attributed: bool = True) -> Reading:
    """The reading of one sentence.

    `attributed` tells whether words that only report (“the minister said”) are kept apart from what is asserted;
    `reference` is the day from which “Monday” and “last year” count.
    """
    tokens = truecased(tokenize(text))
    quotations = read_quotations(tokens)
    negated = negated_heads(tokens)
    head = release_end(tokens)
    attribution = None if head else read_attribution(tokens, quotations, negated)
    ranges = attribution.content if attribution else ((head, credit_start(tokens)),)
    parts: tuple[Part, ...] = ()
    for first, last in ranges:
        parts += read_parts(tokens, first, last)
    if attributed:  # first, since they lie within the parts that they belong to
        parts = tuple(found for part in parts if (found := read_apposition(tokens, part))) + parts
    if attribution is not None and not attributed:
        parts += (_reporting_part(attribution),)
        attribution = None
    offices = read_offices(tokens)
    terms = read_terms(text, tokens, cast, reference, offices)
    if not attributed:
        add_outcomes(tokens, terms)
    if any(token.norm in _PASSING for token in tokens):
        from factcheck.text.passings import add_passings  # few sentences have the word

        add_passings(tokens, terms)
    _lighten_topic(tokens, terms, attribution)
    _place_in_parts(terms, parts)
    _mark_polarity(tokens, terms, negated)
    cues = governing_cues(tokens, quotations)
    for term in terms:
        term.cue = cues[term.first]
    reading = Reading(
        text=text,
        tokens=tokens,
        terms=terms,
        parts=parts,
        quotations=quotations,
        attribution=attribution,
        offices=offices,
        norms=frozenset([token.norm for token in tokens]),
    )
    for term in terms:
        if term.profile is None and term.kind is TermKind.NAME:
            for token in tokens[term.first : term.last]:
                if token.norm not in FUNCTION_WORDS and token.kind is Kind.WORD:
                    reading.name_words.setdefault(token.norm, []).append(term)
    return reading


def _lighten_topic(tokens: Sequence[Token], terms: Sequence[Term], attribution: Attribution | None) -> None:
    """“Update: …”, “Surprise: …”: one word before a colon that names no speaker adds nothing to what is asserted."""
    if attribution is None and len(tokens) > 2 and tokens[1].text == ":" and terms and terms[0].last == 1:
        terms[0].weight = min(terms[0].weight, LIGHT)


def _reporting_part(attribution: Attribution) -> Part:
    """The speaker and the cue as a part of their own: “the minister said”."""
    first, last = attribution.speaker
    cue = attribution.cue[1] - 1
    return Part(
        first=min(first, attribution.cue[0]), last=max(last, cue + 1), predicate=cue, verb=cue, subject=(first, last)
    )


def _place_in_parts(terms: Sequence[Term], parts: Sequence[Part]) -> None:
    for term in terms:
        term.part = next((index for index, part in enumerate(parts) if part.first <= term.first < part.last), -1)
        if term.part >= 0:
            verb = parts[term.part].verb
            term.side = 0 if verb is None else (-1 if term.first < verb else 1)


def _mark_polarity(tokens: Sequence[Token], terms: Sequence[Term], heads: Mapping[int, int]) -> None:
    levels = realities(tokens)
    for term in terms:
        cue = next((heads[index] for index in range(term.first, term.last) if index in heads), None)
        if cue is not None and not term.first <= cue < term.last:
            term.negator = tokens[cue].text
        term.reality = levels[term.first]


def listed_together(reading: Reading, left: Term, right: Term) -> bool:
    """“Venezuela, Cuba and Peru”: only commas and “and” between two names, or more names."""
    first, last = min(left.last, right.last), max(left.first, right.first)
    names = {index for term in reading.terms if term.kind is TermKind.NAME for index in range(term.first, term.last)}
    if not (left.text[0].isupper() and right.text[0].isupper()):
        return False  # “Roe, the mayor” is one person
    return all(
        index in names or reading.tokens[index].norm in (",", "and", "or", "the", "&") for index in range(first, last)
    )


def innermost(places: Sequence[Term]) -> list[Term]:
    """The places without those that only say where another one is: Oslo of “Oslo, Norway”."""
    return [
        term
        for term in places
        if not any(
            contains(outer, inner)
            for other in places
            if other is not term  # “New York” is a city and a state
            for outer in term.places
            for inner in other.places
        )
    ]
