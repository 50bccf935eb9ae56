"""`factcheck review` as a person and as a script use it: keys at a terminal, lines from a pipe, kills half-way."""

from __future__ import annotations

import os
import pty
import select
import shlex
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.services.readings import decided, new_store, rows

from factcheck.model import Claim
from factcheck.services.library import verify
from factcheck.store.claims import ClaimStore
from factcheck.store.writing import writing

PROGRAM = (sys.executable, "-m", "factcheck")
SOURCES = Path(__file__).resolve().parent.parent.parent / "src"
PROMPT = b"[q]uit [?] > "


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return new_store(tmp_path / "claims.db")


def unreviewed(path: Path) -> list[str]:
    with ClaimStore.open(path) as store:
        return store.ids(reviewed=False)


def scripted(factcheck: Command, db: Path, *lines: str, options: tuple[str, ...] = ()) -> tuple[int, str, str]:
    outcome = factcheck("review", "--db", str(db), *options, stdin="".join(f"{line}\n" for line in lines).encode())
    return outcome.code, outcome.out, outcome.err


def test_a_script_answers_line_by_line(factcheck: Command, db: Path) -> None:
    lines = [
        "accept",
        "e It carries 38,000 vehicles a day.",
        "w John Doe",
        "r",
        "s",
        "undo",
        "s",
        "",
        "merge steel",
        "q",
    ]
    code, out, err = scripted(factcheck, db, *lines)
    assert (code, err) == (0, f"factcheck: 1 accepted, 2 edited, 1 linked; 4 left in {db}\n")
    assert "1 of 8  harbour ¶2 · opened\n" in out
    assert verify(db) == []


def test_what_an_answer_asks_for_may_stand_on_the_next_line(factcheck: Command, db: Path) -> None:
    code, _, err = scripted(factcheck, db, "e", "The bridge opened in 1932.", "q")
    assert (code, err) == (0, f"factcheck: 1 edited; 7 left in {db}\n")
    assert decided(db)["The bridge was opened in 1932."][1] == "The bridge opened in 1932."


def test_the_end_of_the_input_is_the_end_of_the_review(factcheck: Command, db: Path) -> None:
    before = rows(db)
    code, out, err = scripted(factcheck, db)
    assert (code, err) == (0, f"factcheck: nothing decided; 8 left in {db}\n")
    assert out.startswith("\n“Harbour”\n1 of 8")
    assert rows(db) == before


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (("a", "yes"), "line 2 of the answers: 'yes' is none of a (accept)"),
        (("a", "\x1b[31mhm"), "line 2 of the answers"),
        (("a", "m opend"), "the nearest is 'opened'"),
        (("a", "m cars", "m opened-too"), "cannot be merged with itself"),
    ],
)
def test_a_script_stops_at_what_cannot_be_done(factcheck: Command, db: Path, lines: tuple[str, ...], says: str) -> None:
    """Or the answers behind it would be given to the wrong claims."""
    code, out, err = scripted(factcheck, db, *lines, options=("--voice", "source"))
    assert code == 2
    assert says in err.replace('"', "'")
    assert "\x1b" not in out + err
    assert "opened" not in unreviewed(db)


def test_a_claim_without_a_speaker_cannot_be_accepted(factcheck: Command, db: Path) -> None:
    with writing(db) as writer:
        writer.store.connection.execute("UPDATE claims SET speaker = NULL WHERE id = 'steel'")
    code, _, err = scripted(factcheck, db, "s", "s", "a")
    assert code == 2
    assert "nobody is named who says it" in err


def test_filters_are_those_of_list(factcheck: Command, db: Path) -> None:
    _, out, err = scripted(factcheck, db, "q", options=("--speaker", "roe"))
    assert "1 of 3  harbour ¶3 · steel" in out
    assert err == f"factcheck: nothing decided; 3 left in {db}\n"
    assert "took 'Jane Rwo' to mean Jane Row" in scripted(factcheck, db, options=("--actor", "Jane Rwo"))[2]
    code, out, err = scripted(factcheck, db, options=("--topic", "x"))
    assert (code, out) == (2, "")


def test_nothing_left_is_said(factcheck: Command, db: Path) -> None:
    scripted(factcheck, db, *["a"] * 8)
    assert unreviewed(db) == []
    assert scripted(factcheck, db, "a") == (0, "", "factcheck: nothing waits for review\n")


def test_hostile_text_stays_text(factcheck: Command, db: Path) -> None:
    _, out, err = scripted(factcheck, db, "s", "s", "m", "", "q", options=("--source", "gazette"))
    assert "␛[31munsound␛[0m" in out
    assert "\x1b" not in out + err


def test_hostile_names_stay_text(factcheck: Command, db: Path) -> None:
    for speaker, claim in (("J\x1b[2JRoe One", "steel"), ("J\x1b[2JRoe Ome", "unsound")):
        factcheck("edit", claim, "--speaker", speaker, "--db", str(db))
    with writing(db) as writer:
        writer.store.connection.execute("UPDATE claims SET reviewed = 0")
    _, out, err = scripted(factcheck, db, "s", "s", "m", "", "w \x1b[2J", "q")
    assert "␛[2JRoe Ome is J␛[2JRoe One" in out or "␛[2JRoe One is J␛[2JRoe Ome" in out
    assert "\x1b" not in out + err


