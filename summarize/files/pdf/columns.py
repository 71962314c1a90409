"""Columns of a page: runs of lines that follow each other in the file and lie next to each other on the page."""

from __future__ import annotations

from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.files.pdf.line import Line

# Table cells lie next to each other too, but have fewer lines, or differ more in width.
LEAST_LINES = 4
LEAST_WIDTH_RATIO = 0.6
# No printed column is longer; bounds the time that a hostile page takes.
MOST_LINES = 400
# In line heights: baselines that differ by less are one row; a line this far to the left is outside the column.
SLACK = 0.5
OUTSIDE = 2


def columns(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in their order, cut where a column begins and where the full width resumes.

    A page in one column is one run, an empty page has none. Linear in the number of lines.
    """
    runs = _cut(page)
    breaks = [_are_columns(left, right) for left, right in pairwise(runs)]
    is_column = (before or after for before, after in pairwise([False, *breaks, False]))
    # Neighbours that are not columns have the same key.
    keyed = ((place if column else -1, run) for place, (column, run) in enumerate(zip(is_column, runs, strict=False)))
    return [[line for _, run in group for line in run] for _, group in groupby(keyed, key=itemgetter(0))]


def _cut(page: Sequence[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = []
    for line in page:
        if not runs:
            runs.append([line])
        elif left := _lines_to_the_left(runs[-1], line):
            above = runs[-1][: -len(left)]
            runs[-1:] = [*([above] if above else []), left, [line]]
        elif len(runs) > 1 and line.left < runs[-1][0].left - OUTSIDE * line.height:
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _lines_to_the_left(run: Sequence[Line], line: Line) -> list[Line]:
    """The last lines of ``run`` that are left of ``line`` and not above it; none if one overlaps it."""
    found: list[Line] = []
    for earlier in reversed(run[-MOST_LINES:]):
        if _is_above(earlier, line, line.height):
            break
        if earlier.right > line.left:
            return []
        found.append(earlier)
    return found[::-1]


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    narrow, wide = sorted((_width(left), _width(right)))
    tall_enough = min(len(left), len(right)) >= LEAST_LINES
    return tall_enough and _is_above(right[0], left[-1], right[0].height) and narrow >= LEAST_WIDTH_RATIO * wide


def _is_above(line: Line, other: Line, height: float) -> bool:
    return line.bottom > other.bottom + SLACK * height


def _width(run: Sequence[Line]) -> float:
    return max(line.right for line in run) - min(line.left for line in run)
