"""Where a page is set in columns: lines that follow each other in the file and stand beside each other on the page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.files.pdf.paragraphs import Line

# The cells of a table stand beside each other too, but few are so high and so alike in width.
LEAST = 4
ALIKE = 0.6
# No printed column has more lines; a page that claims to is not read over and over.
MOST = 400
# In heights of a line: what is higher by less stands in the same row of print, and what begins further
# to the left is outside the column.
SLACK = 0.5
OUTSIDE = 2


def columns(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in their order, cut where a column begins and where the page is whole again.

    Linear in the lines. A page in one column is one run; an empty page has none.
    """
    runs = _cut(page)
    breaks = [_is_column_break(left, right) for left, right in pairwise(runs)]
    column = [before or after for before, after in pairwise([False, *breaks, False])]
    found: list[list[Line]] = []
    for place, run in enumerate(runs):
        if found and not column[place - 1] and not column[place]:
            found[-1] += run
        else:
            found.append(run)
    return found


def _cut(page: Sequence[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = []
    for line in page:
        if not runs:
            runs.append([line])
        elif beside := _beside(runs[-1], line):
            above = runs[-1][: -len(beside)]
            runs[-1:] = [*([above] if above else []), beside, [line]]
        elif len(runs) > 1 and line.left < runs[-1][0].left - OUTSIDE * line.height:
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _beside(run: Sequence[Line], line: Line) -> list[Line]:
    """The last lines of ``run`` that stand to the left of ``line`` and not above it; none when one is in its way."""
    found: list[Line] = []
    for earlier in reversed(run[-MOST:]):
        if earlier.bottom > line.bottom + SLACK * line.height:
            break
        if earlier.right > line.left:
            return []
        found.append(earlier)
    return found[::-1]


def _is_column_break(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two runs are columns of text, and not cells of a table or a run and what stands under it."""
    narrow, wide = sorted((_width(left), _width(right)))
    return _is_above(right[0], left[-1]) and min(len(left), len(right)) >= LEAST and narrow >= ALIKE * wide


def _is_above(line: Line, other: Line) -> bool:
    return line.bottom > other.bottom + SLACK * line.height


def _width(run: Sequence[Line]) -> float:
    return max(line.right for line in run) - min(line.left for line in run)
