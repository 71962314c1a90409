"""Tables whose cells semicolons, commas, bars or tabs part: «Что сделать;Кто;Когда»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.lines import TextLine

# What parts cells, and how many cells a header has at least: a sentence may hold a comma or two.
_FEWEST_CELLS = {";": 3, ",": 3, "|": 2, "\t": 2}
_LONGEST_HEADER = 120
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


def _is_header(text: str, mark: str, language: Language) -> bool:
    # In prose a space follows each comma.
    if len(text) > _LONGEST_HEADER or text.count(mark) + 1 < _FEWEST_CELLS[mark] or ", " in text:
        return False
    cells = [cell.strip(" .:") for cell in text.split(mark)]
    return _names(cells, language, "action_column") and any(_names(cells, language, table) for table in _OTHERS)


def _names(cells: Sequence[str], language: Language, table: str) -> bool:
    return any(language.pattern(table, re.IGNORECASE).fullmatch(cell) for cell in cells)
