"""Tables as files: CSV with any usual separator, and workbooks of Excel (XLSX)."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, datetime, time
from io import BytesIO, StringIO
from itertools import islice
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from summarize.core.lazy_pattern import compile_late
from summarize.document import COVERED, BlockKind, Source
from summarize.errors import SummarizeError, needs_extra
from summarize.files.blocks import Node, lay_out
from summarize.files.detect import Kind
from summarize.files.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

_SEPARATORS = ";\t,|"
# Far below the longest cell that ``csv`` reads.
_SAMPLE = 50_000
_LARGEST_WORKBOOK = 256 << 20
# openpyxl has these only where it keeps a whole workbook in memory.
_MERGED = compile_late(rb'<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_CLOSED = (".", ":", ";", "!", "?")
_HIDDEN_ROW = compile_late(rb'<(?:\w+:)?row\s(?=[^<>]*\bhidden="(?:1|true)")[^<>]*?\br="(\d{1,7})"')


def read_csv(data: bytes, encoding: str | None = None) -> Source:
    """The rows of a text table; its separator is the one that cuts most of the first rows into equally many cells."""
    text = decode(data, encoding)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_separator(text[:_SAMPLE])))
    except csv.Error as error:
        message = f"damaged, its rows cannot be told apart: {error}: read it with --from text"
        raise SummarizeError(message) from None
    return _source(Kind.CSV, _nodes(rows))


def _separator(sample: str) -> str:
    return max(_SEPARATORS, key=lambda separator: _regularity(sample, separator))


def _regularity(sample: str, separator: str) -> tuple[int, int]:
    """How many rows have the commonest number of cells above one, and that number."""
    lengths = map(len, csv.reader(StringIO(sample, newline=""), delimiter=separator))
    times = Counter(length for length in lengths if length > 1)
    return max(((count, length) for length, count in times.items()), default=(0, 0))


def read_xlsx(data: bytes) -> Source:
    """The visible rows of the visible sheets, each sheet under its name if there are several; dates as «31.12.2026»."""
    with needs_extra("files"):
        from openpyxl.reader.excel import ExcelReader
    try:
        _require_size(data)
        reader = ExcelReader(BytesIO(data), read_only=True, data_only=True)
        reader.read()
        targets = {sheet.name: rel.target for sheet, rel in reader.parser.find_sheets()}
        sheets = [
            (sheet.title, list(_visible_rows(sheet, reader.archive.read(targets[sheet.title]))))
            for sheet in reader.wb
            if sheet.sheet_state == "visible"
        ]
    except (BadZipFile, KeyError, ValueError, TypeError, AttributeError, OSError, EOFError) as error:
        message = f"damaged, it cannot be read: {error}: save it again"
        raise SummarizeError(message) from None
    full = [(title, tables) for title, rows in sheets if (tables := list(_nodes(rows)))]
    nodes: list[Node] = []
    for title, tables in full:
        if len(full) == 1:
            nodes += tables
            continue
        kind = BlockKind.HEADING if nodes else BlockKind.TITLE
        nodes += [Node(BlockKind.HEADING, title, level=1), *_under_heading(tables, kind)]
    return _source(Kind.XLSX, nodes)


def _under_heading(tables: Sequence[Node], kind: BlockKind) -> list[Node]:
    """The nodes of a sheet, the line above its table as what the table is called."""
    first, *others = tables
    is_name = first.kind is BlockKind.PARAGRAPH and bool(others) and not first.text.endswith(_CLOSED)
    return [first._replace(kind=kind, level=2) if is_name else first, *others]


def _visible_rows(sheet: Worksheet, xml: bytes) -> Iterator[list[str]]:
    """The rows that are not hidden, ``COVERED`` below the first row of a merged cell."""
    rows = [list(map(_written, row)) for row in sheet.iter_rows(values_only=True)]
    for row, column in islice(_covered(xml, rows), sum(map(len, rows))):
        rows[row][column] = COVERED
    hidden = {int(match[1]) for match in _HIDDEN_ROW.finditer(xml)}
    return (row for number, row in enumerate(rows, 1) if number not in hidden)


def _covered(xml: bytes, rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """The places of the cells below the first row of each merged cell."""
    from openpyxl.utils import range_boundaries

    for match in _MERGED.finditer(xml):
        left, top, right, bottom = range_boundaries(match[1].decode())
        for row in range(top, min(bottom, len(rows))):
            yield from ((row, column) for column in range(left - 1, min(right, len(rows[row]))))


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
    """A table for each run of rows; a row above it with one cell that is not empty is a line of its own."""
    table: list[str] = []
    for row in rows:
        cells = [cell if cell == COVERED else " ".join(cell.split()) for cell in row]
        filled = sum(bool(cell.strip()) for cell in cells)
        if not filled and table:
            yield Node(BlockKind.TABLE, "\n".join(table))
            table = []
        elif filled == 1 and not table:
            yield Node(BlockKind.PARAGRAPH, "".join(cells).strip())
        elif filled:
            table.append("\t".join(cells))
    if table:
        yield Node(BlockKind.TABLE, "\n".join(table))
