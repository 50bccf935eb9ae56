"""Plain text and Markdown: encodings, heads, titles, days, bylines."""

from __future__ import annotations

import codecs
import datetime as dt
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.ingest.article import Article, Unreadable
from factcheck.ingest.documents import read_document
from factcheck.ingest.documents.encoding import decode

DAY = dt.date(2020, 9, 14)


def read(text: str | bytes, name: str = "news.txt") -> Article:
    article = read_document(text.encode() if isinstance(text, str) else text, name)
    assert isinstance(article, Article), article
    return article


def test_a_text_without_a_head_stands_as_it_is(shared: Path) -> None:
    data = (shared / "article.txt").read_bytes()
    article = read(data, "article.txt")
    assert sha256(article.text.encode()).hexdigest() == sha256(data).hexdigest()
    assert article.title == "Belarus president visits Russia to secure support amid protests"
    assert article.published is None


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("Title: Bridge closed\nDate: 2020-09-14\n", "title", "Bridge closed"),
        ("TITLE: Bridge: closed\nURL: https://post.example/a?b=1\n", "url", "https://post.example/a?b=1"),
        ("Headline: Bridge closed\nPublished: 14 September 2020, 10:30\n", "published", DAY),
        ("Title: Bridge closed\n\nMonday, September 14, 2020\n", "published", DAY),
        ("Title: Bridge closed\nDate: 09/10/2020\n", "published", None),
        ("Title: Bridge closed\nAuthor: Jane Roe\n", "author", "Jane Roe"),
        ("Title: Bridge closed\nPublisher: The Post\nLanguage: en-GB\n", "language", "en-GB"),
        ("(meta data) TITLE: Bridge closed\n", "title", "Bridge closed"),
    ],
)
def test_a_head_is_read_and_is_no_text(head: str, field: str, value: object) -> None:
    article = read(f"{head}\nThe bridge was opened in 1932.\n")
    assert getattr(article, field) == value
    assert article.text == "The bridge was opened in 1932.\n"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Bridge closed\n\nBy Jane Roe\n14 September 2020\n\nIt is shut.\n", "author", "Jane Roe"),
        ("Bridge closed\n\nBy Jane Roe\n14 September 2020\n\nIt is shut.\n", "published", DAY),
        ("Bridge closed\n\nBy Jane Roe, 14 September 2020\n\nIt is shut.\n", "published", DAY),
        ("Bridge closed\n\nPublished on 14 September 2020\n\nIt is shut.\n", "published", DAY),
        ("Bridge closed\n\nBy noon it was shut.\n", "author", None),
        ("Bridge closed\n\nIt was shut on 14 September 2020.\n", "published", None),
        ("It is shut.\n\n© 2019 The Post\n", "published", None),
        ("It is shut.\n\nAnd it stays shut.\n", "title", None),
        ("Note: this is no head.\n\nIt is shut.\n", "title", None),
    ],
)
def test_first_lines_say_who_and_when(text: str, field: str, value: object) -> None:
    article = read(text)
    assert getattr(article, field) == value
    assert article.text == text


def test_lines_broken_to_fit_a_page_are_joined() -> None:
    line = "The bridge over the western arm of the harbour was closed for a week"
    paragraph = "\n".join([line] * 4 + ["and then opened."])
    assert read(f"{paragraph}\n\n{paragraph}\n").text.split("\n\n")[0] == " ".join([line] * 4 + ["and then opened."])


@pytest.mark.parametrize(
    "data",
    [
        "“naïve” £5\n".encode(),
        codecs.BOM_UTF8 + "“naïve” £5\n".encode(),
        "“naïve” £5\n".encode("utf-16"),
        "“naïve” £5\r\n".encode("utf-16-le"),
        "“naïve” £5\r".encode("cp1252"),
    ],
)
def test_encodings_are_sniffed(data: bytes) -> None:
    assert decode(data) == "“naïve” £5\n"


def test_a_declaration_that_the_bytes_break_is_not_believed() -> None:
    assert decode("“naïve”".encode("cp1252"), "utf-8") == "“naïve”"
    assert decode("Łukaszenka".encode("iso-8859-2"), "iso-8859-2") == "Łukaszenka"
    assert decode("naïve".encode(), "no-such-encoding") == "naïve"
    assert decode(b'<meta charset="windows-1251">' + "Лукашенко".encode("cp1251"), markup=True)[-9:] == "Лукашенко"


def test_one_broken_byte_does_not_garble_the_rest() -> None:
    assert decode("“naïve” ".encode() * 500 + b"\xe2\x80").count("“naïve”") == 500


MARKDOWN = """---
title: "Harbour bridge: closed"
author:
  - Jane Roe
  - Pavel Stone
date: 2020-09-14T10:00:00Z
tags: [news]
---

# Harbour bridge closes

The bridge was **opened** in
1932, says [the board](https://post.example). ![A bridge](b.png)

## Costs

> It costs £2 million.

* first
* second

```
code
```

| a | b |
|---|---|
| 1 | 2 |
"""


def test_markdown_gives_words_without_marks() -> None:
    article = read(MARKDOWN, "news.md")
    assert article.title == "Harbour bridge: closed"
    assert article.author == "Jane Roe, Pavel Stone"
    assert article.published == DAY
    assert article.format == "markdown"
    assert article.text.split("\n\n") == [
        "The bridge was opened in 1932, says the board.",
        "## Costs",
        "It costs £2 million.",
        "- first",
        "- second\n",
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "holds no text"),
        (bytes(range(256)) * 20, "is no text: it holds binary data"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a PNG image"),
        (b"\x1f\x8b\x08" + bytes(100), "is a gzip archive; unpack it first"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "is a document of an old Office version; save it as DOCX"),
        (b"PK\x03\x04" + bytes(100), "is a zip archive; unpack it first"),
        (b"a " * 2**24 + b"b", "is larger than 32 MiB"),
    ],
)
def test_what_is_no_article_says_why(data: bytes, reason: str) -> None:
    assert read_document(data, "news.txt") == Unreadable(origin="news.txt", reason=reason)


@pytest.mark.parametrize(
    ("name", "media_type", "reason"),
    [
        ("a.pdf", None, "is no PDF, although it is called one"),
        ("a", "application/pdf", "is no PDF, although it is called one"),
        ("a", "image/svg+xml", "is image/svg+xml, which is no article"),
        ("a", "application/json", "is application/json, which is no article"),
    ],
)
def test_names_and_media_types_are_held_against_the_bytes(name: str, media_type: str | None, reason: str) -> None:
    assert read_document(b"words", name, media_type=media_type) == Unreadable(origin=name, reason=reason)


def test_what_is_longer_than_any_article_is_refused() -> None:
    read = read_document(b"The mayor opened the bridge. " * 150_000, "a.txt")
    assert read == Unreadable(origin="a.txt", reason="holds more than 4,000,000 characters, which no article does")
