"""Claims into a store: all or none, the same again is nothing, links are mutual, nothing is left over."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.samples import ACTORS, CLAIMS, FAIR, LOAN, PUTIN, RATED, RIGGED, TALKS, content, new_store, write

from factcheck.model import Actor, Claim, Locator, Rating, Voice
from factcheck.store.claims import ClaimStore
from factcheck.store.integrity import problems
from factcheck.store.naming import RejectedClaimError
from factcheck.store.writing import Written, writing


def sound(path: Path) -> bool:
    with ClaimStore.open(path) as store:
        return [str(problem) for problem in problems(store)] == []


def test_the_same_again_changes_nothing(path: Path) -> None:
    before = path.read_bytes()[100:]  # behind the header, which counts transactions
    assert write(path, CLAIMS, ACTORS) == Written(unchanged=4)
    assert [claim.id for claim in content(path)] == ["loan", "rigged", "fair", "rated"]
    assert path.read_bytes()[100:] == before


CHANGES: list[tuple[Claim, Claim]] = [
    (LOAN, replace(LOAN, text="Another wording.")),
    (LOAN, replace(LOAN, quote="Russia will provide a £9.15 billion loan")),
    (LOAN, replace(LOAN, voice=Voice.SOURCE, speaker=None)),
    (LOAN, replace(LOAN, speaker="Russia")),
    (LOAN, replace(LOAN, actors=("Vladimir Putin", "Belarus", "Russia"))),
    (LOAN, replace(LOAN, actors=())),
    (LOAN, replace(LOAN, topic=None)),
    (LOAN, replace(LOAN, section="headline")),
    (LOAN, replace(LOAN, place="Minsk")),
    (LOAN, replace(LOAN, event_end=None)),
    (LOAN, replace(LOAN, rating=Rating(label="True"))),
    (LOAN, replace(LOAN, locator=Locator(paragraph=3, start=100, end=140))),
    (LOAN, replace(LOAN, locator=None)),
    (LOAN, replace(LOAN, source=None, locator=None)),
    (LOAN, replace(LOAN, repeats=("rated",))),
    (LOAN, replace(LOAN, speaker_span=(90, 98))),
    (LOAN, replace(LOAN, cue_span=(98, 99))),
    (LOAN, replace(LOAN, reviewed=False)),
    (LOAN, replace(LOAN, speaker=None, reviewed=False)),
    (RATED, replace(RATED, repeats=())),
    (RATED, replace(RATED, rating=Rating(label="False"))),
]


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_other_content_replaces(path: Path, old: Claim, new: Claim) -> None:
    assert write(path, [new]) == Written(replaced=1)
    assert content(path) == [new if claim == old else claim for claim in CLAIMS]
    assert sound(path)


def test_counts_of_a_mixed_file(path: Path) -> None:
    assert write(path, [replace(LOAN, id="new"), RATED, replace(FAIR, topic="vote")]) == Written(
        added=1, replaced=1, unchanged=1
    )


def test_one_said_dispute_stands_on_both_sides(tmp_path: Path) -> None:
    one_sided = [RIGGED, replace(FAIR, disputes=())]
    path = new_store(tmp_path / "s.db", one_sided)
    assert content(path) == [RIGGED, FAIR]
    assert write(path, one_sided) == Written(unchanged=2)
    assert sound(path)


def test_a_claim_speaks_for_both_sides_of_its_disputes(path: Path) -> None:
    third = replace(LOAN, id="third", disputes=("fair",))
    assert write(path, [third]) == Written(added=1)
    assert [(claim.id, claim.disputes) for claim in content(path)[1:3]] == [
        ("rigged", ("fair",)),
        ("fair", ("rigged", "third")),
    ]
    assert write(path, [replace(third, disputes=())]) == Written(replaced=1)
    assert content(path)[2].disputes == ("rigged",)
    assert write(path, [replace(RIGGED, disputes=())]) == Written(replaced=1)
    assert content(path)[2].disputes == ()
    assert sound(path)


@pytest.mark.parametrize(
    ("claims", "culprit", "message"),
    [
        ([LOAN, replace(RATED, repeats=("nowhere",))], "rated", "there is no claim 'nowhere'"),
        ([replace(FAIR, disputes=("nowhere",))], "fair", "there is no claim 'nowhere'"),
        ([replace(FAIR, disputes=("fair",))], "fair", "linked to itself"),
        ([LOAN, LOAN], "loan", "occurs twice"),
        (
            [replace(LOAN, source=replace(TALKS, sha256="1" * 64))],
            "loan",
            "the store has another sha256 for source 'talks', and claims such as 'rigged' stand on it",
        ),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_written(
    path: Path, claims: list[Claim], culprit: str, message: str
) -> None:
    with pytest.raises(RejectedClaimError, match=message) as caught:
        write(path, [replace(LOAN, id="innocent"), *claims])
    assert caught.value.claim == culprit
    assert content(path) == list(CLAIMS)


def test_an_interruption_undoes_everything(path: Path) -> None:
    def interrupted() -> Iterator[Claim]:
        yield from (replace(LOAN, id=f"loan-{number}") for number in range(600))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(path, interrupted())
    assert content(path) == list(CLAIMS)


def test_links_may_point_forward_and_into_the_store(path: Path) -> None:
    write(path, [replace(RATED, id="a", repeats=("b", "loan")), replace(RATED, id="b", repeats=())])
    assert content(path)[-2].repeats == ("b", "loan")


def test_a_source_changes_when_all_its_claims_are_written(path: Path) -> None:
    titled = replace(TALKS, title="Another title")
    claims = [replace(claim, source=titled) for claim in CLAIMS[:3]]
    assert write(path, claims) == Written(replaced=3)
    assert content(path)[:3] == claims
    assert sound(path)
    with ClaimStore.open(path) as store:
        assert len(store.candidates(["another"], limit=9)) == 3
        assert store.candidates(["coast"], limit=9) == []


def test_what_a_claim_leaves_unsaid_of_its_source_stays(path: Path) -> None:
    brief = replace(TALKS, title="talks", publisher=None, url=None, published=None, published_basis=None, sha256=None)
    assert write(path, [replace(LOAN, source=brief)]) == Written(unchanged=1)
    assert content(path) == list(CLAIMS)


def test_a_profile_replaces_the_one_before_and_is_found_by(path: Path) -> None:
    leader = replace(PUTIN, titles=("the host in Sochi",))
    assert write(path, [LOAN], [leader]) == Written(replaced=1)
    with ClaimStore.open(path) as store:
        assert store.actors()[0] == leader
        assert [claim.id for claim in store.candidates(["host"], limit=5)] == ["loan"]
        assert store.candidates(["leader"], limit=5) == []
    assert sound(path)


def test_a_profile_may_come_behind_the_first_mention(tmp_path: Path) -> None:
    path = new_store(tmp_path / "s.db", [])
    with writing(path) as writer:
        writer.add(LOAN)
        writer.add(replace(LOAN, id="second"), [PUTIN])
        assert writer.finish() == Written(added=2)
    with ClaimStore.open(path) as store:
        assert store.actors()[0] == PUTIN
    assert sound(path)


def test_a_profile_comes_late_in_another_batch(tmp_path: Path) -> None:
    path = new_store(tmp_path / "s.db", [])
    with writing(path) as writer:
        for number in range(700):
            writer.add(replace(LOAN, id=str(number)), [PUTIN] if number == 699 else [])
        assert writer.finish().added == 700
    with ClaimStore.open(path) as store:
        assert len(store.candidates(["Путин"], limit=999)) == 700
    assert sound(path)


@pytest.mark.parametrize(
    ("profiles", "message"),
    [
        ([Actor(name="Nobody")], "a profile of 'Nobody', whom no claim names"),
        ([PUTIN, replace(PUTIN, role=None)], "another profile of 'Vladimir Putin'"),
    ],
)
def test_profiles_that_do_not_fit(path: Path, profiles: list[Actor], message: str) -> None:
    with pytest.raises(RejectedClaimError, match=message):
        write(path, [LOAN], profiles)
    assert content(path) == list(CLAIMS)


def test_nobody_is_left_whom_no_claim_names(path: Path) -> None:
    write(path, [replace(LOAN, voice=Voice.SOURCE, speaker=None, actors=(), source=None, locator=None)])
    with ClaimStore.open(path) as store:
        assert [actor.name for actor in store.actors()] == ["protesters", "Alexander Lukashenko"]
    assert sound(path)


def test_two_writers_at_once_both_get_in(path: Path) -> None:
    started, errors = threading.Barrier(4), list[BaseException]()

    def run(writer: int) -> None:
        try:
            started.wait()
            with writing(path, timeout=30) as claims:
                for number in range(300):
                    claims.add(replace(RATED, id=f"{writer}-{number}"))
                claims.finish()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with ClaimStore.open(path) as store:
        assert store.count() == 4 + 4 * 300
    assert sound(path)
