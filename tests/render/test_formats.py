"""Every kind of thing has a renderer for every format, and none is upset by hostile text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import pytest
from tests.render import examples

from factcheck.model import Actor, Assessment, Claim
from factcheck.render.formats import FORMATS, NOUNS
from factcheck.render.kinds import KINDS, LinkedClaim
from factcheck.render.page import Format, Page
from factcheck.render.records import RECORDS

_PAGES = (Page(), Page(width=40), Page(width=100), Page(width=200, colour=True))
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\u2028\u2029]")
_STYLE = re.compile("\x1b\\[[0-9;]*m")


@dataclass(frozen=True)
class Counted:
    value: Any
    claims: int
    unreviewed: int = 0


@dataclass(frozen=True)
class Pair:
    gone: Actor
    kept: Actor
    why: str
    gone_claims: int
    kept_claims: int


@dataclass(frozen=True)
class Added:
    state: str
    document: str
    source: str
    title: str
    claims: int
    supersedes: str | None


class Tied(NamedTuple):
    link: str
    score: float
    made: bool
    claim: Claim
    other: Claim


def things(noun: str, assessments: Iterable[Assessment]) -> list[Any]:
    """Something of the kind for each assessment, made of the same texts."""
    found = list(assessments)
    claims = [match.claim for assessment in found for match in assessment.matches]
    made: dict[str, list[Any]] = {
        "assessments": found,
        "claims": claims,
        "links": [LinkedClaim(link=link, claim=claim) for claim in claims for link in ("claim", "disputes", "repeats")],
        "matches": [match for assessment in found for match in assessment.matches],
        "actors": [Counted(Actor(name=claim.text, role=claim.text, aliases=(claim.text,)), 3) for claim in claims],
        "pairs": [Pair(Actor(name=claim.text), Actor(name=claim.quote), claim.text, 1, 2) for claim in claims],
        "sources": [Counted(claim.source, 2) for claim in claims if claim.source],
        "topics": [Counted(claim.text, 1) for claim in claims],
        "ties": [Tied("repeats", 0.9, at % 2 == 0, claim, claim) for at, claim in enumerate(claims)],
        "added": [Added("added", claim.text, claim.id, claim.text, 4, claim.id) for claim in claims],
    }
    return made[noun]


def render(noun: str, name: Format, assessments: Iterable[Assessment], page: Page = _PAGES[0]) -> str:
    return "".join(FORMATS[noun][name](things(noun, assessments), page))


def test_no_kind_lacks_a_format() -> None:
    assert set(FORMATS) == set(NOUNS) == set(KINDS) == set(RECORDS)
    assert {noun: set(formats) for noun, formats in FORMATS.items()} == {noun: set(Format) for noun in NOUNS}


@pytest.mark.parametrize("name", Format)
@pytest.mark.parametrize("noun", NOUNS)
def test_a_renderer_writes_every_thing(noun: str, name: Format) -> None:
    report = render(noun, name, examples.BATCH)
    assert report.endswith("\n")
    for thing in things(noun, examples.BATCH):
        assert any(part in report for part in KINDS[noun].brief(thing) if len(part) > 5)


@pytest.mark.parametrize("name", Format)
@pytest.mark.parametrize("noun", NOUNS)
def test_nothing_gives_an_empty_report(noun: str, name: Format) -> None:
    report = "".join(FORMATS[noun][name]([], Page()))
    if name is Format.JSON:
        assert json.loads(report)["schema"] == 1
    elif name in (Format.CSV, Format.TSV, Format.MARKDOWN):
        assert report.count("\n") in (0, 1, 2)
    else:
        assert report == ""


@pytest.mark.parametrize("text", examples.HOSTILE_TEXTS, ids=range(len(examples.HOSTILE_TEXTS)))
@pytest.mark.parametrize("name", Format)
@pytest.mark.parametrize("noun", NOUNS)
def test_hostile_text_reaches_no_terminal_as_control(noun: str, name: Format, text: str) -> None:
    for page in _PAGES if name is Format.TABLE else _PAGES[:1]:
        report = render(noun, name, [examples.hostile(text)], page)
        report.encode("utf-8")
        if page.colour:
            report = _STYLE.sub("", report)
        if name is Format.TSV:
            report = report.replace("\t", "")
        assert not _CONTROL.search(report)


@pytest.mark.parametrize("text", examples.HOSTILE_TEXTS, ids=range(len(examples.HOSTILE_TEXTS)))
def test_machine_formats_keep_their_shape(text: str) -> None:
    hostile = [examples.hostile(text), examples.CONTRADICTED]
    whole = "".join("\N{REPLACEMENT CHARACTER}" if 0xD800 <= ord(each) < 0xE000 else each for each in text)
    for noun in NOUNS:
        count = len(things(noun, hostile))
        objects = [json.loads(line) for line in render(noun, Format.JSONL, hostile).splitlines()]
        assert len(objects) == count
        assert whole in json.dumps(objects, ensure_ascii=False) or json.dumps(whole)[1:-1] in json.dumps(objects)
        json.loads(render(noun, Format.JSON, hostile))
        rows = list(csv.reader(io.StringIO(render(noun, Format.CSV, hostile)), strict=True))
        assert {len(row) for row in rows} == {len(KINDS[noun].columns)}
        assert len(rows) == count + 1
        assert not [each for row in rows[1:] for each in row if each[:1] in "=+-@" and each]
        assert {line.count("\t") for line in render(noun, Format.TSV, hostile).splitlines()} == {len(rows[0]) - 1}
        assert len(render(noun, Format.LINE, hostile).splitlines()) == count


def test_markup_is_not_swallowed() -> None:
    text = "[bold red]markup[/bold red] [/] :smile:"
    for page in _PAGES:
        report = _STYLE.sub("", render("assessments", Format.TABLE, [examples.hostile(text)], page))
        assert "[bold red]markup" in report.replace("\n  ", " ")
        assert ":smile:" in report


@pytest.mark.parametrize("name", Format)
def test_the_same_input_gives_the_same_bytes(name: Format) -> None:
    assert render("assessments", name, examples.BATCH) == render("assessments", name, examples.BATCH)


@pytest.mark.parametrize("name", [Format.JSONL, Format.CSV, Format.TSV, Format.LINE, Format.TABLE, Format.MARKDOWN])
def test_the_first_line_is_there_before_the_last_statement_is_read(name: Format) -> None:
    def endless() -> Iterable[Assessment]:
        while True:
            yield examples.SUPPORTED

    assert next(iter(FORMATS["assessments"][name](endless(), Page())))


def test_the_json_of_an_assessment_is_as_promised() -> None:
    record = json.loads(render("assessments", Format.JSONL, [examples.CONTRADICTED]))
    assert record == {
        "schema": 1,
        "statement": {
            "text": "Putin said Russia will give Belarus a £1.5 billion loan",
            "file": None,
            "line": 1,
            "column": 1,
        },
        "verdict": "contradicted",
        "explanation": "The statement says £1.5 billion; the source says £1.15 billion.",
        "findings": [
            {
                "check": "number",
                "stance": "conflicts",
                "statement": "£1.5 billion",
                "source": "£1.15 billion",
                "statement_span": [38, 50],
                "source_span": [36, 49],
                "explanation": "The statement says £1.5 billion; the source says £1.15 billion.",
                "claim": "belarus-loan",
            }
        ],
        "matches": [
            {
                "claim": "belarus-loan",
                "score": 0.9312,
                "stance": "conflicts",
                "text": "Russia will lend Belarus £1.15 billion.",
                "quote": "Mr Putin said Russia will provide a £1.15 billion loan to Belarus",
                "voice": "speaker",
                "speaker": "Vladimir Putin",
                "source": {
                    "id": "sochi-talks",
                    "title": "Belarus president visits Russia to secure support amid protests",
                    "publisher": None,
                    "url": None,
                    "published": "2020-09-14",
                },
                "locator": {"paragraph": 8, "start": 973, "end": 1038},
                "why": ["Putin", "loan"],
                "sources": None,
                "repeats": [],
                "reviewed": True,
            },
            record["matches"][1],
        ],
    }


def test_the_json_document_names_its_store() -> None:
    page = Page(store={"claims": 5, "sources": 1, "schema": 1})
    document = json.loads("".join(FORMATS["assessments"][Format.JSON](examples.BATCH, page)))
    assert list(document) == ["schema", "store", "assessments"]
    assert [each["verdict"] for each in document["assessments"]] == [each.verdict for each in examples.BATCH]


def test_a_line_is_as_compilers_print_it() -> None:
    lines = render("assessments", Format.LINE, examples.BATCH).splitlines()
    assert lines[0] == (
        "<statement>:1:1: contradicted: The statement says £1.5 billion; the source says £1.15 billion."
    )
    assert lines[1] == "claims.txt:3:5: supported: The Interior Ministry says so in the source."
