"""Two claims of different sources held against each other: the same assertion, opposing ones, or a newer count.

Each claim's own wording is judged as a statement against the other claim, and the other way round. Who says it is
compared on record: one speaker's words repeat no other's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum

from factcheck.alignment.align import align
from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence, read_claim
from factcheck.classes import NamedTuple, replace
from factcheck.model import Claim, Finding, Voice
from factcheck.text.attribution import Attribution
from factcheck.text.cast import Cast, folded
from factcheck.text.quantities import QuantityKind
from factcheck.text.reading import Reading, TermKind, read
from factcheck.text.sentences import sentence_spans
from factcheck.text.terms import ORDINARY, Term
from factcheck.text.tokens import Kind
from factcheck.text.words import FUNCTION_WORDS, PREPOSITIONS
from factcheck.verdict.checkable import reason_not_to_check
from factcheck.verdict.footing import Standing
from factcheck.verdict.thresholds import STORY
from factcheck.verdict.weigh import Weighed, weigh

_OPPOSING = frozenset({"negation", "opposite", "number", "quantifier"})
"""Checks whose conflicts set two claims against each other; another day, place or name is another event as easily."""

_SAID = ("say",)
"""How a claim on record as somebody's words is reported, where its wording leaves that to the record."""
_LEAST_TOLD = 0.5
"""In words: what two claims must share many times over to agree by no chance; “two men died” has three."""
_APART = 0.8
"""What is left where nothing says that both tell of one event: no days, articles of the same days or speaker."""
_UNSURE = 0.85
"""What is left where likeness is not enough, and a person should look."""
_PLACING = frozenset("in at on of within".split())
"""Prepositions that say the same of a place or a day."""
_DETERMINERS = frozenset("the a an this that its his her their".split())


class Tie(StrEnum):
    """How two claims are tied."""

    REPEATS = "repeats"
    DISPUTES = "disputes"
    UPDATES = "updates"
    """The one counts anew what the other counted; both were right in their day."""

    @property
    def is_link(self) -> bool:
        """Whether the store keeps such ties; a newer count is told from the claims' own days and figures."""
        return self is not Tie.UPDATES


class Related(NamedTuple):
    """A tie between two claims."""

    tie: Tie
    score: float
    """How sure, 0–1."""
    finding: Finding | None = None
    """Of opposing claims and of a newer count, what differs; its statement is the first claim or the second."""


class Told(NamedTuple):
    """A claim read as a statement and as evidence, both by its own wording: its quote may hold other claims."""

    claim: Claim
    readings: tuple[Reading, ...]
    """Its sentences, without the words that only report; none where one of them asserts nothing, as questions do."""
    evidence: Evidence
    kinds: frozenset[str]
    """How it is reported: `say`, `deny`, `hold`; empty where nobody is."""
    speaker: str | None
    """Who is recorded to say it, or else the words that the wording has for the speaker."""


def tell(claim: Claim, cast: Cast) -> Told:
    """The claim, read; dates count from the day of its source."""
    reference = claim.source.published if claim.source else None
    spans = sentence_spans(claim.text) or [(0, len(claim.text))]
    every = [read(claim.text[start:end], cast=cast, reference=reference) for start, end in spans]
    readings = [] if any(map(reason_not_to_check, every)) else every
    reported = [(one, one.attribution) for one in readings if one.attribution is not None]
    speakers = [claim.speaker] if claim.speaker else [_speaker(one, found, cast) for one, found in reported]
    return Told(
        claim=claim,
        readings=tuple(replace(one, attribution=None) for one in readings),
        evidence=read_claim(replace(claim, quote=claim.text), cast),
        kinds=frozenset(found.kind for _, found in reported) or frozenset(_SAID if claim.speaker else ()),
        speaker=speakers[0] if speakers else None,
    )


def _speaker(reading: Reading, attribution: Attribution, cast: Cast) -> str | None:
    tokens = reading.tokens[slice(*attribution.speaker)]
    named = cast.resolve(tokens)
    if len(named) == 1:
        return next(iter(named))
    words = [folded(token.norm) for token in tokens if token.kind is not Kind.MARK and token.norm not in FUNCTION_WORDS]
    return " ".join(words) or None


def relate(one: Told, other: Told, cast: Cast) -> Related | None:
    """How two claims are tied, None where they are not: about something else, or merely alike."""
    if Voice.RATING in (one.claim.voice, other.claim.voice) or not _share_a_day(one.claim, other.claim):
        return None
    ways = _both_ways(one, other, cast)
    if ways is None:
        return None
    score, teller = _score(ways), _have_one_teller(one, other)
    if all(weighed.standing >= Standing.SAID for way in ways for weighed in way):
        score *= 1.0 if _are_of_one_story(one.claim, other.claim) else _APART
        return Related(Tie.REPEATS, score) if teller else None
    opposed = [weighed for way in ways for weighed in way if weighed.standing is Standing.CONTRADICTED]
    codes = {finding.check for weighed in opposed for finding in weighed.conflicts}
    if not opposed or not codes <= _OPPOSING:
        return None
    finding = opposed[0].conflicts[0]
    if teller and is_newer_count(one.claim, other.claim) and _counts_otherwise(ways):
        return Related(Tie.UPDATES, score, finding)
    # A figure of another day, or what is otherwise on another day, may have changed.
    days = 0 if "number" in codes else 1
    return Related(Tie.DISPUTES, score * (1.0 if _are_of_one_story(one.claim, other.claim, days) else _APART), finding)


