"""Who does what to whom: the subject of the statement's verb is the subject of the claim's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.names import same_name
from factcheck.model import Finding, Stance
from factcheck.text.lexicon import part_of_speech
from factcheck.text.outcomes import leads_to
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.verbs import is_passive
from factcheck.verdict.pair import Pair

CODE = "role"
_AGENT_WITHIN = 6
"""Tokens behind a participle in which “by” names who did it."""

# Verbs and nouns whose two sides can change places, by lemma.
_SYMMETRIC = frozenset(
    "meet talk negotiate discuss agree border marry clash dispute confer cooperate ally partner treaty tie meeting "
    "talks dialogue summit relation sign".split()
)

# “Having sold them, Roe …”, “talks with Roe that led to war”: what stands before the verb is not who does it.
_NO_SUBJECT_BEFORE = frozenset("having that which".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A conflict where the claim gives the statement's deed to another, or turns giver and taker round."""
    predicate = pair.predicate()
    verb = pair.clause.verb
    if verb is not None and predicate is not None and _is_nobodys(pair, predicate, verb):
        explanation = f"The source does not say here who “{predicate.term.text}”."
        yield pair.finding(CODE, Stance.MISSING, explanation, term=predicate.term, other=predicate.other)
        return
    subject = {id(term) for term in _subject_terms(pair.statement, pair.part)}
    ours = [one for one in pair.aligned if id(one.term) in subject]
    if verb is None or predicate is None or not ours or pair.is_settled(predicate.term):
        return
    if is_symmetric(predicate.term):
        return
    turned = is_passive(pair.statement.tokens, verb) != (predicate.bond is Bond.CONVERSE)
    if predicate.others and all(leads_to(other.norm, predicate.term.norm) for other in predicate.others):
        turned = not turned  # who died is who was killed
    conflict: Finding | None = None
    for reading in reversed(pair.evidence.readings):  # the canonical wording first: it names who acts
        for part in _parts_with(reading, predicate, pair):
            outcome = _compare(pair, ours, reading, part, turned)
            if outcome is True:
                return
            if isinstance(outcome, Finding) and conflict is None:
                conflict = outcome
    if conflict is not None:
        yield conflict


def _is_nobodys(pair: Pair, predicate: Aligned, verb: int) -> bool:
    """“Two were hurt in attacks launched on Sunday”: who launched them is not said, though the statement says it."""
    clause = pair.clause
    closest = predicate.others[: predicate.closest]
    if not closest or clause.subject is None or is_passive(pair.statement.tokens, verb):
        return False
    objects = {
        id(other)
        for one in pair.aligned
        if one.closeness and one.term.first > predicate.term.first
        for other in one.others
    }
    return all(_describes_object(pair, other, objects) for other in closest)


def _describes_object(pair: Pair, other: Term, objects: set[int]) -> bool:
    reading = pair.evidence.reading_of(other)
    if not other.norm.endswith("ed") or any(part.predicate == other.first for part in reading.parts):
        return False
    noun = next((term for term in reading.terms if term.last == other.first), None)
    behind = [token.norm for token in reading.tokens[other.last : other.last + _AGENT_WITHIN]]
    return noun is not None and id(noun) in objects and "by" not in behind


def is_symmetric(term: Term) -> bool:
    """Whether the two sides of a verb or noun can change places: “met”, “talks”."""
    return term.profile is not None and not term.profile.lemmas.isdisjoint(_SYMMETRIC)


def _parts_with(reading: Reading, predicate: Aligned, pair: Pair) -> list[int]:
    """The parts of a reading that assert what the statement asserts; where that is little, all that share a word."""
    others = {id(other) for other in predicate.others}
    if others:
        return [index for index in range(len(reading.parts)) if id(predicate_of(reading, index)) in others]
    if predicate.term.weight < 1:
        taken = pair.counterparts()
        return sorted(
            {term.part for term in reading.terms if id(term) in taken and term.part >= 0 and term.kind is TermKind.WORD}
        )
    return []


def predicate_of(reading: Reading, part: int) -> Term | None:
    """The first word with meaning from the main verb of a part on."""
    start = reading.parts[part].predicate
    if start is None:
        return None
    words = [term for term in reading.terms if term.part == part and term.first >= start and term.kind is TermKind.WORD]
    return next((term for term in words if term.weight >= 1), words[0] if words else None)


