"""Whether a claim says a part word for word, with no more than additions between."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Bond
from factcheck.text.negation import negated_heads
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import ADVERBS, ARTICLES, CONJUNCTIONS, PREPOSITIONS
from factcheck.verdict.pair import Pair

_SIGNS = frozenset("£$€%")
_OPENERS = frozenset("that and but".split())
_CONDITIONS = frozenset("if unless whether not never".split())
_SHORTEST = 3
"""Words of a part that make a repetition."""


def is_repeated(pair: Pair) -> bool:
    """Whether all words of a part stand in the quote in their order, from the start of a clause to its end.

    Between them stand only asides (“Roe, who mediated, declined”), what a preposition adds (“dockers at the port will
    return”) and what else the subject does (“runs and”).
    """
    if any(one.bond is not Bond.SAME for one in pair.aligned):
        return False
    clause = pair.clause
    attribution = pair.statement.attribution
    said = range(clause.first, clause.last) if attribution is None else range(*attribution.content[0])
    within = range(max(clause.first, said.start), min(clause.last, said.stop))
    ours = [token for token in (pair.statement.tokens[at] for at in within) if _counts(token)]
    if len(ours) < _SHORTEST:
        return False
    theirs = pair.evidence.quote.tokens
    starts = (at for at, token in enumerate(theirs) if token.norm == ours[0].norm and _begins(theirs, at))
    return any(_runs(ours, theirs, at) for at in starts)


def _counts(token: Token) -> bool:
    return token.kind is not Kind.MARK and token.norm not in ARTICLES


def _runs(ours: Sequence[Token], theirs: Sequence[Token], start: int) -> bool:
    last = start
    for token in ours[1:]:
        at = last + 1
        while at < len(theirs) and theirs[at].norm != token.norm:
            at += 1
        if at == len(theirs) or not _is_addition(theirs, last + 1, at):
            return False
        last = at
    return _ends(theirs, last + 1) and not any(start <= head <= last for head in _negated_beside(ours, theirs))


def _negated_beside(ours: Sequence[Token], theirs: Sequence[Token]) -> set[int]:
    """The negated words of the source, where the part negates nothing."""
    return set() if negated_heads(ours) else set(negated_heads(theirs))


def _is_addition(tokens: Sequence[Token], first: int, last: int) -> bool:
    while first < last and _is_passed(tokens[first]):
        first += 1
    while first < last and _is_passed(tokens[last - 1]):
        last -= 1
    if first == last:
        return True
    opens, closes = tokens[first], tokens[last - 1]
    if any(token.norm in _CONDITIONS for token in tokens[first:last]):
        return False
    return (opens.text == "," and closes.text == ",") or opens.norm in PREPOSITIONS or closes.norm == "and"


def _is_passed(token: Token) -> bool:
    """An article, or the sign of a currency."""
    return token.norm in ARTICLES or token.text in _SIGNS


def _begins(tokens: Sequence[Token], at: int) -> bool:
    before = at - 1
    while before >= 0 and tokens[before].norm in ARTICLES:
        before -= 1
    return before < 0 or tokens[before].kind is Kind.MARK or tokens[before].norm in _OPENERS


def _ends(tokens: Sequence[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].text in _SIGNS:
        at += 1
    if at >= len(tokens) or tokens[at].kind is Kind.MARK:
        return True
    rest = [token.norm for token in tokens[at : at + 3]]
    return rest[0] in PREPOSITIONS | CONJUNCTIONS | ADVERBS and _CONDITIONS.isdisjoint(rest)
