"""Files that are more than text: their words as one text, and the structure that they state themselves.

``kind_of`` looks at a few bytes; everything else, converters above all, is imported when a file of
that kind is read, so that plain text never pays for it.
"""

from __future__ import annotations

from summarize.document import Source
from summarize.files.detect import Kind, kind_of
from summarize.files.encoding import decode

__all__ = ["Kind", "kind_of", "read_source"]


def read_source(data: bytes, kind: Kind, encoding: str | None = None) -> Source:
    """The text and structure of the file ``data`` of ``kind``.

    ``encoding`` forces that of a file of markup (html, fb2, markdown); the others know their own.
    Markdown is read as plain text when the extra is not installed.

    Raises SummarizeError when the extra for it is not installed, and when the file is damaged, has
    no text or exceeds the converter's limits.
    """
    if kind is Kind.PDF:
        from summarize.files.pdf.read import read_pdf

        return read_pdf(data)
    if kind is Kind.HTML:
        from summarize.files.html import read_page

        return read_page(data, encoding)
    from summarize.files.pandoc.program import program
    from summarize.files.pandoc.read import read_office

    if kind is Kind.MARKDOWN and program() is None:
        return Source(decode(data, encoding), kind.value)
    return read_office(data, kind, encoding=encoding)
