"""TextRank (Mihalcea and Tarau 2004) without its matrix.

The weight of two sentences is |A ∩ B| / (log |A| + log |B|) over their sets of terms. The numerator
is a product of incidence rows and the denominator depends on the two lengths alone, so a step of the
power iteration needs the terms' sums per length and never the n × n matrix: exactly the same scores
in O(nonzeros + terms × lengths²) a step.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import float64
    from numpy.typing import NDArray

    Scores = Sequence[float] | NDArray[float64]

# Mihalcea and Tarau 2004, section 2.
DAMPING = 0.85
# Terms in all, above which numpy's import (40 to 80 ms) pays: at 20,000 the plain steps take as long.
MOST_PLAIN_TERMS = 20_000


class Conventions(NamedTuple):
    """What the paper leaves open, or an implementation does its own way.

    ``counts``: words count as often as they occur, instead of sets. ``diagonal``: a sentence is its
    own neighbour. ``smoothing`` is added to the row sums. ``leak``: what a sentence without
    neighbours has is lost, instead of landing by the teleport distribution. The iteration stops when
    the change is at most ``tolerance`` in the L1 norm, or in the L2 norm where ``euclidean``.
    """

    counts: bool = False
    diagonal: bool = False
    smoothing: float = 0.0
    leak: bool = False
    tolerance: float = 1e-9
    euclidean: bool = False


PAPER = Conventions()
# sumy 0.13.0, summarizers/text_rank.py. Its L2 tolerance is reached sooner the longer the text.
SUMY = Conventions(counts=True, diagonal=True, smoothing=1e-7, leak=True, tolerance=1e-4, euclidean=True)


class Walk(Protocol):
    """A step of the random surfer over one document's sentences."""

    def step(self, scores: Scores) -> tuple[Scores, float]:
        """The scores after one more step, and how far they moved."""


def textrank(
    rows: Sequence[Sequence[int]],
    teleport: Sequence[float] | None = None,
    damping: float = DAMPING,
    conventions: Conventions = PAPER,
) -> list[float]:
    """Scores of the sentences, given as rows of term numbers; they sum to 1 (not where they leak).

    ``teleport`` (one weight a sentence, uniform when None) is where the surfer lands with
    probability 1 - ``damping``, which must be below 1; a sentence without neighbours always sends him
    there. Two sentences of a single term each would divide by log 1 + log 1 = 0: they weigh 1, as in
    sumy. Long documents are ranked with numpy, short ones without: the scores agree to 1e-9.
    """
    if not rows:
        return []
    landing = normalised(teleport or [1.0] * len(rows))
    walk = _walk(rows, landing, damping, conventions)
    scores: Scores = landing
    change = inf
    while change > conventions.tolerance:  # each step shrinks the change by the damping, which is below 1
        scores, change = walk.step(scores)
    return list(scores) if conventions.leak else normalised(list(scores))


def normalised(weights: Sequence[float]) -> list[float]:
    """The weights divided by their sum; uniform where that is 0."""
    total = sum(weights)
    return [weight / total if total else 1.0 / len(weights) for weight in weights]


def _walk(rows: Sequence[Sequence[int]], landing: list[float], damping: float, conventions: Conventions) -> Walk:
    if sum(map(len, rows)) > MOST_PLAIN_TERMS:
        from summarize.ranking.array_walk import ArrayWalk

        return ArrayWalk(rows, landing, damping, conventions)
    from summarize.ranking.plain_walk import PlainWalk

    return PlainWalk(rows, landing, damping, conventions)
