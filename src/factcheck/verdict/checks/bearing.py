"""What the same words bear on: “before” instead of “after” them, or said of somebody's party instead of somebody."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind
from factcheck.text.verbs import is_passive
from factcheck.text.words import COUNTING_NOUNS, FUNCTION_WORDS, PREPOSITIONS
from factcheck.verdict.pair import Pair

CODE = "bearing"

_OPPOSED = {
    frozenset(pair.split())
    for pair in (
        "from to",
        "from towards",
        "from into",
        "before after",
        "until after",
        "with without",
        "for against",
        "above below",
        "over under",
        "inside outside",
        "in outside",
        "in near",
        "at near",
        "in opposite",
        "in beside",
    )
}
_BY_TO = frozenset(("by", "to"))
"""With a figure behind a movement these differ: it fell by 6 per cent, it fell to 6 per cent."""
_ARTICLES = frozenset("the a an its his her their this that these those".split())
# What stands before “of” or behind “'s” and only counts or names the kind of what follows.
_SAME_THING = COUNTING_NOUNS | frozenset(
    "inhabitants resort isle month year day week end beginning start morning evening night army streets centre "
    "center heart government authorities officials leaders troops forces police spokesman spokeswoman "
    "spokesperson".split()
)


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part for each word that has another bearing in the source; a conflict where it sold what it bought."""
    yield from _from_the_other_side(pair)
    for one in pair.aligned:
        if not one.closeness or not one.others:
            continue
        finding = _turned(pair, one) or _of_another(pair, one)
        if finding is not None:
            yield finding


def _from_the_other_side(pair: Pair) -> Iterator[Finding]:
    """“The museum sold it” where the museum bought it: the two sides of a deed have one subject."""
    predicate, verb = pair.predicate(), pair.clause.verb
    if (
        predicate is None
        or predicate.bond is not Bond.CONVERSE
        or verb is None
        or is_passive(pair.statement.tokens, verb)
    ):
        return
    ours = [one for one in pair.aligned if one.closeness and one.term.first < verb and one.term.preposition is None]
    if not ours or not ours[0].others:
        return
    other = predicate.others[0]
    reading = pair.evidence.reading_of(other)
    theirs = reading.parts[other.part].verb if 0 <= other.part < len(reading.parts) else None
    if theirs is None or is_passive(reading.tokens, theirs):
        return
    if other.first == theirs and all(
        same.part == other.part and same.first < theirs and pair.evidence.reading_of(same) is reading
        for same in ours[0].others[: ours[0].closest]
    ):
        explanation = f"The statement has {ours[0].term.text} “{predicate.term.text}”; the source says “{other.text}”."
        yield pair.finding(CODE, Stance.CONFLICTS, explanation, term=predicate.term, other=other)


def _turned(pair: Pair, one: Aligned) -> Finding | None:
    """Opposed prepositions before the same word."""
    ours = _preposition(pair.statement, one.term)
    if ours is None:
        return None
    found = None
    for other in one.others[: one.closest]:
        theirs = _preposition(pair.evidence.reading_of(other), other)
        if theirs is None or not _are_opposed(ours, theirs, one.term):
            return None
        found = (other, theirs)
    if found is None:
        return None
    other, theirs = found
    explanation = f"The statement says “{ours} {one.term.text}”; the source says “{theirs} {other.text}”."
    return pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=other)


def _are_opposed(ours: str, theirs: str, term: Term) -> bool:
    both = frozenset((ours, theirs))
    if both == _BY_TO:
        return term.quantity is not None and term.quantity.kind is not QuantityKind.ORDINAL
    return both in _OPPOSED


def _of_another(pair: Pair, one: Aligned) -> Finding | None:
    """Somebody or something of the statement that the source has only as owner of another: “Roe's party won”."""
    if one.bond is not Bond.SAME or not (_is_plain_name(one) or _is_subject(pair, one.term)):
        return None
    behind = {term.first for term in pair.statement.terms} - {pair.clause.verb}
    modifies = one.term.last in behind  # “Oslo bakers”
    if modifies or one.term.preposition is not None or _owned(pair.statement, one.term) is not None:
        return None
    matched = pair.counterparts()
    owned: Term | None = None
    other = one.term
    for other in one.others:
        reading = pair.evidence.reading_of(other)
        owned = _owned(reading, other)
        acts = one.term.kind is TermKind.NAME or other.side < 0
        if owned is None or not acts or id(owned) in matched or owned.norm in _SAME_THING:
            return None
    if owned is None:
        return None
    explanation = f"The statement says it of “{one.term.text}”; the source says it of “{owned.text}” of “{other.text}”."
    return pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=owned)


def _is_plain_name(one: Aligned) -> bool:
    return one.term.kind is TermKind.NAME and not any(term.demonym for term in (one.term, *one.others))


def _is_subject(pair: Pair, term: Term) -> bool:
    """Whether a common noun is what acts: the last word before the verb or before a preposition."""
    verb, tokens = pair.clause.verb, pair.statement.tokens
    if verb is None or term.kind is not TermKind.WORD or pair.clause.subject is None:
        return False
    first = pair.clause.subject[0]
    return (
        first <= term.first < verb
        and all(
            tokens[at].norm in _ARTICLES or any(one.first <= at < one.last for one in pair.statement.terms)
            for at in range(first, term.first)
        )
        and (term.last == verb or tokens[term.last].norm in PREPOSITIONS)
    )


def _owned(reading: Reading, term: Term) -> Term | None:
    """The noun of which a name is the owner: “party” in “Roe's party” and “the party of Roe”."""
    last = reading.tokens[term.last - 1].norm
    behind = next((other for other in reading.terms if other.first >= term.last), None)
    if last.endswith(("'s", "s'")):
        return behind if behind is not None and behind.first - term.last < 2 else None
    at = term.first - 1
    while at >= 0 and reading.tokens[at].norm in _ARTICLES:
        at -= 1
    before = [other for other in reading.terms if other.last <= term.first]
    while at >= 0 and before and before[-1].first <= at < before[-1].last:
        at = before.pop().first - 1  # “the former banker Luc Roe”
        while at >= 0 and reading.tokens[at].norm in _ARTICLES:
            at -= 1
    if at > 0 and reading.tokens[at].norm == "of":
        return next((other for other in reversed(reading.terms) if other.last == at), None)
    return None


def _preposition(reading: Reading, term: Term) -> str | None:
    """The preposition before a term, past its article and the words that stand before it."""
    at = term.first - 1
    while at >= 0:
        token = reading.tokens[at]
        if token.norm in _KNOWN:
            return token.norm
        if token.kind is Kind.MARK or (token.norm in FUNCTION_WORDS and token.norm not in _ARTICLES):
            return None
        if token.norm not in _ARTICLES and not any(other.first <= at < other.last for other in reading.terms):
            return None
        at -= 1
        if term.first - at > 4:
            return None
    return None


_KNOWN = frozenset().union(*_OPPOSED) | _BY_TO
