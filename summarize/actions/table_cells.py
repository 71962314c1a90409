"""The cells of one line of a table, between bars, tabs or gaps of two spaces, and the markers of a list in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import COVERED, Span
from summarize.text.bullets_and_numbers import DASHES

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_SEPARATORS = (compile_late(r"[|│¦]"), compile_late(r"\t"), compile_late(r" {2,}"))
_MARKS = (compile_late(";"), compile_late(","))
_PART = compile_late(rf"(?<![^\s:;.])(?:\d{{1,2}}[.)]|[а-яa-z]\)|[{DASHES}•])\s+(?=[^\W\d_])")
_PART_ENDS = (":", ";", ".", "\n")
_BLANK = f" \t{COVERED}"

Cells = tuple[Span, ...]


def cells_of_table(source: str, lines: Sequence[Span]) -> list[Cells]:
    """The cells of each line of a table; semicolons or commas part them if they do so in the first line."""
    if not lines or any(each.search(source, *lines[0]) for each in _SEPARATORS):
        return [read_cells(source, line) for line in lines]
    mark = next((each for each in _MARKS if each.search(source, *lines[0])), None)
    return [read_cells(source, line, mark) for line in lines]


def read_cells(source: str, line: Span, mark: re.Pattern[str] | None = None) -> Cells:
    """The spans of the cells of one line, stripped; an empty cell is an empty span. ``mark`` parts them if given."""
    start, end = _whole_line(source, line)
    inner = (start, end) if "\t" in source[start:end] else trimmed_span(source, start, end)
    separator = mark or next((each for each in _SEPARATORS if each.search(source, *inner)), _SEPARATORS[0])
    places = [match.span() for match in separator.finditer(source, start, end)]
    starts, ends = [start, *(last for _, last in places)], [*(first for first, _ in places), end]
    cells = [trimmed_span(source, *cell) for cell in zip(starts, ends, strict=True)]
    if separator is not _SEPARATORS[1] and mark is None:
        # The bars at both ends are a frame, not cells.
        cells = cells[is_empty(cells[0]) : len(cells) - is_empty(cells[-1])]
    return tuple(cells)


def _whole_line(source: str, line: Span) -> tuple[int, int]:
    """``line`` with the tabs at its ends, which separate empty cells."""
    start, end = line
    while start > 0 and source[start - 1] in _BLANK:
        start -= 1
    while end < len(source) and source[end] in _BLANK:
        end += 1
    return start, end


def trimmed_span(source: str, start: int, end: int) -> Span:
    """The span of ``source[start:end]`` without the white space around it; of nothing else, empty at its start."""
    text = source[start:end]
    if not text.strip():
        return Span(start, start)
    return Span(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))


def is_empty(cell: Span) -> bool:
    """Has the cell no words?"""
    return cell.start == cell.end


def part_markers(source: str, start: int, end: int) -> list[re.Match[str]]:
    """The markers in a cell; a dash is one only where a part ended: «мост – длиной пять метров – у школы» has none."""
    return [
        marker
        for marker in _PART.finditer(source, start, end)
        if marker[0][0] not in DASHES
        or not (before := source[start : marker.start()].rstrip(" \t"))
        or before.endswith(_PART_ENDS)
    ]