def _compare(pair: Pair, ours: Sequence[Aligned], reading: Reading, part: int, turned: bool) -> Finding | bool | None:
    """True where the subjects agree, a finding where they differ, None where it cannot be told."""
    verb = reading.parts[part].verb
    if verb is None or reading.tokens[verb - 1].norm in _NO_SUBJECT_BEFORE:
        return None
    theirs = _subject_terms(reading, part)
    objects = [
        term
        for term in reading.terms
        if term.kind is TermKind.NAME and term.part == part and term.side == 1 and not term.demonym
    ]
    passive = is_passive(reading.tokens, verb) != turned
    there, elsewhere = (_agents(reading, part, objects), theirs) if passive else (theirs, objects)
    if not there:
        done_to = next((term for term in objects if term.preposition is None), None) if not passive else None
        one = next((one for one in ours if done_to is not None and _same(pair, one, done_to)), None)
        if one is None or done_to is None or (len(pair.evidence.readings) > 1 and reading is pair.evidence.text):
            return None
        explanation = f"In the statement {one.term.text} does it; in the source it is done to {done_to.text}."
        return pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=done_to)
    if any(_same(pair, one, term) for one in ours for term in there):
        return True
    for one in ours:
        swapped = next((term for term in elsewhere if _same(pair, one, term)), None)
        other = there[0]
        if swapped is not None:
            theirs_does = f"in the source {other.text} does, and {swapped.text} is who it is done to"
            explanation = f"In the statement {one.term.text} does it; {theirs_does}."
            return pair.finding(CODE, Stance.CONFLICTS, explanation, term=one.term, other=other)
    if any(one.bond is Bond.NONE for one in ours):
        return None  # the check of names speaks of it
    one, other = ours[0], there[0]
    if one.term.demonym or other.demonym:
        return None
    if id(one.term) in pair.evidence.meant and one.term.norm.startswith(f"{other.norm} "):
        return True  # the passage was read as being about Haakon VI, and calls him Haakon
    explanation = f"In the statement {one.term.text} does it; in the source {other.text} does."
    return pair.finding(pair.actor_code(), Stance.CONFLICTS, explanation, term=one.term, other=other)


def _same(pair: Pair, one: Aligned, term: Term) -> bool:
    return (
        any(other is term for other in one.others) or bool(one.term.actors & term.actors) or same_name(one.term, term)
    )


def _agents(reading: Reading, part: int, objects: Sequence[Term]) -> list[Term]:
    """Who acts in a passive clause: the names behind “by” or “from”; in a converse one, the names behind the verb."""
    named = [term for term in objects if term.preposition in ("by", "from")]
    return named or [term for term in objects if term.preposition in (None, "to")]


def _subject_terms(reading: Reading, part: int) -> list[Term]:
    """The names that are the grammatical subject of a part: before its verb, and not “of”, “in” or “’s” something."""
    clause = reading.parts[part]
    if clause.subject is None:
        return []
    first, last = clause.subject
    return [
        term
        for term in reading.terms
        if term.kind is TermKind.NAME
        and first <= term.first < last
        and not term.demonym
        and term.preposition is None
        and not is_possessive(reading, term)
        and not _locates_name(reading, term)
        and not _modifies_noun(reading, term, last)
    ]


def _modifies_noun(reading: Reading, term: Term, last: int) -> bool:
    """“Oslo bakers, brewers and butchers”: the subject is the noun behind the name."""
    follows = next((other for other in reading.terms if other.first == term.last and other.first < last), None)
    return (
        follows is not None
        and follows.kind is TermKind.WORD
        and reading.tokens[follows.first].text[0].islower()
        and part_of_speech(follows.norm)[:1] == ("n",)
        and bool(term.places)
    )


def _locates_name(reading: Reading, term: Term) -> bool:
    """“Bergen, Norway”: the second says where the first is."""
    at = term.first - 1
    return (
        bool(term.places)
        and at > 0
        and reading.tokens[at].text == ","
        and any(other.last == at and other.kind is TermKind.NAME for other in reading.terms)
    )


def is_possessive(reading: Reading, term: Term) -> bool:
    """Whether a name is in the possessive: “Roe’s book” is no rival of “Doe wrote a book”."""
    if term.text.endswith(("'s", "’s", "s'", "s’")):
        return True
    follows = reading.tokens[term.last].text if term.last < len(reading.tokens) else ""
    if follows in ("'s", "’s"):
        return True
    return follows in ("’", "'") and reading.tokens[term.last].start == term.span[1]
