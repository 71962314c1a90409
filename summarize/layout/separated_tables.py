"""Tables whose cells semicolons, commas, bars, tabs or wide gaps part: «Что сделать;Кто;Когда»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.lines import TextLine

# What parts cells, and how many cells a header has at least: a sentence may hold a comma or two.
_FEWEST_CELLS = {";": 3, ",": 3, "|": 2, "\t": 2}
_LONGEST_HEADER = 120
_GAP = compile_late(r" {2,}")
_FEWEST_ALIGNED = 3
_OTHERS = ("assignee_column", "deadline_column", "status_column")


def mark_separated_tables(lines: Sequence[TextLine], kinds: list[BlockKind | None], language: Language) -> None:
    """Make table rows of the lines below a header that names columns of a plan, as long as they have as many cells."""
    for index, line in enumerate(lines):
        mark = next((mark for mark in _FEWEST_CELLS if _is_header(line.text, mark, language)), "")
        if not mark or kinds[index] is BlockKind.TABLE:
            continue
        count = line.text.count(mark)
        for row in range(index, len(lines)):
            if row > index and (lines[row].blank_above or lines[row].text.count(mark) != count):
                break
            kinds[row] = BlockKind.TABLE


def mark_aligned_tables(lines: Sequence[TextLine], kinds: list[BlockKind | None], language: Language) -> None:
    """Make table rows of the lines from such a header to the next empty line: cells may go on in lines of their own."""
    reached = 0
    for index, line in enumerate(lines):
        if index < reached or not _is_aligned_header(line.text, language):
            continue
        below = range(index + 1, len(lines))
        reached = next((place for place in below if lines[place].blank_above), len(lines))
        for row in range(index, reached):
            kinds[row] = kinds[row] or BlockKind.TABLE


def _is_aligned_header(text: str, language: Language) -> bool:
    cells = _GAP.split(text)
    return len(cells) >= _FEWEST_ALIGNED and _names_plan([cell.strip(" .:") for cell in cells], language)


def _is_header(text: str, mark: str, language: Language) -> bool:
    # In prose a space follows each comma.
    if len(text) > _LONGEST_HEADER or text.count(mark) + 1 < _FEWEST_CELLS[mark] or ", " in text:
        return False
    return _names_plan([cell.strip(" .:") for cell in text.split(mark)], language)


def _names_plan(cells: Sequence[str], language: Language) -> bool:
    return _names(cells, language, "action_column") and any(_names(cells, language, table) for table in _OTHERS)


def _names(cells: Sequence[str], language: Language, table: str) -> bool:
    return any(language.pattern(table, re.IGNORECASE).fullmatch(cell) for cell in cells)
