"""How often a pair like this one was judged rightly: a weighted sum of what the pair shows, as a probability.

The weights are those of a logistic regression on development rows, one for pairs that agree and one for pairs that
conflict. They never make a verdict; they keep back the one that is right too seldom.
"""

from __future__ import annotations

import math
import os.path
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Ground, Stance
from factcheck.odds import probability, read_rows, read_weights
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Term, TermKind
from factcheck.verdict.pair import Pair, within

_ROOM = os.path.dirname(__file__)
FILES = {
    Stance.AGREES: os.path.join(_ROOM, "agreement.tsv"),
    Stance.CONFLICTS: os.path.join(_ROOM, "conflict.tsv"),
}
"""The weights, with what each feature means; fitted by `benchmarks/fit_confidence.py`."""

_NEAR = (Bond.DERIVED, Bond.SYNONYM, Bond.CONVERSE, Bond.BROADER, Bond.TYPO)
_LOOSE = (Bond.SYNONYM, Bond.CONVERSE, Bond.BROADER)


@cache
def weights(stance: Stance) -> dict[str, float]:
    """The weight of each feature, of `constant`, and the `least` probability at which a verdict is given."""
    return read_weights(FILES[stance])


def confidence(pair: Pair, findings: Sequence[Finding], rivals: Sequence[Pair]) -> float:
    """The share, 0–1, of pairs like this one that were judged rightly, to agree or to conflict.

    `rivals` are the pairs of the same part with all sentences or claims that were weighed, this one among them.
    """
    conflict = next((finding for finding in findings if finding.stance is Stance.CONFLICTS), None)
    stance = Stance.AGREES if conflict is None else Stance.CONFLICTS
    return probability(weights(stance), features(pair, findings, rivals))


def grounds(pair: Pair, findings: Sequence[Finding], rivals: Sequence[Pair]) -> tuple[Ground, ...]:
    """The terms of the sum behind a confidence, the weightiest first."""
    conflicts = any(finding.stance is Stance.CONFLICTS for finding in findings)
    shown = features(pair, findings, rivals)
    terms = (
        Ground(feature=name, meaning=meaning, value=round(shown[name], 4), effect=round(weight * shown[name], 4))
        for name, weight, meaning in read_rows(FILES[Stance.CONFLICTS if conflicts else Stance.AGREES])
        if shown.get(name)
    )
    return tuple(sorted(terms, key=lambda one: -abs(one.effect)))


def features(pair: Pair, findings: Sequence[Finding], rivals: Sequence[Pair]) -> dict[str, float]:
    """What a pair shows, by name; the tables of weights say what each means."""
    conflict = next((finding for finding in findings if finding.stance is Stance.CONFLICTS), None)
    clashing = [] if conflict is None else [one for one in pair.aligned if within(one.term, conflict.statement_span)]
    whole = conflict is None or conflict.check in ("negation", "role", "speaker")
    rest = list(pair.aligned) if whole else [one for one in pair.aligned if one not in clashing]
    found = _of_rest(pair, rest)
    found["rivals"] = math.log(1 + len(rivals))
    found["surpassed"] = max(0.0, max((rival.cover for rival in rivals), default=0.0) - pair.cover)
    found["parts"] = math.log(len(pair.statement.parts))
    defined = () if pair.defined is None else pair.defined.findings
    found["defined"] = float(any(one.stance is Stance.AGREES for one in defined))
    if conflict is not None:
        otherwise = pair.defined is not None and pair.defined.has_conflict(conflict.check, conflict.statement_span)
        found["on_kind" if otherwise else f"on_{conflict.check}"] = 1.0
        found |= _of_clash(pair, conflict, clashing, rest)
        found["elsewhere"] = float(any(_has(rival, clashing) for rival in rivals if rival is not pair))
    return found


def _has(rival: Pair, clashing: Sequence[Aligned]) -> bool:
    """Whether another sentence has what clashes here."""
    return any(rival.by_term[id(one.term)].closeness > 0 for one in clashing if id(one.term) in rival.by_term)


