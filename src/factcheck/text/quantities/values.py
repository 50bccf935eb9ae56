"""What a quantity is."""

from decimal import Decimal
from enum import StrEnum

from factcheck.classes import NamedTuple
from factcheck.model import Span


class Hedge(StrEnum):
    """How firmly a figure is given."""

    EXACT = "exact"
    ABOUT = "about"
    """“about”, “some”, “an estimated”."""
    NEARLY = "nearly"
    """“nearly”, “almost”, “just under”: below the figure and near it."""
    JUST_OVER = "just-over"
    """Above the figure and near it."""
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"
    """“up to”, “no more than”."""
    RANGE = "range"
    """Two figures: `value` and `high`."""
    VAGUE = "vague"
    """“hundreds of”, “a few”: `value` and `high` are what the words are used for."""


class QuantityKind(StrEnum):
    """What a figure is used for."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    """Percent and percentage points."""
    SHARE = "share"
    """“a third of”, “one in five”, “4 out of 10”."""
    ORDINAL = "ordinal"
    DURATION = "duration"
    AGE = "age"
    SCORE = "score"
    """“3–1”: `value` and `high` are the two sides as written."""
    MULTIPLE = "multiple"
    """“doubled”, “twice”, “three times”."""
    MEASURE = "measure"
    """Length, mass, temperature, area, volume, data, power …"""


class Quantity(NamedTuple):
    """A figure in a text with what it counts."""

    span: Span
    """From the first word of the hedge to the unit; without the noun counted."""
    text: str
    """The words of the span."""
    value: Decimal
    """In the unit named; of a range the low end."""
    high: Decimal | None = None
    """The high end of a range, the second figure of a score; None elsewhere."""
    kind: QuantityKind = QuantityKind.COUNT
    unit: str | None = None
    """ISO 4217 code, `percent`, `percentage-point`, `times`, or the name of a unit; None for counts and ordinals."""
    per: str | None = None
    """What a rate is counted by: `hour`, `year`, `km`, `person`."""
    head: str | None = None
    """The noun counted, lower-cased and singular: “774 people” has `people`, “sixth terms” has `term`."""
    head_span: Span | None = None
    """From the first to the last word of the noun phrase that ends in the head."""
    hedge: Hedge = Hedge.EXACT
    precision: Decimal = Decimal(1)
    """Place value of the last digit written: 10,000,000 for “1.15 billion”, 0.1 for “3.5”.

    A bare whole number has 1 however many zeros it ends in, since those may be counted (“150,000 votes”) or rounded.
    """
