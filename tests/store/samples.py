"""Claims to try a store with, and stores made of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.model import Actor, Claim, Locator, Rating, Source, Voice
from factcheck.store.claims import ClaimStore
from factcheck.store.schema import create
from factcheck.store.writing import Written, writing

TALKS = Source(
    id="talks",
    title="Talks on the coast",
    publisher="The Example",
    url="https://example.org/talks",
    published=dt.date(2020, 9, 14),
    published_basis="stated",
    sha256="0" * 64,
)
PUTIN = Actor(
    name="Vladimir Putin",
    role="president of Russia",
    aliases=("Putin", "Владимир Путин"),
    titles=("the Russian leader",),
)
LUKASHENKO = Actor(name="Alexander Lukashenko", role="president of Belarus", aliases=("Lukashenko",))

LOAN = Claim(
    id="loan",
    text="Russia will lend Belarus £1.15 billion.",
    quote="Russia will provide a £1.15 billion loan",
    voice=Voice.SPEAKER,
    speaker="Vladimir Putin",
    actors=("Vladimir Putin", "Russia", "Belarus"),
    topic="economy",
    place="Sochi",
    event_start=dt.date(2020, 9, 14),
    event_end=dt.date(2020, 9, 14),
    source=TALKS,
    locator=Locator(paragraph=2, start=100, end=140),
)
RIGGED = Claim(
    id="rigged",
    text="The vote was rigged.",
    quote="rigged",
    voice=Voice.SPEAKER,
    speaker="protesters",
    actors=("protesters", "Alexander Lukashenko"),
    topic="election",
    section="standfirst",
    disputes=("fair",),
    source=TALKS,
    locator=Locator(paragraph=1, start=40, end=46),
)
FAIR = Claim(
    id="fair",
    text="The vote was fair.",
    quote="won the vote, as he said",
    topic="election",
    actors=("Alexander Lukashenko",),
    disputes=("rigged",),
    source=TALKS,
    locator=Locator(paragraph=1, start=30, end=54),
)
RATED = Claim(
    id="rated",
    text="Wages doubled in a year.",
    quote="Wages doubled in a year.",
    voice=Voice.RATING,
    rating=Rating(label="Mostly false", value=2.0, best=5.0, worst=1.0, reviewer="The Checker"),
    repeats=("loan",),
)
CLAIMS = (LOAN, RIGGED, FAIR, RATED)
ACTORS = (PUTIN, LUKASHENKO)


def write(path: Path, claims: Iterable[Claim], actors: Sequence[Actor] = ()) -> Written:
    """What became of the claims; profiles come with the first of them."""
    with writing(path, timeout=0.1) as writer:
        for number, claim in enumerate(claims):
            writer.add(claim, actors if number == 0 else ())
        return writer.finish()


def new_store(path: Path, claims: Iterable[Claim] = CLAIMS, actors: Sequence[Actor] = ACTORS) -> Path:
    """A store of these claims at the path."""
    create(path)
    claims = list(claims)
    if claims:
        named = {name for claim in claims for name in (claim.speaker, *claim.actors)}
        write(path, claims, [actor for actor in actors if actor.name in named])
    return path


def content(path: Path) -> list[Claim]:
    """All claims of the store at the path."""
    with ClaimStore.open(path) as store:
        return list(store.claims())
