"""The report for people is readable at any width, with and without colours."""

from __future__ import annotations

import re
from typing import Any

import pytest
from rich.cells import cell_len
from tests.render import examples

from factcheck.render.formats import FORMATS
from factcheck.render.kinds import LinkedClaim
from factcheck.render.marks import evidence, pieces
from factcheck.render.page import Format, Page
from factcheck.render.plain import cells
from factcheck.render.wording import HINT


def table(page: Page, *assessments: object) -> str:
    return "".join(FORMATS["assessments"][Format.TABLE](assessments or examples.BATCH, page))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 99, 100, 160, 200])
@pytest.mark.parametrize("noun", ["assessments", "claims", "matches", "links"])
def test_no_row_is_wider_than_the_terminal(width: int, noun: str) -> None:
    made: dict[str, list[Any]] = {
        "assessments": list(examples.BATCH),
        "claims": list(examples.CLAIMS),
        "matches": list(examples.DISPUTED.matches),
        "links": [LinkedClaim(link="claim", claim=claim) for claim in examples.CLAIMS],
    }
    report = "".join(FORMATS[noun][Format.TABLE](made[noun], Page(width=width)))
    assert max(cell_len(row) for row in report.splitlines()) <= width
    words = set(re.findall(r"\w{4,9}", examples.LOAN.text))
    assert noun != "claims" or words <= set(re.findall(r"\w+", report))


def test_a_pipe_gets_every_paragraph_on_one_line_and_no_style() -> None:
    report = table(Page())
    assert "\x1b" not in report
    for assessment in examples.BATCH:
        assert f"  {assessment.statement.text}\n" in report
        for match in evidence(assessment)[0]:
            assert f"  │ {match.claim.quote}\n" in report


def test_the_verdict_is_said_in_words_and_shown_in_colour() -> None:
    report = table(Page(width=80, colour=True), examples.CONTRADICTED)
    assert "\x1b[1;31m✗ contradicted\x1b[0m" in report
    assert "✗ contradicted" in table(Page(width=80), examples.CONTRADICTED)


def test_no_color_leaves_words_bold_and_underlined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    report = table(Page(width=80, colour=True), examples.CONTRADICTED)
    assert "\x1b[1;4m£1.15 billion\x1b[0m" in report
    assert not re.search("\x1b\\[[0-9;]*3[0-7]", report)


def test_the_deciding_words_are_marked_in_the_statement_and_in_the_quote() -> None:
    marked = re.findall("\x1b\\[1;4;31m([^\x1b]*)", table(Page(width=80, colour=True), examples.CONTRADICTED))
    assert marked == ["£1.5 billion", "£1.15 billion"]


@pytest.mark.parametrize("page", [Page(), Page(width=40), Page(width=80)])
def test_carets_stand_under_the_deciding_words(page: Page) -> None:
    rows = table(page, examples.CONTRADICTED).splitlines()
    pointed = [rows[number - 1][row.index("^") : row.rindex("^") + 1] for number, row in enumerate(rows) if "^" in row]
    assert pointed == ["£1.5 billion", "£1.15 billion"]


def test_carets_fit_words_that_take_two_columns() -> None:
    assessment = examples.number_conflict("貸付 £2", "£2", examples.LOAN, "£1.15 billion")
    for page in (Page(), Page(width=80)):
        rows = table(page, assessment).splitlines()
        assert cells(rows[0][: rows[0].index("£2")]) == rows[1].index("^^")


def test_a_batch_is_summed_up_and_a_single_statement_is_not() -> None:
    assert "6 statements: 1 contradicted, 1 disputed, 1 partly-supported" in table(Page())
    assert "statements:" not in table(Page(), examples.SUPPORTED)
    assert table(Page(), examples.SUPPORTED).endswith(HINT + "\n")


def test_both_sides_of_a_dispute_are_quoted() -> None:
    shown, others = evidence(examples.DISPUTED)
    assert [match.claim.id for match in shown] == ["election-fair", "election-rigged"]
    assert [match.claim.id for match in others] == ["election-rated"]


def test_nothing_is_quoted_for_what_is_not_found() -> None:
    assert "│" not in table(Page(), examples.NOT_FOUND, examples.NOT_CHECKABLE)


def test_a_megabyte_is_cut_at_a_terminal_and_whole_in_a_pipe() -> None:
    long = examples.hostile("word " * 200_000)
    terminal = "".join(FORMATS["assessments"][Format.TABLE]([long], Page(width=80)))
    pipe = "".join(FORMATS["assessments"][Format.TABLE]([long], Page()))
    assert len(terminal) < 20_000
    assert "word …" in terminal
    assert long.statement.text.rstrip() in pipe


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], (("abcdef", ""),)),
        ([(0, 2)], (("ab", "x"), ("cdef", ""))),
        ([(2, 4), (0, 1)], (("a", "x"), ("b", ""), ("cd", "x"), ("ef", ""))),
        ([(1, 3), (2, 5)], (("a", ""), ("bc", "x"), ("de", "x"), ("f", ""))),
        ([(4, 99), (7, 9)], (("abcd", ""), ("ef", "x"))),
        ([(3, 3)], (("abcdef", ""),)),
    ],
)
def test_spans_are_cut_out_whole(spans: list[tuple[int, int]], expected: tuple[tuple[str, str], ...]) -> None:
    assert pieces("abcdef", spans, "x") == expected
