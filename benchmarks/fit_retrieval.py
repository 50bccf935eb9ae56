"""Fits the weights by which retrieval orders claims, and says what they reach.

    python benchmarks/fit_retrieval.py SET [--write] [--final]

SET is a folder of claims.jsonl {id, text, title}, train and dev queries and qrels, as `../shared/eval/outside` has
them. The weights are those under which the right claim of each training text is likeliest among the claims gathered for
it (a conditional logit with a quadratic penalty, by Newton's method), then scaled so that the sum is the logarithm
of the odds that a claim that stands first is right. --final also scores the test texts: for a last look, not to choose.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from operator import mul
from pathlib import Path

from factcheck.matching.closeness import FILE
from factcheck.services.searching import Retriever
from factcheck.store.claims import ClaimStore

PENALTY = 10.0
"""On weights of features with unit deviation; of 1, 10 and 50, what three folds of the training texts like best."""
STEPS = 8
DEPTH = 5

Candidate = tuple[list[float], bool]
Query = tuple[list[Candidate], int]
"""The candidates for a text, and how many claims are right for it."""


def rows(path: Path) -> list[dict[str, str]]:
    """The records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def filled(folder: Path, path: Path) -> ClaimStore:
    """A store of the set's claims."""
    claims = [
        {"id": row["id"], "text": row["text"], "source": {"id": f"s{row['id']}", "title": row["title"] or row["text"]}}
        for row in rows(folder / "claims.jsonl")
    ]
    lines = path.with_suffix(".jsonl")
    lines.write_text("".join(json.dumps(claim) + "\n" for claim in claims), encoding="utf-8")
    program = str(Path(sys.executable).with_name("factcheck"))
    subprocess.run([program, "import", str(lines), "--db", str(path)], check=True, capture_output=True)
    return ClaimStore.open(path)


def queries(folder: Path, part: str, retriever: Retriever, names: list[str]) -> list[Query]:
    """The texts of a part with the features of what is gathered for them; fills the names."""
    right: dict[str, set[str]] = {}
    for row in rows(folder / f"{part}.qrels.jsonl"):
        right.setdefault(row["query"], set()).add(row["claim"])
    found: list[Query] = []
    for row in rows(folder / f"{part}.queries.jsonl"):
        if row["id"] in right:
            _, compared = retriever.compared(row["text"])
            names[:] = names or [*compared[0][2]]
            wanted = right[row["id"]]
            found.append(
                ([([features[n] for n in names], claim.id in wanted) for claim, _, features in compared], len(wanted))
            )
    return found


def score(weights: Sequence[float], values: Sequence[float]) -> float:
    """The weighted sum."""
    return math.fsum(map(mul, weights, values))


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    table = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for pivot in range(len(table)):
        best = max(range(pivot, len(table)), key=lambda number: abs(table[number][pivot]))
        table[pivot], table[best] = table[best], table[pivot]
        for number in range(len(table)):
            if number != pivot and table[number][pivot]:
                factor = table[number][pivot] / table[pivot][pivot]
                table[number] = [x - factor * y for x, y in zip(table[number], table[pivot], strict=True)]
    return [row[-1] / row[number] for number, row in enumerate(table)]


def fitted(given: Sequence[Query], penalty: float) -> list[float]:
    """The weights under which the right claims are likeliest; features are expected with unit deviation."""
    size = len(given[0][0][0][0])
    weights = [0.0] * size
    useful = [candidates for candidates, _ in given if any(right for _, right in candidates)]
    for _ in range(STEPS):
        slope = [penalty * weight for weight in weights]
        bend = [[penalty * (one == other) for other in range(size)] for one in range(size)]
        for candidates in useful:
            totals = [score(weights, values) for values, _ in candidates]
            most = max(totals)
            odds = [math.exp(total - most) for total in totals]
            whole, many = sum(odds), sum(right for _, right in candidates)
            chances = [one / whole for one in odds]
            columns = list(zip(*(values for values, _ in candidates), strict=True))
            mean = [score(chances, column) for column in columns]
            targets = [right / many for _, right in candidates]
            for one, column in enumerate(columns):
                slope[one] += mean[one] - score(targets, column)
                weighed = [chance * (value - mean[one]) for chance, value in zip(chances, column, strict=True)]
                for other in range(one + 1):
                    bend[one][other] += score(weighed, columns[other])
        for one in range(size):
            for other in range(one):
                bend[other][one] = bend[one][other]
        step = solved(bend, slope)
        longest = max(map(abs, step))
        weights = [weight - change * min(1.0, 2 / longest) for weight, change in zip(weights, step, strict=True)]
        if longest < 1e-3:
            break
    return weights


