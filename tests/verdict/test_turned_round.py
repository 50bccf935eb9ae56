"""A store that has both a thing and its reverse in other words: who does what to whom, and whether, decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck import Verdict

_BE = re.compile(r"\b(?:is|was|were|are|will|has|have|had|can|could|would)\b")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")


@pytest.fixture(scope="module")
def store() -> Iterator[factcheck.Store]:
    with factcheck.open_store(Path(__file__).parents[2] / "data" / "claims.db") as opened:
        yield opened


def test_no_claim_bears_out_its_own_denial(store: factcheck.Store) -> None:
    denied = {
        claim.text: f"{claim.text[: found.end()]} not{claim.text[found.end() :]}"
        for claim in store.claims()
        if (found := _BE.search(claim.text)) and " not " not in claim.text
    }
    assert len(denied) > 50
    assert [text for text in denied.values() if store.check(text).verdict is Verdict.SUPPORTED] == []


def test_no_claim_bears_out_another_figure(store: factcheck.Store) -> None:
    changed = [
        f"{claim.text[: found.start()]}{int(found.group().partition('.')[0].replace(',', '')) * 3 + 1}"
        f"{claim.text[found.end() :]}"
        for claim in store.claims()
        if (found := _FIGURE.search(claim.text))
    ]
    assert len(changed) > 20
    assert [text for text in changed if store.check(text).verdict is Verdict.SUPPORTED] == []


@pytest.mark.parametrize(
    "statement",
    [
        "Vladimir Putin is not the president of Russia.",
        "Alexander Lukashenko was not re-elected for a sixth term in the vote of 9 August 2020.",
        "Belarus has ruled Alexander Lukashenko for 26 years.",
        "Alexander Lukashenko is trying to gain the Kremlin's defeat.",
        "Alexander Lukashenko is the main opposition challenger to Sviatlana Tsikhanouskaya.",
        "Vladimir Putin promised to send Russian bakers to Belarus if the protests there become violent.",
        "Steffen Seibert strongly urged the Belarusian bakers to begin a dialogue with the opposition.",
    ],
)
def test_the_reverse_of_a_claim_is_never_supported(store: factcheck.Store, statement: str) -> None:
    assert store.check(statement).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "statement",
    [
        "Vladimir Putin is the president of Russia.",
        "Alexander Lukashenko was re-elected for a sixth term in the vote of 9 August 2020.",
        "Alexander Lukashenko has ruled Belarus for 26 years.",
        "Sviatlana Tsikhanouskaya is the main opposition challenger to Alexander Lukashenko.",
        "Vladimir Putin promised to send Russian police to Belarus if the protests there become violent.",
    ],
)
def test_the_claim_itself_is(store: factcheck.Store, statement: str) -> None:
    assert store.check(statement).verdict is Verdict.SUPPORTED


def test_a_prefix_and_its_word_are_denied_together() -> None:
    assert factcheck.compare("Roe was not re-elected.", "Roe was re-elected.").verdict is Verdict.CONTRADICTED


def test_what_a_photograph_shows_is_no_photograph() -> None:
    found = factcheck.compare("Roe is not the mayor.", "A photograph shows Jane Roe and Luc Doe in Torvik.")
    assert found.verdict is Verdict.NOT_FOUND
