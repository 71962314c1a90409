"""Word processors' files, e-books and Markdown: their tree by pandoc, laid out as text and blocks."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from summarize.encoding import decode
from summarize.errors import SummarizeError
from summarize.reading.inlines import Dialect
from summarize.reading.kinds import Kind
from summarize.reading.layout import lay_out
from summarize.reading.pandoc import convert
from summarize.reading.tree import read_meta, read_tree
from summarize.records import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

# No «smart» anywhere: quotation marks and dashes stay as the document has them.
READERS: Mapping[Kind, str] = {
    Kind.DOCX: "docx+styles",
    Kind.ODT: "odt",
    Kind.RTF: "rtf",
    Kind.EPUB: "epub-raw_html",
    Kind.FB2: "fb2",
    Kind.HTML: "html-raw_html-native_divs",
    Kind.MARKDOWN: "gfm+yaml_metadata_block-raw_html",
}
_TEXTS = frozenset({Kind.FB2, Kind.HTML, Kind.MARKDOWN})
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{1,200}(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NUMBERING_PART = "word/numbering.xml"
_RUSSIAN_FORMAT = re.compile(rb'numFmt w:val="(russianLower|russianUpper)"')
_STYLES = {b"russianLower": "RussianLower", b"russianUpper": "RussianUpper"}


def read_office(data: bytes, kind: Kind, *, title: str = "", date: str = "", encoding: str | None = None) -> Source:
    """The text, blocks, title and date of a document; ``title`` and ``date`` override its own.

    Raises SummarizeError when it is damaged, too large or nested too deeply. About 20 ms a document.
    """
    data = as_utf8(data, encoding) if kind in _TEXTS else data
    written = convert(data, ["-f", READERS[kind], "-t", "json"])
    try:
        tree: object = json.loads(written)
        nodes = read_tree(tree, _dialect(data, kind))
        text, blocks = lay_out(nodes, title or read_meta(tree, "title"))
    except RecursionError:
        message = "nested too deeply: save it in another format"
        raise SummarizeError(message) from None
    return Source(text, kind.value, blocks, date=date or read_meta(tree, "date") or None)


def as_utf8(data: bytes, encoding: str | None = None) -> bytes:
    """A file of markup as UTF-8: read in ``encoding``, or UTF-8, or what it declares, or what it looks like."""
    return decoded(data, encoding).encode("utf-8", "replace")


def decoded(data: bytes, encoding: str | None = None) -> str:
    """The text of a file of markup, without the XML declaration, which would name its old encoding."""
    return _DECLARATION.sub("", _decoded(data, encoding), count=1)


def _decoded(data: bytes, encoding: str | None) -> str:
    declared = _CHARSET.search(data[:_DECLARED_WITHIN])
    if encoding is not None or declared is None or _is_utf8(data):
        return decode(data, encoding)
    try:
        return decode(data, declared[1].decode("ascii"))
    except (SummarizeError, LookupError):
        return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _dialect(data: bytes, kind: Kind) -> Dialect:
    return Dialect(
        unnamed_style=_unnamed_style(data) if kind is Kind.DOCX else "Decimal",
        soft_break="\n" if kind is Kind.MARKDOWN else " ",
        quotes_by_indent=kind in {Kind.DOCX, Kind.ODT},
        restarts=kind is Kind.RTF,
    )


def _unnamed_style(data: bytes) -> str:
    """What Word's numberings that pandoc does not know are: Russian letters, when the file has such."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            found = _RUSSIAN_FORMAT.search(archive.read(_NUMBERING_PART))
    except (BadZipFile, KeyError):
        return "Decimal"
    return _STYLES[found[1]] if found else "Decimal"
