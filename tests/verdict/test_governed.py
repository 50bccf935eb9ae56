"""The same words under another word: nothing is borne out that the source says only of something beside it."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Verdict


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("The council approved the new stadium.", "The council approved the plan for the new stadium."),
        ("The bridge was approved.", "The council approved the plan for the bridge."),
        ("The bridge was approved.", "The plan for the bridge has been approved."),
        ("The firm sold its London office.", "The firm sold furniture from its London office."),
        ("Roe wrote the novel.", "Roe wrote the foreword to the novel."),
        ("Roe is the president of the club.", "Roe is the wife of the president of the club."),
        ("Police freed the hostages.", "Police freed the families of the hostages."),
        ("Prosecutors charged Roe.", "Prosecutors dropped charges against Roe."),
        ("Ruritania imposed sanctions on Elbonia.", "Ruritania lifted sanctions on Elbonia."),
        ("The company closed the plant.", "The company averted the closure of the plant."),
        ("Unemployment fell to 6 percent.", "Youth unemployment fell to 6 percent."),
        ("Prices rose by 3%.", "Prices of food rose by 3%."),
        ("The number of accidents rose.", "The number of fatal accidents rose."),
        ("Roe lives in Torvik.", "Roe lives near Torvik."),
        ("Roe said the bank will collapse.", "Roe fears that the bank will collapse."),
    ],
)
def test_what_the_source_says_of_something_else_is_not_borne_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.PARTLY_SUPPORTED


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("The new stadium was approved.", "The council approved the new stadium."),
        ("Police freed the hostages.", "Police freed all of the hostages."),
        ("Roe is a murderer.", "Roe is a feared murderer."),
        ("Sales rose in March.", "Total sales rose in March."),
        ("Prices rose by 3%.", "Overall prices rose by 3%."),
        ("House prices rose.", "Average house prices rose."),
        ("Roe said the bank will collapse.", "Roe said that the bank will collapse."),
        ("Roe is one of the best players.", "Roe is considered one of the best players."),
        ("Roe was considered a hero.", "Roe was regarded as a hero."),
    ],
)
def test_what_only_counts_or_frames_takes_nothing_away(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("view", ["considered", "deemed", "seen as", "described as"])
def test_what_something_is_considered_is_somebodys_view(view: str) -> None:
    assert factcheck.compare("The vote was unfair.", f"The vote was {view} unfair.").verdict is Verdict.ATTRIBUTED


def test_an_owner_and_a_goal_that_change_places_contradict() -> None:
    found = factcheck.compare("Ruritania's exports to Elbonia fell.", "Elbonia's exports to Ruritania fell.")
    assert found.verdict is Verdict.CONTRADICTED
    assert found.findings[0].check == "role"
