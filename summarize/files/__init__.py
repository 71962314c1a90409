"""Readers of files: their words as one text, and the structure that they declare."""

from __future__ import annotations

from summarize.document import Source
from summarize.files.detect import Kind, decode, kind_of

__all__ = ["Kind", "kind_of", "read_source"]


def read_source(data: bytes, kind: Kind, encoding: str | None = None) -> Source:
    """The text and structure of the file ``data``.

    ``encoding`` forces that of a markup file (html, fb2, markdown); the other kinds declare their own. Without
    the extra ``files`` Markdown is plain text. Raises SummarizeError for a file that cannot be read (docs/files.md).
    """
    if kind is Kind.PDF:
        from summarize.files.pdf.read import read_pdf

        return read_pdf(data)
    if kind is Kind.HTML:
        from summarize.files.html import read_html

        return read_html(data, encoding)
    from summarize.files.pandoc.read import program, read_office

    if kind is Kind.MARKDOWN and program() is None:
        return Source(decode(data, encoding), kind.value)
    return read_office(data, kind, encoding=encoding)
