"""Two headlines with the same figures, of which one describes more."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Verdict


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Oslo harbour firm adds 320 jobs in May", "Oslo firm adds 320 jobs in May"),
        ("Norway's Economy Added 320,000 Jobs in May", "Norway adds 320,000 jobs in May"),
    ],
)
def test_what_only_describes_need_not_stand_in_both(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Bank lends school $2 million for gym", "Bank lends school $2 million"),
        ("Bank lends school $2 million", "Bank may lend school $2 million"),
        ("Oslo firm adds 320 temporary jobs in May", "Oslo firm adds 320 jobs in May"),
        ("Oslo firm adds 320 jobs in May", "Oslo firm cuts 320 jobs in May"),
        ("Oslo firm adds 320 jobs in May", "Oslo firm adds 320 jobs in June"),
        ("Oslo firm adds 320 jobs in May", "Bergen firm adds 320 jobs in May"),
        ("Oslo harbour firm adds 320 jobs, hires a chief", "Oslo firm adds 320 jobs"),
        ("Former Mayor Fined $3,000 For Speeding", "Mayor fined $3,000 for speeding"),
        ("Mayor's son fined $3,000 for speeding", "Mayor fined $3,000 for speeding"),
        ("Ministry Spokesman Fined $3,000 for Speeding in Oslo", "Ministry fined $3,000 for speeding in Oslo"),
        ("Roe Motors rival sells $200 million stake", "Roe Motors sells $200 million stake"),
        ("Youth unemployment rises to 12% in Spain", "Unemployment rises to 12% in Spain"),
        ("Core inflation rises to 4.2% in July", "Inflation rises to 4.2% in July"),
        ("Private employers add 128,000 jobs in May", "Employers add 128,000 jobs in May"),
        ("Roe Motors plans to cut 500 jobs", "Roe Motors to cut 500 jobs unless sales recover"),
        ("Roe Motors plans to cut 500 jobs", "Roe Motors was forced by a court to cut 500 jobs"),
        ("Unemployment hits 5%", "Unemployment is at 5% of its peak"),
        ("The Oslo harbour firm added 320 jobs.", "The Oslo firm added 320 jobs."),
    ],
)
def test_what_changes_the_news_must(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is not Verdict.SUPPORTED
