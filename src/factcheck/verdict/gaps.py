"""What a claim lacks of a part, and whether that changes what is said."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.text.cues import cue_forms
from factcheck.text.lexicon import part_of_speech
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Term, TermKind, listed_together
from factcheck.text.terms import ORDINARY
from factcheck.text.tokens import Token
from factcheck.text.verbs import is_finite, is_passive
from factcheck.text.words import COPULAS, PREPOSITIONS
from factcheck.verdict.footing import names_speaker
from factcheck.verdict.pair import Pair
from factcheck.verdict.subject import has_subject

_CHARGED = frozenset("guilty convicted accused suspected charged indicted acquitted cleared wanted".split())
_BEFORE_NAMES = frozenset("at for in by to with of after on within".split())
_TO_A_GAP = 7
"""Terms of a part of which one may be lacking, where it neither acts nor heads nor qualifies what is found."""


def predicate_found(pair: Pair) -> bool:
    """What the part asserts stands in the claim; a verb of saying does, where the claim's speaker is its subject."""
    predicate = pair.predicate()
    if predicate is None or predicate.closeness > 0:
        return True
    if predicate.term.weight < 1:
        return not (_takes_money(pair, predicate) or _has_agent(pair, predicate))
    cue = cue_forms().get(predicate.term.norm)
    return cue is not None and cue[1] != "deny" and names_speaker(pair)


def _has_agent(pair: Pair, predicate: Aligned) -> bool:
    """“was started by Roe”: a light verb between a thing and who did it is all that is asserted of them."""
    tokens, verb = pair.statement.tokens, pair.clause.verb
    behind = predicate.term.last
    return verb is not None and behind < len(tokens) and tokens[behind].norm == "by" and is_passive(tokens, verb)


def _takes_money(pair: Pair, predicate: Aligned) -> bool:
    """“makes £2 million”: with nothing but an amount for its object a light verb is all that is asserted."""
    return any(
        one.term.quantity is not None
        and one.term.quantity.kind is QuantityKind.MONEY
        and one.term.first == predicate.term.last
        for one in pair.aligned
    )


def lacks_of_substance(pair: Pair) -> bool:
    """Whether the claim lacks a word that changes what is said: “a brother of Roe”, “on conditions”, “inflation”.

    What stands before the subject and sets the scene (“Despite the rain, …”) is none.
    """
    lacking = [
        one.term
        for one in pair.aligned
        if not one.closeness and one.term.kind is TermKind.WORD and one.term.weight >= ORDINARY
    ]
    tokens = [*(token.norm for token in pair.statement.tokens), ""]
    names = {one.term.first for one in pair.aligned if one.closeness and one.term.kind is TermKind.NAME}
    lacking = [
        term
        for term in lacking
        if (tokens[term.last] != "to" or part_of_speech(term.norm)[:1] == ("n",))
        and not (term.last in names and term.text[0].isupper())  # “President Roe”
        and not _sets_scene(pair, term)
    ]
    if not lacking:
        return False
    if len(pair.aligned) < _TO_A_GAP * len(lacking):
        return True
    found = [one.term for one in pair.aligned if one.closeness]
    verb = pair.clause.verb
    return any(
        (verb is not None and term.first < verb)
        or tokens[term.last] in ("of", "for")
        or any(term.last == other.first for other in found)
        or (
            part_of_speech(term.norm)[:1] == ("n",)  # “Russian bakers”, but not “Roe's bakers”
            and any(term.first == other.last and not other.text.endswith(("'s", "’s", "s'", "s’")) for other in found)
        )
        for term in lacking
    )


def _sets_scene(pair: Pair, term: Term) -> bool:
    """Whether a word stands in an opening phrase that a comma parts from the subject."""
    tokens, verb = pair.statement.tokens, pair.clause.verb
    return (
        verb is not None
        and term.first < verb
        and tokens[pair.clause.first].norm in PREPOSITIONS
        and any(tokens[at].text == "," for at in range(term.last, verb))
    )


def asserted_found(pair: Pair) -> bool:
    """Who acts and what the part asserts stand in the claim, and so does what somebody is accused of doing."""
    if not predicate_found(pair) or not has_subject(pair) or _is_named_elsewhere(pair) or _is_apart(pair):
        return False
    tokens = pair.statement.tokens
    return not any(
        one.term.kind is TermKind.WORD
        and (
            (
                not one.closeness
                and one.term.norm.endswith("ing")
                and "v" in part_of_speech(one.term.norm)
                and one.term.first > 1
                and tokens[one.term.first - 1].norm in ("of", "for", "from")
            )
            or (not one.others and _is_charge(tokens, one.term.first))
        )
        for one in pair.aligned
    )


