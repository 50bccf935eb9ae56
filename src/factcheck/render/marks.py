"""Which words of a statement and of a quote decide, and a text cut into marked and unmarked pieces."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Assessment, Finding, Match, Span, Stance, Verdict

Piece = tuple[str, str]
"""Words and the name of their style; the empty name is plain."""

CONFLICT = "conflict"
AGREEMENT = "agreement"
QUOTED, SPEAKER, CUE = "quoted", "speaker", "cue"
"""In a passage: the quote, the words that name who says it, the words that report."""
POINTERS = {CONFLICT: "^", QUOTED: "~", SPEAKER: "=", CUE: "-"}
"""What stands below words of a style where there are no colours."""
_EVIDENCE = 3
"""How many quotes are shown in full; a verdict that rests on more is still readable."""


def pieces(text: str, spans: Iterable[Span], mark: str, plain: str = "") -> tuple[Piece, ...]:
    """The text in pieces, those inside a span in the style `mark`.

    >>> pieces("a £2 loan", [(2, 4)], "conflict")
    (('a ', ''), ('£2', 'conflict'), (' loan', ''))
    """
    cut: list[Piece] = []
    at = 0
    for start, end in sorted(spans):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        if start > at:
            cut.append((text[at:start], plain))
        cut.append((text[start:end], mark))
        at = end
    if at < len(text) or not cut:
        cut.append((text[at:], plain))
    return tuple(cut)


def statement_spans(assessment: Assessment) -> list[Span]:
    """Where the words stand in the statement that the sources do not bear out."""
    against = (Stance.CONFLICTS, Stance.MISSING)
    return [each.statement_span for each in assessment.findings if each.stance in against and each.statement_span]


def quote_marks(assessment: Assessment, match: Match) -> tuple[list[Span], str]:
    """Where the deciding words stand in the match's quote, and their style: conflicts where there are any."""
    for stance, style in ((Stance.CONFLICTS, CONFLICT), (Stance.AGREES, AGREEMENT)):
        found = [
            finding.source_span
            for finding in assessment.findings
            if finding.stance is stance and finding.claim == match.claim.id and finding.source_span
        ]
        if found:
            return found, style
    return [], AGREEMENT


def evidence(assessment: Assessment) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The matches whose quotes the verdict rests on, best first, and the others."""
    matches = assessment.matches
    if not matches or assessment.verdict in (Verdict.NOT_FOUND, Verdict.NOT_CHECKABLE):
        return (), matches
    first = matches[0]
    named = {finding.claim for finding in assessment.findings if finding.stance is not Stance.MISSING}
    shown = [first]
    for match in matches[1:]:
        sides = assessment.verdict is Verdict.DISPUTED and match.stance not in (None, first.stance)
        if (sides or match.claim.id in named) and match.claim.quote not in [each.claim.quote for each in shown]:
            shown.append(match)
    shown = shown[:_EVIDENCE]
    return tuple(shown), tuple(match for match in matches if match not in shown)


def deciding(assessment: Assessment) -> tuple[Finding, ...]:
    """The findings that speak against the statement, conflicts first."""
    wanted = (Stance.CONFLICTS, Stance.MISSING)
    return tuple(finding for stance in wanted for finding in assessment.findings if finding.stance is stance)
