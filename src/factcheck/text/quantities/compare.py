"""Whether what a statement counts agrees with what a source counts.

A quantity stands for the numbers that its words allow, an interval. The source makes the statement right where every
number that the source leaves open is one that the statement allows. They conflict where no number fits both.
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.text.comparison import Comparison, Outcome
from factcheck.text.quantities.units import units
from factcheck.text.quantities.values import Hedge, Quantity, QuantityKind

# “About” and “nearly” reach as far as the written digits round, but never less than the first share of the figure nor
# more than the second: “about 150,000” takes in 155,000, “nearly 1,000” does not take in 774.
_LEAST_SLACK, _MOST_SLACK = Decimal("0.05"), Decimal("0.10")
# An unhedged figure rounds another only as long as it stays this near: “£1 billion” is not a rounded £1.15 billion.
_ROUNDING_REACH = Decimal("0.10")
_CONVERSION_REACH = Decimal("0.05")
_HALF_POINT = Decimal("0.005")
# What is counted one by one: a whole number of these is exact, where “40 km” leaves half a kilometre open.
_COUNTED = frozenset({"count", "money", "ordinal", "score", "multiple", "age"})


_VERBS = {Outcome.AGREES: "agrees with", Outcome.CONFLICTS: "is not", Outcome.UNESTABLISHED: "says more than"}


class _Numbers(NamedTuple):
    """The numbers between two bounds; None is no bound."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def within(self, other: "_Numbers") -> bool:
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

    def meets(self, other: "_Numbers") -> bool:
        """Whether the intervals share a number."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: "_Numbers") -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


def compare_quantities(statement: Quantity, source: Quantity) -> Comparison:
    """How a statement's figure stands to a source's; the nouns counted are for the caller to match.

    >>> from factcheck.text.tokens import tokenize
    >>> from factcheck.text.quantities.reader import read_quantities
    >>> def compared(*texts): return compare_quantities(*(read_quantities(text, tokenize(text))[0] for text in texts))
    >>> compared("nearly 800 people", "774 people").outcome
    <Outcome.AGREES: 'agrees'>
    >>> compared("£1.5 billion", "£1.15 billion").reason
    '£1.5 billion is not £1.15 billion'
    """
    left, right = dimension(statement), dimension(source)
    if left != right and not _bare_age(statement, source):
        if {left, right} == {"share", "percentage-point"} and statement.value == source.value:
            return Comparison(outcome=Outcome.CONFLICTS, reason="percent and percentage points are not the same")
        reason = f"{statement.text} and {source.text} measure different things"
        return Comparison(outcome=Outcome.INCOMPARABLE, reason=reason)
    if left == "money" and statement.unit != source.unit:
        return _other_currency(statement, source)
    rescaled = _same_rate(statement, source)
    if rescaled is None:
        reason = f"{statement.text} and {source.text} are counted by different things"
        return Comparison(outcome=Outcome.INCOMPARABLE, reason=reason)
    return _compare_numbers(statement, rescaled, source.text)


def dimension(quantity: Quantity) -> str:
    """What a quantity measures; only quantities of one dimension can be compared."""
    kind = quantity.kind
    if kind in {QuantityKind.COUNT, QuantityKind.ORDINAL, QuantityKind.SCORE, QuantityKind.SHARE, QuantityKind.AGE}:
        return kind.value
    return units()[quantity.unit].dimension if quantity.unit else "count"


def _bare_age(statement: Quantity, source: Quantity) -> bool:
    """Whether one is an age and the other a figure that counts nothing, “he is 66”."""
    kinds = {statement.kind, source.kind}
    bare = statement if statement.kind is QuantityKind.COUNT else source
    years = {statement.unit, source.unit} == {None, "year"}
    return kinds == {QuantityKind.AGE, QuantityKind.COUNT} and years and bare.head is None


def _other_currency(statement: Quantity, source: Quantity) -> Comparison:
    same = statement.value == source.value and statement.high == source.high
    reason = (
        f"the figure is the same, but {statement.text} is in {statement.unit} and {source.text} in {source.unit}"
        if same
        else f"{statement.text} and {source.text} are in different currencies "
        "and cannot be reconciled without an exchange rate"
    )
    return Comparison(outcome=Outcome.CONFLICTS, reason=reason)


class _Figures(NamedTuple):
    """A source's figures in the statement's unit."""

    value: Decimal
    high: Decimal | None
    precision: Decimal
    hedge: Hedge
    converted: bool


def _same_rate(statement: Quantity, source: Quantity) -> _Figures | None:
    """The source's figures in the statement's unit, None where one is a rate and the other is not."""
    factor, shift = _conversion(source.unit, statement.unit)
    if statement.per != source.per and not _one_price(statement, source):
        ours, theirs = units().get(statement.per or ""), units().get(source.per or "")
        if ours is None or theirs is None or ours.dimension != theirs.dimension:
            return None
        factor = factor * ours.factor / theirs.factor
    high = None if source.high is None else source.high * factor + shift
    converted = source.unit != statement.unit or statement.per != source.per
    return _Figures(source.value * factor + shift, high, source.precision * factor, source.hedge, converted)


def _one_price(statement: Quantity, source: Quantity) -> bool:
    """Whether one only leaves out what the other is counted by, “$40” for “$40 a barrel”; “£5 a day” is not “£5”."""
    named = units().get(statement.per or source.per or "")
    return None in (statement.per, source.per) and not (named and named.dimension == "time")


def _conversion(unit: str | None, target: str | None) -> tuple[Decimal, Decimal]:
    """Factor and shift that turn figures of one unit into another's; shares count as units of one hundred percent."""
    if unit == target or ("year" in (unit, target) and None in (unit, target)):
        return Decimal(1), Decimal(0)
    if unit is None or target is None:
        return (Decimal(100), Decimal(0)) if target == "percent" else (Decimal("0.01"), Decimal(0))
    one, other = units()[unit], units()[target]
    return one.factor / other.factor, (one.zero - other.zero) / other.factor


