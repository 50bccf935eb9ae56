"""One part of a statement against one claim: what the findings make of the pair."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Finding, Stance
from factcheck.text.cast import Cast
from factcheck.text.cues import cue_forms
from factcheck.text.lexicon import part_of_speech
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind, listed_together
from factcheck.text.terms import ORDINARY
from factcheck.text.tokens import Token
from factcheck.text.words import PREPOSITIONS
from factcheck.verdict.checks import CHECKS
from factcheck.verdict.footing import Standing, footing, names_speaker
from factcheck.verdict.outlook import is_about_another_time
from factcheck.verdict.pair import Pair, make_pair, within
from factcheck.verdict.subject import has_subject
from factcheck.verdict.thresholds import AGREES, LEAST_SHARED, PARTLY, RELATED, SAME_EVENT


class Weighed(NamedTuple):
    """A pair with its findings and where it stands."""

    pair: Pair
    findings: tuple[Finding, ...]
    standing: Standing
    strength: float
    """Cover of the part; of a contradiction, cover of what does not clash."""
    confidence: float | None = None
    """The share of pairs like this one that were judged rightly; None where it neither agrees nor conflicts."""

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that cannot be reconciled."""
        return tuple(finding for finding in self.findings if finding.stance is Stance.CONFLICTS)


RATING = "rating"
"""Code of what a fact-check says to the part."""


def rating_of(weighed: Weighed) -> Finding | None:
    """What a fact-check says to the part; None where none speaks to it."""
    return next((finding for finding in weighed.findings if finding.check == RATING), None)


def is_denied(weighed: Weighed) -> bool:
    """Whether a fact-check rates what the part asserts, and as false or mixed."""
    finding = rating_of(weighed)
    return finding is not None and finding.stance is Stance.CONFLICTS


# Least cover of the rest of the part for a conflict of each kind.
_REST = {
    "number": RELATED,
    "date": RELATED,
    "negation": RELATED,
    "quote": 0.0,
    "speaker": AGREES,
}

_CHARGED = frozenset("guilty convicted accused suspected charged indicted acquitted cleared wanted".split())
_BEFORE_NAMES = frozenset("at for in by to with of after on within".split())


def weigh(statement: Reading, part: int, evidence: Evidence, cast: Cast) -> Weighed:
    """The findings on a part and a claim, and their sum."""
    pair = make_pair(statement, part, evidence, cast)
    shared = sum(one.term.weight * (1.0 if _is_age_clash(one) else one.closeness) for one in pair.aligned)
    if (
        not statement.quotations
        and pair.defined is None
        and (shared < LEAST_SHARED or _best_case(pair, shared) < PARTLY)
    ):
        return Weighed(pair=pair, findings=(), standing=Standing.UNRELATED, strength=pair.cover)
    findings = _without_overruled([finding for check in CHECKS for finding in check(pair)])
    quoted = next((finding for finding in findings if finding.check == "quote"), None)
    real = _real_conflicts(pair, findings)
    kept = tuple(finding for finding in findings if finding.stance is not Stance.CONFLICTS or finding in real)
    if real:
        strength = max(_rest(pair, finding) for finding in real)
        return Weighed(pair=pair, findings=kept, standing=Standing.CONTRADICTED, strength=strength)
    verbatim = quoted is not None and quoted.stance is Stance.AGREES
    missing = [finding for finding in findings if finding.stance is Stance.MISSING]
    clashing = len(kept) < len(findings)
    cover = pair.cover
    enough = cover >= AGREES and not _lacks_of_substance(pair)
    if not clashing and not missing and (enough or (verbatim and cover >= PARTLY)) and _asserted_found(pair):
        return Weighed(pair=pair, findings=kept, standing=footing(pair), strength=cover)
    if not clashing and cover >= (PARTLY if _predicate_found(pair) else AGREES) and not _core_missing(pair):
        return Weighed(pair=pair, findings=kept, standing=Standing.PARTLY, strength=cover)
    return Weighed(pair=pair, findings=kept, standing=Standing.UNRELATED, strength=cover)


