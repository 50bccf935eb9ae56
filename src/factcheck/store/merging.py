"""Two actors that are one, in a store that is being written."""

from __future__ import annotations

import json

from factcheck.classes import replace
from factcheck.model import Actor
from factcheck.store import keeping
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals
from factcheck.store.naming import ActorBook


def merge_actors(store: ClaimStore, gone: str, kept: str) -> int:
    """The number of claims that named the one actor and name the other now, who has its names beside its own.

    What people decided on who says something names the other too.
    """
    db = store.connection
    actors = {actor.name: actor for actor in store.actors()}
    numbers = dict(db.execute("SELECT name, number FROM actors WHERE name IN (?, ?)", (gone, kept)).fetchall())
    old, new = numbers[gone], numbers[kept]
    spoken = [claim for (claim,) in db.execute("SELECT number FROM claims WHERE speaker = ?", (old,))]
    figuring = [claim for (claim,) in db.execute("SELECT DISTINCT claim FROM claim_actors WHERE actor = ?", (old,))]
    db.execute("UPDATE claims SET speaker = ? WHERE speaker = ?", (new, old))
    for claim in figuring:
        rows = db.execute("SELECT actor FROM claim_actors WHERE claim = ? ORDER BY position", (claim,)).fetchall()
        named = dict.fromkeys(new if actor == old else actor for (actor,) in rows)
        db.execute("DELETE FROM claim_actors WHERE claim = ?", (claim,))
        db.executemany(
            "INSERT INTO claim_actors (claim, position, actor) VALUES (?, ?, ?)",
            ((claim, position, actor) for position, actor in enumerate(named)),
        )
    db.execute("UPDATE decisions SET speaker = ? WHERE speaker = ?", (kept, gone))
    db.execute("DELETE FROM actor_names WHERE actor = ?", (old,))
    db.execute("DELETE FROM actors WHERE number = ?", (old,))
    book = ActorBook(store)
    book.describe(merged(actors[gone], actors[kept]), "")
    book.finish()
    store.forget()
    keeping.index(store, [], [kept])
    return len({*spoken, *figuring})


def merged(gone: Actor, kept: Actor) -> Actor:
    """The one actor as what is left of the two: its own profile first, then what only the other has.

    >>> merged(Actor(name="Lukashenka", aliases=("Луkашенка",)), Actor(name="Alexander Lukashenko")).aliases
    ('Lukashenka', 'Луkашенка')
    """
    aliases = dict.fromkeys((*kept.aliases, gone.name, *gone.aliases))
    aliases.pop(kept.name, None)
    return replace(
        kept,
        role=kept.role or gone.role,
        aliases=tuple(aliases),
        titles=tuple(dict.fromkeys((*kept.titles, *gone.titles))),
    )


def claims_naming(store: ClaimStore, actor: str) -> list[str]:
    """The identifiers of the claims that an actor voices or figures in, in the store's order."""
    return [claim.id for claim in store.claims(actors=[actor])]


def count_naming(store: ClaimStore, actor: str) -> int:
    """How many claims an actor voices or figures in."""
    with refusals(store.path):
        row = store.connection.execute(
            "WITH meant AS (SELECT number FROM actors WHERE name = ?) SELECT count(*) FROM (SELECT number FROM claims"
            " WHERE speaker IN meant UNION SELECT claim FROM claim_actors WHERE actor IN meant)",
            (actor,),
        ).fetchone()
    return int(row[0])


def decisions_naming(store: ClaimStore, actor: str) -> list[int]:
    """The row numbers of the decisions that leave something to an actor to say."""
    return [
        number for (number,) in store.connection.execute("SELECT number FROM decisions WHERE speaker = ?", (actor,))
    ]


def rename_in_decisions(store: ClaimStore, decisions: list[int], actor: str) -> None:
    """The decisions leave it to this actor to say, in a store that is being written."""
    store.connection.execute(
        "UPDATE decisions SET speaker = ? WHERE number IN (SELECT value FROM json_each(?))",
        (actor, json.dumps(decisions)),
    )
