"""The proof of a store: SQLite's own checks, ours, and every quote at its position in the texts of its sources."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.errors import InputError
from factcheck.model import Claim
from factcheck.store.claims import ClaimStore
from factcheck.store.integrity import Problem, problems


def proof(store: ClaimStore, texts: Iterable[Path] = ()) -> Iterator[Problem]:
    """What is wrong with a store and with the quotes from these files; nothing where all is well."""
    contents = [(path, _read(path)) for path in texts]  # first, so that a missing file is told before a long proof
    yield from problems(store)
    for path, content in contents:
        yield from _misquoted(store, path, content)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _misquoted(store: ClaimStore, path: Path, content: bytes) -> Iterator[Problem]:
    digest = hashlib.sha256(content).hexdigest()
    sources = [counted.value for counted in store.count_sources() if counted.value.sha256 == digest]
    if not sources:
        yield Problem(check="sources", message=f"{path} is the text of no source of the store (SHA-256 {digest})")
        return
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        yield Problem(check="sources", message=f"{path} is not UTF-8, at byte {error.start + 1}")
        return
    starts = paragraph_starts(text)
    for source in sources:
        for claim in store.claims(source=source.id):
            for message in _differs(claim, text, starts):
                yield Problem(check="quotes", claim=claim.id, message=f"{claim.id!r}: {message}")


def paragraph_starts(text: str) -> list[int]:
    r"""The offsets at which paragraphs begin: the lines that are not blank.

    >>> paragraph_starts("One.\n\n Two.\n")
    [0, 6]
    """
    starts, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(offset)
        offset += len(line) + 1
    return starts


def _differs(claim: Claim, text: str, starts: list[int]) -> Iterator[str]:
    if claim.locator is None:
        yield "it has no position in the text"
        return
    start, end = claim.locator.start, claim.locator.end
    found = text[start:end]
    if found != claim.quote:
        yield f"at {start}-{end} the text has {_short(found)}, not {_short(claim.quote)}"
    elif bisect_right(starts, start) != claim.locator.paragraph:
        yield f"it stands in paragraph {bisect_right(starts, start)}, not {claim.locator.paragraph}"


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "…")
