"""Review: the claims that wait for a person, and what is decided on each, written at once and taken back on demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Unpack

from factcheck.classes import NamedTuple
from factcheck.model import Claim
from factcheck.services.alike import ActorPair, actor_pairs, similar_claims
from factcheck.services.editing import decision_on, edited, same_still, write_edit
from factcheck.services.library import open_to_change
from factcheck.services.waiting import Filters, Step, waiting, waits
from factcheck.store.decisions import MERGED, REJECTED, Decision, decide, decisions_on, withdraw_decision
from factcheck.store.merging import claims_naming, decisions_naming, merge_actors, rename_in_decisions
from factcheck.store.removing import remove_claims
from factcheck.store.restoring import keep, restore
from factcheck.store.sources import source_text
from factcheck.store.suggestions import Suggestion, confirm, dismiss, suggest, suggestions_on
from factcheck.store.writing import ClaimWriter, writing


class Done(NamedTuple):
    """A decision, with what it takes to take it back."""

    at: int
    """The step that it was taken at."""
    word: str
    """`accepted`, `edited`, `rejected`, `merged`, `linked` or `not linked`."""
    take_back: Callable[[ClaimWriter], None]


class Review:
    """A store under review. Each decision is a transaction of its own, so that nothing is held and nothing lost."""

    def __init__(self, path: Path, **filters: Unpack[Filters]) -> None:
        self.store = open_to_change(path)
        self.done: list[Done] = []
        self.at = 0
        """The step that is next."""
        try:
            with writing(path) as writer:
                # Nothing is written, but a store that cannot be is told of before somebody has thought about a claim.
                writer.store.connection.execute("DELETE FROM suggestions WHERE 0")
            self.steps = waiting(self.store, filters)
        except BaseException:
            self.close()
            raise

    def step(self) -> Step | None:
        """The next step that still waits: what was decided elsewhere in the meantime is passed over."""
        while self.at < len(self.steps) and not waits(self.store, self.steps[self.at]):
            self.at += 1
        return self.steps[self.at] if self.at < len(self.steps) else None

    def text_of(self, claim: Claim) -> str | None:
        """The text that the claim was read from, where the store keeps it."""
        return source_text(self.store.claim_store, claim.source.id) if claim.source else None

    def names(self) -> list[str]:
        """The names of all actors."""
        return [actor.name for actor in self.store.claim_store.actors()]

    def similar(self, claim: Claim) -> list[Claim]:
        """Other claims that may say the same."""
        return [match.claim for match in similar_claims(self.store.claim_store, claim)]

    def namesakes(self, claim: Claim) -> list[ActorPair]:
        """Actors of the store who may be the claim's speaker."""
        return actor_pairs(self.store.claim_store, about=claim.speaker) if claim.speaker else []

    def skip(self) -> None:
        """The step stays as it is, for another time."""
        self.at += 1

    def accept(self, claim: Claim) -> None:
        """The claim stands as it is; InputError where nobody is named who says it."""
        self._edit(claim, edited(self.store.claim_store, claim, {}), "accepted")

    def edit(self, claim: Claim, changes: Mapping[str, object]) -> None:
        """The claim stands with these keys of its record changed; InputError says what cannot be."""
        self._edit(claim, edited(self.store.claim_store, claim, changes), "edited")

    def _edit(self, before: Claim, after: Claim, word: str) -> None:
        self._decide(word, before, lambda writer: write_edit(writer, before, after))

    def reject(self, claim: Claim) -> None:
        """The claim goes, and does not come back when its text is read again."""
        self._decide(
            "rejected", claim, lambda writer: _give_up(writer, claim, decision_on(writer.store, claim, REJECTED))
        )

    def merge(self, claim: Claim, other: Claim) -> None:
        """The claim goes for the other where one source says both in one voice; else both stay, linked as repeats.

        What two sources say, or one source reports of two people, are two pieces of evidence.
        """
        if not _says_both(claim, other):
            self._repeat(claim, other)
            return

        def write(writer: ClaimWriter) -> None:
            store = writer.store
            same_still(store, other)
            decision = decision_on(store, claim, MERGED, merged_into=other.id)
            suggested = suggestions_on(store, [claim.id])
            _give_up(writer, claim, decision)
            for kind, others in (("disputes", claim.disputes), ("repeats", claim.repeats)):
                for one in others:
                    if one != other.id:
                        confirm(store, Suggestion(other.id, kind, one, 1.0))
            suggest(store, _taken_over(suggested, claim.id, other.id))

        self._decide("merged", claim, write, also=[other.id])

    def _repeat(self, claim: Claim, other: Claim) -> None:
        """The claim stands, as one that repeats the other."""
        after = edited(self.store.claim_store, claim, {})

        def write(writer: ClaimWriter) -> None:
            write_edit(writer, claim, after)
            confirm(writer.store, Suggestion(claim.id, "repeats", other.id, 1.0))

        self._decide("linked", claim, write)

    def merge_actors(self, pair: ActorPair) -> None:
        """The two are one actor in all of the store; the step stays."""
        store = self.store.claim_store
        gone, kept = pair.gone.name, pair.kept.name
        before = keep(store, claims_naming(store, gone), profiles=[gone, kept])
        decisions = decisions_naming(store, gone)

        def take_back(writer: ClaimWriter) -> None:
            restore(writer.store, before)
            rename_in_decisions(writer.store, decisions, gone)

        with writing(store.path) as writer:
            merge_actors(writer.store, gone, kept)
        self.done.append(Done(self.at, "actors merged", take_back))

    def link(self, suggestion: Suggestion, *, holds: bool) -> None:
        """The suggested link stands, in both directions, or it is never suggested again."""
        before = keep(self.store.claim_store, [suggestion.claim])
        with writing(self.store.path) as writer:
            if holds:
                confirm(writer.store, suggestion)
            else:
                dismiss(writer.store, suggestion.claim, suggestion.other)
        self._next(Done(self.at, "linked" if holds else "not linked", lambda writer: restore(writer.store, before)))

    def undo(self) -> Done | None:
        """The last decision, taken back; None where there is none. The next step is the one that it was taken at."""
        if not self.done:
            return None
        last = self.done[-1]
        with writing(self.store.path) as writer:
            last.take_back(writer)
        self.done.pop()
        self.at = last.at
        return last

    def report(self) -> str:
        """How much was decided, and how much waits still, in one line."""
        counts = Counter(done.word for done in self.done)
        decided = ", ".join(f"{count} {word}" for word, count in counts.items()) or "nothing decided"
        return f"{decided}; {self._left()} left in {self.store.path}"

    def _left(self) -> int:
        """How many steps wait still, skipped ones among them."""
        unreviewed = set(self.store.claim_store.ids(reviewed=False))
        return sum(waits(self.store, step) if step.suggestion else step.claim in unreviewed for step in self.steps)

    def _decide(self, word: str, claim: Claim, write: Callable[[ClaimWriter], None], also: Sequence[str] = ()) -> None:
        source = claim.source
        where = {"origin": source.origin, "sha256": source.sha256} if source else {}
        with writing(self.store.path) as writer:
            same_still(writer.store, claim)
            before = keep(writer.store, [claim.id, *also])
            decided = decisions_on(writer.store, **where)
            write(writer)

        def take_back(writer: ClaimWriter) -> None:
            restore(writer.store, before)
            for key, decision in decisions_on(writer.store, **where).items():
                if decided.get(key) != decision:
                    withdraw_decision(writer.store, decision)
                    if key in decided:
                        decide(writer.store, decided[key])

        self._next(Done(self.at, word, take_back))

    def _next(self, done: Done) -> None:
        self.done.append(done)
        self.at += 1

    def close(self) -> None:
        """The file is given back."""
        self.store.close()

    def __enter__(self) -> Review:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _give_up(writer: ClaimWriter, claim: Claim, decision: Decision | None) -> None:
    remove_claims(writer.store, [claim.id])
    if decision is not None:
        decide(writer.store, decision)


def _taken_over(suggestions: Iterable[Suggestion], gone: str, heir: str) -> Iterator[Suggestion]:
    """The suggestions with one claim in the place of another."""
    for one in suggestions:
        claim, other = (heir if name == gone else name for name in (one.claim, one.other))
        if claim != other:
            yield one._replace(claim=claim, other=other)


def _says_both(claim: Claim, other: Claim) -> bool:
    """Whether the two stand in one source, in one voice."""
    if claim.source is None or other.source is None or claim.source.id != other.source.id:
        return False
    return (claim.voice, claim.speaker) == (other.voice, other.speaker)
