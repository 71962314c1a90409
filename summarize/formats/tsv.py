"""Tab-separated values for cut, awk and databases: a header of English names, then a row a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarize.formats.table import Table, TableCells

# Names in the header, and the columns of a table.
_FIELDS = {
    "file": "document",
    "line": "line",
    "number": "number",
    "kind": "action",
    "text": "measure",
    "who": "assignee",
    "when": "deadline",
    "date": "date",
    "by": "by",
    "place": "place",
    "details": "details",
    "places": "places",
    "why": "why",
}


def render_tsv(table: Table) -> bytes:
    """The rows of ``table`` below their header; no cell has a tab or a line end in it."""
    shown = {*table.columns, "line", "action"}
    fields = {name: column for name, column in _FIELDS.items() if column in shown}
    lines = ["\t".join(fields), *(_cells(row, fields.values()) for row in table.rows)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _cells(row: TableCells, columns: Iterable[str]) -> str:
    return "\t".join(" ".join(row[column].split()) for column in columns)
