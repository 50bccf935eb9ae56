"""Posts taken apart: rows of invented posts."""

from __future__ import annotations

import pytest

from factcheck.text.posts import Post, read_post, split_joined


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The mayor resigned on Monday.", Post(said="The mayor resigned on Monday.")),
        ("Prices rose 4% - a record (see below)", Post(said="Prices rose 4% - a record (see below)")),
        ("", Post(said="")),
        (
            "So proud! #CleanTheHarbour2019pic.twitter.com/a1B2 — Ann Lee 🌊 (@AnnLeeTV) March 3, 2019",
            Post(
                said="So proud! Clean The Harbour 2019",
                tags=("CleanTheHarbour2019",),
                author="Ann Lee 🌊 Ann Lee TV",
                date="March 3, 2019",
            ),
        ),
        (
            ".@CityCouncil sold the park https://example.org/2019/council-sells-old-park-17 via @news_now",
            Post(said=". sold the park via", handles=("CityCouncil", "news_now"), links=("council sells old park",)),
        ),
        ("Mail ann@example.org or use #1", Post(said="Mail ann@example.org or use 1", tags=("1",))),
        ("Read this: example.com/a-b-story", Post(said="Read this:", links=("story",))),
        ("He wrote https://t.co/XyZ", Post(said="He wrote")),
    ],
)  # fmt: skip
def test_posts(text: str, post: Post) -> None:
    assert read_post(text) == post


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("realJaneRoe", "real Jane Roe"),
        ("BBCBreaking", "BBC Breaking"),
        ("vote_2020", "vote 2020"),
        ("plain", "plain"),
        ("Übersee", "Übersee"),
        ("", ""),
    ],
)
def test_joined_names(name: str, words: str) -> None:
    assert split_joined(name) == words


def test_a_long_text_of_marks_is_read_in_no_time() -> None:
    for text in ("—" * 2000, "#" * 2000, "a." * 1000, "(@" * 1000, "— x (@y) " * 200):
        read_post(text)
