"""Assessments made by hand, with real sentences and with hostile ones, for the tests of the reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from factcheck.model import (
    Actor,
    Assessment,
    Claim,
    Counterpart,
    Finding,
    Ground,
    Locator,
    Match,
    Rating,
    Relation,
    Source,
    SourceCount,
    Span,
    Stance,
    Statement,
    Verdict,
    Voice,
)

TALKS = Source(
    id="sochi-talks",
    title="Belarus president visits Russia to secure support amid protests",
    published=dt.date(2020, 9, 14),
    published_basis="the sixth week after the vote of 9 August 2020",
    sha256="0" * 64,
)
LOAN = Claim(
    id="belarus-loan",
    text="Russia will lend Belarus £1.15 billion.",
    quote="Mr Putin said Russia will provide a £1.15 billion loan to Belarus",
    voice=Voice.SPEAKER,
    speaker="Vladimir Putin",
    actors=("Vladimir Putin", "Russia", "Belarus"),
    topic="economy",
    source=TALKS,
    locator=Locator(paragraph=8, start=973, end=1038),
)
ARRESTS = Claim(
    id="arrests-774",
    text="774 people were arrested in Belarus on Sunday 13 September 2020.",
    quote="The Interior Ministry said 774 people were arrested in Minsk and other cities in Belarus",
    voice=Voice.SPEAKER,
    speaker="Interior Ministry",
    topic="protests",
    place="Minsk",
    event_start=dt.date(2020, 9, 13),
    event_end=dt.date(2020, 9, 13),
    source=TALKS,
    locator=Locator(paragraph=6, start=700, end=788),
)
RIGGED = Claim(
    id="election-rigged",
    text="Protesters call the re-election of Lukashenko on 9 August 2020 rigged.",
    quote="Protesters in Belarus have dismissed Mr Lukashenko’s re-election for a sixth term in the August 9 vote "
    "as rigged",
    voice=Voice.SPEAKER,
    speaker="protesters",
    disputes=("election-fair",),
    section="standfirst",
    source=TALKS,
    locator=Locator(paragraph=11, start=1400, end=1512),
)
FAIR = Claim(
    id="election-fair",
    text="Lukashenko was re-elected legitimately.",
    quote="he was legitimately re-elected",
    disputes=("election-rigged",),
    repeats=("election-rated",),
    source=TALKS,
    locator=Locator(paragraph=20, start=3000, end=3030),
)
RATED = Claim(
    id="election-rated",
    text="The count was correct.",
    quote="The count was correct.",
    voice=Voice.RATING,
    rating=Rating(label="Mostly false", value=2, best=5, worst=1, reviewer="Fact Desk", url="https://example.org/r"),
)
CLAIMS = (LOAN, ARRESTS, RIGGED, FAIR, RATED)
ACTORS = (
    Actor(
        name="Vladimir Putin", role="president of Russia", aliases=("Putin", "Путин"), titles=("the Russian leader",)
    ),
    Actor(name="Interior Ministry", kind="body"),
)


def span(text: str, words: str) -> Span:
    """Where the words stand in the text."""
    start = text.index(words)
    return start, start + len(words)


def number_conflict(text: str, words: str, claim: Claim, quoted: str, **position: object) -> Assessment:
    """An assessment that a number contradicts."""
    explanation = f"The statement says {words}; the source says {quoted}."
    finding = Finding(
        check="number",
        stance=Stance.CONFLICTS,
        statement=words,
        source=quoted,
        explanation=explanation,
        statement_span=span(text, words),
        source_span=span(claim.quote, quoted),
        claim=claim.id,
    )
    return Assessment(
        statement=Statement(text=text, **position),  # type: ignore[arg-type]
        verdict=Verdict.CONTRADICTED,
        explanation=explanation,
        findings=(finding,),
        matches=(
            Match(claim=claim, score=0.9312345, stance=Stance.CONFLICTS, why=("Putin", "loan")),
            Match(claim=ARRESTS, score=0.31),
        ),
    )


CONTRADICTED = number_conflict(
    "Putin said Russia will give Belarus a £1.5 billion loan", "£1.5 billion", LOAN, "£1.15 billion"
)
_ARRESTED = "774 people were arrested, the Interior Ministry said"
SUPPORTED = Assessment(
    statement=Statement(text=_ARRESTED, file="claims.txt", line=3, column=5),
    verdict=Verdict.SUPPORTED,
    explanation="The Interior Ministry says so in the source.",
    findings=(
        Finding(
            check="number",
            stance=Stance.AGREES,
            statement="774",
            source="774",
            explanation="Both say 774.",
            statement_span=span(_ARRESTED, "774"),
            source_span=span(ARRESTS.quote, "774"),
            claim=ARRESTS.id,
        ),
    ),
    matches=(
        Match(
            claim=ARRESTS,
            score=0.97,
            stance=Stance.AGREES,
            sources=SourceCount(articles=3, publishers=2, origins=1),
            repeats=("arrests-of-sunday", "agency:12"),
        ),
    ),
)
DISPUTED = Assessment(
    statement=Statement(text="Lukashenko was legitimately re-elected.", file="claims.txt", line=4),
    verdict=Verdict.DISPUTED,
    explanation="One side in the source asserts it and another denies it.",
    matches=(
        Match(claim=FAIR, score=0.88, stance=Stance.AGREES),
        Match(claim=RIGGED, score=0.75, stance=Stance.CONFLICTS),
        Match(claim=RATED, score=0.52),
    ),
)
PARTLY = Assessment(
    statement=Statement(text="774 people were arrested and 12 were hurt.", file="claims.txt", line=5),
    verdict=Verdict.PARTLY_SUPPORTED,
    explanation="A part is supported; the rest is nowhere in the store.",
    findings=(
        SUPPORTED.findings[0],
        Finding(
            check="number",
            stance=Stance.MISSING,
            statement="12",
            source=None,
            explanation="No source speaks of 12 hurt.",
            statement_span=(29, 31),
        ),
        Finding(
            check="part",
            stance=Stance.MISSING,
            statement="were hurt",
            source=None,
            explanation="No source speaks of people who were hurt.",
            statement_span=(32, 41),
        ),
    ),
    matches=(Match(claim=ARRESTS, score=0.7, stance=Stance.AGREES),),
)
NOT_FOUND = Assessment(
    statement=Statement(text="Moldova exports wine.", file="claims.txt", line=6),
    verdict=Verdict.NOT_FOUND,
    explanation="Nothing in the store speaks to it; that does not make it false.",
)
NOT_CHECKABLE = Assessment(
    statement=Statement(text="Who won?", file="-", line=7),
    verdict=Verdict.NOT_CHECKABLE,
    explanation="A question asserts nothing.",
)


def counterpart(text: str, words: str, source: str | None, tie: Relation | Stance, claim: Claim | None) -> Counterpart:
    """Words of the statement with what the claim has for them, if anything."""
    matched = isinstance(tie, Relation)
    return Counterpart(
        statement=words,
        statement_span=span(text, words),
        stance=Stance.AGREES if matched else Stance(tie),
        relation=Relation(tie) if matched else None,
        check="number" if tie is Stance.CONFLICTS else None,
        source=source,
        source_span=span(claim.quote, source) if claim is not None and source and source in claim.quote else None,
        claim=claim.id if claim is not None else None,
    )


_LENT = CONTRADICTED.statement.text
_MOLDOVA = NOT_FOUND.statement.text
_QUOTED = "Protesters “have dismissed Mr Lukashenko’s re-election” after 774 arrests."
EXPLAINED = (
    replace(
        CONTRADICTED,
        grounds=(
            Ground(feature="heads_known", meaning="1 where both figures count a noun", value=1.0, effect=0.67),
            Ground(feature="lacking", meaning="weight of what the claim lacks", value=2.5, effect=-0.31),
        ),
        alignment=(
            counterpart(_LENT, "Putin", "Vladimir Putin", Relation.SPELLING, LOAN),
            counterpart(_LENT, "give", "provide", Relation.SYNONYM, LOAN),
            counterpart(_LENT, "£1.5 billion", "£1.15 billion", Stance.CONFLICTS, LOAN),
            counterpart(_LENT, "loan", "loan", Relation.SAME, LOAN),
        ),
    ),
    replace(NOT_FOUND, alignment=(counterpart(_MOLDOVA, "Moldova", None, Stance.MISSING, None),)),
    replace(
        SUPPORTED,
        statement=Statement(text=_QUOTED),
        findings=(),
        alignment=(
            counterpart(
                _QUOTED,
                "“have dismissed Mr Lukashenko’s re-election”",
                "have dismissed Mr Lukashenko’s re-election",
                Relation.SAME,
                RIGGED,
            ),
            counterpart(_QUOTED, "774", "774", Relation.SAME, ARRESTS),
            counterpart(_QUOTED, "arrests", "arrested", Relation.DERIVED, ARRESTS),
        ),
    ),
    replace(NOT_CHECKABLE, alignment=()),
)
BATCH = (CONTRADICTED, SUPPORTED, DISPUTED, PARTLY, NOT_FOUND, NOT_CHECKABLE)

HOSTILE_TEXTS = (
    "\x1b[31mred\x1b[0m \x1b]8;;https://example.org\x07link\x1b]8;;\x07",
    "[bold red]markup[/bold red] [/] [link=https://example.org]x[/link]",
    "=cmd|'/c calc'!A1",
    "@SUM(1+1)*cmd",
    "'; DROP TABLE claims; -- \" OR 1=1",
    "<script>alert(1)</script> | a | *b* _c_ `d` ~~e~~ [f](g) # h",
    "a\u202egnp.exe\u2066 \u200frtl",
    "NUL \x00 bell \x07 C1 \x9b31m DEL \x7f",
    "line\none\r\ntwo\u2028three\u2029four\x85five\x0bsix\ttab",
    "lone \ud800 surrogates \udfff",
    "👩‍👩‍👧‍👦 🇧🇾 貸付 Лукашенко a\u0301\u0301",
    "x" * 5_000,
)


def hostile(text: str) -> Assessment:
    """An assessment with the text wherever text from outside can stand."""
    source = Source(id=text, title=text, publisher=text, url=text, published_basis=text)
    claim = Claim(
        id=text,
        text=text,
        quote=text,
        voice=Voice.SPEAKER,
        speaker=text,
        actors=(text,),
        topic=text,
        place=text,
        source=source,
        locator=Locator(paragraph=1, start=0, end=len(text)),
    )
    finding = Finding(
        check="name",
        stance=Stance.CONFLICTS,
        statement=text,
        source=text,
        explanation=text,
        statement_span=(1, len(text) - 1),
        source_span=(0, len(text) + 10),
        claim=text,
    )
    matches = (Match(claim=claim, score=1.0, stance=Stance.CONFLICTS, why=(text,)), Match(claim=RATED, score=0.5))
    return Assessment(
        statement=Statement(text=text, file=text),
        verdict=Verdict.CONTRADICTED,
        explanation=text,
        findings=(finding, finding),
        matches=matches,
        alignment=(
            Counterpart(statement=text, statement_span=(0, len(text)), stance=Stance.MISSING, source=text, claim=text),
        ),
    )
