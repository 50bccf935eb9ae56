"""The running text of a page: standfirst, headings and paragraphs, and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import Any

from factcheck.ingest.documents.blocks import Block, text_of
from factcheck.ingest.documents.page_blocks import completed, extracted
from factcheck.ingest.documents.page_facts import PageFacts
from factcheck.ingest.documents.page_lines import Line, class_words, furniture_names, key_of, lines_of, listed

_MOST_LEFT_OUT = 0.25
"""Share of the text above which what goes by a name is no furniture, whatever the name."""
_SHORT = 300
"""Characters of a paragraph that may be furniture by its words."""
_FEWEST_WORDS = 4
"""Words of an item of a list that can say something."""
_FAR_LESS = 0.3
"""Share of what JSON-LD gives as the text, below which the page does not show it, or in a way that nobody foresaw."""

_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_LINKED_HEADING = 0.45
"""Share of a heading within links from which it points elsewhere: some repeat their words outside the link."""
_MOST_OF_CARD = 4
"""Lines of the box around such a heading."""
_LINES_BELOW_TITLE = 12
_FEWEST_OF_SUMMARY = 30
"""Characters of a standfirst; shorter ones are slogans."""


def read_body(tree: Any, facts: PageFacts) -> str:
    """The text of a parsed page, its paragraphs parted by a blank line; “” if it has none."""
    _cut_embedded(tree)
    lines = lines_of(tree)
    pointers = cards(lines)
    blocks = completed(extracted(tree), lines)
    blocks = [block for block in without_furniture(blocks, facts, lines) if key_of(block.text) not in pointers]
    if sum(len(block.text) for block in blocks) < _FAR_LESS * len(facts.body):
        blocks = [Block("p", " ".join(line.split())) for line in facts.body.split("\n") if line.strip()]
    standfirst = _standfirst(lines, facts)
    if standfirst and key_of(standfirst) not in key_of(" ".join(block.text for block in blocks)):
        blocks.insert(0, Block("p", standfirst))
    return text_of(blocks)


def _cut_embedded(tree: Any) -> None:
    """Takes out what other sites' posts and what only screen readers show, as their markup says."""
    for element in [*tree.iter("blockquote", "div", "span", "p", "h2", "h3", "h4")]:
        if element.getparent() is not None and not class_words(element).isdisjoint(listed("embed")):
            element.drop_tree()


def cards(lines: list[Line]) -> set[str]:
    """The keys of the lines of small boxes with a linked heading: teasers of other pages."""
    around: Counter[Any] = Counter()
    for line in lines:
        for element in _near(line.element):
            around[element] += 1
    boxes = {
        element
        for line in lines
        if line.element.tag in _HEADINGS and line.linked >= _LINKED_HEADING * len(line.text)
        for element in _near(line.element)
        if around[element] <= _MOST_OF_CARD
    }
    return {line.key for line in lines if any(element in boxes for element in _near(line.element))}


def _near(element: Any) -> list[Any]:
    near = [element]
    while len(near) < 4 and (parent := near[-1].getparent()) is not None and parent.tag not in ("body", "html"):
        near.append(parent)
    return near


def without_furniture(blocks: list[Block], facts: PageFacts, lines: list[Line]) -> list[Block]:
    """The blocks without the title, captions, bylines, pointers to other pages and offers."""
    by_key: dict[str, Line] = {}
    for line in lines:
        by_key.setdefault(line.key, line)
    # The extraction cuts some lines at their links.
    pointers = " | ".join(line.key for line in lines if len(line.text) <= _SHORT and _points_elsewhere(line))
    boxed = _boxed(blocks, by_key)
    titles = {key_of(title) for title in facts.titles}
    kept: list[Block] = []
    for block in blocks:
        key = key_of(block.text)
        if not key or key in titles or key in boxed or (block.kind == "h1" and titles):
            continue
        if len(block.text) <= _SHORT and (is_furniture(block.text) or (key not in by_key and key in pointers)):
            continue
        if key in by_key and len(block.text) <= _SHORT and by_key[key].is_pointer:
            continue
        if block.kind == "li" and len(block.text.split()) < _FEWEST_WORDS:
            continue
        kept.append(block)
    while kept and kept[-1].is_heading:
        kept.pop()
    return kept


def _points_elsewhere(line: Line) -> bool:
    return line.is_pointer or (line.linked > 0 and is_furniture(line.text))


def _boxed(blocks: list[Block], by_key: dict[str, Line]) -> set[str]:
    """The keys of the blocks within elements that markup calls furniture.

    A name that most of the text goes by is none of furniture here: some pages wrap each paragraph in an “ad” box.
    """
    inside: dict[str, set[str]] = {}
    size: Counter[str] = Counter()
    whole = sum(len(block.text) for block in blocks)
    for block in blocks:
        key = key_of(block.text)
        element = by_key[key].element if key in by_key else None
        names: set[str] = set()
        while element is not None and element.tag not in ("body", "html"):
            names |= furniture_names(element)
            element = element.getparent()
        for name in names:
            inside.setdefault(name, set()).add(key)
            size[name] += len(block.text)
    return {key for name, keys in inside.items() if size[name] <= _MOST_LEFT_OUT * whole for key in keys}


def is_furniture(text: str) -> bool:
    """Whether a short paragraph is a caption, a credit, a pointer to other pages or an offer, by how it is worded."""
    words = text.casefold().lstrip("-–—*• ")
    return words.startswith(tuple(listed("begins"))) or any(one in words for one in listed("holds"))


def _standfirst(lines: list[Line], facts: PageFacts) -> str | None:
    """The summary below the title: the one that the page states of itself, or one that its markup calls so."""
    shown = [line for line in lines if len(line.text) > _FEWEST_OF_SUMMARY and not line.is_pointer]
    for wanted in (key_of(one) for one in facts.descriptions if len(one) > _FEWEST_OF_SUMMARY):
        for line in shown:
            key = line.key
            if key == wanted or (key.startswith(wanted) and len(wanted) > 60 and len(key) < 3 * len(wanted)):
                return line.text
    title = next((index for index, line in enumerate(lines) if line.element.tag == "h1"), -1)
    if title < 0:
        return None
    around = Counter(element for line in lines for element in _near(line.element))
    below = [line for line in lines[title + 1 : title + 1 + _LINES_BELOW_TITLE] if line in shown]
    for line in below:
        boxes = [element for element in _near(line.element) if around[element] <= _MOST_OF_CARD]
        named = any(not class_words(element).isdisjoint(listed("standfirst")) for element in boxes)
        if named and not is_furniture(line.text) and len(line.text) <= 2 * _SHORT:
            return line.text
    return None
