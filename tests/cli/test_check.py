"""`factcheck check`: where statements come from, where results go, and the exit code."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from factcheck.errors import InputError
from factcheck.model import Assessment, Statement, Verdict
from factcheck.services.facade import Store


@pytest.mark.parametrize(
    ("statements", "options", "code"),
    [
        (["supported a"], [], 0),
        (["supported a", "supported b"], [], 0),
        (["supported a", "contradicted b"], [], 1),
        (["not-found a", "contradicted b"], [], 1),
        *(([f"{verdict} a"], [], 3) for verdict in Verdict if verdict not in ("supported", "contradicted")),
        (["contradicted a"], ["--exit-zero"], 0),
        (["not-found a"], ["--fail-on", "contradicted"], 0),
        (["not-found a"], ["--fail-on", "contradicted,not-found"], 1),
        (["not-found a"], ["--fail-on", " Not-Found , disputed,"], 1),
        (["contradicted a"], ["--fail-on", "disputed"], 0),
        (["supported a"], ["--fail-on", "supported"], 1),
        (["supported a"], ["--fail-on", "supported", "--exit-zero"], 0),
    ],
)
@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.usefixtures("judged")
def test_the_exit_code_tells_the_verdicts(
    factcheck: Command, statements: list[str], options: list[str], code: int, quiet: bool
) -> None:
    outcome = factcheck("check", *statements, *options, *(["--quiet"] if quiet else []))
    assert (outcome.code, outcome.err) == (code, "")
    assert bool(outcome.out) is not quiet


@pytest.mark.parametrize("names", ["", ",", "false", "contradicted,wrong", "contradicted disputed"])
def test_an_unknown_verdict_to_fail_on_is_wrong_usage(factcheck: Command, judged: list[Statement], names: str) -> None:
    outcome = factcheck("check", "supported a", "--fail-on", names)
    assert (outcome.code, outcome.out, judged) == (2, "", [])
    assert outcome.err.startswith("factcheck: --fail-on")
    assert "partly-supported" in outcome.err


def test_arguments_come_first_and_then_files_line_by_line(
    factcheck: Command, judged: list[Statement], tmp_path: Path
) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(b"\xef\xbb\xbfsupported a\r\n\r\n \t \n   supported b  \nsupported \xd0\xb2")
    two.write_bytes(b"\nsupported d")
    outcome = factcheck(
        *("check", "supported first", "--file", str(one), "--format", "jsonl", "-f", "-", "-f", str(two)),
        stdin=b"supported c\n",
    )
    assert [(each.text, each.file, each.line, each.column) for each in judged] == [
        ("supported first", None, 1, 1),
        ("supported a", str(one), 1, 1),
        ("supported b", str(one), 4, 4),
        ("supported в", str(one), 5, 1),
        ("supported c", "-", 1, 1),
        ("supported d", str(two), 2, 1),
    ]
    lines = [json.loads(line) for line in outcome.out.splitlines()]
    assert [line["statement"]["line"] for line in lines] == [1, 1, 4, 5, 1, 2]


@pytest.mark.usefixtures("judged")
def test_piped_statements_are_read_without_being_asked_for(factcheck: Command) -> None:
    outcome = factcheck("check", "--format", "line", stdin=b"supported a\n\ncontradicted b\n")
    assert outcome.out == "-:1:1: supported: It says supported.\n-:3:1: contradicted: It says contradicted.\n"
    assert outcome.code == 1


def test_standard_input_is_left_alone_when_there_are_arguments(factcheck: Command, judged: list[Statement]) -> None:
    factcheck("check", "supported a", stdin=b"supported b\n")
    assert [each.text for each in judged] == ["supported a"]


def test_at_a_terminal_with_nothing_to_check_the_help_is_shown(factcheck: Command) -> None:
    outcome = factcheck("check")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Usage: factcheck check")


@pytest.mark.parametrize("stdin", [b"", b"\n \n\t\n"])
def test_input_without_a_statement_is_no_success(factcheck: Command, stdin: bytes) -> None:
    outcome = factcheck("check", "--format", "json", stdin=stdin)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "factcheck: nothing to check: there is no statement in the input\n"


def test_an_empty_argument_is_no_statement(factcheck: Command) -> None:
    outcome = factcheck("check", " ")
    assert (outcome.code, outcome.out) == (2, "")
    assert "nothing to check" in outcome.err


@pytest.mark.usefixtures("judged")
def test_bytes_that_are_not_utf8_are_named_by_file_line_and_column(factcheck: Command, tmp_path: Path) -> None:
    file = tmp_path / "latin.txt"
    file.write_bytes(b"supported a\n\nsupported caf\xe9\n")
    outcome = factcheck("check", "--file", str(file), "--format", "line")
    assert outcome.code == 2
    assert outcome.out == f"{file}:1:1: supported: It says supported.\n"
    assert outcome.err == f"factcheck: {file}:3:14: not UTF-8; convert the text to UTF-8 and try again\n"


@pytest.mark.usefixtures("judged")
def test_a_document_that_would_break_off_is_not_begun(factcheck: Command) -> None:
    outcome = factcheck("check", "--format", "json", stdin=b"supported a\nsupported \xff\n")
    assert (outcome.code, outcome.out) == (2, "")
    assert "standard input:2:11: not UTF-8" in outcome.err


def test_files_are_looked_for_before_anything_is_checked(
    factcheck: Command, judged: list[Statement], tmp_path: Path
) -> None:
    outcome = factcheck("check", "supported a", "--file", str(tmp_path / "none.txt"))
    assert (outcome.code, outcome.out, judged) == (2, "", [])
    assert outcome.err == f"factcheck: cannot read {tmp_path / 'none.txt'}: no such file or directory\n"
    outcome = factcheck("check", "supported a", "--file", str(tmp_path))
    assert (outcome.code, judged) == (2, [])
    assert outcome.err == f"factcheck: cannot read {tmp_path}: it is a folder\n"


def test_a_stream_that_cannot_be_read_is_named(factcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: io.BytesIO, size: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("tests.cli.conftest._Bytes.readline", fail)
    outcome = factcheck("check", stdin=b"supported a\n")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "factcheck: cannot read standard input: input/output error\n"


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(("name", "separator"), [("tsv", "\t"), ("csv", ",")])
def test_standard_input_has_the_same_name_in_every_format(factcheck: Command, name: str, separator: str) -> None:
    rows = factcheck("check", "--format", name, stdin=b"supported a\n").out.splitlines()
    assert rows[1].split(separator)[:2] == ["-", "1"]


def test_standard_input_cannot_be_read_twice(factcheck: Command) -> None:
    outcome = factcheck("check", "-f", "-", "-f", "-", stdin=b"supported a\n")
    assert (outcome.code, outcome.out) == (2, "")
    assert "only once" in outcome.err


def test_an_argument_that_is_not_utf8_is_said_so(factcheck: Command) -> None:
    outcome = factcheck("check", "caf\udce9")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "factcheck: statement 1 is not UTF-8; convert the text to UTF-8 and try again\n"


@pytest.mark.usefixtures("judged")
def test_a_sentence_without_quotes_is_noticed(factcheck: Command) -> None:
    outcome = factcheck("check", *["supported"] * 4)
    assert "put quotes around a whole sentence" in outcome.err
    assert factcheck("check", *["supported"] * 4, "--quiet").err == ""


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1.5"])
def test_a_limit_is_a_positive_number(factcheck: Command, limit: str) -> None:
    outcome = factcheck("check", "supported a", "--limit", limit)
    assert (outcome.code, outcome.out) == (2, "")
    assert "--limit" in outcome.err
    assert outcome.err.count("\n") == 1


def test_an_error_in_the_middle_keeps_what_was_found(factcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_many(store: Store, texts: object, *, limit: int = 5, explain: bool = False) -> object:
        yield Assessment(statement=Statement(text="a"), verdict=Verdict.SUPPORTED, explanation="Yes.")
        raise InputError("the rest is unreadable")

    monkeypatch.setattr(Store, "check_many", check_many)
    outcome = factcheck("check", "a", "--format", "line")
    assert outcome.out == "<statement>:1:1: supported: Yes.\n"
    assert (outcome.code, outcome.err) == (2, "factcheck: the rest is unreadable\n")


@pytest.mark.usefixtures("judged")
def test_the_report_goes_to_a_file_and_nothing_else_is_printed(factcheck: Command, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    outcome = factcheck("check", "supported a", "--format", "line", "--output", str(file))
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert file.read_text(encoding="utf-8") == "<statement>:1:1: supported: It says supported.\n"
    assert factcheck("check", "supported a", "--format", "line", "-o", "-").out == file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("judged")
def test_a_file_is_not_touched_before_its_report_is_complete(factcheck: Command, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("the old report")
    file.chmod(0o640)
    assert factcheck("check", "-o", str(file), stdin=b"supported a\nsupported \xff\n").code == 2
    assert file.read_text() == "the old report"
    assert factcheck("check", "-o", str(file), stdin=b"supported a\n").code == 0
    assert file.read_text() != "the old report"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.usefixtures("judged")
def test_a_link_is_followed_and_stays(factcheck: Command, tmp_path: Path) -> None:
    file, link = tmp_path / "report.txt", tmp_path / "latest.txt"
    link.symlink_to(file)
    assert factcheck("check", "supported a", "-o", str(link)).code == 0
    assert link.is_symlink()
    assert file.read_text()


@pytest.mark.usefixtures("judged")
def test_a_place_that_cannot_be_written_is_one_line(factcheck: Command, tmp_path: Path) -> None:
    for target, reason in ((tmp_path / "no" / "report.txt", "no such file"), (tmp_path, "is a directory")):
        outcome = factcheck("check", "supported a", "-o", str(target))
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith(f"factcheck: cannot write to {target}: {reason}")
        assert outcome.err.count("\n") == 1


def test_json_names_the_store_and_nothing_that_changes(factcheck: Command, judged: list[Statement]) -> None:
    first = factcheck("check", "supported a", "--format", "json")
    assert judged
    store = json.loads(first.out)["store"]
    assert set(store) == {"claims", "sources", "schema"}
    assert factcheck("check", "supported a", "--format", "json").out == first.out


@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE claims; --",
        '" OR 1=1 NEAR(a b) AND NOT *',
        "4% of col:umn ^start {a b} (c",
        "<script>alert(1)</script> &amp; **bold** | pipe",
        "\x1b[31mred\x1b[0m \x9b1m \x07 \u202etxt",
        "[bold red]x[/] [link=https://example.org]y",
        "👩‍👩‍👧‍👦 🇧🇾 😀😀😀",
        "Путин сказал, что Россия даст Белоруссии кредит",
        "普京 الرئيس ประธานาธิบดี",
        "x" * 1_000_000,
        "word " * 200_000,
        "a\x00b",
        "(((((((((((((((((((",
        "“”‘’\"'\"'",
        "1" * 5_000,
        "£" * 300,
        ".",
        "-",
        "%s %d {} {0} \\n \\x00",
    ],
    ids=lambda text: text[:12].encode("ascii", "replace").decode().replace("\x00", "0").replace("\x1b", "e"),
)
@pytest.mark.parametrize("name", ["jsonl", "table"])
def test_no_statement_brings_it_down(factcheck: Command, text: str, name: str) -> None:
    outcome = factcheck("check", "--format", name, stdin=f"{text}\n".encode())
    assert outcome.err == ""
    assert outcome.code in (0, 1, 3)
    if name == "jsonl":
        (line,) = outcome.out.splitlines()
        assert json.loads(line)["statement"]["text"] == text.strip()
    else:
        assert not set(outcome.out) & set("\x00\x07\x1b\x9b\u202e")
