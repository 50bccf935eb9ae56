"""Claims that may say the same, and actors who may be one: offered for merging, never merged unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.classes import NamedTuple
from factcheck.model import Actor, Claim, Match
from factcheck.services.searching import search
from factcheck.store.claims import ClaimStore

_ALIKE = 0.5
"""Least score of `search` at which a claim may say the same."""
_CLOSE = 0.85
"""Least closeness of two folded names that may be a slip: one letter in seven."""
_SHORTEST = 6
_FEMININE = ("naia", "aia", "a")
"""Peskov and Peskova, Navalny and Navalnaya are two people."""


class ActorPair(NamedTuple):
    """Two actors who may be one."""

    gone: Actor
    """The one that would become a name of the other."""
    kept: Actor
    why: str
    gone_claims: int
    kept_claims: int


def similar_claims(store: ClaimStore, claim: Claim, *, limit: int = 5) -> list[Match]:
    """Other claims that may say the same, closest first; those of the same passage count at any score."""
    beside = {other.id for other in store.siblings(claim)}
    found = [match for match in search(store, claim.text, limit=limit + 1) if match.claim.id != claim.id]
    return [match for match in found if match.score >= _ALIKE or match.claim.id in beside][:limit]


def actor_pairs(store: ClaimStore, *, about: str | None = None) -> list[ActorPair]:
    """Pairs of actors who may be one, the surest first: by equal keys, by a part of the name, by a slip of the pen.

    With `about`, only pairs with that actor.
    """
    counted = {each.value.name: each.claims for each in store.count_actors()}
    actors = {actor.name: actor for actor in store.actors()}
    pairs: dict[tuple[str, str], ActorPair] = {}
    for one, other, why in _alike(store, about):
        first, second = sorted((one, other), key=lambda name: (counted.get(name, 0), len(name), name))
        pair = ActorPair(actors[first], actors[second], why, counted.get(first, 0), counted.get(second, 0))
        pairs.setdefault((first, second), pair)
    return list(pairs.values())


def _alike(store: ClaimStore, about: str | None) -> Iterator[tuple[str, str, str]]:
    keys = [(actor, folded) for actor, kind, folded in store.actor_keys() if kind != "title" and folded]
    kinds = {actor.name: actor.kind for actor in store.actors()}
    among: dict[str, list[str]] = defaultdict(list)
    for actor, folded in keys:
        if actor not in among[folded]:
            among[folded].append(actor)
    for named in among.values():
        for at, one in enumerate(named):
            yield from (
                (one, other, "one name in two spellings") for other in named[at + 1 :] if about in (None, one, other)
            )
    people = [(actor, folded) for actor, folded in keys if kinds[actor] == "person"]
    by_last: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for actor, folded in people:
        by_last[folded.split()[-1]].append((actor, folded))
    for same in by_last.values():
        for one, short in same:
            for other, long in same:
                if one != other and about in (None, one, other) and _is_part(short, long):
                    yield one, other, "a part of the name"
    yield from _slips(keys, about)


def _is_part(short: str, long: str) -> bool:
    """Whether a name is another without some of its words, such as the given name."""
    return len(short) < len(long) and set(short.split()) < set(long.split())


def _slips(keys: list[tuple[str, str]], about: str | None) -> Iterator[tuple[str, str, str]]:
    from rapidfuzz.distance import OSA

    blocks: dict[tuple[int, str], list[tuple[str, str]]] = defaultdict(list)
    for actor, folded in keys:
        if len(folded) >= _SHORTEST:
            blocks[len(folded.split()), folded[0]].append((actor, folded))
    for block in blocks.values():
        for at, (one, key) in enumerate(block):
            if about is not None and one != about and about not in {actor for actor, _ in block[at + 1 :]}:
                continue
            for other, known in block[at + 1 :]:
                if one == other or key == known or about not in (None, one, other) or _are_a_couple(key, known):
                    continue
                if OSA.normalized_similarity(key, known, score_cutoff=_CLOSE):
                    yield one, other, "close spelling"


def _are_a_couple(one: str, other: str) -> bool:
    """Whether two folded names differ by a feminine ending alone."""
    short, long = sorted((one, other), key=len)
    return any(long == short + ending or (short.endswith("ni") and long == short[:-2] + ending) for ending in _FEMININE)
