"""The library of claims: opening a store, making one, claims in and out of it, its proof."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.classes import NamedTuple
from factcheck.errors import InputError, StoreError
from factcheck.services.facade import Store
from factcheck.services.opening import open_store
from factcheck.services.places import is_shipped, named_path, shipped_store_path, store_path, user_store_path
from factcheck.services.placing import new_file, unwritable
from factcheck.store.claims import ClaimStore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.exchange import Format
    from factcheck.model import Claim
    from factcheck.store.integrity import Problem
    from factcheck.store.writing import Written

__all__ = [
    "ImportSummary",
    "build_store",
    "export_claims",
    "import_claims",
    "initialise",
    "open_store",
    "open_to_change",
    "own_store",
    "shipped_store_path",
    "store_path",
    "user_store_path",
    "verify",
]


class ImportSummary(NamedTuple):
    """What became of the claims of an imported file."""

    path: Path
    """The store that they went to."""
    added: int
    replaced: int
    unchanged: int
    unread: tuple[str, ...] = ()
    """Records that no claim could be made of, each with where it stands and why."""
    notes: tuple[str, ...] = ()
    """What was odd in the records that were taken, each once, with how many there were."""

    def __str__(self) -> str:
        return f"{self.added} added, {self.replaced} replaced, {self.unchanged} unchanged in {self.path}"


def open_to_change(path: Path) -> Store:
    """The store at a path, for reading what is to be changed; one of an earlier schema is brought up to date first."""
    ClaimStore.open(path, writable=True).close()
    return Store(ClaimStore.open(path))


def import_claims(path: str | Path, db: str | Path | None = None, *, format: str | None = None) -> ImportSummary:
    """All claims of a file into a store, or none; InputError names the line that is bad.

    Of published fact-checks, which others write, all that can be read is taken, and the summary says what cannot.

    Without `db` and FACTCHECK_DB they go to the user's own store, which begins as a copy of the one that ships. A
    store that is named and missing is made, with just these claims.
    """
    from factcheck.exchange import format_of

    path = Path(path)
    kind = format_of(path, format)
    named = named_path(db)
    target = named or user_store_path()
    _refuse_shipped(target)
    if not os.path.exists(target):  # which is False, not an error, of a name that cannot be
        try:
            return _summary(target, _import_anew(path, kind, target, empty=named is not None))
        except FileExistsError:  # another program made the store in the meantime; then it is one to add to
            pass
    return _summary(target, _write(path, kind, target))


def _import_anew(path: Path, kind: Format, target: Path, *, empty: bool) -> _Taken:
    with _new_store(target, empty=empty) as waiting:
        taken = _write(path, kind, waiting)
        _compact(waiting)
    return taken


def own_store(db: str | Path | None = None, *, make: bool = True) -> Path:
    """The store that is written to: the one that is named, or the user's own; made as by `import_claims` if missing."""
    named = named_path(db)
    target = named or user_store_path()
    _refuse_shipped(target)
    if make and not os.path.exists(target):
        try:
            with _new_store(target, empty=named is not None):
                pass
        except FileExistsError:  # another program made it in the meantime
            pass
    return target


def export_claims(
    store: Store | ClaimStore,
    format: str = "jsonl",
    *,
    left_out: Callable[[Claim, tuple[str, ...]], None] | None = None,
) -> Iterator[str]:
    """The lines of all claims of a store in a format, without their line ends; `import_claims` reads them back.

    `left_out` is told of each claim that lacks something for the format, and what that is.
    """
    from factcheck.exchange import format_of

    claims = store.claim_store if isinstance(store, Store) else store
    kind = format_of(Path(), format)

    def whole() -> Iterator[Claim]:
        for claim in claims.claims():
            lacking = kind.lacking(claim)
            if not lacking:
                yield claim
            elif left_out is not None:
                left_out(claim, lacking)

    return (line.removesuffix("\n") for line in kind.write(whole(), claims.actors()))


