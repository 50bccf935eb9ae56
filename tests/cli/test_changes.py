"""`edit`, `remove` and `merge-actors`: confirmed, whole or not at all, and never on the store that ships."""

from __future__ import annotations

import json
import shlex
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.conftest import Command, Outcome
from tests.cli.test_review import Terminal
from tests.services.readings import GAZETTE, HARBOUR, decided, new_store, readings, rows, source_of

from factcheck.services.library import verify
from factcheck.store.claims import ClaimStore
from factcheck.store.sources import keep_source, supersede
from factcheck.store.writing import writing

OPENED = "The bridge was opened in 1932."


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return new_store(tmp_path / "claims.db")


@pytest.fixture
def own(factcheck: Command, db: Path) -> Callable[..., Outcome]:
    """Runs a command on that store, from a script."""
    return lambda *arguments: factcheck(*arguments, "--db", str(db), stdin=b"")


def shown(own: Callable[..., Outcome], claim: str) -> dict[str, object]:
    found = json.loads(own("show", claim, "--format", "json").out)["claim"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("options", "changed"),
    [
        (["--text", "The bridge opened in 1932."], {"text": "The bridge opened in 1932."}),
        (["--speaker", "Jane Roe"], {"voice": "speaker", "speaker": "Jane Roe"}),
        (["--speaker", "Джейн Роу"], {"voice": "speaker", "speaker": "Джейн Роу"}),
        (["--topic", "bridges", "--place", "the harbour"], {"topic": "bridges", "place": "the harbour"}),
        (["--actor", "The Council", "--actor", "Jane Roe"], {"actors": ["The Council", "Jane Roe"]}),
        (
            ["--quote", "opened in 1932"],
            {"quote": "opened in 1932", "locator": {"paragraph": 2, "start": 40, "end": 54}},
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_an_edited_claim_is_a_reviewed_one(
    own: Callable[..., Outcome], db: Path, options: list[str], changed: dict[str, object]
) -> None:
    before = shown(own, "opened")
    outcome = own("edit", "opened", *options)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "factcheck: opened is changed\n")
    assert shown(own, "opened") == {**before, **changed, "reviewed": True}
    assert OPENED in decided(db)
    assert verify(db) == []


def test_a_speaker_is_taken_off_with_the_voice(own: Callable[..., Outcome], db: Path) -> None:
    own("edit", "steel", "--voice", "source")
    after = shown(own, "steel")
    assert [after[key] for key in ("voice", "speaker", "actors", "speaker_span", "cue_span")] == [
        "source",
        None,
        [],
        None,
        None,
    ]
    own("edit", "repairs", "--topic", "money")
    own("edit", "repairs", "--topic", "")
    assert shown(own, "repairs")["topic"] is None
    assert verify(db) == []


def test_what_was_read_is_remembered_through_several_edits(own: Callable[..., Outcome], db: Path) -> None:
    own("edit", "opened", "--text", "One.")
    own("edit", "opened", "--quote", "opened in 1932")
    own("edit", "opened", "--text", "Two.", "--speaker", "Jane Roe")
    assert decided(db) == {OPENED: ("edited", "Two.", "Jane Roe")}
    own("edit", "cars", "--topic", "traffic")
    assert decided(db)["It carries 38,000 cars a day."][0] == "accepted"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["edit", "opened", "--text", " "], "text is blank"),
        (["edit", "opened", "--quote", "never said"], "does not stand in the text of its source"),
        (["edit", "opened", "--voice", "speaker"], "no speaker is named"),
        (["edit", "opened", "--speaker", "Jane Roe", "--voice", "source"], "a speaker is named, but voice is 'source'"),
        (["edit", "opened"], "name an editor in VISUAL or EDITOR"),
        (["edit", "opend", "--text", "x"], "the nearest is 'opened'"),
        (["remove", "opened"], "say --yes"),
        (["remove", "opend", "--yes"], "there is no source and no claim 'opend'"),
        (["remove"], "missing argument"),
        (["merge-actors", "Jane Roe"], "needs two names"),
        (["merge-actors", "Jane Row", "Jane Roe"], "say --yes"),
        (["merge-actors", "Jane Row", "jane row", "--yes"], "are one actor already"),
        (["merge-actors", "Jane Rwo", "Jane Roe", "--yes"], "the nearest"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_changes_nothing(
    own: Callable[..., Outcome], db: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    before = rows(db)
    outcome = own(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert rows(db) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["edit", "belarus-loan", "--text", "x"],
        ["remove", "sochi-talks", "--yes"],
        ["merge-actors", "Peskov", "Putin", "--yes"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_the_store_that_ships_is_never_written_to(
    factcheck: Command, shipped_store: Path, arguments: list[str]
) -> None:
    before = shipped_store.read_bytes()
    outcome = factcheck(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.endswith("never written to; 'factcheck init' makes one of your own\n")
    assert shipped_store.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["edit", "opened", "--text", "x"],
        ["remove", "gazette", "--yes"],
        ["merge-actors", "Jane Row", "Jane Roe", "--yes"],
        ["review"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_locked_store_is_one_line(
    own: Callable[..., Outcome], db: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setattr("factcheck.store.connection.WRITE_TIMEOUT", 0.05)
    with writing(db):
        outcome = own(*arguments)
    assert outcome.code == 2
    assert (
        outcome.err.splitlines()[-1]
        == f"factcheck: the store {db} is locked by another program; try again when it is done"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["edit", "opened", "--text", "x"],
        ["remove", "gazette", "--yes"],
        ["merge-actors", "Jane Row", "Jane Roe", "--yes"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_change_that_fails_half_way_is_no_change(own: Callable[..., Outcome], db: Path, arguments: list[str]) -> None:
    """As a full disk does it: the last table that is written refuses."""
    with closing(sqlite3.connect(db)) as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON words BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        )
    before = rows(db)
    outcome = own(*arguments)
    assert outcome.code == 2
    assert "Traceback" not in outcome.err
    assert rows(db) == before


def test_a_source_goes_with_all_that_hangs_on_it(own: Callable[..., Outcome], db: Path) -> None:
    own("edit", "cars", "--text", "38,000 cars a day cross the bridge.")
    outcome = own("remove", "Harbour", "--yes")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == (
        f"factcheck: source harbour: “Harbour”, with 4 claims, 1 of them reviewed\nfactcheck: removed from {db}\n"
    )
    assert [claim["id"] for claim in json.loads(own("list", "--format", "json").out)["claims"]] == [
        "opened-too",
        "unsound",
    ]
    assert [actor["name"] for actor in json.loads(own("actors", "--format", "json").out)["actors"]] == ["Jane Row"]
    assert verify(db) == []
    assert decided(db) == {"It carries 38,000 cars a day.": ("edited", "38,000 cars a day cross the bridge.", None)}
    with writing(db) as writer:
        keep_source(writer.store, source_of("harbour", HARBOUR), HARBOUR)
        for claim in readings("harbour", HARBOUR):
            writer.add(claim)
        writer.finish()
    own("remove", "harbour", "--yes", "--forget")
    assert decided(db) == {}


def test_a_claim_that_is_removed_is_rejected(own: Callable[..., Outcome], db: Path) -> None:
    outcome = own("remove", "opened", "unsound", "--yes")
    assert outcome.err.startswith(
        f"factcheck: claim opened: {OPENED}\nfactcheck: claim unsound: Jane Row said the steel is ␛[31m"
    )
    assert decided(db) == {OPENED: ("rejected", None, None)}
    assert verify(db) == []


def test_an_earlier_version_stands_again_when_the_later_goes(own: Callable[..., Outcome], db: Path) -> None:
    with writing(db) as writer:
        supersede(writer.store, "harbour", "gazette")
    assert verify(db) == []
    assert "superseded" in own("list", "--source", "harbour").out
    own("remove", "gazette", "--yes")
    assert "superseded" not in own("list").out
    assert verify(db) == []


def test_actors_who_may_be_one_are_listed(own: Callable[..., Outcome], db: Path) -> None:
    with writing(db) as writer:
        for claim, speaker in zip(
            readings("harbour", HARBOUR)[:2], ("Łukaszenka", "Alexander Lukashenko"), strict=True
        ):
            from dataclasses import replace

            from factcheck.model import Voice

            writer.add(replace(claim, voice=Voice.SPEAKER, speaker=speaker))
        writer.finish()
    found = {
        (pair["from"], pair["into"]): pair["why"]
        for pair in map(json.loads, own("merge-actors", "--format", "jsonl").out.splitlines())
    }
    assert found == {
        ("Łukaszenka", "Alexander Lukashenko"): "a part of the name",
        ("Jane Row", "Jane Roe"): "close spelling",
    }
    assert "Łukaszenka" in own("merge-actors").out


def test_two_actors_become_one(own: Callable[..., Outcome], db: Path) -> None:
    own("edit", "unsound", "--actor", "Jane Row", "--actor", "Jane Roe")
    outcome = own("merge-actors", "Jane Row", "Jane Roe", "--yes")
    assert (outcome.code, outcome.out) == (0, "")
    assert (
        outcome.err
        == f"factcheck: Jane Row becomes another name of Jane Roe, with 1 claim\nfactcheck: merged in {db}\n"
    )
    after = shown(own, "unsound")
    assert (after["speaker"], after["actors"]) == ("Jane Roe", ["Jane Roe"])
    with ClaimStore.open(db) as store:
        assert [(actor.name, actor.aliases) for actor in store.actors()] == [("Jane Roe", ("Jane Row",))]
    assert "unsound" in own("list", "--speaker", "Jane Row").out
    assert verify(db) == []


@pytest.mark.parametrize(("answer", "removed"), [(b"y\r", True), (b"n\r", False), (b"\r", False), (b"\x04", False)])
def test_a_person_is_asked(db: Path, answer: bytes, removed: bool) -> None:
    with closing(Terminal("remove", "gazette", "--db", str(db))) as terminal:
        terminal.until(b"[y/N] ")
        terminal.enter(answer)
        assert terminal.end() == 0
    with ClaimStore.open(db) as store:
        assert (len(store.ids()) == 4) is removed


def test_a_mistake_in_the_editor_can_be_mended(db: Path, tmp_path: Path) -> None:
    """What was typed is still there the second time."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys\nname = sys.argv[1]\ntext = open(name, encoding='utf-8').read()\n"
        "old, new = ('\"topic\"', 'topic') if 'topic\"' in text else ('topic: null', '\"topic\": \"bridges\"')\n"
        "open(name, 'w', encoding='utf-8').write(text.replace(old, new))\n",
        encoding="utf-8",
    )
    with closing(
        Terminal("edit", "opened", "--db", str(db), EDITOR=shlex.join([sys.executable, str(script)]))
    ) as terminal:
        assert b"not JSON" in terminal.until(b"Edit again? [Y/n] ")
        terminal.enter(b"\r")
        assert terminal.end() == 0
    with ClaimStore.open(db) as store:
        assert [claim.id for claim in store.claims(topic="bridges")] == ["opened"]


def test_the_editor_is_given_no_character_that_a_terminal_obeys(
    own: Callable[..., Outcome], db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "seen.json"
    monkeypatch.setenv("EDITOR", f"sh -c 'cp \"$0\" {copy}'")
    before = rows(db)
    outcome = own("edit", "unsound")
    assert (outcome.code, outcome.err) == (0, "factcheck: unsound is as it was\n")
    assert "\x1b" not in copy.read_text(encoding="utf-8")
    assert json.loads(copy.read_text(encoding="utf-8"))["quote"] in GAZETTE
    assert rows(db) == before
