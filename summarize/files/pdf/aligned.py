"""Tables of plans without rules: a header with the names of their columns, and words that keep to columns below it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from summarize.files.pdf.aligned_rows import Aligned, grid_of, is_number
from summarize.files.pdf.page import EDGE
from summarize.files.pdf.side_by_side import GUTTER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarize.files.pdf.aligned_rows import Word
    from summarize.files.pdf.tables import Bounds, Grid

Strip: TypeAlias = "tuple[float, float]"
# Printed lines of a header whose cells are wrapped.
MOST_OF_A_HEADER = 6
# In characters.
LONGEST_CELL = 80
_NUMBER_SIGNS = frozenset("№#")
# Beyond these it is a drawing.
MOST_ON_A_PAGE = 5000
# In points: the narrowest white strip between columns, and words that begin at one place.
NARROWEST = 2.0
ALIGNED = 1
# In font sizes: parts of one baseline, and the largest distances from a header and between lines of one cell.
ONE_BASELINE = 0.3
FARTHEST = 5.0
LEADING = 1.5
# In distances between lines: one of what is below the table.
MUCH_FARTHER = 1.5


def aligned(
    words: Sequence[Word], drawn: Sequence[Bounds], is_plan: Callable[[Sequence[str]], bool], above: Grid | None = None
) -> list[Grid]:
    """The tables of a page without vertical rules, from above, as the grids that their rows and columns would have.

    ``is_plan`` says whether the cells of a header are those of a plan; ``above`` is such a table at the foot of the
    page before, which may go on.
    """
    found: list[Grid] = []
    lines = _lines(words[:MOST_ON_A_PAGE])
    while table := _first(lines, drawn, is_plan, None if found else above):
        found.append(table)
        lines = [line for line in lines if line[0].bottom < table.bounds.bottom]
    return found


def _first(
    lines: Sequence[Sequence[Word]],
    drawn: Sequence[Bounds],
    is_plan: Callable[[Sequence[str]], bool],
    above: Grid | None,
) -> Grid | None:
    gutters = above.xs[1:-1] if above else ()
    pieces = [[*_cells(line)] for line in lines]
    may_be = [*range(len(lines))]
    for tall in range(1, MOST_OF_A_HEADER + 1):
        headers = {index: _header(pieces[index : index + tall]) for index in may_be if index + tall < len(lines)}
        # What is no header with few lines is none with more.
        may_be = [index for index, cells in headers.items() if cells and max(map(_length, cells)) <= LONGEST_CELL]
        for index in may_be:
            cells = headers[index]
            if len(cells) > 1 and is_plan([" ".join(word.text for word in cell) for cell in cells]):
                between = [(max(_rights(left)), min(_lefts(right))) for left, right in pairwise(cells)]
                if above and _fit(between, gutters):
                    height = _header_height(lines[index:], above)
                    return grid_of(_below(lines[index:], height, _at(gutters)), drawn, goes_on=True)
                return grid_of(_below(lines[index:], tall, between), drawn)
    tops = (lines[index:] for index in range(min(EDGE + 1, len(lines))))
    going_on = (grid_of(_below(top, 0, _at(gutters)), drawn, goes_on=True) for top in tops) if above else ()
    return next(filter(None, going_on), None)


def _fit(between: Sequence[Strip], gutters: Sequence[float]) -> bool:
    return len(between) == len(gutters) and all(
        left <= x <= right for (left, right), x in zip(between, gutters, strict=True)
    )


def _header_height(lines: Sequence[Sequence[Word]], above: Grid) -> int:
    """How many of ``lines`` are as high as the header of the table ``above``."""
    bottom = lines[0][0].bottom - (above.ys[0] - above.ys[1])
    return sum(line[0].bottom > bottom + line[0].height / 2 for line in lines)


def _at(gutters: Sequence[float]) -> list[Strip]:
    return [(x - NARROWEST / 2, x + NARROWEST / 2) for x in gutters]


def _lefts(words: Sequence[Word]) -> list[float]:
    return [word.left for word in words]


def _rights(words: Sequence[Word]) -> list[float]:
    return [word.right for word in words]


def ends_page(table: Grid, words: Sequence[Word]) -> bool:
    """Is nothing below ``table`` but a running footer?"""
    return len(_lines([word for word in words if word.bottom < table.bounds.bottom])) <= EDGE


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The printed lines from above, the words of each from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda each: -each.bottom):
        if lines and lines[-1][0].bottom - word.bottom <= ONE_BASELINE * word.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.left) for line in lines]


def _is_gap(left: Word, right: Word) -> bool:
    return right.left - left.right > GUTTER * left.height


def _pieces(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a line between its wide gaps."""
    starts = [0, *(place + 1 for place, pair in enumerate(pairwise(line)) if _is_gap(*pair)), len(line)]
    return (list(line[start:end]) for start, end in pairwise(starts))