def _copula(pair: Pair) -> int | None:
    """The “is” of a part that says what something is, where no definition of the claim has judged that."""
    verb = pair.clause.verb
    judged = pair.defined is not None
    return verb if verb is not None and not judged and pair.statement.tokens[verb].norm in COPULAS else None


def _is_named_elsewhere(pair: Pair) -> bool:
    """“Roe's first novel was Nova”: the sentence that bears it out must say which one, not one beside it."""
    verb = _copula(pair)
    if verb is None:
        return False
    behind = [one for one in pair.aligned if one.term.first > verb]
    return (
        bool(behind)
        and behind[0].term.kind is TermKind.NAME
        and behind[0].term.preposition is None
        and all(one.bond is Bond.RECORD for one in behind)
    )


def _is_apart(pair: Pair) -> bool:
    """“Roe is a rival of Doe” where the source has “Doe, a rival who left, met Roe”: which of the two is one is told.

    Between Roe and the rival stands a verb that is no form of “be”.
    """
    verb, tokens = _copula(pair), pair.statement.tokens
    if verb is None or pair.clause.subject is None:
        return False
    behind = [one for one in pair.aligned if one.term.first > verb and one.closeness]
    another = any(one.term.kind is TermKind.NAME and one.term.preposition is not None for one in behind[1:])
    role = behind[0].term if behind else None
    if not another or role is None or role.text[0].isupper() or part_of_speech(role.norm)[:1] == ("v",):
        return False
    if tokens[verb + 1].norm == "one" or tokens[verb + 1].norm in PREPOSITIONS:
        return False
    ours = [other for one in pair.aligned if one.term.first < verb for other in one.others]
    theirs = [other for other in behind[0].others if all(other is not own for own in ours)]
    return bool(ours) and not any(_are_one(pair, own, other) for own in ours for other in theirs)


def _are_one(pair: Pair, own: Term, other: Term) -> bool:
    """Whether no verb but “be” stands between two terms of one sentence."""
    reading = pair.evidence.reading_of(own)
    if reading is not pair.evidence.reading_of(other):
        return False
    first, last = min(own.last, other.last), max(own.first, other.first)
    return not any(
        is_finite(reading.tokens, at, 0) and reading.tokens[at].norm not in COPULAS for at in range(first, last)
    )


def _is_charge(tokens: Sequence[Token], index: int) -> bool:
    """“pleaded guilty to arson”, “convicted of a theft”: what the context has, the source must say of just this."""
    at = index - 1
    while at > 0 and tokens[at].norm in ("a", "an", "the"):
        at -= 1
    return at > 0 and tokens[at].norm in ("of", "to", "with", "for") and tokens[at - 1].norm in _CHARGED


def core_missing(pair: Pair) -> bool:
    """Whether the subject or the object is what the claim lacks: without it nothing is left to support."""
    for one in pair.aligned:
        named = (
            one.term.kind in (TermKind.NAME, TermKind.QUANTITY)
            and one.term.preposition is None
            and not one.term.demonym
        )
        if named and not one.closeness and not _after_preposition(pair, one) and not _in_list(pair, one):
            return True
    first = pair.clause.predicate
    if first is None:
        return False
    tokens = pair.statement.tokens
    end = next(
        (at for at in range(first + 1, pair.clause.last) if tokens[at].norm in PREPOSITIONS or tokens[at].text == ","),
        pair.clause.last,
    )
    objects = [
        one
        for one in pair.aligned
        if first < one.term.first < end and one.term.kind is TermKind.WORD and one.term.weight >= 1
    ]
    lacking = [one for one in objects if not one.closeness]
    return len(lacking) * 2 > len(objects)


def _in_list(pair: Pair, one: Aligned) -> bool:
    return any(
        mate.closeness
        and mate.term is not one.term
        and mate.term.kind is TermKind.NAME
        and listed_together(pair.statement, mate.term, one.term)
        for mate in pair.aligned
    )


def _after_preposition(pair: Pair, one: Aligned) -> bool:
    first = one.term.first
    return first > 0 and pair.statement.tokens[first - 1].norm in _BEFORE_NAMES
