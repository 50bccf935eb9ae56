"""A part of a statement with what was weighed for it, and the claims that are shown for it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.model import Claim, Match, Stance
from factcheck.text.reading import Reading
from factcheck.verdict.footing import Standing
from factcheck.verdict.thresholds import PARTLY
from factcheck.verdict.weigh import Weighed, is_denied, rating_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.verdict.newest import Count

_STANCES = {
    Standing.BORNE_OUT: Stance.AGREES,
    Standing.SAID: Stance.AGREES,
    Standing.CONTRADICTED: Stance.CONFLICTS,
    Standing.PARTLY: Stance.MISSING,
    Standing.UNRELATED: Stance.MISSING,
}


class Judged(NamedTuple):
    """One part of a statement with everything weighed for it, the deciding claim first."""

    reading: Reading
    part: int
    weighed: tuple[Weighed, ...]
    counts: tuple[Count, Count] | None = None
    """The older and the newer count, where sources of several days count the same."""

    @property
    def best(self) -> Weighed | None:
        """What decides the part."""
        return self.weighed[0] if self.weighed else None

    @property
    def standing(self) -> Standing:
        """How the part stands."""
        return self.weighed[0].standing if self.weighed else Standing.UNRELATED

    @property
    def denial(self) -> Weighed | None:
        """The fact-check that rates what the part asserts as false or mixed, where that does not decide alone."""
        if self.standing in (Standing.SAID, Standing.BORNE_OUT):
            return next((one for one in self.weighed if is_denied(one)), None)
        return None

    @property
    def asides(self) -> tuple[Weighed, ...]:
        """The fact-checks that are near and decide nothing."""
        return tuple(one for one in self.weighed if one.standing is Standing.UNRELATED and rating_of(one))

    @property
    def told(self) -> tuple[Weighed, ...]:
        """What decides the part with what goes against it; failing that, what is near."""
        if self.standing is Standing.UNRELATED:
            return self.asides
        return tuple(dict.fromkeys(one for one in (self.best, self.denial) if one is not None))


def deciding_first(judged: Sequence[Judged], deciding: Judged) -> list[Judged]:
    """The parts, the deciding one in front."""
    return [deciding, *(one for one in judged if (one.reading, one.part) != (deciding.reading, deciding.part))]


def matches_of(judged: Sequence[Judged], deciding: Judged, limit: int) -> tuple[Match, ...]:
    """The claims that decided each part, then the next best, each once; last the fact-checks that decide nothing."""
    found: dict[str, Match] = {}
    for one in deciding_first(judged, deciding):
        for weighed in one.told:
            if weighed.standing is not Standing.UNRELATED:
                _add(found, weighed)
    shown = {match.claim.quote for match in found.values()}
    for weighed in deciding.weighed[1:]:
        claim = weighed.pair.evidence.claim
        again = any(claim.quote in quote or quote in claim.quote for quote in shown)
        if weighed.standing is Standing.UNRELATED or (again and not _speaks_for_itself(weighed)):
            continue
        _add(found, weighed)
    for weighed in deciding.asides:
        _add(found, weighed)
    return tuple(found.values())[: max(limit, 1)]


def _speaks_for_itself(weighed: Weighed) -> bool:
    """Whether a claim's own wording speaks of the part, and not only the quote that it shares with the one shown."""
    own = weighed.pair.evidence.claim.text
    clashes = [finding.source for finding in weighed.conflicts if finding.source is not None]
    return weighed.pair.canonical_cover() >= PARTLY and (not clashes or any(words in own for words in clashes))


def _add(found: dict[str, Match], weighed: Weighed) -> None:
    claim: Claim = weighed.pair.evidence.claim
    if claim.id not in found:
        why = tuple(dict.fromkeys(one.term.text for one in weighed.pair.aligned if one.closeness))
        rating = rating_of(weighed)
        found[claim.id] = Match(
            claim=claim,
            score=round(weighed.confidence or weighed.strength, 4),
            stance=rating.stance if rating else _STANCES[weighed.standing],
            why=why,
        )
