"""Bordered tables of a page: the grid that its rules make, and the words in its cells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.document import COVERED
from summarize.files.pdf.page import Line
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class Bounds(NamedTuple):
    """A rectangle on the page in points, counted from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


# In points: a rule is thinner, a cell's side longer, and rules nearer to each other are one.
THICKEST = 3.0
SHORTEST = 6.0
NEAR = 4.0
# Beyond these it is a drawing.
MOST_RULES = 2000
MOST_CELLS = 600
# Rules in each direction of the smallest table: two rows, two columns.
FEWEST = 3


class Grid(NamedTuple):
    """A table's rules: the places of vertical ones from the left and of horizontal ones from above."""

    xs: Sequence[float]
    ys: Sequence[float]
    rules: Sequence[Bounds]

    @property
    def bounds(self) -> Bounds:
        """The rectangle of the whole table."""
        return Bounds(self.xs[0], self.ys[-1], self.xs[-1], self.ys[0])

    def rows(self, read: Callable[[Bounds], str]) -> Iterator[tuple[str, ...]]:
        """The cells of each row that has words, ``COVERED`` below a merged cell. ``read`` reads a rectangle."""
        covered: dict[tuple[int, int], str] = {}
        for row in range(len(self.ys) - 1):
            cells = [""] * (len(self.xs) - 1)
            for column in range(len(cells)):
                if (row, column) in covered:
                    cells[column] = covered[row, column]
                    continue
                below, right = self._extent(row, column)
                area = ((r, c) for r in range(row, below) for c in range(column, right))
                covered |= {(r, c): COVERED if r > row else "" for r, c in area}
                cells[column] = read(Bounds(self.xs[column], self.ys[below], self.xs[right], self.ys[row]))
            if any(map(str.strip, cells)):
                yield tuple(cells)

    def _extent(self, row: int, column: int) -> tuple[int, int]:
        """The indexes of the rules below and to the right at which a cell ends."""
        x, y = sum(self.xs[column : column + 2]) / 2, sum(self.ys[row : row + 2]) / 2
        rows, columns = range(row + 1, len(self.ys)), range(column + 1, len(self.xs))
        below = next((place for place in rows if self._is_ruled(x, self.ys[place])), rows[-1])
        right = next((place for place in columns if self._is_ruled(self.xs[place], y)), columns[-1])
        return below, right

    def _is_ruled(self, x: float, y: float) -> bool:
        return any(
            rule.left - NEAR <= x <= rule.right + NEAR and rule.bottom - NEAR <= y <= rule.top + NEAR
            for rule in self.rules
        )


def grids(drawn: Sequence[Bounds], above: Sequence[Grid] = ()) -> list[Grid]:
    """The tables, from above, made by the rules among the rectangles ``drawn`` on a page.

    A single row is one where it goes on with the last of the tables ``above``, those of the page before.
    """
    if len(drawn) > MOST_RULES:
        return []
    vertical = [each for each in drawn if each.right - each.left <= THICKEST and each.top - each.bottom >= SHORTEST]
    horizontal = [each for each in drawn if each.top - each.bottom <= THICKEST and each.right - each.left >= SHORTEST]
    found: list[Grid] = []
    for bottom, top in _stretches(vertical):
        sides = [each for each in vertical if bottom <= each.bottom and each.top <= top]
        lines = [each for each in horizontal if bottom - NEAR <= each.bottom and each.top <= top + NEAR]
        xs = _places(each.left for each in sides)
        ys = _places(each.bottom for each in lines)[::-1]
        goes_on = not found and len(ys) == FEWEST - 1 and bool(above) and _are_near(xs, above[-1].xs)
        if (min(len(xs), len(ys)) >= FEWEST or goes_on) and len(xs) * len(ys) <= MOST_CELLS:
            found.append(Grid(xs, ys, [*sides, *lines]))
    return found


def _are_near(some: Sequence[float], others: Sequence[float]) -> bool:
    return len(some) == len(others) >= FEWEST and all(
        abs(one - other) <= NEAR for one, other in zip(some, others, strict=True)
    )


def _stretches(vertical: Iterable[Bounds]) -> list[tuple[float, float]]:
    """The (bottom, top) of each stretch that vertical rules cover without a gap, from above."""
    found: list[tuple[float, float]] = []
    for rule in sorted(vertical, key=lambda each: -each.top):
        if found and rule.top >= found[-1][0] - NEAR:
            found[-1] = (min(found[-1][0], rule.bottom), found[-1][1])
        else:
            found.append((rule.bottom, rule.top))
    return found


def _places(places: Iterable[float]) -> list[float]:
    """``places`` in ascending order, without those at most NEAR points from the one before."""
    ordered = sorted(places)
    return [*ordered[:1], *(place for before, place in pairwise(ordered) if place - before > NEAR)]


# ---------------------------------------------------------------- tables among the lines of pages


def with_tables(lines: Sequence[Line], tables: Sequence[Grid], read: Callable[[Bounds], str]) -> list[Line]:
    """The lines of a page, those inside each table replaced by one line for the table."""
    found = list(lines)
    for table in tables:
        inside = [line for line in found if _is_inside(line, table.bounds)]
        if inside:
            rows = "\n".join("\t".join(row) for row in table.rows(read))
            left, bottom, right, _ = table.bounds
            whole = Line(rows, left, right, bottom, max(line.height for line in inside))
            replaced = set(map(id, inside[1:]))
            found = [whole if line is inside[0] else line for line in found if id(line) not in replaced]
    return found


def _is_inside(line: Line, bounds: Bounds) -> bool:
    return (
        bounds.left - NEAR <= line.left
        and line.right <= bounds.right + NEAR
        and bounds.bottom < line.bottom + line.height / 2 < bounds.top
    )


def join_tables(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages, a table that continues at the top of a page joined to its beginning on an earlier one."""
    found: list[list[Line]] = []
    for page in pages:
        lines = list(page)
        last = next((earlier for earlier in reversed(found) if earlier), None)
        if last and lines and "\t" in last[-1].text and "\t" in lines[0].text:
            whole = _joined(last[-1].text, lines[0].text)
            if whole is not None:
                last[-1] = last[-1]._replace(text=whole)
                del lines[0]
        found.append(lines)
    return found


def _joined(above: str, below: str) -> str | None:
    """Two tables as one, with one header and the row joined that the page break cut; None if their columns differ."""
    rows, more = ([line.split("\t") for line in table.split("\n")] for table in (above, below))
    if len(rows[0]) != len(more[0]):
        return None
    if more[0] == rows[0]:
        more = more[1:]
    if more and not more[0][0] and rows[-1][0] and not more[0][1][:1].isupper():
        rows[-1] = [fold("\n".join(cells)) for cells in zip(rows[-1], more[0], strict=True)]
        more = more[1:]
    return "\n".join("\t".join(row) for row in (*rows, *more))
