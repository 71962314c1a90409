"""An Excel sheet of the recommendations: wrapped, filtered, with real dates. The one module that knows XlsxWriter."""

from __future__ import annotations

import io
from datetime import date, datetime
from math import ceil
from typing import TYPE_CHECKING

from summarize.errors import needs_extra
from summarize.formats.table import columns, heading, table_rows

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
# Points a line: programs other than Excel show a row as high as the file says.
LINE = 15
_HIGHEST = 409
# The same bytes for the same documents: a workbook otherwise carries the time it was written.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format has no zones)
_CELL: dict[str, object] = {"valign": "top", "bottom": 4, "bottom_color": "#9AA5B4"}
# Excel's limit for a cell.
_LONGEST = 32_767


def render_xlsx(results: Sequence[Result], *, explain: bool = False) -> bytes:
    """The recommendations of all documents on one sheet; SummarizeError without the extra."""
    with needs_extra("files"):
        from xlsxwriter import Workbook
    written = io.BytesIO()
    words, shown = heading(results), columns(explain=explain)
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": words["plan"], "created": _CREATED})
        sheet = book.add_worksheet()
        plain = book.add_format(_CELL | {"text_wrap": True})
        whole = book.add_format(_CELL | {"align": "center"})
        day = book.add_format(_CELL | {"num_format": "dd.mm.yyyy", "align": "left"})
        bold = book.add_format({"bold": True, "bg_color": "#E7ECF3", "bottom": 1, "valign": "top", "text_wrap": True})
        for place, column in enumerate(shown):
            sheet.set_column(place, place, WIDTHS[column], plain)
            sheet.write_string(0, place, words[column], bold)
        for line, row in enumerate(table_rows(results), 1):
            _write(sheet, line, row, {column: {"number": whole, "date": day}.get(column, plain) for column in shown})
        _finish(sheet, len(shown), line=sum(len(result.summary.recommendations) for result in results))
    return written.getvalue()


def _write(sheet: Worksheet, line: int, row: TableRow, formats: Mapping[str, Format]) -> None:
    cells = dict(zip(formats, row.cells(tuple(formats)), strict=True))
    sheet.set_row(line, _height(cells))
    for place, (column, cell) in enumerate(cells.items()):
        look = formats[column]
        if column == "number":
            sheet.write_number(line, place, row.number, look)
        elif column == "date" and row.date:
            sheet.write_datetime(line, place, date.fromisoformat(row.date), look)
        elif cell:
            sheet.write_string(line, place, cell[:_LONGEST], look)
        else:
            sheet.write_blank(line, place, None, look)


def _height(cells: Mapping[str, str]) -> int:
    """Room for the cell with the most lines, words of usual length wrapped."""
    lines = (ceil(1.1 * len(cell) / WIDTHS[column]) for column, cell in cells.items())
    return min(_HIGHEST, LINE * max(1, *lines))


def _finish(sheet: Worksheet, width: int, line: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, line, width - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
