"""Names that articles and what they say are kept under: readable, and the same for the same text."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from itertools import islice
from pathlib import Path, PurePosixPath

from factcheck.exchange.parts import derived_id
from factcheck.ingest.article import Article
from factcheck.model import Claim
from factcheck.services.adding.origins import STDIN, Origin, address_parts
from factcheck.text.names_fold import fold_name

_WORDS = 7
_LONGEST = 60
_QUOTES = "“”„«»‘…–—"


def title_of(article: Article, origin: Origin) -> str:
    """The article's title, or else what its file or address is called."""
    if article.title:
        return article.title
    if origin.name == STDIN:
        return "standard input"
    if origin.is_url:
        host, path = address_parts(origin.name)
        return PurePosixPath(path.partition("?")[0]).stem or host
    name = os.fsencode(origin.name).decode("utf-8", "replace")  # some systems take any bytes for a name
    return Path(name).stem or name


def source_id(title: str, article: Article, taken: Callable[[str], bool]) -> str:
    """An identifier made of title and date that is not taken."""
    date = article.published.isoformat() if article.published else None
    name = "-".join(part for part in (_slug(title) or _slug(fold_name(title)) or "article", date) if part)
    number = _free(lambda number: taken(_numbered(name, number)))
    return _numbered(name, number)


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _free(taken: Callable[[int], bool]) -> int:
    """A number that is not taken: the first one where those before it are, found in steps as few as its digits.

    >>> _free(lambda number: number < 1000), _free(lambda number: False)
    (1000, 1)
    """
    last, free = 0, 1
    while taken(free):
        last, free = free, 2 * free
    while free - last > 1:
        middle = (last + free) // 2
        last, free = (middle, free) if taken(middle) else (last, middle)
    return free


def _slug(text: str) -> str:
    r"""The first words of a text in plain Latin letters, joined.

    >>> _slug("Bélarus’ president visits “Sochi” – again")
    'belarus-president-visits-sochi-again'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if unicodedata.category(c) != "Mn")
    words = (word for word in re.sub(r"[’']", "", plain).replace("_", " ").split())
    bare = (re.sub(r"[^a-z0-9]+", "-", word).strip("-") for word in words if word.strip(_QUOTES).isascii())
    return "-".join(islice((word for word in bare if word), _WORDS))[:_LONGEST].strip("-")


def claim_ids(claims: Sequence[Claim], sha256: str, taken: Collection[str] = ()) -> list[str]:
    """An identifier for each claim of a text, made of its wording and the text's digest; a repeated one is counted.

    None of them is one of those that are taken.
    """
    seen: dict[str, int] = {}
    found: dict[str, None] = {}
    for claim in claims:
        while True:
            number = seen[claim.text] = seen.get(claim.text, 0) + 1
            name = derived_id(claim.text, sha256, *([str(number)] if number > 1 else []))
            if name not in found and name not in taken:  # the digests of very many claims do coincide
                break
        found[name] = None
    return list(found)
