"""Nouns as the JSON objects that DESIGN.md promises: keys are stable, added to, never renamed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

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
    Source,
    SourceCount,
)
from factcheck.render.ties import tied_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.render.kinds import LinkedClaim
    from factcheck.render.things import ActorPair, Added, Counted

    Record = dict[str, Any]

SCHEMA = 1


def assessment_record(assessment: Assessment) -> Record:
    """The JSON object of an assessment."""
    statement = assessment.statement
    record: Record = {
        "schema": SCHEMA,
        "statement": {
            "text": statement.text,
            "file": statement.file,
            "line": statement.line,
            "column": statement.column,
        },
        "verdict": assessment.verdict.value,
        "explanation": assessment.explanation,
        "findings": [finding_record(finding) for finding in assessment.findings],
        "matches": [match_record(match) for match in assessment.matches],
    }
    if assessment.alignment is not None:
        record["grounds"] = [ground_record(ground) for ground in assessment.grounds]
        record["alignment"] = [counterpart_record(counterpart) for counterpart in assessment.alignment]
    return record


def finding_record(finding: Finding) -> Record:
    """The JSON object of a finding."""
    return {
        "check": finding.check,
        "stance": finding.stance.value,
        "statement": finding.statement,
        "source": finding.source,
        "statement_span": list(finding.statement_span) if finding.statement_span else None,
        "source_span": list(finding.source_span) if finding.source_span else None,
        "explanation": finding.explanation,
        "claim": finding.claim,
    }


def ground_record(ground: Ground) -> Record:
    """The JSON object of a term of the first match's score."""
    return {
        "feature": ground.feature,
        "meaning": ground.meaning,
        "value": ground.value,
        "effect": ground.effect,
    }


def counterpart_record(counterpart: Counterpart) -> Record:
    """The JSON object of words of a statement with what the claim has for them."""
    return {
        "statement": counterpart.statement,
        "statement_span": list(counterpart.statement_span),
        "stance": counterpart.stance.value,
        "relation": counterpart.relation.value if counterpart.relation else None,
        "check": counterpart.check,
        "source": counterpart.source,
        "source_span": list(counterpart.source_span) if counterpart.source_span else None,
        "claim": counterpart.claim,
    }


def match_record(match: Match) -> Record:
    """The JSON object of a match; four decimals of the score are more than it means."""
    claim = match.claim
    return {
        "claim": claim.id,
        "score": round(match.score, 4),
        "stance": match.stance.value if match.stance else None,
        "text": claim.text,
        "quote": claim.quote,
        "voice": claim.voice.value,
        "speaker": claim.speaker,
        **({"rating": rating_record(claim.rating)} if claim.rating else {}),
        "source": source_record(claim.source),
        "locator": locator_record(claim.locator),
        "why": list(match.why),
        "sources": count_record(match.sources),
        "repeats": list(match.repeats),
        "reviewed": claim.reviewed,
    }


def rating_record(rating: Rating) -> Record:
    """The JSON object of a fact-check's rating."""
    return {
        "label": rating.label,
        "value": rating.value,
        "best": rating.best,
        "worst": rating.worst,
        "reviewer": rating.reviewer,
        "url": rating.url,
    }


def count_record(count: SourceCount | None) -> Record | None:
    """The JSON object of how many sources carry a claim, or None."""
    if count is None:
        return None
    return {"articles": count.articles, "publishers": count.publishers, "origins": count.origins}


def source_record(source: Source | None) -> Record | None:
    """The JSON object of a source, or None."""
    if source is None:
        return None
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": iso(source.published),
    }


def locator_record(locator: Locator | None) -> Record | None:
    """The JSON object of a locator, or None."""
    return {"paragraph": locator.paragraph, "start": locator.start, "end": locator.end} if locator else None


def claim_record(claim: Claim) -> Record:
    """The JSON object of a claim, as `import` reads it; the profiles of actors are left to `export`."""
    from factcheck.exchange.record import record_of

    record = record_of(claim)
    record.pop("profiles", None)
    return record


def actor_record(counted: Counted) -> Record:
    """The JSON object of an actor with the number of its claims."""
    actor: Actor = counted.value
    return {
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "aliases": list(actor.aliases),
        "titles": list(actor.titles),
        "claims": counted.claims,
    }


def pair_record(pair: ActorPair) -> Record:
    """The JSON object of two actors who may be one."""
    return {
        "from": pair.gone.name,
        "into": pair.kept.name,
        "why": pair.why,
        "from_claims": pair.gone_claims,
        "into_claims": pair.kept_claims,
    }


def counted_source_record(counted: Counted) -> Record:
    """The JSON object of a source with the number of its claims."""
    source: Source = counted.value
    return {
        **(source_record(source) or {}),
        "published_basis": source.published_basis,
        "sha256": source.sha256,
        "author": source.author,
        "language": source.language,
        "retrieved": iso(source.retrieved),
        "origin": source.origin,
        "superseded_by": source.superseded_by,
        "claims": counted.claims,
        "unreviewed": counted.unreviewed,
    }


def topic_record(counted: Counted) -> Record:
    """The JSON object of a topic with the number of its claims."""
    return {"topic": counted.value, "claims": counted.claims}


def added_record(added: Added) -> Record:
    """The JSON object of what became of a document."""
    return {
        "state": str(added.state),
        "document": added.document,
        "source": added.source,
        "title": added.title,
        "claims": added.claims,
        "supersedes": added.supersedes,
    }


def iso(date: dt.date | None) -> str | None:
    """The date or moment as ISO 8601, or None."""
    return date.isoformat().replace("+00:00", "Z") if date else None


def link_record(linked: LinkedClaim) -> Record:
    """The JSON object of a claim with how it is linked to the one that was asked for."""
    return {"link": linked.link, **claim_record(linked.claim)}


def links_document(linked: Iterable[LinkedClaim]) -> Record:
    """One JSON object: the claim, and the claims that dispute and repeat it."""
    claims = list(linked)
    own = [claim_record(each.claim) for each in claims if each.link == "claim"]
    document: Record = {"schema": SCHEMA, "claim": own[0] if own else None}
    for link in ("disputes", "repeats"):
        document[link] = [claim_record(each.claim) for each in claims if each.link == link]
    return document


def store_record(claims: int, sources: int, schema: int) -> dict[str, object]:
    """What a document says of its store: only what the same store always gives."""
    return {"claims": claims, "sources": sources, "schema": schema}


RECORDS: Mapping[str, Callable[[Any], Record]] = {
    "assessments": assessment_record,
    "claims": claim_record,
    "links": link_record,
    "matches": match_record,
    "actors": actor_record,
    "pairs": pair_record,
    "sources": counted_source_record,
    "topics": topic_record,
    "added": added_record,
    "ties": tied_record,
}
"""Noun to the function that makes the JSON object of one thing."""
