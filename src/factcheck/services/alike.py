"""Claims that may say the same, and actors who may be one: offered for merging, never merged unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from factcheck.classes import NamedTuple
from factcheck.model import Actor, Claim, Match
from factcheck.services.searching import search
from factcheck.store.claims import ClaimStore
from factcheck.store.merging import count_naming
from factcheck.text.names_fold import fold_name

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
    actors = {actor.name: actor for actor in store.actors()}
    keys = [(actor, folded) for actor, kind, folded in store.actor_keys() if kind != "title" and folded]
    people = [(actor, folded) for actor, folded in keys if actors[actor].kind == "person"]
    alike = [
        *((*pair, _how_equal(*pair)) for pair in _pairs(keys, lambda key: key, _are_equal, about)),
        *((*pair, "a part of the name") for pair in _pairs(people, _last_word, _is_part, about)),
        *((*pair, "close spelling") for pair in _pairs(keys, _shape, _is_slip, about)),
    ]
    counts = {name: count_naming(store, name) for name in {name for one, other, _ in alike for name in (one, other)}}
    pairs: dict[tuple[str, str], ActorPair] = {}
    for one, other, why in alike:
        gone, kept = sorted((one, other), key=lambda name: (counts[name], len(name), name))
        pairs.setdefault((gone, kept), ActorPair(actors[gone], actors[kept], why, counts[gone], counts[kept]))
    return list(pairs.values())


Key = tuple[str, str]
"""An actor, and one of the actor's names, folded."""


def _pairs(
    keys: Sequence[Key],
    block: Callable[[str], Hashable],
    alike: Callable[[str, str], object],
    about: str | None,
) -> Iterator[tuple[str, str]]:
    """The pairs of actors with names that are alike; only names of one block are compared, in whatever order."""
    blocks: dict[Hashable, list[Key]] = defaultdict(list)
    for actor, folded in keys:
        blocks[block(folded)].append((actor, folded))
    for same in blocks.values():
        for at, (one, key) in enumerate(same):
            if about is None:
                others = same[at + 1 :]
            elif one == about:
                others = same
            else:
                continue
            yield from ((one, other) for other, known in others if one != other and alike(key, known))


def _how_equal(one: str, other: str) -> str:
    """Whether two actors have a name in common or are called by it."""
    return "one name in two spellings" if fold_name(one) == fold_name(other) else "known by that name, too"


def _are_equal(one: str, other: str) -> bool:
    return one == other


def _last_word(name: str) -> str:
    return name.split()[-1]


def _shape(name: str) -> tuple[int, str]:
    """What two spellings of a name have in common, whatever slips they have."""
    return len(name.split()), name[0]


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _SHORTEST or one == other or _are_a_couple(one, other):
        return False
    if [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return False  # Brigade 17 is not Brigade 71
    return OSA.normalized_similarity(one, other, score_cutoff=_CLOSE) > 0


def _is_part(one: str, other: str) -> bool:
    """Whether a name is another without some of its words, such as the given name."""
    short, long = sorted((one, other), key=len)
    return set(short.split()) < set(long.split())


def _are_a_couple(one: str, other: str) -> bool:
    """Whether two folded names differ by a feminine ending alone."""
    short, long = sorted((one, other), key=len)
    return any(long == short + ending or (short.endswith("ni") and long == short[:-2] + ending) for ending in _FEMININE)
