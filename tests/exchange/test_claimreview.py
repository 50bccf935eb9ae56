"""Published fact-checks in, as messy as they come, and out, with all that search engines ask for."""

from __future__ import annotations

import datetime as dt
import io
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.classes import replace
from factcheck.exchange.claimreview import lacking, read, write
from factcheck.exchange.claimreview.plain import plain
from factcheck.exchange.record import ClaimLine, Unread
from factcheck.model import Actor, Claim, Rating, Source, Voice

CLAIM = "The mayor sold the bridge."
PAGE = "https://checks.example/bridge"
REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": PAGE,
    "headline": "Was the bridge sold?",
    "datePublished": "2023-06-14T08:00:00Z",
    "author": {"@type": "Organization", "name": "Torvik Checks", "url": "https://checks.example/"},
    "claimReviewed": CLAIM,
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": "1",
        "bestRating": "5",
        "worstRating": "1",
        "alternateName": "False",
    },
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Tomas Reid"},
        "datePublished": "2023-06-12",
    },
}


def reading(data: object) -> tuple[list[ClaimLine], list[Unread]]:
    """What is read of a document, and what is not."""
    if not isinstance(data, (str, bytes)):
        data = json.dumps(data)
    found = list(read(io.BytesIO(data if isinstance(data, bytes) else data.encode())))
    return [one for one in found if isinstance(one, ClaimLine)], [one for one in found if isinstance(one, Unread)]


def claims(data: object) -> list[Claim]:
    """The claims of a document of which everything is read."""
    found, unread = reading(data)
    assert unread == []
    return [line.claim for line in found]


def in_page(document: object) -> str:
    """The script element of a page that holds a document, or its text."""
    text = document if isinstance(document, str) else json.dumps(document)
    return f'<script type="application/ld+json">{text}</script>'


def review(**changes: object) -> dict[str, Any]:
    """The fact-check with other values; None takes a key out."""
    return {key: value for key, value in {**REVIEW, **changes}.items() if value is not None}


def test_everything_that_a_claim_has_room_for() -> None:
    (claim,) = claims(REVIEW)
    assert (claim.text, claim.quote, claim.voice, claim.speaker) == (CLAIM, CLAIM, Voice.RATING, "Tomas Reid")
    assert claim.rating == Rating(label="False", value=1, best=5, worst=1, reviewer="Torvik Checks", url=PAGE)
    assert claim.source is not None
    assert (claim.source.title, claim.source.publisher, claim.source.url, claim.source.published) == (
        "Was the bridge sold?",
        "Torvik Checks",
        PAGE,
        dt.date(2023, 6, 14),
    )
    assert claim.reviewed


