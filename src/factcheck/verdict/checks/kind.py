"""Kinds: what the statement says that its subject is, against what the source says that it is."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Finding
from factcheck.verdict.pair import Pair

CODE = "kind"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each kind, nationality or genre that a definition of the same subject has or rules out.

    What a definition says in brackets of a birth or death is told under the codes of dates, places and numbers.
    """
    for trait in pair.defined.findings if pair.defined is not None else ():
        yield pair.finding(
            trait.code,
            trait.stance,
            trait.explanation,
            span=trait.span,
            source=trait.source,
            source_span=trait.source_span,
        )
