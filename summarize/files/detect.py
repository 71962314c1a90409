"""What kind of file some bytes are, by content first and by name second, and which encoding a text is in."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import PurePath

from summarize.errors import SummarizeError, UsageError
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


_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In a tie the last one by name, which is then the same text.
SINGLE_BYTE = ("cp1251", "koi8-u", "cp866", "cp1125", "mac-cyrillic")
SAMPLE_BYTES = 50_000
# The ten commonest letters of Russian and «і» make up 62 % of its running text, and at least 45 % of Ukrainian.
_COMMON = compile_late("[оеаинтсрвліОЕАИНТСРВЛІ]")
_CYRILLIC = compile_late("[а-яёА-ЯЁіїєґўІЇЄҐЎ]")
_CASE_BREAK = compile_late("[а-яёіїєґў][А-ЯЁІЇЄҐЎ]")
# Controls, box drawing, and what the capitals of one table are in another.
_ODD = compile_late(
    "[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\u2500-\u259f\ufffdЂЃ‚ѓ†‡€‰ЉЊЌЋЏђљњќћџЈјЅѕ¬√ƒ≈∆∞±≤≥µ∂÷¿¡]"
)
# A text has hardly any control characters; in an image or an archive they are one byte in ten.
_MOST_CONTROLS = 0.01
_STRAY_CONTROLS = 2
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b"))
# «don’t», «l’été»: among Latin letters one or two stand together, in Cyrillic text whole words.
_NOT_ASCII = compile_late(rb"[\x80-\xff]+")
_LATIN_LETTER = compile_late(rb"[A-Za-z]")
_LONGEST_RUN, _FEWEST_LATIN = 2, 4
_LEAST_LIKENESS = 0.3
_FEWEST_LETTERS_PER_BAD_BYTE = 4
_NOT_TEXT = "not text: give a text file, or name its encoding with --encoding"


def decode(data: bytes, encoding: str | None = None) -> str:
    """``data`` as text without its byte-order mark; line ends are left as they are.

    A bad byte or a zero in a text that is UTF-8 otherwise becomes U+FFFD (see ``files.damage``).
    ``encoding`` forces one by its Python name; None detects it. Raises SummarizeError if the bytes
    are not text in that encoding (or in any that is detected), UsageError for an unknown name.
    """
    if encoding is not None:
        return _strict(data, encoding).removeprefix("\ufeff")
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data)
    return text if "\0" not in text else _detected(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"not {encoding} text (byte {error.start + 1}): give the right one with --encoding"
        raise SummarizeError(message) from None
    except (LookupError, ValueError):
        message = f"unknown encoding: {encoding!r}: try utf-8, utf-16, cp1251, koi8-r or cp866"
        raise UsageError(message) from None


def _detected(data: bytes) -> str:
    sample = data[:SAMPLE_BYTES]
    utf16 = _utf16_without_mark(sample)
    if utf16:
        return _strict(data, utf16)
    if len(sample) - len(sample.translate(None, _CONTROLS)) > max(len(sample) * _MOST_CONTROLS, _STRAY_CONTROLS):
        raise SummarizeError(_NOT_TEXT)
    if _is_damaged_utf8(sample):
        return data.decode("utf-8", "replace").replace("\0", "\ufffd")
    if _is_latin(sample):
        return data.decode("cp1252", "replace")
    likeness, name = max((_likeness(sample.decode(name, "replace")), name) for name in SINGLE_BYTE)
    if likeness < _LEAST_LIKENESS:
        raise SummarizeError(_NOT_TEXT)
    return data.decode(name, "replace")


def _is_damaged_utf8(sample: bytes) -> bool:
    """Is all but a byte here and there UTF-8? In other encodings hardly a letter is."""
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)
    bad = text.count("\ufffd")
    return bad * _FEWEST_LETTERS_PER_BAD_BYTE <= len(text) - bad - sum(map(str.isascii, text))


def _is_latin(sample: bytes) -> bool:
    runs = [len(run) for run in _NOT_ASCII.findall(sample)]
    return max(runs, default=0) <= _LONGEST_RUN and sum(runs) * _FEWEST_LATIN <= len(_LATIN_LETTER.findall(sample))


def _utf16_without_mark(sample: bytes) -> str | None:
    """The byte order of UTF-16, of which every other byte is 0 (Latin, punctuation) or 4 (Cyrillic)."""
    pairs = len(sample) // 2
    if not pairs or (len(sample) % 2 and len(sample) < SAMPLE_BYTES):
        return None
    for name, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[offset::2]
        if (high.count(0) + high.count(4)) >= 0.95 * pairs and high.count(0) and not sample[1 - offset :: 2].count(0):
            return name
    return None


def _likeness(text: str) -> float:
    """How much ``text`` looks like Cyrillic prose: about 0.6 for the right table, below 0 for a wrong one."""
    letters = len(_CYRILLIC.findall(text))
    if not letters:
        return 0.0
    foreign = 2 * len(_CASE_BREAK.findall(text)) + 2 * len(_ODD.findall(text))
    return (len(_COMMON.findall(text)) - foreign) / letters
