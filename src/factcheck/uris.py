"""How SQLite is told of a file that is to be opened in a certain way.

The standard library's way to a URI loads five modules, which every start would wait for.
"""

from __future__ import annotations

import os

_ESCAPES = str.maketrans({"%": "%25", "?": "%3f", "#": "%23"})
"""What would be decoded, or end the path."""


def file_uri(path: str | os.PathLike[str]) -> str:
    """The URI of a file, as SQLite reads it.

    >>> file_uri("/data/what? 100%.db")
    'file:///data/what%3f 100%25.db'
    """
    name = os.fspath(path)
    if os.name == "nt":
        from pathlib import Path

        return Path(name).absolute().as_uri()
    absolute = name if os.path.isabs(name) else os.path.join(os.getcwd(), name)
    return f"file://{absolute.translate(_ESCAPES)}"
