"""Quantities and dates of a statement beside those of a claim: agreement, a clash, or nothing to compare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.text.comparison import Comparison, Outcome
from factcheck.text.dates import DateMention, compare_dates
from factcheck.text.lexicon import Relation, is_word, profile, related
from factcheck.text.quantities import Hedge, Quantity, QuantityKind, compare_quantities
from factcheck.text.terms import Term, TermKind

_REST = frozenset("other others another further additional more".split())
POPULACE = frozenset("population populace people inhabitants residents citizens inhabitant resident citizen".split())
"""Words for the people of a place: “half of Norway's population”, “half of Norwegians”."""
_PERSONS = frozenset("people persons men women children civilians demonstrators protesters passengers others".split())


def align_quantity(term: Term, evidence: Evidence, taken: Collection[int] = ()) -> Aligned:
    """The quantity with one of the claim that counts the like: agreeing, failing that clashing.

    Those `taken` (by identity) are what other quantities of the statement agree with, and clash with nothing.
    """
    assert term.quantity is not None
    pairs = [
        (other, _of_the_rest(_compare(term.quantity, other.quantity), other, evidence))
        for other in evidence.terms(TermKind.QUANTITY)
        if other.quantity is not None
        and id(other) not in taken
        and (
            _count_alike(term.quantity.head, other.quantity.head, evidence)
            or _same_sum(term.quantity, other.quantity)
            or _runs_as_long(term.quantity, other.quantity)
        )
    ]
    found = _compared(term, pairs)
    if term.quantity.kind is QuantityKind.ORDINAL and found.bond is not Bond.SAME:
        # “its seventh and final season”: an ordinal that does not stand beside its noun is read as a word.
        written = next((other for other in evidence.terms(TermKind.WORD) if other.norm == term.norm), None)
        if written is not None:
            return Aligned(term, Bond.SAME, written, (written,))
    return found


def _compare(ours: Quantity, theirs: Quantity) -> Comparison:
    """As the quantities compare; but “as many as 500” says that there were 500 or nearly, not merely no more."""
    comparison = compare_quantities(ours, theirs)
    if ours.hedge is theirs.hedge and ours.value == theirs.value:
        return comparison
    reached = ours.text.casefold().startswith(("as many as", "as much as", "up to"))
    if reached and comparison.outcome is Outcome.AGREES:
        return compare_quantities(ours._replace(hedge=Hedge.ABOUT), theirs)
    return comparison


def _same_sum(ours: Quantity, theirs: Quantity) -> bool:
    """“a $50bn loan”, “$50bn of aid”: one sum of money, whatever it is called."""
    return ours.kind is theirs.kind is QuantityKind.MONEY and ours.value == theirs.value


def _runs_as_long(ours: Quantity, theirs: Quantity) -> bool:
    """“30-yr mortgage”, “30-year mortgage rates”: one and the same stretch, whatever noun its phrase ends in."""
    if not ours.kind is theirs.kind is QuantityKind.DURATION or ours.value != theirs.value:
        return False
    return "-" in ours.text and "-" in theirs.text


def _of_the_rest(comparison: Comparison, other: Term, evidence: Evidence) -> Comparison:
    """“the 20 other languages”, “a further 21 people” leave open how many there are in all."""
    if comparison.outcome is not Outcome.CONFLICTS:
        return comparison
    tokens = evidence.reading_of(other).tokens
    beside = [token.norm for token in (*tokens[max(0, other.first - 1) : other.first + 1], *tokens[other.last :][:1])]
    if other.text.casefold().startswith("more than"):
        beside.remove("more")
    if _REST.isdisjoint(beside):
        return comparison
    return Comparison(outcome=Outcome.UNESTABLISHED, reason=comparison.reason)


def _count_alike(left: str | None, right: str | None, evidence: Evidence) -> bool:
    """Whether two counted nouns can be of one kind: people and demonstrators are, votes and people are not.

    Arrests are as many as the people who, says the claim, were arrested.
    """
    if left is None or right is None or left == right:
        return True
    ours, theirs = left.split()[-1], right.split()[-1]
    if not is_word(ours) or related(ours, theirs) not in (None, Relation.OPPOSITE):
        return True
    if ours in POPULACE and (theirs in POPULACE or any(theirs in people.norm for people in peoples(evidence))):
        return True
    return theirs in _PERSONS and _is_deed(ours, evidence)


