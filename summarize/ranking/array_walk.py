"""A step of TextRank with numpy: for long documents. The only module that imports it, and late."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

import numpy as np  # noqa: TID253 (this module is itself imported only for long documents)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from summarize.ranking.textrank import Conventions, Scores

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

# Cells of the terms × lengths table that are held at a time: 8 MB.
BLOCK_CELLS = 1_000_000


class ArrayWalk:
    """See ``summarize.ranking.textrank.Walk``; scores are arrays of float64, shape (sentences,)."""

    def __init__(
        self, rows: Sequence[Sequence[int]], landing: list[float], damping: float, conventions: Conventions
    ) -> None:
        self._size = len(rows)
        index, term, count = _entries(rows, counts=conventions.counts)
        lengths: Floats = np.bincount(index, weights=count, minlength=self._size).astype(np.float64)
        known, self._group = np.unique(lengths, return_inverse=True)
        self._inverse_scale = _inverse_scale(known)
        own = np.bincount(index, weights=count * count, minlength=self._size)
        kept = np.bincount(term)[term] > 1
        index, term, count = index[kept], _renumbered(term[kept]), count[kept]
        own = own * conventions.diagonal - np.bincount(index, weights=count * count, minlength=self._size)
        self._own = own * np.diagonal(self._inverse_scale)[self._group]
        self._blocks = list(self._cut(index, term, count))
        self._landing = np.asarray(landing)
        self._damping, self._conventions = damping, conventions
        self._totals = self._product(np.ones(self._size))
        self._isolated = self._totals == 0
        self._divisors = np.where(self._isolated, 1.0, self._totals + conventions.smoothing)

    def _cut(self, index: Integers, term: Integers, count: Floats) -> Iterator[tuple[Integers, Integers, Floats]]:
        width = len(self._inverse_scale)
        terms_held = max(1, BLOCK_CELLS // width)
        bounds = np.searchsorted(term, np.arange(0, int(term.max(initial=-1)) + 1 + terms_held, terms_held))
        for block, (start, end) in enumerate(pairwise(bounds)):
            cells = (term[start:end] - block * terms_held) * width + self._group[index[start:end]]
            yield index[start:end], cells, count[start:end]

    def _product(self, vector: Floats) -> Floats:
        width = len(self._inverse_scale)
        result: Floats = self._own * vector
        for index, cells, count in self._blocks:
            rows = int(cells.max(initial=0)) // width + 1
            held = vector[index] * count if self._conventions.counts else vector[index]
            sums = np.bincount(cells, weights=held, minlength=rows * width)
            shared = (sums.reshape(rows, width) @ self._inverse_scale).ravel()[cells]
            given = shared * count if self._conventions.counts else shared
            result += np.bincount(index, weights=given, minlength=self._size)
        return result

    def step(self, scores: Scores) -> tuple[Floats, float]:
        """The scores after one more step, and how far they moved."""
        how, damping = self._conventions, self._damping
        before: Floats = np.asarray(scores)
        flow = np.where(self._isolated, 0.0, before / self._divisors)
        lost = 0.0 if how.leak else float(before[self._isolated].sum())
        landed = (1 - damping) * float(before.sum()) + damping * lost
        following = landed * self._landing + damping * self._product(flow)
        return following, float(np.linalg.norm(following - before, 2 if how.euclidean else 1))


def _entries(rows: Sequence[Sequence[int]], *, counts: bool) -> tuple[Integers, Integers, Floats]:
    """The distinct (sentence, term) pairs, by term, and how often each occurs (1 where sets are meant)."""
    size = len(rows)
    index = np.repeat(np.arange(size), np.fromiter(map(len, rows), np.int64, size))
    term = np.fromiter(chain.from_iterable(rows), np.int64, len(index))
    pairs, count = np.unique(term * size + index, return_counts=True)
    return pairs % size, pairs // size, count.astype(np.float64) if counts else np.ones(len(pairs))


def _renumbered(term: Integers) -> Integers:
    """The numbers of terms in ascending order without gaps between them."""
    changes: Integers = np.diff(term, prepend=term[:1]).astype(bool).cumsum()
    return changes


def _inverse_scale(lengths: Floats) -> Floats:
    logs = np.log(np.maximum(lengths, 1.0))
    scale = logs[:, None] + logs[None, :]
    result: Floats = 1.0 / np.where(scale == 0, 1.0, scale)
    return result
