"""Findings to a verdict: the parts of a statement, each with the claim that speaks to it best."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.evidence import Evidence
from factcheck.classes import replace
from factcheck.model import Assessment, Counterpart, Finding, Ground, Stance, Statement, Verdict, Voice
from factcheck.text.cast import Cast
from factcheck.text.reading import Reading
from factcheck.verdict.checkable import reason_not_to_check
from factcheck.verdict.confidence import confidence, grounds, weights
from factcheck.verdict.footing import Standing
from factcheck.verdict.joint import judge_together
from factcheck.verdict.judged import Judged, deciding_first, matches_of
from factcheck.verdict.pair import Pair
from factcheck.verdict.repeating import is_repeated
from factcheck.verdict.weigh import Weighed, is_denied, rating_of, weigh
from factcheck.verdict.wording import explain as reason_for
from factcheck.verdict.wording import read_as

# A contradiction is preferred to a part that is merely covered, unless that covers this much more.
_LEEWAY = 0.10
_CLOSE = 0.95
_TURNED = ("role", "negation")


def assess(
    statement: Statement,
    readings: Sequence[Reading],
    evidence: Sequence[Evidence],
    cast: Cast,
    *,
    limit: int,
    where: str = "store",
    explain: bool = False,
) -> Assessment:
    """The assessment of a statement, read sentence by sentence, against the evidence found for it.

    `where` is what the messages call that which was searched; `explain` asks for the alignment.
    """
    reasons = [reason_not_to_check(reading) for reading in readings]
    checkable = [reading for reading, reason in zip(readings, reasons, strict=True) if reason is None]
    if not checkable:
        reason = next((reason for reason in reasons if reason), "There are no words to check.")
        return Assessment(
            statement=statement,
            verdict=Verdict.NOT_CHECKABLE,
            explanation=reason,
            alignment=() if explain else None,
        )
    judged = [
        judge(reading, part, evidence, cast, together=where == "passage")
        for reading in checkable
        for part in range(len(reading.parts))
        if reading.asserted(part) or reading.quotations
    ]
    verdict, deciding = conclude(judged)
    matches = matches_of(judged, deciding, limit)
    shown = {match.claim.id for match in matches}
    starts = sentence_starts(statement.text, readings)
    findings = tuple(
        _moved(finding, starts[id(one.reading)])
        for one in deciding_first(judged, deciding)
        for weighed in one.told
        for finding in _conflicts_first(weighed)
        if finding.claim in shown
    )
    return Assessment(
        statement=statement,
        verdict=verdict,
        explanation=reason_for(verdict, judged, deciding, where) + _told_beside(deciding, verdict),
        findings=findings,
        matches=matches,
        grounds=_grounds(deciding) if explain and verdict is not Verdict.NOT_FOUND else (),
        alignment=_alignment(judged, deciding, verdict, starts) if explain else None,
    )


def _told_beside(deciding: Judged, verdict: Verdict) -> str:
    """What else the verdict rests on: what was counted when, and what a pronoun was taken for."""
    if verdict is Verdict.NOT_FOUND:
        return ""
    counted = " The count was {} and {}.".format(*deciding.counts) if deciding.counts else ""
    return counted + read_as(deciding.best)


def sentence_starts(text: str, readings: Sequence[Reading]) -> dict[int, int]:
    """Where each sentence begins in the text, by the identity of its reading."""
    starts: dict[int, int] = {}
    at = 0
    for reading in readings:
        starts[id(reading)] = text.find(reading.text, at)
        at = starts[id(reading)] + len(reading.text)
    return starts


def _moved(finding: Finding, start: int) -> Finding:
    """The finding with its span counted in the whole statement."""
    span = finding.statement_span
    return replace(finding, statement_span=(span[0] + start, span[1] + start)) if start and span else finding


def _alignment(
    judged: Sequence[Judged], deciding: Judged, verdict: Verdict, starts: dict[int, int]
) -> tuple[Counterpart, ...]:
    """Every content word with its counterpart in the claim that decides its part, failing that in the one shown."""
    from factcheck.verdict.counterparts import counterparts  # only who asks for it waits for it

    main = deciding.best if verdict is not Verdict.NOT_FOUND else None
    found: list[Counterpart] = []
    for reading in {id(one.reading): one.reading for one in judged}.values():
        weighed = []
        for one in judged:
            if one.reading is reading and main is not None and one.best is not None:
                own = one.standing is not Standing.UNRELATED
                evidence = (one.best if own else main).pair.evidence
                weighed.append(next(each for each in one.weighed if each.pair.evidence is evidence))
        found += counterparts(reading, weighed, starts[id(reading)])
    return tuple(found)


def _grounds(deciding: Judged) -> tuple[Ground, ...]:
    """The terms of the score of the claim that decides; none where it neither agrees nor conflicts."""
    best = deciding.best
    if best is None or best.confidence is None:
        return ()
    return grounds(best.pair, best.findings, [one.pair for one in deciding.weighed])


def judge(reading: Reading, part: int, evidence: Sequence[Evidence], cast: Cast, *, together: bool = False) -> Judged:
    """All claims weighed for one part, best first; ties keep the order of retrieval.

    `together` tells that they are the sentences of one text, which correct each other.
    """
    every = [_weighed(reading, part, one, cast) for one in evidence]
    if together:
        every = judge_together(every)
    rivals = [one.pair for one in every]
    weighed = [settled(one, rivals) for one in every]
    covered = max((one.strength for one in weighed if one.standing is Standing.PARTLY), default=0.0)
    clash = max((one.pair.canonical_cover() for one in weighed if is_close(one)), default=0.0)
    # Who does what to whom, and whether, is not for a claim to tell that is no closer than one that tells it.
    turned = max(
        (one.pair.canonical_cover() for one in weighed if is_close(one) and one.conflicts[0].check in _TURNED),
        default=-1.0,
    )

    def rank(one: Weighed) -> tuple[float, ...]:
        standing: float = one.standing
        own_words = one.pair.canonical_cover()
        if is_denied(one):
            # Whoever says what a fact-check rates is no answer to it; of two ratings, false goes before mixed.
            standing = Standing.SAID + (0.6 if standing is Standing.CONTRADICTED else 0.5)
        elif standing is Standing.CONTRADICTED and one.strength < covered - _LEEWAY:
            standing = Standing.UNRELATED
        elif standing > Standing.CONTRADICTED and (
            own_words < clash - _LEEWAY or (own_words <= turned and not is_repeated(one.pair))
        ):
            # A claim that is closer in its own words conflicts: likeness elsewhere does not outvote it.
            standing = Standing.CONTRADICTED - 0.5
        own_voice = one.pair.evidence.claim.voice is Voice.SOURCE
        # Words that the quote shows are better evidence than what only the claim's record has.
        shown = any(finding.source_span is not None for finding in one.conflicts)
        return (standing, round(one.strength, 2), -len(one.conflicts), shown, round(own_words, 2), own_voice)

    ordered = sorted(weighed, key=rank, reverse=True)
    if _is_counted_anew(ordered):
        from factcheck.verdict.newest import newest_first  # a store of one article has no newer count

        return Judged(reading, part, *newest_first(ordered, cast))
    return Judged(reading=reading, part=part, weighed=tuple(ordered))


def _is_counted_anew(weighed: Sequence[Weighed]) -> bool:
    """Whether sources of several days speak to a part that counts something."""
    if not weighed or not any(one.term.quantity is not None for one in weighed[0].pair.aligned):
        return False
    dated = any(one.term.date is not None and one.term.date.bound for one in weighed[0].pair.aligned)
    days = {one.pair.evidence.reference for one in weighed if dated or one.standing >= Standing.CONTRADICTED}
    return len(days) > 1


def _weighed(reading: Reading, part: int, evidence: Evidence, cast: Cast) -> Weighed:
    if evidence.claim.rating is None:
        return weigh(reading, part, evidence, cast)
    from factcheck.verdict.rating import weigh_rated  # only a store of fact-checks waits for it

    return weigh_rated(reading, part, evidence, cast)


def settled(one: Weighed, rivals: Sequence[Pair]) -> Weighed:
    """The pair with its confidence; one that is right too seldom bears nothing out and contradicts nothing.

    Where all but what clashes is the same, no confidence outvotes the clash, nor what a claim says word for word.
    """
    rating = rating_of(one)
    if one.standing <= Standing.PARTLY or (rating is not None and rating.stance is not Stance.AGREES):
        return one
    conflicts = one.standing is Standing.CONTRADICTED
    stance = Stance.CONFLICTS if conflicts else Stance.AGREES
    sure = confidence(one.pair, one.findings, rivals)
    if sure >= weights(stance)["least"] or is_close(one) or (not conflicts and is_repeated(one.pair)):
        return one._replace(confidence=sure)
    return one._replace(standing=Standing.UNRELATED if conflicts else Standing.PARTLY)


def is_close(one: Weighed) -> bool:
    """Whether a claim contradicts the part and is the same in all but what clashes."""
    if is_denied(one):
        return False  # it repeats the statement, word for word
    return one.standing is Standing.CONTRADICTED and one.strength >= _CLOSE


def conclude(judged: Sequence[Judged]) -> tuple[Verdict, Judged]:
    """The verdict on all parts together, and the part that decides it."""

    def by_standing(wanted: Standing) -> list[Judged]:
        return [one for one in judged if one.standing is wanted]

    contradicted = by_standing(Standing.CONTRADICTED)
    said, borne_out, partly = by_standing(Standing.SAID), by_standing(Standing.BORNE_OUT), by_standing(Standing.PARTLY)
    if contradicted:
        return Verdict.CONTRADICTED, max(contradicted, key=lambda one: one.best.strength if one.best else 0.0)
    denied = [one for one in borne_out + said if one.denial is not None]
    if denied:
        return Verdict.DISPUTED, denied[0]
    if len(borne_out) + len(said) == len(judged):
        disputed = [one for one in map(_with_dispute_first, said + borne_out) if one is not None]
        if disputed:
            return Verdict.DISPUTED, disputed[0]
        return (Verdict.ATTRIBUTED, said[0]) if said else (Verdict.SUPPORTED, borne_out[0])
    if partly or borne_out or said:
        return Verdict.PARTLY_SUPPORTED, (borne_out or said or partly)[0]
    return Verdict.NOT_FOUND, next((one for one in judged if one.asides), judged[0])


def _with_dispute_first(judged: Judged) -> Judged | None:
    """The part with a disputed claim in front, where one bears it out about as well as the best; None otherwise.

    That somebody said it is borne out all the same by the claim of somebody whom others contradict.
    """
    best = judged.weighed[0]
    if judged.standing is Standing.BORNE_OUT and (
        judged.reading.attribution is not None or best.pair.evidence.claim.voice is not Voice.SOURCE
    ):
        return None
    found = next(
        (
            one
            for one in judged.weighed
            if one.standing is judged.standing
            and one.pair.evidence.claim.disputes
            and (one.standing is Standing.SAID or one.pair.evidence.claim.voice is Voice.SOURCE)
            and one.strength >= best.strength - _LEEWAY / 2
        ),
        None,
    )
    if found is None:
        return None
    return judged._replace(weighed=(found, *(one for one in judged.weighed if one is not found)))


def _conflicts_first(weighed: Weighed) -> list[Finding]:
    return sorted(weighed.findings, key=lambda finding: finding.stance is not Stance.CONFLICTS)
