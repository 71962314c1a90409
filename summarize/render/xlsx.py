"""An Excel sheet of the recommendations: wrapped, filtered, with real dates. The one module that knows XlsxWriter."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING

from summarize.reading.extras import FILES, missing
from summarize.render.table import COLUMNS, heading, table_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from summarize.render.table import TableRow
    from summarize.results import Result

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
}
# The same bytes for the same documents: a workbook otherwise carries the time it was written.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format has no zones)
# Excel's limit for a cell.
_LONGEST = 32_767


def render_xlsx(results: Sequence[Result]) -> bytes:
    """The recommendations of all documents on one sheet; SummarizeError without the extra."""
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise missing(FILES) from None
    written = io.BytesIO()
    words = heading(results)
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": words["plan"], "created": _CREATED})
        sheet = book.add_worksheet()
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"})
        bold = book.add_format({"bold": True, "bg_color": "#E7ECF3", "bottom": 1, "valign": "top", "text_wrap": True})
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, WIDTHS[column], plain)
            sheet.write_string(0, place, words[column], bold)
        for line, row in enumerate(table_rows(results), 1):
            _write(sheet, line, row, day)
        _finish(sheet, line=sum(len(result.summary.recommendations) for result in results))
    return written.getvalue()


def _write(sheet: Worksheet, line: int, row: TableRow, day: Format) -> None:
    for place, (column, cell) in enumerate(zip(COLUMNS, row.cells(), strict=True)):
        if column == "number":
            sheet.write_number(line, place, row.number)
        elif column == "date" and row.date:
            sheet.write_datetime(line, place, date.fromisoformat(row.date), day)
        elif cell:
            sheet.write_string(line, place, cell[:_LONGEST])


def _finish(sheet: Worksheet, line: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, line, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
