"""Web pages: the text without what stands around it, and what a page states of itself."""

from __future__ import annotations

import datetime as dt
import json
import sys

import pytest

import factcheck
from factcheck.errors import InputError
from factcheck.ingest.article import Article, Unreadable
from factcheck.ingest.documents import read_document

DAY = dt.date(2020, 9, 14)
PARAGRAPHS = [
    "The bridge over the harbour was closed on Monday after engineers found cracks in two pillars, the city said.",
    "Mayor Jane Roe told reporters that repairs would cost £2.4 million and take until the end of the year.",
    "About 38,000 cars a day have to take the tunnel instead, which was built in 1971 for half of that number.",
    "“We had no choice,” said Pavel Stone, who leads the works. “The steel is old, and nobody looked at it for years.”",
    "Shipping is not affected, according to the Harbour Board, which will meet about the closure on Thursday.",
]
FACTS = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": ["NewsArticle"],
            "headline": "Harbour bridge closed &amp; traffic sent through tunnel",
            "datePublished": "2020-09-14T23:10:00-05:00",
            "dateModified": "2020-09-20T08:00:00Z",
            "author": [{"@id": "#jane"}, {"@type": "Person", "name": "Tom Lee"}],
            "publisher": {"@type": "Organization", "name": "The Westport Post"},
            "description": "Engineers found cracks in two pillars of the harbour bridge, the city says",
            "inLanguage": "en-GB",
        },
        {"@id": "#jane", "@type": "Person", "name": "Ann Poe"},
    ],
}
HEAD = f"""<title>Bridge closed | Local news | The Westport Post</title>
<link rel="canonical" href="https://post.example/bridge">
<meta property="og:title" content="Harbour bridge closed &amp; traffic sent through tunnel">
<script type="application/ld+json">{json.dumps(FACTS)}</script>"""


def page(body: str, head: str = HEAD, attributes: str = "") -> str:
    return f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>"


def body(*extra: str, of: list[str] = PARAGRAPHS) -> str:
    """A page's body with something after each of its paragraphs."""
    pieces = [f"<p>{text}</p>{extra[index] if index < len(extra) else ''}" for index, text in enumerate(of)]
    return (
        "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        "<article><h1>Harbour bridge closed &amp; traffic sent through tunnel</h1>"
        f"{''.join(pieces)}</article><footer><p>© 2019 The Westport Post. All rights reserved.</p></footer>"
    )


def read(html: str) -> Article:
    article = read_document(html.encode(), "news.html")
    assert isinstance(article, Article), article
    return article


