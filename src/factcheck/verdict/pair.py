"""One part of a statement beside one claim, aligned: what every check looks at."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.align import align
from factcheck.alignment.bonds import Aligned, Bond, cover
from factcheck.alignment.evidence import Evidence
from factcheck.classes import dataclass, field
from factcheck.model import Finding, Span, Stance
from factcheck.text.cast import Cast
from factcheck.text.clauses import Part
from factcheck.text.cues import cue_forms
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.verdict.asked import FRAMING, defined_by
from factcheck.verdict.news import in_news_wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    from factcheck.verdict.defining import Defined

    T = TypeVar("T")

# The verbs of beginnings and ends; without one of them nothing of that is loaded.
_BOUNDING = frozenset(
    "began begin begins begun started start starts commenced launched debuted premiered ended end ends finished finish "
    "finishes concluded completed stopped ceased closed".split()
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Pair:
    """A part of a statement with the evidence that it is held against."""

    statement: Reading
    part: int
    evidence: Evidence
    cast: Cast
    aligned: list[Aligned]
    cover: float
    """Weighted share of the part's terms that the claim has, 0–1."""
    by_term: dict[int, Aligned] = field(default_factory=dict)
    defined: Defined | None = None
    """What the claim says that the subject is, beside what the part says."""
    _predicate: tuple[Aligned | None] | None = None
    _canonical: float | None = None

    @property
    def clause(self) -> Part:
        """The part as a range of the statement's tokens."""
        return self.statement.parts[self.part]

    def cover_without(self, *left_out: Term) -> float:
        """The cover of all terms but these."""
        return cover([one for one in self.aligned if not any(one.term is term for term in left_out)])

    def canonical_cover(self) -> float:
        """The share of the part's terms that the claim's own wording has, apart from the rest of its quote."""
        if self._canonical is None:
            own = {id(term) for term in self.evidence.text.terms}
            found = sum(
                one.term.weight
                for one in self.aligned
                if any(id(other) in own for other in one.others) or one.bond is Bond.RECORD
            )
            self._canonical = found / (sum(one.term.weight for one in self.aligned) or 1.0)
        return self._canonical

    def counterparts(self) -> set[int]:
        """Identities of the claim's terms that some term of the statement corresponds to."""
        return {id(other) for one in self.aligned if one.closeness for other in one.others}

    def is_beside_subject(self, term: Term, other: Term) -> bool:
        """Whether a name of the claim belongs to the bracket of the subject, and the term is behind a definition."""
        defined = self.defined
        return defined is not None and term.first >= defined.behind and beside_subject(other, defined, self.evidence)

    def fills_of_another(self, other: Term) -> bool:
        """Whether a term of the claim fills a relation that the claim tells of something else than the part does."""
        clause = self.clause
        if FRAMING.isdisjoint(token.norm for token in self.statement.tokens[clause.first : clause.last]):
            return False
        from factcheck.verdict.defining.framing import fills_of_another

        return fills_of_another(self.statement, self.part, self.evidence.reading_of(other), other, self.aligned)

    def unsettled(self, kind: TermKind) -> list[Aligned]:
        """The aligned terms of one kind that no definition has judged and that the claim is not read as speaking of."""
        meant = self.evidence.meant
        return [
            one
            for one in of_kind(self.aligned, kind)
            if not self.is_settled(one.term) and not (one.bond is Bond.RECORD and id(one.term) in meant)
        ]

    def is_settled(self, term: Term) -> bool:
        """Whether the definitions of the subject say all there is to say of a term."""
        return self.has_settled(term.first)

    def has_settled(self, index: int) -> bool:
        """The same of a token by its index."""
        return self.defined is not None and index in self.defined.settled

    def beside_report(self, kind: TermKind) -> list[Aligned]:
        """The terms of one kind in the words that only report (“…, she said on Monday”), told with the first part."""
        if self.part or self.statement.attribution is None:
            return []
        return align([term for term in self.statement.terms if term.kind is kind and term.part < 0], self.evidence)

    def predicate(self) -> Aligned | None:
        """What the part asserts, aligned: the first word with meaning from its main verb on."""
        if self._predicate is None:
            start = self.clause.predicate
            heavy = [
                one
                for one in self.aligned
                if start is not None and one.term.first >= start and one.term.kind is TermKind.WORD
            ]
            self._predicate = (next((one for one in heavy if one.term.weight >= 1), heavy[0] if heavy else None),)
        return self._predicate[0]

    def actor_code(self) -> str:
        """The code of a conflict about who acts: of somebody who says or judges, it is the speaker."""
        start = self.clause.predicate
        said = start is not None and self.statement.tokens[start].norm in cue_forms()
        return "speaker" if said else "name"

    def finding(
        self,
        check: str,
        stance: Stance,
        explanation: str,
        *,
        term: Term | None = None,
        span: Span | None = None,
        other: Term | None = None,
        source: str | None = None,
        source_span: Span | None = None,
    ) -> Finding:
        """A finding on this pair; the words come from the terms where they are not given."""
        if other is not None and source is None:
            source = other.text
            if self.evidence.is_verbatim(other):
                source_span = other.span
        spot = span or (term.span if term is not None else None)
        return Finding(
            check=check,
            stance=stance,
            statement=self.statement.text[spot[0] : spot[1]] if spot else None,
            source=source,
            explanation=explanation,
            statement_span=spot,
            source_span=source_span,
            claim=self.evidence.claim.id,
        )


