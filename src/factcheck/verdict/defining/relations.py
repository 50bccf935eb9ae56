"""What a claim makes of relations that a part tells beside a definition: bynames, brothers and sisters, callings."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.alignment.evidence import Evidence
from factcheck.text import bynames, kin
from factcheck.text.reading import Reading
from factcheck.verdict.defining.bynames import call
from factcheck.verdict.defining.kin import count_kin
from factcheck.verdict.defining.sides import Defined


def relate(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim makes of a byname or of kin in a part of the statement; None where it tells none of the same."""
    words = {token.norm for token in statement.tokens}
    if not bynames.CUES.isdisjoint(words):
        found = call(statement, part, evidence, aligned)
        if found is not None:
            return found
    return count_kin(statement, part, evidence, aligned) if not kin.CUES.isdisjoint(words) else None