def _header(lines: Sequence[Sequence[list[Word]]]) -> list[list[Word]]:
    """The cells of a header: pieces of its lines one under another are one. Empty if one piece is under several."""
    cells: list[list[Word]] = []
    pieces: list[int] = []
    numbered = [(number, piece) for number, line in enumerate(lines) for piece in line]
    for number, piece in sorted(numbered, key=lambda each: each[1][0].left):
        if not cells or piece[0].left >= max(_rights(cells[-1])):
            cells.append(piece)
            pieces = [number]
        elif number not in pieces:
            cells[-1] = sorted([*cells[-1], *piece], key=lambda word: (-word.bottom, word.left))
            pieces.append(number)
        else:
            return []
    return cells


def _length(cell: Sequence[Word]) -> int:
    return sum(len(word.text) + 1 for word in cell)


def _cells(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The pieces of a line, and «№» apart from what is close to it."""
    for piece in _pieces(line):
        apart = 1 if piece[0].text in _NUMBER_SIGNS else 0
        yield from filter(None, (piece[:apart], piece[apart:]))


# ---------------------------------------------------------------- where the columns are, and where the table ends


def _below(lines: Sequence[Sequence[Word]], tall: int, strips: Sequence[Strip]) -> Aligned:
    """The ``tall`` lines of a header and those that keep to its columns below it, with white in each of ``strips``."""
    white = [[strip] for strip in strips]
    end, largest = tall, 0.0
    starts: Counter[int] = Counter()
    spanning = set()
    while end < len(lines):
        line = lines[end]
        gap = lines[end - 1][0].bottom - line[0].bottom if end else 0.0
        far = MUCH_FARTHER * max(largest, LEADING * line[0].height) if end > tall > 0 else FARTHEST * line[0].height
        if gap > far:
            break
        rest = _keeping(line, white, starts)
        if rest:
            white = rest
            starts.update(map(round, _lefts(line)))
        elif end + 1 < len(lines) and is_number(lines[end + 1][0]) and _keeping(lines[end + 1], white, starts):
            spanning.add(end)
        else:
            break
        largest, end = max(largest, gap), end + 1
    return Aligned(lines[:end], tall, [_gutter(found, starts) for found in white], spanning)


def _keeping(line: Sequence[Word], white: Sequence[Sequence[Strip]], starts: Counter[int]) -> list[list[Strip]] | None:
    """What ``line`` leaves white between the columns; None if its words run across from one to the other."""
    rest = [_clear(found, line) for found in white]
    kept = all(rest) and not (starts and any(_runs_across(line, found, starts) for found in rest))
    return rest if kept else None


def _clear(strips: Sequence[Strip], line: Sequence[Word]) -> list[Strip]:
    """What the words of ``line`` leave white of ``strips``."""
    found = list(strips)
    for word in line:
        before = [(left, min(right, word.left)) for left, right in found]
        after = [(max(left, word.right), right) for left, right in found]
        found = sorted({strip for strip in (*before, *after) if strip[1] - strip[0] >= NARROWEST})
    return found


def _runs_across(line: Sequence[Word], strips: Sequence[Strip], starts: Counter[int]) -> bool:
    """Does a sentence go on across all that is white? «10 Вымыть» does not: words above begin where its second does."""
    spaces = [
        (left.right, right.left)
        for left, right in pairwise(line)
        if not _is_gap(left, right) and not _beginning(right.left, starts)
    ]
    return all(any(low <= left and right <= high for low, high in spaces) for left, right in strips)


def _gutter(strips: Sequence[Strip], starts: Counter[int]) -> float:
    """A place at the right of the white strip behind which most words begin, and of the widest of these."""

    def rank(strip: Strip) -> tuple[int, float]:
        return _beginning(strip[1], starts), strip[1] - strip[0]

    left, right = max(strips, key=rank)
    return max((left + right) / 2, right - NARROWEST)


def _beginning(place: float, starts: Counter[int]) -> int:
    """How many words begin near ``place``."""
    return sum(starts[near] for near in range(round(place) - ALIGNED, round(place) + ALIGNED + 1))
