"""Who made a work by its definition: “Nightfall is a comedy in two acts by Jane Roe” tells who wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.text.definitions import read_definitions
from factcheck.text.frames import Slot, Told, maker_classes
from factcheck.text.kinds import classes_of
from factcheck.text.reading import Reading
from factcheck.verdict.defining.complements import complement


def made(source: Reading, slot: Slot) -> Iterator[Told]:
    """The relation, where a “by” behind what a work is tells it of works of that class."""
    classes = maker_classes().get(slot, frozenset())
    for theirs in read_definitions(source) if classes else ():
        for kind in theirs.kinds if theirs.negator is None else ():
            named = {known.name for known in classes_of(source.tokens[kind.head].norm) if known.realm == "work"}
            found = None if classes.isdisjoint(named) else complement(source, kind)
            if found is not None and found.preposition != "by":  # “a comedy in two acts by Roe”
                found = complement(source, kind._replace(last=found.last))
            if found is not None and found.preposition == "by":
                yield Told(slot, kind.head, kind.last, theirs.subject, (found.first, found.last))
                break
