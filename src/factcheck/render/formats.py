"""Every kind of thing in every format.

A renderer takes things as they come and hands out strings as soon as it can, so that a batch streams; `"".join` of
them is the whole report. It never prints.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping

from factcheck.render.page import Format, Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Renderer = Callable[[Iterable[Any], Page], Iterator[str]]

NOUNS = ("assessments", "claims", "links", "matches", "actors", "pairs", "sources", "topics", "added", "ties")

# `module:function` in this package. A module is imported when its first report is written: who asks for JSON doesn't
# wait for tables.
_GENERAL: Mapping[Format, str] = {
    Format.TABLE: "table:grid",
    Format.JSON: "jsons:document",
    Format.JSONL: "jsons:lines",
    Format.CSV: "delimited:comma_separated",
    Format.TSV: "delimited:tab_separated",
    Format.MARKDOWN: "markdown:grid",
    Format.LINE: "delimited:lines",
}
_SPECIAL: Mapping[str, Mapping[Format, str]] = {
    "assessments": {Format.TABLE: "table:assessments", Format.MARKDOWN: "markdown:assessments"},
    "links": {Format.TABLE: "table:links", Format.JSON: "jsons:links", Format.MARKDOWN: "markdown:links"},
}


def _renderer(home: str, noun: str) -> Renderer:
    module, _, name = home.partition(":")

    def render(things: Iterable[Any], page: Page) -> Iterator[str]:
        writer: Callable[[str, Iterable[Any], Page], Iterator[str]]
        place = f"factcheck.render.{module}"
        __import__(place)  # as `import` does it: `importlib` would be two more modules that every start waits for
        writer = getattr(sys.modules[place], name)
        return writer(noun, things, page)

    return render


FORMATS: Mapping[str, Mapping[Format, Renderer]] = {
    noun: {name: _renderer(home, noun) for name, home in {**_GENERAL, **_SPECIAL.get(noun, {})}.items()}
    for noun in NOUNS
}
"""Kind of thing, by its noun, to format to renderer."""
