"""How far it is vouched for: what is promised, planned, feared or possible is not done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Bond
from factcheck.model import Finding, Stance
from factcheck.text.lexicon import part_of_speech
from factcheck.text.reading import Term
from factcheck.text.reality import Reality
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS, PRIVATIVES
from factcheck.verdict.pair import Pair

CODE = "modality"

_HAPPENING = frozenset("happen occur hold follow begin start come take".split())

_AS = {
    Reality.ALMOST: "as almost, but not, the case",
    Reality.POSSIBLE: "as possible",
    Reality.PROSPECTIVE: "as something still to be done",
    Reality.ACTUAL: "as a fact",
}


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part where the statement vouches for more than the source does."""
    predicate = pair.predicate()
    if predicate is None or not predicate.others or predicate.bond is Bond.OPPOSITE or pair.is_settled(predicate.term):
        return
    if predicate.term.negator is not None and any(other.negator is not None for other in predicate.others):
        return  # “did not agree”, “were unable to agree”: not done is not done
    real = {id(other): _reality(pair, other) for other in predicate.others}
    theirs = max(real.values())
    if any(_is_presupposed(pair, other) for other in predicate.others):
        return
    almost = (predicate.term.reality is Reality.ALMOST) != (theirs is Reality.ALMOST)
    if almost or predicate.term.reality > theirs:
        other = next(other for other in predicate.others if real[id(other)] is theirs)
        ours = f"The statement has “{predicate.term.text}” {_AS[predicate.term.reality]}"
        explanation = f"{ours}; the source has “{other.text}” {_AS[theirs]}."
        yield pair.finding(CODE, Stance.MISSING, explanation, term=predicate.term, other=other)


def _reality(pair: Pair, other: Term) -> Reality:
    """How far a word is vouched for; of a noun that is the subject, what is said of it: “a meeting will take place”."""
    reading = pair.evidence.reading_of(other)
    part = reading.parts[other.part] if 0 <= other.part < len(reading.parts) else None
    if part is None or part.verb is None or other.last > part.verb or other.last < part.verb - 1:
        return other.reality
    says = next((term for term in reading.terms if term.first <= (part.predicate or 0) < term.last), None)
    happens = says is not None and says.profile is not None and not says.profile.lemmas.isdisjoint(_HAPPENING)
    return min(other.reality, says.reality) if says is not None and happens else other.reality


def _is_presupposed(pair: Pair, other: Term) -> bool:
    """“plans to climb the 900-metre high hill”: an adjective before its noun holds, whatever becomes of the plan."""
    tokens = pair.evidence.reading_of(other).tokens
    if other.last >= len(tokens) or part_of_speech(other.norm)[:1] != ("a",) or other.norm in PRIVATIVES:
        return False
    follows = tokens[other.last]
    named = follows.text[0].isupper() or part_of_speech(follows.norm)[:1] == ("n",)
    return follows.kind is Kind.WORD and named and _has_definite_article(tokens, other.first)


def _has_definite_article(tokens: Sequence[Token], first: int) -> bool:
    """Whether “the” opens the noun phrase that a word stands in."""
    for index in range(first - 1, max(first - 6, -1), -1):
        if tokens[index].norm == "the":
            return True
        if tokens[index].norm in FUNCTION_WORDS or tokens[index].text == ",":
            return False
    return False
