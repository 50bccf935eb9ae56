"""The nouns of factcheck: sources, claims, statements, matches, findings and assessments.

Frozen values without behaviour beyond their own consistency, and without input or output. Spans are half-open
`(start, end)` pairs of character offsets into the text that the field names.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from factcheck.classes import dataclass

Span = tuple[int, int]


class Verdict(StrEnum):
    """What the store's sources let one say of a statement; never a statement about the world."""

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly-supported"
    ATTRIBUTED = "attributed"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not-found"
    NOT_CHECKABLE = "not-checkable"


class Voice(StrEnum):
    """Who vouches for a claim."""

    SOURCE = "source"
    """The outlet states it itself."""
    SPEAKER = "speaker"
    """The outlet reports somebody saying it."""
    RATING = "rating"
    """A published fact-check rates it."""


class Stance(StrEnum):
    """How a compared part of a statement stands to a claim."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    MISSING = "missing"


class Relation(StrEnum):
    """How words of a statement are tied to the words of a source that they were matched with."""

    SAME = "same"
    """The same word, inflected or not, or the same name."""
    DERIVED = "derived"
    """Of one family: win, winner."""
    SYNONYM = "synonym"
    CONVERSE = "converse"
    """The same event from its other side: lend, borrow."""
    BROADER = "broader"
    """The one is more general than the other: poodle, dog."""
    SPELLING = "spelling"
    """Another form or spelling of one name: Putin, Vladimir Putin."""
    FITS = "fits"
    """A number or date that the source's own makes right: nearly 800, 774."""
    RECORD = "record"
    """No words of the quote; the record or the words around the quote have it."""
    SLIP = "slip"
    """Read as a slip of the pen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A published text."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None
    published_basis: str | None = None
    """How the date was inferred, where the text does not carry one."""
    sha256: str | None = None
    """Of the UTF-8 bytes of the text that the locators count in."""
    author: str | None = None
    language: str | None = None
    """A BCP 47 tag: “en”, “pt-BR”."""
    retrieved: dt.datetime | None = None
    """When the text was read, in UTC and to the second."""
    origin: str | None = None
    """The URL or file URI that the text was read from."""
    superseded_by: str | None = None
    """Identifier of the source that is a later version of this one; then its claims are no evidence any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where a quote stands in the text of its source."""

    paragraph: int
    """Counted from 1 over the lines that are not blank."""
    start: int
    """Character offset of the quote's first character."""
    end: int
    """Character offset behind the quote's last character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """The conclusion of a published fact-check, in its publisher's own words."""

    label: str | None = None
    """The words of the rating; None where the fact-check gives none."""
    value: float | None = None
    best: float | None = None
    worst: float | None = None
    reviewer: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person or body that claims speak of, or that speaks."""

    name: str
    kind: str = "person"
    """`person`, `body` (an institution), `group` (people without a charter) or `country`."""
    role: str | None = None
    """What the actor is, as the sources have it: “president of Belarus”."""
    aliases: tuple[str, ...] = ()
    """Other names and spellings, in any script."""
    titles: tuple[str, ...] = ()
    """Descriptions that stand for the actor in a source: “the Russian leader”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion recorded from a source."""

    id: str
    text: str
    """The canonical wording: short, self-contained, not the source's own words."""
    quote: str
    """The verbatim passage of the source."""
    voice: Voice = Voice.SOURCE
    speaker: str | None = None
    """Name of the actor who says it, where the voice is `speaker`; unreviewed claims may lack it."""
    actors: tuple[str, ...] = ()
    topic: str | None = None
    section: str | None = None
    """`headline`, `standfirst` or `caption`; None for the running text."""
    place: str | None = None
    """Where the event took place."""
    event_start: dt.date | None = None
    """First day of the event."""
    event_end: dt.date | None = None
    """Last day of the event."""
    rating: Rating | None = None
    disputes: tuple[str, ...] = ()
    """Identifiers of claims that cannot hold together with this one."""
    repeats: tuple[str, ...] = ()
    """Identifiers of claims that assert the same, from another source."""
    source: Source | None = None
    locator: Locator | None = None
    span: Span | None = None
    """The quote's offsets in the text that the claim was extracted from."""
    speaker_span: Span | None = None
    """The words that name the speaker, in that text."""
    cue_span: Span | None = None
    """The words that report, in that text: “said”, “according to”."""
    reviewed: bool = True
    """Whether a person stands behind the record: wrote it, imported it or confirmed what was read by machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the user wants checked, with its position when it came from a file."""

    text: str
    file: str | None = None
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The outcome of one check on a statement and a claim."""

    check: str
    """Permanent code of the check: `number`, `negation`, `quote`, …"""
    stance: Stance
    statement: str | None
    """The words of the statement that were compared."""
    source: str | None
    """The words of the source that were compared."""
    explanation: str
    """One sentence that a reader can verify."""
    statement_span: Span | None = None
    """Offsets of the words in the statement."""
    source_span: Span | None = None
    """Offsets of the words in the claim's quote."""
    claim: str | None = None
    """Identifier of the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """A content word, name, number or date of a statement with what the deciding claim has for it."""

    statement: str
    """The words of the statement."""
    statement_span: Span
    """Their offsets in the statement."""
    stance: Stance
    """`agrees` where the words are matched, else `conflicts` or `missing`."""
    relation: Relation | None = None
    """How they are matched; None where they are not."""
    check: str | None = None
    """Code of the check that found the conflict, or found that what the claim has is not enough."""
    source: str | None = None
    """The words of the source; None where it has none."""
    source_span: Span | None = None
    """Offsets of the words in the claim's quote; None where they don't stand there."""
    claim: str | None = None
    """Identifier of the claim; None where no claim speaks to the statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A term of the sum behind the score of the match that decides."""

    feature: str
    meaning: str
    value: float
    effect: float
    """What it adds to the logarithm of the odds that the pair is judged rightly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """How many sources carry a claim: the one that it was recorded from and those that repeat it."""

    articles: int
    """Without earlier versions of the same article."""
    publishers: int
    """Those that are known; 0 where none is."""
    origins: int
    """How many of the articles are independent: articles of one publisher are not, nor copies of the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A claim found for a statement."""

    claim: Claim
    score: float
    """0–1. Of one that agrees or conflicts: the share of such pairs that were judged rightly on development sets. Of
    another: the share of the statement that it covers; of one that was only searched for: how likely it is meant."""
    stance: Stance | None = None
    """What the checks make of the pair; None where it was only retrieved."""
    why: tuple[str, ...] = ()
    """The words that claim and statement share."""
    sources: SourceCount | None = None
    """How many sources carry the claim; None where they were not counted, or it has none."""
    repeats: tuple[str, ...] = ()
    """Identifiers of the claims by which the others carry it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A statement with what was found for it, and the verdict."""

    statement: Statement
    verdict: Verdict
    explanation: str
    findings: tuple[Finding, ...] = ()
    matches: tuple[Match, ...] = ()
    grounds: tuple[Ground, ...] = ()
    """The terms of the first match's score, the weightiest first; only with the alignment."""
    alignment: tuple[Counterpart, ...] | None = None
    """Every content word of the statement with its counterpart, in text order; None where that was not asked for."""
