"""The matches of an assessment with how many sources carry each, and the claims by which they do."""

from __future__ import annotations

from factcheck.classes import replace
from factcheck.model import Assessment, Claim, Match, SourceCount
from factcheck.store.claims import ClaimStore


def with_counts(assessment: Assessment) -> Assessment:
    """The assessment, in a store where no claim repeats another: each is carried by its own source alone."""
    matches = tuple(replace(match, sources=_alone(match.claim)) for match in assessment.matches)
    return replace(assessment, matches=matches)


def with_repeats(assessment: Assessment, store: ClaimStore, *, reviewed_only: bool) -> Assessment:
    """The assessment with the sources of each match counted; those that repeat the first stand right behind it."""
    from factcheck.services.origins import count_sources  # a store of one article has nothing to count

    matches: list[Match] = []
    for match in assessment.matches:
        others = store.repeats(match.claim, reviewed_only=reviewed_only)
        sources = count_sources([match.claim, *others])
        matches.append(replace(match, sources=sources, repeats=tuple(other.id for other in others)))
    if matches:
        first = matches[0]
        matches.sort(key=lambda match: match is not first and match.claim.id not in first.repeats)
    return replace(assessment, matches=tuple(matches))


def _alone(claim: Claim) -> SourceCount | None:
    source = claim.source
    if source is None:
        return None
    return SourceCount(articles=1, publishers=1 if source.publisher or source.url else 0, origins=1)
