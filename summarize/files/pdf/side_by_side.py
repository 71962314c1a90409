"""Columns of prose that a file draws row by row: where each printed line is to be cut.

Between columns of prose one gutter runs down the page, and on both sides of it sentences go on from line to line. In a
table without rules the cells do not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# In font sizes: the narrowest gap that is more than a space of most justified lines.
GUTTER = 0.8
SHORTEST_RUN = 6
# In points: what is below the columns and as narrow is a page's number.
MOST_OF_A_NUMBER = 40
# Printed columns beyond these are a table's.
MOST_COLUMNS = 4
# A share of the lines of a column that go on with a small letter.
GOING_ON = 0.4
# The rows of a table without rules, and the share of its cells that begin next to another.
FEWEST_ROWS = 3
TOGETHER = 0.75


class Gap(NamedTuple):
    """White space within a line: from ``left`` to ``right`` in points, and the index of the character after it."""

    left: float
    right: float
    place: int


class Printed(NamedTuple):
    """A line from ``left`` to ``right`` in points, and its wide gaps."""

    left: float
    right: float
    gaps: Sequence[Gap]


def cuts(lines: Sequence[str], place_of: Callable[[int], Printed]) -> dict[int, list[int]]:
    """For the ``lines`` of a page, by index, the characters with which its columns after the first begin.

    A line that has no part in a column has its cut where the next one begins: at 0, or at its end. Empty without
    columns. ``place_of`` gives the place and the gaps of a line and is asked for all only if lines in the middle
    have some.
    """
    count = len(lines)
    if count < SHORTEST_RUN or not any(place_of(index).gaps for index in (count // 3, count // 2, 2 * count // 3)):
        return {}
    printed = [place_of(index) for index in range(count)]
    gutter = _gutter(printed, range(count))
    run = _run(printed, gutter)
    if len(run) < SHORTEST_RUN:
        return {}
    gutters = [gutter]
    while len(gutters) < MOST_COLUMNS:
        gutter = _gutter([_apart(line, gutters) for line in printed], run)
        if not _is_clear([printed[index] for index in run], gutter):
            break
        gutters.append(gutter)
    found = {index: [_cut(printed[index], x, len(lines[index])) for x in sorted(gutters)] for index in run}
    columns = list(zip(*(_pieces(lines[index], places) for index, places in found.items()), strict=True))
    is_prose = all(_is_prose(list(filter(None, column))) for column in columns)
    return found if is_prose and not any(_begin_together(*pair) for pair in pairwise(columns)) else {}


def _pieces(line: str, places: Sequence[int]) -> list[str]:
    """The parts of a line that the cuts leave, one for each column, stripped."""
    return [line[start:end].strip() for start, end in pairwise([0, *places, len(line)])]


def _gutter(printed: Sequence[Printed], among: Sequence[int]) -> float:
    """The place in points that the gaps of most lines have in common; 0 if there are none."""
    gaps = [gap for index in among for gap in printed[index].gaps]
    ends = sorted([*((gap.left, -1) for gap in gaps), *((gap.right, 1) for gap in gaps)])
    depth, deepest, where = 0, 0, 0.0
    for (place, turn), (following, _) in pairwise(ends):
        depth -= turn
        if depth > deepest:
            deepest, where = depth, (place + following) / 2
    return where


def _apart(line: Printed, gutters: Sequence[float]) -> Printed:
    """``line`` without the gaps in which one of the gutters runs."""
    rest = [gap for gap in line.gaps if not any(gap.left <= gutter <= gap.right for gutter in gutters)]
    return line._replace(gaps=rest)


def _run(printed: Sequence[Printed], gutter: float) -> range:
    """The longest run of lines through none of which words go across the gutter, most of which it parts.

    Above the columns a short line may be a title; below them, at the end of the page, the left one goes on.
    """
    best = range(0)
    start = 0
    for index, line in enumerate([*printed, None]):
        if line and (_parts(line, gutter) or not line.left < gutter < line.right):
            continue
        parted = [place for place in range(start, index) if _parts(printed[place], gutter)]
        if parted and 2 * len(parted) > index - start and index - parted[0] > len(best):
            is_last = all(rest.right - rest.left < MOST_OF_A_NUMBER for rest in printed[index:])
            best = range(parted[0], index if is_last else parted[-1] + 1)
        start = index + 1
    return best


def _is_clear(printed: Sequence[Printed], gutter: float) -> bool:
    """Does no line have words across the gutter, and do at least as many as make columns have some on both sides?"""
    parted = sum(_parts(line, gutter) for line in printed)
    crossed = any(line.left < gutter < line.right and not _parts(line, gutter) for line in printed)
    return parted >= SHORTEST_RUN and not crossed


def _parts(line: Printed, gutter: float) -> bool:
    return any(gap.left <= gutter <= gap.right for gap in line.gaps)


def _cut(line: Printed, gutter: float, end: int) -> int:
    """The index of the first character of ``line`` that stands right of the gutter."""
    if line.left >= gutter:
        return 0
    return next((gap.place for gap in line.gaps if gap.left <= gutter <= gap.right), end)


def _is_prose(column: Sequence[str]) -> bool:
    """Do sentences go on from line to line? Not in «1.», «а)», «б)», the markers of a list."""
    following = sum(after[:1].islower() for _, after in pairwise(column))
    markers = sum(len(each.split()) == 1 for each in column)
    is_long = len(column) >= SHORTEST_RUN
    return is_long and following >= GOING_ON * (len(column) - 1) and 2 * markers < len(column)


def _begin_together(left: Sequence[str], right: Sequence[str]) -> bool:
    """Do two columns begin their sentences on the same lines, as the cells of the rows of a table without rules do?"""
    begun = [{row for row, words in enumerate(column) if words[:1].isupper()} for column in (left, right)]
    fewer = min(map(len, begun))
    return fewer >= FEWEST_ROWS and len(begun[0] & begun[1]) >= TOGETHER * fewer
