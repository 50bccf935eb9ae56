"""A claim in front of a reviewer: its passage with the quote, the speaker and the cue marked, and what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.model import Claim, Span
from factcheck.render.blocks import QUOTE, Paragraph
from factcheck.render.marks import CUE, QUOTED, SPEAKER, Piece
from factcheck.render.safe import visible
from factcheck.render.wording import days, origin, place, teller, title

AROUND = 300
"""Characters of the text that are shown on each side of the quote."""
_LONGEST = 2_000
"""Characters of the passage in all: what is longer was no quote to begin with."""


def passage_block(claim: Claim, text: str | None) -> list[Paragraph]:
    """The lines of the text around the claim's quote; the quote alone where the text is not at hand."""
    locator = claim.locator
    if text is None or locator is None or text[locator.start : locator.end] != claim.quote:
        return [Paragraph(words=((visible(claim.quote), QUOTED),), margin=QUOTE)]
    start = _begin(text, locator.start)
    end = _finish(text, locator.end, min(len(text), locator.end + AROUND, start + _LONGEST))
    marks = _marks(claim, start, end)
    block = []
    offset = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            block.append(Paragraph(words=_cut(line.rstrip(), offset, marks), margin=QUOTE))
        offset += len(line)
    before, after = "…" if text[:start].strip() else "", "…" if text[end:].strip() else ""
    if before:
        block.insert(0, Paragraph(words=((before, "origin"),), margin=QUOTE))
    if after:
        block.append(Paragraph(words=((after, "origin"),), margin=QUOTE))
    return block


def _begin(text: str, quote: int) -> int:
    """Where to begin: at the line of the quote or the one before, or at a word where that is far away."""
    least = max(0, quote - AROUND)
    line = text.rfind("\n", 0, quote) + 1
    before = text.rfind("\n", 0, len(text[:line].rstrip())) + 1
    for start in (before, line):
        if start >= least:
            return start
    space = text.find(" ", least, quote)
    return space + 1 if space >= 0 else least


def _finish(text: str, quote: int, most: int) -> int:
    """Where to end: with the line of the quote or the one behind it, or with a word."""
    line = text.find("\n", quote)
    line = len(text) if line < 0 else line
    behind = text.find("\n", len(text) - len(text[line:].lstrip()))
    behind = len(text) if behind < 0 else behind
    for end in (behind, line):
        if end <= most:
            return end
    space = text.rfind(" ", quote, most)
    return space if space >= 0 else max(quote, most)


def _marks(claim: Claim, start: int, end: int) -> list[tuple[Span, str]]:
    locator = claim.locator
    spans: list[tuple[Span | None, str]] = [
        ((locator.start, locator.end) if locator else None, QUOTED),
        (claim.speaker_span, SPEAKER),
        (claim.cue_span, CUE),
    ]
    return [(span, style) for span, style in spans if span is not None and span[0] < end and span[1] > start]


def _cut(line: str, offset: int, marks: Sequence[tuple[Span, str]]) -> tuple[Piece, ...]:
    """The line in pieces, each in the style of the last mark that covers it."""
    edges = {0, len(line)}
    for (start, end), _ in marks:
        edges.update(min(max(edge - offset, 0), len(line)) for edge in (start, end))
    ordered = sorted(edges)
    words = visible(line)
    found = []
    for first, last in pairwise(ordered):
        styles = [style for (start, end), style in marks if start <= offset + first and offset + last <= end]
        found.append((words[first:last], styles[-1] if styles else "origin"))
    return tuple(found)


def claim_block(claim: Claim, text: str | None, heading: str, notes: Iterable[tuple[str, str]] = ()) -> list[Paragraph]:
    """A claim as it waits for review: heading, passage, wording, who says it, and what else is recorded or noted."""
    paragraph = f"¶{claim.locator.paragraph}" if claim.locator else ""
    source = f"{claim.source.id} {paragraph}".rstrip() if claim.source else ""
    where = " · ".join(part for part in (source, claim.section or "", claim.id) if part)
    rows = (
        ("claim", claim.text, "statement"),
        ("said by", teller(claim), ""),
        ("actors", ", ".join(claim.actors), ""),
        ("topic", claim.topic, ""),
        ("place", claim.place, ""),
        ("event", days(claim.event_start, claim.event_end), ""),
        *((name, value, "other") for name, value in notes),
    )
    return [
        Paragraph(words=((heading, "heading"), (f"  {visible(where)}", "origin")), first="", margin="  "),
        *passage_block(claim, text),
        *(_row(name, value, style) for name, value, style in rows if value),
    ]


def source_block(claim: Claim) -> list[Paragraph]:
    """The text that the next claims were read from, by title, publisher and date."""
    return [Paragraph(words=((visible(title(claim) or ""), "origin"),), first="", margin="  ")]


def link_block(kind: str, score: float, claims: Sequence[Claim], heading: str) -> list[Paragraph]:
    """A link between two claims as it waits for confirmation."""
    says = {"repeats": "may say the same", "disputes": "may not both hold"}[kind]
    block = [Paragraph(words=((heading, "heading"), (f"  {says} ({score:.2f})", kind)), first="", margin="  ")]
    for number, claim in enumerate(claims):
        block += [
            *([Paragraph(margin="")] if number else []),
            Paragraph(words=((visible(claim.text), "statement"),)),
            Paragraph(words=((visible(claim.quote), "quote"),), margin=QUOTE),
            Paragraph(words=((visible(origin(claim)), "origin"),)),
        ]
    return block


def choice_block(number: int, claim: Claim) -> Paragraph:
    """A numbered claim to choose from."""
    about = " · ".join((teller(claim), place(claim), claim.id))
    words = ((f"{visible(claim.text)} ", ""), (visible(about), "origin"))
    return Paragraph(words=words, first=f"  {number:>2} ", margin="     ")


def _row(name: str, value: str | None, style: str) -> Paragraph:
    return Paragraph(words=((visible(value or ""), style),), first=f"  {name:<8} ", margin="           ")
