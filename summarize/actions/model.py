"""How likely does a reader want a candidate in the list, and as a proposal, an order or a plan?

Two log-linear models over named signs (``signs/of_*.py``): a logistic regression for being an action, and a multinomial
one for its kind. ``weights.tsv`` has one line a sign, the weights of both; ``tools/train.py`` fits it.
"""

from __future__ import annotations

from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import ActionKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_KINDS = tuple(ActionKind)
WEIGHTS = Path(__file__).parent / "weights.tsv"


class Model(NamedTuple):
    """The weights of each sign for being an action and for each kind; the least probability of an action."""

    weights: Mapping[str, tuple[float, ...]]
    threshold: float


class Verdict(NamedTuple):
    """The probability that a candidate is an action, and its most likely kind."""

    probability: float
    kind: ActionKind


@cache
def read_model() -> Model:
    """The model of ``weights.tsv``."""
    lines = [line.split("\t") for line in WEIGHTS.read_text("utf-8").splitlines() if not line.startswith("#")]
    weights = {name: tuple(map(float, values)) for name, *values in lines}
    (threshold,) = weights.pop("threshold")
    return Model(weights, threshold)


def judge(signs: Mapping[str, float]) -> Verdict:
    """The verdict on a candidate with ``signs``."""
    weights = read_model().weights
    action, *kinds = weights["intercept"]
    for name, value in signs.items():
        if name in weights:
            weight, *of_kinds = weights[name]
            action += weight * value
            kinds = [kind + each * value for kind, each in zip(kinds, of_kinds, strict=True)]
    return Verdict(1 / (1 + exp(-action)), _KINDS[kinds.index(max(kinds))])
