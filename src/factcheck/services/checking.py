"""The way of one statement: candidates from the store, compared, judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.alignment.evidence import Evidence, read_claim
from factcheck.classes import replace
from factcheck.matching.query import query_words
from factcheck.matching.rank import rank
from factcheck.model import Assessment, Claim, Match, Stance, Statement, Verdict, Voice
from factcheck.services.carrying import with_counts, with_repeats
from factcheck.services.per_store import per_store
from factcheck.services.statements import read_statement, refused
from factcheck.services.undisturbed import undisturbed
from factcheck.store.claims import ClaimStore
from factcheck.text.cast import Cast
from factcheck.text.reading import Reading
from factcheck.verdict.assess import assess
from factcheck.verdict.thresholds import LONGEST_CLAIM

CANDIDATES = 10
OWN_WORDS = 6
"""How many of them are found by the words of the statement alone, which synonyms would crowd out."""
_KEPT = 4_096


class Checker:
    """A store with what was read of its claims, so that a batch reads each claim once."""

    def __init__(self, store: ClaimStore) -> None:
        self.store = store
        self.cast = Cast(store.actors())
        self._evidence: dict[str, Evidence] = {}
        self._quotes: dict[str, Reading] = {}

    def check(
        self, statement: Statement, *, limit: int = 5, explain: bool = False, reviewed_only: bool = False
    ) -> Assessment:
        """The assessment of one statement; with `reviewed_only`, as if the store had no other claims."""
        refusal = refused(statement, explain=explain)
        if refusal is not None:
            return refusal
        readings = read_statement(statement.text, self.cast)
        claims = self._comparable(self._candidates(readings, reviewed_only), reviewed_only)
        assessment = assess(
            statement, readings, [self._of(claim) for claim in claims], self.cast, limit=limit, explain=explain
        )
        if assessment.verdict is Verdict.DISPUTED:
            assessment = self._with_both_sides(assessment, readings, limit, reviewed_only)
        if not self.store.has_repeats():
            return with_counts(assessment)
        return with_repeats(assessment, self.store, reviewed_only=reviewed_only)

    def _candidates(self, readings: list[Reading], reviewed_only: bool) -> list[Claim]:
        """The claims to compare: the closest by the statement's own words, then by those and their synonyms."""
        found: dict[str, Claim] = {}
        for widened, limit in ((False, OWN_WORDS), (True, CANDIDATES)):
            words = [word for reading in readings for word in query_words(reading, self.cast, widened=widened)]
            for claim in self.store.candidates(words, limit=limit, reviewed_only=reviewed_only):
                if len(found) < CANDIDATES:
                    found.setdefault(claim.id, claim)
        return list(found.values())

    def _with_both_sides(
        self, assessment: Assessment, readings: list[Reading], limit: int, reviewed_only: bool
    ) -> Assessment:
        """The assessment with the claims that deny its first match right behind it."""
        first, *rest = assessment.matches
        claims = self._comparable(self.store.disputes(first.claim, reviewed_only=reviewed_only), reviewed_only)
        scores = {match.claim.id: match.score for match in rank(readings, [self._of(claim) for claim in claims])}
        denials = [Match(claim=claim, score=scores.get(claim.id, 0.0), stance=Stance.CONFLICTS) for claim in claims]
        denied = {claim.id for claim in claims}
        others = [match for match in rest if match.claim.id not in denied]
        return replace(assessment, matches=(first, *denials, *others)[: max(limit, 2)])

    def _comparable(self, claims: Iterable[Claim], reviewed_only: bool) -> list[Claim]:
        """The claims that can be read while somebody waits; a text passed off as a claim vouches for nothing."""
        short = (claim for claim in claims if len(claim.text) + len(claim.quote) <= LONGEST_CLAIM)
        return [self._standing(claim, reviewed_only) for claim in short]

    def _standing(self, claim: Claim, reviewed_only: bool) -> Claim:
        """The claim, without disputes that only superseded sources have with it, or claims that are left out."""
        own_voice = claim.voice is Voice.SOURCE
        if not claim.disputes or not (own_voice or reviewed_only or self.store.supersedes()):
            return claim
        others = self.store.disputes(claim, reviewed_only=reviewed_only)
        # What an outlet states itself and reports somebody denying, it has weighed; what another says, it has not.
        standing = tuple(other.id for other in others if not (own_voice and _is_one_source(claim, other)))
        return claim if standing == claim.disputes else replace(claim, disputes=standing)

    def _of(self, claim: Claim) -> Evidence:
        found = self._evidence.get(claim.id)
        if found is None or found.claim is not claim:
            if len(self._evidence) >= _KEPT:
                self._evidence.clear()
                self._quotes.clear()
            found = self._evidence[claim.id] = read_claim(claim, self.cast, self._quotes)
        return found


def _is_one_source(claim: Claim, other: Claim) -> bool:
    return claim.source is not None and other.source is not None and claim.source.id == other.source.id


checker_of = per_store(Checker)
"""The checker of an open store, made when first asked for."""


def check(
    store: ClaimStore, statement: Statement, *, limit: int = 5, explain: bool = False, reviewed_only: bool = False
) -> Assessment:
    """The assessment of one statement against a store; `limit` bounds the matches shown."""
    with undisturbed():
        return checker_of(store).check(statement, limit=limit, explain=explain, reviewed_only=reviewed_only)


def check_many(
    store: ClaimStore,
    statements: Iterable[Statement],
    *,
    limit: int = 5,
    explain: bool = False,
    reviewed_only: bool = False,
) -> Iterator[Assessment]:
    """The assessments of statements, one at a time and in their order."""
    for statement in statements:
        yield check(store, statement, limit=limit, explain=explain, reviewed_only=reviewed_only)
