"""A Word document as offices pass it on: what the text says, what it proposes, and the list as a table.

Built as pandoc's own tree, so that nothing in a text is markup; pandoc writes the file, and our
styles and page take the place of its own.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from summarize.reading.pandoc import convert
from summarize.render.outline import read_outline
from summarize.render.table import PLAN, heading, table_rows
from summarize.sanitizing import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.render.outline import Group, Outline, Row, Words
    from summarize.render.table import TableRow
    from summarize.results import Result

_API = [1, 23, 1]
_STYLES = Path(__file__).parent / "docx_styles.xml"
# Shares of the width of the page for the columns of PLAN.
WIDTHS = (0.07, 0.38, 0.19, 0.14, 0.11, 0.11)
_PAGE = (
    b'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    b'<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'
    b"</w:sectPr>"
)
_PAGE_BREAK = {"t": "RawBlock", "c": ["openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>']}
# pandoc stamps what it writes with the time of day unless told another (reproducible-builds.org).
_EPOCH = "946684800"


def render_docx(results: Sequence[Result]) -> bytes:
    """A document with each result's summary, numbered recommendations and table; SummarizeError without the extra."""
    blocks = [block for result in results for block in (_PAGE_BREAK, *_blocks(result))][1:]
    tree = {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}
    written = convert(json.dumps(tree).encode(), ["-f", "json", "-t", "docx", "-o", "-"], SOURCE_DATE_EPOCH=_EPOCH)
    return _styled(written)


def _styled(written: bytes) -> bytes:
    styled = io.BytesIO()
    with ZipFile(io.BytesIO(written)) as archive, ZipFile(styled, "w", ZIP_DEFLATED) as target:
        for entry in archive.infolist():
            content = archive.read(entry)
            if entry.filename == "word/styles.xml":
                content = _STYLES.read_bytes()
            elif entry.filename == "word/document.xml":
                content = content.replace(b"<w:sectPr />", _PAGE).replace(b"<w:sectPr/>", _PAGE)
            target.writestr(ZipInfo(entry.filename), content, ZIP_DEFLATED)
    return styled.getvalue()


# ---------------------------------------------------------------- the document


def _blocks(result: Result) -> Iterator[object]:
    outline = read_outline(result.summary)
    words = outline.words
    yield _styled_paragraph(words["plan"], "Title")
    yield _styled_paragraph(outline.title or result.name or "", "Subtitle")
    if outline.sections:
        yield _header(1, words["summary"])
        yield from _summary(outline)
    yield _header(1, words["recommendations"])
    if not outline.groups:
        yield _paragraph(words["nothing_recommended"])
        return
    for group in outline.groups:
        yield from _group(group)
    yield _styled_paragraph("", "Cell")
    yield _table(list(table_rows([result])), heading([result]))


def _summary(outline: Outline) -> Iterator[object]:
    for section in outline.sections:
        if section.heading:
            yield _header(2, section.heading)
        yield {"t": "BulletList", "c": [[{"t": "Plain", "c": [_text(line.text)]}] for line in section.lines]}


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


def _table(rows: Sequence[TableRow], words: Words) -> object:
    empty: list[object] = ["", [], []]
    head = [empty, [_cell(words[column], "Cell Head") for column in PLAN]]
    body = [[empty, [_cell(cell, "Cell") for cell in row.cells()[: len(PLAN)]]] for row in rows]
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": width}] for width in WIDTHS]
    caption: list[object] = [None, []]
    return {"t": "Table", "c": [empty, caption, columns, [empty, [head]], [[empty, 0, [], body]], [empty, []]]}


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
