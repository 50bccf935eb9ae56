"""A statement against one passage: the passage read as a source, its sentences that speak to the statement, judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from factcheck.alignment.evidence import Evidence, read_claim
from factcheck.classes import replace
from factcheck.errors import InputError
from factcheck.ingest.attribute import make_claims
from factcheck.ingest.passages import Passage, read_passage
from factcheck.ingest.voices import read_voices
from factcheck.matching.rank import rank
from factcheck.model import Actor, Assessment, Claim, Stance, Statement, Verdict
from factcheck.services.choosing import Choice
from factcheck.text.cast import Cast, folded
from factcheck.text.lexicon import part_of_speech
from factcheck.text.names import capital_runs
from factcheck.text.reading import Reading, Term, TermKind, read
from factcheck.text.sentences import sentence_spans
from factcheck.text.tokens import Kind, Token, tokenize
from factcheck.text.words import PRIVATIVES
from factcheck.verdict.assess import assess

_LONGEST = 2_000
_PRONOUNS = frozenset("it he she they his her its their this these".split())
_DEFINITE = frozenset("the this these that those".split())
_REACH = 4
"""Sentences back in which the words are looked for that a pronoun stands for."""


def compare(
    statement: str | Statement, passage: str, *, published: dt.date | None = None, limit: int = 5
) -> Assessment:
    """The assessment of a statement against one passage of any length, no store needed.

    The passage is read as a source would be read: sentence by sentence, voices told apart. The first match is the
    sentence that decides. `published` is the day from which the passage's “Monday” counts.

    >>> compare("The bridge opened in 1934.", "The bridge is made of steel. It opened in 1932.").verdict
    <Verdict.CONTRADICTED: 'contradicted'>
    """
    return Comparer(passage, published=published).check(statement, limit=limit)


class Comparer:
    """A passage with what was read of it, so that many statements read it once."""

    def __init__(self, passage: str, *, name: str = "passage", published: dt.date | None = None) -> None:
        self.passage: Passage = read_passage(passage)
        if not self.passage.sentences:
            raise InputError(f"nothing to compare with: there are no words in {name}")
        self.claims: list[Claim] = make_claims(self.passage, read_voices(self.passage), published=published, name=name)
        self._choice = Choice([sentence.tokens for sentence in self.passage.sentences])
        self._quotes: dict[str, Reading] = {}

    @property
    def info(self) -> None:
        """Nothing: there is no store."""
        return None

    def check_many(self, statements: Iterable[str | Statement], *, limit: int = 5) -> Iterator[Assessment]:
        """The assessments of statements in their order, each made when it is asked for."""
        for statement in statements:
            yield self.check(statement, limit=limit)

    def check(self, statement: str | Statement, *, limit: int = 5) -> Assessment:
        """The assessment of one statement."""
        if isinstance(statement, str):
            statement = Statement(text=statement)
        if len(statement.text) > _LONGEST:
            reason = f"This is longer than {_LONGEST} characters: a text, not a statement."
            return Assessment(statement=statement, verdict=Verdict.NOT_CHECKABLE, explanation=reason)
        cast = self._cast(statement.text)
        spans = sentence_spans(statement.text) or [(0, len(statement.text))]
        readings = [read(statement.text[start:end], cast=cast) for start, end in spans]
        subjects = tuple(term for reading in readings for term in _subject(reading))
        chosen = self._choice.sentences(readings)
        evidence = [self._evidence(at, cast, subjects) for at in chosen]
        assessment = assess(statement, readings, evidence, cast, limit=limit, where="passage")
        if assessment.verdict is Verdict.NOT_FOUND:
            return self._with_nearest(assessment, readings, chosen, evidence)
        return assessment

    def _with_nearest(
        self, assessment: Assessment, readings: Sequence[Reading], chosen: Sequence[int], evidence: Sequence[Evidence]
    ) -> Assessment:
        """The assessment with the closest sentence as its match: it says nothing to the statement all the same."""
        scores = self._choice.closeness(readings, chosen, evidence)
        if not any(scores):
            return assessment
        nearest = evidence[scores.index(max(scores))]
        matches = rank(readings, [nearest])
        return replace(assessment, matches=tuple(replace(match, stance=Stance.MISSING) for match in matches))

    def _cast(self, statement: str) -> Cast:
        """The speakers of the passage as actors, each with the forms of its name that the statement has."""
        names = list(dict.fromkeys(claim.speaker for claim in self.claims if claim.speaker))
        if not names:
            return Cast()
        tokens = tokenize(statement)
        actors = []
        for name in names:
            words = [folded(word.norm) for word in tokenize(name) if word.kind is not Kind.MARK]
            aliases = [name.split()[-1]] if " " in name and name.split()[-1][0].isupper() else []
            if words and not aliases:
                aliases += _fuller_forms(tokens, words[-1])
            actors.append(Actor(name=name, aliases=tuple(aliases)))
        return Cast(actors)

    def _evidence(self, at: int, cast: Cast, subjects: tuple[Term, ...]) -> Evidence:
        claim = self.claims[at]
        context = self._title_terms()
        if self._points_back(at):
            context += self._antecedents(at) or self._meant(at, subjects)
        return read_claim(claim, cast, self._quotes, context)

    def _title_terms(self) -> tuple[Term, ...]:
        title = self.passage.title
        return tuple(self._read(title).terms) if title else ()

    def _points_back(self, at: int) -> bool:
        """Whether a sentence opens with a pronoun, or with a description of what was named before."""
        words = [token for token in self.passage.sentences[at].tokens if token.kind is Kind.WORD][:3]
        if any(word.norm in _PRONOUNS for word in words):
            return True
        return len(words) > 1 and words[0].norm in _DEFINITE and words[1].text[0].islower()

    def _meant(self, at: int, subjects: tuple[Term, ...]) -> tuple[Term, ...]:
        """What of the statement's subject a sentence stands for that nothing before it explains.

        A pronoun may be anybody, but no qualifier: “she” is no “former judge”. A description may be a name.
        """
        pronoun = any(token.norm in _PRONOUNS for token in self.passage.sentences[at].tokens[:3])
        return tuple(
            term
            for term in subjects
            if term.kind is TermKind.NAME
            or (pronoun and term.norm not in PRIVATIVES and part_of_speech(term.norm)[:1] == ("n",))
        )

    def _antecedents(self, at: int) -> tuple[Term, ...]:
        """The names and the subject of the nearest sentence before that names anything itself."""
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            sentence = self.passage.sentences[before]
            if sentence.is_heading:
                continue
            reading = self._read(self.passage.words(sentence))
            found = _subject(reading)
            names = tuple(term for term in reading.terms if term.kind is TermKind.NAME and term not in found)
            if names or (found and not self._points_back(before)):
                return found + names
        return ()

    def _read(self, text: str) -> Reading:
        found = self._quotes.get(text)
        if found is None:
            found = self._quotes[text] = read(text, cast=Cast(), attributed=False)
        return found


def _subject(reading: Reading) -> tuple[Term, ...]:
    """The terms before the verb of the first part."""
    if not reading.parts or reading.parts[0].verb is None:
        return tuple(term for term in reading.terms[:1] if term.kind is TermKind.NAME)
    verb = reading.parts[0].verb
    return tuple(term for term in reading.terms if term.first < verb and term.kind in (TermKind.NAME, TermKind.WORD))


def _fuller_forms(tokens: Sequence[Token], last: str) -> list[str]:
    """The names of several words in the statement that end in a word: “Jane Roe” for Roe."""
    return [
        " ".join(token.text for token in tokens[start:end])
        for start, end in capital_runs(tokens)
        if end - start > 1 and folded(tokens[end - 1].norm) == last
    ]
