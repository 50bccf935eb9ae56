"""Two definitions of one subject side by side, and what is found in comparing them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.alignment.bonds import Aligned
from factcheck.alignment.evidence import Evidence
from factcheck.alignment.names import given_names_agree
from factcheck.classes import NamedTuple
from factcheck.model import Span, Stance
from factcheck.text.definitions import Definition
from factcheck.text.nouns import NounPhrase
from factcheck.text.places import compare_places
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind

Stretch = tuple[int, int]
"""First and last token, both within."""

_PEOPLES_OF_GAMES = frozenset("american australian canadian gaelic".split())
"""“American football” is a game, not a nationality."""


class Trait(NamedTuple):
    """One thing that the statement says of its subject, judged."""

    stance: Stance
    explanation: str
    span: Span
    source: str
    source_span: Span | None
    code: str = "kind"
    """The code of the finding that tells it."""


class Defined(NamedTuple):
    """A definition of the statement judged by one of the claim."""

    findings: tuple[Trait, ...]
    bonds: dict[int, Aligned]
    """What terms of the statement correspond to by it, by the identity of the term."""
    settled: frozenset[int]
    """Indices of tokens of which nothing more need be asked."""
    subject: Span = (0, 0)
    """Where the claim's quote has the subject and its other names."""
    behind: int = 1 << 30
    """Index of the first token of the statement that stands behind what it says the subject is."""

    def has_conflict(self, code: str, span: Span | None) -> bool:
        """Whether a conflict of this code on these words of the statement comes from here."""
        return any(one.stance is Stance.CONFLICTS and (one.code, one.span) == (code, span) for one in self.findings)

    def joined(self, other: Defined) -> Defined:
        """This with what else was found of the same part."""
        return self._replace(
            findings=self.findings + other.findings,
            bonds=self.bonds | other.bonds,
            settled=self.settled | other.settled,
        )

    @property
    def conflicts(self) -> bool:
        """Whether the two cannot both hold."""
        return any(one.stance is Stance.CONFLICTS for one in self.findings)


class Sides(NamedTuple):
    """Two definitions of one subject."""

    statement: Reading
    ours: Definition
    source: Reading
    theirs: Definition
    evidence: Evidence

    @property
    def shown(self) -> bool:
        """Whether the claim's definition stands in its quote."""
        return self.source is self.evidence.quote

    @property
    def denied(self) -> bool:
        """Whether just one of them says what the subject is not."""
        return (self.ours.negator is None) != (self.theirs.negator is None)

    def trait(self, ours: Stretch, theirs: Stretch, stance: Stance) -> Trait:
        """The trait with the words of both sides."""
        span = (self.statement.tokens[ours[0]].start, self.statement.tokens[ours[1]].end)
        source_span = (self.source.tokens[theirs[0]].start, self.source.tokens[theirs[1]].end)
        words, source = self.statement.text[slice(*span)], self.source.text[slice(*source_span)]
        if stance is Stance.MISSING:
            explanation = f"The source says “{source}” of several, not “{words}” of one."
        elif stance is Stance.AGREES:
            explanation = f"“{words}” agrees with “{source}”."
        else:
            explanation = f"The statement says {_said(self.ours, words)}; the source says {_said(self.theirs, source)}."
        return Trait(stance, explanation, span, source, source_span if self.shown else None)


def _said(definition: Definition, words: str) -> str:
    return f"“{words}”" if definition.negator is None else f"that it is not “{words}”"


def qualities(reading: Reading, kind: NounPhrase) -> list[int]:
    """The words that describe a noun; years and ordinals are compared as such."""
    figures = {
        index
        for term in reading.terms
        if term.kind in (TermKind.QUANTITY, TermKind.DATE)
        for index in range(term.first, term.last)
    }
    tokens = reading.tokens
    return [at for at in range(kind.first, kind.head) if tokens[at].kind is Kind.WORD and at not in figures]


def terms_at(reading: Reading, indices: Iterable[int]) -> Iterator[Term]:
    """The terms that tokens belong to."""
    for index in indices:
        yield from (term for term in reading.terms if term.first <= index < term.last)


def nation(reading: Reading, index: int) -> Term | None:
    """The nationality that a word gives; “American football” gives none, nor does “French-language”."""
    term = next(terms_at(reading, (index,)), None)
    if term is None or not term.demonym:
        return None
    follows = reading.tokens[term.last] if term.last < len(reading.tokens) else None
    game = follows is not None and follows.norm == "football" and term.norm in _PEOPLES_OF_GAMES
    return None if game or (follows is not None and follows.text == "-") else term


def nations(reading: Reading, definition: Definition) -> list[tuple[int, Term]]:
    """The nationalities that a definition gives, each with its index."""
    return [
        (at, term)
        for kind in definition.kinds
        for at in range(kind.first, kind.last)
        if (term := nation(reading, at)) is not None
    ]


def fits(ours: Term | None, theirs: Term | None) -> bool:
    """Whether the first names the place of the second, or one around it."""
    return (
        ours is not None
        and theirs is not None
        and any(compare_places(left, right) in ("same", "around") for left in ours.places for right in theirs.places)
    )


def apart(ours: Term, theirs: Term) -> bool:
    """Whether two places or peoples have nothing of each other."""
    return all(compare_places(left, right) == "apart" for left in ours.places for right in theirs.places)


def is_same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names as folded words can be one person's: “Jane Roe” and “Jane Ann Roe”."""
    return bool(left and right) and left[-1] == right[-1] and given_names_agree(left, right)
