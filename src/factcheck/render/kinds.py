"""How one thing of each kind is written outside of JSON: as cells, as a short row for people, as a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from factcheck.classes import dataclass
from factcheck.model import Actor, Assessment, Claim, Match, Source
from factcheck.render.marks import deciding, evidence
from factcheck.render.records import (
    actor_record,
    added_record,
    counted_source_record,
    iso,
    pair_record,
    topic_record,
)
from factcheck.render.things import ActorPair, Added, Counted, Tied
from factcheck.render.ties import TIED_COLUMNS, tied_brief, tied_cells, tied_line
from factcheck.render.wording import caveats, place, teller

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.render.records import Record

T = TypeVar("T")
Cell = str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[T]):
    """How things of one kind are written."""

    cells: Callable[[T], Mapping[str, Cell]]
    """For spreadsheets; the keys are the columns."""
    columns: tuple[str, ...]
    brief: Callable[[T], tuple[str, ...]]
    """For tables that people read, under `headings`."""
    headings: tuple[str, ...]
    prose: int
    """Which of the headings holds running text and may wrap."""
    line: Callable[[T], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedClaim:
    """A claim and how it is linked to the one that was asked for."""

    link: str
    """`claim` for the one itself, `disputes` or `repeats`."""
    claim: Claim


def _claim_cells(claim: Claim) -> dict[str, Cell]:
    source, locator = claim.source, claim.locator
    return {
        "id": claim.id,
        "text": claim.text,
        "quote": claim.quote,
        "voice": claim.voice.value,
        "speaker": claim.speaker,
        "actors": "; ".join(claim.actors),
        "topic": claim.topic,
        "section": claim.section,
        "place": claim.place,
        "event_start": iso(claim.event_start),
        "event_end": iso(claim.event_end),
        "disputes": "; ".join(claim.disputes),
        "repeats": "; ".join(claim.repeats),
        **_where(claim),
        "url": source.url if source else None,
        "start": locator.start if locator else None,
        "end": locator.end if locator else None,
        "reviewed": _word(claim.reviewed),
        "superseded_by": source.superseded_by if source else None,
    }


def _where(claim: Claim) -> dict[str, Cell]:
    source, locator = claim.source, claim.locator
    return {
        "source": source.id if source else None,
        "title": source.title if source else None,
        "publisher": source.publisher if source else None,
        "published": iso(source.published) if source else None,
        "paragraph": locator.paragraph if locator else None,
    }


def _match_cells(match: Match) -> dict[str, Cell]:
    claim = match.claim
    return {
        "claim": claim.id,
        "score": round(match.score, 4),
        "stance": match.stance.value if match.stance else None,
        "text": claim.text,
        "quote": claim.quote,
        "voice": claim.voice.value,
        "speaker": claim.speaker,
        **_where(claim),
        "reviewed": _word(claim.reviewed),
        **_counts(match),
    }


def _counts(match: Match) -> dict[str, Cell]:
    sources = match.sources
    return {
        "articles": sources.articles if sources else None,
        "publishers": sources.publishers if sources else None,
        "origins": sources.origins if sources else None,
    }


def _word(truth: bool) -> str:
    return "true" if truth else "false"


def _assessment_cells(assessment: Assessment) -> dict[str, Cell]:
    statement = assessment.statement
    checks = dict.fromkeys(finding.check for finding in deciding(assessment))
    first = assessment.matches[0] if assessment.matches else None
    return {
        "file": statement.file,
        "line": statement.line,
        "column": statement.column,
        "statement": statement.text,
        "verdict": assessment.verdict.value,
        "explanation": assessment.explanation,
        "checks": "; ".join(checks),
        **(_match_cells(first) if first else dict.fromkeys(_MATCH_COLUMNS)),
    }


def _assessment_line(assessment: Assessment) -> str:
    statement = assessment.statement
    where = f"{statement.file or '<statement>'}:{statement.line}:{statement.column}"
    shown, _ = evidence(assessment)
    mark = " [unreviewed]" if any(not match.claim.reviewed for match in shown) else ""
    return f"{where}: {assessment.verdict}: {assessment.explanation}{mark}"


def _claim_line(claim: Claim) -> str:
    start = f"{claim.locator.paragraph}:{claim.locator.start}" if claim.locator else "0:0"
    marks = "".join(f" [{caveat}]" for caveat in caveats(claim))
    return f"{claim.source.id if claim.source else '-'}:{start}: {claim.id}: {claim.text}{marks}"


def _actor_brief(counted: Counted) -> tuple[str, ...]:
    actor: Actor = counted.value
    return actor.name, f"{counted.claims:,}", actor.kind, actor.role or ""


def _source_brief(counted: Counted) -> tuple[str, ...]:
    source: Source = counted.value
    title = f"{source.title} (superseded by {source.superseded_by})" if source.superseded_by else source.title
    unreviewed = f"{counted.unreviewed:,}" if counted.unreviewed else ""
    return source.id, f"{counted.claims:,}", unreviewed, iso(source.published) or "", source.publisher or "", title


def _flat(record: Callable[[T], Record]) -> Callable[[T], dict[str, Cell]]:
    """The record with its lists joined, for kinds whose JSON object is flat but for lists."""

    def cells(thing: T) -> dict[str, Cell]:
        pairs = record(thing).items()
        return {name: "; ".join(value) if isinstance(value, list) else value for name, value in pairs}

    return cells


_MATCH_COLUMNS = (
    *("claim", "score", "stance", "text", "quote", "voice", "speaker"),
    *("source", "title", "publisher", "published", "paragraph", "reviewed"),
    *("articles", "publishers", "origins"),
)
_CLAIM_COLUMNS = (
    *("id", "text", "quote", "voice", "speaker", "actors", "topic", "section", "place", "event_start", "event_end"),
    *("disputes", "repeats", "source", "title", "publisher", "published", "paragraph", "url", "start", "end"),
    *("reviewed", "superseded_by"),
)

_ASSESSMENTS: Kind[Assessment] = Kind(
    cells=_assessment_cells,
    columns=("file", "line", "column", "statement", "verdict", "explanation", "checks", *_MATCH_COLUMNS),
    brief=lambda assessment: (assessment.verdict.value, assessment.statement.text),
    headings=("verdict", "statement"),
    prose=1,
    line=_assessment_line,
)
_CLAIMS: Kind[Claim] = Kind(
    cells=_claim_cells,
    columns=_CLAIM_COLUMNS,
    brief=lambda claim: (claim.id, claim.text, teller(claim), place(claim)),
    headings=("claim", "text", "said by", "source"),
    prose=1,
    line=_claim_line,
)
_LINKED_CLAIMS: Kind[LinkedClaim] = Kind(
    cells=lambda linked: {"link": linked.link, **_claim_cells(linked.claim)},
    columns=("link", *_CLAIM_COLUMNS),
    brief=lambda linked: (linked.link, *_CLAIMS.brief(linked.claim)),
    headings=("link", *_CLAIMS.headings),
    prose=2,
    line=lambda linked: f"{_claim_line(linked.claim)} [{linked.link}]",
)
_MATCHES: Kind[Match] = Kind(
    cells=_match_cells,
    columns=_MATCH_COLUMNS,
    brief=lambda match: (f"{match.score:.2f}", *_CLAIMS.brief(match.claim)),
    headings=("score", *_CLAIMS.headings),
    prose=2,
    line=lambda match: f"{_claim_line(match.claim)} [{match.score:.2f}]",
)
_ACTORS: Kind[Counted] = Kind(
    cells=_flat(actor_record),
    columns=("name", "kind", "role", "aliases", "titles", "claims"),
    brief=_actor_brief,
    headings=("actor", "claims", "kind", "role"),
    prose=3,
    line=lambda counted: f"{counted.value.name}: {counted.claims}",
)
_PAIRS: Kind[ActorPair] = Kind(
    cells=pair_record,
    columns=("from", "into", "why", "from_claims", "into_claims"),
    brief=lambda pair: (pair.gone.name, f"{pair.gone_claims:,}", pair.kept.name, f"{pair.kept_claims:,}", pair.why),
    headings=("from", "claims", "into", "claims", "why"),
    prose=4,
    line=lambda pair: f"{pair.gone.name}: {pair.kept.name} [{pair.why}]",
)
_SOURCES: Kind[Counted] = Kind(
    cells=_flat(counted_source_record),
    columns=(
        *("id", "title", "publisher", "url", "published", "published_basis", "sha256"),
        *("author", "language", "retrieved", "origin", "superseded_by", "claims", "unreviewed"),
    ),
    brief=_source_brief,
    headings=("source", "claims", "unreviewed", "published", "publisher", "title"),
    prose=5,
    line=lambda counted: f"{counted.value.id}: {counted.claims}",
)
_ADDED: Kind[Added] = Kind(
    cells=added_record,
    columns=("state", "document", "source", "title", "claims", "supersedes"),
    brief=lambda added: (added.state, added.source, f"{added.claims:,}", added.title, added.document),
    headings=("state", "source", "claims", "title", "document"),
    prose=3,
    line=lambda added: f"{added.document}: {added.state}: {added.source}: {added.claims}",
)
_TIES: Kind[Tied] = Kind(
    cells=tied_cells,
    columns=TIED_COLUMNS,
    brief=tied_brief,
    headings=("link", "score", "claim", "other", "texts"),
    prose=4,
    line=tied_line,
)
_TOPICS: Kind[Counted] = Kind(
    cells=_flat(topic_record),
    columns=("topic", "claims"),
    brief=lambda counted: (counted.value, f"{counted.claims:,}"),
    headings=("topic", "claims"),
    prose=0,
    line=lambda counted: f"{counted.value}: {counted.claims}",
)

KINDS: Mapping[str, Kind[Any]] = {
    "assessments": _ASSESSMENTS,
    "claims": _CLAIMS,
    "links": _LINKED_CLAIMS,
    "matches": _MATCHES,
    "actors": _ACTORS,
    "pairs": _PAIRS,
    "sources": _SOURCES,
    "topics": _TOPICS,
    "added": _ADDED,
    "ties": _TIES,
}
"""Noun to how one thing is written."""
