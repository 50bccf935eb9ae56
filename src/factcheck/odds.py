"""Weights kept as data, and the probability that their sum stands for.

A logistic model: each feature adds its weight times its value to the logarithm of the odds, so that what it
contributes can be read off. A table has a row for each feature: name, weight, meaning; `constant` stands in each.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

Weights = Mapping[str, float]


def read_rows(path: str | Path) -> list[tuple[str, float, str]]:
    """The features of a table in its order: name, weight, meaning."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(name, float(weight), meaning) for name, weight, meaning in rows]


def read_weights(path: str | Path) -> dict[str, float]:
    """The weight of each feature of a table, and of `constant`."""
    return {name: weight for name, weight, _ in read_rows(path)}


def probability(weights: Weights, features: Mapping[str, float]) -> float:
    """The probability, 0–1, of what the weights were fitted to, given the features; unknown ones count nothing.

    >>> round(probability({"constant": 0.0, "wind": 2.0}, {"wind": 1.0, "rain": 3.0}), 2)
    0.88
    """
    total = weights["constant"] + sum([weights[name] * value for name, value in features.items() if name in weights])
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
