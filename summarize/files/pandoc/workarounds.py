"""What pandoc gets wrong about a kind of file, corrected before it reads the file.

Russian letters as automatic numbers («а)», «б)») in DOCX and ODT, text boxes in DOCX, printed numbers and
the Windows code page in RTF, and encodings of markup files, which it takes for UTF-8.
"""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from summarize.core.lazy_pattern import compile_late
from summarize.errors import SummarizeError
from summarize.files.detect import Kind
from summarize.files.encoding import decode
from summarize.files.pandoc.grid_tables import as_pipe_tables
from summarize.files.pandoc.tree import Conventions
from summarize.files.pandoc.unseen import WORDML, is_unseen, parse_part, unseen_styles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

# In Markdown, where pandoc would leave out the tags alone; «`<s>`» is code.
_STRUCK_OUT = compile_late(r"(?<!`)<(del|s|strike)>[^<>`]*</\1>")
# An archive of a megabyte can unpack to a gigabyte; pandoc runs out of memory at a tenth of this.
LARGEST_MEMBER = 64 << 20


def prepare(data: bytes, kind: Kind, encoding: str | None = None) -> tuple[bytes, Conventions]:
    """The file, changed so that pandoc reads it correctly, and the conventions of pandoc's tree for it."""
    if kind is Kind.DOCX:
        return _prepare_docx(data)
    if kind is Kind.ODT:
        return _prepare_odt(data)
    if kind is Kind.RTF:
        return _prepare_rtf(data), Conventions(indent_is_quote=True)
    if kind in {Kind.EPUB, Kind.PPTX}:
        return data, Conventions()
    # Markdown is wrapped as plain text is, and lists that pandoc does not know are separate lines.
    conventions = Conventions(soft_break="\n" if kind is Kind.MARKDOWN else " ")
    text = decode_markup(data, encoding)
    text = as_pipe_tables(_STRUCK_OUT.sub("", text)) if kind is Kind.MARKDOWN else text
    return text.encode("utf-8", "replace"), conventions


# ---------------------------------------------------------------- DOCX and ODT

_MAIN_PART = "word/document.xml"
_NUMBERING_PART = "word/numbering.xml"
_STYLES_PART = "word/styles.xml"
# The parts that pandoc reads text from.
_WORD_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    _STYLES_PART,
    _NUMBERING_PART,
    "word/settings.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "docProps/core.xml",
)
_WORD_FORMAT = compile_late(rb'numFmt w:val="russian(Lower|Upper)"')
_ODT_PARTS = ("content.xml", "styles.xml")
# LibreOffice writes «а, б, .., аа, аб, ... (ru)».
_ODT_FORMAT = compile_late('num-format="(?:(а)|А), (?:б|Б),[^"]{1,40}"'.encode())


def _prepare_docx(data: bytes) -> tuple[bytes, Conventions]:
    found = _WORD_FORMAT.search(_member(data, _NUMBERING_PART))
    # pandoc calls every numbering that it does not know «DefaultStyle».
    style = f"Russian{found[1].decode()}" if found else "Decimal"
    conventions = Conventions({"DefaultStyle": style}, indent_is_quote=True, levels_joined=True)
    document = _corrected(_member(data, _MAIN_PART), unseen_styles(_member(data, _STYLES_PART)))
    if document is None:
        return data, conventions
    parts = {name: _member(data, name) for name in _WORD_PARTS}
    return _archive(parts | {_MAIN_PART: document}), conventions


def _prepare_odt(data: bytes) -> tuple[bytes, Conventions]:
    """Russian letters, which pandoc reads as bullets, replaced by Latin ones, to be printed as Russian again."""
    parts = {name: _member(data, name) for name in _ODT_PARTS}
    if not any(_ODT_FORMAT.search(part) for part in parts.values()):
        return data, Conventions(indent_is_quote=True)
    latin = {
        name: _ODT_FORMAT.sub(lambda found: b'num-format="%b"' % (b"a" if found[1] else b"A"), part)
        for name, part in parts.items()
    }
    styles = {"LowerAlpha": "RussianLower", "UpperAlpha": "RussianUpper"}
    return _archive(latin), Conventions(styles, indent_is_quote=True)


