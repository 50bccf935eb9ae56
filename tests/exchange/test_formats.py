"""Which format a file's name means."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.exchange import FORMATS, format_of


@pytest.mark.parametrize(
    ("path", "name", "format"),
    [
        ("claims.jsonl", None, "jsonl"),
        ("claims.v2.JSONL", None, "jsonl"),
        ("claims.ndjson", None, "jsonl"),
        ("claims.csv", None, "csv"),
        ("claims.csv", "jsonl", "jsonl"),
        ("claims", "csv", "csv"),
        ("feed.json", None, "claimreview"),
        ("page.HTML", None, "claimreview"),
        ("feed.jsonl", "claimreview", "claimreview"),
    ],
)
def test_format_of(path: str, name: str | None, format: str) -> None:
    assert format_of(Path(path), name) is FORMATS[format]


@pytest.mark.parametrize(
    ("path", "name", "message"),
    [
        ("claims.txt", None, "it should end in one of .jsonl, .ndjson, .csv"),
        ("claims", None, "does not tell the format"),
        ("claims.jsonl", "xml", "there is no format 'xml' for claims; choose from jsonl, csv"),
    ],
)
def test_what_is_no_format(path: str, name: str | None, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        format_of(Path(path), name)


@pytest.mark.parametrize(
    ("name", "head", "format"),
    [
        ("feed.jsonl", '{"@context": "https://schema.org", "@type": "ClaimReview"}', "claimreview"),
        ("feed", '{"claims": [{"text": "x", "claimReview": [{}]}]}', "claimreview"),
        ("feed.txt", '<script>{"@type":["ClaimReview", "Review"]}', "claimreview"),
        ("claims.jsonl", r'{"text": "They write \"@type\": \"ClaimReview\" there."}', "jsonl"),
        ("claims.csv", '"@type": "ClaimReview"', "csv"),
    ],
)
def test_what_a_file_says_at_its_head(tmp_path: Path, name: str, head: str, format: str) -> None:
    path = tmp_path / name
    path.write_text(head, encoding="utf-8")
    assert format_of(path) is FORMATS[format]


def test_every_format_is_known_by_its_own_name() -> None:
    assert {format.name for format in FORMATS.values()} == set(FORMATS)
