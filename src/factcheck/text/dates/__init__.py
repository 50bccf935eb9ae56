"""Reading the dates of a text, and comparing two of them."""

from factcheck.text.comparison import Comparison, Outcome
from factcheck.text.dates.compare import compare_dates
from factcheck.text.dates.reader import read_dates
from factcheck.text.dates.values import DateMention, Interval

__all__ = ["Comparison", "DateMention", "Interval", "Outcome", "compare_dates", "read_dates"]
