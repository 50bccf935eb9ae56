"""How likely a claim is the one that a text repeats: a weighted sum of features, as a probability."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.tsv")
"""The weights, with what each feature means; fitted by `benchmarks/fit_retrieval.py`."""


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, and of `constant`."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {name: float(weight) for name, weight, *_ in rows}


def closeness(features: Mapping[str, float]) -> float:
    """The probability, 0–1, that a claim with these features is what the text repeats."""
    known = weights()
    total = known["constant"] + sum(known[name] * value for name, value in features.items() if name in known)
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
