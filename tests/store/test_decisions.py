"""What people decided, and what waits for them to decide, is written and read back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.store.samples import CLAIMS, write

from factcheck.errors import UnknownClaimError
from factcheck.store.claims import ClaimStore
from factcheck.store.decisions import ACCEPTED, EDITED, REJECTED, Decision, decide, decisions_on, withdraw_decision
from factcheck.store.suggestions import Suggestion, suggest, suggestions_on, withdraw_suggestion
from factcheck.store.writing import writing

NOW = dt.datetime(2020, 9, 14, 12, 0, tzinfo=dt.UTC)
FIRST = Decision("a quote", "a reading", EDITED, NOW, origin="file:///a", sha256="1", text="better", speaker="Jane Roe")


def decided(path: Path, **where: str) -> list[Decision]:
    with ClaimStore.open(path) as store:
        return list(decisions_on(store, **where).values())


def test_a_decision_is_found_by_origin_and_by_text(path: Path) -> None:
    with writing(path) as writer:
        decide(writer.store, FIRST)
    assert decided(path, origin="file:///a") == decided(path, sha256="1") == [FIRST]
    assert decided(path, origin="file:///b", sha256="2") == decided(path) == []


def test_a_later_decision_takes_the_place_of_an_earlier_one(path: Path) -> None:
    later = FIRST._replace(decision=REJECTED, text=None, speaker=None)
    with writing(path) as writer:
        decide(writer.store, FIRST)
        decide(writer.store, later)
        decide(writer.store, FIRST._replace(reading="another"))
    assert decided(path, sha256="1") == [later, FIRST._replace(reading="another")]
    with writing(path) as writer:
        withdraw_decision(writer.store, later)
    assert decided(path, sha256="1") == [FIRST._replace(reading="another")]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_was_decided_on_this_very_text_goes_before_what_was_on_another_version(
    path: Path, order: tuple[int, int]
) -> None:
    both = (FIRST, FIRST._replace(sha256="2", decision=ACCEPTED))
    with writing(path) as writer:
        for at in order:
            decide(writer.store, both[at])
    assert [decided(path, origin="file:///a", sha256=sha256)[0].sha256 for sha256 in ("1", "2")] == ["1", "2"]


def test_suggestions_are_the_surest_first_and_can_be_withdrawn(path: Path) -> None:
    sure, unsure = Suggestion("loan", "repeats", "rated", 0.9), Suggestion("fair", "disputes", "loan", 0.4)
    with writing(path) as writer:
        suggest(writer.store, [unsure, sure._replace(score=0.1), sure])
    with ClaimStore.open(path) as store:
        assert suggestions_on(store, ["fair", "loan"]) == [sure, unsure]
        assert suggestions_on(store, ["rated"]) == [sure]
        assert suggestions_on(store, ["nowhere"]) == []
        assert [claim.repeats for claim in store.claims()] == [claim.repeats for claim in CLAIMS]
    with writing(path) as writer:
        withdraw_suggestion(writer.store, "rated", "loan")
    with ClaimStore.open(path) as store:
        assert suggestions_on(store, ["fair", "loan"]) == [unsure]


def test_a_suggestion_links_claims_of_the_store(path: Path) -> None:
    with pytest.raises(UnknownClaimError, match="no 'nowhere'"), writing(path) as writer:
        suggest(writer.store, [Suggestion("loan", "repeats", "nowhere", 1.0)])
    assert write(path, CLAIMS).unchanged == 4
