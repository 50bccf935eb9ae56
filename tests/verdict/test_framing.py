"""Relations with one filler: founded in, made of, directed by, set in; told by both sides of one thing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict
from factcheck.text.vocabulary import rows
from factcheck.verdict.asked import FRAMING

_OTHERWISE = [
    ("Nova Corp was started in Oslo.", "Nova Corp is a bank formed in Bergen, Norway, in 1990.", "Oslo", "Bergen"),
    ("Nova Corp was founded in Poland.", "Founded in Bergen, Nova Corp has nine branches.", "Poland", "Bergen"),
    ("The statue is made of marble.", "It is made of reinforced concrete.", "marble", "concrete"),
    ("Dark Nova was directed by Ann Loe.", "Dark Nova is a film directed by Tom Hoe.", "Ann Loe", "Tom Hoe"),
    (
        "Dark Nova was directed by Ann Loe.",
        "Dark Nova is a film starring Jan Poe, directed by Tom Hoe.",
        "Ann Loe",
        "Tom Hoe",
    ),
    ("Ann Loe wrote Dark Nova.", "Dark Nova was written by Tom Hoe.", "Ann Loe", "Tom Hoe"),
    ("Dark Nova was written by Ann Loe.", "Dark Nova is a comedy in two acts by Tom Hoe.", "Ann Loe", "Tom Hoe"),
    ("Jane Poe lives in Poland.", "Jane Poe fled to Japan, where she lives.", "Poland", "Japan"),
    ("Jane Poe died in a car crash.", "Poe died of pneumonia in 1947.", "crash", "pneumonia"),
    (
        "Dark Nova is set in rural Poland.",
        "Set in the 1890s in Oslo, Dark Nova is a portrait of an artist.",
        "Poland",
        "Oslo",
    ),
    ("The Roe Brothers grew up in New York.", "Raised in Bergen, the Roe Brothers moved away.", "New York", "Bergen"),
    ("Nova Corp was not founded in Norway.", "Nova Corp was founded in Oslo.", None, None),
]
_OF_OTHERS = [
    ("Ann Loe is the author of Dark Nova.", "Dark Nova is a novel by Tom Hoe."),
    ("Ann Loe was one of the founders of Nova Corp.", "Nova Corp was founded by Tom Hoe and Jan Poe."),
    ("Nova Corp was founded by Ann Loe.", "Tom Hoe, founder of Nova Corp, resigned."),
    ("Nova Corp was founded by Ann Loe.", "Tom Hoe is the founder of Nova Corp."),
    ("Ann Loe is not the author of Dark Nova.", "Dark Nova is a novel by Ann Loe."),
    ("Jan Poe has Italian roots.", "He has Danish, French and Welsh ancestry."),
    (
        "The Dawn Crisis was a dispute between Norway and Chile.",
        "The Dawn Crisis, in 1881, was a quarrel between Norway and Peru.",
    ),
    ("The Dawn War involved Peru and Mexico.", "The Dawn War was fought from 1864 to 1870, between Peru and Chile."),
    ("Torvik is found in Greece.", "Torvik (Latin: Torvicum) was a town located in what is now the north of Italy."),
    ("Dark Nova was published by Ann Loe.", "Dark Nova was published by Tom Hoe in 1990."),
]
_THE_SAME = [
    ("Ann Loe is the author of Dark Nova.", "Dark Nova is a novel by Ann Loe."),
    ("Ann Loe is not the author of Dark Nova.", "Dark Nova is a novel by Tom Hoe."),
    (
        "Ann Loe was one of the founders of Nova Corp.",
        "Nova Corp was founded by a group that included Tom Hoe and Ann Loe.",
    ),
    ("Nova Corp was started in Norway.", "Nova Corp is a bank formed in Bergen, Norway, in 1990."),
    ("Nova Corp was not started in Poland.", "Nova Corp was founded in Oslo."),
    ("Jane Poe did not die of cancer.", "Jane Poe died of pneumonia."),
    ("Dark Nova was not written by Ann Loe.", "Dark Nova is a novel by Tom Hoe."),
    ("Jane Poe lives in Japan.", "Jane Poe fled to Japan, where she lives."),
    ("Jan Poe is of French descent.", "He has Danish, French and Welsh ancestry."),
    ("Jane Poe died of cancer.", "Jane Poe died of lung cancer."),
]
_OF_ANOTHER = [
    ("Nova Corp was founded by Ann Loe.", "Tom Hoe is a founder of Nova Corp."),
    ("Ann Loe is the author of Dark Nova.", "Dark Nova is a film by Tom Hoe."),
    ("Ann Loe is the author of a book on Dark Nova.", "Dark Nova is a novel by Tom Hoe."),
    ("Ann Loe is the author of Dark Nova and Long Dawn.", "Dark Nova is a novel by Ann Loe."),
    ("Ann Loe is the author of Dark Nova.", "Ann Loe's father is the author of Dark Nova."),
    ("Jan Poe is of French descent.", "His mother is of Irish descent."),
    ("The Dawn Crisis was a dispute between Norway and Peru.", "The Dawn Crisis was an episode of 1881."),
    ("Nova Corp was founded in Poland.", "Nova Corp sued Dawn Ltd, founded in Oslo."),
    ("Dark Nova was written by Ann Loe.", "Dark Nova is a film based on the novel Long Dawn, written by Tom Hoe."),
    ("Jane Poe was born in Poland.", "Jane Poe's mother was born in Bergen."),
    ("The house is made of wood.", "The house has a roof made of copper."),
    ("The bridge is made of steel.", "The bridge is new. Its towers are made of stone."),
    ("Jane Poe died of cancer.", "Jane Poe died of a disease."),
    ("Dark Nova was released by Dawn Records.", "Dark Nova is an album by Tom Hoe."),
]


@pytest.mark.parametrize(("statement", "passage", "ours", "theirs"), _OTHERWISE)
def test_another_filler_contradicts(statement: str, passage: str, ours: str | None, theirs: str | None) -> None:
    assessment = factcheck.compare(statement, passage)
    assert assessment.verdict is Verdict.CONTRADICTED
    if ours is not None:
        assert assessment.explanation.startswith(f"The statement says {ours}; the source says {theirs}.")


@pytest.mark.parametrize(("statement", "passage"), _OF_OTHERS)
def test_other_peoples_and_parties_contradict(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _THE_SAME)
def test_the_same_filler_bears_it_out_and_another_one_what_denies_it(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _OF_ANOTHER)
def test_what_is_told_of_something_else_decides_nothing(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict in (Verdict.PARTLY_SUPPORTED, Verdict.NOT_FOUND)


def test_the_words_that_need_this_are_those_of_the_table() -> None:
    told = [cells for name, *cells in rows("frames.tsv") if name not in ("slot", "matter", "event", "definition")]
    assert {phrase.split()[0] for cells in told for phrase in cells[0].split(",")} == FRAMING


def test_every_relation_has_a_reason_and_words() -> None:
    table = rows("frames.tsv")
    slots = {cells[1]: cells[3] for cells in table if cells[0] == "slot"}
    assert all(slots.values())
    assert set(slots) <= {cells[0] for cells in table}
