"""What a claim makes of what a part tells beside a definition: bynames, brothers and sisters, contents, ties."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.alignment.evidence import Evidence
from factcheck.text.reading import Reading
from factcheck.verdict.defining.sides import Defined

_BYNAMES = frozenset("nicknamed dubbed called named aka known referred nickname nicknames moniker monikers".split())
_KIN = frozenset(
    "childless child children kids son sons daughter daughters sibling siblings brother brothers sister sisters".split()
)
_HOLDING = frozenset("contains contained includes included features featured".split())


def relate(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim makes of a byname, of kin, contents or a tie in a part; None where it tells none of the same.

    What a part has no words for is not loaded.
    """
    clause = statement.parts[part]
    words = {token.norm for token in statement.tokens[clause.first : clause.last]}
    found: Defined | None = None
    if not _BYNAMES.isdisjoint(words):
        from factcheck.verdict.defining.bynames import call

        found = call(statement, part, evidence, aligned)
    if found is None and not _KIN.isdisjoint(words):
        from factcheck.verdict.defining.kin import count_kin

        found = count_kin(statement, part, evidence, aligned)
    if found is None and not _HOLDING.isdisjoint(words):
        from factcheck.verdict.defining.containing import hold

        found = hold(statement, part, evidence)
    if found is None:
        from factcheck.verdict.defining.involving import involve

        found = involve(statement, part, evidence, aligned)
    return found
