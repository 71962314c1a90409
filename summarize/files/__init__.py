"""Readers of files: their words as one text, and the structure that they declare."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from summarize.document import Source
from summarize.errors import SummarizeError
from summarize.files.detect import Kind, kind_of
from summarize.files.encoding import decode

__all__ = ["Kind", "kind_of", "read_bytes_or_file", "read_source"]


def read_bytes_or_file(given: object) -> str | Source:
    """The text or source of ``given``: the bytes of a file or a path to one; a text or source is returned as it is.

    Raises SummarizeError for a file that cannot be read, and TypeError for anything else.
    """
    if isinstance(given, str | Source):
        return given
    if not isinstance(given, bytes | PathLike):
        message = f"give a text, the bytes of a file, or a Path to one, not {type(given).__name__}"
        raise TypeError(message)
    try:
        data = given if isinstance(given, bytes) else Path(given).read_bytes()
        kind = kind_of(data, None if isinstance(given, bytes) else str(given))
        return decode(data) if kind is None else read_source(data, kind)
    except OSError as error:
        message = f"{given!s}: cannot be read: {error.strerror}"
        raise SummarizeError(message) from None


def _read_table(data: bytes, encoding: str | None) -> Source:
    from summarize.files.sheets import read_csv

    return read_csv(data, encoding)


def _read_workbook(data: bytes, _: str | None) -> Source:
    from summarize.files.sheets import read_xlsx

    return read_xlsx(data)


def _read_message(data: bytes, _: str | None) -> Source:
    from summarize.files.mail import read_mail

    return read_mail(data)


def _read_subtitles(data: bytes, encoding: str | None) -> Source:
    from summarize.files.captions import read_captions

    return read_captions(data, encoding)


def _read_messages(data: bytes, encoding: str | None) -> Source:
    from summarize.files.chats import read_chat

    return read_chat(data, encoding)


_CONVERTED = frozenset({Kind.DOC, Kind.XLS, Kind.PPT, Kind.ODS, Kind.ODP})
# Each imports its reader when it is needed.
_READERS = {
    Kind.CSV: _read_table,
    Kind.XLSX: _read_workbook,
    Kind.MAIL: _read_message,
    Kind.CAPTIONS: _read_subtitles,
    Kind.CHAT: _read_messages,
}


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
    if kind in _CONVERTED:
        from summarize.files.libreoffice import convert_to_new

        return read_source(*convert_to_new(data, kind))
    if kind in _READERS:
        return _READERS[kind](data, encoding)
    from summarize.files.pandoc.read import program, read_office

    if kind is Kind.MARKDOWN and program() is None:
        return Source(decode(data, encoding), kind.value)
    return read_office(data, kind, encoding=encoding)
