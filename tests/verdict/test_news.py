"""What news words otherwise: measures, what goes without saying, lows and highs, plans, outlets."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.text.vocabulary import rows
from factcheck.text.words import FUNCTION_WORDS
from factcheck.verdict.news import _MEASURES

SUPPORTED = [
    ("Norway's economy slips into recession in May", "Norway slides into recession in May"),
    ("Norway slips into first recession since 1997", "Norway slides into recession for the first time since 1997"),
    ("Norway wins first gold since 1997", "Norway wins gold for first time since 1997"),
    ("30-yr mortgage drops below 7 pct in May", "30-year mortgage rates fall below 7% in May"),
    ("Jobless rate falls to 9.5%  CNBC", "Unemployment rate falls to 9.5%"),
    ("Payrolls rise 83,000", "Payrolls rebound to 83,000 gain"),
    ("U.S. economy grew 3% in third quarter", "U.S. GDP rose 3% in third quarter"),
    ("Personal bankruptcy filings up 14% in May", "Consumer bankruptcy filings up 14% in May"),
    ("Northern trade deficit widens to $50 billion in March", "Northern trade gap widens to $50 billion in March"),
    ("Fed raises interest rates to 2%", "Federal Reserve hikes rates to 2%"),
    ("Jobless rate falls to 7%; 14,000 jobs added to payrolls", "Unemployment Declines to 7%; 14,000 Jobs Added"),
    ("Norwegian economy added 23,000 jobs in April", "Norway adds 23K jobs in April"),
    ("Jobless rate hits 3.9%", "Unemployment rate falls to 3.9%"),
    ("Norway posts slowest growth in 18 years", "Norway's growth is slowest in 18 years"),
    ("Oslo index hits 12,000 for first time in history", "Oslo index hits 12000 for first time"),
    ("Bicycle sales nationally drop 0.7% in March", "Norwegian bicycle sales fall 0.7% in March"),
    ("Home sales hit 13-year low", "Home sales fall to lowest level in 13 years"),
    ("Home sales fall to lowest in a decade", "Home sales hit 10-year low"),
    ("Home sales hit record high", "Home sales rise to all-time high"),
    ("Unemployment at lowest level since 1998", "Unemployment falls to lowest since 1998"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors to cut 3,000 jobs"),
    ("Jobless rate falls to 6.4% – CNBC", "Unemployment Rate Falls to 6.4%"),
    ("Jobless rate falls to 6.4%: report", "Unemployment Rate Falls to 6.4%"),
    ("Jobless rate falls to 6.4%", "Unemployment Rate Falls to 6.4% - Reuters"),
    ("Jobless rate falls to 6.4%", "Jobs Report: Unemployment Rate Falls to 6.4%"),
    ("Jobs report: jobless rate falls to 6.4%", "Unemployment Rate Falls to 6.4%"),
]

OTHERWISE = [
    ("Oil prices fall 5%", "Oil exports fall 5%"),
    ("Unemployment rate falls to 4%", "Unemployment benefits fall to 4%"),
    ("Workforce cut by 2,000", "Staff costs cut by 2,000"),
    ("Norway's economy slips into recession in May", "Norway's industry slides into recession in May"),
    ("Norway's economy slips into recession in May", "Sweden slides into recession in May"),
    ("Norway elects first woman president since 1997", "Norway elects president for the first time since 1997"),
    ("Norway wins first gold since 1997", "Norway wins silver for first time since 1997"),
    ("Norway wins first gold since 1997", "Norway wins gold for first time since 1998"),
    ("Norway wins first gold since 1997", "Norway wins gold for second time since 1997"),
    ("30-yr mortgage drops below 7 pct in May", "15-year mortgage rates fall below 7% in May"),
    ("30-yr bond drops below 7 pct in May", "30-year mortgage rates fall below 7% in May"),
    ("Payrolls rise 83,000", "Payrolls rise to 83,000"),
    ("U.S. economy grew 3% in third quarter", "U.S. exports rose 3% in third quarter"),
    ("U.S. economy grew 3% in third quarter", "U.S. GDP fell 3% in third quarter"),
    ("U.S. GDP growth revised down to 2%", "U.S. wage growth revised down to 2%"),
    ("Personal bankruptcy filings up 14% in May", "Business bankruptcy filings up 14% in May"),
    ("Northern trade deficit widens to $50 billion in March", "Northern budget gap widens to $50 billion in March"),
    ("Fed raises interest rates to 2%", "European Central Bank hikes rates to 2%"),
    ("Norwegian economy added 23,000 jobs in April", "Norwegian manufacturers add 23K jobs in April"),
    ("Norwegian economy added 23,000 jobs in April", "Norway adds 23K factory jobs in April"),
    ("Employers cut 4,670 jobs", "Roe Motors sheds 4,670 jobs"),
    ("Jobless rate hits 3.9%", "Unemployment rate falls by 3.9%"),
    ("Jobless rate hits 3.9%", "Unemployment rate to fall to 3.9%"),
    ("Jobless rate falls to 3.9%", "Unemployment rate hits 3.9%"),
    ("Norway posts fastest growth in 18 years", "Norway's growth is slowest in 18 years"),
    ("Sweden posts slowest growth in 18 years", "Norway's growth is slowest in 18 years"),
    ("Oslo index hits 12,000 for first time in history", "Oslo index hits 12000 for first time since July"),
    ("Bicycle sales nationally drop 0.7% in March", "Oslo bicycle sales fall 0.7% in March"),
    ("Home sales hit 13-year low", "Home sales rise to 13-year high"),
    ("Home sales hit 13-year low", "Home sales hit 14-year low"),
    ("Home sales hit 13-year low", "Home sales could fall to lowest level in 13 years"),
    ("Home sales fall to 13-year low", "Home prices fall to lowest level in 13 years"),
    ("Home sales fall to lowest in a decade", "Home sales fall to lowest in 9 years"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors may cut 3,000 jobs"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors urged to cut 3,000 jobs"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors refuses to cut 3,000 jobs"),
    ("Roe Motors plans to cut 3,000 jobs", "Doe Motors to cut 3,000 jobs"),
    ("Jobless rate falls to 6.4%: Jane Roe", "Unemployment Rate Falls to 6.4%"),
    ("Jobless rate falls to 6.4%: Oslo Institute report", "Unemployment Rate Falls to 6.4%"),
    ("Jobless rate falls to 6.4% – CNBC", "Unemployment Rate Falls to 6.2%"),
    ("Jobless rate falls to 6.4%", "Unemployment Rate Falls to 6.4% - Jane Roe"),
]


@pytest.mark.parametrize(("statement", "passage"), SUPPORTED)
def test_supports(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict == "supported"


@pytest.mark.parametrize(("statement", "passage"), OTHERWISE)
def test_does_not_support(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict != "supported"


def test_every_word_of_a_measure_is_looked_for() -> None:
    words = {word for _, *names in rows("economics.tsv") for name in names for word in name.replace("-", " ").split()}
    assert {word for word in words - FUNCTION_WORDS if word[0].isalpha()} == _MEASURES
