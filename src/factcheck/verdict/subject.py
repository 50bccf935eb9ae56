"""Who or what a part speaks of: without it in a claim, the claim bears nothing out."""

from __future__ import annotations

from factcheck.text.lexicon import part_of_speech
from factcheck.text.reading import TermKind
from factcheck.text.words import PREPOSITIONS
from factcheck.verdict.pair import Pair


def has_subject(pair: Pair) -> bool:
    """Whether the claim has the head of the subject: what the union rejected, the police need not have."""
    if pair.clause.subject is None or pair.defined is not None:
        return True
    first, last = pair.clause.subject
    tokens = pair.statement.tokens
    end = next((at for at in range(first, last) if tokens[at].norm in PREPOSITIONS or tokens[at].text == ","), last)
    if any(part_of_speech(token.norm)[:1] == ("v",) for token in tokens[first + 1 : end]):
        return True  # “protesters reject the win as rigged”: more than a subject
    inside = [one for one in pair.aligned if first <= one.term.first < end and one.term.kind is not TermKind.DATE]
    return not inside or inside[-1].closeness > 0 or inside[-1].term.weight < 1
