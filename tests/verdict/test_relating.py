"""Pairs of claims from different sources, labelled; what is linked without a person has to be right."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from factcheck.classes import replace
from factcheck.ingest.attribute import extract_claims
from factcheck.model import Actor, Claim, Source, Voice
from factcheck.text.cast import Cast
from factcheck.verdict.relating import Related, relate, tell
from factcheck.verdict.thresholds import LINKED, SUGGESTED

TUESDAY = dt.date(2021, 5, 4)
CASES = Path(__file__).parents[1] / "cases" / "claim_pairs.tsv"
ROWS = [
    (tie, int(days), one, other)
    for line in CASES.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for tie, days, one, other in [line.split("\t")]
]


def read(text: str, days: int = 0, **fields: Any) -> Claim:
    """The claim that a sentence makes, published some days after the Tuesday."""
    published = TUESDAY + dt.timedelta(days)
    (claim,) = extract_claims(text, published=published)
    source = Source(id=f"source-{days}", title="Gazette", published=published)
    return replace(claim, source=source, **fields)


def related(one: Claim, other: Claim, *actors: Actor) -> Related | None:
    cast = Cast(actors)
    found = relate(tell(one, cast), tell(other, cast), cast)
    turned = relate(tell(other, cast), tell(one, cast), cast)
    assert (found and found[:2]) == (turned and turned[:2])  # whichever came in first
    return found


@pytest.mark.parametrize(("tie", "days", "one", "other"), [row for row in ROWS if row[0] == "-"])
def test_nothing_ties_what_only_looks_alike(tie: str, days: int, one: str, other: str) -> None:
    found = related(read(one), read(other, days))
    assert found is None or found.score < LINKED


def test_most_ties_are_found_and_none_is_taken_for_another() -> None:
    ties = {tie: [row for row in ROWS if row[0] == tie] for tie in ("repeats", "disputes", "updates")}
    for tie, rows in ties.items():
        found = [related(read(one), read(other, days)) for _, days, one, other in rows]
        assert {one.tie.value for one in found if one is not None} == {tie}
        sure = [one for one in found if one is not None and one.score >= LINKED]
        assert len(rows) >= 5
        assert len(sure) >= 0.75 * len(rows), tie


FAR_APART = [
    ("A fire at a factory in Malmby killed 14 workers on 2 May.", 3, True),
    ("A fire at a factory in Malmby killed 14 workers.", 60, False),
]


@pytest.mark.parametrize(("text", "days", "sure"), FAR_APART)
def test_what_is_told_weeks_apart_is_only_suggested(text: str, days: int, sure: bool) -> None:
    found = related(read(text), read(text, days))
    assert found is not None
    assert found.score >= SUGGESTED
    assert (found.score >= LINKED) is sure


MARSK = Actor(name="Helena Marsk", role="mayor of Torvik", aliases=("Marsk",))
SAYS = "The dam above Torvik is safe, Helena Marsk said."


@pytest.mark.parametrize(
    ("one", "other", "tied"),
    [
        (read(SAYS), read("The dam above Torvik is safe, Marsk said.", 1, speaker="Helena Marsk"), True),
        (read(SAYS), read("The dam above Torvik is safe.", 1, voice=Voice.SPEAKER, speaker="Helena Marsk"), True),
        (read(SAYS), read("The dam above Torvik is safe.", 1, voice=Voice.SPEAKER, speaker="Tomas Reid"), False),
        (read(SAYS), read("The dam above Torvik is safe.", 1), False),
        (read(SAYS), read("The dam above Torvik is safe, officials said.", 1), False),
        (read("The dam is safe, officials said."), read("The dam is safe, an engineer said.", 1), False),
        (read("Is the dam above Torvik safe?"), read("Is the dam above Torvik safe?", 1), False),
        (read("The dam above Torvik is safe."), read("The dam above Torvik is safe.", 1, voice=Voice.RATING), False),
        (
            read("Helena Marsk opened the dam.", event_start=TUESDAY),
            read("Helena Marsk opened the dam.", 1, event_start=TUESDAY),
            True,
        ),
        (
            read("Helena Marsk opened the dam.", event_start=TUESDAY),
            read("Helena Marsk opened the dam.", 1, event_start=TUESDAY + dt.timedelta(1)),
            False,
        ),
    ],
)
def test_who_says_it_and_when_it_was_has_to_be_the_same(one: Claim, other: Claim, tied: bool) -> None:
    found = related(one, other, MARSK)
    assert (found is not None and found.tie == "repeats") is tied


def test_a_claim_is_compared_by_its_own_wording_not_by_what_else_its_quote_holds() -> None:
    quote = "Helena Marsk opened the bridge in Torvik and resigned from the council."
    one = read("Helena Marsk opened the bridge in Torvik.", quote=quote)
    other = read("Helena Marsk resigned from the council.", 1, quote=quote)
    assert related(one, other) is None
