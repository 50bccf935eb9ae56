"""Who does what a part asserts and to whom it is done, where one side tells it in the passive."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Bond
from factcheck.text.reading import Reading, Term
from factcheck.text.verbs import is_passive
from factcheck.verdict.checks.role import is_possessive
from factcheck.verdict.pair import Pair


def does_it_too(pair: Pair, term: Term, other: Term) -> bool:
    """Whether each does what the part asserts, one of them in the passive: “Roe opened it”, “it was opened by Poe”."""
    predicate = pair.predicate()
    if predicate is None or predicate.bond is not Bond.SAME or "by" not in (term.preposition, other.preposition):
        return False
    theirs = _of_quote(pair, predicate.others)
    if theirs is None:
        return False
    quote = pair.evidence.quote
    active = _acts(quote, theirs, other) and _acts_by(pair.statement, predicate.term, term)
    return active or (_acts(pair.statement, predicate.term, term) and _acts_by(quote, theirs, other))


def _acts(reading: Reading, verb: Term, name: Term) -> bool:
    """Whether a name is the subject of a verb in the active."""
    part = reading.parts[verb.part] if verb.part >= 0 else None
    return (
        part is not None
        and part.verb is not None
        and name.part == verb.part
        and name.side == -1
        and name.preposition is None
        and not is_possessive(reading, name)
        and not is_passive(reading.tokens, part.verb)
    )


def _acts_by(reading: Reading, verb: Term, name: Term) -> bool:
    """Whether “by” and a name stand right behind a verb in the passive."""
    part = reading.parts[verb.part] if verb.part >= 0 else None
    if part is None or part.verb is None or name.preposition != "by" or not is_passive(reading.tokens, part.verb):
        return False
    return verb.last < name.first and reading.tokens[verb.last].norm == "by"


def is_done_to(pair: Pair, term: Term, other: Term) -> bool:
    """Whether of two subjects one does it and it is done to the other: “Roe was praised”, “Poe praised them”."""
    predicate = pair.predicate()
    if term.side != -1 or predicate is None or predicate.bond is not Bond.SAME:
        return False
    theirs = _of_quote(pair, predicate.others)
    if theirs is None or theirs.part < 0 or theirs.part != other.part or predicate.term.part != term.part:
        return False
    quote = pair.evidence.quote
    ours, verb = pair.clause.verb, quote.parts[other.part].verb
    if ours is None or verb is None:
        return False
    return is_passive(pair.statement.tokens, ours) != is_passive(quote.tokens, verb)


def _of_quote(pair: Pair, others: Sequence[Term]) -> Term | None:
    return next((other for other in others if pair.evidence.is_verbatim(other)), None)