def are_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims have the very same words and were published on one day, so that these mean the same."""
    return one.text == other.text and _published(one) is not None and _published(one) == _published(other)


def relate_alike(one: Claim, other: Claim) -> Related | None:
    """How two claims are tied that are alike: by who says it, which their words need not be read for."""
    if one.text.endswith("?") or one.voice is Voice.RATING or not _share_a_day(one, other):
        return None
    if (one.voice, one.speaker) != (other.voice, other.speaker):
        return None
    told = sum(word.strip(".,;:!").casefold() not in FUNCTION_WORDS for word in one.text.split())
    nameless = one.voice is Voice.SPEAKER and one.speaker is None
    return Related(Tie.REPEATS, told / (told + _LEAST_TOLD) * (_APART if nameless else 1.0))


def is_newer_count(one: Claim, other: Claim) -> bool:
    """Whether what the one claim counts may be counted anew by the other: published on another day of one story."""
    days = _published(one), _published(other)
    return None not in days and days[0] != days[1] and _are_of_one_story(one, other)


def _both_ways(one: Told, other: Told, cast: Cast) -> tuple[list[Weighed], list[Weighed]] | None:
    """Each part of either claim, weighed against the other; None where they tell of different things."""
    ways = list(_held(one, other, cast)), list(_held(other, one, cast))
    if not all(ways) or any(_is_told_otherwise(weighed) for way in ways for weighed in way):
        return None
    # Where only one side has words that the other lacks, it says more. Where both have, one thing stands for another.
    return None if all(any(_lacks_words(weighed) for weighed in way) for way in ways) else ways


def _held(one: Told, other: Told, cast: Cast) -> Iterator[Weighed]:
    for reading in one.readings:
        for part in range(len(reading.parts)):
            if reading.asserted(part) or reading.quotations:
                yield weigh(reading, part, other.evidence, cast)


def _is_told_otherwise(weighed: Weighed) -> bool:
    """Whether words beside the assertion rule out that both tell of one saying: when it was said, after what."""
    beside = [
        term
        for term in weighed.pair.statement.terms
        if term.part < 0 and term.kind in (TermKind.DATE, TermKind.QUANTITY)
    ]
    return any(one.bond is Bond.CLASH for one in align(beside, weighed.pair.evidence))


def _lacks_words(weighed: Weighed) -> bool:
    return any(
        one.bond is Bond.NONE and one.term.weight >= ORDINARY and one.term.kind in (TermKind.WORD, TermKind.NAME)
        for one in weighed.pair.aligned
    )


def _have_one_teller(one: Told, other: Told) -> bool:
    """Whether both are told in the same voice, of the same speaker, and as words of the same kind."""
    if one.claim.voice is not other.claim.voice or one.kinds != other.kinds:
        return False
    return one.claim.voice is Voice.SOURCE or (one.speaker is not None and one.speaker == other.speaker)


def _share_a_day(one: Claim, other: Claim) -> bool:
    """Whether the recorded days of both have one in common, where both are recorded."""
    if one.event_start is None or other.event_start is None:
        return True
    ends = one.event_end or one.event_start, other.event_end or other.event_start
    return one.event_start <= ends[1] and other.event_start <= ends[0]


def _are_of_one_story(one: Claim, other: Claim, within: int = STORY) -> bool:
    """Whether both tell of recorded days, which agree, or were published within so many days of each other."""
    if one.event_start is not None and other.event_start is not None:
        return True
    days = _published(one), _published(other)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= within


def _published(claim: Claim) -> dt.date | None:
    return claim.source.published if claim.source else None


def _counts_otherwise(ways: Sequence[Sequence[Weighed]]) -> bool:
    """Whether all that differs, seen from either side, is a count."""
    for way in ways:
        counts = {
            aligned.term.span
            for weighed in way
            for aligned in weighed.pair.aligned
            if aligned.term.quantity is not None and aligned.term.quantity.kind is QuantityKind.COUNT
        }
        conflicts = [finding for weighed in way for finding in weighed.conflicts]
        if not conflicts or any(one.check != "number" or one.statement_span not in counts for one in conflicts):
            return False
    return True


def _score(ways: Sequence[Sequence[Weighed]]) -> float:
    """How sure it is that both tell of the same: by the share of words in common, and by how many those are."""
    cover = min(weighed.strength for way in ways for weighed in way)
    told = min(
        sum(aligned.term.weight * aligned.closeness for weighed in way for aligned in weighed.pair.aligned)
        for way in ways
    )
    return cover * told / (told + _LEAST_TOLD) * (_UNSURE if any(map(_is_unsure, ways)) else 1.0)


def _is_unsure(way: Sequence[Weighed]) -> bool:
    """Whether a person should look: a word that the other lacks, a deed turned round, another preposition.

    “Part of a ship was found” and “Roe’s party won” have all the words of “a ship was found” and “Roe won”, and “before
    the vote” all but one of “after the vote”.
    """
    return any(
        one.bond in (Bond.NONE, Bond.CONVERSE) or _stands_elsewhere(one, weighed)
        for weighed in way
        for one in weighed.pair.aligned
    )


def _stands_elsewhere(one: Aligned, weighed: Weighed) -> bool:
    """Whether a term and its counterpart stand behind different prepositions."""
    if one.other is None:
        return False
    theirs = _preposition(weighed.pair.evidence.reading_of(one.other), one.other)
    ours = _preposition(weighed.pair.statement, one.term)
    return None not in (ours, theirs) and ours != theirs and not _PLACING.issuperset((ours, theirs))


def _preposition(reading: Reading, term: Term) -> str | None:
    at = term.first - 1
    while at >= 0 and reading.tokens[at].norm in _DETERMINERS:
        at -= 1
    word = reading.tokens[at].norm if at >= 0 else ""
    return word if word in PREPOSITIONS else None
