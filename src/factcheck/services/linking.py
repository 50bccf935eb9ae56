"""All claims of a store held against each other, article by article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.classes import NamedTuple
from factcheck.model import Claim
from factcheck.services.library import own_store
from factcheck.services.places import store_path
from factcheck.services.relating import find_links, settle
from factcheck.store.claims import ClaimStore
from factcheck.store.kindred import by_source
from factcheck.store.writing import transaction
from factcheck.verdict.thresholds import LINKED


class FoundLink(NamedTuple):
    """A pair of claims that are tied."""

    link: str
    """`repeats` or `disputes`."""
    score: float
    """How sure, 0–1."""
    made: bool
    """Whether the score is enough for a link; otherwise it is suggested."""
    claim: Claim
    """The later of the two."""
    other: Claim
    """The earlier of the two."""


def link_all(db: str | Path | None = None, *, dry_run: bool = False) -> Iterator[list[FoundLink]]:
    """The links of each article's claims with those of earlier ones, once they are kept in the store.

    The store is the one that is named, or the user's own; with `dry_run` any, and it is left as it is. What was linked,
    suggested or dismissed before is not found again, so that whoever is interrupted goes on with the same call.
    """
    path = store_path(db) if dry_run else own_store(db, make=False)
    with ClaimStore.open(path, writable=not dry_run) as store:
        for claims in by_source(store):
            if dry_run:
                found = list(find_links(store, claims))
            else:
                with transaction(store):
                    found = list(find_links(store, claims))
                    settle(store, found)
            known = {
                claim.id: claim for claim in store.claims_by_ids([name for one in found for name in (one[0], one[2])])
            }
            yield [
                FoundLink(one.kind, one.score, one.score >= LINKED, known[one.claim], known[one.other]) for one in found
            ]
