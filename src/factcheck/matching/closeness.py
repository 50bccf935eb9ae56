"""How likely a claim is the one that a text repeats: a weighted sum of features, as a probability."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from factcheck.odds import probability, read_weights

FILE = Path(__file__).with_name("weights.tsv")
"""The weights, with what each feature means; fitted by `benchmarks/fit_retrieval.py`."""


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, and of `constant`."""
    return read_weights(FILE)


def closeness(features: Mapping[str, float]) -> float:
    """The probability, 0–1, that a claim with these features is what the text repeats."""
    return probability(weights(), features)
