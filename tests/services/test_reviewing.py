"""What is decided in a review is written at once, remembered by what was read, and taken back exactly."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.services.readings import GAZETTE, HARBOUR, SENTENCES, decided, new_store, rows

from factcheck.errors import FactcheckError, InputError, StoreError
from factcheck.model import Claim, Voice
from factcheck.services.library import verify
from factcheck.services.reviewing import Review
from factcheck.services.waiting import Filters
from factcheck.store.claims import ClaimStore
from factcheck.store.writing import writing

OPENED, CARS, STEEL, REPAIRS = (sentence for _, sentence, _ in SENTENCES["harbour"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_store(tmp_path / "claims.db")


def claims(path: Path) -> dict[str, Claim]:
    with ClaimStore.open(path) as store:
        return {claim.id: claim for claim in store.claims()}


def claim(review: Review, name: str) -> Claim:
    return review.store.claim(name)


def test_claims_come_in_the_order_of_the_text_and_links_behind_them(path: Path) -> None:
    with Review(path) as review:
        steps = [(step.claim, step.suggestion.other if step.suggestion else None) for step in review.steps]
    assert steps == [
        *(("opened", None), ("cars", None), ("steel", None), ("repairs", None)),
        *(("opened-too", None), ("opened-too", "opened"), ("unsound", None), ("unsound", "steel")),
    ]


@pytest.mark.parametrize(
    ("filters", "steps"),
    [
        ({"source": "gazette"}, ["opened-too", "opened-too", "unsound", "unsound"]),
        ({"speaker": "Jane Roe"}, ["steel", "unsound", "repairs"]),
        ({"voice": Voice.SOURCE, "source": "harbour"}, ["opened", "opened-too", "cars"]),
    ],
)
def test_filters_narrow_what_is_reviewed(path: Path, filters: Filters, steps: list[str]) -> None:
    with Review(path, **filters) as review:
        assert [step.claim for step in review.steps] == steps


def test_each_decision_stands_at_once(path: Path) -> None:
    with Review(path) as review:
        review.accept(claim(review, "opened"))
        assert claims(path)["opened"].reviewed
        review.edit(claim(review, "cars"), {"text": "The harbour bridge carries 38,000 cars a day."})
        assert claims(path)["cars"].text == "The harbour bridge carries 38,000 cars a day."
        review.edit(claim(review, "steel"), {"speaker": "John Doe"})
        assert claims(path)["steel"].speaker == "John Doe"
        assert claims(path)["steel"].actors == ("John Doe",)
        review.reject(claim(review, "repairs"))
        assert "repairs" not in claims(path)
        assert review.step() == review.steps[4]
        assert review.report() == f"1 accepted, 2 edited, 1 rejected; 4 left in {path}"
    assert decided(path) == {
        OPENED: ("accepted", OPENED, None),
        CARS: ("edited", "The harbour bridge carries 38,000 cars a day.", None),
        STEEL: ("edited", STEEL, "John Doe"),
        REPAIRS: ("rejected", None, None),
    }
    assert verify(path) == []


def test_what_waits_is_what_the_next_review_begins_with(path: Path) -> None:
    with Review(path) as review:
        review.skip()
        review.accept(claim(review, "cars"))
    with Review(path) as review:
        assert [step.claim for step in review.steps][:2] == ["opened", "steel"]


def test_what_another_program_decided_is_passed_over(path: Path) -> None:
    with Review(path) as review, Review(path) as other:
        other.accept(claim(other, "opened"))
        other.reject(claim(other, "cars"))
        step = review.step()
        assert step is not None
        assert step.claim == "steel"


def test_what_another_program_changed_is_not_overwritten(path: Path) -> None:
    with Review(path) as review, Review(path) as other:
        seen = claim(review, "opened")
        other.edit(claim(other, "opened"), {"text": "The bridge opened in 1932."})
        for decide in (review.accept, review.reject):
            with pytest.raises(StoreError, match="another program has changed 'opened'"):
                decide(seen)
    assert claims(path)["opened"].text == "The bridge opened in 1932."


def test_of_one_source_a_claim_is_given_up_for_another_that_takes_over_its_disputes(path: Path) -> None:
    with Review(path) as review:
        review.link(review.steps[-1].suggestion, holds=True)  # type: ignore[arg-type]
        review.merge(claim(review, "steel"), claim(review, "repairs"))
    found = claims(path)
    assert "steel" not in found
    assert found["repairs"].disputes == ("unsound",)
    assert found["unsound"].disputes == ("repairs",)
    assert decided(path) == {STEEL: ("merged", None, None)}
    assert verify(path) == []


def test_what_repeats_or_may_repeat_a_claim_does_so_with_its_heir(path: Path) -> None:
    with Review(path) as review:
        review.link(review.steps[5].suggestion, holds=True)  # type: ignore[arg-type]
        review.merge(claim(review, "opened"), claim(review, "cars"))
        review.merge(claim(review, "steel"), claim(review, "repairs"))
    assert claims(path)["opened-too"].repeats == ("cars",)
    assert claims(path)["cars"].repeats == ("opened-too",)
    with Review(path) as review:
        assert [step.suggestion[:3] for step in review.steps if step.suggestion] == [("unsound", "disputes", "repairs")]
    assert verify(path) == []


def test_of_one_source_and_two_voices_both_claims_stay(path: Path) -> None:
    with Review(path) as review:
        review.merge(claim(review, "steel"), claim(review, "opened"))
    assert (claims(path)["steel"].repeats, claims(path)["opened"].repeats) == (("opened",), ("steel",))


def test_of_two_sources_both_claims_stay_and_are_linked(path: Path) -> None:
    with Review(path) as review:
        review.merge(claim(review, "opened-too"), claim(review, "opened"))
    assert claims(path)["opened-too"].repeats == ("opened",)
    assert claims(path)["opened-too"].reviewed


def test_actors_are_merged_everywhere(path: Path) -> None:
    with Review(path) as review:
        (pair,) = review.namesakes(claim(review, "unsound"))
        review.merge_actors(pair)
        assert review.step() == review.steps[0]
    assert claims(path)["unsound"].speaker == "Jane Roe"
    with ClaimStore.open(path) as store:
        assert [(actor.name, actor.aliases) for actor in store.actors()] == [("Jane Roe", ("Jane Row",))]
    assert verify(path) == []


@pytest.mark.parametrize("kind", ["repeats", "disputes"])
@pytest.mark.parametrize("holds", [True, False])
def test_a_suggested_link_is_confirmed_or_withdrawn(path: Path, kind: str, holds: bool) -> None:
    with Review(path) as review:
        (step,) = [step for step in review.steps if step.suggestion and step.suggestion.kind == kind]
        assert step.suggestion is not None
        review.link(step.suggestion, holds=holds)
        assert step not in Review(path).steps
    found = claims(path)[step.claim]
    assert (found.repeats or found.disputes) == ((step.suggestion.other,) if holds else ())
    assert not found.reviewed
    assert verify(path) == []


@pytest.mark.parametrize("seed", range(8))
def test_undo_gives_back_every_row(path: Path, seed: int) -> None:
    """Whatever was decided, in whatever order."""
    rng = random.Random(seed)
    before = rows(path)
    with Review(path) as review:
        taken = 0
        while (step := review.step()) is not None and taken < 12:
            taken += 1
            if step.suggestion is not None:
                review.link(step.suggestion, holds=rng.random() < 0.7)
                continue
            one = claim(review, step.claim)
            others = [other for other in review.store.claims() if other.id != one.id]
            pairs = review.namesakes(one)
            choice = rng.choice(["accept", "wording", "speaker", "source", "reject", "merge", "merge", "actors"])
            match choice:
                case "accept":
                    review.accept(one)
                case "wording":
                    review.edit(one, {"text": f"Wording {rng.random()}"})
                case "speaker":
                    review.edit(one, {"speaker": rng.choice(["Jane Roe", "Somebody New"])})
                case "source":
                    review.edit(one, {"voice": "source", "topic": "bridges"})
                case "reject":
                    review.reject(one)
                case "merge":
                    review.merge(one, rng.choice(others))
                case _:
                    review.merge_actors(pairs[0]) if pairs else review.skip()
            assert verify(path) == []
        while review.undo() is not None:
            assert verify(path) == []
        assert review.at <= 1
    assert rows(path) == before


def test_undo_gives_back_the_earlier_decision(path: Path) -> None:
    with Review(path) as review:
        review.edit(claim(review, "opened"), {"text": "One wording."})
    with writing(path) as writer:
        writer.store.connection.execute("UPDATE claims SET reviewed = 0 WHERE id = 'opened'")
    with Review(path) as review:
        review.edit(claim(review, "opened"), {"text": "Another wording."})
        assert decided(path)[OPENED][1] == "Another wording."
        review.undo()
    assert decided(path) == {OPENED: ("edited", "One wording.", None)}


def test_what_cannot_be_decided_changes_nothing(path: Path) -> None:
    with writing(path) as writer:
        writer.store.connection.execute("UPDATE claims SET speaker = NULL WHERE id = 'steel'")
    before = rows(path)
    decisions: list[Callable[[], None]]
    with Review(path) as review:
        decisions = [
            lambda: review.accept(claim(review, "steel")),
            lambda: review.edit(claim(review, "opened"), {"text": "  "}),
            lambda: review.edit(claim(review, "opened"), {"quote": "never said"}),
            lambda: review.edit(claim(review, "opened"), {"id": "other"}),
            lambda: review.edit(claim(review, "opened"), {"disputes": ["nowhere"]}),
        ]
        for decide in decisions:
            with pytest.raises(InputError):
                decide()
        assert (review.at, review.done) == (0, [])
    assert rows(path) == before


def test_superseded_sources_are_not_reviewed(path: Path) -> None:
    with writing(path) as writer:
        writer.store.connection.execute("UPDATE sources SET superseded_by = 'new' WHERE id = 'harbour'")
    with Review(path) as review:
        assert {step.claim for step in review.steps if step.suggestion is None} == {"opened-too", "unsound"}


def test_a_locked_store_is_told_of_and_can_be_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.store.connection.WRITE_TIMEOUT", 0.05)
    with Review(path) as review:
        with writing(path), pytest.raises(StoreError, match="locked by another program"):
            review.accept(claim(review, "opened"))
        review.accept(claim(review, "opened"))
    assert claims(path)["opened"].reviewed


def test_the_texts_are_at_hand(path: Path) -> None:
    with Review(path) as review:
        assert review.text_of(claim(review, "opened")) == HARBOUR
        assert review.text_of(claim(review, "unsound")) == GAZETTE
        assert [one.id for one in review.similar(claim(review, "opened"))] == ["opened-too"]


def test_a_filter_that_names_nothing_is_an_error(path: Path) -> None:
    with pytest.raises(FactcheckError, match="nearest is 'harbour'"):
        Review(path, source="harbor")
