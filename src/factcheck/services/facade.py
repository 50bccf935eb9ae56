"""`Store`: what `factcheck.open_store()` returns, one store with every question that can be put to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType

from factcheck.errors import UnknownClaimError, UsageError
from factcheck.model import Actor, Assessment, Claim, Match, Source, Statement, Voice
from factcheck.store.claims import ClaimStore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.services.finding import ActorFound
    from factcheck.store.info import StoreInfo
    from factcheck.store.summary import Counted


_NEAR = 70
"""Least likeness, of 100, that is worth a suggestion; “sochi” and “sochi-talks” have 90."""


class Store:
    """A store of claims, open for reading. Use it as a context manager, or close it."""

    def __init__(self, claim_store: ClaimStore) -> None:
        self.claim_store = claim_store
        """The store underneath, for jobs that read its rows."""

    @property
    def path(self) -> Path:
        """The file that the store is."""
        return self.claim_store.path

    @property
    def info(self) -> StoreInfo:
        """Where the store is and how much it holds."""
        return self.claim_store.info()

    def check(
        self, text: str | Statement, *, limit: int = 5, explain: bool = False, reviewed_only: bool = False
    ) -> Assessment:
        """The assessment of one statement; `limit` bounds the matches that it shows.

        With `explain` it has an `alignment`: every content word with what the deciding claim has for it. With
        `reviewed_only`, claims that no person has reviewed are no evidence.
        """
        from factcheck.services import checking

        return checking.check(
            self.claim_store, _statement(text), limit=_limit(limit), explain=explain, reviewed_only=reviewed_only
        )

    def check_many(
        self,
        texts: Iterable[str | Statement],
        *,
        limit: int = 5,
        explain: bool = False,
        reviewed_only: bool = False,
    ) -> Iterator[Assessment]:
        """The assessments of statements in their order, each made when it is asked for."""
        from factcheck.services import checking

        statements = map(_statement, texts)
        return checking.check_many(
            self.claim_store, statements, limit=_limit(limit), explain=explain, reviewed_only=reviewed_only
        )

    def search(self, text: str, *, limit: int = 5, reviewed_only: bool = False) -> list[Match]:
        """The claims closest to a text, best first: retrieval alone, no verdict.

        A post may be given as it is, with its hashtags, handles, links and signature. The score is a probability, 0–1:
        how likely a claim with so much in common is the one that the text repeats. With `reviewed_only`, claims that no
        person has reviewed are left out.
        """
        from factcheck.services import searching

        return searching.search(self.claim_store, text, limit=_limit(limit), reviewed_only=reviewed_only)

    def claims(
        self,
        *,
        actor: str | None = None,
        speaker: str | None = None,
        source: str | None = None,
        topic: str | None = None,
        voice: str | Voice | None = None,
        disputed: bool = False,
        reviewed: bool | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Claim]:
        """The claims that pass every filter given, in the store's order.

        `actor` and `speaker` are found as by `find_actor`, `source` by identifier or title; `search` asks for claims
        with all of its words in their text or quote, `reviewed` for those that a person has reviewed (True) or none has
        (False). Raises UnknownActorError, and UsageError for a source, topic or
        voice that is unknown.
        """
        if search is not None and not search.strip():
            raise UsageError("there is nothing to search for")
        return self.claim_store.claims(
            actors=() if actor is None else [self.find_actor(actor).actor.name],
            speakers=() if speaker is None else [self.find_actor(speaker).actor.name],
            source=None if source is None else self._source(source),
            topic=None if topic is None else self._topic(topic),
            voice=None if voice is None else _voice(voice),
            disputed=disputed,
            reviewed=reviewed,
            words=[] if search is None else _words(search),
            limit=None if limit is None else _limit(limit),
        )

    def claim(self, id: str) -> Claim:
        """The claim with this identifier; UnknownClaimError names the nearest."""
        found = self.claim_store.claims_by_ids([id])
        if not found:
            near = _nearest(id, self.claim_store.ids())
            raise UnknownClaimError(f"there is no claim {id!r}" + (f"; the nearest is {near!r}" if near else ""))
        return found[0]

    def actors(self) -> list[Counted[Actor]]:
        """Every actor with the number of claims that it voices or figures in, most first."""
        return self.claim_store.count_actors()

    def sources(self) -> list[Counted[Source]]:
        """Every source with the number of its claims."""
        return self.claim_store.count_sources()

    def topics(self) -> list[Counted[str]]:
        """Every topic with the number of its claims, most first."""
        return self.claim_store.count_topics()

    def find_actor(self, name: str) -> ActorFound:
        """The one actor that a name means, in any spelling; UnknownActorError names the nearest."""
        from factcheck.services.finding import find_actor

        return find_actor(self.claim_store, name)

    def close(self) -> None:
        """The file is given back."""
        self.claim_store.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _source(self, name: str) -> str:
        sources = [counted.value for counted in self.sources()]
        for source in sources:
            if source.id == name:
                return name
        titled = [source.id for source in sources if source.title.casefold() == name.casefold()]
        if len(titled) == 1:
            return titled[0]
        raise _unknown("source", name, titled or [source.id for source in sources])

    def _topic(self, name: str) -> str:
        topics = [counted.value for counted in self.topics()]
        for topic in topics:
            if name in (topic, topic.casefold()) or name.casefold() == topic.casefold():
                return topic
        raise _unknown("topic", name, topics)


def _statement(text: str | Statement) -> Statement:
    return text if isinstance(text, Statement) else Statement(text=text)


def _words(text: str) -> list[str]:
    from factcheck.text.tokens import tokenize

    return [token.norm for token in tokenize(text)]


def _limit(limit: int) -> int:
    if limit < 0:
        raise UsageError(f"the limit should be 0 or more, not {limit}")
    return limit


def _voice(voice: str | Voice) -> Voice:
    try:
        return Voice(voice)
    except ValueError as error:
        raise UsageError(f"there is no voice {voice!r}; choose from {', '.join(Voice)}") from error


def _unknown(what: str, name: str, known: list[str]) -> UsageError:
    near = _nearest(name, known)
    return UsageError(f"there is no {what} {name!r} in the store" + (f"; the nearest is {near!r}" if near else ""))


def _nearest(name: str, known: list[str]) -> str | None:
    from rapidfuzz import process

    found = process.extractOne(name, known, score_cutoff=_NEAR)
    return found[0] if found else None
