"""Scores `factcheck check` on labelled statements, beside plain text similarity.

    python benchmarks/statements.py [LABELS.jsonl]...

A row of labels is `{"id", "group", "statement", "verdict": [the verdicts that are right], "check": the finding that
must be named or null, "evidence": words of the quote that must come first or null}`. Prints Markdown; misses go to
standard error. Similarity gets the threshold that suits the very same rows best: its figure is the most it could reach.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
STORE = ROOT / "data" / "claims.db"
OURS = ROOT / "tests" / "cases" / "statements.jsonl"
OUTSIDE = ROOT.parent / "shared" / "eval" / "article_dev.jsonl"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of how many."""

    good: int
    total: int

    def __str__(self) -> str:
        return f"{self.good}/{self.total} = {self.good / self.total:.3f}" if self.total else "none"


def share(outcomes: Sequence[bool]) -> Share:
    """The share of the outcomes that are true."""
    return Share(good=sum(outcomes), total=len(outcomes))


def words(text: str) -> list[str]:
    """The words and numbers of a text, case-folded."""
    return re.findall(r"[^\W_]+", text.casefold())


def holds(quote: str, fragment: str) -> bool:
    """Whether at least four in five words of the fragment stand in the quote."""
    wanted, there = words(fragment), set(words(quote))
    return sum(word in there for word in wanted) >= 0.8 * len(wanted)


def answers(rows: Sequence[Row]) -> list[Row]:
    """What the program says to each row, in the order of the rows."""
    command = [sys.executable, "-m", "factcheck", "check", "--db", str(STORE), "--file", "-", "--format", "jsonl"]
    statements = "".join(row["statement"] + "\n" for row in rows)
    run = subprocess.run(command, input=statements, capture_output=True, text=True, encoding="utf-8", check=False)
    assessments = [json.loads(line) for line in run.stdout.splitlines()]
    if len(assessments) != len(rows):
        sys.exit(f"{len(assessments)} answers to {len(rows)} statements; exit {run.returncode}: {run.stderr.strip()}")
    return assessments


def named(answer: Row) -> set[str]:
    """The codes of the findings that conflict."""
    return {finding["check"] for finding in answer["findings"] if finding["stance"] == "conflicts"}


def first_quote(row: Row, answer: Row) -> bool:
    """Whether the first match shows the quote that the row wants."""
    return bool(answer["matches"]) and holds(answer["matches"][0]["quote"], row["evidence"])


def similarity(rows: Sequence[Row]) -> Share:
    """Verdicts by token-set similarity alone: supported from a threshold on, else not found."""
    import sqlite3

    from rapidfuzz import fuzz, process, utils

    with sqlite3.connect(f"file:{STORE}?mode=ro", uri=True) as connection:
        quotes = [text for (text,) in connection.execute("SELECT quote FROM claims")]
    closest = [
        process.extractOne(row["statement"], quotes, scorer=fuzz.token_set_ratio, processor=utils.default_process)[1]
        for row in rows
    ]
    outcomes = (
        [
            ("supported" if score >= cut else "not-found") in row["verdict"]
            for row, score in zip(rows, closest, strict=True)
        ]
        for cut in range(40, 102)
    )
    return share(max(outcomes, key=sum))


def labelled(path: Path) -> list[tuple[Row, Row]]:
    """The rows of a file of labels, each with what the program says to it."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return list(zip(rows, answers(rows), strict=True))


def by_group(pairs: Sequence[tuple[Row, Row]]) -> dict[str, list[tuple[Row, Row]]]:
    """The pairs of each group, groups in alphabetical order."""
    groups: dict[str, list[tuple[Row, Row]]] = defaultdict(list)
    for row, answer in pairs:
        groups[row["group"]].append((row, answer))
    return dict(sorted(groups.items()))


def right(row: Row, answer: Row) -> bool:
    """Whether the verdict is one of the labelled ones."""
    return answer["verdict"] in row["verdict"]


def figures(pairs: Sequence[tuple[Row, Row]]) -> dict[str, Share]:
    """What is measured, by name."""
    called = {
        verdict: [verdict in row["verdict"] for row, answer in pairs if answer["verdict"] == verdict]
        for verdict in ("supported", "contradicted")
    }
    false_support = [answer["verdict"] == "supported" for row, answer in pairs if "supported" not in row["verdict"]]
    return {
        "verdict": share([right(row, answer) for row, answer in pairs]),
        "supported is right": share(called["supported"]),
        "contradicted is right": share(called["contradicted"]),
        "false support": share(false_support),
        "first quote": share([first_quote(row, answer) for row, answer in pairs if row["evidence"]]),
        "finding named": share([row["check"] in named(answer) for row, answer in pairs if row["check"]]),
        "verdict by similarity, best threshold": similarity([row for row, _ in pairs]),
    }


def tell_misses(pairs: Sequence[tuple[Row, Row]]) -> None:
    """Print to standard error what was got wrong."""
    for row, answer in pairs:
        if not right(row, answer):
            wanted = " or ".join(row["verdict"])
            print(f"{row['id']} {row['group']}: {row['statement']}", file=sys.stderr)
            print(f"    got {answer['verdict']}, want {wanted}; {answer['explanation']}", file=sys.stderr)


def report(path: Path) -> str:
    """The scores on one file of labels, as Markdown."""
    pairs = labelled(path)
    tell_misses(pairs)
    lines = [f"### {path.name}, {len(pairs)} statements", "", "| what | share |", "|---|---|"]
    lines += [f"| {name} | {figure} |" for name, figure in figures(pairs).items()]
    lines += ["", "| group | right |", "|---|---|"]
    for group, some in by_group(pairs).items():
        lines.append(f"| {group} | {sum(right(row, answer) for row, answer in some)}/{len(some)} |")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Print the scores on every file of labels that was named, or on those that are known."""
    paths = [Path(argument) for argument in arguments] or [OURS, OUTSIDE]
    for path in paths:
        print(report(path) if path.is_file() else f"### {path.name}\n\nNot measured: {path.name} is not there.\n")


if __name__ == "__main__":
    main(sys.argv[1:])
