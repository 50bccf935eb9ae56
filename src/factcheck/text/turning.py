"""A clause and the same clause turned round: “Roe opened the bridge”, “the bridge was opened by Roe”."""

from __future__ import annotations

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import lemmas, part_of_speech
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.verbs import is_passive
from factcheck.text.words import ADVERBS, PREPOSITIONS


class Turn(NamedTuple):
    """What a clause tells by its verb, and what its subject would be in the other voice."""

    verbs: frozenset[str]
    """The base forms of the verb."""
    passive: bool
    turned: tuple[Term, ...] = ()
    """The object; in the passive, who does it. Empty where the clause has neither."""


def turn_of(reading: Reading) -> Turn | None:
    """The turn of the first part with a verb.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> turn = turn_of(read("The bridge was opened by Jane Roe.", cast=Cast()))
    >>> "open" in turn.verbs, turn.passive, [term.text for term in turn.turned]
    (True, True, ['Jane Roe'])
    """
    part = next((part for part in reading.parts if part.verb is not None and part.predicate is not None), None)
    if part is None or part.verb is None or part.predicate is None:
        return None
    tokens = reading.tokens
    verb = part.predicate
    if "v" not in part_of_speech(tokens[verb].norm):
        return None
    passive = is_passive(tokens, part.verb)
    if passive and tokens[verb - 1].norm == "to":
        return None  # “it is expected to last” is no passive of “last”
    start = verb + 1
    while start < part.last and tokens[start].norm in ADVERBS:
        start += 1
    if passive:
        by = next((at for at in range(start, part.last) if tokens[at].norm == "by"), None)
        turned = [term for term in reading.terms if by is not None and by < term.first < part.last][:1]
        turned = [term for term in turned if term.kind is TermKind.NAME]
    else:
        stop = (at for at in range(start, part.last) if tokens[at].norm in PREPOSITIONS or tokens[at].text in ",.;")
        end = next(stop, part.last)
        turned = [term for term in reading.terms if start <= term.first < end]
        if any(term.kind not in (TermKind.NAME, TermKind.WORD) for term in turned):
            return None  # what is counted is no subject that a pronoun stands for
    return Turn(frozenset(lemmas(tokens[verb].norm)), passive, tuple(turned))
