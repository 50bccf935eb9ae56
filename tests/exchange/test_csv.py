"""Claims as CSV: strict in, lossless there and back, nothing out that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.exchange.cells import neutral, plain
from factcheck.exchange.csv import COLUMNS, read, write
from factcheck.exchange.record import ClaimLine
from factcheck.model import Actor, Claim, Voice


def reading(text: str | bytes) -> list[ClaimLine]:
    return list(read(io.BytesIO(text if isinstance(text, bytes) else text.encode())))


def test_a_sheet_as_people_write_it() -> None:
    sheet = (
        "\ufefftext,speaker,actors,source_title,source_published,topic\r\n"
        '"The loan, he said, is £1.15 billion.",Putin,Russia; Belarus,Talks,2020-09-14,\r\n'
        "\r\n"
        "-5 °C was measured.,,,,,weather\r\n"
    )
    first, second = reading(sheet)
    assert (first.line, second.line) == (2, 4)
    assert first.claim.text == first.claim.quote == "The loan, he said, is £1.15 billion."
    assert (first.claim.voice, first.claim.speaker) == (Voice.SPEAKER, "Putin")
    assert first.claim.actors == ("Russia", "Belarus")
    assert first.claim.source is not None
    assert first.claim.source.title == "Talks"
    assert (second.claim.text, second.claim.topic, second.claim.source) == ("-5 °C was measured.", "weather", None)


def test_a_header_and_a_row_for_each_claim() -> None:
    claim = Claim(id="a", text="a\nb, c", quote='"q"', actors=("A", "B; C"), disputes=("b", "c"))
    header, row = write([claim], [Actor(name="A", aliases=("α",))])
    assert tuple(header.rstrip("\n").split(",")) == COLUMNS
    cells = dict(zip(COLUMNS, next(csv.reader(io.StringIO(row, newline=""))), strict=True))
    assert (cells["text"], cells["quote"]) == ("a\nb, c", '"q"')
    assert cells["actors"] == '["A", "B; C"]'
    assert cells["disputes"] == "b; c"
    assert '"aliases": ["α"]' in cells["profiles"]


def test_no_cell_starts_a_formula() -> None:
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "＝1"]
    claims = [Claim(id=text, text=text, quote=text, topic=text, actors=(text,)) for text in hostile]
    lines = list(write(claims, [Actor(name=text, role=text) for text in hostile]))
    for row in csv.reader(io.StringIO("".join(lines), newline="")):
        assert [cell for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝")] == []
    assert [entry.claim for entry in reading("".join(lines))] == claims


@given(st.text(alphabet="'=+-@\t\r\n a", max_size=8) | st.text(max_size=8))
def test_what_is_neutral_is_made_itself_again(cell: str) -> None:
    assert plain(neutral(cell)) == cell
    assert neutral(cell)[:1] not in tuple("=+-@\t\r\n")


BAD: list[tuple[str | bytes, str]] = [
    ("text\n\nx,\n", "line 3: 2 cells, but the header has 1"),
    ("text,topic\nx\n", "line 2: 1 cells, but the header has 2"),
    ("text,topic\n,x\n", "line 2: text is missing"),
    ("topic\nx\n", "line 1: the header has no column 'text'"),
    ("text,text\nx,y\n", "line 1: the header names a column twice"),
    ("text,topik\nx,y\n", "line 1: unknown key 'topik'; did you mean 'topic'?"),
    ("text,source\nx,y\n", "line 1: unknown key 'source'"),
    ("The earth is round.\n", "line 1: unknown key 'The earth is round.'"),
    ('text\n"x" y\n', "line 2: not CSV"),
    ('text\n"x\n', "line 2: not CSV: unexpected end of data"),
    ('text,topic\n"a\nb",x\n"c\nd",y,z\n', "line 4: 3 cells"),
    ('text,topic\n"a\nb",x\n"c\nd",y\n\n,y\n', "line 7: text is missing"),
    (b"text\nx\n\xff\n", "line 3: byte 1 is not UTF-8"),
    (b"text\nx\0y\n", "line 2: there is a NUL byte"),
    (
        "text,locator_start,source_id\nx,five,s\n",
        "line 2: locator.start should be a whole number from 0 up, not 'five'",
    ),
    ("text,locator_start,source_id\nx,-5,s\n", "line 2: locator.start should be a whole number"),
    ("text,event_start\nx,Monday\n", "line 2: event.start should be a date"),
    ("text,rating\nx,False\n", "line 2: rating is not JSON"),
    ("text,rating\nx,5\n", "line 2: rating should be an object, not 5"),
    ("text,actors\nx,[A\n", "line 2: actors is not JSON"),
    ("text,actors\nx,A;;B\n", "line 2: actors should hold texts only, not ''"),
    ("text,profiles\nx,{}\n", "line 2: profiles should be a list of objects"),
    ("text,voice\nx,speaker\n", "line 2: voice is 'speaker', but no speaker is named"),
    ("text\nx\nx\n", "line 3: the same text from the same source stands on line 2 already"),
]


@pytest.mark.parametrize(("sheet", "message"), BAD, ids=range(len(BAD)))
def test_a_bad_row_is_named_by_the_line_on_which_it_starts(sheet: str | bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        reading(sheet)
    assert str(caught.value).startswith(message)


def test_a_cell_of_a_megabyte_is_read() -> None:
    text = "long " * 200_000
    assert reading(f"text\n{text}\n")[0].claim.text == text


@pytest.mark.parametrize("sheet", ["", "\n\n", "text\n", "\ufefftext,topic\n"])
def test_no_rows_no_claims(sheet: str) -> None:
    assert reading(sheet) == []
