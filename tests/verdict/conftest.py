"""Claims made in memory, and the judging of statements against them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from factcheck.alignment.evidence import read_claim
from factcheck.model import Actor, Assessment, Claim, Source, Statement, Voice
from factcheck.text.cast import Cast
from factcheck.text.reading import read
from factcheck.text.sentences import sentence_spans
from factcheck.verdict.assess import assess

PUBLISHED = dt.date(2023, 6, 14)  # a Wednesday
SOURCE = Source(id="gazette", title="Gazette", published=PUBLISHED)
ACTORS = (
    Actor(
        name="Helena Marsk",
        role="mayor of Torvik",
        aliases=("Marsk", "Elena Marsk"),
        titles=("the mayor of Torvik", "the Torvik mayor"),
    ),
    Actor(name="Tomas Reid", role="finance minister", aliases=("Reid",), titles=("the finance minister",)),
    Actor(name="Orla Dunne", role="coach of Harbour United", aliases=("Dunne",)),
    Actor(name="Anna Kovac", role="opposition leader", aliases=("Kovac",), titles=("the opposition leader",)),
)


def make_claim(
    quote: str,
    *,
    id: str = "claim",
    text: str | None = None,
    speaker: str | None = None,
    actors: tuple[str, ...] = (),
    disputes: tuple[str, ...] = (),
) -> Claim:
    """A claim of the Gazette; in its own voice where nobody speaks."""
    voice = Voice.SPEAKER if speaker else Voice.SOURCE
    return Claim(
        id=id,
        text=text or quote,
        quote=quote,
        voice=voice,
        speaker=speaker,
        actors=actors,
        disputes=disputes,
        source=SOURCE,
    )


def judge_statement(statement: str, *claims: Claim | str) -> Assessment:
    """The assessment of a statement against claims; a bare string is a claim in the source's own voice."""
    cast = Cast(ACTORS)
    evidence = [read_claim(claim if isinstance(claim, Claim) else make_claim(claim), cast) for claim in claims]
    spans = sentence_spans(statement) or [(0, len(statement))]
    readings = [read(statement[start:end], cast=cast) for start, end in spans]
    return assess(Statement(text=statement), readings, evidence, cast, limit=5)


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    return make_claim


@pytest.fixture(scope="session")
def judge() -> Callable[..., Assessment]:
    return judge_statement
