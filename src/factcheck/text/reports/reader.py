"""The reports of a stretch, each cut where the next begins."""

from __future__ import annotations

from factcheck.text.reports.adjectival import read_adjectival
from factcheck.text.reports.direct import read_direct
from factcheck.text.reports.nominal import read_nominal
from factcheck.text.reports.stretch import Report, Stretch
from factcheck.text.reports.verbal import read_verbal

_CONJUNCTIONS = frozenset("and but while or as though although whereas".split())


def read_reports(stretch: Stretch) -> list[Report]:
    """Everything that a stretch reports somebody to say, in the order of the cues."""
    verbal = read_verbal(stretch) + read_adjectival(stretch)
    taken = {at for report in verbal for at in range(*report.cue)}
    nominal = [report for report in read_nominal(stretch) if report.verb[0] not in taken]
    direct = read_direct(stretch, verbal + nominal)
    found = sorted(verbal + nominal + direct, key=lambda report: report.verb)
    found = [report for report in found if not _is_asked(stretch, report)]
    cut = [_cut(stretch, report, found) for report in found]
    kept = [report for report in cut if report.content[1] > report.content[0]]
    return [_nested(report, kept) for report in kept]


def _is_asked(stretch: Stretch, report: Report) -> bool:
    """“Do critics say that …?” reports nothing."""
    tokens = stretch.tokens
    number = stretch.inside[report.verb[0]]
    at = report.verb[1]
    while at < len(tokens) and (stretch.inside[at] != number or not stretch.is_end(at)):
        at += 1
    return at < len(tokens) and tokens[at].text == "?"


def _cut(stretch: Stretch, report: Report, others: list[Report]) -> Report:
    """The report without what another report beside it brings in: “… and said that …”, “…, adding that …”."""
    start, end = report.content
    if report.trails:
        return report
    tokens = stretch.tokens
    for other in others:
        if other is report or not start < other.verb[0] < end:
            continue
        if other.trails:
            if other.content[0] <= report.verb[0]:
                at = other.cue[0] if other.source is None else min(other.cue[0], other.source[0])
                at = other.cue[0] if other.lemma == "according" else at
                end = min(end, stretch.trimmed(start, at)[1])
            continue
        if other.noun:
            continue
        at = other.verb[0]
        if not other.shares and other.source is not None and start < other.source[0] < at:
            at = other.source[0]
        before = at - 1
        coordinated = (
            tokens[before].norm in _CONJUNCTIONS
            or (tokens[before].text == "," and other.shares)
            or tokens[before].text == ";"
        )
        if stretch.inside[before] and stretch.inside[start]:
            continue
        if tokens[at].norm == "that":
            coordinated = False
        if coordinated and at - 1 > start:
            while before > start and (tokens[before].norm in _CONJUNCTIONS or tokens[before].text in ",;"):
                before -= 1
            end = min(end, before + 1)
    return report._replace(content=(start, end)) if end != report.content[1] else report


def _nested(report: Report, others: list[Report]) -> Report:
    for other in others:
        if other is report or other.lemma == "according":
            continue
        start, end = other.content
        if start <= report.verb[0] < end and not (report.trails and report.content[0] <= start):
            return report._replace(nested=True)
    return report
