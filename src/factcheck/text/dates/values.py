"""What a mention of a date is."""

import datetime as dt

from factcheck.classes import NamedTuple
from factcheck.model import Span

Interval = tuple[dt.date | None, dt.date | None]
"""First and last day; None leaves that end open."""


class DateMention(NamedTuple):
    """A date, a stretch of time or a time of day that a text names."""

    span: Span
    text: str
    """The words of the span."""
    year: int | None = None
    """As written; negative before Christ."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """As written, 0 for Monday."""
    candidates: tuple[Interval, ...] = ()
    """What the words can mean, the likeliest first; empty where neither text nor reference date tells."""
    bound: str | None = None
    """`since`, `until`, `before`, `after` or `by`, which leave one end of the interval open."""
    offset_days: int | None = None
    """Days from an event that the text names: -7 for “a week before the vote”."""
    distance: tuple[int, str] | None = None
    """How many of which unit lie between the day of writing and it: (-35, "year") for “35 years ago”."""
    clock: dt.time | None = None
    """The time of day, in a mention of nothing else."""

    @property
    def start(self) -> dt.date | None:
        """First day of the likeliest reading."""
        return self.candidates[0][0] if self.candidates else None

    @property
    def end(self) -> dt.date | None:
        """Last day of the likeliest reading."""
        return self.candidates[0][1] if self.candidates else None