def text_of(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


def test_a_page_gives_its_text_and_what_it_states() -> None:
    assert read(page(body())) == Article(
        text=text_of(*PARAGRAPHS),
        title="Harbour bridge closed & traffic sent through tunnel",
        publisher="The Westport Post",
        author="Ann Poe, Tom Lee",
        published=DAY,
        url="https://post.example/bridge",
        language="en-GB",
        format="html",
    )


@pytest.mark.parametrize(
    "extra",
    [
        "<figure><img src='b.jpg'><figcaption>The bridge on Monday (Tom Lee/Post)</figcaption></figure>",
        "<p>ALSO READ: <a href='/x'>Tunnel to be closed for the whole of next week, says the city</a></p>",
        "<p><a href='/x'>Tunnel to be closed for the whole of next week, the city of Westport says</a></p>",
        "<div class='newsletter-box'><p>The best stories of the week, chosen by our editors.</p></div>",
        "<p>Sign up for our newsletter to get the news of Westport every morning.</p>",
        "<p>Get the latest in your inbox.</p>",
        "<div class='related'><h3>More about the harbour</h3><p>The harbour in ten pictures</p></div>",
        "<div><div><h3><a href='/x'>Who pays for the tunnel?</a></h3><p>The city may raise its taxes.</p></div></div>",
        "<ul><li><a href='/x'>Tunnel to be closed for a week</a></li><li><a href='/y'>Ferry may return</a></li></ul>",
        "<blockquote class='twitter-tweet'><p>I am stuck in the tunnel, who closed it?</p>— Al (@al)</blockquote>",
        "<h2 class='visually-hidden'>Article content continues here for you</h2>",
        "<script>var text = 'The bridge is open, says a script that nobody reads';</script>",
        "<p class='caption'>The bridge on Monday, seen from the harbour by a photographer</p>",
        "<aside><p>The bridge was opened in 1932 and has two lanes in each direction.</p></aside>",
        "<p>Reporting by Tom Lee; editing by Ann Poe</p>",
    ],
)
def test_what_is_no_text_is_left_out(extra: str) -> None:
    assert read(page(body("", extra))).text == text_of(*PARAGRAPHS)


def test_headings_and_items_are_told_from_prose() -> None:
    extra = "<h2>What it costs</h2>", "<ul><li>Repairs of the pillars: £2.4 million in all</li><li>Paint</li></ul>"
    assert read(page(body(*extra))).text == text_of(
        PARAGRAPHS[0],
        "## What it costs",
        PARAGRAPHS[1],
        "- Repairs of the pillars: £2.4 million in all",
        *PARAGRAPHS[2:],
    )


def test_a_standfirst_that_stands_outside_the_text_is_found() -> None:
    shown = "Engineers found cracks in two pillars of the harbour bridge, the city says"
    html = page(body()).replace("<article>", f"<header><div class='top'><p>{shown}</p></div></header><article>")
    assert read(html).text == text_of(shown, *PARAGRAPHS)


def test_a_standfirst_is_known_by_what_its_box_is_called() -> None:
    shown = "Engineers of the city found cracks and want to mend them"
    html = page(body()).replace("</h1>", f"</h1><div class='article-standfirst'><p>{shown}</p></div>")
    assert read(html).text == text_of(shown, *PARAGRAPHS)


def test_a_sentence_that_is_mostly_a_link_is_text() -> None:
    linked = "<p>The city <a href='/x'>lends the Harbour Board another £1.2 million for its pillars</a>, she said.</p>"
    assert (
        "The city lends the Harbour Board another £1.2 million for its pillars, she said."
        in read(page(body(linked))).text
    )


def test_a_description_that_the_page_does_not_show_is_no_text() -> None:
    assert "Engineers found cracks in two pillars of the harbour bridge, the city says" not in read(page(body())).text


def test_text_in_several_boxes_is_found_whole() -> None:
    parts = [PARAGRAPHS[:3], [f"{text} And so on." for text in PARAGRAPHS[:4]], PARAGRAPHS[3:]]
    boxes = [
        f"<div class='part'><div class='inner'>{''.join(f'<p>{one}</p>' for one in part)}</div></div>" for part in parts
    ]
    html = page(f"<main><h1>Bridge</h1>{'<div class=x><img src=a.png></div>'.join(boxes)}</main>", head="")
    assert read(html).text == text_of(*(one for part in parts for one in part))


def test_boxes_around_each_paragraph_are_none_of_furniture() -> None:
    wrapped = body().replace("<p>", "<div class='ad-slot-before'><p>").replace("</p>", "</p></div>")
    assert read(page(wrapped)).text == text_of(*PARAGRAPHS)


@pytest.mark.parametrize(
    ("head", "shown", "published"),
    [
        ("<meta property='article:published_time' content='2020-09-14T10:00:00Z'>", "", DAY),
        ("<meta name='parsely-pub-date' content='2020-09-14'>", "", DAY),
        ("<meta property='article:modified_time' content='2020-09-20T10:00:00Z'>", "", None),
        ("", "<time datetime='2020-09-14T10:00'>yesterday</time>", DAY),
        ("", "<time itemprop='datePublished'>14 September 2020</time>", DAY),
        ("", "<time class='updated' datetime='2020-09-20'>20 September 2020</time>", None),
        ("", "<p>Last updated on 20 September 2020</p>", None),
        ("<script type='application/ld+json'>{'no': JSON}</script>", "", None),
        ('<script type=\'application/ld+json\'>{"@type": "Article", "datePublished": "2020-09-14",}</script>', "", DAY),
        ("<meta name='date' content='2019'>", "", None),
    ],
)
def test_days_are_stated_and_never_guessed(head: str, shown: str, published: dt.date | None) -> None:
    assert read(page(body().replace("</h1>", f"</h1>{shown}"), head)).published == published


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "<title>Tunnel jammed - The Post</title><meta property='og:site_name' content='The Post'>",
            "Harbour bridge closed",
        ),
        ("<meta property='og:title' content='Bridge shut'>", "Bridge shut"),
        (
            "<meta property='og:title' content='Westport: Harbour bridge closed for a year | News'>",
            "Harbour bridge closed for a year",
        ),
        (
            "<meta property='og:site_name' content='Post'><meta property='og:title' content='Bridge shut | The Post'>",
            "Bridge shut",
        ),
    ],
)
def test_titles_go_without_the_name_of_the_site(head: str, title: str) -> None:
    heading = "Harbour bridge closed for a year" if "year" in title else "Harbour bridge closed"
    html = page(body().replace("Harbour bridge closed &amp; traffic sent through tunnel", heading), head)
    assert read(html).title == title


def test_the_encoding_is_the_declared_one() -> None:
    html = page(body(), "<meta charset='iso-8859-1'>").encode("cp1252")
    assert factcheck.read_article(html, url="https://post.example/a").text == text_of(*PARAGRAPHS)
    assert factcheck.read_article(page(body(), "")).url is None


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<html><body>" + "<script>var bridge = 'closed';</script>" * 500 + "</body></html>", "holds no article"),
        ("<html></html>", "holds no article"),
        ("<html><body>" + "<p>The bridge is closed.</p>" * 2_000_000 + "</body></html>", "is larger than 16 MiB"),
        (
            "<html><body>" + "<p>The bridge is closed.</p>" * 60_000,
            "holds more than 50000 elements, which no article does",
        ),
        ("<html><body><p " + "a " * 20_000 + ">Bridge</p>", "holds an element with more than 1000 attributes"),
        ("<html><body>" + "<div>" * 100_000, "holds no article"),
    ],
    ids=["scripts", "empty", "50 MB", "elements", "attributes", "depth"],
)
def test_hostile_pages_say_why(html: str, reason: str) -> None:
    assert read_document(html.encode(), "x.html") == Unreadable(origin="x.html", reason=reason)


def test_the_python_interface_raises_one_line() -> None:
    with pytest.raises(InputError, match="the page holds no article"):
        factcheck.read_article("<html><body></body></html>")


def test_a_missing_library_names_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    told = read_document(page(body()).encode(), "x.html")
    assert told == Unreadable(
        origin="x.html", reason="is a web page; to read those: pip install 'factcheck[documents]'"
    )


def test_a_page_states_no_address_of_another_site() -> None:
    stated = page(body()).encode()
    for url, found in {
        "https://www.post.example/amp/bridge": "https://post.example/bridge",
        "https://copies.example/bridge": "https://copies.example/bridge",
        "http://127.0.0.1:8080/bridge": "http://127.0.0.1:8080/bridge",
    }.items():
        read = read_document(stated, url, url=url)
        assert isinstance(read, Article)
        assert read.url == found
