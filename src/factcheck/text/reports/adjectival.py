"""Reports that an adjective makes: “Roe is confident that …”, “Roe made clear that …”."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.text.reports.bounds import bounds
from factcheck.text.reports.extents import content_end, has_clause
from factcheck.text.reports.groups import BE, group_start
from factcheck.text.reports.stretch import Report, Stretch
from factcheck.text.reports.subjects import subject_before
from factcheck.text.vocabulary import rows

_MAKING = frozenset("make makes made making".split())
_NEGATIVE = frozenset("not never n't".split())


@cache
def report_adjectives() -> Mapping[str, str]:
    """Each adjective that reports → its class."""
    return {row[0]: row[1] for row in rows("report_adjectives.tsv")}


def read_adjectival(stretch: Stretch) -> list[Report]:
    """The reports that adjectives make, in their order."""
    found = []
    for at, token in enumerate(stretch.tokens[:-2]):
        if stretch.tokens[at + 1].norm != "that":
            continue
        kind = "say" if token.norm == "clear" else report_adjectives().get(token.norm)
        report = None if kind is None else _read(stretch, at, kind)
        if report is not None:
            found.append(report)
    return found


def _read(stretch: Stretch, at: int, kind: str) -> Report | None:
    tokens = stretch.tokens
    low, high = bounds(stretch, at)
    if tokens[at].norm == "clear":
        made = at - 1 - (at > low + 1 and tokens[at - 1].norm == "it")
        if made <= low or tokens[made].norm not in _MAKING:
            return None
        first = group_start(tokens, made, low)
    else:
        first = group_start(tokens, at, low)
        if not any(tokens[index].norm in BE for index in range(first, at)):
            return None
    source = subject_before(stretch, first, low)
    start = at + 2
    if source is None or tokens[source[0]].norm == "you" or not has_clause(tokens, start, high):
        return None
    negated = any(tokens[index].norm in _NEGATIVE or tokens[index].norm.endswith("n't") for index in range(first, at))
    content = stretch.trimmed(start, content_end(stretch, start, high, False))
    verb = (first, at + 1)
    return Report(source, (first, start), content, tokens[at].norm, kind, verb, negated=negated)
