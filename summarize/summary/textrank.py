"""TextRank (Mihalcea and Tarau 2004): the PageRank of sentences that are linked by the words they share.

The weight of two sentences is |A ∩ B| / (log |A| + log |B|) over their sets of terms. The weights of a short document
are computed pair by pair. Those of a long one would be too many, but their product with a vector needs only the sums
of each term per sentence length, since the denominator depends on the two lengths alone: the same scores in
O(terms × lengths²) a step.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import hypot, inf, log
from operator import itemgetter, mul
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy import float64, int64
    from numpy.typing import NDArray

    Floats = NDArray[float64]
    Integers = NDArray[int64]

# Mihalcea and Tarau 2004, section 2: it suits texts without a title or a lead.
_PAPER_DAMPING = 0.85
# Of a summary: at 0.85 a little more of what readers want is covered, in twice as many steps.
DAMPING = 0.65
# Pairs of sentences that share a term, counted once a term, above which importing numpy (80 ms) pays.
MOST_PAIRS = 100_000
# Cells of the terms × lengths table in memory at a time: 8 MB.
BLOCK_CELLS = 1_000_000


class Variant(NamedTuple):
    """What the paper leaves open.

    ``counts``: words count as often as they occur, instead of once. ``diagonal``: a sentence is linked to itself.
    ``smoothing`` is added to the row sums. ``leak``: the score of a sentence without links is lost, instead of
    distributed by the teleport vector. The iteration stops when the scores change by at most ``tolerance`` in the
    L1 norm, or in the L2 norm if ``euclidean``.
    """

    counts: bool = False
    diagonal: bool = False
    smoothing: float = 0.0
    leak: bool = False
    tolerance: float = 1e-9
    euclidean: bool = False


PAPER = Variant()
# sumy 0.13.0, summarizers/text_rank.py. It reaches its L2 tolerance the sooner the longer the text is.
SUMY = Variant(counts=True, diagonal=True, smoothing=1e-7, leak=True, tolerance=1e-4, euclidean=True)


def textrank(
    rows: Sequence[Sequence[int]],
    teleport: Sequence[float] | None = None,
    damping: float = _PAPER_DAMPING,
    conventions: Variant = PAPER,
    *,
    most_pairs: int = MOST_PAIRS,
) -> list[float]:
    """Return the scores of the sentences, given as rows of term numbers; they sum to 1 (unless they leak).

    ``teleport`` has one weight a sentence, uniform if None; ``damping`` must be below 1. Two sentences of a single
    term each would divide by log 1 + log 1 = 0: their weight is 1, as in sumy. Of more than ``most_pairs`` pairs of
    sentences numpy takes the sums.
    """
    if not rows:
        return []
    vector = normalised(teleport or [1.0] * len(rows))
    pairs = sum(count * count for count in Counter(chain.from_iterable(rows)).values())
    iterate = iterate_pairs if pairs <= most_pairs else iterate_lengths
    scores = iterate(rows, vector, damping, conventions)
    return scores if conventions.leak else normalised(scores)


def normalised(weights: Sequence[float]) -> list[float]:
    """Return the weights divided by their sum, uniform weights if it is 0."""
    total = sum(weights)
    return [weight / total if total else 1.0 / len(weights) for weight in weights]


def iterate_pairs(rows: Sequence[Sequence[int]], teleport: list[float], damping: float, how: Variant) -> list[float]:
    """Power iteration over the weights of all pairs of sentences."""
    weights = _weights(rows, how)
    totals = [sum(row.values()) for row in weights]
    links = [(tuple(row.values()), _at_once(row)) for row in weights]
    divisors = [total + how.smoothing if total else inf for total in totals]
    scores, change = teleport, inf
    while change > how.tolerance:  # each step multiplies the change by the damping, which is below 1
        flow = [score / divisor for score, divisor in zip(scores, divisors, strict=True)]
        linked = [sum(map(mul, shares, flow_from(flow))) for shares, flow_from in links]
        lost = 0.0 if how.leak else sum(score for score, total in zip(scores, totals, strict=True) if not total)
        jumps = (1 - damping) * sum(scores) + damping * lost
        before, scores = scores, [jumps * to + damping * here for to, here in zip(teleport, linked, strict=True)]
        changes = [after - score for after, score in zip(scores, before, strict=True)]
        change = hypot(*changes) if how.euclidean else sum(map(abs, changes))
    return scores


def _at_once(indices: Iterable[int]) -> Callable[[Sequence[float]], tuple[float, ...]]:
    """A function that returns the values of a sequence at ``indices``, in two thirds of the time that a loop takes."""
    several = tuple(indices)
    return itemgetter(*several) if len(several) > 1 else lambda values: tuple(values[index] for index in several)


def _weights(rows: Sequence[Sequence[int]], how: Variant) -> list[dict[int, float]]:
    """The weights of each sentence's links."""
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


