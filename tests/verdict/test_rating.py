"""What a published fact-check lets one say: rows that are decided by a rating, and rows that it must not decide."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.classes import replace
from factcheck.model import Assessment, Claim, Rating, Source, Stance, Verdict, Voice

Judge = Callable[..., Assessment]
_URL = "https://checks.example/bridge"
_AS_CHECKED = "According to Torvik Checks, the mayor sold the bridge."
_ROE = "Jane Roe said that the mayor sold the bridge."
_SOLD, _KEPT = "The mayor sold the bridge.", "The mayor did not sell the bridge."


def rated(text: str, label: str | None, speaker: str | None = None, **numbers: float) -> Claim:
    return Claim(
        id="rated",
        text=text,
        quote=text,
        voice=Voice.RATING,
        speaker=speaker,
        rating=Rating(label=label, reviewer="Torvik Checks", url=_URL, **numbers),
        source=Source(id="check", title="Was the bridge sold?", publisher="Torvik Checks", url=_URL),
    )


# Statement, rated claim, rating, whose words it rates, verdict, stance of the finding `rating` (None: no such finding).
_ROWS: list[tuple[str, str, str, str | None, str, str | None]] = [
    # What was rated, repeated.
    (_SOLD, _SOLD, "Pants on Fire!", None, "contradicted", "conflicts"),
    (_SOLD, _SOLD, "Four Pinocchios", None, "contradicted", "conflicts"),
    (_SOLD, _SOLD, "Falso", None, "contradicted", "conflicts"),
    (_SOLD, _SOLD, "Mostly False", None, "contradicted", "conflicts"),
    (_SOLD, _SOLD, "Misleading", None, "disputed", "conflicts"),
    (_SOLD, _SOLD, "Missing context", None, "disputed", "conflicts"),
    (_SOLD, _SOLD, "No evidence", None, "attributed", "missing"),
    (_SOLD, _SOLD, "Mostly true", None, "partly-supported", "missing"),
    (_SOLD, _SOLD, "True", None, "supported", "agrees"),
    (_SOLD, _SOLD, "Zirp", None, "not-found", "missing"),
    (_SOLD, "Says the mayor sold the bridge.", "False", "Tomas Reid", "contradicted", "conflicts"),
    (_SOLD, "Claim: The mayor sold the bridge.", "False", None, "contradicted", "conflicts"),
    (_SOLD, "“The mayor sold the bridge.”", "False", "Tomas Reid", "contradicted", "conflicts"),
    (_KEPT, "The mayor didn't sell the bridge.", "False", None, "contradicted", "conflicts"),
    ("The mayor sold the bridge, and the council resigned.", _SOLD, "False", None, "contradicted", "conflicts"),
    ("All ministers resigned.", "All ministers resigned.", "False", None, "contradicted", "conflicts"),
    # The contrary of what is false, other numbers, and less or more than was rated: something else.
    (_KEPT, _SOLD, "False", None, "not-found", "missing"),
    (_SOLD, _KEPT, "False", None, "not-found", "missing"),
    ("It is not true that the mayor sold the bridge.", _SOLD, "False", None, "not-found", "missing"),
    ("The mayor may sell the bridge.", _SOLD, "False", None, "not-found", "missing"),
    ("The mayor allegedly sold the bridge.", _SOLD, "False", None, "not-found", "missing"),
    ("The mayor almost sold the bridge.", _SOLD, "False", None, "not-found", "missing"),
    ("The mayor refused to sell the bridge.", _SOLD, "False", None, "not-found", "missing"),
    ("The former mayor sold the bridge.", _SOLD, "False", None, "not-found", "missing"),
    ("Some ministers resigned.", "All ministers resigned.", "False", None, "not-found", "missing"),
    ("The flood destroyed 40 houses.", "The flood destroyed 14 houses.", "False", None, "not-found", "missing"),
    ("More than 700 houses burnt down.", "774 houses burnt down.", "False", None, "not-found", "missing"),
    (_SOLD, "The mayor sold the bridge to a bank in Torvik for £1.", "False", None, "not-found", "missing"),
    (_SOLD, "A photo shows that the mayor sold the bridge.", "False", None, "not-found", "missing"),
    ("Some ministers resigned.", "All ministers resigned.", "Misleading", None, "not-found", "missing"),
    # What is true bears out what it entails, and what conflicts with it is wrong.
    (_KEPT, _SOLD, "True", None, "contradicted", None),
    ("The bridge was sold by the mayor.", _SOLD, "False", None, "contradicted", "conflicts"),
    ("Some ministers resigned.", "All ministers resigned.", "True", None, "supported", "agrees"),
    ("The flood destroyed 40 houses.", "The flood destroyed 14 houses.", "True", None, "contradicted", None),
    # Who said it is asked of those who say who said it.
    ("Tomas Reid said the mayor sold the bridge.", _SOLD, "False", "Tomas Reid", "supported", None),
    ("Orla Dunne said the mayor sold the bridge.", _SOLD, "False", "Tomas Reid", "not-found", "missing"),
    ("Orla Dunne said the mayor sold the bridge.", _SOLD, "True", "Tomas Reid", "not-found", "missing"),
    ("Tomas Reid said the mayor sold the bridge.", _SOLD, "False", None, "not-found", "missing"),
    (_AS_CHECKED, _SOLD, "True", "Tomas Reid", "supported", "agrees"),
    (_AS_CHECKED, _SOLD, "False", "Tomas Reid", "contradicted", "conflicts"),
    ("Jane Roe said the mayor sold the bridge.", _ROE, "False", "Viral posts", "contradicted", "conflicts"),
    ("Jane Roe denied the mayor sold the bridge.", _ROE, "False", "Viral posts", "not-found", "missing"),
]


@pytest.mark.parametrize(("statement", "text", "label", "speaker", "verdict", "stance"), _ROWS)
def test_a_rating_decides_what_it_rates(
    judge: Judge, statement: str, text: str, label: str, speaker: str | None, verdict: str, stance: str | None
) -> None:
    assessment = judge(statement, rated(text, label, speaker))
    assert (assessment.verdict, assessment.explanation) == (Verdict(verdict), assessment.explanation)
    found = [finding for finding in assessment.findings if finding.check == "rating"]
    assert [finding.stance.value for finding in found] == ([stance] if stance else [])
    assert [match.claim.id for match in assessment.matches] == ["rated"]
    if stance is not None:
        for told in (f"“{label}”", "Torvik Checks", _URL):
            assert told in assessment.explanation
        assert found[0].source == text
        assert assessment.matches[0].stance == stance


def test_a_conflict_with_what_is_rated_true_says_who_rates_it(judge: Judge) -> None:
    assert judge(_KEPT, rated(_SOLD, "True")).explanation == (
        "The statement says “not … sell”; the source says “sold”, not negated."
        f" Torvik Checks rates “{_SOLD}” “True” ({_URL})."
    )


def test_a_rating_without_words_decides_by_its_number_on_its_scale(judge: Judge) -> None:
    assert judge(_SOLD, rated(_SOLD, None, value=1, worst=1, best=5)).verdict is Verdict.CONTRADICTED
    assert judge(_SOLD, rated(_SOLD, None, value=3, worst=1, best=5)).verdict is Verdict.DISPUTED
    for aside in (
        judge(_SOLD, rated(_SOLD, None)),
        judge(_SOLD, rated(_SOLD, None, value=1)),
        judge(_SOLD, rated(_SOLD, None, value=9, worst=1, best=5)),
    ):
        assert aside.verdict is Verdict.NOT_FOUND
        assert "decides nothing" in aside.explanation


def test_words_and_number_that_disagree_support_nothing(judge: Judge) -> None:
    assessment = judge(_SOLD, rated(_SOLD, "True", value=1, worst=1, best=5))
    assert assessment.verdict is Verdict.NOT_FOUND
    assert "“True”" in assessment.explanation
    assert "number 1" in assessment.explanation


@pytest.mark.parametrize(
    ("label", "speaker", "verdict"),
    [
        ("False", None, "disputed"),  # the outlet itself says so
        ("Misleading", None, "disputed"),
        ("No evidence", None, "supported"),
        ("Zirp", None, "supported"),
        ("True", None, "supported"),
        ("False", "Tomas Reid", "contradicted"),  # somebody says so: that is what was rated
        ("Misleading", "Tomas Reid", "disputed"),
        ("Zirp", "Tomas Reid", "attributed"),
        ("True", "Tomas Reid", "supported"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_another_claim_of_the_same(
    judge: Judge, claim: Callable[..., Claim], label: str, speaker: str | None, verdict: str, first: bool
) -> None:
    claims = [claim(_SOLD, speaker=speaker), rated(_SOLD, label)]
    assessment = judge(_SOLD, *(claims if first else reversed(claims)))
    assert assessment.verdict is Verdict(verdict)
    assert {match.claim.id for match in assessment.matches} == {"claim", "rated"}


def test_of_two_fact_checks_that_go_against_it_the_stronger_decides(judge: Judge) -> None:
    for labels in (("False", "Misleading"), ("Misleading", "False")):
        ratings = [replace(rated(_SOLD, label), id=label) for label in labels]
        assessment = judge(_SOLD, *ratings)
        assert assessment.verdict is Verdict.CONTRADICTED
        assert "“False”" in assessment.explanation
        assert [match.claim.id for match in assessment.matches] == ["False", "Misleading"]


def test_two_fact_checks_that_disagree_are_two_sides(judge: Judge) -> None:
    assessment = judge(_SOLD, rated(_SOLD, "False"), replace(rated(_SOLD, "True"), id="other"))
    assert assessment.verdict is Verdict.DISPUTED
    assert "“True”" in assessment.explanation
    assert "“False”" in assessment.explanation
    assert [match.stance for match in assessment.matches] == [Stance.AGREES, Stance.CONFLICTS]


def test_a_speakers_claim_may_carry_a_rating_too(judge: Judge, claim: Callable[..., Claim]) -> None:
    words = claim(_SOLD, speaker="Tomas Reid")
    assert judge(_SOLD, replace(words, rating=Rating(label="False"))).verdict is Verdict.CONTRADICTED
    assert judge(_SOLD, replace(words, rating=Rating(label="True"))).verdict is Verdict.SUPPORTED
    said = judge("Tomas Reid said the mayor sold the bridge.", replace(words, rating=Rating(label="False")))
    assert said.verdict is Verdict.SUPPORTED
    assert said.explanation == "A fact-check reports Tomas Reid saying so, and rates it “False”."


def test_a_megabyte_of_a_rating_is_told_in_short(judge: Judge) -> None:
    assessment = judge(_SOLD, rated(_SOLD, "False. " + "x" * 1_000_000))
    assert assessment.verdict is Verdict.CONTRADICTED
    assert len(assessment.explanation) < 500