def test_the_store_that_ships_is_not_reviewed(factcheck: Command, shipped_store: Path) -> None:
    outcome = factcheck("review")
    assert (outcome.code, outcome.out) == (2, "")
    assert "never written to" in outcome.err


def test_a_reader_who_has_seen_enough_ends_the_review(db: Path) -> None:
    command = f"yes skip | {shlex.quote(sys.executable)} -m factcheck review --db {shlex.quote(str(db))} | head -1"
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment, timeout=60, check=False)
    assert b"Traceback" not in done.stderr
    assert done.stderr.startswith(b"factcheck: nothing decided; 8 left")


def test_a_line_without_an_end_is_refused(factcheck: Command, db: Path) -> None:
    code, _, err = scripted(factcheck, db, "a", "e " + "x" * 2_000_000)
    assert code == 2
    assert "line 2 of the answers is longer than" in err
    assert unreviewed(db) == ["cars", "steel", "repairs", "opened-too", "unsound"]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is writable for root")
def test_a_read_only_store_is_told_of_at_once(factcheck: Command, db: Path) -> None:
    db.chmod(0o400)
    outcome = factcheck("review", "--db", str(db))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"factcheck: the store {db} is read-only\n"


class Terminal:
    """The program at a terminal."""

    def __init__(self, *arguments: str, columns: int = 80, **variables: str) -> None:
        self._ours, theirs = pty.openpty()
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(SOURCES), os.environ.get("PYTHONPATH", "")]),
            "TERM": "xterm",
            "COLUMNS": str(columns),
            "LINES": "40",
            **variables,
        }
        for name in ("VISUAL", "EDITOR"):
            if name not in variables:
                environment.pop(name, None)
        self.process = subprocess.Popen(
            [*PROGRAM, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)
        self.shown = b""

    def until(self, words: bytes) -> bytes:
        """What appears, up to and with these words."""
        seen = b""
        while words not in seen:
            piece = self._read()
            if not piece:
                raise AssertionError(f"{words!r} did not appear in {seen.decode()}")
            seen += piece
        self.shown += seen
        return seen

    def press(self, keys: bytes) -> None:
        """Press keys once the program reads them singly: before that, the terminal would obey some itself."""
        self.ready()
        os.write(self._ours, keys)

    def ready(self) -> None:
        """Wait until the program reads single keys."""
        for _ in range(3000):
            if not termios.tcgetattr(self._ours)[3] & termios.ICANON:
                return
            time.sleep(0.01)
        raise AssertionError("no single keys are read")

    def enter(self, line: bytes) -> None:
        """Type a whole line."""
        os.write(self._ours, line)

    def end(self) -> int:
        while piece := self._read():
            self.shown += piece
        return self.process.wait(30)

    def _read(self) -> bytes:
        if not select.select([self._ours], [], [], 30)[0]:
            raise AssertionError(f"nothing more appears behind {self.shown.decode()}")
        try:
            return os.read(self._ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            return b""

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._ours)


@pytest.fixture
def terminal(db: Path) -> Iterator[Terminal]:
    with closing(Terminal("review", "--db", str(db))) as terminal:
        terminal.until(PROMPT)
        yield terminal


def test_one_key_answers(terminal: Terminal, db: Path) -> None:
    terminal.press(b"a")
    terminal.until(PROMPT)
    terminal.press(b"r")
    terminal.until(PROMPT)
    assert [decision for decision, _, _ in decided(db).values()] == ["accepted", "rejected"]
    terminal.press(b"\x1b[A\xc3\xa9?")  # an arrow and a letter that mean nothing, then help
    assert b"u  undo the last decision" in terminal.until(PROMPT)
    terminal.press(b"U")
    terminal.until(PROMPT)
    assert decided(db) == {"The bridge was opened in 1932.": ("accepted", "The bridge was opened in 1932.", None)}
    terminal.press(b"q")
    assert terminal.end() == 0
    assert b"1 accepted; 7 left" in terminal.shown.replace(b"\r\n", b" ")


def test_a_wording_is_edited_from_what_stands_there(terminal: Terminal, db: Path) -> None:
    terminal.press(b"e")
    terminal.until(b"1932.")
    terminal.press(b"\x7f\x7f\x7f\x7f\x7f" + b"1934.\r")
    terminal.until(PROMPT)
    assert decided(db)["The bridge was opened in 1932."][1] == "The bridge was opened in 1934."
    terminal.press(b"\x04")  # Ctrl-D
    assert terminal.end() == 0


def test_names_are_completed(terminal: Terminal, db: Path) -> None:
    terminal.press(b"w")
    terminal.until(b"itself): ")
    terminal.press(b"Jan\t")  # as far as Jane Roe and Jane Row go together
    terminal.press(b"w\r")
    terminal.until(PROMPT)
    assert decided(db)["The bridge was opened in 1932."][2] == "Jane Row"


def test_an_interrupt_loses_nothing_and_leaves_the_terminal_as_it_was(terminal: Terminal, db: Path) -> None:
    terminal.press(b"a")
    terminal.until(PROMPT)
    terminal.ready()
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.process.wait(30) == 130
    settings = termios.tcgetattr(terminal._ours)
    assert settings[3] & termios.ICANON
    assert settings[3] & termios.ECHO
    assert "opened" not in unreviewed(db)
    assert verify(db) == []


def test_a_stopped_review_goes_on(terminal: Terminal, db: Path) -> None:
    terminal.ready()
    terminal.process.send_signal(signal.SIGSTOP)
    terminal.process.send_signal(signal.SIGCONT)
    terminal.until(PROMPT)
    terminal.press(b"a")
    terminal.until(PROMPT)
    assert "opened" not in unreviewed(db)


def test_a_kill_loses_nothing(terminal: Terminal, db: Path) -> None:
    terminal.press(b"a")
    terminal.until(PROMPT)
    terminal.process.kill()
    terminal.process.wait(30)
    assert "opened" not in unreviewed(db)
    assert verify(db) == []


def test_a_claim_opens_in_the_editor_that_is_named(db: Path) -> None:
    with closing(
        Terminal("review", "--db", str(db), EDITOR='sed -i \'s/"topic": null/"topic": "bridges"/\'')
    ) as terminal:
        assert b"[o]pen" in terminal.until(PROMPT)
        terminal.press(b"o")
        terminal.until(PROMPT)
    with ClaimStore.open(db) as store:
        assert [(claim.id, claim.reviewed) for claim in store.claims(topic="bridges")] == [("opened", True)]


def test_an_editor_that_fails_changes_nothing(db: Path) -> None:
    before = rows(db)
    with closing(Terminal("review", "--db", str(db), VISUAL="false")) as terminal:
        terminal.until(PROMPT)
        terminal.press(b"o")
        assert b"ended with 1; nothing is changed" in terminal.until(PROMPT)
    assert rows(db) == before


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_rows_fit_the_terminal(db: Path, columns: int) -> None:
    with closing(Terminal("review", "--db", str(db), columns=columns, NO_COLOR="1")) as terminal:
        shown = terminal.until(PROMPT).decode().replace("\x1b[", "\0")
    lines = [line for line in shown.split("\r\n") if not line.startswith("[a]")]
    plain = [
        "".join(piece.partition("m")[2] if number else piece for number, piece in enumerate(line.split("\0")))
        for line in lines
    ]
    assert max(map(len, plain)) <= columns


def test_a_dumb_terminal_gets_lines(db: Path) -> None:
    with closing(Terminal("review", "--db", str(db), TERM="dumb")) as terminal:
        first = terminal.until(PROMPT)
        assert b"\x1b" not in first
        assert b"~~~~" in first
        terminal.enter(b"huh\r")
        assert b"s (skip)" in terminal.until(PROMPT)
        terminal.enter(b"accept\r")
        terminal.until(PROMPT)
    assert "opened" not in unreviewed(db)


ARTICLE = """# Harbour bridge to close

The bridge was opened in 1932. It carries 38,000 cars a day.

“The steel is sound,” engineer Jane Roe told the council. She said repairs will cost £2.4 million.
"""


def test_decisions_outlast_the_article(factcheck: Command, tmp_path: Path) -> None:
    """Also when it comes back in another version."""
    article, db = tmp_path / "bridge.md", tmp_path / "own.db"
    article.write_text(ARTICLE, encoding="utf-8")
    factcheck("add", str(article), "--db", str(db))
    scripted(factcheck, db, "a", "e The bridge carries 38,000 cars a day.", "r", "w John Doe")
    told = [(claim.text, claim.speaker, claim.reviewed) for claim in read(db)]
    assert told == [
        ("The bridge was opened in 1932.", None, True),
        ("The bridge carries 38,000 cars a day.", None, True),
        (told[2][0], "John Doe", True),
    ]
    factcheck("remove", "Harbour bridge to close", "--yes", "--db", str(db))
    assert read(db) == []
    factcheck("add", str(article), "--db", str(db))
    assert [(claim.text, claim.speaker, claim.reviewed) for claim in read(db)] == told
    article.write_text(f"{ARTICLE}\nIt has two lanes.\n", encoding="utf-8")
    factcheck("add", str(article), "--db", str(db))
    assert [(claim.text, claim.speaker, claim.reviewed) for claim in read(db)][3:6] == told
    assert [claim.text for claim in read(db) if not claim.reviewed] == ["It has two lanes."]
    factcheck("remove", *source_ids(db), "--yes", "--forget", "--db", str(db))
    factcheck("add", str(article), "--db", str(db))
    assert [claim.reviewed for claim in read(db)] == [False] * 5
    assert verify(db) == []


def read(path: Path) -> list[Claim]:
    with ClaimStore.open(path) as store:
        return list(store.claims())


def source_ids(path: Path) -> list[str]:
    with ClaimStore.open(path) as store:
        return [counted.value.id for counted in store.count_sources()]