def _compare_numbers(statement: Quantity, source: _Figures, words: str) -> Comparison:
    stated, kind = statement.text, statement.kind
    if kind is QuantityKind.SCORE:
        same = {statement.value, statement.high} == {source.value, source.high}
        return _decided(Outcome.AGREES if same else Outcome.CONFLICTS, stated, words)
    if (statement.value, statement.high, statement.hedge) == (source.value, source.high, source.hedge):
        return _decided(Outcome.AGREES, stated, words)
    loose = dimension(statement) not in _COUNTED
    own = _Figures(statement.value, statement.high, statement.precision, statement.hedge, source.converted)
    allowed = _numbers(own, loose=loose)
    left_open = _numbers(source._replace(converted=False), loose=loose)
    point = _Numbers(source.value, source.value)
    settled = point if source.hedge is Hedge.EXACT else left_open
    if source.hedge is Hedge.ABOUT and statement.hedge in {Hedge.EXACT, Hedge.ABOUT}:
        near = _numbers(own._replace(hedge=Hedge.EXACT), loose=loose)
        settled = point if point.within(near) else left_open
    if settled.within(allowed):
        return _decided(Outcome.AGREES, stated, words)
    if left_open.meets(allowed) or _only_drops_a_hedge(own, source) or _understates(statement, source):
        return _decided(Outcome.UNESTABLISHED, stated, words)
    return _decided(Outcome.CONFLICTS, stated, words)


def _decided(outcome: Outcome, stated: str, words: str) -> Comparison:
    return Comparison(outcome=outcome, reason=f"{stated} {_VERBS[outcome]} {words}")


def _only_drops_a_hedge(statement: _Figures, source: _Figures) -> bool:
    """Whether “100” stands where the source has “more than 100”: bolder than the source, yet no other figure."""
    return statement.hedge is Hedge.EXACT and source.hedge is not Hedge.EXACT and statement.value == source.value


def _understates(statement: Quantity, source: _Figures) -> bool:
    """Whether vague words are too small for the source's figure: “dozens” were arrested when 774 were."""
    return statement.hedge is Hedge.VAGUE and statement.high is not None and source.value > statement.high


def _numbers(figures: _Figures, *, loose: bool) -> _Numbers:
    """The numbers that a figure's words allow."""
    value, hedge = figures.value, figures.hedge
    if hedge is Hedge.RANGE or hedge is Hedge.VAGUE:
        return _Numbers(value, figures.high)
    if hedge is Hedge.MORE_THAN:
        return _Numbers(value, None, low_open=True)
    if hedge is Hedge.AT_LEAST:
        return _Numbers(value, None)
    if hedge is Hedge.LESS_THAN:
        return _Numbers(None, value, high_open=True)
    if hedge is Hedge.AT_MOST:
        return _Numbers(None, value)
    if hedge is Hedge.EXACT:
        return _rounded(figures, loose=loose)
    slack = _slack(figures)
    if hedge is Hedge.NEARLY:
        return _Numbers(value - slack, value, high_open=True)
    if hedge is Hedge.JUST_OVER:
        return _Numbers(value, value + slack, low_open=True)
    return _Numbers(value - slack, value + slack)


def _slack(figures: _Figures) -> Decimal:
    size = abs(figures.value)
    return max(size * _LEAST_SLACK, min(size * _MOST_SLACK, _last_place(figures) / 2))


def _rounded(figures: _Figures, *, loose: bool) -> _Numbers:
    """What an unhedged figure may be the rounding of, ties either way.

    A bare whole number of things counted is not rounded: 800 is not 774. Decimals, magnitude words and measures are.
    A figure converted from other units was rounded to its last digit that is not zero.
    """
    value, precision = figures.value, figures.precision
    if not (loose or precision != 1):
        return _Numbers(value, value)
    if figures.converted:
        reach = min(max(precision, _last_place(figures)) / 2, abs(value) * _CONVERSION_REACH)
    else:
        reach = min(precision / 2, abs(value) * _ROUNDING_REACH)
    return _Numbers(value - reach, value + reach)


def _last_place(figures: _Figures) -> Decimal:
    """The place value of the last digit that is not zero: 100 for 800, 10,000,000 for 1.15 billion."""
    if not figures.value:
        return figures.precision
    exponent = figures.value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
