"""CSV that Excel opens with a double click: UTF-8 with a mark, semicolons, Windows line ends.

The semicolon is the list separator of the locales whose documents we read; with a comma Excel puts
each line into one cell there. A cell that a spreadsheet would take for a formula gets an apostrophe
before it (OWASP, «CSV Injection»).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from summarize.formats.table import columns, heading, table_rows
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.result import Result

_FORMULA = compile_late(r"\s*[=+\-@\t\r]|\s*\uff1d|\s*\uff0b|\s*\uff0d|\s*\uff20")


def render_csv(results: Sequence[Result], *, explain: bool = False) -> bytes:
    """The recommendations of all documents, a line each under the names of the columns."""
    written = io.StringIO(newline="")
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    words = heading(results)
    shown = columns(explain=explain)
    table.writerow([words[column] for column in shown])
    for row in table_rows(results):
        table.writerow([harmless(cell) for cell in row.cells(shown)])
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", "replace")


def harmless(cell: str) -> str:
    """``cell`` as a spreadsheet shows it, never as one would run it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
