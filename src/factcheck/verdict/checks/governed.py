"""What stands over the same words: who approved the plan for a bridge has not approved the bridge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Stance
from factcheck.text.cues import cue_forms
from factcheck.text.lexicon import part_of_speech
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.terms import ORDINARY
from factcheck.text.tokens import Token
from factcheck.text.verbs import is_finite, is_passive
from factcheck.text.words import AUXILIARIES, COUNTING_NOUNS, DETERMINERS, LIGHT_WORDS, PREPOSITIONS
from factcheck.verdict.pair import Pair, if_all

CODE = "bearing"

_LINKS = frozenset("of for to against about from over in on into".split())
_ARTICLES = DETERMINERS | frozenset("its his her their this that these those our my your".split())
# What only counts, names or frames what stands behind “of”, “for” or “in”.
_SAME_THING = COUNTING_NOUNS | frozenset(
    "amount level rate total lot lots range act cases case total copies version piece round process package list "
    "wave pack batch bunch array variety selection possibility question topic subject idea prospect matter notion "
    "concept theme process practice use".split()
)
_PARTS = frozenset("part parts".split())
_VOUCHING = ("say", "act")
"""Classes of words that report: what is announced, confirmed or condemned is the case."""


def check(pair: Pair) -> Iterator[Finding]:
    """A missing part where the source has the words of an argument or of the deed only under another word."""
    predicate = pair.predicate()
    if predicate is None or not predicate.closeness or not predicate.others:
        return
    taken = pair.counterparts()
    for one in reversed(_bare_arguments(pair, predicate)):  # the head of a phrase is its last word
        holder = if_all([_holder(pair, other, predicate, taken) for other in one.others])
        if holder is not None:
            other = one.others[0]
            words = pair.evidence.reading_of(other).words((holder.first, other.last))
            explanation = f"The statement says it of “{one.term.text}”; the source says it of “{words}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, term=one.term, other=other, source=words)
            return
    yield from _undone(pair, predicate, taken)


def _bare_arguments(pair: Pair, predicate: Aligned) -> list[Aligned]:
    """What the statement's deed is done to: the words right behind the verb, or right before a passive one."""
    tokens, verb = pair.statement.tokens, pair.clause.verb
    found = []
    for one in pair.aligned:
        term = one.term
        if not one.closeness or one.bond is Bond.RECORD or term.kind not in (TermKind.NAME, TermKind.WORD):
            continue
        if term is predicate.term:
            if part_of_speech(term.norm)[:1] == ("n",) and not is_finite(tokens, term.first, 0):
                found.append(one)
            continue
        if verb is None:
            continue
        if (term.last == verb and is_passive(tokens, verb) and not _hangs(pair.statement, term)) or (
            term.first > predicate.term.first and _start(pair.statement, term) == predicate.term.last
        ):
            found.append(one)
    return found


def _hangs(reading: Reading, term: Term) -> bool:
    """Whether a preposition stands before the phrase of a term."""
    start = _start(reading, term)
    return start > 0 and reading.tokens[start - 1].norm in PREPOSITIONS


def _start(reading: Reading, term: Term) -> int:
    """Index of the first token of the noun phrase that a term stands in."""
    at = term.first
    starts = {other.last: other.first for other in reading.terms}
    while at:
        before = reading.tokens[at - 1]
        if before.norm in _ARTICLES:
            at -= 1
        elif (
            at in starts
            and part_of_speech(before.norm)[:1] in (("a",), ("n",))
            and not is_finite(reading.tokens, at - 1, 0)
        ):
            at = starts[at]
        else:
            break
    return at


def _holder(pair: Pair, other: Term, predicate: Aligned, taken: set[int]) -> Term | None:
    """The noun over a term of the claim that is the object of the same verb, where the statement has no word for it."""
    reading = pair.evidence.reading_of(other)
    at = _start(reading, other) - 1
    if at < 1 or reading.tokens[at].norm not in _LINKS:
        return None
    holder = next((term for term in reading.terms if term.last == at), None)
    if (
        holder is None
        or holder.kind is not TermKind.WORD
        or (holder.weight < ORDINARY and holder.norm not in _PARTS)
        or holder.norm in _SAME_THING
        or id(holder) in taken
        or "n" not in part_of_speech(holder.norm)
        or is_finite(reading.tokens, holder.first, 0)
    ):
        return None
    governs = any(
        pair.evidence.reading_of(verb) is reading
        and (verb.last == _start(reading, holder) or _passes(reading.tokens, other.last, verb.first))
        for verb in predicate.others
    )
    copular = any(other is noun for noun in predicate.others)
    return holder if governs or copular else None


def _passes(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“The plan for the bridge has been approved”: nothing but auxiliaries, one at least, before the verb."""
    return first < last and all(token.norm in AUXILIARIES for token in tokens[first:last])


def _undone(pair: Pair, predicate: Aligned, taken: set[int]) -> Iterator[Finding]:
    """“dropped charges”: the deed of the statement as the object of another verb."""
    term, verb = predicate.term, pair.clause.verb
    light = pair.statement.tokens[term.first].norm in LIGHT_WORDS  # “took to the streets”
    if term.weight < ORDINARY or light or verb is None or not _is_deed(pair, term, verb):
        return
    over, other = if_all([_over(pair, each, taken) for each in predicate.others]), predicate.others[0]
    if over is None:
        return
    words = pair.evidence.reading_of(other).words((over.first, other.last))
    explanation = f"The statement says “{term.text}”; the source says “{words}”."
    yield pair.finding(CODE, Stance.MISSING, explanation, term=term, other=other, source=words)


def _is_deed(pair: Pair, term: Term, verb: int) -> bool:
    """Whether the statement asserts a deed by a verb: “charged”, “was charged”, not “is a murderer”."""
    tokens = pair.statement.tokens
    return term.first == verb or (term.first > verb and is_passive(tokens, verb) and term.norm.endswith("ed"))


def _over(pair: Pair, other: Term, taken: set[int]) -> Term | None:
    reading = pair.evidence.reading_of(other)
    tokens = reading.tokens
    if other.part < 0 or other.part >= len(reading.parts):
        return None
    start = _start(reading, other)
    if start == other.first and other.norm.endswith("ing"):
        return None  # “regretted dismissing them”: whether it is done is asked of the modality
    verb = next((term for term in reading.terms if term.last == start), None)
    if verb is None or verb.weight < ORDINARY or id(verb) in taken or "v" not in part_of_speech(verb.norm):
        return None
    cue = cue_forms().get(verb.norm)
    if cue is not None and cue[1] in _VOUCHING:
        return None
    return verb if is_finite(tokens, verb.first, 0) or reading.parts[other.part].predicate == verb.first else None
