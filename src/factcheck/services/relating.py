"""Claims of several sources tied together: the same assertion, opposing ones; found by comparison, left to people.

Of the claims of an article only those are compared that share telling words with claims of other articles, so that
adding one takes about as long in a large store as in a small one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.classes import NamedTuple
from factcheck.model import Actor, Claim
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals
from factcheck.store.kindred import kindred
from factcheck.store.rows import actors_of, named_in
from factcheck.store.suggestions import Suggestion, confirm, suggest
from factcheck.text.cast import Cast
from factcheck.verdict.relating import Tie, Told, are_alike, relate, relate_alike, tell
from factcheck.verdict.thresholds import LINKED, SUGGESTED


class Linked(NamedTuple):
    """What came of comparing claims with those of other sources."""

    linked: int = 0
    """Pairs that are linked, since they are sure enough."""
    suggested: int = 0
    """Pairs that a person should decide on."""


def suggest_links(store: ClaimStore, claims: Sequence[str]) -> Linked:
    """The claims of other sources that came in before and repeat or dispute these are linked, or suggested.

    In a store that is being written, once the claims stand there and are indexed, and what they supersede is marked.
    """
    return settle(store, list(find_links(store, claims)))


def settle(store: ClaimStore, found: Sequence[Suggestion]) -> Linked:
    """The sure ones of these links stand in a store that is being written, and the others are suggested."""
    for one in found:
        if one.score >= LINKED:
            confirm(store, one)
    suggest(store, [one for one in found if one.score < LINKED])
    return counted(found)


def counted(found: Sequence[Suggestion]) -> Linked:
    """How many of these links are sure."""
    sure = sum(one.score >= LINKED for one in found)
    return Linked(sure, len(found) - sure)


def find_links(store: ClaimStore, claims: Sequence[str]) -> Iterator[Suggestion]:
    """The links that these claims have with earlier ones of other sources, in the store's order; nothing is written."""
    families = kindred(store, claims)
    if not families:
        return
    cast = Cast(_actors(store, [one for family in families for one in (family.claim, *family.others)]))
    told: dict[str, Told] = {}
    for family in families:
        repeated = list(family.tied)
        for other in family.others:
            if any(_is_one(other, known) for known in repeated):
                continue  # whoever repeats the one repeats the other
            if are_alike(family.claim, other):
                related = relate_alike(family.claim, other)
            else:
                related = relate(_told(family.claim, cast, told), _told(other, cast, told), cast)
            if related is not None and related.tie.is_link and related.score >= SUGGESTED:
                yield Suggestion(family.claim.id, related.tie.value, other.id, round(related.score, 4))
                if related.tie is Tie.REPEATS:
                    repeated.append(other)


def _is_one(one: Claim, other: Claim) -> bool:
    """Whether two claims are linked as one assertion, or have the same words."""
    return one.id in other.repeats or other.id in one.repeats or one.text == other.text


def _told(claim: Claim, cast: Cast, told: dict[str, Told]) -> Told:
    found = told.get(claim.id)
    if found is None:
        found = told[claim.id] = tell(claim, cast)
    return found


def _actors(store: ClaimStore, claims: Sequence[Claim]) -> list[Actor]:
    """Whom the claims name; all actors of a large store would take longer to look through than the claims to read."""
    named = {name for claim in claims for name in named_in(claim)}
    with refusals(store.path):
        return list(actors_of(store.connection, named).values())
