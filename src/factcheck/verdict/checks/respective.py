"""Lists in step: “Roe and Doe got 21 and 18 months, respectively” gives Doe the 18."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.alignment.bonds import Aligned
from factcheck.model import Finding, Stance
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.pair import Pair

CODE = "number"
_CODES = {TermKind.DATE: "date", TermKind.NAME: "name"}
_JOINTS = frozenset(", and or & for in on at to of by with".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A conflict where the statement gives one of a list what the source gives, respectively, to another."""
    for reading in pair.evidence.readings:
        if "respectively" not in reading.text:
            continue
        for index, token in enumerate(reading.tokens):
            if token.norm != "respectively":
                continue
            given = _list_before(reading, index)
            takers = _list_of(reading, len(given), given[0].first) if len(given) > 1 else []
            finding = _crossed(pair, takers, given)
            if finding is not None:
                yield finding
                return


def _list_before(reading: Reading, index: int) -> list[Term]:
    """The terms of one kind that only commas and “and” part, right before a token."""
    found: list[Term] = []
    at = index
    for term in reversed([term for term in reading.terms if term.last <= index]):
        between = [token.norm for token in reading.tokens[term.last : at]]
        if any(norm not in _JOINTS for norm in between) or (found and term.kind is not found[0].kind):
            break
        found.append(term)
        at = term.first
    return found[::-1]


def _list_of(reading: Reading, size: int, before: int) -> list[Term]:
    """The last list of just so many names that ends before a token."""
    names = [term for term in reading.terms if term.kind is TermKind.NAME and term.last <= before]
    runs: list[list[Term]] = [[name] for name in names[:1]]
    for left, right in pairwise(names):
        between = [token.norm for token in reading.tokens[left.last : right.first]]
        if between and all(norm in (",", "and", "&") for norm in between):
            runs[-1].append(right)
        else:
            runs.append([right])
    return next((run for run in reversed(runs) if len(run) == size), [])


def _crossed(pair: Pair, takers: Sequence[Term], given: Sequence[Term]) -> Finding | None:
    for at, taker in enumerate(takers):
        ours = _naming(pair, taker)
        if ours is None or any(_naming(pair, other) for other in takers if other is not taker):
            continue
        if _naming(pair, given[at]) is not None:
            continue
        for place, value in enumerate(given):
            crossed = _naming(pair, value) if place != at else None
            if crossed is not None:
                explanation = (
                    f"The statement has “{crossed.term.text}” for {ours.term.text}; "
                    f"in the source it is {given[at].text}, and {value.text} is for {takers[place].text}."
                )
                code = _CODES.get(value.kind, CODE)
                return pair.finding(code, Stance.CONFLICTS, explanation, term=crossed.term, other=given[at])
    return None


def _naming(pair: Pair, term: Term) -> Aligned | None:
    """What in the statement corresponds to a term of the source."""
    return next((one for one in pair.aligned if one.closeness and any(other is term for other in one.others)), None)
