"""What is to be reckoned from a source: years from dates."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Verdict

SILENT = (Verdict.NOT_FOUND, Verdict.PARTLY_SUPPORTED)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Her reign lasted 25 years.", "Anna Roe (1772 – 1841) was queen of Torvik from 1801 to 1826.", "not-found"),
        ("Anna Roe's reign lasted 25 years.", "Anna Roe (1772 – 1841) was queen from 1801 to 1826.", "supported"),
        ("Anna Roe's reign lasted 35 years.", "Anna Roe (1772 – 1841) was queen from 1801 to 1826.", "contradicted"),
        ("Anna Roe reigned for over a decade.", "Anna Roe was queen of Torvik from 1801 to 1826.", "supported"),
        ("Anna Roe played for two decades.", "Anna Roe played for Torvik from 1990 through 2010.", "supported"),
        ("Anna Roe played for 25 years.", "Anna Roe played for Torvik from 1990 until 2010.", "contradicted"),
        ("Anna Roe was mayor for 20 years.", "Anna Roe was mayor of Oslo from 1990 to 1995.", "contradicted"),
        ("Anna Roe has worked for 30 years.", "Anna Roe is a singer whose career spans five decades.", "contradicted"),
    ],
)
def test_years_are_counted_from_dates(statement: str, passage: str, verdict: str) -> None:
    assert factcheck.compare(statement, passage).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Anna Roe played for ten years.", "Anna Roe was mayor of Oslo from 1990 to 1995."),
        ("Anna Roe was mayor of Bergen for 20 years.", "Anna Roe was mayor of Oslo from 1990 to 1995."),
        ("Anna Roe became mayor after ten years.", "Anna Roe was mayor of Oslo from 1990 to 1995."),
        ("Anna Roe was mayor for three months.", "Anna Roe was mayor of Oslo from 1990 to 1995."),
        ("Anna Roe reigned for 60 years.", "Anna Roe (1787 – 1848) was queen of Torvik."),
    ],
)
def test_years_of_something_else_are_not(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict in SILENT
