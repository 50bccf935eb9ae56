"""Counts that two articles give on different days: the newest decides, and what each said is told with its day."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.alignment.evidence import read_claim
from factcheck.classes import replace
from factcheck.ingest.attribute import extract_claims
from factcheck.model import Actor, Assessment, Claim, Source, Statement
from factcheck.text.cast import Cast
from factcheck.text.reading import read
from factcheck.verdict.assess import assess

MONDAY, WEDNESDAY = dt.date(2020, 9, 14), dt.date(2020, 9, 16)


def claims(*texts: str, days: tuple[dt.date, ...] = (MONDAY, WEDNESDAY), disputed: bool = False) -> list[Claim]:
    made = []
    for at, (text, day) in enumerate(zip(texts, days, strict=True)):
        (claim,) = extract_claims(text, published=day)
        source = Source(id=f"source-{at}", title="Gazette", published=day)
        disputes = (str(1 - at),) if disputed else ()
        made.append(replace(claim, id=str(at), source=source, disputes=disputes))
    return made


def judge(statement: str, *evidence: Claim) -> Assessment:
    cast = Cast([Actor(name="Helena Marsk"), Actor(name="Tomas Reid")])
    found = [
        assess(
            Statement(text=statement),
            [read(statement, cast=cast)],
            [read_claim(claim, cast) for claim in order],
            cast,
            limit=5,
        )
        for order in (evidence, evidence[::-1])
    ]
    assert found[0] == found[1]  # whichever is found first
    return found[0]


ARRESTS = (
    "Police arrested 774 people at rallies in Minsk on Sunday.",
    "Police arrested 800 people at rallies in Minsk on Sunday.",
)
BOTH = "The count was 774 as of 14 September 2020 and 800 as of 16 September 2020."

_STATEMENTS = [
    ("supported", "Police arrested 800 people at rallies in Minsk.", "1"),
    ("supported", "Police arrested 800 people at rallies in Minsk on Sunday.", "1"),
    ("supported", "Police arrested at least 770 people at rallies in Minsk.", "1"),
    ("supported", "Police arrested hundreds of people at rallies in Minsk.", "1"),
    # A superseded figure without its day is what the newer one contradicts.
    ("contradicted", "Police arrested 774 people at rallies in Minsk.", "1"),
    ("contradicted", "774 people were arrested by police at rallies in Minsk on Sunday.", "1"),
    ("contradicted", "Police arrested fewer than 780 people at rallies in Minsk.", "1"),
    ("contradicted", "Police arrested 900 people at rallies in Minsk.", "1"),
    # With its day it stands.
    ("supported", "As of 14 September, police arrested 774 people at rallies in Minsk.", "0"),
    ("supported", "As of 14 September 2020, police arrested 774 people at rallies in Minsk.", "0"),
    ("supported", "Police had arrested 774 people at rallies in Minsk by 14 September 2020.", "0"),
    ("contradicted", "As of 14 September 2020, police arrested 800 people at rallies in Minsk.", "0"),
    ("contradicted", "As of 16 September 2020, police arrested 774 people at rallies in Minsk.", "1"),
]


@pytest.mark.parametrize(("verdict", "statement", "decides"), _STATEMENTS)
def test_the_newest_count_decides(verdict: str, statement: str, decides: str) -> None:
    assessment = judge(statement, *claims(*ARRESTS))
    assert (assessment.verdict, assessment.matches[0].claim.id) == (verdict, decides)
    assert assessment.explanation.endswith(BOTH)


_LET_BE = [
    # Another day, place, head or teller, a price: nothing was counted anew.
    ("Police arrested 774 people at rallies in Minsk on Sunday.", "Police arrested 800 people in Minsk on Monday."),
    ("Police arrested 774 people at rallies in Minsk.", "Police arrested 800 people at rallies in Brest."),
    ("The storm killed 12 people in Osby.", "The storm injured 30 people in Osby."),
    (
        "The museum in Bergen bought a painting for $4 million.",
        "The museum in Bergen bought a painting for $6 million.",
    ),
    ("Helena Marsk said 12 ships sank in the storm.", "Tomas Reid said 15 ships sank in the storm."),
]


@pytest.mark.parametrize(("one", "other"), _LET_BE)
def test_what_is_not_counted_anew_is_let_be(one: str, other: str) -> None:
    assessment = judge(one, *claims(one, other))
    assert (assessment.verdict, assessment.matches[0].claim.id) == ("supported", "0")
    assert "The count was" not in assessment.explanation


@pytest.mark.parametrize("days", [(MONDAY, MONDAY), (MONDAY, MONDAY + dt.timedelta(30))])
def test_figures_of_one_day_or_of_another_month_are_no_newer_count(days: tuple[dt.date, dt.date]) -> None:
    texts = [text.replace(" on Sunday", "") for text in ARRESTS]
    assessment = judge(texts[0], *claims(*texts, days=days))
    assert assessment.verdict == "supported"
    assert "The count was" not in assessment.explanation


def test_that_somebody_said_so_is_borne_out_whatever_was_counted_later() -> None:
    texts = ("Helena Marsk said 12 ships sank in the storm.", "Helena Marsk said 15 ships sank in the storm.")
    assessment = judge(texts[0], *claims(*texts))
    assert (assessment.verdict, assessment.matches[0].claim.id) == ("supported", "0")
    assert assessment.explanation.endswith("The count was 12 as of 14 September 2020 and 15 as of 16 September 2020.")


def test_claims_that_a_person_calls_opposed_are_no_newer_count() -> None:
    assessment = judge(ARRESTS[0], *claims(*ARRESTS, disputed=True))
    assert assessment.verdict == "disputed"
    assert "The count was" not in assessment.explanation
