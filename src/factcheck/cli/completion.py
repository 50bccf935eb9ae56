"""What the shell offers on TAB: names, topics and identifiers from the store. A store that fails offers nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from factcheck.services.facade import Store

Offer = tuple[str, str]
"""A value and what the shell says of it."""


def complete_actors(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Names of actors, and their one-word aliases, which need no quotes."""
    return _offers(ctx, incomplete, _actor_names)


def complete_sources(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Identifiers of sources."""
    return _offers(ctx, incomplete, lambda store: ((each.value.id, each.value.title) for each in store.sources()))


def complete_topics(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Topics."""
    return _offers(ctx, incomplete, lambda store: ((each.value, f"{each.claims} claims") for each in store.topics()))


def complete_claims(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Identifiers of claims."""
    return _offers(ctx, incomplete, lambda store: ((claim.id, claim.text) for claim in store.claims()))


def complete_removable(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Identifiers of sources and claims."""
    return sorted([*complete_sources(ctx, incomplete), *complete_claims(ctx, incomplete)])


def _actor_names(store: Store) -> Iterable[Offer]:
    for counted in store.actors():
        actor = counted.value
        about = actor.role or actor.kind
        yield actor.name, about
        yield from ((alias, f"{actor.name}, {about}") for alias in actor.aliases if " " not in alias)


def _offers(ctx: typer.Context, incomplete: str, read: Callable[[Store], Iterable[Offer]]) -> list[Offer]:
    from factcheck.render.safe import visible
    from factcheck.services.library import open_store

    try:
        with open_store(ctx.params.get("db")) as store:
            found = [(visible(value), visible(about)) for value, about in read(store)]
    except Exception:  # A message in the middle of the command line would only be in the way.
        return []
    start = incomplete.casefold()
    # The shell replaces what was typed, so that “pu” can become “Putin”; Typer drops what does not start alike.
    offers = [
        (incomplete + value[len(incomplete) :], about) for value, about in found if value.casefold().startswith(start)
    ]
    if os.environ.get("_FACTCHECK_COMPLETE") == "complete_bash":
        # Bash alone puts a completion on the line as it is, and would make two words of “Vladimir Putin”.
        offers = [(value.replace(" ", "\\ "), about) for value, about in offers]
    return sorted(dict(offers).items())
