"""The words and signs that every report for people uses: verdicts, voices, places in a source, dates, counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from factcheck.model import Assessment, Claim, Counterpart, Match, Relation, Stance, Verdict, Voice

SIGNS: Mapping[Verdict, str] = {
    Verdict.SUPPORTED: "✓",
    Verdict.PARTLY_SUPPORTED: "◐",
    Verdict.ATTRIBUTED: "”",
    Verdict.DISPUTED: "≠",
    Verdict.CONTRADICTED: "✗",
    Verdict.NOT_FOUND: "?",
    Verdict.NOT_CHECKABLE: "-",
}
STANCE_SIGNS: Mapping[Stance | None, str] = {Stance.AGREES: "✓", Stance.CONFLICTS: "✗", Stance.MISSING: "?", None: "·"}
RELATIONS: Mapping[Relation, str] = {
    Relation.SAME: "same",
    Relation.DERIVED: "derived",
    Relation.SYNONYM: "synonym",
    Relation.CONVERSE: "seen from the other side",
    Relation.BROADER: "broader or narrower",
    Relation.SPELLING: "same, named otherwise",
    Relation.FITS: "fits",
    Relation.RECORD: "on record",
    Relation.SLIP: "read as a slip",
}
HINT = "A verdict says what the sources in the store say, not what is true; not found is not false."

# strftime would follow the locale, and the same input would no longer give the same bytes.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(date: dt.date) -> str:
    """The date in words.

    >>> day(dt.date(2020, 9, 14))
    '14 September 2020'
    """
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def days(first: dt.date | None, last: dt.date | None) -> str | None:
    """The interval in words, or None where neither end is known."""
    if first and last and first != last:
        return f"{day(first)} to {day(last)}"
    known = first or last
    return day(known) if known else None


def count(number: int, noun: str) -> str:
    """The number with its noun in the singular or plural.

    >>> count(1, "claim"), count(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def teller(claim: Claim) -> str:
    """Who vouches for the claim."""
    if claim.voice is Voice.SPEAKER:
        return claim.speaker or "an unnamed speaker"
    if claim.voice is Voice.RATING:
        rating = claim.rating
        who = (rating.reviewer if rating else None) or "the source"
        if rating is None:
            return f"{who} rates it"
        from factcheck.text.ratings import rated_as  # only a store of fact-checks waits for it

        return f"{who} rates it {rated_as(rating)}"
    return "the source itself"


def relation(counterpart: Counterpart) -> str:
    """How the words of the statement stand to those of the source, in words."""
    if counterpart.stance is Stance.CONFLICTS:
        return f"in conflict: {counterpart.check}" if counterpart.check else "in conflict"
    if counterpart.relation is not None:
        return RELATIONS[counterpart.relation]
    return f"not established: {counterpart.check}" if counterpart.source and counterpart.check else "missing"


def position(claim: Claim) -> str | None:
    """Where in its source the quote stands: “paragraph 6”, “headline”."""
    paragraph = f"paragraph {claim.locator.paragraph}" if claim.locator else None
    if claim.section:
        return f"{claim.section}, {paragraph}" if paragraph else claim.section
    return paragraph


def title(claim: Claim) -> str | None:
    """The source by title, publisher and date."""
    source = claim.source
    if source is None:
        return None
    parts = [f"“{source.title}”"] if source.title else [source.id]
    if source.publisher:
        parts.append(source.publisher)
    if source.published:
        parts.append(day(source.published) + (" (inferred)" if source.published_basis else ""))
    return ", ".join(parts)


def origin(claim: Claim) -> str:
    """Who says it and where it stands, in one line."""
    return " · ".join(
        part for part in (teller(claim), title(claim), position(claim), claim.id, *caveats(claim)) if part
    )


def caveats(claim: Claim) -> tuple[str, ...]:
    """What keeps a claim from standing like others: read by machine alone, or of a text that has a later version."""
    superseded = claim.source is not None and claim.source.superseded_by is not None
    return tuple(word for word, holds in (("unreviewed", not claim.reviewed), ("superseded", superseded)) if holds)


def carried(match: Match) -> str | None:
    """How many sources carry the claim of a match, and by which other claims; None where only its own does.

    >>> from factcheck.model import SourceCount
    >>> claim = Claim(id="a", text="It rained.", quote="It rained.")
    >>> carried(Match(claim=claim, score=1, sources=SourceCount(articles=2, publishers=1, origins=1), repeats=("b",)))
    '2 articles, 1 publisher · also b'
    """
    sources = match.sources
    if sources is None or sources.articles < 2:
        return None
    parts = [
        count(sources.articles, "article"),
        count(sources.publishers, "publisher") if sources.publishers else "publisher unknown",
    ]
    if sources.origins < sources.publishers:
        parts.append(f"{count(sources.origins, 'origin')} (the same words or author)")
    return ", ".join(parts) + (f" · also {', '.join(match.repeats)}" if match.repeats else "")


def place(claim: Claim) -> str:
    """The source's identifier and the paragraph, short enough for a column, with the caveats."""
    where = claim.source.id if claim.source else ""
    paragraph = f"¶{claim.locator.paragraph}" if claim.locator else ""
    caveat = f"({', '.join(caveats(claim))})" if caveats(claim) else ""
    return " ".join(part for part in (where, paragraph, caveat) if part)


def summary(counts: Mapping[Verdict, int]) -> str:
    """How many statements were checked, and how many got which verdict, worst first.

    >>> summary({Verdict.SUPPORTED: 2, Verdict.CONTRADICTED: 1})
    '3 statements: 1 contradicted, 2 supported'
    """
    order = (
        Verdict.CONTRADICTED,
        Verdict.DISPUTED,
        Verdict.ATTRIBUTED,
        Verdict.PARTLY_SUPPORTED,
        Verdict.NOT_FOUND,
        Verdict.NOT_CHECKABLE,
        Verdict.SUPPORTED,
    )
    parts = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in order if counts.get(verdict))
    return f"{count(sum(counts.values()), 'statement')}: {parts}"


_WEIGHTIEST = 3
"""Terms of a score that people are shown."""


def score_words(assessment: Assessment) -> str:
    """What the score of the first match means, and what weighs most in it; empty where it has no terms."""
    if not assessment.grounds:
        return ""
    score = assessment.matches[0].score
    terms = "; ".join(f"{ground.meaning} ({ground.effect:+.2f})" for ground in assessment.grounds[:_WEIGHTIEST])
    return f"score {score:.2f}, the share of pairs like this one that were judged rightly; weightiest: {terms}"