def _of_rest(pair: Pair, rest: Sequence[Aligned]) -> dict[str, float]:
    """How what does not clash corresponds."""
    evidence = pair.evidence
    whole = sum(one.term.weight for one in rest) or 1.0

    def share(chosen: Sequence[Aligned]) -> float:
        return sum(one.term.weight * one.closeness for one in chosen) / whole

    shown = [one for one in rest if one.closeness and one.other is not None and evidence.is_verbatim(one.other)]
    places = [one.other.first for one in shown if one.other is not None]
    ours = [one.term.first for one in shown]
    predicate = pair.predicate()
    bond = None if predicate is None else predicate.bond
    subject = pair.clause.subject
    head = [one for one in rest if subject is not None and subject[0] <= one.term.first < subject[1]]
    return {
        "curated": float(evidence.text is not evidence.quote),
        "cover": share(rest),
        "shown": share(shown),
        "same": share([one for one in rest if one.bond is Bond.SAME]),
        "loose": share([one for one in rest if one.bond in _LOOSE]),
        "record": share([one for one in rest if one.bond is Bond.RECORD]),
        "lacking": sum(one.term.weight for one in rest if not one.closeness),
        "terms": math.log(1 + len(rest)),
        "order": sum(left < right for left, right in pairwise(places)) / max(1, len(places) - 1) if places else 0.0,
        "tight": min(1.0, (max(ours) - min(ours) + 1) / (max(places) - min(places) + 1)) if places else 0.0,
        "predicate_same": float(bond is Bond.SAME),
        "predicate_near": float(bond in _NEAR),
        "predicate_record": float(bond is Bond.RECORD),
        "subject": sum(one.closeness > 0 for one in head) / len(head) if head else 0.5,
        "names": float(sum(one.term.kind is TermKind.NAME and one.closeness > 0 for one in rest)),
        "values": float(sum(one.term.kind in (TermKind.QUANTITY, TermKind.DATE) and one.closeness > 0 for one in rest)),
        "words": sum(one.term.weight * one.closeness for one in rest if one.term.kind is TermKind.WORD),
        "length": math.log(1 + len(evidence.quote.tokens)),
    }


def _of_clash(pair: Pair, conflict: Finding, clashing: Sequence[Aligned], rest: Sequence[Aligned]) -> dict[str, float]:
    """How the words stand that clash."""
    found: dict[str, float] = {}
    predicate = pair.predicate()
    one = next((one for one in clashing if one.other is not None), None)
    if one is not None and one.other is not None:
        found["clause"] = _in_clause(pair, one.other, rest)
        found["predicate_beside"] = float(
            predicate is not None and any(_beside(pair, other, one.other) for other in predicate.others)
        )
        if conflict.check == "number" and one.term.quantity is not None and one.other.quantity is not None:
            heads = (one.term.quantity.head, one.other.quantity.head)
            found["heads_known"] = float(None not in heads)
            found["plain_count"] = float(one.term.quantity.kind is QuantityKind.COUNT)
            found["ordinal"] = float(one.term.quantity.kind is QuantityKind.ORDINAL)
        found["side"] = float(one.term.side == one.other.side)
        found["preposition"] = float(one.term.preposition == one.other.preposition)
    if conflict.check == "negation":
        found["predicate_negated"] = float(
            predicate is not None and any(predicate.term is other.term for other in clashing)
        )
        found["statement_negates"] = float(any(other.term.negator is not None for other in clashing))
    return found


def _in_clause(pair: Pair, place: Term, rest: Sequence[Aligned]) -> float:
    """The share of the rest that stands in the clause of a word of the claim."""
    whole = sum(one.term.weight for one in rest) or 1.0
    inside = [one for one in rest if any(_beside(pair, other, place) for other in one.others)]
    return sum(one.term.weight * one.closeness for one in inside) / whole


def _beside(pair: Pair, left: Term, right: Term) -> bool:
    """Whether two words of the claim stand in one clause."""
    return left.part == right.part and pair.evidence.is_verbatim(left) == pair.evidence.is_verbatim(right)
