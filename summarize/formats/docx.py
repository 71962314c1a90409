"""A Word document («Перечень предложений»): summary, recommendations, and these as a table.

It is built as pandoc's tree, so that nothing in a text is markup. Styles, margins and the page number
are those of ``reference.docx``, which a word processor can edit.
"""

from __future__ import annotations

import io
import json
from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from summarize.files.pandoc.read import convert
from summarize.formats.outline import read_outline
from summarize.formats.table import PLAN, headings, table_rows
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.formats.outline import Chapter, Group, Outline
    from summarize.result import Result

_API = [1, 23, 1]
_REFERENCE = Path(__file__).with_name("reference.docx")
# Shares of the page's width that hold the longest usual word; the measure takes what is left by the columns shown.
COLUMN_SHARES: Mapping[str, float] = {
    "number": 0.045,
    "assignee": 0.165,
    "deadline": 0.12,
    "date": 0.115,
    "place": 0.08,
    "kind": 0.145,
    "by": 0.13,
}
_ALWAYS = ("number", "measure")
_CENTRED = ("number", "date", "place", "kind")
_PAGE_BREAK = {"t": "RawBlock", "c": ["openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>']}
# pandoc writes the time of day unless it is fixed (reproducible-builds.org).
_EPOCH = "946684800"


def render_docx(results: Sequence[Result], *, explain: bool = False) -> bytes:
    """A document that begins each result on a new page."""
    blocks = [block for result in results for block in (_PAGE_BREAK, *_document(result, explain=explain))][1:]
    tree = {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}
    arguments = ["-f", "json", "-t", "docx", "-o", "-", f"--reference-doc={_REFERENCE}", "--syntax-highlighting=none"]
    return _keep_rows_whole(convert(json.dumps(tree).encode(), arguments, SOURCE_DATE_EPOCH=_EPOCH))


def _keep_rows_whole(written: bytes) -> bytes:
    """The file with table rows that no page break splits, which pandoc and table styles cannot say."""
    changed = io.BytesIO()
    with ZipFile(io.BytesIO(written)) as archive, ZipFile(changed, "w", ZIP_DEFLATED) as target:
        for entry in archive.infolist():
            content = archive.read(entry)
            if entry.filename == "word/document.xml":
                content = content.replace(b"<w:tr><w:tc>", b"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")
            target.writestr(entry, content)
    return changed.getvalue()


def _document(result: Result, *, explain: bool) -> Iterator[object]:
    outline = read_outline(result.summary, explain=explain)
    messages = outline.messages
    yield _paragraph(messages["plan"], "Title")
    yield _paragraph(outline.title or PurePath(result.name or "").name, "Subtitle")
    if outline.sections:
        yield _heading(1, messages["summary"])
        yield from _summary(outline)
    if outline.keywords:
        yield _heading(1, messages["keywords"])
        yield _paragraph(", ".join(outline.keywords))
    if not outline.chapters:
        yield _heading(1, messages["recommendations"])
        yield _paragraph(outline.no_rows)
        return
    for chapter in outline.chapters:
        yield _heading(1, chapter.heading)
        yield from _chapter(chapter)
    yield _paragraph("", "Cell")
    yield _table(list(table_rows([result])), headings([result]))


def _summary(outline: Outline) -> Iterator[object]:
    for section in outline.sections:
        if section.heading:
            yield _heading(2, section.heading)
        yield _bullets([_plain(line.text), *_reasons(line.why)] for line in section.lines)


def _chapter(chapter: Chapter) -> Iterator[object]:
    for group in chapter.groups:
        if group is not chapter.groups[0] and not group.lead_in:
            yield _paragraph("", "Cell")
        yield from _group(group)


def _group(group: Group) -> Iterator[object]:
    if group.lead_in:
        yield _emphasis(group.lead_in)
    items = []
    for row in group.rows:
        details = [_paragraph(" ".join(row.details))] if row.details else []
        actions = [_bullets([_plain(action)] for action in row.actions)] if row.actions else []
        items.append([_paragraph(row.text), *details, *actions, *_reasons(row.why)])
    yield {"t": "OrderedList", "c": [[group.rows[0].number, {"t": "Decimal"}, {"t": "Period"}], items]}


def _table(rows: Sequence[Mapping[str, str]], words: Mapping[str, str]) -> object:
    attributes: list[object] = ["", [], []]
    shown = [column for column in PLAN if column in _ALWAYS or any(row[column] for row in rows)]
    head = [attributes, [_cell(words[column], "Cell Head") for column in shown]]
    body = [[attributes, [_cell(*_entry(row, column)) for column in shown]] for row in rows]
    left = 1 - sum(COLUMN_SHARES.get(column, 0) for column in shown)
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": COLUMN_SHARES.get(column, left)}] for column in shown]
    sections = [[attributes, [head]], [[attributes, 0, [], body]], [attributes, []]]
    return {"t": "Table", "c": [attributes, [None, []], columns, *sections]}


def _entry(row: Mapping[str, str], column: str) -> tuple[str, str]:
    """The text of a cell, dates as offices write them, and its style."""
    text = ".".join(reversed(row["date"].split("-"))) if column == "date" else row[column]
    return text, "Cell Centred" if column in _CENTRED else "Cell"


# ---------------------------------------------------------------- pandoc's constructors


def _cell(words: str, style: str) -> object:
    return [["", [], []], {"t": "AlignDefault"}, 1, 1, [_paragraph(words, style)]]


def _paragraph(words: str, style: str = "") -> object:
    paragraph = {"t": "Para", "c": [_text(words)]}
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], [paragraph]]} if style else paragraph


def _plain(words: str) -> object:
    return {"t": "Plain", "c": [_text(words)]}


def _emphasis(words: str) -> object:
    return {"t": "Para", "c": [{"t": "Emph", "c": [_text(words)]}]}


def _reasons(why: Sequence[str]) -> list[object]:
    return [_emphasis("; ".join(why))] if why else []


def _bullets(items: Iterable[Sequence[object]]) -> object:
    return {"t": "BulletList", "c": list(items)}


def _heading(level: int, words: str) -> object:
    return {"t": "Header", "c": [level, ["", [], []], [_text(words)]]}


def _text(words: str) -> object:
    return {"t": "Str", "c": sanitize(words)}
