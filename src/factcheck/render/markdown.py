"""Reports in Markdown, for pull requests, issues and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.model import Assessment, Claim, Verdict
from factcheck.render.kinds import KINDS, LinkedClaim
from factcheck.render.marks import deciding, evidence, pieces, quote_marks
from factcheck.render.page import Page
from factcheck.render.safe import markdown
from factcheck.render.wording import (
    HINT,
    SIGNS,
    STANCE_SIGNS,
    carried,
    caveats,
    origin,
    relation,
    score_words,
    summary,
    teller,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def assessments(noun: str, things: Iterable[Assessment], page: Page) -> Iterator[str]:
    """A section for each assessment, then the count of verdicts."""
    counts: Counter[Verdict] = Counter()
    for assessment in things:
        counts[assessment.verdict] += 1
        yield "\n".join(_section(assessment)) + "\n\n"
    if counts.total() > 1:
        yield f"**{summary(counts)}**\n\n"
    if counts:
        yield f"_{HINT}_\n"


def links(noun: str, things: Iterable[LinkedClaim], page: Page) -> Iterator[str]:
    """A section for the claim and for each one linked to it."""
    for linked in things:
        claim = linked.claim
        name = markdown(claim.id) if linked.link == "claim" else f"{linked.link} {markdown(claim.id)}"
        level = "##" if linked.link == "claim" else "###"
        yield f"{level} {name}\n\n{markdown(claim.text)}\n\n{_quote(claim, markdown(claim.quote))}\n\n"


def grid(noun: str, things: Iterable[Any], page: Page) -> Iterator[str]:
    """A table."""
    kind = KINDS[noun]
    yield f"| {' | '.join(kind.headings)} |\n|{' --- |' * len(kind.headings)}\n"
    for thing in things:
        yield f"| {' | '.join(markdown(text) for text in kind.brief(thing))} |\n"


def _section(assessment: Assessment) -> Iterator[str]:
    shown, others = evidence(assessment)
    yield f"### {SIGNS[assessment.verdict]} {assessment.verdict}: {markdown(assessment.statement.text)}"
    yield ""
    yield markdown(assessment.explanation)
    findings = deciding(assessment)
    if len(findings) > 1:
        yield ""
        yield from (f"- {markdown(finding.explanation)}" for finding in findings)
    for match in shown:
        spans, _ = quote_marks(assessment, match)
        words = pieces(match.claim.quote, spans, "**")
        yield ""
        yield _quote(match.claim, "".join(_emphasis(text) if mark else markdown(text) for text, mark in words))
        counted = carried(match)
        if counted:
            yield f"> ({markdown(counted)})"
    if others:
        yield ""
    for match in others:
        claim = match.claim
        who = ", ".join((markdown(teller(claim)), markdown(claim.id), *caveats(claim)))
        yield f"- {STANCE_SIGNS[match.stance]} {match.score:.2f} {markdown(claim.text)} ({who})"
    if assessment.grounds:
        yield ""
        yield markdown(score_words(assessment))
    if assessment.alignment:
        yield ""
        yield "| | statement | source | relation |"
        yield "| --- | --- | --- | --- |"
    for row in assessment.alignment or ():
        cells = (STANCE_SIGNS[row.stance], markdown(row.statement), markdown(row.source or ""), relation(row))
        yield f"| {' | '.join(cells)} |"


def _emphasis(text: str) -> str:
    return f"**{markdown(text)}**" if text.strip() == text else markdown(text)


def _quote(claim: Claim, words: str) -> str:
    return f"> {words}\n>\n> — {markdown(origin(claim))}"
