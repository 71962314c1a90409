"""Tables with a cell a line, as copied from a page: «№ п/п», «Мероприятие», «Срок», «1», «Починить кран», «май»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.languages.table_columns import find_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.lines import TextLine

_NUMBER = compile_late(r"\d{1,3}(?:\.\d{1,3})*\.?")
# «1. Контрольные мероприятия» between rows.
_SECTION = compile_late(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[^\W\d_a-zа-я][^\n]*[^.;:,]")
_LONGEST_NUMBER = 9
_LONGEST_NAME = 70
_LONGEST_ABBREVIATED = 16
# The lines of a header, and those of a cell.
_MOST_NAMES = 10
_MOST_LINES = 8
# Lines from the number of a row to that of the next, over the end of a page.
_FARTHEST = 40


class StackedRows:
    """The cells of the header, and the lines of each row, as ranges of lines: the first line of a row is its number."""

    def __init__(self, header: Sequence[range], rows: Sequence[range]) -> None:
        self.header = header
        self.rows = rows

    @property
    def end(self) -> int:
        """The line after the last row."""
        return self.rows[-1].stop


def mark_stacked_tables(lines: Sequence[TextLine], kinds: list[BlockKind | None], language: Language) -> None:
    """Make table rows of the lines below a header of a plan whose first cell is «№»."""
    texts = [line.text for line in lines]
    starts = [index for index, text in enumerate(texts) if kinds[index] is None and _is_number_name(text, language)]
    parts = [index for index, line in enumerate(lines) if line.blank_above]
    reached = 0
    for start in starts:
        found = find_stacked_rows(texts, parts, start, language) if start >= reached else None
        if found:
            kinds[start : found.end] = [BlockKind.TABLE] * (found.end - start)
            reached = found.end


def find_stacked_rows(texts: Sequence[str], parts: Sequence[int], start: int, language: Language) -> StackedRows | None:
    """The rows of the table whose header begins at ``start``, two at least; None if it is no plan.

    ``parts`` are the lines that an empty one is above, which no cell goes on in; the table may, on the next page.
    """
    header = _header(texts, start, language)
    if not header or not find_columns([" ".join(texts[place] for place in cell) for cell in header], language):
        return None
    first = header[-1].stop
    if any(start < part < first for part in parts):
        return None
    numbers = [place for place in range(first, len(texts)) if _NUMBER.fullmatch(texts[place])]
    if _is_numbering(texts[first : first + len(header)]):
        numbers = [place for place in numbers if place >= first + len(header)]
        first += len(header)
    if first < len(texts) and _SECTION.fullmatch(texts[first]):
        first += 1
    opening = _counted(texts, numbers, first)
    ends = [*opening[1:], min(len(texts), opening[-1] + _MOST_LINES * len(header))] if opening else []
    totals = [place for place in range(first, len(texts)) if language.opens("total_row", texts[place])]
    rows = [_ended(texts, [*parts, *totals], row) for row in map(range, opening, ends)]
    if len(rows) <= 1 or any(len(row) <= 1 for row in rows):
        return None
    return StackedRows(header, rows)


def _header(texts: Sequence[str], start: int, language: Language) -> list[range]:
    """The cells of the header: a line each, or two if the second goes on in small letters («№», «п/п»)."""
    cells: list[range] = []
    for place in range(start, min(len(texts), start + _MOST_NAMES)):
        text = texts[place]
        if place > start and (_NUMBER.fullmatch(text) or _SECTION.fullmatch(text)):
            return cells
        # «Отв.», «тыс. руб.»
        is_sentence = text[-1] in ";:" or (text[-1] == "." and len(text) > _LONGEST_ABBREVIATED)
        if len(text) > _LONGEST_NAME or is_sentence:
            return []
        goes_on = bool(cells) and (text[0].islower() or (len(cells) == 1 and _is_number_name(text, language)))
        cells[-1:] = [range(cells[-1].start, place + 1)] if goes_on else [*cells[-1:], range(place, place + 1)]
    return []


def _ended(texts: Sequence[str], parts: Sequence[int], row: range) -> range:
    """``row`` up to the name of the section below it, or the first of ``parts``."""
    named = (place for place in row if place > row.start + 1 and _SECTION.fullmatch(texts[place]))
    return range(row.start, min(next(named, row.stop), row.stop, *(part for part in parts if part > row.start)))


def _is_number_name(text: str, language: Language) -> bool:
    return len(text) <= _LONGEST_NUMBER and bool(
        language.pattern("number_column", re.IGNORECASE).fullmatch(text.strip(" ."))
    )


def _is_numbering(texts: Sequence[str]) -> bool:
    """«1», «2», «3», «4» under the names of as many columns."""
    return [text.strip(" .") for text in texts] == [str(number) for number in range(1, len(texts) + 1)]


def _counted(texts: Sequence[str], numbers: Sequence[int], first: int) -> list[int]:
    """Those of the places of ``numbers`` that count the rows, from the ``first`` line on."""
    found: list[int] = []
    for place in numbers:
        number = tuple(map(int, texts[place].rstrip(".").split(".")))
        before = tuple(map(int, texts[found[-1]].rstrip(".").split("."))) if found else None
        near = not found or place - found[-1] <= _FARTHEST
        if near and (place == first if before is None else _follows(before, number)):
            found.append(place)
    return found


def _follows(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """1, 2; 1.1, 1.2; 1.4, 2; 1, 1.1; 1.4, 2.1."""
    deeper = number == (*before, 1)
    shorter = (
        number[:-1] == before[: len(number) - 1] and number[-1] == before[len(number) - 1] + 1
        if (len(number) <= len(before))
        else False
    )
    section = len(number) == len(before) > 1 and number == (*before[:-2], before[-2] + 1, 1)
    return deeper or shorter or section
