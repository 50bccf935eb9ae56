"""What goes without saying beside a figure: who has the jobs that are added, and that what fell to 5% has hit 5%."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.text.gazetteer import place
from factcheck.text.lexicon import part_of_speech
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.reality import Reality
from factcheck.text.terms import ORDINARY
from factcheck.text.words import PREPOSITIONS
from factcheck.verdict.news import REACHING

_JOBS = frozenset("job jobs payroll payrolls".split())
_HOLDERS = frozenset("economy employers employer payroll payrolls nonfarm hiring".split())
"""Who adds and cuts jobs where nobody else is named."""
_OF_ECONOMIES = frozenset("recession recessions growth".split())
"""What a country has by its economy alone."""
_SHOWING = frozenset(
    "show shows showed shown post posts posted record records recorded register registers registered report reports "
    "reported log logs logged see sees saw notch notches notched".split()
)
"""Verbs that say no more than that there was what follows them: “posts growth of 2%”."""
_EVER = frozenset("ever history record".split())
_INTENDING = frozenset(
    "plan plans planning intend intends intending set due expected scheduled slated poised ready prepares preparing "
    "aims aiming".split()
)
"""Before “to”: no more than that it is still to be done by whoever is to do it."""
_RESOLVED = _INTENDING | frozenset(
    "going about agree agrees agreed pledge pledges pledged vow vows vowed promise promises promised commit commits "
    "committed track".split()
)
_CONDITIONS = frozenset("if unless".split())
_COUNTRYWIDE = frozenset("nationally nationwide".split())
_BEFORE_LEVELS = frozenset("to at is was are were".split())
_HEDGES = frozenset("a an the about around nearly just some roughly level rate of new".split())


def with_understood(aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> list[Aligned]:
    """The terms, those that the claim lacks and yet says tied to its words for it."""
    found = list(aligned)
    for at, one in enumerate(found):
        if one.closeness or one.term.kind is not TermKind.WORD:
            continue
        if _intends(one.term, found, statement, part, evidence):
            found[at] = Aligned(one.term, Bond.RECORD)
            continue
        other = next(
            (
                said
                for way in (_holder, _economy, _level, _showing, _ever, _countrywide)
                if (said := way(one.term, found, statement, part, evidence)) is not None
            ),
            None,
        )
        if other is not None:
            found[at] = Aligned(one.term, Bond.BROADER, other, (other,))
    return found


def _holder(term: Term, aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> Term | None:
    """“The economy added 2,000 jobs”, “2,000 jobs were added”: of jobs that nobody is named for."""
    if term.norm not in _HOLDERS:
        return None
    jobs = next((one for one in aligned if one.closeness and one.other is not None and one.term.norm in _JOBS), None)
    figure = next((one for one in aligned if one.bond is Bond.SAME and one.term.kind is TermKind.QUANTITY), None)
    if jobs is None or figure is None or figure.other is None or jobs.other is None:
        return None
    reading = evidence.reading_of(figure.other)
    known = {id(other) for one in aligned if one.closeness for other in one.others}
    for other in reading.terms:
        if other.part != figure.other.part or other.weight < ORDINARY or id(other) in known:
            continue
        between = range(min(other.first, figure.other.first), max(other.first, figure.other.first))
        if any(reading.tokens[at].text == "," for at in between):
            continue  # “with unemployment dropping, employers add 2,000 jobs”
        named = other.kind is TermKind.NAME and not other.places
        if (named or other.kind is TermKind.WORD) and other.side <= 0 and other.norm not in _HOLDERS:
            return None
        if other.first in (figure.other.last, jobs.other.first - 1):
            return None  # “2,000 factory jobs”
    return jobs.other


def _economy(term: Term, aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> Term | None:
    """“Norway's economy slips into recession” where Norway does: but not where its industry does."""
    if term.norm != "economy" or not any(one.closeness and one.term.norm in _OF_ECONOMIES for one in aligned):
        return None
    land = next((one for one in aligned if one.term.last == term.first and one.term.places and one.other), None)
    if land is None or land.other is None or land.bond is not Bond.SAME:
        return None
    other, reading = land.other, evidence.reading_of(land.other)
    known = {id(each) for one in aligned if one.closeness for each in one.others}
    behind = next((each for each in reading.terms if each.first >= other.last), None)
    owns = reading.tokens[other.last - 1].norm.endswith(("'s", "s'"))
    adverbial = behind is not None and behind.weight < ORDINARY
    return other if behind is not None and not owns and (id(behind) in known or adverbial) else None


