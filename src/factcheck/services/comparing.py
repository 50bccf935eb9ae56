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
from factcheck.services.choosing import Choice
from factcheck.services.statements import read_statement, refused
from factcheck.text.cast import Cast, folded
from factcheck.text.clefts import cleft_in
from factcheck.text.lexicon import part_of_speech
from factcheck.text.names import capital_runs
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind, Token, tokenize
from factcheck.text.words import PRIVATIVES
from factcheck.verdict.assess import assess, sentence_starts

_PRONOUNS = frozenset("it he she they his her its their".split())
_POINTING = _PRONOUNS | frozenset("the this these that those".split())
_REACH = 4
"""Sentences back in which the words are looked for that a pronoun stands for."""


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
            yield self.check(statement, limit=limit, explain=explain)

    def check(self, statement: str | Statement, *, limit: int = 5, explain: bool = False) -> Assessment:
        """The assessment of one statement."""
        if isinstance(statement, str):
            statement = Statement(text=statement)
        refusal = refused(statement, explain=explain)
        if refusal is not None:
            return refusal
        cast = self._cast_for(statement.text)
        readings = read_statement(statement.text, cast)
        subjects = tuple(term for reading in readings for term in _spoken_of(reading))
        scores = self._choice.scores(readings)
        chosen = self._choice.sentences(scores)
        evidence = [self._evidence(at, cast, subjects, scores) for at in chosen]
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

    def _evidence(self, at: int, cast: Cast, subjects: tuple[Term, ...], scores: Sequence[float]) -> Evidence:
        """A sentence with what the title and the sentences before put on record for it."""
        title = self._title_terms(cast)
        context = title + self._before(at, cast, scores)
        if self._opens_with(at, _POINTING):
            context += self._antecedents(at, cast)
            if len(context) == len(title):
                context += self._meant(at, subjects)
        return read_claim(self.claims[at], cast, self._quotes, context)

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

    def _meant(self, at: int, subjects: tuple[Term, ...]) -> tuple[Term, ...]:
        """What of the statement's subject a sentence stands for that nothing before it explains.

        A pronoun may be anybody, but no qualifier: “she” is no “former judge”. A description may be a name.
        """
        pronoun = self._opens_with(at, _PRONOUNS)
        return tuple(
            term
            for term in subjects
            if term.kind is TermKind.NAME
            or (pronoun and term.norm not in PRIVATIVES and part_of_speech(term.norm)[:1] == ("n",))
        )

    def _antecedents(self, at: int, cast: Cast) -> tuple[Term, ...]:
        """The names and the subject of the nearest sentence before that names anything itself."""
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            if self.passage.sentences[before].is_heading:
                continue
            reading = self._read(self.claims[before].quote, cast)
            found = _subject(reading)
            names = tuple(term for term in reading.terms if term.kind is TermKind.NAME and term not in found)
            if names or (found and not self._opens_with(before, _POINTING)):
                return found + names
        return ()

    def _opens_with(self, at: int, words: frozenset[str]) -> bool:
        """Whether a pronoun of these stands at the head of a sentence, or “the” before a common noun."""
        tokens = [token for token in self.passage.sentences[at].tokens if token.kind is Kind.WORD][:3]
        if tokens and tokens[0].norm == "the":
            return "the" in words and len(tokens) > 1 and tokens[1].text[0].islower()
        return any(token.norm in words and token.norm != "the" for token in tokens)  # “Roe sued the bank” names Roe

    def _read(self, text: str, cast: Cast) -> Reading:
        """The reading of a sentence or the title, shared with the evidence of its claim."""
        return read_quote(text, self.claims[0].source, cast, self._quotes)


def _subject(reading: Reading) -> tuple[Term, ...]:
    """The terms before the verb of the first part."""
    if not reading.parts or reading.parts[0].verb is None:
        return tuple(term for term in reading.terms[:1] if term.kind is TermKind.NAME)
    verb = reading.parts[0].verb
    return tuple(term for term in reading.terms if term.first < verb and term.kind in (TermKind.NAME, TermKind.WORD))


def _spoken_of(reading: Reading) -> tuple[Term, ...]:
    """What “it” may stand for: the subject of a statement, or in “there is a film called Nova” the first name.

    Never where something happens nor who does it to the subject: “the flood destroyed houses in Oslo” and “the bridge
    was opened by Roe” are not borne out by a sentence that names another place or nobody.
    """
    cleft = next((found for part in range(len(reading.parts)) if (found := cleft_in(reading, part))), None)
    if cleft is not None:  # “Nova is the channel that aired Nightfall” speaks of Nightfall
        return tuple(term for term in reading.terms if term.kind is TermKind.NAME and term.first > cleft.relative)
    subject = _subject(reading)
    named = subject or tuple(term for term in reading.terms if term.kind is TermKind.NAME)[:1]
    return tuple(term for term in named if term.preposition in (None, "of"))


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
