"""The verbs and nouns that report, with what may follow each, from the tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.text.vocabulary import rows

PERSONAL = frozenset("he she they it i we you".split())
RELATIVES = frozenset("who which that whom whose".split())
WH_WORDS = frozenset("whether why how what when where which who if".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later afterwards again "
    "mon tue tues wed thu thur thurs fri sat sun".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)
OCCASIONS = frozenset(
    "statement interview interviews speech letter tweet tweets post report email e-mail briefing conference television "
    "address memo release testimony column blog message call essay book remarks debate rally broadcast filing "
    "facebook twitter phone affidavit complaint op-ed editorial".split()
)
SUBORDINATORS = frozenset(
    "that but while because if when where since though although whether whereas unless until so yet as than whenever "
    "once lest even".split()
)
OPENERS = (
    frozenset(
        "and but or so yet also then still however meanwhile later earlier yesterday today instead indeed nonetheless "
        "nevertheless moreover furthermore additionally afterwards thus therefore perhaps maybe now once again nor "
        "separately similarly likewise else".split()
    )
    | DAYS
)
POSSESSIVES = frozenset("his her its their our my your".split())
LONGEST = 45
"""Tokens of a subject with its appositions and relative clauses."""


class ReportWord(NamedTuple):
    """A verb or noun that reports."""

    lemma: str
    kind: str
    frames: frozenset[str]
    """What may follow; the heads of the tables explain the letters."""


@cache
def report_verbs() -> Mapping[str, ReportWord]:
    """Each form of a reporting verb → the verb."""
    forms: dict[str, ReportWord] = {}
    for lemma, kind, frames, inflected in rows("reports.tsv"):
        word = ReportWord(lemma, kind, frozenset(frames.split()))
        for form in (lemma, *inflected.split()):
            forms.setdefault(form, word)
    return forms


@cache
def report_nouns() -> Mapping[str, ReportWord]:
    """Each form of a reporting noun → the noun."""
    forms: dict[str, ReportWord] = {}
    for lemma, plural, kind, frames in rows("report_nouns.tsv"):
        word = ReportWord(lemma, kind, frozenset(frames.split()))
        for form in (lemma, plural):
            if form:
                forms.setdefault(form, word)
    return forms
