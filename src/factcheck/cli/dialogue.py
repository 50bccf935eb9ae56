"""The dialogue of a review: what is shown at each step, and what each answer does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from factcheck.cli.answers import Answer, Answers, say
from factcheck.cli.editor import as_json, changes, edit_text, editor
from factcheck.cli.output import note
from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.model import Claim, Voice
from factcheck.render.blocks import Paragraph
from factcheck.render.page import Page
from factcheck.render.passages import choice_block, claim_block, link_block, source_block
from factcheck.render.safe import visible
from factcheck.render.table import block_writer
from factcheck.render.wording import teller
from factcheck.services.alike import ActorPair
from factcheck.services.editing import editable
from factcheck.services.reviewing import Review
from factcheck.services.waiting import Step

T = TypeVar("T")

CLAIM_KEYS = {
    "a": "accept",
    "e": "edit wording",
    "w": "who says it",
    "o": "open in the editor",
    "r": "reject",
    "m": "merge",
    "s": "skip",
    "u": "undo",
    "q": "quit",
    "?": "help",
}
LINK_KEYS = {"a": "accept", "r": "reject", "s": "skip", "u": "undo", "q": "quit", "?": "help"}

CLAIM_HELP = """
a  accept: the claim stands as it is
e  edit the wording of the claim
w  say who says it; “-” for the source itself
o  open the claim as JSON in $VISUAL or $EDITOR
r  reject: the claim goes, and stays away when its text is read again
m  merge: with a claim that says the same, or its speaker with another name
s  skip: leave it for another time
u  undo the last decision of this review
q  quit: every decision is written, and the next review goes on from here
marked in the passage: the quote ~~~, who says it ===, the reporting words ---
"""
LINK_HELP = """
a  accept: the claims are linked
r  reject: they are not, and it is suggested no more
s  skip, u undo, q quit
"""


class Dialogue:
    """A review with a person, or with the answers that a script has written down."""

    def __init__(self, review: Review, answers: Answers, page: Page) -> None:
        self._review = review
        self._answers = answers
        self._write = block_writer(page)
        self._source: str | None = None

    def run(self) -> None:
        """The steps in turn, until they or the answers end."""
        while (step := self._review.step()) is not None:
            if not (self._claim(step) if step.suggestion is None else self._link(step)):
                return

    def _heading(self) -> str:
        return f"{self._review.at + 1:,} of {len(self._review.steps):,}"

    def _show(self, block: Iterable[Paragraph]) -> None:
        say("\n" + self._write(block))

    def _claim(self, step: Step) -> bool:
        review = self._review
        claim = review.store.claim(step.claim)
        similar, namesakes = review.similar(claim), review.namesakes(claim)
        notes = [("like", f"{other.text} ({teller(other)} · {other.id})") for other in similar[:2]]
        notes += [("may be", f"{_other(pair, claim)}: {pair.why}") for pair in namesakes[:2]]
        block = claim_block(claim, review.text_of(claim), self._heading(), notes)
        if claim.source is not None and claim.source.id != self._source:
            self._source = claim.source.id
            block = [*source_block(claim), *block]
        self._show(block)
        keys = {key: name for key, name in CLAIM_KEYS.items() if key != "o" or self._opens()}
        answer = self._answers.choose(_prompt(keys), keys)
        if answer is None or answer.key == "q":
            return False
        self._attempt(lambda: self._decide(claim, answer, similar, namesakes), answer)
        return True

    def _opens(self) -> bool:
        return not self._answers.scripted and editor() is not None

    def _attempt(self, decide: Callable[[], None], answer: Answer) -> None:
        """Do it; what cannot be done is said, and the step comes again, but a script is not to go on regardless."""
        try:
            decide()
        except UsageError:
            raise
        except FactcheckError as error:
            if self._answers.scripted:
                raise
            note(str(error))

    def _decide(self, claim: Claim, answer: Answer, similar: Sequence[Claim], namesakes: Sequence[ActorPair]) -> None:
        review = self._review
        match answer.key:
            case "a":
                if claim.voice is Voice.SPEAKER and claim.speaker is None:
                    raise InputError("nobody is named who says it; say who with w (- is the source itself)")
                review.accept(claim)
            case "e":
                self._change(claim, "text", answer.rest or self._answers.line("claim: ", claim.text))
            case "w":
                name = answer.rest or self._answers.line(
                    "said by (“-” for the source itself): ", claim.speaker or "", review.names
                )
                self._change(claim, "speaker", name)
            case "o":
                self._open(claim)
            case "r":
                review.reject(claim)
            case "m":
                self._merge(claim, answer.rest, similar, namesakes)
            case "s":
                review.skip()
            case "u":
                self._undo()
            case _:
                say(CLAIM_HELP)

    def _change(self, claim: Claim, key: str, value: str | None) -> None:
        if value is None:
            return
        self._review.edit(claim, {key: None if (key, value) == ("speaker", "-") else value})

    def _open(self, claim: Claim) -> None:
        command = editor()
        if command is None:
            raise InputError("no editor is named; set VISUAL or EDITOR")
        record = editable(claim)
        changed = changes(record, edit_text(as_json(record), command))
        if changed:
            self._review.edit(claim, changed)

    def _merge(self, claim: Claim, chosen: str, similar: Sequence[Claim], namesakes: Sequence[ActorPair]) -> None:
        if not chosen:
            block = [choice_block(number, other) for number, other in enumerate(similar, 1)]
            for number, pair in enumerate(namesakes, len(similar) + 1):
                words = f"{pair.gone.name} is {pair.kept.name} ({pair.why})"
                block.append(Paragraph(words=((visible(words), ""),), first=f"  {number:>2} ", margin="     "))
            if block:
                self._show(block)
            line = self._answers.line("merge with (number, or the identifier of a claim): ")
            if line is None:
                return
            chosen = line
        if chosen.isdecimal() and 1 <= int(chosen) <= len(similar):
            self._review.merge(claim, similar[int(chosen) - 1])
        elif chosen.isdecimal() and len(similar) < int(chosen) <= len(similar) + len(namesakes):
            self._review.merge_actors(namesakes[int(chosen) - len(similar) - 1])
        else:
            other = self._review.store.claim(chosen)
            if other.id == claim.id:
                raise InputError("a claim cannot be merged with itself")
            self._review.merge(claim, other)

    def _link(self, step: Step) -> bool:
        review, suggestion = self._review, step.suggestion
        assert suggestion is not None
        claims = [review.store.claim(suggestion.claim), review.store.claim(suggestion.other)]
        self._show(link_block(suggestion.kind, suggestion.score, claims, self._heading()))
        answer = self._answers.choose(_prompt(LINK_KEYS), LINK_KEYS)
        if answer is None or answer.key == "q":
            return False
        match answer.key:
            case "a" | "r":
                self._attempt(lambda: review.link(suggestion, holds=answer.key == "a"), answer)
            case "s":
                review.skip()
            case "u":
                self._attempt(self._undo, answer)
            case _:
                say(LINK_HELP)
        return True

    def _undo(self) -> None:
        done = self._review.undo()
        say("nothing to undo\n" if done is None else f"taken back: {done.word}\n")


def _other(pair: ActorPair, claim: Claim) -> str:
    return pair.kept.name if pair.gone.name == claim.speaker else pair.gone.name


def _prompt(keys: dict[str, str]) -> str:
    words = {key: name.split()[0] for key, name in keys.items() if key != "?"}
    return " ".join([*(f"[{key}]{word[1:]}" for key, word in words.items()), "[?]"]) + " > "
