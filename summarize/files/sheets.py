"""Tables as files: CSV with any usual separator, and workbooks of Excel (XLSX)."""

from __future__ import annotations

import csv
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from summarize.document import BlockKind, Source
from summarize.errors import SummarizeError, needs_extra
from summarize.files.blocks import Node, lay_out
from summarize.files.detect import Kind
from summarize.files.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SEPARATORS = ";\t,|"
_LONGEST_CELL = 1 << 30
_LARGEST_WORKBOOK = 256 << 20


def read_csv(data: bytes, encoding: str | None = None) -> Source:
    """The rows of a text table; the separator is the one that its first line has most of."""
    text = decode(data, encoding)
    first = text.lstrip().partition("\n")[0]
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=first.count)))
    except csv.Error as error:
        message = f"damaged, its rows cannot be told apart: {error}: read it with --from text"
        raise SummarizeError(message) from None
    return _source(Kind.CSV, _nodes(rows))


def read_xlsx(data: bytes) -> Source:
    """The rows of all sheets of a workbook, each sheet under its name if there are several; dates as «31.12.2026»."""
    with needs_extra("files"):
        from openpyxl import load_workbook
    try:
        _require_size(data)
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheets = [
            (sheet.title, [list(map(_written, row)) for row in sheet.iter_rows(values_only=True)]) for sheet in book
        ]
    except (BadZipFile, KeyError, ValueError, TypeError, AttributeError, OSError, EOFError) as error:
        message = f"damaged, it cannot be read: {error}: save it again"
        raise SummarizeError(message) from None
    full = [(title, rows) for title, rows in sheets if any(map(any, rows))]
    nodes: list[Node] = []
    for title, rows in full:
        nodes += [Node(BlockKind.HEADING, title, level=1)] if len(full) > 1 else []
        nodes += _nodes(rows)
    return _source(Kind.XLSX, nodes)


def _require_size(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > _LARGEST_WORKBOOK:
        message = f"too large: it unpacks to more than {_LARGEST_WORKBOOK >> 20} MB: split it"
        raise SummarizeError(message)


def _written(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return value.strftime("%d.%m.%Y")
        case datetime():
            return value.strftime("%d.%m.%Y %H:%M")
        case date():
            return value.strftime("%d.%m.%Y")
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def _source(kind: Kind, nodes: Iterable[Node]) -> Source:
    text, blocks = lay_out(tuple(nodes))
    return Source(text, kind.value, blocks)


def _nodes(rows: Iterable[Sequence[str]]) -> Iterator[Node]:
    """A table for each run of rows; a row with one cell that is not empty is a line above or below it."""
    table: list[str] = []
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row]
        alone = sum(map(bool, cells)) == 1 and len(cells) > 1
        if (alone or not any(cells)) and table:
            yield Node(BlockKind.TABLE, "\n".join(table))
            table = []
        if alone or len(cells) == 1:
            yield from [Node(BlockKind.PARAGRAPH, "".join(cells))] if any(cells) else []
        elif any(cells):
            table.append("\t".join(cells))
    if table:
        yield Node(BlockKind.TABLE, "\n".join(table))
