"""Text from outside stays text, whatever it tries."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.jsons import dumps
from factcheck.render.safe import cell, json_text, markdown, visible

_TEXT = st.text(st.characters(), max_size=60)


@given(_TEXT)
def test_what_is_shown_has_no_control_character_and_keeps_every_position(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not [character for character in shown if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")]
    assert all(new == old for new, old in zip(shown, text, strict=True) if old.isprintable())


@pytest.mark.parametrize("code", [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_direction_controls_are_not_obeyed(code: int) -> None:
    assert chr(code) not in visible(f"a{chr(code)}b")
    assert chr(code) not in dumps(f"a{chr(code)}b")
    assert json.loads(dumps(f"a{chr(code)}b")) == f"a{chr(code)}b"


@pytest.mark.parametrize("text", ["Лукашенко", "貸付", "a\u0301", "£1.15 billion – “yes”", "👩\u200d👩\u200d👧"])
def test_words_of_any_script_are_left_alone(text: str) -> None:
    assert visible(text) == text
    assert json.loads(dumps(text)) == text


@given(_TEXT)
def test_json_is_one_line_in_utf8_and_means_the_same(text: str) -> None:
    line = dumps({"text": text})
    line.encode("utf-8")
    assert len(line.splitlines()) == 1
    whole = "".join("\N{REPLACEMENT CHARACTER}" if 0xD800 <= ord(each) < 0xE000 else each for each in text)
    assert json.loads(line) == {"text": whole}


def test_json_without_controls_is_left_alone() -> None:
    assert json_text('{"a": "£"}') == '{"a": "£"}'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝"])
def test_a_spreadsheet_reads_no_formula(start: str) -> None:
    assert cell(f"{start}1+1").startswith("'")


@pytest.mark.parametrize("text", ["", "-", "=", "3 = 4", "a-b", "774 people", "'quoted'"])
def test_other_cells_are_left_alone(text: str) -> None:
    assert cell(text) == text


@given(_TEXT)
def test_a_cell_comes_back_whole(text: str) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow([cell(text), "end"])
    assert list(csv.reader(io.StringIO(buffer.getvalue()))) == [[cell(text), "end"]]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b", "a \\| b"),
        ("# heading", "\\# heading"),
        ("- point", "\\- point"),
        ("no - point", "no - point"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("a\n\n## b", "a  ## b"),
        ("`code` ~~gone~~ $x$", "\\`code\\` \\~\\~gone\\~\\~ \\$x\\$"),
    ],
)
def test_markdown_stays_text(text: str, escaped: str) -> None:
    assert markdown(text) == escaped
