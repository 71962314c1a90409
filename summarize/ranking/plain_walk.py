"""A step of TextRank in plain Python: for short documents, which must not pay numpy's import."""

from __future__ import annotations

from collections import Counter
from math import sqrt
from operator import mul
from typing import TYPE_CHECKING

from summarize.ranking.textrank import scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.ranking.textrank import Conventions, Scores


class PlainWalk:
    """See ``summarize.ranking.textrank.Walk``.

    A cell is the sentences of one length that have one term. A row of the product reads the cells of
    its terms, each weighed by the two lengths; ``_own`` then takes the sentence itself off again.
    """

    def __init__(
        self, rows: Sequence[Sequence[int]], landing: list[float], damping: float, conventions: Conventions
    ) -> None:
        kept = [tuple(row) if conventions.counts else tuple(dict.fromkeys(row)) for row in rows]
        holders = Counter(term for row in kept for term in set(row))
        shared = [[term for term in row if holders[term] > 1] for row in kept]
        self._members: list[list[int]] = []
        self._cells: list[list[int]] = []
        self._weights: list[list[float]] = []
        self._gather([len(row) for row in kept], shared)
        self._own = [
            (_overlap_with_itself(row) if conventions.diagonal else 0.0) - _overlap_with_itself(row, held)
            for row, held in zip(kept, shared, strict=True)
        ]
        self._landing, self._damping, self._conventions = landing, damping, conventions
        self._totals = self._product([1.0] * len(kept))

    def _gather(self, lengths: list[int], shared: list[list[int]]) -> None:
        cells: dict[int, dict[int, int]] = {}
        for index, row in enumerate(shared):
            for term in row:
                place = cells.setdefault(term, {}).setdefault(lengths[index], len(self._members))
                if place == len(self._members):
                    self._members.append([])
                self._members[place].append(index)
        for index, row in enumerate(shared):
            pairs = [pair for term in row for pair in cells[term].items()]
            self._cells.append([place for _, place in pairs])
            self._weights.append([1.0 / scale(lengths[index], other) for other, _ in pairs])

    def _product(self, vector: Sequence[float]) -> list[float]:
        sums = [sum(map(vector.__getitem__, members)) for members in self._members]
        return [
            sum(map(mul, weights, map(sums.__getitem__, cells)), own * value)
            for cells, weights, own, value in zip(self._cells, self._weights, self._own, vector, strict=True)
        ]

    def step(self, scores: Scores) -> tuple[list[float], float]:
        """The scores after one more step, and how far they moved."""
        how, damping = self._conventions, self._damping
        pairs = list(zip(scores, self._totals, strict=True))
        flow = [score / (total + how.smoothing) if total else 0.0 for score, total in pairs]
        lost = 0.0 if how.leak else sum(score for score, total in pairs if not total)
        landed = (1 - damping) * sum(scores) + damping * lost
        arrived = self._product(flow)
        following = [landed * land + damping * value for land, value in zip(self._landing, arrived, strict=True)]
        changes = [after - before for after, before in zip(following, scores, strict=True)]
        return following, sqrt(sum(c * c for c in changes)) if how.euclidean else sum(map(abs, changes))


def _overlap_with_itself(row: Sequence[int], held: Sequence[int] | None = None) -> float:
    counts = Counter(row if held is None else held)
    return sum(count * count for count in counts.values()) / scale(len(row), len(row)) if row else 0.0
