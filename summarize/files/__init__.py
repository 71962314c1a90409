"""Readers of files: their words as one text, and the structure that they declare.

``kind_of`` looks at the first bytes; converters are imported only when a file of their kind is read.
"""

from __future__ import annotations

from summarize.document import Source
from summarize.files.detect import Kind, decode, kind_of

__all__ = ["Kind", "kind_of", "read_source"]


def read_source(data: bytes, kind: Kind, encoding: str | None = None) -> Source:
    """The text and structure of the file ``data``.

    ``encoding`` forces that of a markup file (html, fb2, markdown); the other kinds declare their own.
    Markdown is read as plain text if the extra ``files`` is not installed.

    Raises SummarizeError if the extra is missing, or the file is damaged, has no text or exceeds the
    converter's limits (docs/files.md).
    """
    if kind is Kind.PDF:
        from summarize.files.pdf.read import read_pdf

        return read_pdf(data)
    if kind is Kind.HTML:
        from summarize.files.html import read_html

        return read_html(data, encoding)
    from summarize.files.pandoc.program import program
    from summarize.files.pandoc.read import read_office

    if kind is Kind.MARKDOWN and program() is None:
        return Source(decode(data, encoding), kind.value)
    return read_office(data, kind, encoding=encoding)
