"""The numbers that the words of a quantity allow: “nearly 800” is 750 to 800, “£1.2 billion” 1.15 to 1.25 billion."""

from decimal import Decimal

from factcheck.classes import NamedTuple
from factcheck.text.quantities.values import Hedge

# “About” and “nearly” reach as far as the written digits round, but never less than the first share of the figure nor
# more than the second: “about 150,000” takes in 155,000, “nearly 1,000” does not take in 774.
_LEAST_SLACK, _MOST_SLACK = Decimal("0.05"), Decimal("0.10")
# An unhedged figure rounds another only as long as it stays this near: “£1 billion” is not a rounded £1.15 billion.
_ROUNDING_REACH = Decimal("0.10")
_CONVERSION_REACH = Decimal("0.05")
# Half of the last place is rounded up only where little depends on it: “13%” may be 12.5%, “7%” is not 6.5%.
TIE_REACH = Decimal("0.05")


class Numbers(NamedTuple):
    """The numbers between two bounds; None is no bound."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def within(self, other: "Numbers") -> bool:
        """Whether every number of this interval is one of the other."""
        low_fits = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_fits = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_fits and high_fits

    def meets(self, other: "Numbers") -> bool:
        """Whether the intervals share a number."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: "Numbers") -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


class Figures(NamedTuple):
    """Figures with their hedge, in a unit that statement and source share."""

    value: Decimal
    high: Decimal | None
    precision: Decimal
    hedge: Hedge
    converted: bool = False
    """Whether one of the two was given in another unit."""
    from_zero: bool = True
    """Whether the unit starts at nothing, so that shares of a figure mean something; degrees Celsius do not."""


def numbers_of(figures: Figures, *, loose: bool) -> Numbers:
    """The numbers that a figure's words allow."""
    value, hedge = figures.value, figures.hedge
    if hedge is Hedge.RANGE or hedge is Hedge.VAGUE:
        return Numbers(value, figures.high)
    if hedge is Hedge.MORE_THAN:
        return Numbers(value, None, low_open=True)
    if hedge is Hedge.AT_LEAST:
        return Numbers(value, None)
    if hedge is Hedge.LESS_THAN:
        return Numbers(None, value, high_open=True)
    if hedge is Hedge.AT_MOST:
        return Numbers(None, value)
    if hedge is Hedge.EXACT:
        return _rounded(figures, loose=loose)
    slack = _slack(figures)
    if hedge is Hedge.NEARLY:
        return Numbers(value - slack, value, high_open=True)
    if hedge is Hedge.JUST_OVER:
        return Numbers(value, value + slack, low_open=True)
    return Numbers(value - slack, value + slack)


def _slack(figures: Figures) -> Decimal:
    size = abs(figures.value)
    return max(size * _LEAST_SLACK, min(size * _MOST_SLACK, _last_place(figures) / 2))


def _rounded(figures: Figures, *, loose: bool) -> Numbers:
    """What an unhedged figure may be the rounding of, with ties up or to the even digit.

    A bare whole number of things counted is not rounded: 800 is not 774. Decimals, magnitude words and measures are.
    A figure converted from other units was rounded to its last digit that is not zero.
    """
    value, precision = figures.value, figures.precision
    if not (loose or precision != 1):
        return Numbers(value, value)
    place, share = (precision, _ROUNDING_REACH)
    if figures.converted:
        place, share = max(precision, _last_place(figures)), _CONVERSION_REACH
    reach = place / 2
    if figures.from_zero and reach > abs(value) * share:
        reach = abs(value) * share
        return Numbers(value - reach, value + reach)
    if figures.from_zero and reach > abs(value) * TIE_REACH:
        return Numbers(value - reach, value + reach, low_open=True, high_open=True)
    even = (abs(value) / place) % 2 == 0
    return Numbers(value - reach, value + reach, not even and value < 0, not even and value > 0)


def _last_place(figures: Figures) -> Decimal:
    """The place value of the last digit that is not zero: 100 for 800, 10,000,000 for 1.15 billion."""
    if not figures.value:
        return figures.precision
    exponent = figures.value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
