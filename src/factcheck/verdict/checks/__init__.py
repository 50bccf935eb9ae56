"""The checks, one file each: a pure function from a pair to its findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.model import Finding
from factcheck.verdict.checks import (
    bearing,
    belonging,
    crossing,
    date,
    exchange,
    governed,
    kind,
    measure,
    modality,
    name,
    negation,
    number,
    office,
    opposite,
    qualifier,
    quantifier,
    quotation,
    respective,
    role,
    speaker,
    wording,
)
from factcheck.verdict.pair import Pair

Check = Callable[[Pair], Iterator[Finding]]

# In the order in which their conflicts are told: what is off about a quotation comes before the word that was changed.
CHECKS: tuple[Check, ...] = (
    quotation.check,
    number.check,
    quantifier.check,
    date.check,
    name.check,
    respective.check,
    crossing.check,
    negation.check,
    opposite.check,
    kind.check,
    office.check,
    role.check,
    belonging.check,
    exchange.check,
    speaker.check,
    modality.check,
    measure.check,
    qualifier.check,
    wording.check,
    bearing.check,
    governed.check,
)