def make_pair(
    statement: Reading, part: int, evidence: Evidence, cast: Cast, granted: frozenset[int] = frozenset()
) -> Pair:
    """The pair of a part and a claim, aligned; words inside a quotation that stands verbatim count as found.

    `granted` are terms, by identity, that the words around the claim have, where the claim has nothing for them.
    """
    aligned = _with_reporting_verb(align(_terms(statement, part), evidence), statement, part, evidence, cast)
    if granted:
        aligned = [
            one if one.closeness or id(one.term) not in granted else Aligned(one.term, Bond.RECORD) for one in aligned
        ]
    if not _BOUNDING.isdisjoint(statement.norms):
        from factcheck.verdict.bounds import with_bounds

        aligned = with_bounds(aligned, evidence)
    aligned = in_news_wording(aligned, statement, part, evidence)
    defined = defined_by(statement, part, evidence, aligned)
    if defined is not None:
        aligned = [_by_definition(one, defined, evidence) for one in aligned]
    if any(one.term.date is not None and one.term.date.bound for one in aligned):
        from factcheck.verdict.as_of import dated_by_source  # few statements say until when

        aligned = dated_by_source(aligned, evidence)
    return Pair(
        statement=statement,
        part=part,
        evidence=evidence,
        cast=cast,
        aligned=aligned,
        cover=cover(aligned),
        by_term={id(one.term): one for one in aligned},
        defined=defined,
    )


def _by_definition(one: Aligned, defined: Defined, evidence: Evidence) -> Aligned:
    """The term as a definition has it; the days and places of a life in brackets are those of nothing else.

    Nor is what stands in the sentence before on record for one that names its subject itself.
    """
    if not one.closeness:
        return defined.bonds.get(id(one.term), one)
    if one.term.kind not in (TermKind.NAME, TermKind.DATE) or one.term.first < defined.behind:
        return one
    others = tuple(other for other in one.others if not beside_subject(other, defined, evidence))
    if one.bond is Bond.RECORD or len(others) == len(one.others):
        elsewhere = one.bond is Bond.RECORD and not one.term.actors and not evidence.claim.place
        return Aligned(one.term, Bond.NONE) if elsewhere and one.term.kind is TermKind.NAME else one
    return Aligned(one.term, one.bond, others[0], others, 1) if others else Aligned(one.term, Bond.NONE)


def beside_subject(other: Term, defined: Defined, evidence: Evidence) -> bool:
    """Whether a term of the quote stands in what a definition has beside its subject: “(1957 in Oslo – 1999)”."""
    first, last = defined.subject
    return evidence.is_verbatim(other) and first < other.span[0] and other.span[1] <= last


def _with_reporting_verb(
    aligned: list[Aligned], statement: Reading, part: int, evidence: Evidence, cast: Cast
) -> list[Aligned]:
    """“Roe promised a loan”: where Roe is the claim's speaker, the record has that it was said."""
    clause, speaker = statement.parts[part], evidence.claim.speaker
    if speaker is None or clause.predicate is None or clause.subject is None:
        return aligned
    cue = cue_forms().get(statement.tokens[clause.predicate].norm)
    if cue is None or cue[1] == "deny" or speaker not in cast.resolve(statement.tokens[slice(*clause.subject)]):
        return aligned
    return [
        Aligned(one.term, Bond.RECORD) if one.bond is Bond.NONE and one.term.first == clause.predicate else one
        for one in aligned
    ]


def _terms(statement: Reading, part: int) -> list[Term]:
    """The terms of a part, with those of the subject that it shares with a part before."""
    terms = statement.asserted(part)
    clause = statement.parts[part]
    if clause.subject is None or clause.first <= clause.subject[0] < clause.last:
        return terms
    first, last = clause.subject
    return [term for term in statement.terms if first <= term.first < last] + terms


def of_kind(aligned: Sequence[Aligned], kind: TermKind, *bonds: Bond) -> list[Aligned]:
    """The aligned terms of one kind with one of the bonds (with any, where none is given)."""
    return [one for one in aligned if one.term.kind is kind and (not bonds or one.bond in bonds)]


def if_all(found: Sequence[T | None]) -> T | None:
    """The first, where there is one at least and none is None: what holds of every counterpart holds."""
    return found[0] if found and None not in found else None


def within(term: Term, span: Span | None) -> bool:
    """Whether a term of the statement stands in a span of it."""
    return span is not None and span[0] <= term.span[0] and term.span[1] <= span[1]
