"""Articles in DOCX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factcheck.classes import replace
from factcheck.ingest.article import Article
from factcheck.ingest.documents.blocks import Block, text_of
from factcheck.ingest.documents.package import Package
from factcheck.ingest.documents.plain import made
from factcheck.ingest.documents.refusal import Refusal

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read_docx(data: bytes, url: str | None = None) -> Article:
    """The article of a DOCX: headings, paragraphs and items, and its notes at the end, but no captions or deletions.

    The title is the paragraph in the style “Title”, else the one of the file's properties.
    """
    package = Package(data)
    document = package.read("word/document.xml")
    if document is None:
        raise Refusal("is damaged: it holds no document")
    styles, language = _styles(package.read("word/styles.xml"))
    title: str | None = None
    blocks: list[Block] = []
    for paragraph in _paragraphs(document):
        block = _block(paragraph, styles)
        if block is None:
            continue
        if block.kind == "title":
            title = title or block.text
        else:
            blocks.append(block)
    blocks += _notes(package, "footnote") + _notes(package, "endnote")
    if title is None and blocks and blocks[0].kind == "h1":
        title = blocks.pop(0).text
    facts = _properties(package.read("docProps/core.xml"))
    fields = {"language": facts.get("language") or language, "title": title or facts.get("title")}
    article = made(text_of(blocks), {key: value for key, value in fields.items() if value}, format="docx", url=url)
    return article if article.author else replace(article, author=facts.get("creator"))


def _paragraphs(root: Element) -> Iterator[Element]:
    """The paragraphs in order, without the second copy that is kept for old programs."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag == f"{_MARKUP}Fallback":
            continue
        if element.tag == f"{_W}p":
            yield element
        stack.extend(reversed(element))


def _block(paragraph: Element, styles: dict[str, str]) -> Block | None:
    """The paragraph as a block; one of kind “title” for the title, None for a caption or an empty one."""
    text = _words(paragraph)
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    written = (style.get(f"{_W}val") or "") if style is not None else ""
    name = styles.get(written, written).casefold()
    if not text or name.startswith(("caption", "toc ", "header", "footer")):
        return None
    if name == "title":
        return Block("title", text)
    heading = _HEADING.match(name)
    if heading is not None:
        return Block(f"h{min(6, max(1, int(heading[1])))}", text)
    listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None or name.startswith("list ")
    return Block("li" if listed else "p", text)


def _words(paragraph: Element) -> str:
    """The words of a paragraph, without those of paragraphs within it (text boxes), and without deleted ones."""
    shown: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in (f"{_W}p", f"{_W}del", f"{_W}moveFrom", f"{_MARKUP}Fallback"):
            continue
        if element.tag == f"{_W}t":
            shown.append(element.text or "")
        elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            shown.append(" ")
        elif element.tag == f"{_W}noBreakHyphen":
            shown.append("-")
        stack.extend(reversed(element))
    return " ".join("".join(shown).split())


def _notes(package: Package, kind: str) -> list[Block]:
    root = package.read(f"word/{kind}s.xml")
    if root is None:
        return []
    notes = [note for note in root if note.get(f"{_W}type") not in _SEPARATORS]
    texts = (_words(paragraph) for note in notes for paragraph in _paragraphs(note))
    return [Block("p", text) for text in texts if text]


def _styles(root: Element | None) -> tuple[dict[str, str], str | None]:
    """The names of styles by identifier, which programs translate, and the language that is set for all."""
    if root is None:
        return {}, None
    names: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            names[style.get(f"{_W}styleId") or ""] = name.get(f"{_W}val") or ""
    language = root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    return names, language.get(f"{_W}val") if language is not None else None


def _properties(root: Element | None) -> dict[str, str]:
    if root is None:
        return {}
    found = {name: " ".join((root.findtext(f"{_DC}{name}") or "").split()) for name in ("title", "creator", "language")}
    return {name: value for name, value in found.items() if value}
