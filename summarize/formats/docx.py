"""A Word document as offices pass it on: what the text says, what it proposes, and the list as a table.

Built as pandoc's own tree, so that nothing in a text is markup; pandoc writes the file, and our
styles and page take the place of its own.
"""

from __future__ import annotations

import io
import json
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from summarize.files.pandoc.program import convert
from summarize.formats.outline import read_outline
from summarize.formats.table import PLAN, heading, table_rows
from summarize.lazy_pattern import compile_late
from summarize.text.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarize.formats.outline import Group, Line, Outline, Row, Words
    from summarize.formats.table import TableRow
    from summarize.result import Result

_API = [1, 23, 1]
_STYLES = Path(__file__).parent / "docx_styles.xml"
# Shares of the width of the page for the columns of PLAN; a column in which nothing stands leaves its share.
WIDTHS: Mapping[str, float] = {
    "number": 0.06,
    "measure": 0.37,
    "assignee": 0.19,
    "deadline": 0.16,
    "date": 0.125,
    "place": 0.095,
}
_ALWAYS = ("number", "measure")
_CENTRED = ("number", "date", "place")
# A4 with the margins of GOST R 7.0.97-2016, and as it says the number above each page but the first.
_PAGE = (
    b'<w:sectPr><w:headerReference w:type="default" r:id="rIdPages"/>'
    b'<w:pgSz w:w="11906" w:h="16838"/>'
    b'<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
    b"<w:titlePg/></w:sectPr>"
)
_HEADER = (
    b'<?xml version="1.0" encoding="UTF-8"?>'
    b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/>'
    b'</w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>'
)
_HEADER_TYPE = (
    b'<Override PartName="/word/header1.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>'
)
_HEADER_RELATION = (
    b'<Relationship Id="rIdPages" Target="header1.xml" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"/></Relationships>'
)
_SECTION = compile_late(rb"<w:sectPr\s*/>|<w:sectPr>.*?</w:sectPr>", re.DOTALL)
_PAGE_BREAK = {"t": "RawBlock", "c": ["openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>']}
# pandoc stamps what it writes with the time of day unless told another (reproducible-builds.org).
_EPOCH = "946684800"


def render_docx(results: Sequence[Result], *, explain: bool = False) -> bytes:
    """A document with each result's summary, numbered recommendations and table; SummarizeError without the extra."""
    blocks = [block for result in results for block in (_PAGE_BREAK, *_blocks(result, explain=explain))][1:]
    tree = {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}
    written = convert(json.dumps(tree).encode(), ["-f", "json", "-t", "docx", "-o", "-"], SOURCE_DATE_EPOCH=_EPOCH)
    return _styled(written)


def _styled(written: bytes) -> bytes:
    styled = io.BytesIO()
    with ZipFile(io.BytesIO(written)) as archive, ZipFile(styled, "w", ZIP_DEFLATED) as target:
        for entry in archive.infolist():
            content = archive.read(entry)
            edit = _EDITS.get(entry.filename)
            target.writestr(ZipInfo(entry.filename), edit(content) if edit else content, ZIP_DEFLATED)
        target.writestr(ZipInfo("word/header1.xml"), _HEADER, ZIP_DEFLATED)
    return styled.getvalue()


def _set(document: bytes) -> bytes:
    """The page in our measure, and no table row on two pages."""
    document = _SECTION.sub(_PAGE, document)
    return document.replace(b"<w:tr><w:tc>", b"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")


_EDITS: Mapping[str, Callable[[bytes], bytes]] = {
    "word/styles.xml": lambda _: _STYLES.read_bytes(),
    "word/document.xml": _set,
    "word/_rels/document.xml.rels": lambda content: content.replace(b"</Relationships>", _HEADER_RELATION),
    "[Content_Types].xml": lambda content: content.replace(b"</Types>", _HEADER_TYPE),
}


# ---------------------------------------------------------------- the document


def _blocks(result: Result, *, explain: bool) -> Iterator[object]:
    outline = read_outline(result.summary, explain=explain)
    words = outline.words
    yield _styled_paragraph(words["plan"], "Title")
    yield _styled_paragraph(outline.title or PurePath(result.name or "").name, "Subtitle")
    if outline.sections:
        yield _header(1, words["summary"])
        yield from _summary(outline)
    if outline.keywords:
        yield _header(1, words["keywords"])
        yield _paragraph(", ".join(outline.keywords))
    yield _header(1, words["recommendations"])
    if not outline.groups:
        yield _paragraph(words["nothing_recommended"])
        return
    for group in outline.groups:
        if group is not outline.groups[0] and not group.lead_in:
            yield _styled_paragraph("", "Cell")
        yield from _group(group)
    yield _styled_paragraph("", "Cell")
    yield _table(list(table_rows([result])), heading([result]))


def _summary(outline: Outline) -> Iterator[object]:
    for section in outline.sections:
        if section.heading:
            yield _header(2, section.heading)
        yield {"t": "BulletList", "c": [list(_line(line)) for line in section.lines]}


def _line(line: Line) -> Iterator[object]:
    yield {"t": "Plain", "c": [_text(line.text)]}
    yield from _because(line.why)


def _because(why: Sequence[str]) -> Iterator[object]:
    if why:
        yield {"t": "Para", "c": [{"t": "Emph", "c": [_text("; ".join(why))]}]}


def _group(group: Group) -> Iterator[object]:
    if group.lead_in:
        yield {"t": "Para", "c": [{"t": "Emph", "c": [_text(group.lead_in)]}]}
    numbering = [group.rows[0].number, {"t": "Decimal"}, {"t": "Period"}]
    yield {"t": "OrderedList", "c": [numbering, [list(_row(row)) for row in group.rows]]}


def _row(row: Row) -> Iterator[object]:
    yield {"t": "Para", "c": [_text(row.text)]}
    if row.details:
        yield _paragraph(" ".join(row.details))
    if row.actions:
        yield {"t": "BulletList", "c": [[{"t": "Plain", "c": [_text(action)]}] for action in row.actions]}
    yield from _because(row.why)


def _table(rows: Sequence[TableRow], words: Words) -> object:
    empty: list[object] = ["", [], []]
    shown = [column for column in PLAN if column in _ALWAYS or any(getattr(row, column) for row in rows)]
    head = [empty, [_cell(words[column], "Cell Head") for column in shown]]
    body = [[empty, [_cell(_said(row, column), _style(column)) for column in shown]] for row in rows]
    whole = sum(WIDTHS[column] for column in shown)
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": WIDTHS[column] / whole}] for column in shown]
    caption: list[object] = [None, []]
    return {"t": "Table", "c": [empty, caption, columns, [empty, [head]], [[empty, 0, [], body]], [empty, []]]}


def _said(row: TableRow, column: str) -> str:
    return ".".join(reversed(row.date.split("-"))) if column == "date" else str(getattr(row, column))


def _style(column: str) -> str:
    return "Cell Centred" if column in _CENTRED else "Cell"


def _cell(words: str, style: str) -> object:
    return [["", [], []], {"t": "AlignDefault"}, 1, 1, [_styled_paragraph(words, style)]]


def _styled_paragraph(words: str, style: str) -> object:
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], [_paragraph(words)]]}


def _paragraph(words: str) -> object:
    return {"t": "Para", "c": [_text(words)]}


def _header(level: int, words: str) -> object:
    return {"t": "Header", "c": [level, ["", [], []], [_text(words)]]}


def _text(words: str) -> object:
    return {"t": "Str", "c": sanitize(words)}
