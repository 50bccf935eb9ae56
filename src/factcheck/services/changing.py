"""Claims and sources that are to go, and actors that are one: named and counted before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.errors import UnknownActorError, UnknownClaimError, UsageError
from factcheck.model import Actor, Claim, Source
from factcheck.services.editing import decision_on
from factcheck.services.facade import Store
from factcheck.store.decisions import REJECTED, decide
from factcheck.store.merging import count_naming, merge_actors
from factcheck.store.removing import remove_claims, remove_source
from factcheck.store.summary import Counted
from factcheck.store.writing import writing


class Removal(NamedTuple):
    """What is to go."""

    sources: tuple[tuple[Source, int, int], ...]
    """Each with the number of its claims, and how many of them a person has reviewed."""
    claims: tuple[Claim, ...]
    """Those of no such source."""


def removal(store: Store, names: Sequence[str]) -> Removal:
    """What the names mean: identifiers of claims, identifiers or titles of sources; an unknown one is an error."""
    sources: dict[str, tuple[Source, int, int]] = {}
    claims: dict[str, Claim] = {}
    known = store.sources()
    for name in names:
        claim = next(iter(store.claim_store.claims_by_ids([name])), None)
        source = _named(known, name)
        if claim is not None and source is not None:
            raise UsageError(f"{name!r} is a claim and a source; name the source by its title")
        if claim is not None:
            claims[claim.id] = claim
        elif source is not None:
            sources[source.value.id] = source.value, source.claims, source.claims - source.unreviewed
        else:
            try:
                store.claim(name)
            except UnknownClaimError as error:
                raise UnknownClaimError(str(error).replace("no claim", "no source and no claim", 1)) from error
    apart = tuple(claim for claim in claims.values() if not claim.source or claim.source.id not in sources)
    return Removal(sources=tuple(sources.values()), claims=apart)


def _named(known: Sequence[Counted[Source]], name: str) -> Counted[Source] | None:
    """The source with this identifier, or the only one with this title."""
    for counted in known:
        if counted.value.id == name:
            return counted
    titled = [counted for counted in known if counted.value.title.casefold() == name.casefold()]
    return titled[0] if len(titled) == 1 else None


def remove(store: Store, what: Removal, *, forget: bool = False) -> None:
    """All of it is gone from the store, or nothing is.

    A single claim is rejected, so that it stays away when its text is read again. With `forget`, what people decided
    on the claims of a source is gone with it.
    """
    with writing(store.path) as writer:
        for claim in what.claims:
            decision = decision_on(writer.store, claim, REJECTED)
            if decision is not None:
                decide(writer.store, decision)
        remove_claims(writer.store, [claim.id for claim in what.claims])
        for source, _, _ in what.sources:
            remove_source(writer.store, source.id, forget=forget)


class Merging(NamedTuple):
    """Two actors who are to be one."""

    gone: Actor
    kept: Actor
    claims: int
    """How many claims name the one that goes."""


def merging(store: Store, gone: str, kept: str) -> Merging:
    """What the names mean, which have to be names of two actors as the store has them, in any spelling."""
    one, other = (store.find_actor(name) for name in (gone, kept))
    for found, name in ((one, gone), (other, kept)):
        if not found.exact:
            raise UnknownActorError(f"there is no actor {name!r} in the store; the nearest is {found.actor.name!r}")
    if one.actor == other.actor:
        raise UsageError(f"{gone!r} and {kept!r} are one actor already: {one.actor.name}")
    claims = count_naming(store.claim_store, one.actor.name)
    return Merging(gone=one.actor, kept=other.actor, claims=claims)


def merge(store: Store, what: Merging) -> None:
    """The two are one actor in all of the store."""
    with writing(store.path) as writer:
        merge_actors(writer.store, what.gone.name, what.kept.name)
