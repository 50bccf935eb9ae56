"""The documents that are meant by files, folders, URLs and “-”."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.classes import NamedTuple
from factcheck.ingest.documents.kinds import SUFFIXES

STDIN = "-"
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


class Origin(NamedTuple):
    """Where one document is read from."""

    name: str
    """As the user named it, or the folder that holds it."""
    uri: str | None
    """A URL, or the URI of a file; None of what is gone once it is read, such as standard input."""

    @property
    def is_url(self) -> bool:
        """Whether it has to be fetched."""
        return _URL.match(self.name) is not None


def address_parts(url: str) -> tuple[str, str]:
    """The host of an address, and its path with what is asked of it.

    >>> address_parts("https://example.org/news/bridge?page=2#top"), address_parts("https://example.org")
    (('example.org', '/news/bridge?page=2'), ('example.org', ''))
    """
    rest = _URL.sub("", url, count=1).partition("#")[0]
    host = re.split(r"[/?]", rest, maxsplit=1)[0]
    return host, rest[len(host) :]


def find_origins(names: Iterable[str]) -> Iterator[Origin]:
    """The documents in the order in which they are named, each once; those of a folder sorted by path.

    Of a folder, what is hidden is left out, files whose names do not end as those of documents do, and what is no file:
    a pipe or a device may keep whoever opens it waiting for ever.
    """
    seen: set[str] = set()
    for name in names:
        for origin in _meant(name):
            known = origin.uri or origin.name
            if known not in seen:
                seen.add(known)
                yield origin


def _meant(name: str) -> Iterator[Origin]:
    if name == STDIN:
        yield Origin(name, None)
    elif _URL.match(name):
        yield Origin(name, name)
    elif os.path.isdir(name):
        yield from map(_file, _walked(name))
    else:
        yield _file(name)


def _file(name: str) -> Origin:
    try:
        there = os.path.isfile(name)
        return Origin(name, Path(name).absolute().as_uri() if there else None)
    except ValueError:  # a NUL character, or bytes that are no text
        return Origin(name, None)


def _walked(folder: str) -> Iterator[str]:
    closed: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(parent, name)
            if name.startswith(".") or os.path.splitext(name)[1].lower() not in SUFFIXES:
                continue
            if os.path.isfile(path) or not os.path.exists(path):  # a link that leads nowhere will say so
                yield path
    yield from closed  # read like files, they will say what keeps them from being read
