"""An article as read, into the store: as a new source, as a new version of one, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.classes import replace
from factcheck.errors import InputError
from factcheck.model import Claim, Source, Voice
from factcheck.services.adding.actors import is_name
from factcheck.services.adding.naming import claim_ids, source_id, title_of
from factcheck.services.adding.origins import address_parts
from factcheck.services.adding.outcome import Outcome, State
from factcheck.services.adding.reading import AlreadyThere, Reading
from factcheck.store.claims import ClaimStore
from factcheck.store.decisions import MERGED, REJECTED, Decision, decisions_on
from factcheck.store.naming import known_actors, known_names
from factcheck.store.rows import named_in
from factcheck.store.sources import await_comparison, find_sources, has_source, ids_taken, keep_source, supersede
from factcheck.store.writing import part


def record(store: ClaimStore, reading: Reading | AlreadyThere) -> Outcome:
    """What became of an article, which is recorded whole or not at all, in a transaction of a store.

    A text that the store holds is left alone. Another text from the same place, or with the same URL, is a new version,
    and supersedes the one before.
    """
    older = _versions(store, reading)
    same = find_sources(store, sha256=reading.sha256)
    for source in same:
        if source.superseded_by is None:
            return Outcome(State.UNCHANGED, reading.origin.name, source.id, source.title, 0)
    current = next((source for source in reversed(older) if source.superseded_by is None), None)
    for source in same:
        if source in older:
            with part(store) as writer:
                supersede(writer.store, source.id, None)
                if current is not None:
                    supersede(writer.store, current.id, source.id)
            before = current.id if current else None
            return Outcome(State.RESTORED, reading.origin.name, source.id, source.title, 0, before)
    if isinstance(reading, AlreadyThere):  # as an earlier version of what stands elsewhere
        if not same:
            raise InputError("was removed from the store while it was read; add it again")
        return Outcome(State.UNCHANGED, reading.origin.name, same[0].id, same[0].title, 0)
    with part(store) as writer:
        source = source_of(store, reading)
        keep_source(store, source, reading.article.text)
        claims = claims_of(reading, source, decisions_on(store, origin=source.origin, sha256=source.sha256))
        claims = _under_free_ids(store, claims, reading.sha256)
        claims = named_as_known(store, claims)
        known = known_actors(store, [claim.speaker for claim in claims if claim.speaker])
        new = {name: actor for name, actor in reading.actors.items() if name not in known}
        for claim in claims:
            profile = new.pop(claim.speaker, None) if claim.speaker else None
            writer.add(claim, [profile] if profile else [])
        writer.finish()
        if current is not None:
            supersede(store, current.id, source.id)
        await_comparison(store, source.id)
    state = State.UPDATED if current else State.ADDED
    return Outcome(
        state,
        reading.origin.name,
        source.id,
        source.title,
        len(claims),
        current.id if current else None,
        source.language,
    )


def _versions(store: ClaimStore, reading: Reading | AlreadyThere) -> list[Source]:
    """The sources that were read from the same place or have the same URL."""
    url = reading.article.url
    # The address of a site's front page tells no article from another.
    telling = url if url and address_parts(url)[1].strip("/?") else None
    return find_sources(store, origin=reading.origin.uri, url=telling)


def source_of(store: ClaimStore | None, reading: Reading) -> Source:
    """The source that an article becomes; without a store, its identifier may be one that a store has already."""
    article = reading.article
    title = title_of(article, reading.origin)
    return Source(
        id=source_id(title, article, lambda name: store is not None and has_source(store, name)),
        title=title,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        sha256=reading.sha256,
        author=article.author,
        language=article.language,
        retrieved=reading.retrieved,
        origin=reading.origin.uri,
    )


def claims_of(
    reading: Reading, source: Source, decisions: dict[tuple[str, str], Decision] | None = None
) -> list[Claim]:
    """The claims of an article under their source, as earlier decisions on the same readings left them."""
    own = (
        replace(
            claim,
            source=source,
            section=claim.section or ("headline" if claim.quote == source.title else None),
        )
        for claim in reading.claims
    )
    return list(_decided(own, decisions or {}))


def _decided(claims: Iterable[Claim], decisions: dict[tuple[str, str], Decision]) -> Iterator[Claim]:
    for claim in claims:
        decision = decisions.get((claim.quote, claim.text))
        if decision is None:
            yield claim
        elif decision.decision not in (REJECTED, MERGED):
            yield replace(
                claim,
                text=decision.text or claim.text,
                speaker=decision.speaker,
                voice=Voice.SPEAKER if decision.speaker else Voice.SOURCE,
                reviewed=True,
            )


def _under_free_ids(store: ClaimStore, claims: Sequence[Claim], sha256: str) -> list[Claim]:
    """The claims under identifiers that no claim of the store has: what is added never takes the place of another's."""
    taken = ids_taken(store, [claim.id for claim in claims])
    if not taken:
        return list(claims)
    names = claim_ids(claims, sha256, taken | ids_taken(store, claim_ids(claims, sha256, taken)))
    return [replace(claim, id=name) for claim, name in zip(claims, names, strict=True)]


def named_as_known(store: ClaimStore, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with their actors under the names that the store has for them, where it has just one."""
    known = known_names(store, {name for claim in claims for name in named_in(claim) if is_name(name)})
    if not known:
        return list(claims)
    return [
        replace(
            claim,
            speaker=known.get(claim.speaker, claim.speaker) if claim.speaker else None,
            actors=tuple(dict.fromkeys(known.get(name, name) for name in claim.actors)),
        )
        for claim in claims
    ]
