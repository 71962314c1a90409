"""An Excel sheet of recommendations, with real dates and a filter. The one module that knows XlsxWriter."""

from __future__ import annotations

import io
from datetime import date, datetime
from math import ceil
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.errors import needs_extra

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from summarize.formats.table import Table

# In characters of the standard font.
COLUMN_CHARACTERS: Mapping[str, int] = {
    "number": 5,
    "measure": 60,
    "assignee": 28,
    "deadline": 24,
    "date": 12,
    "place": 12,
    "kind": 14,
    "by": 28,
    "details": 60,
    "document": 24,
    "why": 48,
    "places": 48,
    "headline": 60,
    "subject": 36,
    "status": 36,
}
# Of a sheet's name.
_LONGEST_NAME = 31
_NOT_IN_NAMES = compile_late(r"[\[\]:*?/\\]")
# Points a line.
LINE = 15
_HIGHEST = 409
# A workbook otherwise contains the time of its creation; the same documents give the same bytes.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format has no zones)
_CELL: dict[str, object] = {"valign": "top", "bottom": 4, "bottom_color": "#9AA5B4"}
_HEAD: dict[str, object] = {"valign": "top", "bottom": 1, "bold": True, "bg_color": "#E7ECF3", "text_wrap": True}
_A4 = 9


def render_xlsx(table: Table) -> bytes:
    """The recommendations of all documents on one sheet; SummarizeError if the extra is missing."""
    with needs_extra("files"):
        from xlsxwriter import Workbook
    written = io.BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"title": table.title, "created": _CREATED})
        _add_sheet(book, table)
        if table.documents:
            _add_sheet(book, table.documents)
    return written.getvalue()


def _add_sheet(book: Workbook, table: Table) -> None:
    sheet = book.add_worksheet(_NOT_IN_NAMES.sub(" ", table.title)[:_LONGEST_NAME])
    # No text is a formula or a link.
    sheet.add_write_handler(str, type(sheet).write_string)
    head, plain = book.add_format(_HEAD), book.add_format(_CELL | {"text_wrap": True})
    centred = book.add_format(_CELL | {"align": "center"})
    day = book.add_format(_CELL | {"num_format": "dd.mm.yyyy", "align": "left"})
    formats = {column: {"number": centred, "date": day}.get(column, plain) for column in table.columns}
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, COLUMN_CHARACTERS[column], plain)
        sheet.write_string(0, place, table.words[column], head)
    for line, row in enumerate(table.rows, 1):
        _write(sheet, line, row, formats)
    _set_up_page(sheet, len(table.columns), len(table.rows))


def _write(sheet: Worksheet, line: int, row: Mapping[str, str], formats: Mapping[str, Format]) -> None:
    # Excel alone computes the height of a row itself; words of average length are assumed.
    lines = (ceil(1.1 * len(row[column]) / COLUMN_CHARACTERS[column]) for column in formats)
    sheet.set_row(line, min(_HIGHEST, LINE * max(1, *lines)))
    convert: Mapping[str, Callable[[str], object]] = {"number": int, "date": date.fromisoformat}
    for place, (column, style) in enumerate(formats.items()):
        cell = row[column]
        sheet.write(line, place, convert.get(column, str)(cell) if cell else None, style)


def _set_up_page(sheet: Worksheet, width: int, height: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, height, width - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
