"""Scores every development set at hand and prints one table, with the figures of the run before beside.

    python benchmarks/accuracy.py [--limit N] [--write]

The sets are the labelled statements (statements.py) and, where they lie beside the clone, those that others published
(outside.py). figures.tsv keeps what was seen and when; --write puts this run there. Misses go to standard error.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import outside
import statements
from outside import Figures

KEPT = Path(__file__).with_name("figures.tsv")
QUERIES = 100
"""Of retrieval; each is looked up in ten thousand claims, and again without its own."""
MEASURES = (
    "rows",
    "accuracy",
    "balanced",
    "supported is right",
    "contradicted is right",
    "false support",
    "called supported",
    "called contradicted",
    "first quote",
    "word cover",
)
NOTE = """\
Of each set, then of each group of its rows (the published label, or the phenomenon), in percent. In brackets: the run
before{before}, where it differs. [README](README.md#accuracy) says what the columns mean.
"""


def of_statements(path: Path) -> Figures:
    """The figures on one file of labelled statements."""
    pairs = statements.labelled(path)
    statements.tell_misses(pairs)
    seen = statements.figures(pairs)
    names = {"verdict": "accuracy", "verdict by similarity, best threshold": "word cover"}
    figures: Figures = {(path.stem, "", names.get(name, name)): percent(share) for name, share in seen.items()}
    for group, some in {"": pairs, **statements.by_group(pairs)}.items():
        figures[path.stem, group, "rows"] = str(len(some))
        figures[path.stem, group, "accuracy"] = percent(statements.share([statements.right(*pair) for pair in some]))
        for verdict in ("supported", "contradicted"):
            called = statements.share([answer["verdict"] == verdict for _, answer in some])
            figures[path.stem, group, f"called {verdict}"] = percent(called)
    return figures


def percent(share: statements.Share) -> str:
    """The share in percent."""
    return f"{100 * share.good / share.total:.1f}" if share.total else "–"


def kept() -> tuple[str, Figures]:
    """When the run before was, in brackets, and its figures."""
    if not KEPT.exists():
        return "", {}
    first, *lines = KEPT.read_text(encoding="utf-8").splitlines()
    figures: Figures = {}
    for line in lines:
        name, group, measure, value = line.split("\t")
        figures[name, group, measure] = value
    return f" ({first.removeprefix('# ')})", figures


def keep(figures: Figures, before: Figures) -> None:
    """The file holds the figures, and of sets that were not measured those of before."""
    measured = {name for name, _, _ in figures}
    old = {key: value for key, value in before.items() if key[0] not in measured}
    lines = [
        f"# {dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC",
        *("\t".join((*key, value)) for key, value in {**figures, **old}.items()),
    ]
    KEPT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def beside(key: tuple[str, str, str], figures: Figures, before: Figures) -> str:
    """What is seen now and, in brackets, what was seen before."""
    now, then = figures.get(key, ""), before.get(key, "")
    return f"{now} ({then})" if then and then != now else now


def table(figures: Figures, before: Figures) -> list[str]:
    """One row for each set and each group of it, as Markdown."""
    lines = [f"| set | {' | '.join(MEASURES)} |", "|---|" + "---|" * len(MEASURES)]
    for name, group in dict.fromkeys((name, group) for name, group, _ in figures):
        cells = [beside((name, group, measure), figures, before) for measure in MEASURES]
        if other := beside((name, group, "other"), figures, before):
            cells[1:] = [other, *[""] * (len(MEASURES) - 2)]
        lines.append(f"| {f'– {group}' if group else f'**{name}**'} | {' | '.join(cells)} |")
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table; keep its figures where asked to."""
    parser = argparse.ArgumentParser(description="Score every development set at hand.")
    parser.add_argument("--limit", type=int, help="take so many evenly spread rows of each outside set")
    parser.add_argument("--write", action="store_true", help=f"keep the figures in {KEPT.name}")
    options = parser.parse_args(arguments)
    figures: Figures = {}
    missing = []
    for path in (statements.OURS, statements.OUTSIDE):
        if path.is_file():
            figures |= of_statements(path)
        else:
            missing.append(path.name)
    if outside.SCORER.is_file() and outside.SETS.is_dir():
        figures |= outside.scored(["pairs"], limit=options.limit)
        figures |= outside.scored(["attribution", "retrieval"], limit=min(options.limit or QUERIES, QUERIES))
    else:
        missing.append("the outside sets")
    when, before = kept()
    print("## Accuracy\n")
    print(NOTE.format(before=when))
    print("\n".join(table(figures, before)) + "\n")
    if missing:
        print(f"Not measured, as not there: {', '.join(missing)}.\n")
    if options.write:
        keep(figures, before)


if __name__ == "__main__":
    main()
