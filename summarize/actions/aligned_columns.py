"""The cells of tables that spaces align: each begins where its heading begins, and may go on in the line below."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.actions.table_cells import Cells

_CHUNK = compile_late(r"\S+(?: \S+)*")
# «№» may stand a place to the right of the numbers below it.
_SHIFT = 1
_FEWEST_COLUMNS = 3
_SEPARATORS = "\t|│¦"
# So many of the lines, and of the chunks in them, begin where a heading does.
_ALIGNED = 0.7


def aligned_cells(source: str, lines: Sequence[Span], header: int) -> list[Cells] | None:
    """The cells of ``lines``, as many in each as ``lines[header]`` has headings; None if they are not aligned with it.

    A cell that is one space from the next ends where the heading of the next begins.
    """
    starts = [first - _line_start(source, lines[header]) for first, _ in _chunks(source, lines[header])]
    if len(starts) < _FEWEST_COLUMNS or any(map(source[slice(*lines[header])].__contains__, _SEPARATORS)):
        return None
    below = lines[header + 1 :]
    chunks = [start - _line_start(source, line) for line in below for start, _ in _chunks(source, line)]
    aligned = sum(any(abs(chunk - start) <= _SHIFT for start in starts) for chunk in chunks)
    if not chunks or aligned < _ALIGNED * len(chunks):
        return None
    return [_cells(source, line, starts) for line in lines]


def _line_start(source: str, line: Span) -> int:
    return source.rfind("\n", 0, line.start) + 1


def _chunks(source: str, line: Span) -> list[tuple[int, int]]:
    """What gaps of two spaces part."""
    return [match.span() for match in _CHUNK.finditer(source, *line)]


def _cells(source: str, line: Span, starts: Sequence[int]) -> Cells:
    margin = _line_start(source, line)
    found: list[Span | None] = [None] * len(starts)
    chunks = _chunks(source, line)
    for chunk in chunks:
        # A line of one chunk is a heading between rows: nothing in it is another cell.
        for start, end in _parted(source, chunk, [margin + each for each in starts]) if len(chunks) > 1 else [chunk]:
            column = max(0, bisect_right(starts, start - margin + _SHIFT) - 1)
            before = found[column]
            found[column] = Span(before.start if before else start, end)
    empty = Span(line.start, line.start)
    return tuple(cell or empty for cell in found)


def _parted(source: str, chunk: tuple[int, int], starts: Sequence[int]) -> list[tuple[int, int]]:
    """``chunk`` cut before each word that begins where a column does."""
    first, last = chunk
    near = (place + shift for place in starts for shift in (0, 1, -1) if abs(shift) <= _SHIFT)
    places = sorted({first, *(place for place in near if first + _SHIFT < place < last and source[place - 1] == " ")})
    ends = [*(place - 1 for place in places[1:]), last]
    return list(zip(places, ends, strict=True))
