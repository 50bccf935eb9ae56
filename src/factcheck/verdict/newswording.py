"""Where a statement may word as the news do what a claim words otherwise; few do, and only for those it is looked up."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.alignment.evidence import Evidence
from factcheck.text.reading import Reading

# A word of each name in `vocabulary/economics.tsv`.
_MEASURES = frozenset(
    "unemployment jobless joblessness unemployed economy economic gdp growth gross price prices cpi ppi deficit gap "
    "shortfall industrial manufacturing factory bankruptcy bankruptcies home homes mortgage mortgages rate rates costs "
    "debt gas gasoline petrol oil crude stocks shares equities stock share job jobs payroll payrolls positions layoffs "
    "redundancies workforce staff headcount profit profits income earnings revenue sales turnover fine penalty bailout "
    "rescue stimulus settlement fed federal reserve ecb boe boj imf wto oecd opec sec irs cbo dow djia gm general p&g "
    "j&j wage bank monetary european international".split()
)
_EXTREMES = frozenset("low lows lowest trough troughs high highs highest peak peaks".split())
_UNDERSTOOD = frozenset(
    "economy employers employer payroll payrolls nonfarm hiring hit hits reach reaches reached touch touches touched "
    "show shows showed shown post posts posted record records recorded register registers registered report reports "
    "reported log logs logged see sees saw notch notches notched ever history nationally nationwide".split()
)


def in_news_wording(
    aligned: list[Aligned], statement: Reading, part: int, evidence: Evidence
) -> list[Aligned]:
    """The terms, those that the claim lacks in these words and has in others tied to its words for it."""
    lacking = {word for one in aligned if not one.closeness for word in one.term.norm.split()}
    if not lacking.isdisjoint(_MEASURES):
        from factcheck.verdict.glossary import by_other_names

        aligned = by_other_names(aligned, statement, part, evidence)
    if lacking and any(token.norm in _EXTREMES for token in statement.tokens):
        from factcheck.verdict.extremes import with_extremes

        aligned = with_extremes(aligned, statement, part, evidence)
    if not lacking.isdisjoint(_UNDERSTOOD):
        from factcheck.verdict.understood import with_understood

        aligned = with_understood(aligned, statement, part, evidence)
    return aligned