PLACES: list[Any] = [
    REVIEW,
    [REVIEW],
    [[REVIEW]],
    {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW]},
    {"@type": "NewsArticle", "review": REVIEW},
    {"@type": "NewsArticle", "hasPart": [{"@type": "WebPage", "review": [REVIEW]}]},
    {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
    {"@type": "DataFeed", "dataFeedElement": {"@type": "DataFeedItem", "item": REVIEW}},
    {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": REVIEW}]},
    review(**{"@type": ["Review", "ClaimReview"]}),
    review(**{"@type": "http://schema.org/ClaimReview"}),
    review(**{"@type": "schema:ClaimReview"}),
    {f"schema:{key}" if key[0] != "@" else key: value for key, value in REVIEW.items()},
    {f"http://schema.org/{key}" if key[0] != "@" else key: [{"@value": value}] if isinstance(value, str) else value
     for key, value in review(url=None).items() if key[0] != "@"}
    | {"@type": "http://schema.org/ClaimReview", "http://schema.org/url": [{"@id": PAGE}]},
    [REVIEW, REVIEW],  # the same twice is one
]  # fmt: skip


@pytest.mark.parametrize("document", PLACES, ids=range(len(PLACES)))
def test_wherever_it_lies(document: Any) -> None:
    assert claims(document) == claims(REVIEW)
    assert claims(f"<html><head><title>t</title>\n{in_page(document)}</head>") == claims(REVIEW)


MESSY: list[tuple[dict[str, Any], str, object]] = [
    ({"claimReviewed": [CLAIM]}, "text", CLAIM),
    ({"claimReviewed": "  The <b>mayor</b> sold\n the bridge. "}, "text", CLAIM),
    ({"claimReviewed": "&lt;p&gt;The mayor&amp;#8217;s bridge&lt;/p&gt;"}, "text", "The mayor’s bridge"),
    ({"claimReviewed": "The\u202e mayor\u0007 sold\ufeff the bridge."}, "text", CLAIM),
    ({"claimReviewed": "Sold<script>alert(1)</script>."}, "text", "Sold."),
    ({"claimReviewed": None, "itemReviewed": {"@type": "Claim", "name": CLAIM}}, "text", CLAIM),
    ({"author": "Torvik Checks"}, "rating.reviewer", "Torvik Checks"),
    ({"author": ["Torvik Checks", "Roe"]}, "rating.reviewer", "Torvik Checks"),
    ({"author": [{"@type": "Organization", "name": ["Torvik Checks"]}]}, "rating.reviewer", "Torvik Checks"),
    ({"author": {"@type": "Organization", "url": "http://www.checks.example/"}}, "rating.reviewer", "checks.example"),
    ({"author": None}, "rating.reviewer", "checks.example"),
    ({"author": None, "publisher": {"name": "Torvik News"}}, "rating.reviewer", "Torvik News"),
    ({"author": None, "url": None}, "rating.reviewer", None),
    ({"author": {"name": "Jane Roe"}, "publisher": "Torvik News"}, "source.publisher", "Torvik News"),
    ({"url": None, "mainEntityOfPage": {"@id": PAGE}}, "rating.url", PAGE),
    ({"url": [PAGE, "https://other.example/"]}, "rating.url", PAGE),
    ({"url": "javascript:alert(1)"}, "rating.url", None),
    ({"url": 7}, "rating.url", None),
    ({"headline": None}, "source.title", PAGE),
    ({"datePublished": "14 June 2023"}, "source.published", None),
    ({"datePublished": "2023-02-31"}, "source.published", None),
    ({"datePublished": ["2023-06-14"]}, "source.published", dt.date(2023, 6, 14)),
    ({"reviewRating": "Falso"}, "rating.label", "Falso"),
    ({"reviewRating": [{"alternateName": "Falso"}]}, "rating.label", "Falso"),
    ({"reviewRating": {"alternateName": ["Pants on Fire!"]}}, "rating.label", "Pants on Fire!"),
    ({"reviewRating": {"alternateName": "<i>Pants on Fire!</i>"}}, "rating.label", "Pants on Fire!"),
    ({"reviewRating": {"ratingValue": "Mostly False"}}, "rating.label", "Mostly False"),
    ({"reviewRating": {"ratingValue": 2, "bestRating": 5}}, "rating.label", None),
    ({"reviewRating": {"ratingValue": "2/5"}}, "rating.value", 2),
    ({"reviewRating": {"ratingValue": "2,5"}}, "rating.value", 2.5),
    ({"reviewRating": {"ratingValue": 9, "bestRating": 5, "worstRating": 1}}, "rating.value", 9),
    ({"reviewRating": {"ratingValue": "-1", "alternateName": "?"}}, "rating.label", "?"),
    ({"reviewRating": {"ratingValue": 10**400, "alternateName": "False"}}, "rating.value", None),
    ({"reviewRating": {"ratingValue": float("nan"), "alternateName": "False"}}, "rating.value", None),
    ({"reviewRating": {"ratingValue": True, "alternateName": "False"}}, "rating.value", None),
    ({"reviewRating": None}, "rating.label", None),
    ({"itemReviewed": None}, "speaker", None),
    ({"itemReviewed": "The mayor's speech"}, "speaker", None),
    ({"itemReviewed": [{"author": [{"name": "Tomas Reid"}]}]}, "speaker", "Tomas Reid"),
    ({"itemReviewed": {"author": "Tomas Reid"}}, "speaker", "Tomas Reid"),
    ({"itemReviewed": {"author": {"name": ""}}}, "speaker", None),
    ({"itemReviewed": {"author": {"name": "Unknown"}}}, "speaker", None),
    ({"itemReviewed": {"author": {"name": "x" * 1_000}}}, "speaker", None),
]


@pytest.mark.parametrize(("changes", "key", "value"), MESSY, ids=range(len(MESSY)))
def test_messy_ones(changes: dict[str, Any], key: str, value: object) -> None:
    (claim,) = claims(review(**changes))
    found: object = claim
    for part in key.split("."):
        found = getattr(found, part)
    assert found == value


def test_what_is_odd_is_told() -> None:
    for changes, note in (
        ({"reviewRating": None}, "no rating: shown, and no basis for a verdict"),
        ({"reviewRating": "Zirp"}, "the rating “Zirp” is in no table of ratings: shown, and no basis for a verdict"),
        ({"reviewRating": {"ratingValue": 3}}, "the rating 3 is a number outside of any scale"),
        ({"datePublished": "yesterday"}, "a date that is none"),
        ({"author": None}, "no author"),
        ({"reviewRating": {**REVIEW["reviewRating"], "ratingValue": 9}}, "a number outside of its own scale"),
    ):
        (line,), _ = reading(review(**changes))
        assert [told for told in line.notes if told.startswith(note)], note
    (line,), _ = reading(REVIEW)
    assert line.notes == ()


def test_references_within_a_graph_are_followed() -> None:
    document = {
        "@graph": [
            review(author={"@id": "#us"}, itemReviewed={"@id": "#claim"}),
            {"@id": "#us", "name": "Torvik Checks"},
            {"@id": "#claim", "@type": "Claim", "author": {"@id": "#reid", "@type": "Person"}},
            {"@id": "#reid", "@type": "Person", "name": "Tomas Reid"},
        ]
    }
    assert claims(document) == claims(REVIEW)


def test_googles_interface() -> None:
    document = {
        "claims": [
            {
                "text": CLAIM,
                "claimant": "Tomas Reid",
                "claimDate": "2023-06-12T00:00:00Z",
                "claimReview": [
                    {
                        "publisher": {"name": "Torvik Checks", "site": "checks.example"},
                        "url": PAGE,
                        "title": "Was the bridge sold?",
                        "reviewDate": "2023-06-14T00:00:00Z",
                        "textualRating": "Pants on Fire!",
                        "languageCode": "en",
                    },
                    {
                        "publisher": {"site": "other.example"},
                        "url": "https://other.example/1",
                        "textualRating": "Falso",
                    },
                ],
            },
            {"claimReview": [{"textualRating": "False"}]},
            {"text": "Nobody reviews this."},
        ],
        "nextPageToken": "abc",
    }
    found, unread = reading(document)
    first, second = (line.claim for line in found)
    assert (first.text, first.speaker) == (CLAIM, "Tomas Reid")
    assert first.rating == Rating(label="Pants on Fire!", reviewer="Torvik Checks", url=PAGE)
    assert first.source is not None
    assert first.source.title == "Was the bridge sold?"
    assert second.rating is not None
    assert (second.rating.reviewer, second.rating.label) == ("other.example", "Falso")
    assert [(one.where, one.reason) for one in unread] == [
        ("fact-check 3, line 1", "it does not say what claim it reviews")
    ]


def test_googles_pages() -> None:
    document = {
        "claimReviewMarkupPages": [
            {
                "pageUrl": PAGE,
                "publishDate": "2023-06-14",
                "claimReviewAuthor": {"name": "Torvik Checks"},
                "claimReviewMarkups": [
                    {
                        "claimReviewed": CLAIM,
                        "claimAuthor": {"name": "Tomas Reid"},
                        "rating": {"textualRating": "False", "ratingValue": 1, "worstRating": 1, "bestRating": 5},
                    }
                ],
            }
        ]
    }
    (claim,) = claims(document)
    assert claim.rating == Rating(label="False", value=1, best=5, worst=1, reviewer="Torvik Checks", url=PAGE)
    assert claim.speaker == "Tomas Reid"


MICRODATA = f"""<!doctype html><title>Was the bridge sold? &amp; more</title><link rel=canonical href="{PAGE}">
<div itemscope itemtype="https://schema.org/ClaimReview">
 <dl><dt>Date <dd itemprop="datePublished">2023-06-14<dt>Url <dd><a itemprop=url href="{PAGE}">here</a></dl>
 <span itemprop="author" itemscope itemtype="https://schema.org/Organization">
  <span itemprop="name"><a itemprop="url" href="https://checks.example/">Torvik Checks</a></span>
  <img itemprop=image src=logo.png alt="a > b"></span>
 <blockquote itemprop="claimReviewed">The mayor <em>sold</em>
   the bridge.</blockquote>
 <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="1">
  (best: <span itemprop="bestRating">5</span>) “<span itemprop="alternateName">False</span>”</span>
 <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
  <ul><li itemprop="author" itemscope itemtype="https://schema.org/Person">Who: <span itemprop="name">Tomas Reid</span>
  <li>When</ul></div>
</div>"""


def test_microdata() -> None:
    (claim,) = claims(MICRODATA)
    assert (claim.text, claim.speaker) == (CLAIM, "Tomas Reid")
    assert claim.rating == Rating(label="False", value=1, best=5, reviewer="Torvik Checks", url=PAGE)
    assert claim.source is not None
    assert claim.source.title == "Was the bridge sold? & more"
    # A page that says it twice says it once.
    numbers = {"ratingValue": 1, "bestRating": 5, "alternateName": "False"}
    twice = MICRODATA + in_page(review(reviewRating=numbers))
    assert len(claims(twice)) == 1


def test_the_examples_of_schema_org(shared: Path) -> None:
    found, unread = reading(
        (shared / "eval/outside/claimreview-examples/schema.org-ClaimReview-examples.txt").read_bytes()
    )
    told = [(line.claim.speaker, line.claim.rating.label) for line in found if line.claim.rating]
    assert told == [("Rich Perry", "True"), ("Barack Obama", None), ("Rich Perry", "True")]
    assert "number 1, between 1 and 6" in found[0].notes[-1]  # “True”, beside a picture that says “Pants on Fire”
    assert unread == []


def test_several_on_a_page_and_one_that_contradicts_itself() -> None:
    other = review(claimReviewed="The bridge is old.", reviewRating="True")
    found, unread = reading([REVIEW, other, review(reviewRating="True"), review(claimReviewed="")])
    assert [line.claim.text for line in found] == [CLAIM, "The bridge is old."]
    assert [line.line for line in found] == [1, 2]
    assert [one.where for one in unread] == ["fact-check 3, line 1", "fact-check 4, line 1"]


def test_lines_of_json_are_read_one_by_one() -> None:
    text = "\n".join(
        [json.dumps(REVIEW), '{"@type": "ClaimReview", "claimReviewed": }', json.dumps(review(url=PAGE + "2"))]
    )
    found, unread = reading(text)
    assert len(found) == 2
    assert [one.where for one in unread] == ["line 2"]


BROKEN = [
    ('{"@type": "ClaimReview", "claimReviewed": "x",}', 1, 0),
    ('[%s,\n{"@type": "ClaimReview", "claimReviewed": "x",},\n%s]', 2, 2),
    ('{"@type": "DataFeed",\n"dataFeedElement": [\n{"item": [%s]},\n{"item": [{"a" "b"}]},\n{"item": [%s]}', 4, 2),
    ("%s\nand so on", 2, 1),
    ('{"a":' * 100_000, 1, 0),
    ("[" * 100_000, 1, 0),
    ('"a text"', 1, 0),
    ("not JSON at all", 1, 0),
    ('{"@type": "ClaimReview", "claimReviewed": "x', 1, 0),
]


@pytest.mark.parametrize(("text", "line", "read"), BROKEN, ids=range(len(BROKEN)))
def test_broken_json_is_told_by_its_line_and_loses_only_itself(text: str, line: int, read: int) -> None:
    for other in (REVIEW, review(url=PAGE + "2")):
        text = text.replace("%s", json.dumps(other), 1)
    started = time.monotonic()
    found, unread = reading(text)
    assert len(found) == read
    assert unread[0].where == f"line {line}"
    assert "JSON" in unread[0].reason
    assert time.monotonic() - started < 5
    # On a page, it is the line of the page.
    page = f"<p>\n\n{in_page(text)}\n{in_page(REVIEW)}"
    found, unread = reading(page)
    assert found
    assert unread[0].where == f"line {line + 2}"


def test_control_characters_comments_and_escapes_around_json() -> None:
    raw = json.dumps(REVIEW).replace("The mayor", "The\n\tmayor")
    for text in (
        raw,
        f"\ufeff{raw}",
        raw.replace("The", "The\x01"),
        f"<script type='application/ld+json'>//<![CDATA[\n{raw}\n//]]></script>",
        f"<script type='application/ld+json'><!--\n{raw};\n--></script>",
        f"<script type='application/ld+json'>{json.dumps(REVIEW).replace(chr(34), '&quot;')}</script>",
        f"<SCRIPT TYPE='APPLICATION/LD+JSON'>{raw}</SCRIPT >",
    ):
        assert [claim.text for claim in claims(text)] == [CLAIM]
    assert claims(raw.encode("utf-16")) == claims(REVIEW)
    latin = "<meta charset=iso-8859-1>" + in_page(json.dumps(review(claimReviewed="Café"), ensure_ascii=False))
    assert claims(latin.encode("latin-1"))[0].text == "Café"
    found, unread = reading(json.dumps(review(claimReviewed="Café"), ensure_ascii=False).encode("latin-1"))
    assert [line.claim.text for line in found] == ["Caf�"]
    assert unread[0].where == "line 1"


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<!--", "<", '<a b="', "<div itemscope>", "<div itemscope itemprop=a>", "<p itemprop=x>", "</a", "&#",
     "<script>", "<script type=application/ld+json>{", "<![CDATA[", "<a x='\"", "<title>",
     "<i itemscope><b itemprop=c>x"],
)  # fmt: skip
def test_pages_that_are_nothing_but_tags_take_no_time(piece: str) -> None:
    page = f"<script type='application/ld+json'>{json.dumps(REVIEW)}</script>" + piece * (1_000_000 // len(piece))
    started = time.monotonic()
    found, _ = reading(page)
    assert len(found) == 1
    assert time.monotonic() - started < 20


def test_megabytes_and_depths_of_text() -> None:
    for words in (
        "The mayor sold the bridge. " * 40_000,
        "<" * 1_000_000,
        "&amp;" * 200_000,
        "<script>" * 100_000,
        "<a " * 300_000,
    ):
        (claim,) = claims(review(description=words, claimReviewed=f"x {words}"))
        assert claim.text.startswith("x")
    deep: Any = REVIEW
    for _ in range(300):
        deep = {"a": [deep]}
    assert claims(deep) == claims(REVIEW)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from([*REVIEW, "name", "@value", "@id", "alternateName", "ratingValue", "claimReview"]),
                inner,
                max_size=3,
            )
        ),
        max_leaves=8,
    ),
    st.sampled_from(sorted(REVIEW)),
)
def test_no_value_of_any_key_is_too_much(value: object, key: str) -> None:
    found, unread = reading([{**REVIEW, key: value, "@type": "ClaimReview"}, review(url=PAGE + "2")])
    assert PAGE + "2" in [line.claim.rating.url for line in found if line.claim.rating]
    assert len(found) + len(unread) >= 1


