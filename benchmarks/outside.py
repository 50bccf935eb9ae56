"""What the scorer of the outside sets says, as figures.

The scorer and its sets lie beside the clone or not at all. It calls the public Python interface, and what it prints is
read here, so that its rules stand in one place.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

EVAL = Path(__file__).resolve().parent.parent.parent / "shared" / "eval"
SCORER = EVAL / "score_outside.py"
SETS = EVAL / "outside"

Figures = dict[tuple[str, str, str], str]
"""Of a set, a group of its rows ("" is all of them) and a measure: what was seen."""

_OURS = {
    "accuracy": "accuracy",
    "balanced": "balanced",
    "precision of supported": "supported is right",
    "precision of contradicted": "contradicted is right",
    "FALSE SUPPORT": "false support",
}
_LABEL_WIDTH = 37
_NONE = "–"


def scored(kinds: Sequence[str], *, limit: int | None = None) -> Figures:
    """The figures on all sets of these kinds, or on evenly spread rows of each."""
    command = [sys.executable, str(SCORER), str(SETS), "--baseline"]
    command += [part for kind in kinds for part in ("--only", kind)]
    command += ["--limit", str(limit)] if limit else []
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        sys.exit(f"{SCORER.name} exits {run.returncode}: {run.stderr.strip()}")
    return read(run.stdout)


def read(printed: str) -> Figures:
    """The figures in what the scorer printed.

    >>> seen = read('''
    ... == pairs-of-one-kind: 20 rows
    ...    factcheck          accuracy 40.0  balanced 60.0  FALSE SUPPORT 5.0
    ...                                          contradicted         supported
    ...    neutral                                           4                 1
    ...    word cover         accuracy 50.0  balanced 55.0  FALSE SUPPORT 20.0  (cover >= 0.75)
    ... ''')
    >>> seen["pairs-of-one-kind", "", "word cover"], seen["pairs-of-one-kind", "neutral", "called contradicted"]
    ('50.0 / 55.0 / 20.0', '80.0')
    """
    figures: Figures = {}
    *parts, last = re.split(r"^(?=== |set +rows )", printed, flags=re.MULTILINE)
    if last.startswith("=="):
        parts, last = [*parts, last], ""
    for part in parts:
        if title := re.match(r"== (\S+): (\d+) rows", part):
            figures |= {(title[1], *key): value for key, value in _of_pairs(part.splitlines(), title[2])}
    for line in last.splitlines()[1:]:
        name, rows, said, *_ = [*re.split(r" {2,}", line.strip()), "", ""]
        if name and (name, "", "accuracy") not in figures:
            figures[name, "", "rows"] = rows
            figures[name, "", "other"] = said
    return figures


def _of_pairs(lines: Sequence[str], rows: str) -> Iterator[tuple[tuple[str, str], str]]:
    """The figures on a set of pairs; nothing for sets of another kind."""
    columns: list[str] = []
    for line in lines:
        if line.startswith("   factcheck "):
            yield ("", "rows"), rows
            for name, value in _named(line):
                if name in _OURS:
                    yield ("", _OURS[name]), value
        elif line.startswith("   word cover "):
            values = dict(_named(line))
            yield ("", "word cover"), " / ".join(values[name] for name in ("accuracy", "balanced", "FALSE SUPPORT"))
        elif evidence := re.match(r"   gold evidence first (\S+) of", line):
            yield ("", "first quote"), evidence[1]
        elif line.startswith(" " * _LABEL_WIDTH):
            columns = line.split()
        elif columns and re.fullmatch(rf".{{{_LABEL_WIDTH}}}( +\d+){{{len(columns)}}}", line):
            yield from _of_group(line, columns)


def _of_group(line: str, columns: Sequence[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """The figures on the rows with one published label."""
    label = line[:_LABEL_WIDTH].strip()
    counts = dict(zip(columns, map(int, line[_LABEL_WIDTH:].split()), strict=True))
    total = sum(counts.values())
    yield (label, "rows"), str(total)
    for verdict in ("supported", "contradicted"):
        yield (label, f"called {verdict}"), f"{100 * counts.get(verdict, 0) / total:.1f}"


def _named(line: str) -> Iterator[tuple[str, str]]:
    """The names and values of a line, as in `accuracy 40.0  balanced 60.0`."""
    for name, value in re.findall(
        rf"([A-Za-z][A-Za-z ]*?) ([\d.]+|{_NONE})(?=  |$)", line[len("   factcheck ") :].strip()
    ):
        yield name.strip(), value