def _archive(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            if part:
                archive.writestr(name, part)
    return buffer.getvalue()


def _member(data: bytes, name: str) -> bytes:
    """A member of an archive; empty if there is none or the archive is damaged, which pandoc will report."""
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(name) as member:
            content = member.read(LARGEST_MEMBER + 1)
    except (BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return b""
    if len(content) > LARGEST_MEMBER:
        message = f"too large: {name} in it is more than {LARGEST_MEMBER >> 20} MB: split it"
        raise SummarizeError(message)
    return content


# ---------------------------------------------------------------- text boxes of DOCX, and its hidden text

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX = f"{WORDML}txbxContent"


def _corrected(document: bytes, styles: frozenset[str]) -> bytes | None:
    """The main part without hidden text, and the paragraphs of each box before its anchor; None if it has neither.

    ``styles``: those of what is hidden or struck out.
    """
    marks = (b"txbxContent", b"vanish", b"dstrike", *(f'"{style}"'.encode() for style in styles))
    root = parse_part(document) if any(mark in document for mark in marks) else None
    if root is None:
        return None
    from lxml.etree import tostring

    for run in [each for each in root.iter(f"{WORDML}r") if is_unseen(each, styles)]:
        run.getparent().remove(run)
    # pandoc would drop the boxes.
    for anchor in [each for each in root.iter(f"{WORDML}p") if not _is_boxed(each)]:
        _move_out(anchor)
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True))


def _move_out(anchor: _Element) -> None:
    # A fallback repeats the box for programs of before 2010.
    for repeated in list(anchor.iter(f"{_COMPATIBILITY}Fallback")):
        repeated.getparent().remove(repeated)
    for box in [each for each in anchor.iter(_BOX) if not _is_boxed(each)]:
        for paragraph in list(box):
            anchor.addprevious(paragraph)
        drawing = box
        while drawing.getparent() is not anchor and drawing.getparent().tag != f"{WORDML}r":
            drawing = drawing.getparent()
        drawing.getparent().remove(drawing)


def _is_boxed(element: _Element) -> bool:
    return next(element.iterancestors(_BOX), None) is not None


# ---------------------------------------------------------------- RTF

_CYRILLIC = compile_late(rb"\\ansicpg1251\b|\\fcharset204\b")
# A Unicode escape is followed by a byte for old programs, which must stay as it is.
_BYTE = compile_late(rb"(\\u-?\d+ ?(?:\\'[0-9a-fA-F]{2}|\?))|\\'([89a-fA-F][0-9a-fA-F])")
_PRINTED_MARKER = compile_late(rb"\{\\listtext(?![a-z])")
_LIST_MEMBERSHIP = compile_late(rb"\\(?:ls|ilvl)\d{1,5}(?!\d) ?")


def _prepare_rtf(data: bytes) -> bytes:
    """Printed markers in place of lists, which pandoc renumbers after each nested one; bytes as Unicode escapes."""
    data = _PRINTED_MARKER.sub(b"{", _LIST_MEMBERSHIP.sub(b"", data))
    if not _CYRILLIC.search(data):
        return data
    return _BYTE.sub(_unicode_escape, data).replace(b"\\ansicpg1251", b"\\ansicpg1252")


def _unicode_escape(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return found[1]
    return rb"\u%d\'3f" % ord(bytes.fromhex(found[2].decode()).decode("cp1251", "replace"))


# ---------------------------------------------------------------- markup

_CHARSET = compile_late(rb"<(?:meta|\?xml)[^>]{1,200}(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096
# It names the old encoding.
_DECLARATION = compile_late(r"^\s*<\?xml[^>]{0,200}\?>")


def decode_markup(data: bytes, encoding: str | None = None) -> str:
    """A markup file as text: in ``encoding``, else UTF-8, else as declared, else as detected."""
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    text = None
    for name in ("utf-8", declared[1].decode("ascii")) if declared and encoding is None else ():
        with suppress(SummarizeError):
            text = decode(data, name)
            break
    return _DECLARATION.sub("", decode(data, encoding) if text is None else text, count=1)