def iterate_lengths(rows: Sequence[Sequence[int]], teleport: list[float], damping: float, how: Variant) -> list[float]:
    """Power iteration over the sums of each term per sentence length."""
    import numpy as np

    product = _product(rows, how)
    vector = np.asarray(teleport)
    totals = product(np.ones(len(rows)))
    isolated = totals == 0
    divisors = np.where(isolated, inf, totals + how.smoothing)
    scores, change = vector, inf
    while change > how.tolerance:
        lost = 0.0 if how.leak else scores[isolated].sum()
        jumps = (1 - damping) * scores.sum() + damping * lost
        before, scores = scores, jumps * vector + damping * product(scores / divisors)
        change = float(np.linalg.norm(scores - before, 2 if how.euclidean else 1))
    found: list[float] = scores.tolist()
    return found


def _product(rows: Sequence[Sequence[int]], how: Variant) -> Callable[[Floats], Floats]:
    """Return the function that multiplies a vector by the matrix of weights.

    If A[j, t] counts term t in sentence j, and M[t, g] is the sum of A[j, t] v[j] over the sentences j of length g,
    the product at i is the sum over t and g of A[i, t] M[t, g] / (log |i| + log g).
    """
    import numpy as np

    term, index, count = _incidence(rows, how)
    size = len(rows)
    lengths, group = np.unique(np.bincount(index, count, size), return_inverse=True)
    logs = np.log(np.maximum(lengths, 1.0))
    scale = logs[:, None] + logs
    inverse = 1.0 / np.where(scale == 0, 1.0, scale)
    # A term of one sentence links it to no other: it counts in the length alone.
    own = np.bincount(index, count * count, size) if how.diagonal else np.zeros(size)
    links = np.bincount(term)[term] > 1
    term, index, count = np.unique(term[links], return_inverse=True)[1], index[links], count[links]
    own = (own - np.bincount(index, count * count, size)) * inverse.diagonal()[group]
    width = len(lengths)
    blocks = list(_blocks(term, index, group, count, width))

    def product(vector: Floats) -> Floats:
        result = own * vector
        for inside, cells, counts in blocks:
            table = np.bincount(cells, vector[inside] * counts, (cells.max() // width + 1) * width)
            given = (table.reshape(-1, width) @ inverse).ravel()[cells]
            result += np.bincount(inside, given * counts, size)
        return result

    return product


def _incidence(rows: Sequence[Sequence[int]], how: Variant) -> tuple[Integers, Integers, Floats]:
    """The terms, sentences and counts of the entries of A that are not 0, ordered by term."""
    import numpy as np

    size = len(rows)
    index = np.repeat(np.arange(size), np.fromiter(map(len, rows), np.int64, size))
    term = np.fromiter(chain.from_iterable(rows), np.int64, len(index))
    entries, counts = np.unique(term * size + index, return_counts=True)
    return *np.divmod(entries, size), counts.astype(np.float64) if how.counts else np.ones(len(entries))


def _blocks(
    term: Integers, index: Integers, group: Integers, count: Floats, width: int
) -> Iterator[tuple[Integers, Integers, Floats]]:
    """The sentences, cells of M and counts of the entries, for as many terms at a time as memory allows."""
    import numpy as np

    held = max(1, BLOCK_CELLS // width)
    for first in range(0, int(term.max(initial=-1)) + 1, held):
        block = slice(*np.searchsorted(term, (first, first + held)))
        yield index[block], (term[block] - first) * width + group[index[block]], count[block]
