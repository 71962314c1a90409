"""What kind of file some bytes are: by content first, by name second. Plain text has no kind."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from summarize.errors import SummarizeError
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable


class Kind(StrEnum):
    """A kind of file that is more than text; the value is its name for ``--from`` and in the JSON."""

    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    EPUB = "epub"
    FB2 = "fb2"
    HTML = "html"
    MARKDOWN = "markdown"
    PDF = "pdf"


# PDF readers accept rubbish before the header (ISO 32000-1, implementation note 13).
_PDF_HEADER_WITHIN = 1024
_MARKUP_WITHIN = 4096
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ARCHIVED = {
    b"word/document.xml": Kind.DOCX,
    b"application/vnd.oasis.opendocument.text": Kind.ODT,
    b"application/epub+zip": Kind.EPUB,
}
_FB2 = re.compile(rb"<FictionBook[\s>]")
_HTML = compile_late(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_SUFFIXES = {".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML, ".fb2": Kind.FB2}


def kind_of(data: bytes, name: str | None = None) -> Kind | None:
    """The kind of the file ``data``, called ``name`` where it has one; None for plain text.

    Only Markdown is told by its name, ``.md``: it is text, and what looks like it mostly is not it.
    Raises SummarizeError for the binary Word files of before 2007.
    """
    for rule in RULES:
        kind = rule(data, name)
        if kind is not None:
            return kind
    return None


def _pdf(data: bytes, name: str | None) -> Kind | None:
    del name
    return Kind.PDF if b"%PDF-" in data[:_PDF_HEADER_WITHIN] else None


def _rich_text(data: bytes, name: str | None) -> Kind | None:
    del name
    return Kind.RTF if data.startswith(b"{\\rtf") else None


def _archive(data: bytes, name: str | None) -> Kind | None:
    # A member's name and the «mimetype» member stand uncompressed in the archive.
    del name
    if not data.startswith(b"PK\x03\x04"):
        return None
    return next((kind for mark, kind in _ARCHIVED.items() if mark in data), None)


def _markup(data: bytes, name: str | None) -> Kind | None:
    head = _opening(data)
    if not head.startswith(b"<"):
        return None
    if _FB2.search(head):
        return Kind.FB2
    return Kind.HTML if _HTML.search(head) else _SUFFIXES.get(_suffix(name))


def _opening(data: bytes) -> bytes:
    head = data[:_MARKUP_WITHIN]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _markdown(data: bytes, name: str | None) -> Kind | None:
    del data
    return Kind.MARKDOWN if _suffix(name) == ".md" else None


def _old_word(data: bytes, name: str | None) -> Kind | None:
    del name
    if data.startswith(_OLD_WORD):
        message = "an Office file of before 2007: save it as .docx (soffice --convert-to docx FILE)"
        raise SummarizeError(message)
    return None


def _suffix(name: str | None) -> str:
    return PurePath(name).suffix.lower() if name else ""


RULES: tuple[Callable[[bytes, str | None], Kind | None], ...] = (
    _pdf,
    _rich_text,
    _archive,
    _markup,
    _markdown,
    _old_word,
)