def initialise(db: str | Path | None = None, empty: bool = False) -> Path:
    """The path of a store newly made: a copy of the one that ships, or empty. Nothing is overwritten."""
    target = named_path(db) or user_store_path()
    _refuse_shipped(target)
    try:
        if os.path.lexists(target):
            raise FileExistsError
        with _new_store(target, empty=empty):
            pass
    except FileExistsError as error:
        raise StoreError(f"there is a file at {target} already; nothing is overwritten") from error
    return target


def build_store(jsonl: str | Path, db: str | Path) -> Path:
    """The path of a store made from a file of claims alone, in place of what was there; the same bytes every time."""
    from factcheck.exchange import format_of
    from factcheck.store.schema import create

    path, target = Path(jsonl), Path(db).resolve()
    kind = format_of(path)
    with new_file(target, replace=True) as waiting:
        create(waiting)
        _write(path, kind, waiting)
        _compact(waiting)
    return target


def verify(db: str | Path | None = None, sources: Iterable[str | Path] = ()) -> list[Problem]:
    """What is wrong with the store that is meant, and with its quotes from these texts; [] where all is well."""
    from factcheck.services.proving import proof

    with ClaimStore.open(store_path(db)) as store:
        return list(proof(store, [Path(source) for source in sources]))


@contextmanager
def _new_store(target: Path, *, empty: bool) -> Iterator[Path]:
    """A store beside the target, empty or a copy of the one that ships, which takes its place when the block ends."""
    import shutil  # which loads four compressors

    from factcheck.store.schema import create

    if target.parent == user_store_path().parent:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(target, error) from error
    with new_file(target) as waiting:
        if empty:
            create(waiting)
        else:
            shipped = shipped_store_path()
            ClaimStore.open(shipped).close()  # says so where it is missing or damaged
            try:
                shutil.copyfile(shipped, waiting)
            except OSError as error:
                raise unwritable(target, error) from error
        yield waiting


class _Taken(NamedTuple):
    """What became of a file: what was written, what was not read, what was odd."""

    written: Written
    unread: list[str]
    notes: dict[str, int]


def _write(path: Path, kind: Format, target: Path) -> _Taken:
    """The claims of a file in the store at the target, in one transaction."""
    from factcheck.exchange.record import Unread
    from factcheck.store.naming import RejectedClaimError
    from factcheck.store.writing import writing

    lines: dict[str, int] = {}
    unread: list[str] = []
    notes: dict[str, int] = {}
    try:
        with path.open("rb") as file, writing(target) as writer:
            for entry in kind.read(file):
                if isinstance(entry, Unread):
                    unread.append(str(entry))
                    continue
                for told in entry.notes:
                    notes[told] = notes.get(told, 0) + 1
                lines[entry.claim.id] = entry.line
                writer.add(entry.claim, entry.profiles)
            if not lines:
                noun = "claim" if kind.record == "line" else kind.record
                more = f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
                raise InputError(f"{unread[0]}{more}" if unread else f"there is no {noun} in it")
            return _Taken(writer.finish(), unread, notes)
    except RejectedClaimError as error:
        raise InputError(f"{path}: {kind.record} {lines[error.claim]}: {error}") from error
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a NUL character in the path
        raise InputError(f"{str(path)!r} cannot be read: {error}") from error


def _compact(path: Path) -> None:
    from factcheck.store.connection import refusals
    from factcheck.store.keeping import compact

    with ClaimStore.open(path, writable=True) as store, refusals(path):
        compact(store)


def _refuse_shipped(target: Path) -> None:
    if is_shipped(target):
        raise StoreError(f"{target} is the store that ships, which is never written to; name another with --db")


def _summary(target: Path, taken: _Taken) -> ImportSummary:
    written = taken.written
    return ImportSummary(
        path=target,
        added=written.added,
        replaced=written.replaced,
        unchanged=written.unchanged,
        unread=tuple(taken.unread),
        notes=tuple(f"{told} ({count})" if count > 1 else told for told, count in taken.notes.items()),
    )
