"""Whether what a statement counts agrees with what a source counts.

A quantity stands for the numbers that its words allow, an interval. The source makes the statement right where every
number that the source leaves open is one that the statement allows. They conflict where no number fits both.
"""

from decimal import Context, Decimal

from factcheck.text.comparison import Comparison, Outcome
from factcheck.text.quantities.allowed import TIE_REACH, Figures, Numbers, numbers_of
from factcheck.text.quantities.number_words import ONE
from factcheck.text.quantities.units import units
from factcheck.text.quantities.values import Hedge, Quantity, QuantityKind

# What is counted one by one: a whole number of these is exact, where “40 km” leaves half a kilometre open.
_COUNTED = frozenset({"count", "money", "ordinal", "score", "age"})
# Division leaves a tail of nines in the last of 28 digits; eight digits fewer hide it.
_CONVERSIONS = Context(prec=20)


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


def _same_rate(statement: Quantity, source: Quantity) -> Figures | None:
    """The source's figures in the statement's unit, None where one is a rate and the other is not."""
    times, parts, shift = _conversion(source.unit, statement.unit)
    if statement.per != source.per and not _one_price(statement, source):
        ours, theirs = units().get(statement.per or ""), units().get(source.per or "")
        if ours is None or theirs is None or ours.dimension != theirs.dimension:
            return None
        times, parts = times * ours.factor, parts * theirs.factor
    converted = source.unit != statement.unit or statement.per != source.per
    return Figures(
        value=_CONVERSIONS.plus(source.value * times / parts + shift),
        high=None if source.high is None else _CONVERSIONS.plus(source.high * times / parts + shift),
        precision=_CONVERSIONS.plus(source.precision * times / parts),
        hedge=source.hedge,
        converted=converted,
        from_zero=dimension(statement) != "temperature",
    )


def _one_price(statement: Quantity, source: Quantity) -> bool:
    """Whether one only leaves out what the other is counted by, “$40” for “$40 a barrel”; “£5 a day” is not “£5”."""
    named = units().get(statement.per or source.per or "")
    return None in (statement.per, source.per) and not (named and named.dimension == "time")


def _conversion(unit: str | None, target: str | None) -> tuple[Decimal, Decimal, Decimal]:
    """Factor, divisor and shift that turn figures of one unit into another's; shares are units of a hundred percent."""
    if unit == target or ("year" in (unit, target) and None in (unit, target)):
        return ONE, ONE, Decimal(0)
    if unit is None or target is None:
        return (Decimal(100), ONE, Decimal(0)) if target == "percent" else (ONE, Decimal(100), Decimal(0))
    one, other = units()[unit], units()[target]
    return one.factor, other.factor, (one.zero - other.zero) / other.factor


def _compare_numbers(statement: Quantity, source: Figures, words: str) -> Comparison:
    stated, kind = statement.text, statement.kind
    if kind is QuantityKind.SCORE:
        same = {statement.value, statement.high} == {source.value, source.high}
        return _decided(Outcome.AGREES if same else Outcome.CONFLICTS, stated, words)
    if (statement.value, statement.high, statement.hedge) == (source.value, source.high, source.hedge):
        return _decided(Outcome.AGREES, stated, words)
    loose = dimension(statement) not in _COUNTED
    own = source._replace(
        value=statement.value, high=statement.high, precision=statement.precision, hedge=statement.hedge
    )
    allowed = numbers_of(own, loose=loose)
    left_open = numbers_of(source._replace(converted=False), loose=loose)
    point = Numbers(source.value, source.value)
    settled = point if source.hedge is Hedge.EXACT else left_open
    if source.hedge is Hedge.ABOUT and statement.hedge in {Hedge.EXACT, Hedge.ABOUT}:
        near = numbers_of(own._replace(hedge=Hedge.EXACT), loose=loose)
        settled = point if point.within(near) else left_open
    if settled.within(allowed):
        return _decided(Outcome.AGREES, stated, words)
    if source.hedge is Hedge.EXACT and left_open != point:
        # Neighbouring roundings share no more than their limit: £1.16 billion is not £1.15 billion.
        left_open = left_open._replace(low_open=True, high_open=True)
        if statement.hedge is Hedge.EXACT and abs(source.value - own.value) > abs(own.value) * TIE_REACH:
            left_open = point  # too far off to be the limit of a rounding
    if left_open.meets(allowed) or _only_drops_a_hedge(own, source) or _understates(statement, source):
        return _decided(Outcome.UNESTABLISHED, stated, words)
    return _decided(Outcome.CONFLICTS, stated, words)


def _decided(outcome: Outcome, stated: str, words: str) -> Comparison:
    reason = {
        Outcome.AGREES: f"{stated} agrees with {words}",
        Outcome.CONFLICTS: f"{stated} is not {words}",
        Outcome.UNESTABLISHED: f"{words} does not establish {stated}",
    }[outcome]
    return Comparison(outcome=outcome, reason=reason)


def _only_drops_a_hedge(statement: Figures, source: Figures) -> bool:
    """Whether “100” stands where the source has “more than 100”: bolder than the source, yet no other figure."""
    return statement.hedge is Hedge.EXACT and source.hedge is not Hedge.EXACT and statement.value == source.value


def _understates(statement: Quantity, source: Figures) -> bool:
    """Whether vague words are too small for the source's figure: “dozens” were arrested when 774 were."""
    return statement.hedge is Hedge.VAGUE and statement.high is not None and source.value > statement.high
