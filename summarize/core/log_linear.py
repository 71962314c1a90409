"""Log-linear models over named signs: reading their weights, and the probability that they give.

A line of a file of weights has the name of a sign and its weight in each model, empty for none; the lines of
``settings`` have a name and a value.
"""

from __future__ import annotations

from itertools import repeat
from math import exp, log
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


_LEAST = 0.001


def read_weights(
    path: Path, models: Sequence[str], settings: Sequence[str] = ()
) -> tuple[dict[str, dict[str, float]], dict[str, str]]:
    """Return the weights of each of ``models`` by sign, and the values of the ``settings``."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    given = {name: values[0] for name, *values in rows if name in settings}
    names, *columns = zip(*(row for row in rows if row[0] not in settings), strict=True)
    weights = {
        model: {name: float(value) for name, value in zip(names, column, strict=True) if value}
        for model, column in zip(models, columns, strict=True)
    }
    return weights, given


def likelihood(weights: Mapping[str, float], *signs: Mapping[str, float]) -> float:
    """The probability of the model with these ``weights`` (and an ``intercept``), by the values of ``signs``."""
    return logistic(weights["intercept"] + sum(weighted_sum(weights, each) for each in signs))


def logistic(odds: float) -> float:
    """The probability of which ``odds`` is the logarithm of the odds."""
    return 1 / (1 + exp(-odds))


def log_odds(probability: float) -> float:
    """The logarithm of the odds of ``probability``, cut off near 0 and 1."""
    clipped = min(max(probability, _LEAST), 1 - _LEAST)
    return log(clipped / (1 - clipped))


def weighted_sum(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """The sum of the values of ``signs``, each times its weight."""
    found: float = sum(map(mul, map(weights.get, signs, repeat(0.0)), signs.values()))
    return found
