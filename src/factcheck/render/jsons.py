"""JSON and JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from factcheck.render.page import Page
from factcheck.render.records import RECORDS, SCHEMA, links_document
from factcheck.render.safe import json_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def dumps(value: object) -> str:
    """The value as one line of JSON, readable as text and free of raw control characters."""
    return json_text(json.dumps(value, ensure_ascii=False))


def document(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """One document: `{"schema": 1, "store": {…}, "<noun>": […]}`, a line for each thing."""
    record = RECORDS[noun]
    store = f'"store": {dumps(page.store)}, ' if page.store is not None else ""
    yield f'{{"schema": {SCHEMA}, {store}"{noun}": ['
    separator = "\n"
    for thing in things:
        yield f"{separator}{dumps(record(thing))}"
        separator = ",\n"
    yield "]}\n" if separator == "\n" else "\n]}\n"


def lines(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """One JSON object a line."""
    record = RECORDS[noun]
    for thing in things:
        yield dumps(record(thing)) + "\n"


def links(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """One document: `{"schema": 1, "claim": {…}, "disputes": […], "repeats": […]}`."""
    yield dumps(links_document(things)) + "\n"
