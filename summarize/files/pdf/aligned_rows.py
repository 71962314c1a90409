"""The rows of a table without vertical rules whose columns are known."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.files.pdf.tables import MOST_CELLS, SHORTEST, THICKEST, Bounds, Grid

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# In font sizes: the letters above and below a baseline.
ABOVE, BELOW = 0.75, 0.25
# In distances between lines of a cell: one of the next row.
NEXT_ROW = 1.12
# Rows below a header, those that show where rows begin, and filled cells of the last one.
FEWEST_BELOW = 2
FEWEST_STARTS = 2
FEWEST_CELLS = 2
_NUMBER = compile_late(r"\d{1,3}(?:\.\d{1,3})*[.)]?")


class Word(NamedTuple):
    """A word from ``left`` to ``right`` in points on the baseline ``bottom``, ``height`` its font size."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


class Aligned(NamedTuple):
    """Printed lines of a table, the first ``header`` of which are its header, and the places between its columns.

    The lines ``spanning`` all columns head the rows below them.
    """

    lines: Sequence[Sequence[Word]]
    header: int
    gutters: Sequence[float]
    spanning: Collection[int] = ()

    def filled(self, line: Sequence[Word]) -> set[int]:
        """The indexes of the columns in which ``line`` has words."""
        return {sum(gutter < word.left for gutter in self.gutters) for word in line}


def grid_of(table: Aligned, drawn: Sequence[Bounds], *, goes_on: bool = False) -> Grid | None:
    """``table`` as a grid; None with too few rows or too many cells.

    One that goes on from the page before may begin with the rest of a row, and have a single one.
    """
    if not table.lines:
        return None
    starts = sorted({0, *table.spanning, *([table.header] if goes_on else []), *_row_starts(table, drawn)})
    fewest = min(table.header, 1) if goes_on else FEWEST_BELOW
    rows = [table.lines[start:end] for start, end in pairwise([*starts, len(table.lines)])]
    while rows and len(set().union(*map(table.filled, rows[-1]))) < FEWEST_CELLS:
        del rows[-1]
    if len(rows) <= fewest or len(rows) * (len(table.gutters) + 1) > MOST_CELLS:
        return None
    words = [word for row in rows for line in row for word in line]
    height = max(word.height for word in words)
    left, right = min(word.left for word in words) - 1, max(word.right for word in words) + 1
    between = [(_lowest(above) + _highest(below)) / 2 for above, below in pairwise(rows)]
    ys = [_highest(rows[0]) + BELOW * height, *between, _lowest(rows[-1]) - BELOW * height]
    rules = [Bounds(left, y, right, y) for y in ys]
    for start, (top, bottom) in zip(starts, pairwise(ys), strict=False):
        rules += [Bounds(x, bottom, x, top) for x in table.gutters if start not in table.spanning]
    return Grid([left, *table.gutters, right], ys, rules)


def _highest(row: Sequence[Sequence[Word]]) -> float:
    return max(word.bottom + ABOVE * word.height for word in row[0])


def _lowest(row: Sequence[Sequence[Word]]) -> float:
    return min(word.bottom - BELOW * word.height for word in row[-1])


def _row_starts(table: Aligned, drawn: Sequence[Bounds]) -> list[int]:
    """The indexes of the lines with which the rows below the header begin.

    Below a rule or a wider gap, if each row so found has one number or has words in its first column; else where the
    first column has a number, or words that open it next to those of another cell.
    """
    first = [
        [word for word in line if word.left < table.gutters[0] and place not in table.spanning]
        for place, line in enumerate(table.lines)
    ]
    body = range(table.header, len(table.lines))
    numbers = {place for place in body if [*map(is_number, first[place])] == [True]}
    # The one other may be «п/п», the rest of the header.
    numbered = len(numbers) >= max(FEWEST_STARTS, sum(bool(first[place]) for place in body) - 1)
    for found in (_ruled(table, drawn), _apart(table)):
        starts = [place for place in found if place not in table.spanning]
        rows = [range(start, end) for start, end in pairwise([*starts, len(table.lines)])]
        counts = {len(numbers.intersection(row)) for row in rows}
        whole = all(any(first[place] for place in row) for row in rows)
        if len(starts) >= FEWEST_STARTS and (counts == {1} if numbered else whole):
            return starts
    if numbered:
        return sorted(numbers)
    return [place for place in body if _opens(first[place]) and len(table.filled(table.lines[place])) > 1]


def is_number(word: Word) -> bool:
    """Is ``word`` the number of a row: «1.», «2.3»?"""
    return _NUMBER.fullmatch(word.text) is not None


def _opens(cell: Sequence[Word]) -> bool:
    return bool(cell) and not cell[0].text[0].islower()


def _ruled(table: Aligned, drawn: Sequence[Bounds]) -> list[int]:
    """The lines below level rules."""
    levels = [
        each.bottom for each in drawn if each.top - each.bottom <= THICKEST and each.right - each.left >= SHORTEST
    ]
    between = [(line[0].bottom, above[0].bottom) for above, line in pairwise(table.lines)]
    return [
        place
        for place, (low, high) in enumerate(between, 1)
        if place >= table.header and any(low < level < high for level in levels)
    ]


def _apart(table: Aligned) -> list[int]:
    """The lines that are farther below the one before than lines of one cell are."""
    heights = [line[0].bottom for line in table.lines]
    body = range(table.header, len(table.lines))
    by_column = sorted((column, place) for place in body for column in table.filled(table.lines[place]))
    pitch = min(
        (
            heights[above] - heights[below]
            for _, group in groupby(by_column, key=lambda pair: pair[0])
            for (_, above), (_, below) in pairwise(group)
        ),
        default=0.0,
    )
    return [place for place in body if place and heights[place - 1] - heights[place] > NEXT_ROW * pitch]


def is_outside(word: Word, tables: Collection[Grid]) -> bool:
    """Is ``word`` in none of the ``tables``?"""
    return not any(
        table.bounds.left < word.left < table.bounds.right and table.bounds.bottom < word.bottom < table.bounds.top
        for table in tables
    )
