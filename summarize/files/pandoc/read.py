"""From an office file, e-book or page to its text and blocks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarize.document import Source
from summarize.errors import SummarizeError
from summarize.files.blocks import lay_out
from summarize.files.detect import Kind
from summarize.files.pandoc.program import convert
from summarize.files.pandoc.tree import read_meta, read_tree
from summarize.files.pandoc.workarounds import prepare

if TYPE_CHECKING:
    from collections.abc import Mapping

# Without the extension «smart»: quotation marks and dashes stay as they are.
READERS: Mapping[Kind, str] = {
    Kind.DOCX: "docx+styles",
    Kind.ODT: "odt",
    Kind.RTF: "rtf",
    Kind.EPUB: "epub-raw_html",
    Kind.FB2: "fb2",
    Kind.HTML: "html-raw_html-native_divs",
    Kind.MARKDOWN: "gfm+yaml_metadata_block-raw_html",
}


def read_office(data: bytes, kind: Kind, *, title: str = "", date: str = "", encoding: str | None = None) -> Source:
    """The text, blocks, title and date of a document; ``title`` and ``date`` override its own.

    Raises SummarizeError if it is damaged, too large or nested too deeply. Takes about 20 ms.
    """
    data, conventions = prepare(data, kind, encoding)
    written = convert(data, ["-f", READERS[kind], "-t", "json"])
    try:
        tree: object = json.loads(written)
        text, blocks = lay_out(read_tree(tree, conventions), title or read_meta(tree, "title"))
    except RecursionError:
        message = "nested too deeply: save it in another format"
        raise SummarizeError(message) from None
    return Source(text, kind.value, blocks, date=date or read_meta(tree, "date") or None)
