"""What waits for a person: claims that a machine read, and links that may hold between claims."""

from __future__ import annotations

from typing import TypedDict

from factcheck.classes import NamedTuple
from factcheck.model import Claim, Voice
from factcheck.services.facade import Store
from factcheck.store.rows import is_evidence
from factcheck.store.suggestions import Suggestion, suggestions_on


class Step(NamedTuple):
    """One thing that waits: a claim, or a link between two claims."""

    claim: str
    """Identifier of the claim."""
    suggestion: Suggestion | None = None


class Filters(TypedDict, total=False):
    """Those of `Store.claims` that narrow a review."""

    source: str | None
    actor: str | None
    speaker: str | None
    topic: str | None
    voice: Voice | None


def waiting(store: Store, filters: Filters) -> list[Step]:
    """The unreviewed claims that pass the filters, text by text, each link behind its claims."""
    claims = _in_text_order([one for one in store.claims(reviewed=False, **filters) if is_evidence(one)])
    place = {claim.id: number for number, claim in enumerate(claims)}
    fitting = {claim.id for claim in store.claims(**filters)} if any(filters.values()) else None
    links: dict[int, list[Step]] = {}
    for one in suggestions_on(store.claim_store, store.claim_store.ids()):
        if fitting is None or one.claim in fitting or one.other in fitting:
            behind = max(place.get(one.claim, -1), place.get(one.other, -1))
            links.setdefault(behind if behind >= 0 else len(claims), []).append(Step(one.claim, one))
    steps: list[Step] = []
    for number, claim in enumerate(claims):
        steps += [Step(claim.id), *links.get(number, ())]
    return [*steps, *links.get(len(claims), ())]


def _in_text_order(claims: list[Claim]) -> list[Claim]:
    """The claims of each source together, by their position there, the sources in the order of their first claims."""
    sources = dict.fromkeys(claim.source.id if claim.source else "" for claim in claims)
    order = {source: number for number, source in enumerate(sources)}

    def place(claim: Claim) -> tuple[int, int]:
        return order[claim.source.id if claim.source else ""], claim.locator.start if claim.locator else 0

    return sorted(claims, key=place)


def waits(store: Store, step: Step) -> bool:
    """Whether nobody has decided on it since, here or in another program."""
    if step.suggestion is not None:
        there = suggestions_on(store.claim_store, [step.claim])
        return any(one[:3] == step.suggestion[:3] for one in there)
    found = store.claim_store.claims_by_ids([step.claim])
    return bool(found) and not found[0].reviewed
