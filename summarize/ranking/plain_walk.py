"""A step of TextRank in plain Python: for short documents, which must not pay numpy's import."""

from __future__ import annotations

from collections import Counter
from itertools import repeat
from math import log, sqrt
from operator import itemgetter, mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from summarize.ranking.textrank import Conventions, Scores

    Picker = Callable[[Sequence[float] | Mapping[int, float]], tuple[float, ...]]
    Inverse = Mapping[int, Mapping[int, float]]

# Sentences that have a term: up to so many give to each other one by one, more of them by cells.
FEW = 8


class PlainWalk:
    """See ``summarize.ranking.textrank.Walk``.

    A term of few sentences makes them neighbours. The sentences of one length that have a term of
    many are a cell: what the cells of the term give to it is worked out once for all of them, and
    ``_own`` then takes each sentence itself off again.
    """

    def __init__(
        self, rows: Sequence[Sequence[int]], landing: list[float], damping: float, conventions: Conventions
    ) -> None:
        kept = [tuple(row) if conventions.counts else tuple(dict.fromkeys(row)) for row in rows]
        lengths = list(map(len, kept))
        inverse = _inverse_scales(lengths)
        few, many = _holders(kept)
        overlaps = _overlaps(few, len(kept))
        self._neighbours = list(map(_picker, overlaps))
        self._weights = [
            list(map(mul, row.values(), map(inverse[length].__getitem__, map(lengths.__getitem__, row)))) if row else []
            for length, row in zip(lengths, overlaps, strict=True)
        ]
        cells: list[list[int]] = [[] for _ in kept]
        self._inside: list[Picker] = []
        self._spread: list[tuple[int, int, list[tuple[float, ...]]]] = []
        own = [_squares(row) if conventions.diagonal else 0 for row in kept]
        for holders in many:
            self._spread.append(self._cut(holders, lengths, inverse, cells))
            for index, count in Counter(holders).items() if conventions.counts else zip(holders, repeat(1)):
                own[index] -= count * count
        self._cells = list(map(_picker, cells))
        self._own = [count * inverse[size][size] if size else 0.0 for count, size in zip(own, lengths, strict=True)]
        self._landing, self._damping, self._conventions = landing, damping, conventions
        self._totals = self._product([1.0] * len(kept))

    def _cut(
        self, holders: Iterable[int], lengths: Sequence[int], inverse: Inverse, cells: Sequence[list[int]]
    ) -> tuple[int, int, list[tuple[float, ...]]]:
        """The cells of one term, side by side: the first, past the last, and how much each gives to each."""
        by_length: dict[int, list[int]] = {}
        for index in holders:
            by_length.setdefault(lengths[index], []).append(index)
        first = len(self._inside)
        for cell, inside in enumerate(by_length.values(), first):
            for index in inside:
                cells[index].append(cell)
        self._inside.extend(map(_picker, by_length.values()))
        pick = _picker(by_length)
        return first, len(self._inside), [pick(inverse[one]) for one in by_length]

    def _product(self, vector: Sequence[float]) -> list[float]:
        padded = [*vector, 0.0]
        sums = [sum(inside(padded)) for inside in self._inside]
        given: list[float] = []
        for first, end, weights in self._spread:
            held = sums[first:end]
            given += [sum(map(mul, row, held)) for row in weights]
        given.append(0.0)
        return [
            sum(map(mul, weights, others(padded)), sum(cells(given), own * value))
            for weights, others, cells, own, value in zip(
                self._weights, self._neighbours, self._cells, self._own, vector, strict=True
            )
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


def _picker(places: Collection[int]) -> Picker:
    """What picks the values at ``places``, twice as fast as a loop, from values that a 0 ends."""
    # An itemgetter of one place gives no tuple, and there is none of no place.
    return itemgetter(*places, *[-1] * (2 - len(places)))


def _holders(rows: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[list[int]]]:
    """For each term the sentences that have it, as often as they do: terms of few sentences, and of many."""
    found: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        for term in row:
            found.setdefault(term, []).append(index)
    few = [holders for holders in found.values() if 1 < len(holders) <= FEW]
    many = [holders for holders in found.values() if len(holders) > FEW and holders[0] != holders[-1]]
    return few, many


def _overlaps(few: Iterable[Sequence[int]], size: int) -> list[dict[int, int]]:
    """For each sentence how many terms it shares with each of its neighbours."""
    overlaps: list[dict[int, int]] = [{} for _ in range(size)]
    for holders in few:
        for index in holders:
            row = overlaps[index]
            for other in holders:
                if other != index:
                    row[other] = row.get(other, 0) + 1
    return overlaps


def _inverse_scales(lengths: Sequence[int]) -> Inverse:
    logs = {length: log(length) for length in set(lengths) if length}
    # The 0 of no length is what ``_picker`` may ask for besides.
    return {
        one: {-1: 0.0} | {other: 1.0 / (mine + its or 1.0) for other, its in logs.items()} for one, mine in logs.items()
    }


def _squares(row: Sequence[int]) -> int:
    return sum(count * count for count in Counter(row).values())
