"""Ruled tables on a printed page: the grid that the rules make, and the words in its cells.

Knows lines and rectangles only; what pdfium sees of a page comes in as their bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.files.pdf.paragraphs import Line
from summarize.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class Bounds(NamedTuple):
    """A rectangle on the page in points, counted from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


# In points: thicker is no rule, shorter no side of a cell; double rules and rules drawn cell by cell are one.
THIN = 3.0
SHORT = 6.0
NEAR = 4.0
# A drawing is no table; a page has no more cells that people read.
MOST_RULES = 2000
MOST_CELLS = 600
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rules: the places of the upright ones from the left, of the level ones from above."""

    uprights: tuple[float, ...]
    levels: tuple[float, ...]
    rules: tuple[Bounds, ...]

    @property
    def bounds(self) -> Bounds:
        """The rectangle of the whole table."""
        return Bounds(self.uprights[0], self.levels[-1], self.uprights[-1], self.levels[0])

    def rows(self, read: Callable[[Bounds], str]) -> Iterator[tuple[str, ...]]:
        """The cells row by row; those that a merged one covers are empty. ``read`` gives the words in a rectangle."""
        covered: set[tuple[int, int]] = set()
        for row in range(len(self.levels) - 1):
            cells = [""] * (len(self.uprights) - 1)
            for column in range(len(cells)):
                if (row, column) not in covered:
                    down, right = self._reach(row, column)
                    covered |= {(r, c) for r in range(row, down) for c in range(column, right)}
                    corner = Bounds(self.uprights[column], self.levels[down], self.uprights[right], self.levels[row])
                    cells[column] = read(corner)
            if any(cells):
                yield tuple(cells)

    def _reach(self, row: int, column: int) -> tuple[int, int]:
        """The rules at which the cell in this corner ends, below and to the right."""
        right = column + 1
        height = (self.levels[row] + self.levels[row + 1]) / 2
        while right < len(self.uprights) - 1 and not self._is_ruled(self.uprights[right], height):
            right += 1
        down = row + 1
        middle = (self.uprights[column] + self.uprights[column + 1]) / 2
        while down < len(self.levels) - 1 and not self._is_ruled(middle, self.levels[down]):
            down += 1
        return down, right

    def _is_ruled(self, x: float, y: float) -> bool:
        return any(
            rule.left - NEAR <= x <= rule.right + NEAR and rule.bottom - NEAR <= y <= rule.top + NEAR
            for rule in self.rules
        )


def grids(drawn: Sequence[Bounds]) -> list[Grid]:
    """The tables that the rules among what is ``drawn`` make, from above; two rows and two columns at least."""
    if len(drawn) > MOST_RULES:
        return []
    uprights = [each for each in drawn if each.right - each.left <= THIN and each.top - each.bottom >= SHORT]
    levels = [each for each in drawn if each.top - each.bottom <= THIN and each.right - each.left >= SHORT]
    found = []
    for bottom, top in _stretches(uprights):
        sides = [each for each in uprights if bottom <= each.bottom and each.top <= top]
        lines = [each for each in levels if bottom - NEAR <= each.bottom and each.top <= top + NEAR]
        xs = _places(each.left for each in sides)
        ys = _places(each.bottom for each in lines)[::-1]
        if min(len(xs), len(ys)) >= _FEWEST and len(xs) * len(ys) <= MOST_CELLS:
            found.append(Grid(tuple(xs), tuple(ys), (*sides, *lines)))
    return found


def _stretches(uprights: Iterable[Bounds]) -> list[tuple[float, float]]:
    """From where to where upright rules reach without a gap, from above."""
    found: list[tuple[float, float]] = []
    for rule in sorted(uprights, key=lambda each: -each.top):
        if found and rule.top >= found[-1][0] - NEAR:
            found[-1] = (min(found[-1][0], rule.bottom), found[-1][1])
        else:
            found.append((rule.bottom, rule.top))
    return found


def _places(places: Iterable[float]) -> list[float]:
    """Ascending, those that are one rule as one."""
    ordered = sorted(places)
    return [*ordered[:1], *(place for before, place in pairwise(ordered) if place - before > NEAR)]


# ---------------------------------------------------------------- tables among the lines of pages


def with_tables(lines: Sequence[Line], tables: Sequence[Grid], read: Callable[[Bounds], str]) -> list[Line]:
    """The lines of a page, those inside a table replaced by one: its rows on lines, its cells apart by tabs."""
    found = list(lines)
    for table in tables:
        inside = [line for line in found if _is_inside(line, table.bounds)]
        if inside:
            rows = "\n".join("\t".join(row) for row in table.rows(read))
            left, bottom, right, _ = table.bounds
            place = found.index(inside[0])
            found[place] = Line(rows, left, right, bottom, max(line.height for line in inside))
            gone = set(map(id, inside))
            found = [line for line in found if id(line) not in gone]
    return found


def _is_inside(line: Line, bounds: Bounds) -> bool:
    return (
        bounds.left - NEAR <= line.left
        and line.right <= bounds.right + NEAR
        and bounds.bottom < line.bottom + line.height / 2 < bounds.top
    )


def join_tables(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages, a table that goes on at the top of the next one whole at the foot of the first."""
    found: list[list[Line]] = []
    for page in pages:
        lines = list(page)
        last = next((earlier for earlier in reversed(found) if earlier), None)
        if last and lines and "\t" in last[-1].text and "\t" in lines[0].text:
            whole = _continued(last[-1].text, lines[0].text)
            if whole is not None:
                last[-1] = last[-1]._replace(text=whole)
                del lines[0]
        found.append(lines)
    return found


def _continued(above: str, below: str) -> str | None:
    """Two tables as one where they have the same columns; None where they do not.

    A header row that is repeated is left out, a row that the page cut in two is put together again.
    """
    rows, more = ([line.split("\t") for line in table.split("\n")] for table in (above, below))
    if len(rows[0]) != len(more[0]):
        return None
    if more[0] == rows[0]:
        more = more[1:]
    if more and not more[0][0] and rows[-1][0] and not more[0][1][:1].isupper():
        rows[-1] = [fold("\n".join(cells)) for cells in zip(rows[-1], more[0], strict=True)]
        more = more[1:]
    return "\n".join("\t".join(row) for row in (*rows, *more))
