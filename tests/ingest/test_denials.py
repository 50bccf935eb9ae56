"""What somebody denies or does not say is no report of anybody else."""

from __future__ import annotations

import pytest

from factcheck import extract_claims


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Jane Roe denied that the firm had threatened to dismiss workers.", 1),
        ("Jane Roe did not say that the minister had promised to resign.", 1),
        ("Jane Roe said Al Lund had promised to resign.", 2),
    ],
)
def test_a_report_within_a_denial_is_no_claim(text: str, count: int) -> None:
    assert len(extract_claims(text)) == count
