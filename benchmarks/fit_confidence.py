"""Fits how often a pair is judged rightly, and the least confidence at which a verdict is given.

    python benchmarks/fit_confidence.py [PAIRS.jsonl]... [--write]

A row of pairs is `{"statement", "passage", "label": supports, refutes, nei or not_supports}`; without files: those that
lie beside the clone. The statements of tests/cases about the store that ships are rows, too. Every row that ends as
`supported` or `contradicted`, where nothing is kept back, is right or wrong; a logistic regression with a quadratic
penalty (Newton's method) says how often, from what the deciding pair shows. Rows of one statement stay in one fold.
A claim bears a statement out, or contradicts one, from the lowest confidence on at which, in cross-validation over the
pairs, `RIGHT` of the verdicts are right.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import factcheck
from calibrate import separation
from factcheck.model import Assessment, Stance, Verdict
from factcheck.odds import probability, read_weights
from factcheck.verdict import assess
from factcheck.verdict.assess import is_close
from factcheck.verdict.confidence import FILES, features
from factcheck.verdict.judged import Judged
from fit_retrieval import solved
from outside import SETS

CASES = Path(__file__).parent.parent / "tests" / "cases" / "statements.jsonl"
STORE = Path(__file__).parent.parent / "data" / "claims.db"
GOOD = {"supported": {"supports"}, "contradicted": {"refutes", "not_supports"}}
STANCES = {"supported": Stance.AGREES, "contradicted": Stance.CONFLICTS}
RIGHT = 0.85
"""Share of the verdicts that is to be right."""
PENALTY = 20.0
"""On weights of features with unit deviation."""
FOLDS = 8
STEPS = 25
FEWEST = 40
"""Fewer verdicts say too little."""


class Row:
    """A verdict with what its deciding pair showed."""

    def __init__(self, statement: str, shown: Mapping[str, float], right: bool, outside: bool, close: bool) -> None:
        self.fold = zlib.crc32(statement.encode()) % FOLDS
        self.shown, self.right, self.outside = shown, right, outside
        self.close = close
        """All but what clashes is the same: such a one is always given."""


@contextmanager
def nothing_kept_back() -> Iterator[list[tuple[Sequence[Judged], Judged]]]:
    """The parts behind each assessment, the deciding one beside them, with every verdict given."""
    seen: list[tuple[Sequence[Judged], Judged]] = []
    conclude = assess.conclude

    def watched(judged: Sequence[Judged]) -> tuple[Verdict, Judged]:
        verdict, deciding = conclude(judged)
        seen.append((judged, deciding))
        return verdict, deciding

    with mock.patch.object(assess, "conclude", watched), mock.patch.object(assess, "settled", lambda one, rivals: one):
        yield seen


def row_of(
    assessment: Assessment, seen: list[tuple[Sequence[Judged], Judged]], label: str, outside: bool
) -> Row | None:
    """The row of an assessment that says something; of a support, the part that is borne out least decides."""
    verdict = str(assessment.verdict.value)
    if verdict not in GOOD or not seen:
        return None
    judged, deciding = seen[-1]
    if verdict == "supported":
        deciding = min(judged, key=lambda one: one.best.strength if one.best else 0.0)
    if deciding.best is None:
        return None
    shown = features(deciding.best.pair, deciding.best.findings, [one.pair for one in deciding.weighed])
    right = label in GOOD[verdict] or label == verdict
    return Row(assessment.statement.text, shown, right, outside, is_close(deciding.best))


def gathered(paths: Sequence[Path]) -> dict[str, list[Row]]:
    """The rows of each verdict, of all sets and of the statements of the test cases."""
    found: dict[str, list[Row]] = {verdict: [] for verdict in GOOD}
    with nothing_kept_back() as seen, factcheck.open_store(STORE) as store:
        for path in paths:
            for line in path.read_text(encoding="utf-8").split("\n"):
                if line.strip():
                    given = json.loads(line)
                    assessment = factcheck.compare(given["statement"], given["passage"])
                    _keep(found, assessment, row_of(assessment, seen, given["label"], outside=True))
        for line in CASES.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                given = json.loads(line)
                assessment = store.check(given["statement"])
                wanted = given["verdict"]
                label = assessment.verdict.value if assessment.verdict in wanted else "other"
                _keep(found, assessment, row_of(assessment, seen, label, outside=False))
    return found


def _keep(found: dict[str, list[Row]], assessment: Assessment, row: Row | None) -> None:
    if row is not None:
        found[assessment.verdict.value].append(row)


def fitted(rows: Sequence[Row], names: Sequence[str]) -> dict[str, float]:
    """The weights under which what was right and wrong is likeliest, in the features' own units."""
    size = len(rows)
    means = {name: math.fsum(row.shown.get(name, 0.0) for row in rows) / size for name in names}
    spreads = {
        name: math.sqrt(math.fsum((row.shown.get(name, 0.0) - means[name]) ** 2 for row in rows) / size) or 1.0
        for name in names
    }
    table = [[1.0, *((row.shown.get(name, 0.0) - means[name]) / spreads[name] for name in names)] for row in rows]
    weights = [0.0] * (len(names) + 1)
    for _ in range(STEPS):
        slope = [0.0, *(-PENALTY * weight for weight in weights[1:])]
        bend = [[PENALTY * (one == other and one > 0) for other in range(len(weights))] for one in range(len(weights))]
        for values, row in zip(table, rows, strict=True):
            chance = 1 / (1 + math.exp(-math.fsum(w * x for w, x in zip(weights, values, strict=True))))
            for one, value in enumerate(values):
                slope[one] += (row.right - chance) * value
                pull = chance * (1 - chance) * value
                for other in range(one + 1):
                    bend[one][other] += pull * values[other]
        for one in range(len(weights)):
            for other in range(one):
                bend[other][one] = bend[one][other]
        step = solved(bend, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    own = {name: weight / spreads[name] for name, weight in zip(names, weights[1:], strict=True)}
    return {"constant": weights[0] - math.fsum(own[name] * means[name] for name in names), **own}


def foreseen(rows: Sequence[Row], names: Sequence[str]) -> list[float]:
    """The confidence in each row of weights that were fitted without its fold."""
    chances = [0.0] * len(rows)
    for fold in range(FOLDS):
        weights = fitted([row for row in rows if row.fold != fold], names)
        for at, row in enumerate(rows):
            if row.fold == fold:
                chances[at] = probability(weights, row.shown)
    return chances


def least(seen: Sequence[tuple[float, bool]]) -> float:
    """The lowest confidence, in steps of .01, from which on so many verdicts are right; 0.95 where none is."""
    for cut in range(50, 96):
        kept = [right for chance, right in seen if chance >= cut / 100]
        if len(kept) >= FEWEST and sum(kept) / len(kept) >= RIGHT:
            return cut / 100
    return 0.95


def main() -> None:
    """Print what the fit reaches; with --write, keep the weights."""
    parser = argparse.ArgumentParser(description="How often a pair is judged rightly.")
    parser.add_argument("pairs", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true", help="keep the weights")
    options = parser.parse_args()
    paths = options.pairs or sorted(SETS.glob("pairs/*.jsonl"))
    for verdict, rows in gathered(paths).items():
        path = Path(FILES[STANCES[verdict]])
        names = [name for name in read_weights(path) if name not in ("constant", "least")]
        chances = foreseen(rows, names)
        outside = [(chance, row.right) for chance, row in zip(chances, rows, strict=True) if row.outside]
        cut = least(outside)
        given = [chance >= cut or row.close for chance, row in zip(chances, rows, strict=True)]
        kept = [row.right for row, shown in zip(rows, given, strict=True) if shown and row.outside]
        apart = separation(outside) or 0.0
        before, after = sum(right for _, right in outside) / len(outside), sum(kept) / max(1, len(kept))
        figures = (
            f"{verdict} on pairs: {len(outside)}, right {before:.3f}; given from {cut:.2f} on: {len(kept)}, right "
            f"{after:.3f}; a right one above a wrong one {apart:.3f}"
        )
        print(figures)
        for at in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
            above = [right for chance, right in outside if chance >= at]
            print(f"  from {at:.2f} on: {len(above)}, right {sum(above) / max(1, len(above)):.3f}")
        cases = [shown for row, shown in zip(rows, given, strict=True) if not row.outside]
        print(f"  of {len(cases)} about the store that ships, {sum(cases)} are given")
        if options.write:
            keep(path, {**fitted(rows, names), "least": cut}, figures)


def keep(path: Path, weights: Mapping[str, float], figures: str) -> None:
    """The table has these weights, with the date and the figures in its head."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")][:2]
    head.append(f"# {dt.date.today().isoformat()}, cross-validated: {figures}")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    body = [f"{name}\t{weights.get(name, 0.0):.5f}\t{meaning}" for name, _, meaning in rows]
    path.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
