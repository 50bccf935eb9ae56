"""The blocks of a page that are its main text."""

from __future__ import annotations

import logging
import re
from collections import Counter
from typing import Any

from factcheck.ingest.documents.blocks import Block
from factcheck.ingest.documents.page_lines import Line, key_of

_BOX_OF_MANY = 0.2
"""Share of the paragraphs' characters from which a kind of box is one of the article."""
_FEWEST_CHARACTERS = 30
"""Of a paragraph that the extraction may have lost; shorter ones are marks and buttons."""


def extracted(tree: Any) -> list[Block]:
    """The blocks that trafilatura takes for the main text."""
    import trafilatura

    # It reports what it leaves out as warnings.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False)
    body = getattr(document, "body", None)
    return [] if body is None else [block for one in body for block in _blocks(one)]


def _blocks(element: Any) -> list[Block]:
    if element.tag == "head":
        level = element.get("rend") or ""
        return _lines(element, level if re.fullmatch("h[1-6]", level) else "h2")
    if element.tag == "list":
        return [block for item in element.iter("item") for block in _lines(item, "li")]
    if element.tag == "quote" and len(element):
        own = Block("p", " ".join((element.text or "").split()))
        return [*([own] if own.text else []), *(block for one in element for block in _blocks(one))]
    return [] if element.tag in ("table", "graphic", "code") else _lines(element, "p")


def _lines(element: Any, kind: str) -> list[Block]:
    for line_break in element.iter("lb"):
        line_break.text = "\n"
    return [Block(kind, " ".join(line.split())) for line in "".join(element.itertext()).split("\n") if line.strip()]


def completed(blocks: list[Block], lines: list[Line]) -> list[Block]:
    """The blocks with the paragraphs between and around them that stand in the same kind of box as most of them.

    Pages that lay an article out in several boxes, with pictures or offers between, lose some to the extraction.
    """
    place: dict[str, int] = {}
    for index, line in enumerate(lines):
        place.setdefault(line.key, index)
    at = [place.get(key_of(block.text)) for block in blocks]
    size: Counter[tuple[str, ...]] = Counter()
    for block, where in zip(blocks, at, strict=True):
        if where is not None and block.kind == "p":
            size[_box(lines[where].element)] += len(block.text)
    whole = sum(size.values())
    boxes = {box for box, share in size.items() if share >= _BOX_OF_MANY * whole and box[0] == "p"}
    known = {*at}
    held = key_of(" ".join(block.text for block in blocks))
    missing = [
        index
        for index, line in enumerate(lines)
        if index not in known
        and line.element.tag == "p"
        and len(line.text) >= _FEWEST_CHARACTERS
        and _box(line.element) in boxes
        and line.key not in held
    ]
    found: list[Block] = []
    for block, where in zip(blocks, at, strict=True):
        while missing and where is not None and missing[0] < where:
            found.append(Block("p", lines[missing.pop(0)].text))
        found.append(block)
    return found + [Block("p", lines[index].text) for index in missing]


def _box(element: Any) -> tuple[str, ...]:
    """The element's tag and class, and those of what is around it, twice around it if it has no class of its own."""
    box = [str(element.tag), element.get("class") or ""]
    for _ in range(1 if box[1] else 2):
        element = element.getparent()
        if element is None:
            break
        box += [str(element.tag), element.get("class") or ""]
    return tuple(box)
