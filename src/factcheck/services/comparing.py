"""A statement against one passage: the passage read as a source, its sentences that speak to the statement, judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from factcheck.alignment.evidence import Evidence, read_claim, read_quote
from factcheck.classes import replace
from factcheck.errors import InputError
from factcheck.ingest.attribute import make_claims
from factcheck.ingest.passages import Passage, read_passage
from factcheck.ingest.voices import read_voices
from factcheck.matching.rank import rank
from factcheck.model import Actor, Assessment, Claim, Stance, Statement, Verdict
from factcheck.services.about import Pointers
from factcheck.services.choosing import Choice
from factcheck.services.statements import read_statement, refused
from factcheck.services.undisturbed import undisturbed
from factcheck.text.cast import Cast, folded
from factcheck.text.names import capital_runs
from factcheck.text.reading import Reading, Term
from factcheck.text.tokens import Token, tokenize
from factcheck.verdict.assess import assess, sentence_starts


def compare(
    statement: str | Statement,
    passage: str,
    *,
    published: dt.date | None = None,
    limit: int = 5,
    explain: bool = False,
) -> Assessment:
    """The assessment of a statement against one passage of any length, no store needed.

    The passage is read as a source would be read: sentence by sentence, voices told apart. The first match is the
    sentence that decides. `published` is the day from which the passage's “Monday” counts. With `explain` the
    assessment has an `alignment`: every content word of the statement with what that sentence has for it.

    >>> compare("The bridge opened in 1934.", "The bridge is made of steel. It opened in 1932.").verdict
    <Verdict.CONTRADICTED: 'contradicted'>
    """
    with undisturbed():
        return Comparer(passage, published=published).check(statement, limit=limit, explain=explain)


class Comparer:
    """A passage with what was read of it, so that many statements read it once."""

    def __init__(self, passage: str, *, name: str = "passage", published: dt.date | None = None) -> None:
        self.passage: Passage = read_passage(passage)
        if not self.passage.sentences:
            raise InputError(f"nothing to compare with: there is no sentence in {name}")
        self.claims: list[Claim] = make_claims(self.passage, read_voices(self.passage), published=published, name=name)
        self._choice = Choice([sentence.tokens for sentence in self.passage.sentences])
        self._speakers = list(dict.fromkeys(claim.speaker for claim in self.claims if claim.speaker))
        self._actors: list[Actor] = []
        self._cast = Cast()
        self._quotes: dict[str, Reading] = {}

    @property
    def info(self) -> None:
        """Nothing: there is no store."""
        return None

    def check_many(
        self, statements: Iterable[str | Statement], *, limit: int = 5, explain: bool = False
    ) -> Iterator[Assessment]:
        """The assessments of statements in their order, each made when it is asked for."""
        for statement in statements:
            with undisturbed():
                assessment = self.check(statement, limit=limit, explain=explain)
            yield assessment

    def check(self, statement: str | Statement, *, limit: int = 5, explain: bool = False) -> Assessment:
        """The assessment of one statement."""
        if isinstance(statement, str):
            statement = Statement(text=statement)
        refusal = refused(statement, explain=explain)
        if refusal is not None:
            return refusal
        cast = self._cast_for(statement.text)
        readings = read_statement(statement.text, cast)
        scores = self._choice.scores(readings)
        chosen = self._choice.sentences(scores)
        pointers = Pointers(self.passage, lambda at: self._read(self.claims[at].quote, cast), readings)
        evidence = [self._evidence(at, cast, pointers, scores) for at in chosen]
        assessment = assess(statement, readings, evidence, cast, limit=limit, where="passage", explain=explain)
        if assessment.verdict is Verdict.NOT_FOUND:
            return self._with_nearest(assessment, readings, [scores[at] for at in chosen], evidence)
        return assessment

    def _with_nearest(
        self, assessment: Assessment, readings: Sequence[Reading], shared: Sequence[float], evidence: Sequence[Evidence]
    ) -> Assessment:
        """The assessment with the closest sentence as its match: it says nothing to the statement all the same."""
        scores = self._choice.closeness(readings, shared, evidence)
        if not any(scores):
            return assessment
        nearest = evidence[scores.index(max(scores))]
        matches = rank(readings, [nearest])
        alignment = assessment.alignment
        if alignment is not None:
            from factcheck.verdict.counterparts import words_beside

            starts = sentence_starts(assessment.statement.text, readings)
            alignment = tuple(row for one in readings for row in words_beside(one, nearest, starts[id(one)]))
        return replace(
            assessment,
            matches=tuple(replace(match, stance=Stance.MISSING) for match in matches),
            alignment=alignment,
        )

    def _cast_for(self, statement: str) -> Cast:
        """The speakers of the passage as actors, each with the forms of its name that the statement has."""
        tokens = tokenize(statement) if self._speakers else []
        actors = [Actor(name=name, aliases=_other_forms(name, tokens)) for name in self._speakers]
        if actors != self._actors:
            self._actors, self._cast = actors, Cast(actors)
            self._quotes.clear()
        return self._cast

    def _evidence(self, at: int, cast: Cast, pointers: Pointers, scores: Sequence[float]) -> Evidence:
        """A sentence with what the title and the sentences before put on record for it."""
        title = self._title_terms(cast)
        before = self._before(at, cast, scores)
        about = pointers.about(at, told_before=bool(before))
        told = title + before + about.antecedents
        named = {term.norm for term in told}
        meant = frozenset(id(term) for term in about.meant if term.norm not in named)
        return read_claim(self.claims[at], cast, self._quotes, told + about.meant, meant)

    def _title_terms(self, cast: Cast) -> tuple[Term, ...]:
        if self.passage.title is None:
            return ()
        return tuple(self._read(self.passage.title, cast).terms)

    def _before(self, at: int, cast: Cast, scores: Sequence[float]) -> tuple[Term, ...]:
        """The terms of the sentence right before in the same voice, which a sentence takes as read.

        None of one that shares more with the statement: that one decides itself, and what clashes there must show.
        """
        if not at or self.passage.sentences[at - 1].is_heading or scores[at - 1] > scores[at]:
            return ()
        ours, before = self.claims[at], self.claims[at - 1]
        if (ours.voice, ours.speaker) != (before.voice, before.speaker):
            return ()
        return tuple(self._read(before.quote, cast).terms)

    def _read(self, text: str, cast: Cast) -> Reading:
        """The reading of a sentence or the title, shared with the evidence of its claim."""
        return read_quote(text, self.claims[0].source, cast, self._quotes)


def _other_forms(name: str, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The surname of a name; of a surname, the longer names in the statement that end in it: “Jane Roe” for Roe."""
    words = name.split()
    if len(words) > 1:
        return (words[-1],) if words[-1][0].isupper() else ()
    last = folded(name.casefold())
    return tuple(
        " ".join(token.text for token in tokens[start:end])
        for start, end in capital_runs(tokens)
        if end - start > 1 and folded(tokens[end - 1].norm) == last
    )
