"""All articles that are named: read by many processes at once, recorded by one, each whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from factcheck.errors import FactcheckError, InputError
from factcheck.model import Claim
from factcheck.services.adding.origins import STDIN, Origin
from factcheck.services.adding.outcome import Outcome
from factcheck.services.adding.parallel import each
from factcheck.services.adding.reading import NOTHING, Given, Read, Reading, Unread, read_bytes, read_origin
from factcheck.services.adding.recording import claims_of, record, source_of
from factcheck.services.library import own_store
from factcheck.services.relating import Linked, counted, find_links, settle
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import WRITE_TIMEOUT
from factcheck.store.sources import claims_by_source, compared, digests, uncompared
from factcheck.store.suggestions import Suggestion
from factcheck.store.writing import transaction

Document = tuple[Origin, bytes | None]
"""Where it is read from, and what was read of it already."""

Compared = tuple[str, list[Suggestion]]
"""A source, and the links of its claims with those of others."""
_MANY = 250
"""So many sources are compared before what was found is written."""
_FEW = 8
"""So many documents are read in this process: others take longer to start."""


def add_articles(
    origins: Sequence[Origin], db: str | Path | None = None, *, given: Given = NOTHING, processes: int = 1
) -> Iterator[Outcome | Unread]:
    """What became of each document, in order, as soon as it stands in the store.

    The store is the one that is named, or the user's own; it is made where it is missing, once there is an article to
    keep. It never holds a part of an article, so that whoever is interrupted goes on from there with the same call.
    """
    path = own_store(db, make=False)
    known = _digests(path)
    store: ClaimStore | None = None
    try:
        with closing(_read_all(origins, given, known, processes)) as batches:
            for batch in batches:
                unread = [read for read in batch if isinstance(read, Unread)]
                if len(unread) == len(batch):
                    yield from unread
                    continue
                if store is None:
                    store = ClaimStore.open(own_store(db), writable=True)
                yield from _recorded(store, batch)
    finally:
        if store is not None:
            store.close()


def tie_articles(db: str | Path | None = None, *, processes: int = 1) -> Iterator[Linked]:
    """What came of holding the claims of each added article against those of others.

    This comes when all are recorded, so that it does not depend on how they were; what an earlier run left is done too.
    """
    path = own_store(db, make=False)
    if not path.exists():
        return
    with ClaimStore.open(path, writable=True) as store:
        waiting = uncompared(store)
        batches: Iterator[list[Compared]] = ([(source, _links(store, source))] for source in waiting)
        if processes > 1 and len(waiting) > _FEW:
            compare: Callable[[str], Compared] = partial(compare_source, path=path)
            batches = each(compare, waiting, processes=processes, lost=lambda source: (source, []))
        done: list[Compared] = []
        for source, found in chain.from_iterable(batches):
            done.append((source, found))
            # Whoever compares has to read anew what was written, so that is done seldom.
            if len(done) >= _MANY or len(done) == len(waiting):
                _settle(store, done)
                waiting = waiting[len(done) :]
                done = []
            yield counted(found)


def _settle(store: ClaimStore, done: Sequence[Compared]) -> None:
    with transaction(store):
        settle(store, [one for _, found in done for one in found])
        compared(store, [source for source, _ in done])


def compare_source(source: str, path: Path) -> Compared:
    """The links that the claims of a source of a store have with those of earlier ones."""
    return source, _links(_opened(path), source)


def _links(store: ClaimStore, source: str) -> list[Suggestion]:
    return list(find_links(store, claims_by_source(store, source)))


@lru_cache(maxsize=1)
def _opened(path: Path) -> ClaimStore:
    """The store, open in a process of its own for one source after the other."""
    return ClaimStore.open(path, timeout=WRITE_TIMEOUT)


def read_articles(
    origins: Sequence[Origin], *, given: Given = NOTHING, processes: int = 1
) -> Iterator[list[Claim] | Unread]:
    """The claims of each document, in order; nothing is written, and no store is looked into."""
    with closing(_read_all(origins, given, frozenset(), processes)) as batches:
        for read in chain.from_iterable(batches):
            if isinstance(read, Reading):
                yield claims_of(read, source_of(None, read))
            elif isinstance(read, Unread):
                yield read


def _recorded(store: ClaimStore, batch: Sequence[Read]) -> list[Outcome | Unread]:
    """What became of some documents that were read, in one transaction: a disk takes its time to confirm each."""
    outcomes: list[Outcome | Unread] = []
    with transaction(store):
        for read in batch:
            try:
                outcomes.append(read if isinstance(read, Unread) else record(store, read))
            except InputError as error:  # what an article says does not fit the store
                outcomes.append(Unread(read.origin, str(error)))
            except (FactcheckError, sqlite3.Error):  # the store is at fault, not the article
                raise
            except Exception as error:  # one document never stops the rest
                outcomes.append(_bug(read.origin, error))
    return outcomes


def _digests(path: Path) -> frozenset[bytes]:
    """The digests of the texts that a store holds; none of one that is missing."""
    if not path.exists():
        return frozenset()
    with ClaimStore.open(path, writable=True) as store:  # also says at once where it cannot be written
        return digests(store)


def _read_all(
    origins: Sequence[Origin], given: Given, known: frozenset[bytes], processes: int
) -> Generator[list[Read]]:
    read: Callable[[Document], Read] = partial(read_safely, given=given, known=known)
    if processes < 2 or len(origins) <= _FEW:
        return ([read((origin, None))] for origin in origins)
    return each(read, map(_document, origins), processes=min(processes, len(origins)), lost=_lost)


def _document(origin: Origin) -> Document:
    """The document, with its bytes where only this process can read them."""
    if origin.name != STDIN:
        return origin, None
    try:
        return origin, read_bytes(origin)
    except OSError:  # whoever reads it will find the same
        return origin, None


def read_safely(document: Document, given: Given, known: frozenset[bytes]) -> Read:
    """The same as `read_origin`, with a bug of a reader as the reason where it has one."""
    try:
        return read_origin(*document, given, known)
    except Exception as error:  # one document never stops the rest
        return _bug(document[0], error)


def _bug(origin: Origin, error: Exception) -> Unread:
    return Unread(origin, f"internal error: {type(error).__name__}: {error}")


def _lost(document: Document) -> Read:
    return Unread(document[0], "the process that read it died of it")
