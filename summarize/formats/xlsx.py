"""An Excel sheet of recommendations, with real dates and a filter. The one module that knows XlsxWriter."""

from __future__ import annotations

import io
from datetime import date, datetime
from math import ceil
from typing import TYPE_CHECKING

from summarize.errors import needs_extra
from summarize.formats.table import columns, headings, table_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from summarize.formats.table import TableRow
    from summarize.result import Result

# In characters of the standard font.
WIDTHS: Mapping[str, int] = {
    "number": 5,
    "measure": 60,
    "assignee": 28,
    "deadline": 24,
    "date": 12,
    "place": 12,
    "details": 60,
    "document": 24,
    "why": 48,
}
# Points a line. Only Excel computes the height of a row itself.
LINE = 15
_HIGHEST = 409
# A workbook otherwise contains the time of its creation; the same documents give the same bytes.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format has no zones)
_CELL: dict[str, object] = {"valign": "top", "bottom": 4, "bottom_color": "#9AA5B4"}
_HEAD: dict[str, object] = {"valign": "top", "bottom": 1, "bold": True, "bg_color": "#E7ECF3", "text_wrap": True}
_A4 = 9


def render_xlsx(results: Sequence[Result], *, explain: bool = False) -> bytes:
    """The recommendations of all documents on one sheet; SummarizeError if the extra is missing."""
    with needs_extra("files"):
        from xlsxwriter import Workbook
    written = io.BytesIO()
    words, shown, rows = headings(results), columns(explain=explain), list(table_rows(results))
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": words["plan"], "created": _CREATED})
        sheet = book.add_worksheet()
        head, plain = book.add_format(_HEAD), book.add_format(_CELL | {"text_wrap": True})
        centred = book.add_format(_CELL | {"align": "center"})
        day = book.add_format(_CELL | {"num_format": "dd.mm.yyyy", "align": "left"})
        formats = {column: {"number": centred, "date": day}.get(column, plain) for column in shown}
        for place, column in enumerate(shown):
            sheet.set_column(place, place, WIDTHS[column], plain)
            sheet.write_string(0, place, words[column], head)
        for line, row in enumerate(rows, 1):
            _write(sheet, line, row, formats)
        _set_up_page(sheet, len(shown), len(rows))
    return written.getvalue()


def _write(sheet: Worksheet, line: int, row: TableRow, formats: Mapping[str, Format]) -> None:
    cells = dict(zip(formats, row.cells(tuple(formats)), strict=True))
    sheet.set_row(line, _height(cells))
    for place, (column, cell) in enumerate(cells.items()):
        if column == "number":
            sheet.write_number(line, place, row.number, formats[column])
        elif column == "date" and cell:
            sheet.write_datetime(line, place, date.fromisoformat(cell), formats[column])
        elif cell:
            sheet.write_string(line, place, cell, formats[column])
        else:
            sheet.write_blank(line, place, None, formats[column])


def _height(cells: Mapping[str, str]) -> int:
    """The height in points of the cell with most lines, for words of average length."""
    lines = (ceil(1.1 * len(cell) / WIDTHS[column]) for column, cell in cells.items())
    return min(_HIGHEST, LINE * max(1, *lines))


def _set_up_page(sheet: Worksheet, width: int, height: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, height, width - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
