"""What kind of file some bytes are, by content first and by name second."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from summarize.core.lazy_pattern import compile_late


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
    CSV = "csv"
    XLSX = "xlsx"
    PPTX = "pptx"
    LATEX = "latex"
    DOC = "doc"
    XLS = "xls"
    PPT = "ppt"
    ODS = "ods"
    ODP = "odp"
    MAIL = "mail"
    CAPTIONS = "captions"
    CHAT = "chat"


# PDF readers accept junk before the header (ISO 32000-1, implementation note 13).
_PDF_HEADER_WITHIN = 1024
_MARKUP_WITHIN = 4096
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of ZIP members, and the content of the member «mimetype», are never compressed.
_ARCHIVES = {
    b"word/document.xml": Kind.DOCX,
    b"application/vnd.oasis.opendocument.text": Kind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Kind.ODS,
    b"application/vnd.oasis.opendocument.presentation": Kind.ODP,
    b"application/epub+zip": Kind.EPUB,
    b"xl/workbook.xml": Kind.XLSX,
    b"ppt/presentation.xml": Kind.PPTX,
}
# Of the Office files of before 2007 a stream has a name in UTF-16. Slides hold documents and tables, documents tables.
_STREAMS = {
    "PowerPoint Document".encode("utf-16-le"): Kind.PPT,
    "WordDocument".encode("utf-16-le"): Kind.DOC,
    "Workbook".encode("utf-16-le"): Kind.XLS,
    "Book".encode("utf-16-le"): Kind.XLS,
}
_FB2 = re.compile(rb"<FictionBook[\s>]")
_HTML = compile_late(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
# A piece of a page begins with an element that is closed.
_FRAGMENT = compile_late(
    rb"<(p|h[1-6]|div|[uod]l|table|article|section|main|blockquote|center|span|font|strong|em|b|i|u|a)(?:\s[^<>]*)?>.*</\1\s*>",
    re.IGNORECASE | re.DOTALL,
)
_KINDS_BY_SUFFIX = {".md": Kind.MARKDOWN, ".csv": Kind.CSV, ".tsv": Kind.CSV, ".eml": Kind.MAIL, ".tex": Kind.LATEX}
# A field and another one that only programs write, or a subject in their spelling.
_MAIL = compile_late(
    rb"(?:From [^\n]+\n)?(?=[A-Za-z-]{2,40}:[ \t])(?:[A-Za-z-]{2,40}:[^\n]*\n|[ \t]+[^\n]*\n)*?"
    rb"(?i:MIME-Version:|Content-Type:|Content-Transfer-Encoding:|Message-ID:|Received:|Subject: ?=\?)"
)
_CAPTIONS = compile_late(rb"WEBVTT[ \t\r\n]|\d{1,6}[ \t]*\r?\n(?:\d+:)?\d\d:\d\d[.,]\d{3}[ \t]*-->")
# The stamp of the first message, perhaps below the name of the chat; ``chat_stamps`` looks at the others.
_CHAT = compile_late(
    rb"(?:\xef\xbb\xbf)?(?:[^\n]{1,130}\n\s{0,9})?"
    rb"(?:(?:\xe2\x80\x8e)?\[?(?:\d\d?:\d\d, )?"
    rb"\d{1,4}[./-]\d\d?[./-]\d{2,4}(?:,?(?: |\xe2\x80\xaf)\d\d?:\d\d|\])[^\n]*\n"
    rb"|[^\n\[\]]{1,120}, \[[^\]\n]{0,40}\d\d?:\d\d[^\]\n]{0,9}\]:?[ \t]*\r?\n)"
)
# A clock in one of the first three lines; ``pasted_stamps`` looks at all of them.
_PASTED_CHAT = compile_late(rb"(?:[^\n]{1,130}\n\s{0,9}){0,2}[^\n]{0,130}?(?<![\d:.,])\d\d?:\d\d(?![\d:])")
_CHAT_EXPORT = compile_late(
    rb'\{(?=.*"messages"\s*:\s*\[)(?=.*"type"\s*:\s*"\w*(?:chat|group|channel|messages)")', re.DOTALL
)
_MARKUP_SUFFIXES = {".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML, ".fb2": Kind.FB2}


def kind_of(data: bytes, name: str | None = None) -> Kind | None:
    """The kind of the file ``data`` with the file name ``name``; None for plain text.

    Markdown and tables are recognised by their suffixes alone, because plain text often looks like them.
    """
    suffix = PurePath(name or "").suffix.lower()
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return Kind.PDF
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    if data.startswith(_OLD_OFFICE):
        return next((kind for name, kind in _STREAMS.items() if name in data), Kind.DOC)
    if data.startswith(_ZIP):
        return next((kind for mark, kind in _ARCHIVES.items() if mark in data), None)
    head = _head(data)
    return _markup_kind(head, suffix) or _KINDS_BY_SUFFIX.get(suffix) or _text_kind(head)


def _head(data: bytes) -> bytes:
    """The beginning of ``data`` without byte-order mark and white space; UTF-16 as UTF-8."""
    head = data[:_MARKUP_WITHIN]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _markup_kind(head: bytes, suffix: str) -> Kind | None:
    if not head.startswith(b"<"):
        return None
    if _FB2.search(head):
        return Kind.FB2
    # Markdown may begin with a piece of HTML.
    is_page = _HTML.search(head) or (suffix not in _KINDS_BY_SUFFIX and _FRAGMENT.match(head))
    return Kind.HTML if is_page else _MARKUP_SUFFIXES.get(suffix)


def _text_kind(head: bytes) -> Kind | None:
    """The kind of a text that a program wrote: a message, subtitles, the export of a chat."""
    if _MAIL.match(head):
        return Kind.MAIL
    if _CAPTIONS.match(head):
        return Kind.CAPTIONS
    if _CHAT_EXPORT.match(head):
        return Kind.CHAT
    if _CHAT.match(head) or _PASTED_CHAT.match(head):
        from summarize.files.chat_stamps import is_chat

        return Kind.CHAT if is_chat(head.decode("utf-8", "replace").replace("\r\n", "\n")) else None
    return None
