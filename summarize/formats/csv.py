"""CSV that Excel opens on a double click: UTF-8 with a byte-order mark, semicolons, CRLF.

The semicolon is the list separator of the Russian locale. Cells that a spreadsheet would take for
a formula get an apostrophe (OWASP, «CSV Injection»).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late

if TYPE_CHECKING:
    from summarize.formats.table import Table

_FORMULA = compile_late(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def render_csv(shown: Table) -> bytes:
    """The recommendations of all documents, one a line, below the column headings."""
    written = io.StringIO(newline="")
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    table.writerow([shown.words[column] for column in shown.columns])
    for row in shown.rows:
        table.writerow([without_formula(cell) for cell in map(row.__getitem__, shown.columns)])
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", "replace")


def without_formula(cell: str) -> str:
    """``cell`` with an apostrophe if a spreadsheet would evaluate it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
