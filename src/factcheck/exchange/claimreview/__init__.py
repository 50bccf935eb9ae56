"""Published fact-checks in and out: schema.org ClaimReview, in pages and feeds, and the JSON of Google's interface.

What others publish is read as it comes: one bad record is told and loses nothing else. What is written is strict.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.errors import InputError
from factcheck.exchange.claimreview.documents import LARGEST, documents
from factcheck.exchange.claimreview.reviews import Review, reviews_of
from factcheck.exchange.claimreview.writing import lacking, write
from factcheck.exchange.parts import derived_id
from factcheck.exchange.record import ClaimLine, Unread
from factcheck.model import Claim, Source, Voice
from factcheck.text.ratings import rated_as, understand

__all__ = ["lacking", "read", "write"]


def read(file: BinaryIO) -> Iterator[ClaimLine | Unread]:
    """The fact-checks of an open file as claims in the voice `rating`, numbered in their order, and what is unread."""
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"there are more than {LARGEST // 2**20} MiB; divide the feed")
    known: dict[str, Claim] = {}
    number = 0
    for document in documents(data):
        if isinstance(document, Unread):
            yield document
            continue
        for review in reviews_of(document):
            number += 1
            where = f"fact-check {number}, {document.where}"
            if review.claimed is None:
                yield Unread(where=where, reason="it does not say what claim it reviews")
                continue
            claim = _claim(review, review.claimed)
            before = known.setdefault(claim.id, claim)
            if before is claim:
                yield ClaimLine(line=number, claim=claim, notes=_notes(review))
            elif before.rating != claim.rating:  # else the same one again, as JSON-LD and as microdata
                yield Unread(where=where, reason="the same page rates the same claim before, and otherwise")


def _claim(review: Review, text: str) -> Claim:
    title = review.title or review.url or review.publisher or "fact-check"
    published = review.published.isoformat() if review.published else ""
    source = Source(
        # Everything that is said of the page: what is read later under the same name never changes an earlier source.
        id=derived_id(title, review.publisher or "", review.url or "", published),
        title=title,
        publisher=review.publisher,
        url=review.url,
        published=review.published,
    )
    return Claim(
        id=derived_id(text, review.rating.reviewer or "", review.url or ""),
        text=text,
        quote=text,
        voice=Voice.RATING,
        speaker=review.claimant,
        rating=review.rating,
        source=source,
    )


def _notes(review: Review) -> tuple[str, ...]:
    rating = review.rating
    if rating.label is None and rating.value is None:
        return (*review.notes, "no rating: shown, and no basis for a verdict")
    reason = understand(rating).reason
    if reason is None:
        return tuple(review.notes)
    return (*review.notes, f"the rating {rated_as(rating)} {reason}: shown, and no basis for a verdict")
