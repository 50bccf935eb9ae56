"""Articles in ODT."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factcheck.classes import replace
from factcheck.ingest.article import Article
from factcheck.ingest.documents.blocks import Block, text_of
from factcheck.ingest.documents.package import Package
from factcheck.ingest.documents.plain import made
from factcheck.ingest.documents.refusal import Refusal

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT = f"{_OASIS}text:1.0}}"
_OFFICE = f"{_OASIS}office:1.0}}"
_STYLE = f"{_OASIS}style:1.0}}"
_META = f"{_OASIS}meta:1.0}}"
_MANIFEST = f"{_OASIS}manifest:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_NO_TEXT = {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}table-of-content", f"{_TEXT}sequence-decls"}
_CAPTIONS = {"caption", "illustration", "figure", "table", "drawing"}


def read_odt(data: bytes, url: str | None = None) -> Article:
    """The article of an ODT: headings, paragraphs and items, and its notes at the end, but no captions or deletions.

    The title is the paragraph in the style “Title”, else the one of the file's properties.
    """
    package = Package(data)
    manifest = package.read("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
        raise Refusal("is encrypted")
    content = package.read("content.xml")
    body = content.find(f"{_OFFICE}body/{_OFFICE}text") if content is not None else None
    if content is None or body is None:
        raise Refusal("is damaged: it holds no text document")
    styles = _parents(content)
    title: str | None = None
    blocks: list[Block] = []
    notes: list[Block] = []
    for element, where in _paragraphs(body):
        block = _block(element, where, styles)
        if block is None:
            continue
        if block.kind == "title":
            title = title or block.text
        else:
            (notes if where == "note" else blocks).append(block)
    if title is None and blocks and blocks[0].kind == "h1":
        title = blocks.pop(0).text
    facts = _properties(package.read("meta.xml"))
    fields = {"language": facts.get("language"), "title": title or facts.get("title")}
    text = text_of(blocks + notes)
    article = made(text, {key: value for key, value in fields.items() if value}, format="odt", url=url)
    return article if article.author else replace(article, author=facts.get("creator"))


def _paragraphs(body: Element) -> Iterator[tuple[Element, str]]:
    """The paragraphs and headings in order, each with “list” or “note” where it stands in one, else “”."""
    stack = [(body, "")]
    while stack:
        element, where = stack.pop()
        if element.tag in _NO_TEXT:
            continue
        if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield element, where
        elif element.tag == f"{_TEXT}note-body":
            where = "note"
        elif element.tag == f"{_TEXT}list-item":
            where = where or "list"
        stack.extend((child, where) for child in reversed(element))


def _block(element: Element, where: str, styles: dict[str, str]) -> Block | None:
    text = _words(element)
    name = element.get(f"{_TEXT}style-name") or ""
    style = styles.get(name, name).casefold()
    if not text or style in _CAPTIONS:
        return None
    if style == "title":
        return Block("title", text)
    if element.tag == f"{_TEXT}h":
        level = element.get(f"{_TEXT}outline-level") or "1"
        return Block(f"h{level}" if level in tuple("123456") else "h6", text)
    return Block("li" if where == "list" else "p", text)


def _words(paragraph: Element) -> str:
    """The words of a paragraph, without notes, comments and paragraphs of frames within it."""
    shown: list[str] = [paragraph.text or ""]
    stack: list[Element | str] = _after(paragraph)
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            shown.append(one)
        elif one.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            shown.append(" ")
        elif one.tag not in (f"{_TEXT}note", f"{_TEXT}p", f"{_TEXT}h", *_NO_TEXT):
            shown.append(one.text or "")
            stack.extend(_after(one))
    return " ".join("".join(shown).split())


def _after(element: Element) -> list[Element | str]:
    """What follows an element's first words, the last first: its children, and the words behind each."""
    pieces: list[Element | str] = []
    for child in element:
        pieces += [child, child.tail or ""]
    return pieces[::-1]


def _parents(content: Element) -> dict[str, str]:
    """The named styles that the styles made by hand are derived from."""
    automatic = content.find(f"{_OFFICE}automatic-styles")
    styles = automatic if automatic is not None else ()
    return {style.get(f"{_STYLE}name") or "": style.get(f"{_STYLE}parent-style-name") or "" for style in styles}


def _properties(root: Element | None) -> dict[str, str]:
    meta = root.find(f"{_OFFICE}meta") if root is not None else None
    if meta is None:
        return {}
    names = {"title": f"{_DC}title", "language": f"{_DC}language"}
    found = {key: " ".join((meta.findtext(name) or "").split()) for key, name in names.items()}
    author = meta.findtext(f"{_META}initial-creator") or meta.findtext(f"{_DC}creator") or ""
    found["creator"] = " ".join(author.split())
    return {key: value for key, value in found.items() if value}
