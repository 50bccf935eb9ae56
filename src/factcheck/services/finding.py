"""The actor that a user means by a name: by a spelling, by a part of it, or by a slip of the finger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.errors import UnknownActorError
from factcheck.model import Actor
from factcheck.store.claims import ClaimStore
from factcheck.text.names_fold import fold_name

_CLOSE = 0.8
"""Least closeness that still means a slip: one letter in five. “putn” reaches it, “Austria” for Australia does not."""
_SHORTEST = 4
"""Letters of a word that may be taken for a slip of another; among shorter ones, everything is close."""
_NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFound:
    """The actor that a name means."""

    actor: Actor
    exact: bool
    """False where the name was not found as written, and this one is the only one close to it."""


def find_actor(store: ClaimStore, name: str) -> ActorFound:
    """The one actor that a name means; UnknownActorError names the nearest where there is none, or more than one."""
    actors = {actor.name: actor for actor in store.actors()}
    if name in actors:
        return ActorFound(actor=actors[name], exact=True)
    key = fold_name(name)
    keys = store.actor_keys()
    if key:
        words = set(key.split())
        for exact in (
            [actor for actor, kind, folded in keys if folded == key and kind == "name"],
            [actor for actor, kind, folded in keys if folded == key and kind == "alias"],
            [actor for actor, kind, folded in keys if folded == key and kind == "title"],
            [actor for actor, kind, folded in keys if kind != "title" and words <= set(folded.split())],
        ):
            meant = list(dict.fromkeys(exact))
            if len(meant) == 1:
                return ActorFound(actor=actors[meant[0]], exact=True)
            if meant:
                raise UnknownActorError(f"more than one actor is called {name!r}: {_listed(meant)}")
    near = _near(key, keys) if key else []
    close = [actor for actor, closeness in near if closeness >= _CLOSE]
    if close and (len(close) == 1 or near[0][1] > near[1][1]):
        return ActorFound(actor=actors[close[0]], exact=False)
    nearest = f"; the nearest are {_listed(actor for actor, _ in near[:_NEAREST])}" if near else ""
    raise UnknownActorError(f"there is no actor {name!r}{nearest or ' in the store'}")


def _near(key: str, keys: Iterable[tuple[str, str, str]]) -> list[tuple[str, float]]:
    """Actors with their closeness to a folded name, closest first, by any name or word of a name."""
    from rapidfuzz.distance import OSA

    closest: dict[str, float] = {}
    for actor, kind, folded in keys:
        if kind == "title":
            continue
        words = [word for word in folded.split() if len(word) >= _SHORTEST]
        closeness = max(OSA.normalized_similarity(key, option) for option in (folded, *words))
        closest[actor] = max(closest.get(actor, 0.0), closeness)
    return sorted(closest.items(), key=lambda pair: -pair[1])


def _listed(names: Iterable[str]) -> str:
    shown = list(names)
    more = f" and {len(shown) - _NEAREST} more" if len(shown) > _NEAREST else ""
    return ", ".join(shown[:_NEAREST]) + more