def reached(given: Sequence[Query], weights: Sequence[float]) -> tuple[float, float]:
    """Mean average precision of the first five, and the share of texts whose first claim is right."""
    precision = first = 0.0
    for candidates, wanted in given:
        order = sorted(candidates, key=lambda one: -round(score(weights, one[0]), 9))[:DEPTH]
        hits = 0
        for place, (_, right) in enumerate(order, 1):
            hits += right
            precision += right * hits / place / min(wanted, DEPTH)
        first += bool(order) and order[0][1]
    return precision / len(given), first / len(given)


def calibrated(given: Sequence[Query], weights: Sequence[float]) -> tuple[float, float]:
    """Scale and constant that turn the sum of a claim into the logarithm of the odds that it is right."""
    firsts = [max(((score(weights, values), right) for values, right in one), default=None) for one, _ in given]
    every = [(first[0], float(first[1])) for first in firsts if first is not None]
    mean = sum(total for total, _ in every) / len(every)
    scale, constant = 0.0, 0.0
    for _ in range(100):
        slope, bend = [0.0, 0.0], [[1e-6, 0.0], [0.0, 1e-6]]
        for total, right in every:
            pair = (total - mean, 1.0)
            chance = 1 / (1 + math.exp(-max(-50.0, min(50.0, scale * pair[0] + constant))))
            for one in (0, 1):
                slope[one] += (chance - right) * pair[one]
                for other in (0, 1):
                    bend[one][other] += chance * (1 - chance) * pair[one] * pair[other]
        change = solved(bend, slope)
        longest = max(map(abs, change))
        damped = [one * min(1.0, 1 / longest) for one in change]
        scale, constant = scale - damped[0], constant - damped[1]
        if longest < 1e-4:
            break
    return scale, constant - scale * mean


def main() -> None:
    """Print what the weights reach; write them."""
    parser = argparse.ArgumentParser(description="Fit the weights by which retrieval orders claims.")
    parser.add_argument("set", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {FILE.name}")
    parser.add_argument("--final", action="store_true", help="score the test texts too")
    options = parser.parse_args()
    names: list[str] = []
    parts = ["train", "dev", *(["test"] if options.final else [])]
    with tempfile.TemporaryDirectory() as folder, filled(options.set, Path(folder, "set.db")) as store:
        retriever = Retriever(store)
        known = {part: queries(options.set, part, retriever, names) for part in parts}
    every = [values for candidates, _ in known["train"] for values, _ in candidates]
    deviation = [_deviation(column) or 1.0 for column in zip(*every, strict=True)]
    scaled = {
        part: [([([v / d for v, d in zip(values, deviation, strict=True)], right) for values, right in one], many)
               for one, many in given]
        for part, given in known.items()
    }  # fmt: skip
    weights = fitted(scaled["train"], PENALTY)
    figures = {part: reached(given, weights) for part, given in scaled.items()}
    for part, (precision, first) in figures.items():
        gathered = sum(sum(right for _, right in one) / many for one, many in scaled[part]) / len(scaled[part])
        print(f"{part}: MAP@5 {precision:.3f}  P@1 {first:.3f}  gathered {gathered:.3f}")
    for weight, name in sorted(zip(weights, names, strict=True), key=lambda pair: -abs(pair[0])):
        print(f"  {name:20} {weight:+.3f}")
    scale, constant = calibrated(scaled["train"], weights)
    if options.write:
        final = [scale * weight / d for weight, d in zip(weights, deviation, strict=True)]
        said = ", ".join(f"{part} MAP@5 {figures[part][0]:.3f} P@1 {figures[part][1]:.3f}" for part in ("train", "dev"))
        write(dict(zip(names, final, strict=True)), constant, f"{dt.date.today()}, {options.set.name}: {said}")


def write(weights: dict[str, float], constant: float, said: str) -> None:
    """The file holds the weights; what each feature means is kept from it."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    meaning = dict(line.split("\t")[::2] for line in lines if line and not line.startswith("#"))
    head = [
        "# What decides which claim a text repeats: a feature of the pair, its weight, what it means.",
        "# Fitted by benchmarks/fit_retrieval.py; the score of a match is 1 / (1 + exp(-sum)).",
        f"# {said}",
    ]
    body = [
        f"{name}\t{weight:.5f}\t{meaning.get(name, '')}" for name, weight in {"constant": constant, **weights}.items()
    ]
    FILE.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")


def _deviation(column: Sequence[float]) -> float:
    mean = sum(column) / len(column)
    return math.sqrt(sum((value - mean) ** 2 for value in column) / len(column))


if __name__ == "__main__":
    main()