def peoples(evidence: Evidence) -> tuple[Term, ...]:
    """The peoples that the claim names: “Norwegians”."""
    return tuple(term for term in evidence.terms(TermKind.NAME) if term.demonym and term.norm.endswith("s"))


def _is_deed(noun: str, evidence: Evidence) -> bool:
    """Whether a counted noun is the deed that a verb of the claim tells."""
    verbs = {f"{lemma}.v" for lemma in profile(noun).lemmas} | profile(noun).derived
    return any(
        term.profile is not None and not verbs.isdisjoint(term.profile.terms)
        for term in evidence.terms(TermKind.WORD)
        if term.norm.endswith(("en", "t", "d"))
    )


def amounts_of_money(evidence: Evidence) -> tuple[Term, ...]:
    """The amounts of money that the claim gives."""
    return tuple(
        other
        for other in evidence.terms(TermKind.QUANTITY)
        if other.quantity is not None and other.quantity.kind is QuantityKind.MONEY
    )


def without_taken_figures(aligned: Sequence[Aligned], evidence: Evidence) -> list[Aligned]:
    """The terms, none of which clashes with a figure that another of them agrees with.

    “Twelve won, 300 lost” beside “twelve won, the rest lost”: of those who lost the source gives no number. A date is
    taken only by one that cannot be the same day as the one that clashes.
    """
    if not any(one.bond is Bond.CLASH for one in aligned):
        return list(aligned)
    same = [one for one in aligned if one.bond is Bond.SAME and one.other is not None]
    return [_anew(one, same, evidence) if one.bond is Bond.CLASH else one for one in aligned]


def _anew(one: Aligned, same: Sequence[Aligned], evidence: Evidence) -> Aligned:
    taken = {
        id(other)
        for mate in same
        if mate.term.kind is one.term.kind and not _may_be_one(mate.term, one.term)
        for other in mate.others[: mate.closest]
    }
    if not taken or one.other is None or id(one.other) not in taken:
        return one
    return (align_quantity if one.term.quantity is not None else align_date)(one.term, evidence, taken)


def _may_be_one(left: Term, right: Term) -> bool:
    """Whether two dates of the statement can be the same day: “in 2019” and “on 3 May”."""
    if left.date is None or right.date is None:
        return False
    return compare_dates(left.date, right.date).outcome is not Outcome.CONFLICTS


def align_date(term: Term, evidence: Evidence, taken: Collection[int] = ()) -> Aligned:
    """The date with one of the claim's words or with the recorded day of its event."""
    assert term.date is not None
    compared = [
        (other, compare_dates(term.date, other.date))
        for other in evidence.terms(TermKind.DATE)
        if other.date and id(other) not in taken
    ]
    found = _compared(term, compared)
    claim = evidence.claim
    if found.bond is not Bond.SAME and claim.event_start is not None:
        recorded = compare_dates(term.date, _recorded_date(claim.event_start, claim.event_end or claim.event_start))
        if recorded.outcome is Outcome.AGREES:
            return Aligned(term, Bond.RECORD, comparison=recorded)
        if recorded.outcome is Outcome.CONFLICTS and found.other is None:
            return Aligned(term, Bond.CLASH, comparison=recorded)
    return found


def _recorded_date(start: dt.date, end: dt.date) -> DateMention:
    """The days of an event as a mention that dates compare with."""
    text = start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"
    if start != end:
        return DateMention(span=(0, 0), text=text, candidates=((start, end),))
    return DateMention(
        span=(0, 0),
        text=text,
        year=start.year,
        month=start.month,
        day=start.day,
        weekday=start.weekday(),
        candidates=((start, end),),
    )


def _compared(term: Term, pairs: Sequence[tuple[Term, Comparison]]) -> Aligned:
    """Agreement with any counts; failing that a clash, then what is merely not established."""
    for wanted, bond in (
        (Outcome.AGREES, Bond.SAME),
        (Outcome.CONFLICTS, Bond.CLASH),
        (Outcome.UNESTABLISHED, Bond.NONE),
    ):
        for other, comparison in pairs:
            if comparison.outcome is wanted:
                return Aligned(term, bond, other, (other,), comparison=comparison)
    return Aligned(term, Bond.NONE)
