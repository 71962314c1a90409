"""CSV that Excel opens on a double click: UTF-8 with a byte-order mark, semicolons, CRLF.

The semicolon is the list separator of the Russian locale. Cells that a spreadsheet would take for
a formula get an apostrophe (OWASP, «CSV Injection»).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from summarize.formats.table import headings, shown_columns, table_rows
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.result import Result

_FORMULA = compile_late(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def render_csv(results: Sequence[Result], *, explain: bool = False) -> bytes:
    """The recommendations of all documents, one a line, below the column headings."""
    written = io.StringIO(newline="")
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    words = headings(results)
    shown = shown_columns(explain=explain)
    table.writerow([words[column] for column in shown])
    for row in table_rows(results):
        table.writerow([without_formula(cell) for cell in map(row.__getitem__, shown)])
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", "replace")


def without_formula(cell: str) -> str:
    """``cell`` with an apostrophe if a spreadsheet would evaluate it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
