"""Columns of prose that a file draws row by row: where each printed line is to be cut.

Between columns of prose one gutter runs down the page, and on both sides of it sentences go on from line to line. In a
table without rules the cells do not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# In font sizes: the narrowest gap that is more than a space of a justified line.
GUTTER = 1.2
SHORTEST_RUN = 6
# A share of the lines of a column that go on with a small letter.
GOING_ON = 0.4


class Gap(NamedTuple):
    """White space within a line: from ``left`` to ``right`` in points, and the index of the character after it."""

    left: float
    right: float
    place: int


def cuts(lines: Sequence[str], gaps_of: Callable[[int], Sequence[Gap]]) -> dict[int, int]:
    """For the ``lines`` of a page, by index, the character with which the right column begins; empty without columns.

    ``gaps_of`` gives the wide gaps of a line and is asked for all of them only if lines in the middle have one.
    """
    count = len(lines)
    if count < SHORTEST_RUN or not any(len(gaps_of(index)) == 1 for index in (count // 3, count // 2, 2 * count // 3)):
        return {}
    found = {index: gaps[0] for index in range(count) if len(gaps := gaps_of(index)) == 1}
    for run in _runs(found):
        pieces = [(lines[index][: found[index].place], lines[index][found[index].place :]) for index in run]
        if len(run) >= SHORTEST_RUN and all(map(_is_prose, zip(*pieces, strict=True))):
            return {index: found[index].place for index in run}
    return {}


def _runs(gaps: dict[int, Gap]) -> Iterator[list[int]]:
    """Consecutive lines whose gaps are above each other."""
    run: list[int] = []
    left, right = 0.0, 0.0
    for index, gap in gaps.items():
        narrowed = max(left, gap.left), min(right, gap.right)
        if run and index == run[-1] + 1 and narrowed[0] < narrowed[1]:
            run.append(index)
            left, right = narrowed
        else:
            yield run
            run, (left, right) = [index], (gap.left, gap.right)
    yield run


def _is_prose(column: Sequence[str]) -> bool:
    """Do sentences go on from line to line? Not in «1.», «а)», «б)», the markers of a list."""
    following = sum(after.lstrip()[:1].islower() for _, after in pairwise(column))
    markers = sum(len(each.split()) == 1 for each in column)
    return following >= GOING_ON * (len(column) - 1) and 2 * markers < len(column)
