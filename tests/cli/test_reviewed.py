"""What nobody has reviewed is shown as such, and can be left out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.store.samples import FAIR, RIGGED, new_store

from factcheck.model import Claim, Verdict, Voice
from factcheck.render.page import Format
from factcheck.services.library import open_store

BRIDGE = "The bridge was opened in 1932."
READ = Claim(id="read", text=BRIDGE, quote=BRIDGE, reviewed=False)
OTHER = Claim(id="other", text="The bridge has two lanes.", quote="The bridge has two lanes.")
CALLED_FAIR = replace(FAIR, voice=Voice.SPEAKER, speaker="Jane Roe")


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A store with one claim that a machine read, and a dispute of which one side is such a claim."""
    return str(new_store(tmp_path / "claims.db", [READ, OTHER, CALLED_FAIR, replace(RIGGED, reviewed=False)]))


def test_unreviewed_claims_are_evidence_unless_they_are_left_out(db: str) -> None:
    with open_store(db) as store:
        assert store.check(BRIDGE).verdict is Verdict.SUPPORTED
        assert store.check(BRIDGE, reviewed_only=True).verdict is Verdict.NOT_FOUND
        (found,) = store.check_many([BRIDGE], reviewed_only=True)
        assert found.verdict is Verdict.NOT_FOUND
        assert [match.claim.id for match in store.search("bridge", reviewed_only=True)] == ["other"]
        assert {match.claim.id for match in store.search("bridge")} == {"read", "other"}
        assert [claim.id for claim in store.claims(reviewed=True)] == ["other", "fair"]
        assert [claim.id for claim in store.claims(reviewed=False)] == ["read", "rigged"]


def test_a_claim_that_is_left_out_disputes_nothing(db: str) -> None:
    with open_store(db) as store:
        assert store.check(FAIR.text).verdict is Verdict.DISPUTED
        assert store.check(FAIR.text, reviewed_only=True).verdict is Verdict.ATTRIBUTED


def test_large_stores_leave_them_out_too(tmp_path: Path) -> None:
    texts = [f"The bridge number {number} was opened in {1000 + number}." for number in range(400)]
    claims = [
        Claim(id=f"c{number}", text=text, quote=text, reviewed=number % 40 == 0) for number, text in enumerate(texts)
    ]
    with open_store(new_store(tmp_path / "large.db", claims, ())) as store:
        found = store.claim_store.candidates(["bridge", "opened", "number", "1041"], limit=20, reviewed_only=True)
        assert found
        assert all(claim.reviewed for claim in found)
        assert all(match.claim.reviewed for match in store.search(texts[41], limit=30, reviewed_only=True))


@pytest.mark.parametrize(
    "name", [name for name in Format if name not in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV)]
)
@pytest.mark.parametrize(
    "command", [("check", BRIDGE), ("search", "bridge opened"), ("list",), ("show", "read")], ids=lambda one: one[0]
)
def test_every_format_for_people_marks_them(
    factcheck: Command, db: str, command: tuple[str, ...], name: Format
) -> None:
    marked = [
        line
        for line in factcheck(*command, "--db", db, "--format", name.value).out.splitlines()
        if "unreviewed" in line
    ]
    assert marked
    assert not any("other" in line for line in marked)


@pytest.mark.parametrize(
    "command",
    [("check", BRIDGE, "--reviewed-only"), ("search", "bridge", "--reviewed-only"), ("list", "--reviewed-only")],
    ids=lambda one: one[0],
)
def test_the_option_leaves_them_out(factcheck: Command, db: str, command: tuple[str, ...]) -> None:
    shown = factcheck(*command, "--db", db).out
    assert "other" in shown or command[0] == "check"
    assert "unreviewed" not in shown


def test_sources_count_what_nobody_reviewed(factcheck: Command, db: str) -> None:
    (source,) = json.loads(factcheck("sources", "--db", db, "--format", "json").out)["sources"]
    assert (source["claims"], source["unreviewed"]) == (2, 1)
    header, row = factcheck("sources", "--db", db).out.splitlines()
    assert header.split()[:3] == ["source", "claims", "unreviewed"]
    assert row.split()[:3] == ["talks", "2", "1"]


def test_programs_have_the_key_on_every_match(factcheck: Command, db: str) -> None:
    (match,) = json.loads(factcheck("check", BRIDGE, "--db", db, "--limit", "1", "--format", "jsonl").out)["matches"]
    assert match["reviewed"] is False
    header, row = factcheck("check", BRIDGE, "--db", db, "--format", "tsv").out.splitlines()
    assert dict(zip(header.split("\t"), row.split("\t"), strict=True))["reviewed"] == "false"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("list", "--reviewed-only", "--unreviewed"), "leave nothing"),
        (("check", "x", "--against", "-", "--reviewed-only"), "leave out --reviewed-only"),
    ],
)
def test_what_leaves_nothing_is_refused(factcheck: Command, arguments: tuple[str, ...], says: str) -> None:
    outcome = factcheck(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
