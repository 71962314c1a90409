"""Sets of numbers that are compared by what they share: an inverted index, in time linear in what it holds."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Sets listed under one number. Beyond that a number is too common to tell sets apart: similar ones share rarer
# numbers too. It bounds the time of a look-up.
MOST_HOLDERS = 100


class SimilarityIndex:
    """Sets, numbered from 0 in the order in which they were added."""

    def __init__(self) -> None:
        self._holders: dict[int, list[int]] = {}
        self._count = 0

    def add(self, numbers: Iterable[int]) -> None:
        """Add a set."""
        index, self._count = self._count, self._count + 1
        for number in numbers:
            holders = self._holders.setdefault(number, [])
            if len(holders) < MOST_HOLDERS:
                holders.append(index)

    def shared(self, numbers: Iterable[int], least: float = 1) -> list[tuple[int, int]]:
        """The indexes of the earlier sets that have at least ``least`` of ``numbers``, and how many; most first."""
        counts = Counter(chain.from_iterable(self._holders.get(number, ()) for number in numbers))
        found = [(index, count) for index, count in counts.items() if count >= least]
        return sorted(found, key=lambda each: (-each[1], each[0]))
