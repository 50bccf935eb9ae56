"""Articles in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.ingest.article import Article
from factcheck.ingest.documents.heads import KEYS, read_head
from factcheck.ingest.documents.plain import made

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w -]{0,30}?)\s*[:=]\s*(.*)")
_NAME = re.compile(r"\s*-?\s*(?:name\s*:\s*)?(.+)")
_TAG = re.compile(r"<(/?[a-z][\w-]*|!--)[^>]*>", re.IGNORECASE)


def read_markdown(text: str, url: str | None = None) -> Article:
    r"""The article of a Markdown text: its words without marks, headings as lines that begin with “#”.

    Front matter between “---” lines says what the text is; the first heading of the first level is its title, and no
    part of the text. Code, tables and HTML are left out.

    >>> article = read_markdown("---\ntitle: News\n---\n# Bridge\n\nIt *opened*.\n\n## Costs\n\n- 5 m\n")
    >>> article.title, article.text
    ('News', 'It opened.\n\n## Costs\n\n- 5 m\n')
    """
    from markdown_it import MarkdownIt

    front = _FRONT.match(text)
    if front is not None:
        fields, text = _front_matter(front[2]), text[front.end() :]
    else:
        fields, end = read_head(text)
        text = text[end:]
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    blocks, title = _blocks(tokens)
    if title:
        fields.setdefault("title", title)
    return made("\n\n".join(blocks) + "\n" if blocks else "", fields, format="markdown", url=url)


def _front_matter(written: str) -> dict[str, str]:
    """The fields of YAML or TOML front matter, as far as their values are plain: text, or a list of texts."""
    fields: dict[str, str] = {}
    key = None
    for line in written.split("\n"):
        pair = _PAIR.fullmatch(line.rstrip())
        if pair is not None and not line.startswith((" ", "\t", "-")):
            key = KEYS.get(pair[1].casefold().replace("_", " "))
            if key and (value := _scalar(pair[2])):
                fields.setdefault(key, value)
        elif key == "author" and line.lstrip().startswith(("-", "name")) and (name := _NAME.fullmatch(line)):
            fields["author"] = ", ".join(filter(None, (fields.get("author"), _scalar(name[1]))))
    return fields


def _scalar(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(filter(None, map(_scalar, value[1:-1].split(","))))
    quoted = re.fullmatch(r"""(["'])(.*?)\1\s*(?:#.*)?""", value)
    return quoted[2] if quoted else value if value not in {"|", ">", "null", "~"} else ""


def _blocks(tokens: list[Token]) -> tuple[list[str], str | None]:
    """The blocks of running text and headings, and the first heading of the first level, which is none of them."""
    blocks: list[str] = []
    title: str | None = None
    lead, in_table = "", False
    for token in tokens:
        if token.type == "heading_open":
            lead = token.markup if token.markup.startswith("#") else "#" if token.tag == "h1" else "##"
        elif token.type == "list_item_open":
            lead = "-"
        elif token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type == "inline" and not in_table:
            words = _words(token.children or [])
            if lead == "#" and title is None:
                title = words
            elif words:
                blocks.append(f"{lead} {words}".lstrip())
            lead = ""
    return blocks, title


def _words(tokens: list[Token]) -> str:
    """What a reader sees of inline marks: the text of links and emphasis, and no pictures."""
    shown = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            shown.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            shown.append(" ")
        elif token.type == "html_inline" and not _TAG.fullmatch(token.content):
            shown.append(token.content)
    return " ".join("".join(shown).split())
