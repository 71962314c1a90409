"""A row a line, for grep, sort and fzf: ``file:line:kind:who:when:text``.

The kind is proposal, order or plan; «when» is the date (2026-12-31), else the words. The text is all that follows the
fifth colon: colons in «who» and «when» are written as full stops, those in the name of a file as in a URL (%3A).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.formats.table import Table, TableCells

# Of standard input.
_NO_NAME = "-"


def render_lines(table: Table) -> bytes:
    """The rows of ``table``, one a line, without headings."""
    return "".join(map(_row_line, table.rows)).encode("utf-8", "replace")


def _row_line(row: TableCells) -> str:
    who, when = (cell.replace(":", ".") for cell in (row["assignee"], row["date"] or row["deadline"]))
    document = row["document"].replace(":", "%3A") or _NO_NAME
    return ":".join((document, row["line"], row["action"], who, when, row["measure"])) + "\n"
