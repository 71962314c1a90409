"""What pandoc does not know of a kind of file, put right before it reads the file.

Russian letters as automatic numbers («а)», «б)») in three kinds of file, the printed numbers and the
Windows code page of RTF, and the encodings of files of markup, which it takes for UTF-8.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from summarize.errors import SummarizeError
from summarize.files.detect import Kind
from summarize.files.encoding import decode
from summarize.files.pandoc.inlines import Dialect
from summarize.files.pandoc.textboxes import set_out
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# An archive of a megabyte can unpack to a gigabyte; pandoc's memory ends at a tenth of this.
LARGEST_MEMBER = 64 << 20
RUSSIAN_LOWER = "RussianLower"
RUSSIAN_UPPER = "RussianUpper"


def prepared(data: bytes, kind: Kind, encoding: str | None = None) -> tuple[bytes, Dialect]:
    """The file as pandoc understands it, and how to understand pandoc's tree of it."""
    prepare = PREPARE.get(kind)
    if prepare:
        return prepare(data)
    # Markdown wraps its lines as plain text does, and lists that it does not know stand on lines of their own.
    dialect = Dialect(soft_break="\n" if kind is Kind.MARKDOWN else " ")
    return decoded(data, encoding).encode("utf-8", "replace"), dialect


# ---------------------------------------------------------------- DOCX

_NUMBERING_PART = "word/numbering.xml"
_MAIN_PART = "word/document.xml"
_WORD_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    _NUMBERING_PART,
    "word/settings.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "docProps/core.xml",
)
_WORD_FORMAT = compile_late(rb'numFmt w:val="(russianLower|russianUpper)"')
_WORD_STYLES = {b"russianLower": RUSSIAN_LOWER, b"russianUpper": RUSSIAN_UPPER}


def _docx(data: bytes) -> tuple[bytes, Dialect]:
    found = _WORD_FORMAT.search(_member(data, _NUMBERING_PART))
    # Numberings that pandoc does not know are «DefaultStyle» to it.
    style = _WORD_STYLES[found[1]] if found else "Decimal"
    dialect = Dialect(styles={"DefaultStyle": style}, quotes_by_indent=True, levels_joined=True)
    document = set_out(_member(data, _MAIN_PART))
    return data if document is None else _with_main_part(data, document), dialect


def _with_main_part(data: bytes, document: bytes) -> bytes:
    """The Word file with another main part, and the parts besides that pandoc reads words of."""
    mended = BytesIO()
    with ZipFile(mended, "w", ZIP_STORED) as archive:
        archive.writestr(_MAIN_PART, document)
        for name in _WORD_PARTS:
            if part := _member(data, name):
                archive.writestr(name, part)
    return mended.getvalue()


def _member(data: bytes, name: str) -> bytes:
    """A file of the archive; empty when it has none, or is damaged: pandoc says of that what there is to say."""
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(name) as member:
            content = member.read(LARGEST_MEMBER + 1)
    except (BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return b""
    if len(content) > LARGEST_MEMBER:
        message = f"too large: {name} in it is more than {LARGEST_MEMBER >> 20} MB: split it"
        raise SummarizeError(message)
    return content


# ---------------------------------------------------------------- ODT

_ODT_PARTS = ("content.xml", "styles.xml")
# LibreOffice's name for it: «а, б, .., аа, аб, ... (ru)».
_ODT_FORMAT = compile_late('num-format="(а|А), (?:б|Б),[^"]{1,40}"'.encode())
_LATIN = {"а".encode(): (b'num-format="a"', RUSSIAN_LOWER), "А".encode(): (b'num-format="A"', RUSSIAN_UPPER)}


def _odt(data: bytes) -> tuple[bytes, Dialect]:
    """Russian letters, which pandoc takes for bullets, as Latin ones, to be printed as Russian again."""
    dialect = Dialect(quotes_by_indent=True)
    parts = {name: _member(data, name) for name in _ODT_PARTS}
    found = {match[1] for part in parts.values() for match in _ODT_FORMAT.finditer(part)}
    if not found:
        return data, dialect
    dialect.styles = {"LowerAlpha": RUSSIAN_LOWER, "UpperAlpha": RUSSIAN_UPPER}
    mended = BytesIO()
    with ZipFile(mended, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, _ODT_FORMAT.sub(lambda match: _LATIN[match[1]][0], part))
    return mended.getvalue(), dialect


# ---------------------------------------------------------------- RTF

_CYRILLIC = compile_late(rb"\\ansicpg1251\b|\\fcharset204\b")
# A character by its number stands before its likeness in the code page, which is then not read.
_BYTE = compile_late(rb"(\\u-?\d+ ?(?:\\'[0-9a-fA-F]{2}|\?))|\\'([89a-fA-F][0-9a-fA-F])")
_PRINTED_MARKER = compile_late(rb"\{\\listtext(?![a-z])")
_LIST_MEMBERSHIP = compile_late(rb"\\(?:ls|ilvl)\d{1,5}(?!\d) ?")


def _rtf(data: bytes) -> tuple[bytes, Dialect]:
    """With the markers as printed instead of lists, which pandoc numbers anew after each nested one."""
    data = _PRINTED_MARKER.sub(b"{", _LIST_MEMBERSHIP.sub(b"", data))
    if _CYRILLIC.search(data):
        data = _BYTE.sub(_by_number, data).replace(b"\\ansicpg1251", b"\\ansicpg1252")
    return data, Dialect()


def _by_number(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return match[1]
    character = bytes.fromhex(match[2].decode()).decode("cp1251", "replace")
    return rb"\u%d\'3f" % ord(character)


# ---------------------------------------------------------------- markup

_CHARSET = compile_late(rb"<(?:meta|\?xml)[^>]{1,200}(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_DECLARATION = compile_late(r"^\s*<\?xml[^>]{0,200}\?>")


def decoded(data: bytes, encoding: str | None = None) -> str:
    """The text of a file of markup: read in ``encoding``, else UTF-8, what it declares, or what it looks like.

    Without the XML declaration, which would name its old encoding.
    """
    return _DECLARATION.sub("", _decoded(data, encoding), count=1)


def _decoded(data: bytes, encoding: str | None) -> str:
    declared = _CHARSET.search(data[:_DECLARED_WITHIN])
    if encoding is not None or declared is None or _is_utf8(data):
        return decode(data, encoding)
    try:
        return decode(data, declared[1].decode("ascii"))
    except SummarizeError:
        return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


PREPARE: Mapping[Kind, Callable[[bytes], tuple[bytes, Dialect]]] = {
    Kind.DOCX: _docx,
    Kind.ODT: _odt,
    Kind.RTF: _rtf,
    Kind.EPUB: lambda data: (data, Dialect()),
}