def _without_overruled(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, but no agreement on words that another check of the same code has in conflict."""
    clashing = {(one.check, one.statement_span) for one in findings if one.stance is Stance.CONFLICTS}
    return tuple(
        one for one in findings if one.stance is not Stance.AGREES or (one.check, one.statement_span) not in clashing
    )


def _best_case(pair: Pair, shared: float) -> float:
    """The cover without the heaviest term that the claim lacks: no clash can leave more of the part."""
    whole = sum(one.term.weight for one in pair.aligned)
    lacking = max((one.term.weight for one in pair.aligned if not one.closeness), default=0.0)
    return shared / (whole - lacking) if whole > lacking else 1.0


def _real_conflicts(pair: Pair, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The conflicts on one and the same subject: where the rest of the part agrees well enough."""
    return tuple(
        finding
        for finding in findings
        if finding.stance is Stance.CONFLICTS
        and not _denied(pair, finding)
        and not is_about_another_time(pair, finding)
        and _rest(pair, finding) >= _REST.get(finding.check, SAME_EVENT)
        and _same_subject(pair, finding)
    )


def _denied(pair: Pair, finding: Finding) -> bool:
    """Whether the statement denies just what differs: “is not the first” is no conflict with “is the second”."""
    span = finding.statement_span
    if span is None or finding.check == "negation" or _by_definition(pair, finding):
        return False
    return any(one.term.negator is not None and one.term.span == span for one in pair.aligned)


def _by_definition(pair: Pair, finding: Finding) -> bool:
    """Whether a definition of the same subject tells the conflict: then it is about what the statement is about."""
    return pair.defined is not None and pair.defined.has_conflict(finding.check, finding.statement_span)


def _rest(pair: Pair, finding: Finding) -> float:
    """Cover of the part without the words of this finding."""
    span = finding.statement_span
    inside = [one.term for one in pair.aligned if within(one.term, span)]
    if finding.check in ("negation", "role") or (finding.check == "speaker" and not _is_subject(pair, inside)):
        return pair.cover
    if finding.check == "quote" or _by_definition(pair, finding):
        return 1.0
    return pair.cover_without(*inside)


def _is_subject(pair: Pair, terms: Sequence[Term]) -> bool:
    """Whether terms are what the subject of the part begins with, and not a name further on in it."""
    subject, predicate = pair.clause.subject, pair.predicate()
    if predicate is None or predicate.bond not in (Bond.SAME, Bond.DERIVED):
        return False
    if not terms or subject is None or terms[0].first - subject[0] > 1:
        return False
    # One comma alone closes a clause that began before: “…, whose friends are Roe and Doe, was praised”.
    return sum(token.text == "," for token in pair.statement.tokens[slice(*subject)]) % 2 == 0


def _same_subject(pair: Pair, finding: Finding) -> bool:
    """What remains must hold a word with meaning, not only names, and what the part asserts must be found."""
    if finding.check == "quote" or _by_definition(pair, finding):
        return True
    span = finding.statement_span or (0, 0)
    if any(_is_age_clash(one) and one.term.span == span for one in pair.aligned):
        return any(one.closeness and one.term.kind is TermKind.NAME for one in pair.aligned)
    rest = [one for one in pair.aligned if not within(one.term, span)]
    if finding.check in ("negation", "role"):
        rest = list(pair.aligned)
    words = sum(one.term.weight * one.closeness for one in rest if one.term.kind is TermKind.WORD)
    predicate = pair.predicate()
    turned = predicate is not None and predicate.bond is Bond.OPPOSITE
    found = _predicate_found(pair) or turned
    return (words >= 0.9 or turned) and (found or _rest(pair, finding) >= SAME_EVENT)


def _is_age_clash(one: Aligned) -> bool:
    """An age against another: who is meant is subject enough, “Roe is 76” has no word beside."""
    return one.bond is Bond.CLASH and one.term.quantity is not None and one.term.quantity.kind is QuantityKind.AGE


def _predicate_found(pair: Pair) -> bool:
    """What the part asserts stands in the claim; a verb of saying does, where the claim's speaker is its subject."""
    predicate = pair.predicate()
    if predicate is None or predicate.closeness > 0:
        return True
    if predicate.term.weight < 1:
        return not _takes_money(pair, predicate)
    cue = cue_forms().get(predicate.term.norm)
    return cue is not None and cue[1] != "deny" and names_speaker(pair)


def _takes_money(pair: Pair, predicate: Aligned) -> bool:
    """“makes £2 million”: with nothing but an amount for its object a light verb is all that is asserted."""
    return any(
        one.term.quantity is not None
        and one.term.quantity.kind is QuantityKind.MONEY
        and one.term.first == predicate.term.last
        for one in pair.aligned
    )


_TO_A_GAP = 7
"""Terms of a part of which one may be lacking, where it neither acts nor heads nor qualifies what is found."""


def _lacks_of_substance(pair: Pair) -> bool:
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
        if tokens[term.last] != "to"
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


def _asserted_found(pair: Pair) -> bool:
    """Who acts and what the part asserts stand in the claim, and so does what somebody is accused of doing."""
    if not _predicate_found(pair) or not has_subject(pair):
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


def _is_charge(tokens: Sequence[Token], index: int) -> bool:
    """“pleaded guilty to arson”, “convicted of a theft”: what the context has, the source must say of just this."""
    at = index - 1
    while at > 0 and tokens[at].norm in ("a", "an", "the"):
        at -= 1
    return at > 0 and tokens[at].norm in ("of", "to", "with", "for") and tokens[at - 1].norm in _CHARGED


def _core_missing(pair: Pair) -> bool:
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
