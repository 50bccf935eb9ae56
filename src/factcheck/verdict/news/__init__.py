"""What a statement words as news do and a claim words otherwise; what few statements need is loaded for them alone."""

from __future__ import annotations

from factcheck.alignment.bonds import Aligned
from factcheck.alignment.evidence import Evidence
from factcheck.text.quantities import QuantityKind
from factcheck.text.quantities.heads import singular
from factcheck.text.reading import Reading

# The words of `vocabulary/economics.tsv`, in the singular; a test compares them.
_MEASURES = frozenset(
    "account agreement application average bailout bank bankruptcy benefit bill board boe boj borrowing budget cbo "
    "central claim co commission congressional consumer cooperation cost countries cpi crude current cut deal debt "
    "deficit development djia domestic dow earnings ecb economic economy england equity european exchange existing "
    "exporting factory farm fed federal financial fine first fiscal floor force fund gamble gap gas gasoline gdp "
    "general gm government gross growth headcount home house housing imf income index individual industrial initial "
    "interest internal international irs j&j japan job jobless joblessness johnson jones labor labour layoff loan "
    "loss manufacturing minimum monetary mortgage motors national net new non nonfarm oecd office oil opec operation "
    "order organisation organization output owned p&g package payroll penalty personal petrol petroleum plan position "
    "ppi previously price procter producer product production profit public rate redundancy resale rescue reserve "
    "revenue sale sec securities service settlement share shortfall staff stimulus stock time trade turnover u.s. "
    "unemployed unemployment used wage weekly wholesale workforce world wto".split()
)
REACHING = frozenset("hit hits reach reaches reached touch touches touched".split())
"""Verbs by which a figure arrives at a level."""
_EXTREMES = frozenset("low lows lowest trough troughs high highs highest peak peaks".split())
_UNDERSTOOD = frozenset(
    "economy employers employer payroll payrolls nonfarm hiring hit hits reach reaches reached touch touches touched "
    "show shows showed shown post posts posted record records recorded register registers registered report reports "
    "reported log logs logged see sees saw notch notches notched ever history nationally nationwide plan plans "
    "planning intend intends intending set due expected scheduled slated poised ready prepares preparing aims "
    "aiming".split()
)

_TOLD_BY_TOLL = frozenset("die dies died perish perishes perished killed injured wounded hurt".split())


def in_news_wording(aligned: list[Aligned], statement: Reading, part: int, evidence: Evidence) -> list[Aligned]:
    """The terms, those that the claim lacks in these words and has in others tied to its words for it."""
    lacking = {word for one in aligned if not one.closeness for word in one.term.norm.replace("-", " ").split()}
    if not lacking.isdisjoint(_MEASURES) or any(word[-1:] == "s" and singular(word) in _MEASURES for word in lacking):
        from factcheck.verdict.news.measures import by_other_names

        aligned = by_other_names(aligned, statement, part, evidence)
    if lacking and not _EXTREMES.isdisjoint(statement.norms):
        from factcheck.verdict.news.extremes import with_extremes

        aligned = with_extremes(aligned, statement, part, evidence)
    if not lacking.isdisjoint(_UNDERSTOOD):
        from factcheck.verdict.news.understood import with_understood

        aligned = with_understood(aligned, statement, part, evidence)
    if any(one.term.norm in _TOLD_BY_TOLL for one in aligned):
        from factcheck.verdict.news.toll import with_toll

        aligned = with_toll(aligned, statement, evidence)
    if "time" in lacking or any(_is_ordinal(one) and not one.closeness for one in aligned):
        from factcheck.verdict.news.first_times import with_times

        aligned = with_times(aligned, statement, evidence)
    return aligned


def _is_ordinal(one: Aligned) -> bool:
    return one.term.quantity is not None and one.term.quantity.kind is QuantityKind.ORDINAL
