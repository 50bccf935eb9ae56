"""Claims as schema.org ClaimReview, with all that search engines ask for, or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.exchange.claimreview.nodes import web_address
from factcheck.exchange.lines import harmless
from factcheck.model import Actor, Claim

_CONTEXT = "https://schema.org"


def write(claims: Iterable[Claim], actors: Iterable[Actor]) -> Iterator[str]:
    """One JSON document, a ClaimReview a line; claims that lack something for it are left out."""
    kinds = {actor.name: actor.kind for actor in actors}
    yield "[\n"
    waiting: str | None = None
    for claim in claims:
        if lacking(claim):
            continue
        if waiting is not None:
            yield f"{waiting},\n"
        # “<” is escaped, so that no text ends the script element of the page that the document is put into.
        waiting = harmless(json.dumps(_record(claim, kinds), ensure_ascii=False)).replace("<", "\\u003c")
    if waiting is not None:
        yield f"{waiting}\n"
    yield "]\n"


def lacking(claim: Claim) -> tuple[str, ...]:
    """What a claim lacks to be published as a ClaimReview; () where it has everything."""
    rating = claim.rating
    asked = {
        "a rating": rating is not None,
        "the words of the rating": rating is None or bool(rating.label and rating.label.strip()),
        "a publisher": rating is None or bool(_reviewer(claim)),
        "the web address of the fact-check": rating is None or web_address(_url(claim) or ""),
        "a review by a person": claim.reviewed,
    }
    return tuple(what for what, there in asked.items() if not there)


def _record(claim: Claim, kinds: Mapping[str, str]) -> dict[str, Any]:
    rating, source = claim.rating, claim.source
    assert rating is not None
    record: dict[str, Any] = {"@context": _CONTEXT, "@type": "ClaimReview", "url": _url(claim)}
    if source is not None:
        record["headline"] = source.title
        if source.published is not None:
            record["datePublished"] = source.published.isoformat()
    record["author"] = {"@type": "Organization", "name": _reviewer(claim)}
    if source is not None and source.publisher and source.publisher != _reviewer(claim):
        record["publisher"] = {"@type": "Organization", "name": source.publisher}
    record["claimReviewed"] = claim.text
    numbers = {"ratingValue": rating.value, "bestRating": rating.best, "worstRating": rating.worst}
    record["reviewRating"] = {
        "@type": "Rating",
        "alternateName": rating.label,
        **{key: _number(number) for key, number in numbers.items() if number is not None},
    }
    if claim.speaker:
        kind = "Person" if kinds.get(claim.speaker, "person") == "person" else "Organization"
        record["itemReviewed"] = {"@type": "Claim", "author": {"@type": kind, "name": claim.speaker}}
    return record


def _reviewer(claim: Claim) -> str | None:
    return (claim.rating.reviewer if claim.rating else None) or (claim.source.publisher if claim.source else None)


def _url(claim: Claim) -> str | None:
    return (claim.rating.url if claim.rating else None) or (claim.source.url if claim.source else None)


def _number(number: float) -> float | int:
    return int(number) if number == int(number) else number
