"""Sources are kept with their texts and found again; a superseded one is no evidence."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from tests.store.samples import FAIR, LOAN, RIGGED, TALKS, write

from factcheck.errors import StoreError
from factcheck.model import Claim, Source, Voice
from factcheck.services.facade import Store
from factcheck.store.claims import ClaimStore
from factcheck.store.integrity import problems
from factcheck.store.sources import find_sources, keep_source, source_text, supersede
from factcheck.store.writing import writing

TEXT = "The bridge is safe.\n\nIt opened in 1932."
BRIDGE = Source(
    id="bridge",
    title="The bridge",
    sha256=sha256(TEXT.encode()).hexdigest(),
    origin="file:///news/bridge.txt",
    url="https://example.org/bridge",
)


def keep(path: Path, source: Source, text: str) -> None:
    with writing(path) as writer:
        keep_source(writer.store, source, text)
        writer.finish()


def messages(path: Path) -> list[str]:
    with ClaimStore.open(path) as store:
        return [str(problem) for problem in problems(store)]


def test_a_source_is_kept_with_its_text_though_it_has_no_claim(path: Path) -> None:
    keep(path, BRIDGE, TEXT)
    write(path, [replace(LOAN, source=None, locator=None)])  # what makes the store look for orphans
    with ClaimStore.open(path) as store:
        assert source_text(store, "bridge") == TEXT
        assert source_text(store, "talks") is source_text(store, "nowhere") is None
    assert messages(path) == []
    with pytest.raises(StoreError, match="a source 'bridge' in the store already"):
        keep(path, BRIDGE, TEXT)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"sha256": BRIDGE.sha256}, ["bridge"]),
        ({"sha256": TALKS.sha256, "origin": BRIDGE.origin}, ["talks", "bridge"]),
        ({"url": BRIDGE.url}, ["bridge"]),
        ({"url": BRIDGE.origin}, []),
        ({"origin": None}, []),
        ({}, []),
    ],
)
def test_a_source_is_found_by_what_it_was_read_from(path: Path, asked: dict[str, str], found: list[str]) -> None:
    keep(path, BRIDGE, TEXT)
    with ClaimStore.open(path) as store:
        assert [source.id for source in find_sources(store, **asked)] == found


def test_claims_of_a_superseded_source_are_listed_and_are_no_evidence(path: Path) -> None:
    statement = "Putin said Russia will lend Belarus £1.15 billion."
    keep(path, BRIDGE, TEXT)
    with Store(ClaimStore.open(path)) as store:
        assert store.check(statement).verdict == "supported"
    with writing(path) as writer:
        supersede(writer.store, "talks", "bridge")
    assert messages(path) == []
    with Store(ClaimStore.open(path)) as store:
        assert store.check(statement).verdict == "not-found"
        assert store.search("Russia will lend Belarus") == []
        assert list(store.claims(search="lend")) == []
        assert [claim.id for claim in store.claims()] == ["loan", "rigged", "fair", "rated"]
        assert store.claim("loan").source == replace(TALKS, superseded_by="bridge")
    with writing(path) as writer:
        supersede(writer.store, "talks", None)
    assert messages(path) == []
    with Store(ClaimStore.open(path)) as store:
        assert store.check(statement).verdict == "supported"


def test_what_only_a_superseded_source_denies_is_not_disputed(path: Path) -> None:
    newer = replace(TALKS, id="talks-2", sha256="1" * 64)
    said = replace(
        FAIR, source=newer, quote=FAIR.text, locator=None, voice=Voice.SPEAKER, speaker="Alexander Lukashenko"
    )
    write(path, [said])
    with Store(ClaimStore.open(path)) as store:
        assert store.check("The vote was fair.").verdict == "disputed"
    with writing(path) as writer:
        supersede(writer.store, "talks", "talks-2")
    with Store(ClaimStore.open(path)) as store:
        assert store.check("The vote was fair.").verdict == "attributed"
        assert store.claim("fair").disputes == (RIGGED.id,)


def test_a_superseded_source_comes_with_its_claims_in_an_import(path: Path) -> None:
    older = Source(id="older", title="Older", superseded_by="not here")
    write(path, [Claim(id="zebra", text="A zebra crossed.", quote="A zebra crossed.", source=older)])
    assert messages(path) == []
    with ClaimStore.open(path) as store:
        assert store.candidates(["zebra"], limit=5) == []
