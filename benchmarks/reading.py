"""What machine reading gives on the article whose claims people recorded.

    python benchmarks/reading.py [ARTICLE.txt] [--misses]

The article is no part of the project: it is looked for beside the clone. Its curated claims are part of it, in
`data/claims.jsonl`. A curated claim is found where a machine claim has most of the shorter of the two quotes. Prints
Markdown; with `--misses`, what was not found or named goes to standard error.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import factcheck
from factcheck.model import Claim, Span, Voice
from factcheck.text.cast import Cast
from factcheck.text.quotations import read_quotations
from factcheck.text.tokens import Kind, tokenize

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT.parent / "shared" / "article.txt"
COVERED = 0.6
"""Share of the characters of the shorter quote that both have to hold."""
LEAST_WORDS = 5
"""Of a direct quotation; fewer are words that somebody used, not a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    what: str
    good: int
    total: int

    def __str__(self) -> str:
        share = f"{100 * self.good / self.total:.1f}" if self.total else "–"
        return f"| {self.what} | {self.good} of {self.total} | {share} |"


def covered(wanted: Span, given: Span) -> float:
    """The share of the shorter span that the other covers."""
    common = min(wanted[1], given[1]) - max(wanted[0], given[0])
    return max(0, common) / min(wanted[1] - wanted[0], given[1] - given[0])


def span_of(claim: Claim) -> Span:
    """Where the quote of a claim stands in the article."""
    assert claim.locator is not None
    return claim.locator.start, claim.locator.end


def is_named(cast: Cast, claim: Claim, speaker: str | None) -> bool:
    """Whether the speaker that was read is the recorded one, or names him among others."""
    given = claim.speaker or ""
    parts = [given, *(part.removeprefix("the ") for part in given.split(" and "))]
    return any(speaker in cast.resolve(tokenize(part)) for part in parts if part)


def quotations(text: str) -> Iterator[Span]:
    """The direct quotations of a text, with their marks, paragraph by paragraph."""
    offset = 0
    for line in text.splitlines(keepends=True):
        tokens = tokenize(line)
        for one in read_quotations(tokens):
            words = [token for token in tokens[one.first : one.last] if token.kind is not Kind.MARK]
            if len(words) >= LEAST_WORDS and tokens[one.first].text[0].isupper():
                yield offset + one.span[0], offset + one.span[1]
        offset += len(line)


def said(claim: Claim, text: str) -> str:
    """The words of a claim without those that name the speaker and report, where they stand at its edges."""
    assert claim.span is not None
    start, end = claim.span
    for part in (claim.cue_span, claim.speaker_span) * 2:
        if part is not None and part[1] >= end - 1 and part[0] > start:
            end = part[0]
        elif part is not None and part[0] <= start < part[1]:
            start = part[1]
    return text[start:end].strip(" ,“”\n")


def compare(text: str, curated: Sequence[Claim], cast: Cast, misses: list[str]) -> Iterator[Row]:
    """The figures, and into `misses` what they miss."""
    claims = factcheck.extract_claims(text, published=curated[0].source.published if curated[0].source else None)
    spoken = [claim for claim in curated if claim.voice is Voice.SPEAKER]
    found = {one.id: [claim for claim in claims if _covers(claim, one)] for one in curated}
    captions = {one.locator.paragraph for one in curated if one.section == "caption" and one.locator}
    kept = [one for one in curated if one.section not in ("caption", "headline")]
    yield Row(what="curated claims found", good=sum(bool(found[one.id]) for one in kept), total=len(kept))
    voiced = [one for one in kept if any(claim.voice is one.voice for claim in found[one.id])]
    yield Row(what="… in their voice", good=len(voiced), total=len(kept))
    named = [one for one in spoken if any(is_named(cast, claim, one.speaker) for claim in found[one.id])]
    yield Row(what="curated claims of a speaker found with the right one", good=len(named), total=len(spoken))
    misses += [f"speaker: {one.id}: {[claim.speaker for claim in found[one.id]]}" for one in spoken if one not in named]
    direct = list(quotations(text))
    exact = [span for span in direct if _is_exact(text, span, claims, curated, cast)]
    yield Row(what="direct quotations found, exact and with the right speaker", good=len(exact), total=len(direct))
    misses += [f"quotation: {text[slice(*span)]}" for span in direct if span not in exact]
    recorded = [claim for claim in claims if claim.locator and claim.locator.paragraph in captions]
    yield Row(what="captions and credits recorded as claims", good=len(recorded), total=len(captions))
    misses += [f"caption: {claim.quote}" for claim in recorded]


def _covers(claim: Claim, curated: Claim) -> bool:
    return covered(span_of(curated), span_of(claim)) >= COVERED


def _is_exact(text: str, span: Span, claims: Sequence[Claim], curated: Sequence[Claim], cast: Cast) -> bool:
    speakers = {one.speaker for one in curated if one.speaker and covered(span, span_of(one)) >= COVERED}
    words = text[slice(*span)].strip(" ,“”")
    return any(
        said(claim, text) == words and all(is_named(cast, claim, speaker) for speaker in speakers)
        for claim in claims
        if claim.voice is Voice.SPEAKER
    )


def main() -> int:
    """Print the table of an article."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", type=Path, nargs="?", default=ARTICLE)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not options.article.exists():
        print(f"{options.article.name} does not lie beside the clone: nothing to read", file=sys.stderr)
        return 0
    text = options.article.read_text(encoding="utf-8")
    with factcheck.open_store(str(ROOT / "data" / "claims.db")) as store:
        curated = list(store.claims())
        cast = Cast([counted.value for counted in store.actors()])
    misses: list[str] = []
    print("## Reading an article\n\nWhat `extract_claims` gives beside the claims that ship, on their article.\n")
    print("| what | how many | % |\n|---|---|---|")
    for row in compare(text, curated, cast, misses):
        print(row)
    start = time.perf_counter()
    for _ in range(20):
        factcheck.extract_claims(text)
    print(
        f"\n{20 / (time.perf_counter() - start):.0f} such articles of {len(text.split())} words a second on one core.\n"
    )
    if options.misses:
        print(*misses, sep="\n", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
