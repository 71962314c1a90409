"""Word documents, built as pandoc's tree, so that nothing in a text is markup.

Styles, margins and the page number are those of ``reference.docx``, which a word processor can edit.
"""

from __future__ import annotations

import io
import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from summarize.files.pandoc.read import convert
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.formats.table import TableCells

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
    "places": 0.2,
}
_ALWAYS = ("number", "measure")
_CENTRED = ("number", "date", "place", "kind")
# pandoc writes the time of day unless it is fixed (reproducible-builds.org).
_EPOCH = "946684800"


def write_word(blocks: Sequence[object], title: str) -> bytes:
    """The document of pandoc's ``blocks``, its properties filled with ``title``."""
    tree = {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}
    arguments = ["-f", "json", "-t", "docx", "-o", "-", f"--reference-doc={_REFERENCE}", "--syntax-highlighting=none"]
    return _finished(convert(json.dumps(tree).encode(), arguments, SOURCE_DATE_EPOCH=_EPOCH), title)


def _finished(written: bytes, title: str) -> bytes:
    """The file with its title, which pandoc would print too, and table rows that no page break splits."""
    named = f"<dc:title>{escape(sanitize(title))}</dc:title>".encode()
    changes = {
        "word/document.xml": (b"<w:tr><w:tc>", b"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>"),
        "docProps/core.xml": (b"<dc:title></dc:title>", named),
    }
    changed = io.BytesIO()
    with ZipFile(io.BytesIO(written)) as archive, ZipFile(changed, "w", ZIP_DEFLATED) as target:
        for entry in archive.infolist():
            content = archive.read(entry)
            if entry.filename in changes:
                content = content.replace(*changes[entry.filename])
            target.writestr(entry, content)
    return changed.getvalue()


def word_table(rows: Sequence[TableCells], words: Mapping[str, str], columns: Sequence[str]) -> object:
    """A table of ``rows`` below the headings of ``columns``, without those in which nothing stands."""
    attributes: list[object] = ["", [], []]
    shown = [column for column in columns if column in _ALWAYS or any(row[column] for row in rows)]
    head = [attributes, [_cell(words[column], "Cell Head") for column in shown]]
    body = [[attributes, [_cell(*_entry(row, column)) for column in shown]] for row in rows]
    left = 1 - sum(COLUMN_SHARES.get(column, 0) for column in shown)
    widths = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": COLUMN_SHARES.get(column, left)}] for column in shown]
    sections = [[attributes, [head]], [[attributes, 0, [], body]], [attributes, []]]
    return {"t": "Table", "c": [attributes, [None, []], widths, *sections]}


def _entry(row: Mapping[str, str], column: str) -> tuple[str, str]:
    """The text of a cell, dates as offices write them, and its style."""
    text = ".".join(reversed(row["date"].split("-"))) if column == "date" else row[column]
    return text, "Cell Centred" if column in _CENTRED else "Cell"


def _cell(words: str, style: str) -> object:
    return [["", [], []], {"t": "AlignDefault"}, 1, 1, [word_paragraph(words, style)]]


def word_paragraph(words: str, style: str = "", *, bold: str = "", closing: str = "") -> object:
    """A paragraph in a style: words in bold, others, and words in italics at its end."""
    strong = [{"t": "Strong", "c": [_text(bold)]}] if bold else []
    emphasis = [{"t": "Emph", "c": [_text(closing)]}] if closing else []
    parts = [*strong, *([_text(words)] if words or not (strong or emphasis) else []), *emphasis]
    inlines = [inline for part in parts for inline in ({"t": "Space"}, part)][1:]
    paragraph = {"t": "Para", "c": inlines}
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], [paragraph]]} if style else paragraph


def word_item(words: str) -> object:
    """The words of a list item."""
    return {"t": "Plain", "c": [_text(words)]}


def word_emphasis(words: str) -> object:
    """A paragraph in italics."""
    return {"t": "Para", "c": [{"t": "Emph", "c": [_text(words)]}]}


def word_bullets(items: Iterable[Sequence[object]]) -> object:
    """A list."""
    return {"t": "BulletList", "c": list(items)}


def word_heading(level: int, words: str) -> object:
    """A heading."""
    return {"t": "Header", "c": [level, ["", [], []], [_text(words)]]}


def _text(words: str) -> object:
    return {"t": "Str", "c": sanitize(words)}
