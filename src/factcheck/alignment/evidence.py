"""A claim read for comparison: its canonical wording and its quote, with what its record adds."""

from __future__ import annotations

import datetime as dt

from factcheck.classes import dataclass, field
from factcheck.model import Claim, Source
from factcheck.text.cast import Cast
from factcheck.text.lexicon import WordProfile, keys_of
from factcheck.text.reading import Reading, Term, TermKind, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Evidence:
    """A claim with its readings; every comparison of a claim goes through these."""

    claim: Claim
    quote: Reading
    """The verbatim passage, read whole: the words that attribute are evidence too."""
    text: Reading
    """The canonical wording; the same object as `quote` where both are the same words."""
    actors: frozenset[str]
    """Everybody whom the record or the words name."""
    reference: dt.date | None
    words: list[tuple[Term, WordProfile]]
    """The words of both readings with what they mean, those of the quote first."""
    keys: frozenset[str]
    """All that these words and their relations are known by: what has none of it has no counterpart among them."""
    memo: dict[Any, Any] = field(default_factory=dict)
    """What was found for a word before: a batch asks for the same words again and again."""

    verbatim: frozenset[int] = frozenset()
    """Identities of the terms of the quote."""
    by_kind: dict[TermKind, list[Term]] = field(default_factory=dict)
    context: tuple[Term, ...] = ()
    """What “it” and “the company” stand for, and what the whole text is about: on record, but no words of the quote."""

    meant: frozenset[int] = frozenset()
    """Identities of the statement's terms that the quote speaks of without naming them: “it”, “the palace”."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Quote first: its words are what a finding shows."""
        return (self.quote,) if self.quote is self.text else (self.quote, self.text)

    def terms(self, kind: TermKind) -> list[Term]:
        """The terms of one kind, those of the quote first."""
        return self.by_kind.get(kind, [])

    def reading_of(self, term: Term) -> Reading:
        """The reading that one of its terms stands in."""
        return self.quote if self.is_verbatim(term) else self.text

    def is_verbatim(self, term: Term) -> bool:
        """Whether the term stands in the quote, so that its words may be shown as the source's."""
        return id(term) in self.verbatim


def read_quote(words: str, source: Source | None, cast: Cast, quotes: dict[str, Reading]) -> Reading:
    """The reading of a source's words, kept in `quotes` by source and words; dates count from the source's day."""
    key = f"{source.id if source else ''}\0{words}"
    found = quotes.get(key)
    if found is None:
        reference = source.published if source else None
        found = quotes[key] = read(words, cast=cast, reference=reference, attributed=False)
    return found


def read_claim(
    claim: Claim,
    cast: Cast,
    quotes: dict[str, Reading] | None = None,
    context: tuple[Term, ...] = (),
    meant: frozenset[int] = frozenset(),
) -> Evidence:
    """The claim's evidence; dates count from the day of its source.

    Claims of one sentence share its quote: `quotes` keeps what was read before, by source and words. `context` are
    terms that the words around the quote settle, `meant` the identities of terms of the statement that it stands for.
    """
    reference = claim.source.published if claim.source else None
    quote = read_quote(claim.quote, claim.source, cast, {} if quotes is None else quotes)
    text = quote if claim.text == claim.quote else read(claim.text, cast=cast, reference=reference, attributed=False)
    named = frozenset(
        actor
        for reading in {id(quote): quote, id(text): text}.values()
        for term in reading.terms
        for actor in term.actors
        if len(term.actors) == 1
    )
    recorded = frozenset(claim.actors) | ({claim.speaker} if claim.speaker else frozenset())
    words: list[tuple[Term, WordProfile]] = []
    by_kind: dict[TermKind, list[Term]] = {}
    for reading in (quote,) if quote is text else (quote, text):
        for term in reading.terms:
            by_kind.setdefault(term.kind, []).append(term)
            if term.profile is not None:
                words.append((term, term.profile))
    return Evidence(
        claim=claim,
        quote=quote,
        text=text,
        actors=named | recorded,
        reference=reference,
        words=words,
        keys=frozenset().union(*(keys_of(profile) for _, profile in words)),
        verbatim=frozenset(id(term) for term in quote.terms),
        by_kind=by_kind,
        context=context,
        meant=meant,
    )
