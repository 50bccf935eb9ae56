"""A claim read for comparison: its canonical wording and its quote, with what its record adds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from factcheck.model import Claim
from factcheck.text.cast import Cast
from factcheck.text.reading import Reading, Term, TermKind, read


@dataclass(slots=True, eq=False, kw_only=True)
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

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Quote first: its words are what a finding shows."""
        return (self.quote,) if self.quote is self.text else (self.quote, self.text)

    def terms(self, kind: TermKind) -> list[Term]:
        """The terms of one kind, those of the quote first."""
        return [term for reading in self.readings for term in reading.terms if term.kind is kind]

    def is_verbatim(self, term: Term) -> bool:
        """Whether the term stands in the quote, so that its words may be shown as the source's."""
        return any(term is other for other in self.quote.terms)


def read_claim(claim: Claim, cast: Cast) -> Evidence:
    """The claim's evidence; dates count from the day of its source."""
    reference = claim.source.published if claim.source else None
    quote = read(claim.quote, cast=cast, reference=reference, attributed=False)
    text = quote if claim.text == claim.quote else read(claim.text, cast=cast, reference=reference, attributed=False)
    named = frozenset(
        actor
        for reading in {id(quote): quote, id(text): text}.values()
        for term in reading.terms
        for actor in term.actors
        if len(term.actors) == 1
    )
    recorded = frozenset(claim.actors) | ({claim.speaker} if claim.speaker else frozenset())
    return Evidence(claim=claim, quote=quote, text=text, actors=named | recorded, reference=reference)
