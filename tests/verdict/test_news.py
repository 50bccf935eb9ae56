"""What news words otherwise: measures, what goes without saying, lows and highs, plans, outlets."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.text.vocabulary import rows
from factcheck.text.words import FUNCTION_WORDS
from factcheck.verdict.news import _MEASURES

SUPPORTED = [
    ("Norway's economy slips into recession in May", "Norway slides into recession in May"),
    ("Norway slips into first recession since 2009", "Norway slides into recession for the first time since 2009"),
    ("Norway wins first gold since 2009", "Norway wins gold for first time since 2009"),
    ("30-yr mortgage drops below 4 pct in May", "30-year mortgage rates fall below 4% in May"),
    ("Jobless rate falls to 9.5%  CNBC", "Unemployment rate falls to 9.5%"),
    ("Payrolls rise 164,000", "Payrolls rebound to 164,000 gain"),
    ("U.S. economy grew 3% in third quarter", "U.S. GDP rose 3% in third quarter"),
    ("Personal bankruptcy filings up 14% in May", "Consumer bankruptcy filings up 14% in May"),
    ("Northern trade deficit widens to $50 billion in March", "Northern trade gap widens to $50 billion in March"),
    ("Fed raises interest rates to 2%", "Federal Reserve hikes rates to 2%"),
    ("Jobless rate falls to 7%; 14,000 jobs added to payrolls", "Unemployment Declines to 7%; 14,000 Jobs Added"),
    ("Norwegian economy added 23,000 jobs in April", "Norway adds 23K jobs in April"),
    ("Jobless rate hits 3.9%", "Unemployment rate falls to 3.9%"),
    ("Norway posts slowest growth in 25 years", "Norway's growth is slowest in 25 years"),
    ("Oslo index hits 20,000 for first time in history", "Oslo index hits 20000 for first time"),
    ("Bicycle sales nationally drop 0.7% in March", "Norwegian bicycle sales fall 0.7% in March"),
    ("Home sales hit 15-year low", "Home sales fall to lowest level in 15 years"),
    ("Home sales fall to lowest in a decade", "Home sales hit 10-year low"),
    ("Home sales hit record high", "Home sales rise to all-time high"),
    ("Unemployment at lowest level since 2008", "Unemployment falls to lowest since 2008"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors to cut 3,000 jobs"),
    ("Jobless rate falls to 7.8% – CNBC", "Unemployment Rate Falls to 7.8%"),
    ("Jobless rate falls to 7.8%: report", "Unemployment Rate Falls to 7.8%"),
    ("Jobless rate falls to 7.8%", "Unemployment Rate Falls to 7.8% - Reuters"),
    ("Jobless rate falls to 7.8%", "Jobs Report: Unemployment Rate Falls to 7.8%"),
    ("Jobs report: jobless rate falls to 7.8%", "Unemployment Rate Falls to 7.8%"),
]

OTHERWISE = [
    ("Oil prices fall 5%", "Oil exports fall 5%"),
    ("Unemployment rate falls to 4%", "Unemployment benefits fall to 4%"),
    ("Workforce cut by 2,000", "Staff costs cut by 2,000"),
    ("Norway's economy slips into recession in May", "Norway's industry slides into recession in May"),
    ("Norway's economy slips into recession in May", "Sweden slides into recession in May"),
    ("Norway elects first woman president since 2009", "Norway elects president for the first time since 2009"),
    ("Norway wins first gold since 2009", "Norway wins silver for first time since 2009"),
    ("Norway wins first gold since 2009", "Norway wins gold for first time since 2010"),
    ("Norway wins first gold since 2009", "Norway wins gold for second time since 2009"),
    ("30-yr mortgage drops below 4 pct in May", "15-year mortgage rates fall below 4% in May"),
    ("30-yr bond drops below 4 pct in May", "30-year mortgage rates fall below 4% in May"),
    ("Payrolls rise 164,000", "Payrolls rise to 164,000"),
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
    ("Norway posts fastest growth in 25 years", "Norway's growth is slowest in 25 years"),
    ("Sweden posts slowest growth in 25 years", "Norway's growth is slowest in 25 years"),
    ("Oslo index hits 20,000 for first time in history", "Oslo index hits 20000 for first time since July"),
    ("Bicycle sales nationally drop 0.7% in March", "Oslo bicycle sales fall 0.7% in March"),
    ("Home sales hit 15-year low", "Home sales rise to 15-year high"),
    ("Home sales hit 15-year low", "Home sales hit 16-year low"),
    ("Home sales hit 15-year low", "Home sales could fall to lowest level in 15 years"),
    ("Home sales fall to 15-year low", "Home prices fall to lowest level in 15 years"),
    ("Home sales fall to lowest in a decade", "Home sales fall to lowest in 9 years"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors may cut 3,000 jobs"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors urged to cut 3,000 jobs"),
    ("Roe Motors plans to cut 3,000 jobs", "Roe Motors refuses to cut 3,000 jobs"),
    ("Roe Motors plans to cut 3,000 jobs", "Doe Motors to cut 3,000 jobs"),
    ("Jobless rate falls to 7.8%: Jane Roe", "Unemployment Rate Falls to 7.8%"),
    ("Jobless rate falls to 7.8%: Oslo Institute report", "Unemployment Rate Falls to 7.8%"),
    ("Jobless rate falls to 7.8% – CNBC", "Unemployment Rate Falls to 7.6%"),
    ("Jobless rate falls to 7.8%", "Unemployment Rate Falls to 7.8% - Jane Roe"),
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
