"""A claim with another wording, speaker or other part, and how the store remembers that a person decided so."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Mapping

from factcheck.classes import replace
from factcheck.errors import InputError, StoreError, UnknownActorError
from factcheck.exchange.record import claims_from, record_of
from factcheck.model import Claim, Locator, Voice
from factcheck.services.finding import find_actor
from factcheck.services.proving import paragraph_starts
from factcheck.store.claims import ClaimStore
from factcheck.store.decisions import ACCEPTED, EDITED, Decision, decide, decisions_on
from factcheck.store.sources import source_text
from factcheck.store.writing import ClaimWriter, writing

FIXED = ("id", "source", "reviewed")
"""Keys of a claim's record that an edit leaves as they are."""


def editable(claim: Claim) -> dict[str, object]:
    """The keys of the claim's record that can be edited."""
    return {key: value for key, value in record_of(claim).items() if key not in FIXED}


def edited(store: ClaimStore, claim: Claim, changes: Mapping[str, object]) -> Claim:
    """The claim with these keys of its record changed, as a person vouches for it; InputError says what cannot be.

    A speaker is taken for the actor of the store whose name that is in any spelling. A new speaker implies the voice,
    the source's own voice that there is no speaker, and a new quote its position in the text that the store keeps.
    """
    for key in FIXED:
        if key in changes:
            raise InputError(f"{key} cannot be edited")
    record = record_of(claim)
    record.update(changes)
    record["reviewed"] = True
    speaker = record["speaker"]
    if "speaker" in changes and "voice" not in changes:
        record["voice"] = (Voice.SPEAKER if speaker else Voice.SOURCE).value
    if "voice" in changes and "speaker" not in changes and record["voice"] == Voice.SOURCE.value:
        record["speaker"] = None
    if not record["speaker"]:
        record["speaker_span"] = record["cue_span"] = None
    elif isinstance(speaker, str) and "speaker" in changes:
        record["speaker"] = _known(store, speaker.strip())
    if claim.speaker in claim.actors and "actors" not in changes and record["speaker"] != claim.speaker:
        named = [record["speaker"] if name == claim.speaker else name for name in claim.actors]
        record["actors"] = [name for name in dict.fromkeys(named) if name]
    if record["quote"] != claim.quote and "locator" not in changes:
        record["locator"] = record["speaker_span"] = record["cue_span"] = None
    try:
        (line,) = claims_from([(1, record)])
    except InputError as error:
        raise InputError(str(error).removeprefix("line 1: ")) from error
    return _placed(store, claim, line.claim)


def _known(store: ClaimStore, name: str) -> str:
    try:
        found = find_actor(store, name)
    except UnknownActorError as error:
        if "more than one" in str(error):
            raise
        return name
    return found.actor.name if found.exact else name


def _placed(store: ClaimStore, before: Claim, claim: Claim) -> Claim:
    """The claim with its quote's position in the text that the store keeps of its source."""
    text = source_text(store, claim.source.id) if claim.source else None
    if text is None or (claim.quote, claim.locator) == (before.quote, before.locator):
        return claim
    old = claim.locator or before.locator
    wanted = old.start if old else 0
    starts = [found.start() for found in re.finditer(re.escape(claim.quote), text)]
    if not starts:
        raise InputError("the quote does not stand in the text of its source")
    start = min(starts, key=lambda at: abs(at - wanted))
    paragraph = max(1, bisect_right(paragraph_starts(text), start))
    return replace(claim, locator=Locator(paragraph=paragraph, start=start, end=start + len(claim.quote)))


def decision_on(
    store: ClaimStore, claim: Claim, decision: str, *, after: Claim | None = None, merged_into: str | None = None
) -> Decision | None:
    """The decision on a claim as the store keeps it; None where nothing says which text the claim was read from.

    To accept what was edited before, or with another wording or speaker, is to edit it.
    """
    source = claim.source
    if source is None or (source.origin is None and source.sha256 is None):
        return None
    earlier = earlier_decision(store, claim)
    if decision == ACCEPTED and after is not None:
        said = (claim.text, claim.speaker, claim.voice)
        if said != (after.text, after.speaker, after.voice) or (earlier and earlier.decision == EDITED):
            decision = EDITED
    return Decision(
        quote=earlier.quote if earlier else claim.quote,
        reading=earlier.reading if earlier else claim.text,
        decision=decision,
        decided_at=dt.datetime.now(dt.UTC).replace(microsecond=0),
        origin=source.origin,
        sha256=source.sha256,
        text=after.text if after else None,
        speaker=after.speaker if after else None,
        merged_into=merged_into,
    )


def earlier_decision(store: ClaimStore, claim: Claim) -> Decision | None:
    """The decision that left the claim as it is; it knows the wording and quote that the machine gave."""
    source = claim.source
    if source is None:
        return None
    decisions = decisions_on(store, origin=source.origin, sha256=source.sha256).values()
    same = [one for one in decisions if one.text == claim.text]
    # The quote too can have been edited since.
    return next((one for one in same if one.quote == claim.quote), same[0] if same else None)


def write_edit(writer: ClaimWriter, before: Claim, after: Claim) -> None:
    """The claim stands as edited in a store that is being written, and so does the decision."""
    store = writer.store
    if replace(before, reviewed=True) == after:
        # Nothing that the index or other claims depend on: in a large store a hundred times faster than writing.
        store.connection.execute("UPDATE claims SET reviewed = 1 WHERE id = ?", (after.id,))
        store.forget()
    else:
        writer.add(after)
        writer.finish()
    decision = decision_on(store, before, ACCEPTED, after=after)
    if decision is not None:
        decide(store, decision)


def same_still(store: ClaimStore, claim: Claim) -> None:
    """Raises StoreError where the claim is not what it was when somebody looked at it."""
    if store.claims_by_ids([claim.id]) != [claim]:
        raise StoreError(f"another program has changed {claim.id!r} in the meantime; look at it again")


def edit_claim(store: ClaimStore, claim: Claim, changes: Mapping[str, object]) -> Claim:
    """The claim as it stands now in the store that was read, with these keys changed; one transaction."""
    after = edited(store, claim, changes)
    with writing(store.path) as writer:
        same_still(writer.store, claim)
        write_edit(writer, claim, after)
    return after
