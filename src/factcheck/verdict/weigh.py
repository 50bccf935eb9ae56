"""One part of a statement against one claim: what the findings make of the pair."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Finding, Stance
from factcheck.text.cast import Cast
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.checks import CHECKS
from factcheck.verdict.counted import is_same_count
from factcheck.verdict.footing import Standing, footing
from factcheck.verdict.gaps import asserted_found, core_missing, lacks_of_substance, predicate_found
from factcheck.verdict.outlook import is_about_another_time
from factcheck.verdict.pair import Pair, make_pair, within
from factcheck.verdict.thresholds import AGREES, DESCRIBED, LEAST_SHARED, PARTLY, RELATED, SAME_EVENT


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


def weigh(
    statement: Reading, part: int, evidence: Evidence, cast: Cast, granted: frozenset[int] = frozenset()
) -> Weighed:
    """The findings on a part and a claim, and their sum; `granted` are terms that the words around it have."""
    pair = make_pair(statement, part, evidence, cast, granted)
    shared = sum(
        one.term.weight * (1.0 if _is_age_clash(one) or is_same_count(pair, one) else one.closeness)
        for one in pair.aligned
    )
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
    if not clashing and not missing and (_is_borne_out(pair, verbatim) or _is_told_briefly(pair)):
        return Weighed(pair=pair, findings=kept, standing=footing(pair), strength=cover)
    if not clashing and cover >= (PARTLY if predicate_found(pair) else AGREES) and not core_missing(pair):
        return Weighed(pair=pair, findings=kept, standing=Standing.PARTLY, strength=cover)
    return Weighed(pair=pair, findings=kept, standing=Standing.UNRELATED, strength=cover)


def _is_borne_out(pair: Pair, verbatim: bool) -> bool:
    """Whether the claim has enough of the part, and what the part asserts; `verbatim` words need less around them."""
    enough = pair.cover >= AGREES and not lacks_of_substance(pair)
    return (enough or (verbatim and pair.cover >= PARTLY)) and asserted_found(pair)


def _is_told_briefly(pair: Pair) -> bool:
    if pair.cover < DESCRIBED:
        return False
    from factcheck.verdict.brevity import is_told_briefly  # few pairs that are not borne out come so close

    return is_told_briefly(pair)


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
    # “Won three” and “lost two” are no two figures for one thing.
    turned = predicate is not None and predicate.bond is Bond.OPPOSITE and finding.check != "number"
    found = predicate_found(pair) or turned
    if finding.check == "number" and any(one.term.span == span and is_same_count(pair, one) for one in pair.aligned):
        return True
    return (words >= 0.9 or turned) and (found or _rest(pair, finding) >= SAME_EVENT)


def _is_age_clash(one: Aligned) -> bool:
    """An age against another: who is meant is subject enough, “Roe is 76” has no word beside."""
    return one.bond is Bond.CLASH and one.term.quantity is not None and one.term.quantity.kind is QuantityKind.AGE
