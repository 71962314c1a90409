"""TextRank (Mihalcea and Tarau 2004) without its matrix.

The weight of two sentences is |A ∩ B| / (log |A| + log |B|) over their sets of terms. The numerator
is a product of incidence rows and the denominator depends on the two lengths alone, so a step of the
power iteration needs the terms' sums per length and never the n × n matrix.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

DAMPING = 0.85
TOLERANCE = 1e-9
MOST_STEPS = 200


def textrank(
    sentences: Sequence[Collection[str]], teleport: Sequence[float] | None = None, damping: float = DAMPING
) -> list[float]:
    """Scores of the sentences, given as collections of terms; they sum to 1.

    ``teleport`` (one weight a sentence, uniform when None) is where the random surfer lands; a
    sentence without neighbours sends him there. Stops at an L1 change of 1e-9.
    """
    rows = [frozenset(sentence) for sentence in sentences]
    count = len(rows)
    if not count:
        return []
    landing = _normalised(teleport or [1.0] * count)
    totals = _product(rows, [1.0] * count)
    scores = landing
    for _ in range(MOST_STEPS):
        flow = [score / total if total else 0.0 for score, total in zip(scores, totals, strict=True)]
        lost = sum(score for score, total in zip(scores, totals, strict=True) if not total)
        arrived = _product(rows, flow)
        following = [
            (1 - damping + damping * lost) * land + damping * value
            for land, value in zip(landing, arrived, strict=True)
        ]
        change = sum(abs(a - b) for a, b in zip(following, scores, strict=True))
        scores = following
        if change < TOLERANCE:
            break
    return _normalised(scores)


def _normalised(weights: Sequence[float]) -> list[float]:
    total = sum(weights)
    return [weight / total for weight in weights]


def _product(rows: Sequence[frozenset[str]], vector: Sequence[float]) -> list[float]:
    sums: dict[str, dict[int, float]] = {}
    for row, value in zip(rows, vector, strict=True):
        for term in row:
            group = sums.setdefault(term, {})
            group[len(row)] = group.get(len(row), 0.0) + value
    result = []
    for row, value in zip(rows, vector, strict=True):
        size = len(row)
        shared: dict[int, float] = {}
        for term in row:
            for length, amount in sums[term].items():
                shared[length] = shared.get(length, 0.0) + amount
        if size:
            shared[size] -= size * value
        result.append(sum(amount / _scale(size, length) for length, amount in shared.items()))
    return [max(value, 0.0) for value in result]


def _scale(one: int, other: int) -> float:
    # Two sentences of a single word each would divide by log 1 + log 1 = 0: weight 1, as sumy has it.
    return log(one) + log(other) or 1.0
