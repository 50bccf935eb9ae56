"""Reports as they should look; `UPDATE_GOLDEN=1 pytest tests/render` writes them anew, for a person to review."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from tests.render import examples

from factcheck.render.formats import FORMATS
from factcheck.render.kinds import LinkedClaim
from factcheck.render.page import Format, Page

GOLDEN = Path(__file__).parent.parent / "golden"
_STORE = {"claims": 5, "sources": 1, "schema": 1}
_LINKS = (
    LinkedClaim(link="claim", claim=examples.FAIR),
    LinkedClaim(link="disputes", claim=examples.RIGGED),
    LinkedClaim(link="repeats", claim=examples.RATED),
)
_THINGS: dict[str, tuple[Any, ...]] = {
    "assessments": examples.BATCH,
    "explained": examples.EXPLAINED,
    "claims": examples.CLAIMS,
    "links": _LINKS,
    "matches": examples.DISPUTED.matches,
}
_CASES = [
    *(
        (f"{noun}-{width or 'pipe'}.txt", noun, Format.TABLE, Page(width=width))
        for noun in _THINGS
        for width in (40, 80, 200, None)
    ),
    *(
        (f"{noun}.{name}", noun, name, Page(store=_STORE))
        for noun in _THINGS
        for name in Format
        if name != Format.TABLE and (noun != "explained" or name in (Format.JSON, Format.MARKDOWN))
    ),
    ("assessments-80-colour.txt", "assessments", Format.TABLE, Page(width=80, colour=True)),
    ("explained-80-colour.txt", "explained", Format.TABLE, Page(width=80, colour=True)),
]


@pytest.mark.parametrize(("file", "noun", "name", "page"), _CASES, ids=[case[0] for case in _CASES])
def test_a_report_looks_as_it_should(
    file: str, noun: str, name: Format, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    report = "".join(FORMATS["assessments" if noun == "explained" else noun][name](_THINGS[noun], page))
    path = GOLDEN / file
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(report.encode("utf-8"))
    assert report == path.read_bytes().decode("utf-8")