def _intends(term: Term, aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> bool:
    """“Plans to cut jobs” where the claim says “to cut jobs” or “will cut jobs”, but not where it might."""
    tokens = statement.tokens
    if term.norm not in _INTENDING or term.negator or term.last >= len(tokens) or tokens[term.last].norm != "to":
        return False
    deed = next((one for one in aligned if one.term.first > term.last), None)
    if deed is None or deed.bond not in (Bond.SAME, Bond.DERIVED, Bond.SYNONYM) or deed.other is None:
        return False
    theirs = evidence.reading_of(deed.other).tokens
    at = deed.other.first - 1
    if deed.other.negator or deed.other.reality is not Reality.PROSPECTIVE or at < 1:
        return False
    if any(token.norm in _CONDITIONS for token in theirs):
        return False
    if theirs[at].norm == "will":
        return True
    before = theirs[at - 1]
    subject = "n" in part_of_speech(before.norm)[:1] or not part_of_speech(before.norm) or before.text[0].isupper()
    verb = evidence.reading_of(deed.other).parts[deed.other.part].verb
    subject &= verb is None or verb >= at  # “was forced by a court to cut jobs” is nobody's plan
    return theirs[at].norm == "to" and (before.norm in _RESOLVED or subject)


def _level(term: Term, aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> Term | None:
    """“Rate hits 5%” where it falls to 5%, or is at 5%: but what has hit 5% need not have fallen."""
    if term.norm not in REACHING:
        return None
    figure = next((one for one in aligned if one.term.first >= term.last and one.term.quantity is not None), None)
    if figure is None or figure.bond is not Bond.SAME or figure.other is None:
        return None
    if any(statement.tokens[at].norm not in _HEDGES | {"$", "£", "€"} for at in range(term.last, figure.term.first)):
        return None
    tokens = evidence.reading_of(figure.other).tokens
    at = figure.other.first - 1
    while at > 0 and tokens[at].norm in _HEDGES:
        at -= 1
    if at < 0 or tokens[at].norm not in _BEFORE_LEVELS or figure.other.reality is not term.reality:
        return None
    last = figure.other.last
    if last < len(tokens) and tokens[last].norm == "of":
        return None  # “at 5% of its peak”
    return figure.other


def _showing(term: Term, aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> Term | None:
    """“The economy shows the slowest growth in years” where its growth is the slowest: all that it shows is there."""
    verb = statement.parts[part].verb
    if term.norm not in _SHOWING or verb is None or term.first != verb:
        return None
    if any(statement.tokens[at].norm in ("that", "how", "why") for at in range(term.last, term.last + 1)):
        return None
    shown = [one for one in aligned if one.term.first >= term.last]
    heavy = [one for one in shown if one.term.weight >= ORDINARY and one.term.kind is TermKind.WORD]
    if not heavy or not all(one.closeness for one in shown):
        return None
    if not any(one.closeness for one in aligned if one.term.first < term.first):
        return None
    others = [other for one in heavy for other in one.others[:1]]
    if len(others) < len(heavy) or any(other.negator or other.reality is not Reality.ACTUAL for other in others):
        return None
    return others[0] if len({other.part for other in others}) == 1 else None


def _ever(term: Term, aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence) -> Term | None:
    """“For the first time in history” where it is the first time, and not the first since a year."""
    if term.norm not in _EVER:
        return None
    time = next((one for one in aligned if one.term.norm == "time" and one.other is not None and one.closeness), None)
    if time is None or time.other is None or not 0 <= term.first - time.term.last <= 1:
        return None
    reading = evidence.reading_of(time.other)
    follows = reading.tokens[time.other.last].norm if time.other.last < len(reading.tokens) else ""
    before = reading.tokens[time.other.first - 1].norm if time.other.first else ""
    return time.other if before == "first" and follows not in PREPOSITIONS | {"since", "this"} else None


def _countrywide(
    term: Term, aligned: Sequence[Aligned], statement: Reading, part: int, evidence: Evidence
) -> Term | None:
    """“Sales nationally” where the claim tells of a whole country, and of no other place."""
    if term.norm not in _COUNTRYWIDE:
        return None
    named = [other for other in evidence.terms(TermKind.NAME) if other.places]
    return named[0] if len(named) == 1 and any(map(_is_country, named[0].places)) else None


def _is_country(name: str) -> bool:
    known = place(name)
    return known is not None and known.kind == "country"
