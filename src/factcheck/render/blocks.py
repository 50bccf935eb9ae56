"""Reports for people as paragraphs with styles, which wrap to any width of the page."""

from __future__ import annotations

from factcheck.classes import dataclass
from factcheck.model import Assessment, Claim, Match, Voice
from factcheck.render.marks import CONFLICT, Piece, deciding, evidence, pieces, quote_marks, statement_spans
from factcheck.render.records import iso
from factcheck.render.safe import visible
from factcheck.render.wording import SIGNS, STANCE_SIGNS, carried, caveats, days, origin, teller

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.render.kinds import LinkedClaim

QUOTE = "  │ "


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words that wrap together, behind a margin."""

    words: tuple[Piece, ...] = ()
    margin: str = "  "
    """What stands before every row."""
    first: str | None = None
    """What stands before the first row instead."""


def assessment_block(assessment: Assessment, width: int | None = None) -> list[Paragraph]:
    """The verdict and the statement, the reason, the quotes with their deciding words, and other claims.

    Then the alignment, where there is one; it alone depends on the width of the page.
    """
    verdict = assessment.verdict
    shown, others = evidence(assessment)
    text = visible(assessment.statement.text)
    head = ((f"{SIGNS[verdict]} {verdict}", verdict.value), ("  ", ""))
    block = [
        Paragraph(words=(*head, *pieces(text, statement_spans(assessment), CONFLICT, "statement")), first=""),
        Paragraph(words=((visible(assessment.explanation), ""),)),
    ]
    for finding in deciding(assessment):
        if finding.explanation not in assessment.explanation and len(deciding(assessment)) > 1:
            block.append(Paragraph(words=((visible(finding.explanation), ""),), first="  - ", margin="    "))
    for match in shown:
        spans, style = quote_marks(assessment, match)
        block.append(Paragraph(words=pieces(visible(match.claim.quote), spans, style, "quote"), margin=QUOTE))
        block.append(Paragraph(words=((visible(origin(match.claim)), "origin"),)))
        counted = carried(match)
        if counted:
            block.append(Paragraph(words=((visible(counted), "origin"),)))
    block.extend(_other(match) for match in others)
    if assessment.alignment:
        from factcheck.render.alignment import alignment_paragraphs, score_paragraphs  # only `--explain` waits for it

        block.extend(score_paragraphs(assessment))
        block.extend(alignment_paragraphs(assessment.alignment, width))
    return [*block, Paragraph(margin="")]


def _other(match: Match) -> Paragraph:
    claim = match.claim
    words = (
        (visible(f"{match.score:.2f} {claim.text} "), "other"),
        (visible(" · ".join((teller(claim), claim.id, *caveats(claim)))), "origin"),
    )
    return Paragraph(words=words, first=f"  {STANCE_SIGNS[match.stance]} ", margin="    ")


def linked_block(linked: LinkedClaim) -> list[Paragraph]:
    """The claim with its quote and position, under a heading that says how it is linked."""
    claim = linked.claim
    if linked.link == "claim":
        heading: tuple[Piece, ...] = ((visible(claim.id), "heading"),)
        details = [Paragraph(words=((f"{name}: ", "origin"), (visible(value), ""))) for name, value in _details(claim)]
    else:
        heading, details = ((linked.link, linked.link), (" ", ""), (visible(claim.id), "heading")), []
    return [
        Paragraph(words=heading, first="", margin="  "),
        Paragraph(words=((visible(claim.text), "statement"),)),
        Paragraph(words=((visible(claim.quote), "quote"),), margin=QUOTE),
        Paragraph(words=((visible(origin(claim)), "origin"),)),
        *details,
        Paragraph(margin=""),
    ]


def _details(claim: Claim) -> list[tuple[str, str]]:
    source, locator = claim.source, claim.locator
    rows = (
        ("characters", f"{locator.start} to {locator.end} of the source's text" if locator else None),
        ("words of", claim.speaker if claim.voice is Voice.RATING else None),
        ("actors", ", ".join(claim.actors)),
        ("topic", claim.topic),
        ("place", claim.place),
        ("event", days(claim.event_start, claim.event_end)),
        ("address", source.url if source else None),
        ("author", source.author if source else None),
        ("read from", source.origin if source and source.origin != source.url else None),
        ("read at", iso(source.retrieved) if source else None),
        ("superseded by", source.superseded_by if source else None),
        ("source's date", source.published_basis if source else None),
        ("SHA-256 of the source's text", source.sha256 if source else None),
    )
    return [(name, value) for name, value in rows if value]
