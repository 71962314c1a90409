"""TextRank (Mihalcea and Tarau 2004): sentences that share words support one another.

Two sentences weigh |A ∩ B| / (log |A| + log |B|) to each other over their sets of terms; the scores are where a
random surfer is found who follows the weights. A short document's weights are written out. A long one's would be too
many, and need not be: the numerator is a product of the incidence of terms with itself and the denominator depends on
the two lengths alone, so a step takes the sums of each term per length: the same scores, in O(terms × lengths²) a step.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import hypot, inf, log
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy import float64
    from numpy.typing import NDArray

    Floats = NDArray[float64]

# Mihalcea and Tarau 2004, section 2.
DAMPING = 0.85
# Pairs of sentences that share a term, counted once a term, above which numpy's import (80 ms) pays.
MOST_PAIRS = 100_000
# Cells of the terms × lengths table that are held at a time: 8 MB.
BLOCK_CELLS = 1_000_000


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
    sumy. Long documents are ranked with numpy, short ones without: the scores agree to 1e-12.
    """
    if not rows:
        return []
    landing = normalised(teleport or [1.0] * len(rows))
    pairs = sum(count * count for count in Counter(chain.from_iterable(rows)).values())
    walk = walk_by_pairs if pairs <= MOST_PAIRS else walk_by_lengths
    scores = walk(rows, landing, damping, conventions)
    return scores if conventions.leak else normalised(scores)


def normalised(weights: Sequence[float]) -> list[float]:
    """The weights divided by their sum; uniform where that is 0."""
    total = sum(weights)
    return [weight / total if total else 1.0 / len(weights) for weight in weights]


def walk_by_pairs(rows: Sequence[Sequence[int]], landing: list[float], damping: float, how: Conventions) -> list[float]:
    """The power iteration over the weight of each pair of sentences."""
    weights = _weights(rows, how)
    totals = [sum(row.values()) for row in weights]
    divisors = [total + how.smoothing if total else inf for total in totals]
    scores, change = landing, inf
    while change > how.tolerance:  # each step shrinks the change by the damping, which is below 1
        flow = [score / divisor for score, divisor in zip(scores, divisors, strict=True)]
        arrived = [sum(map(mul, row.values(), map(flow.__getitem__, row))) for row in weights]
        lost = 0.0 if how.leak else sum(score for score, total in zip(scores, totals, strict=True) if not total)
        landed = (1 - damping) * sum(scores) + damping * lost
        before, scores = scores, [landed * land + damping * here for land, here in zip(landing, arrived, strict=True)]
        changes = [after - score for after, score in zip(scores, before, strict=True)]
        change = hypot(*changes) if how.euclidean else sum(map(abs, changes))
    return scores


def _weights(rows: Sequence[Sequence[int]], how: Conventions) -> list[dict[int, float]]:
    """For each sentence what it weighs to each of its neighbours."""
    kept = rows if how.counts else [tuple(dict.fromkeys(row)) for row in rows]
    logs = [log(len(row)) if row else 0.0 for row in kept]
    holders: dict[int, list[int]] = {}
    for index, row in enumerate(kept):
        for term in row:
            holders.setdefault(term, []).append(index)
    weights = []
    for index, row in enumerate(kept):
        shared = Counter(chain.from_iterable(map(holders.__getitem__, row)))
        if not how.diagonal:
            del shared[index]
        weights.append({other: count / (logs[index] + logs[other] or 1.0) for other, count in shared.items()})
    return weights


def walk_by_lengths(
    rows: Sequence[Sequence[int]], landing: list[float], damping: float, how: Conventions
) -> list[float]:
    """The same scores by the sums of each term per length of sentence."""
    import numpy as np

    product = _product(rows, how)
    land = np.asarray(landing)
    totals = product(np.ones(len(rows)))
    isolated = totals == 0
    divisors = np.where(isolated, inf, totals + how.smoothing)
    scores, change = land, inf
    while change > how.tolerance:
        lost = 0.0 if how.leak else scores[isolated].sum()
        landed = (1 - damping) * scores.sum() + damping * lost
        before, scores = scores, landed * land + damping * product(scores / divisors)
        change = float(np.linalg.norm(scores - before, 2 if how.euclidean else 1))
    found: list[float] = scores.tolist()
    return found


def _product(rows: Sequence[Sequence[int]], how: Conventions) -> Callable[[Floats], Floats]:
    """What multiplies a vector by the matrix of weights.

    With A[j, t] how often sentence j has term t, and M[t, g] the sum of A[j, t] v[j] over the sentences j of length g,
    the product at i is the sum over t and g of A[i, t] M[t, g] / (log |i| + log g).
    """
    import numpy as np

    size = len(rows)
    index = np.repeat(np.arange(size), np.fromiter(map(len, rows), np.int64, size))
    term = np.fromiter(chain.from_iterable(rows), np.int64, len(index))
    entries, times = np.unique(term * size + index, return_counts=True)
    term, index = np.divmod(entries, size)
    count = times.astype(np.float64) if how.counts else np.ones(len(entries))
    lengths, group = np.unique(np.bincount(index, count, size), return_inverse=True)
    logs = np.log(np.maximum(lengths, 1.0))
    scale = logs[:, None] + logs
    inverse = 1.0 / np.where(scale == 0, 1.0, scale)
    # A term of one sentence joins it to nothing: it counts in the length alone.
    own = np.bincount(index, count * count, size) if how.diagonal else np.zeros(size)
    joins = np.bincount(term)[term] > 1
    term, index, count = np.unique(term[joins], return_inverse=True)[1], index[joins], count[joins]
    own = (own - np.bincount(index, count * count, size)) * inverse.diagonal()[group]
    width = len(lengths)
    terms, held = int(term.max(initial=-1)) + 1, max(1, BLOCK_CELLS // width)
    blocks = []
    for first in range(0, terms, held):
        block = slice(*np.searchsorted(term, (first, first + held)))
        blocks.append((index[block], (term[block] - first) * width + group[index[block]], count[block]))

    def product(vector: Floats) -> Floats:
        result = own * vector
        for inside, cells, counts in blocks:
            table = np.bincount(cells, vector[inside] * counts, (cells.max() // width + 1) * width)
            given = (table.reshape(-1, width) @ inverse).ravel()[cells]
            result += np.bincount(inside, given * counts, size)
        return result

    return product