_TEXT = (
    st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40)
    .map(plain)
    .filter(lambda text: text and plain(text) == text)
)
_NUMBERS = st.none() | st.integers(-10, 10).map(float) | st.floats(-1e6, 1e6).map(lambda number: round(number, 3))


@given(
    _TEXT,
    _TEXT,
    _TEXT,
    _TEXT,
    st.none()
    | _TEXT.filter(lambda name: len(name) <= 200 and name.casefold() not in ("unknown", "-", ".", "?", "na", "n/a")),
    st.none() | st.dates(dt.date(1000, 1, 1)),
    _NUMBERS,
    _NUMBERS,
    _NUMBERS,
)
def test_what_was_read_is_written_and_read_again(
    text: str, label: str, reviewer: str, title: str, speaker: str | None, day: dt.date | None, value: float | None,
    best: float | None, worst: float | None,
) -> None:  # fmt: skip
    number = {"ratingValue": value, "bestRating": best, "worstRating": worst}
    rating = {"alternateName": label, **{key: one for key, one in number.items() if one is not None}}
    first = claims(
        review(
            claimReviewed=text,
            reviewRating=rating,
            author={"name": reviewer},
            headline=title,
            itemReviewed={"author": {"name": speaker}} if speaker else None,
            datePublished=day.isoformat() if day else None,
        )
    )
    written = "".join(write(first, [Actor(name=speaker, kind="body")] if speaker else []))
    assert claims(written) == first
    for record in json.loads(written):
        valid(record)
    assert claims(f"<script type='application/ld+json'>{written}</script>") == first


