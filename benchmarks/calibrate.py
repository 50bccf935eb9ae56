"""Says how often `supported` and `contradicted` are right at each score of the claim that decides.

    python benchmarks/calibrate.py [PAIRS.jsonl]... [--limit N]

A row is `{"statement", "passage", "label": supports, refutes, nei or not_supports}`. `supported` is right where the
label is supports; `contradicted` where it is refutes or, in a set that knows no more than that, not_supports. Prints
Markdown. Without files: the pairs that lie beside the clone.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import factcheck
from outside import SETS

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Where each band of scores begins; the last holds 1 alone."""
FEWEST = 20
"""A band with fewer verdicts is too small to compare."""
ROWS = 400
RIGHT = {"supported": {"supports"}, "contradicted": {"refutes", "not_supports"}}

Outcome = tuple[float, bool]
"""A score, and whether the verdict at it was right."""


def outcomes(rows: Sequence[Mapping[str, str]]) -> dict[str, list[Outcome]]:
    """The scores at which each verdict was given."""
    seen: dict[str, list[Outcome]] = {verdict: [] for verdict in RIGHT}
    for row in rows:
        assessment = factcheck.compare(row["statement"], row["passage"])
        if assessment.verdict in RIGHT and assessment.matches:
            right = row["label"] in RIGHT[assessment.verdict]
            seen[assessment.verdict].append((assessment.matches[0].score, right))
    return seen


def spread(rows: Sequence[Mapping[str, str]], most: int) -> list[Mapping[str, str]]:
    """At most so many of the rows, evenly spread."""
    size = min(most, len(rows))
    return [rows[number * len(rows) // size] for number in range(size)]


def banded(seen: Sequence[Outcome]) -> list[list[bool]]:
    """What was right and wrong in each band."""
    bands: list[list[bool]] = [[] for _ in BANDS]
    for score, right in seen:
        bands[bisect_right(BANDS, score) - 1].append(right)
    return bands


def separation(seen: Sequence[Outcome]) -> float | None:
    """How often a right verdict has a higher score than a wrong one; 0.5 is chance.

    >>> separation([(0.9, True), (0.8, False), (0.7, True)])
    0.5
    """
    good, bad = ([score for score, right in seen if right is wanted] for wanted in (True, False))
    if not good or not bad:
        return None
    wins = sum((one > other) + (one == other) / 2 for one in good for other in bad)
    return wins / (len(good) * len(bad))


def share(outcomes: Sequence[bool]) -> str:
    """How many of how many, and the percentage."""
    return f"{sum(outcomes)}/{len(outcomes)} = {100 * sum(outcomes) / len(outcomes):.0f} %" if outcomes else "–"


def judgement(verdict: str, seen: Sequence[Outcome]) -> str:
    """Whether the share of right verdicts grows with the score, in one sentence."""
    shares = [sum(band) / len(band) for band in banded(seen) if len(band) >= FEWEST]
    grows = all(one <= other for one, other in pairwise(shares))
    apart = separation(seen)
    said = "grows with the score" if grows else "does **not** grow steadily with the score"
    chance = "" if apart is None else f"; a right one scores higher than a wrong one in {100 * apart:.0f} % of pairs"
    if len(shares) < 2:
        return f"- `{verdict}`: too few verdicts in more than one band to say whether its score means anything{chance}."
    return f"- `{verdict}`: the share that is right {said}, over bands of at least {FEWEST} verdicts{chance}."


def table(seen: Mapping[str, Sequence[Outcome]]) -> list[str]:
    """A row for each band, and one for all, as Markdown."""
    lines = ["| score | `supported` is right | `contradicted` is right |", "|---|---|---|"]
    names = [f"{low:.1f} to {high:.1f}" for low, high in pairwise(BANDS)] + ["1.0"]
    columns = [banded(seen[verdict]) for verdict in RIGHT]
    lines += [f"| {name} | {' | '.join(map(share, cells))} |" for name, *cells in zip(names, *columns, strict=True)]
    whole = " | ".join(share([right for _, right in seen[verdict]]) for verdict in RIGHT)
    return [*lines, f"| all | {whole} |"]


def main() -> None:
    """Print how often each verdict is right at each score."""
    parser = argparse.ArgumentParser(description="How often verdicts are right at each score.")
    parser.add_argument("pairs", nargs="*", type=Path)
    parser.add_argument("--limit", type=int, default=ROWS, help="evenly spread rows of each file")
    options = parser.parse_args()
    paths = options.pairs or sorted(SETS.glob("pairs/*.jsonl"))
    print("## What a score means\n")
    if not paths:
        print("Not measured: the outside sets are not there.\n")
        return
    seen: dict[str, list[Outcome]] = {verdict: [] for verdict in RIGHT}
    for path in paths:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        for verdict, found in outcomes(spread(rows, options.limit)).items():
            seen[verdict] += found
    print(f"How often a verdict is right at each score of the match that decides, on {len(paths)} sets of pairs, at")
    print(f"most {options.limit} rows of each, taken together. A band holds its lower end and not its upper one.\n")
    print("\n".join([*table(seen), "", *(judgement(verdict, found) for verdict, found in seen.items())]) + "\n")


if __name__ == "__main__":
    main()
