"""File type detection: by content, and by suffix only for Markdown and fragments of markup."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from summarize.errors import SummarizeError
from summarize.lazy_pattern import compile_late


class Kind(StrEnum):
    """A kind of file other than plain text; the value is its name in ``--from`` and in the JSON."""

    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    EPUB = "epub"
    FB2 = "fb2"
    HTML = "html"
    MARKDOWN = "markdown"
    PDF = "pdf"


# PDF readers accept junk before the header (ISO 32000-1, implementation note 13).
_PDF_HEADER_WITHIN = 1024
_MARKUP_WITHIN = 4096
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of ZIP members, and the content of the member «mimetype», are never compressed.
_ARCHIVES = {
    b"word/document.xml": Kind.DOCX,
    b"application/vnd.oasis.opendocument.text": Kind.ODT,
    b"application/epub+zip": Kind.EPUB,
}
_FB2 = re.compile(rb"<FictionBook[\s>]")
_HTML = compile_late(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_MARKUP_SUFFIXES = {".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML, ".fb2": Kind.FB2}


def kind_of(data: bytes, name: str | None = None) -> Kind | None:
    """The kind of the file ``data`` with the file name ``name``; None for plain text.

    Markdown is recognised by its suffix ``.md`` alone, because plain text often looks like it.
    Raises SummarizeError for the binary Office files of before 2007.
    """
    suffix = PurePath(name or "").suffix.lower()
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return Kind.PDF
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    if data.startswith(_OLD_OFFICE):
        message = "an Office file of before 2007: save it as .docx (soffice --convert-to docx FILE)"
        raise SummarizeError(message)
    if data.startswith(_ZIP):
        kind = next((kind for mark, kind in _ARCHIVES.items() if mark in data), None)
    else:
        kind = _markup_kind(data, suffix)
    return kind or (Kind.MARKDOWN if suffix == ".md" else None)


def _markup_kind(data: bytes, suffix: str) -> Kind | None:
    head = data[:_MARKUP_WITHIN]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"<"):
        return None
    if _FB2.search(head):
        return Kind.FB2
    return Kind.HTML if _HTML.search(head) else _MARKUP_SUFFIXES.get(suffix)
