"""Recognise the rows of tables by their bars, tabs and wide gaps."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.layout.lines import Line

_BARS = "|¦│"
_BORDERS = ("+--", "|--", "|:-", "┌", "├", "└")
_SPACES = compile_late(r"\s+")
_WIDE = 3
_WIDE_GAP = " " * _WIDE
_STANDS_OUT = 2
# Word processors put a tab between the marker of a list item and its text.
_MARKER_TAB = compile_late(r"((?<!\S)(?:\(?(?:\d{1,3}|[^\W\d_])[.)]|[-–—•·▪●*]))\t")
_MARKER = compile_late(r"\S{1,6}\s+")
# A line indented by so much more is in another column.
_COLUMN = 16
# Two columns may be the markers and items of a list, or the letters of a scanned page.
_FEWEST_COLUMNS = 3


def is_table_row(text: str) -> bool:
    """Return True for three cells or more, or a border."""
    return _has_bars(text) or _has_tabs(text) or _has_wide_gaps(text)


def mark_tables(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """Set TABLE in ``kinds`` for lines between two empty ones if most of them have columns."""
    if not any(_has_column(line.text) for line in lines):
        return
    starts = [0, *(index for index, line in enumerate(lines) if line.blank_above and index), len(lines)]
    for start, end in pairwise(starts):
        if end - start > 1 and _is_table(lines[start:end]):
            kinds[start:end] = [BlockKind.TABLE] * (end - start)


def _is_table(lines: Sequence[Line]) -> bool:
    cells = sum(_has_column(line.text) for line in lines)
    margin = min(line.indent for line in lines)
    columns = sum(line.indent >= margin + _COLUMN for line in lines)
    return cells > 0 and cells + columns > len(lines) // 2 and cells + columns > 1


def _has_column(text: str) -> bool:
    """Two cells or more."""
    return len(_cells(text)) > 1 or _has_column_gap(text)


def _has_bars(text: str) -> bool:
    """A border, or bars at the edge or between three cells."""
    bars = sum(map(text.count, _BARS))
    edged = bars > 1 and (text[0] in _BARS or text[-1] in _BARS or "¦" in text)
    return edged or bars >= _FEWEST_COLUMNS or text.startswith(_BORDERS)


def _has_tabs(text: str) -> bool:
    """Tabs between cells that are not empty."""
    return "\t" in text and len([cell for cell in _cells(text) if cell.strip()]) >= _FEWEST_COLUMNS


def _cells(text: str) -> list[str]:
    """The cells between tabs, except the tab after a marker."""
    return _MARKER_TAB.sub(r"\1 ", text).split("\t") if "\t" in text else [text]


def _has_wide_gaps(text: str) -> bool:
    """Two gaps that stand out among single spaces; justified text widens most of its gaps."""
    gaps = _gaps(text)
    usual = _lower_median(gaps)
    return bool(gaps) and usual < _WIDE and sum(gap > max(_WIDE, usual + _STANDS_OUT) for gap in gaps) > 1


def _has_column_gap(text: str) -> bool:
    """A gap that stands out, or a few words with only wide gaps between them."""
    gaps = _gaps(text)
    usual = _lower_median(gaps)
    return bool(gaps) and (max(gaps) >= usual + _STANDS_OUT if usual < _WIDE else len(gaps) <= _WIDE)


def _lower_median(gaps: Sequence[int]) -> int:
    return sorted(gaps)[(len(gaps) - 1) // 2] if gaps else 0


def _gaps(text: str) -> list[int]:
    """The widths of the gaps between words, without the one after a marker; empty if none is wide."""
    if _WIDE_GAP not in text:
        return []
    marker = _MARKER.match(text)
    gaps = [match.end() - match.start() for match in _SPACES.finditer(text, marker.end() if marker else 0)]
    return gaps if gaps and max(gaps) >= _WIDE else []