def valid(record: dict[str, Any]) -> None:
    """What schema.org and search engines ask of a ClaimReview."""
    assert record["@context"] == "https://schema.org"
    assert record["@type"] == "ClaimReview"
    assert record["url"].startswith(("https://", "http://"))
    assert isinstance(record["claimReviewed"], str)
    assert record["claimReviewed"].strip()
    assert record["author"]["@type"] in ("Organization", "Person")
    assert record["author"]["name"].strip()
    assert record["reviewRating"]["@type"] == "Rating"
    assert record["reviewRating"]["alternateName"].strip()
    assert all(
        isinstance(record["reviewRating"].get(key, 0), (int, float))
        for key in ("ratingValue", "bestRating", "worstRating")
    )
    if "itemReviewed" in record:
        assert record["itemReviewed"]["@type"] == "Claim"
        assert record["itemReviewed"]["author"]["@type"] in ("Organization", "Person")
    if "datePublished" in record:
        dt.date.fromisoformat(record["datePublished"])


def test_what_is_lacking() -> None:
    source = Source(id="s", title="t", publisher="Torvik Checks", url=PAGE)
    whole = Claim(id="a", text=CLAIM, quote=CLAIM, voice=Voice.RATING, rating=Rating(label="False"), source=source)
    assert lacking(whole) == ()
    assert lacking(replace(whole, rating=None)) == ("a rating",)
    assert lacking(replace(whole, reviewed=False)) == ("a review by a person",)
    assert lacking(replace(whole, rating=Rating(value=1))) == ("the words of the rating",)
    assert lacking(replace(whole, source=None)) == ("a publisher", "the web address of the fact-check")
    assert lacking(replace(whole, source=replace(source, url="file:///etc/passwd"))) == (
        "the web address of the fact-check",
    )
    written = json.loads(
        "".join(write([replace(whole, rating=None), whole, replace(whole, id="b", reviewed=False)], []))
    )
    assert [record["claimReviewed"] for record in written] == [CLAIM]
    valid(written[0])
    assert json.loads("".join(write([], []))) == []


def test_no_text_ends_the_script_that_it_stands_in() -> None:
    text = "</script><script>alert(1)</script>\u202e<!--"
    claim = Claim(id="a", text=text, quote=text, voice=Voice.RATING, rating=Rating(label=text, reviewer=text, url=PAGE))
    written = "".join(write([claim], []))
    assert "<" not in written
    assert "\u202e" not in written
    assert json.loads(written)[0]["claimReviewed"] == text
