"""Every content word of a sentence with what its claims have for it: the alignment that an explanation shows.

What the checks found goes before what the words alone would say: “did not meet” matches “met” word for word, and is in
conflict with it. What merely differs, where no check calls it a conflict, is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.alignment.align import align
from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import replace
from factcheck.model import Counterpart, Finding, Relation, Span, Stance
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.footing import Standing
from factcheck.verdict.weigh import RATING, Weighed

_RELATIONS = {
    Bond.SAME: Relation.SAME,
    Bond.DERIVED: Relation.DERIVED,
    Bond.SYNONYM: Relation.SYNONYM,
    Bond.CONVERSE: Relation.CONVERSE,
    Bond.BROADER: Relation.BROADER,
    Bond.TYPO: Relation.SLIP,
    Bond.RECORD: Relation.RECORD,
}
_WHOLE = ("speaker", "quote")
"""Checks whose agreement stands for several words at once."""


def counterparts(reading: Reading, weighed: Sequence[Weighed], start: int = 0) -> tuple[Counterpart, ...]:
    """The content words of a sentence that begins at `start`, each part beside the claim that decides it."""
    rows: list[Counterpart] = []
    for finding in sorted(_findings(weighed), key=lambda finding: finding.stance is not Stance.CONFLICTS):
        span = finding.statement_span
        if span is not None and not _meets(span, rows):
            rows.append(_from_finding(finding, span))
    said = any(row.check is None for row in rows if row.stance is Stance.AGREES)
    for term in reading.terms:
        if not _meets(term.span, rows):
            rows.append(_from_term(term, reading, weighed, said))
    return _in_text(rows, start)


def words_beside(reading: Reading, evidence: Evidence, start: int = 0) -> tuple[Counterpart, ...]:
    """The content words of a sentence beside a claim that was not judged: what the two share, and no conflict."""
    return _in_text([_matched(one, evidence) for one in align(reading.terms, evidence)], start)


def _findings(weighed: Iterable[Weighed]) -> Iterator[Finding]:
    for one in weighed:
        if one.standing is not Standing.UNRELATED:
            for finding in one.findings:
                if finding.check == RATING:
                    continue  # of the whole part, whose words are told one by one
                if finding.stance is not Stance.AGREES or finding.check in _WHOLE:
                    yield finding


def _meets(span: Span, rows: Iterable[Counterpart]) -> bool:
    return any(span[0] < row.statement_span[1] and row.statement_span[0] < span[1] for row in rows)


def _from_finding(finding: Finding, span: Span) -> Counterpart:
    words = finding.statement or ""
    agrees = finding.stance is Stance.AGREES
    same = finding.check == "quote" or words == finding.source
    return Counterpart(
        statement=words,
        statement_span=span,
        stance=finding.stance,
        relation=(Relation.SAME if same else Relation.SPELLING) if agrees else None,
        check=None if agrees else finding.check,
        source=finding.source,
        source_span=finding.source_span,
        claim=finding.claim,
    )


def _from_term(term: Term, reading: Reading, weighed: Sequence[Weighed], said: bool) -> Counterpart:
    """The term beside the claim of its part; words that only attribute, beside the first."""
    known = [(one.pair.by_term[id(term)], one) for one in weighed if id(term) in one.pair.by_term]
    if known:
        aligned, home = next((pair for pair in known if pair[0].closeness), known[0])
        return _matched(aligned, home.pair.evidence)
    if not weighed:
        return Counterpart(statement=term.text, statement_span=term.span, stance=Stance.MISSING)
    evidence = weighed[0].pair.evidence
    (aligned,) = align([term], evidence)
    attribution = reading.attribution
    if attribution is not None and said and attribution.cue[0] <= term.first < attribution.cue[1]:
        aligned = aligned if aligned.closeness else Aligned(term, Bond.RECORD)
    return _matched(aligned, evidence)


def _matched(one: Aligned, evidence: Evidence) -> Counterpart:
    """The aligned term as words of both sides."""
    other = _closest(one, evidence)
    relation = _relation(one, other)
    shown = other is not None and evidence.is_verbatim(other)
    return Counterpart(
        statement=one.term.text,
        statement_span=one.term.span,
        stance=Stance.AGREES if relation else Stance.MISSING,
        relation=relation,
        source=other.text if other is not None else _recorded(one, evidence),
        source_span=other.span if other is not None and shown else None,
        claim=evidence.claim.id,
    )


def _closest(one: Aligned, evidence: Evidence) -> Term | None:
    """The term of the claim to show: of several that name the same, one in the quote with the most words in common."""
    if not one.closeness or one.term.kind is not TermKind.NAME or len(one.others) < 2:
        return one.other if one.closeness else None
    keys = set(one.term.keys)
    return max(one.others, key=lambda other: (len(keys.intersection(other.keys)), evidence.is_verbatim(other)))


def _relation(one: Aligned, other: Term | None) -> Relation | None:
    relation = _RELATIONS.get(one.bond)
    if relation is not Relation.SAME or other is None or one.term.kind is TermKind.WORD:
        return relation
    if _bare(one.term) == _bare(other):
        return Relation.SAME
    return Relation.SPELLING if one.term.kind is TermKind.NAME else Relation.FITS


def _bare(term: Term) -> str:
    """The words without a possessive ending."""
    return term.norm.replace("’", "'").removesuffix("'s").removesuffix("'")


def _recorded(one: Aligned, evidence: Evidence) -> str | None:
    """What the record has for a name or a date."""
    claim = evidence.claim
    if one.bond is not Bond.RECORD:
        return None
    if one.term.kind is TermKind.DATE and claim.event_start is not None:
        days = dict.fromkeys((claim.event_start, claim.event_end or claim.event_start))
        return " to ".join(day.isoformat() for day in days)
    if one.term.kind is TermKind.NAME:
        named = sorted(one.term.actors & evidence.actors)
        return named[0] if named else claim.place if one.term.places else None
    return None


def _in_text(rows: Iterable[Counterpart], start: int) -> tuple[Counterpart, ...]:
    """The rows in text order, their spans counted from the head of the statement."""
    ordered = sorted(rows, key=lambda row: row.statement_span)
    return tuple(
        replace(row, statement_span=(row.statement_span[0] + start, row.statement_span[1] + start)) if start else row
        for row in ordered
    )
