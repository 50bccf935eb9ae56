"""Quotations that no verb of saying introduces: “Roe took to the stage: “…””, “…,” he laughs."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import part_of_speech
from factcheck.text.quotations import Quotation
from factcheck.text.reports.appositions import subject_behind
from factcheck.text.reports.bounds import bounds
from factcheck.text.reports.extents import content_before, modifiers_end
from factcheck.text.reports.groups import group_start
from factcheck.text.reports.sharing import main_subject
from factcheck.text.reports.stretch import STOPS, Range, Report, Stretch
from factcheck.text.reports.subjects import subject_before
from factcheck.text.tokens import Kind
from factcheck.text.verbs import IRREGULAR_PASTS
from factcheck.text.words import AUXILIARIES, MODALS

_LEAST_WORDS = 3
_DOUBLE = frozenset('“"„«')
_PARTICLES = frozenset("back out up in off on".split())
_WINDOW = 12
"""Tokens behind a quotation in which its verb is looked for."""


def read_direct(stretch: Stretch, others: Sequence[Report]) -> list[Report]:
    """The reports of quotations that no other report has."""
    found = []
    for one in stretch.quotations:
        opening = one.first - 1
        if opening < 0 or stretch.tokens[opening].text not in _DOUBLE:
            continue
        if any(report.content[0] <= one.first < report.content[1] for report in others):
            continue
        words = sum(token.kind is Kind.WORD for token in stretch.tokens[one.first : one.last])
        introduced = not others and words >= _LEAST_WORDS
        report = (_introduced(stretch, one) if introduced else None) or _tagged(stretch, one)
        if report is not None:
            found.append(report)
    return found


def _introduced(stretch: Stretch, one: Quotation) -> Report | None:
    """“The board posted on Monday: “…””; behind a comma the quotation has to be a sentence of its own."""
    tokens = stretch.tokens
    opening = one.first - 1
    if opening < 3 or stretch.inside[opening - 1]:
        return None
    low, _ = bounds(stretch, opening - 1)
    ends = one.last >= len(tokens) - 2
    sentence = tokens[one.first].text[0].isupper() and ends and (not one.closed or tokens[one.last - 1].text in STOPS)
    mark = tokens[opening - 1].text
    if mark != ":" and not (mark == "," and sentence):
        return None
    source = main_subject(stretch, opening - 1, low)
    if source is None or source[1] >= opening - 1:
        return None
    verb = source[1] + (tokens[source[1]].text == ",")
    return Report(source, (verb, opening), _whole(stretch, one), "", "say", (verb, verb + 1))


def _tagged(stretch: Stretch, one: Quotation) -> Report | None:
    """“…,” he laughs; “…,” laughs Jane Roe."""
    tokens = stretch.tokens
    close = one.last
    if not one.closed or close + 2 >= len(tokens):
        return None
    start = close + 1
    if tokens[start].text == ",":
        start += 1
    elif tokens[close - 1].text != ",":
        return None
    high = bounds(stretch, start)[1]
    content = content_before(stretch, start, 0)
    if _is_speech_verb(stretch, start):
        source = subject_behind(stretch, start + 1, high)
        return None if source is None else _report(source, (start, start + 1), content, start)
    for at in range(start + 1, min(high, start + _WINDOW)):
        if tokens[at].kind is Kind.MARK:
            return None
        if not _is_speech_verb(stretch, at):
            continue
        first = group_start(tokens, at, start)
        source = subject_before(stretch, first, start)
        particle = at + 1 < high and tokens[at + 1].norm in _PARTICLES
        until = modifiers_end(stretch, at + 1 + particle, high)
        if source is None or source[0] != start or until is None:
            return None
        return _report(source, (first, until), content, at)
    return None


def _report(source: Range, cue: Range, content: Range, verb: int) -> Report:
    return Report(source, cue, content, "", "say", (verb, verb + 1), trails=True)


def _is_speech_verb(stretch: Stretch, at: int) -> bool:
    token = stretch.tokens[at]
    if token.kind is not Kind.WORD or token.text[0].isupper() or token.norm.endswith("ing"):
        return False
    if token.norm in AUXILIARIES or token.norm in MODALS:
        return False
    if token.norm in IRREGULAR_PASTS:
        return True
    return part_of_speech(token.norm)[:1] == ("v",) and token.norm.endswith(("s", "d", "t", "g", "k"))


def _whole(stretch: Stretch, one: Quotation) -> Range:
    return one.first - 1, min(one.last + 1, len(stretch.tokens))
