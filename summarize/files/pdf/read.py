"""From a PDF's text layer to paragraphs, tables and footnotes."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice, pairwise
from math import hypot
from time import monotonic
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Block, BlockKind, Source, Span
from summarize.errors import SummarizeError, needs_extra
from summarize.files.detect import Kind
from summarize.files.pdf.page import Line, body_font_size, split_footnotes, without_headers
from summarize.files.pdf.paragraphs import join_lines
from summarize.files.pdf.side_by_side import GUTTER, Gap, Printed, cuts
from summarize.files.pdf.tables import MOST_RULES, Bounds, Grid, grids, join_tables, with_tables
from summarize.text.quoting import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

PDF_SECONDS = 120
# Characters without a glyph; a tab would look like a border between cells.
_UNPRINTED = dict.fromkeys(map(ord, "\x00\x02\ufeff\ufffe\uffff")) | {ord("\t"): " "}
# pdfium's characters for a hyphen that only breaks the line, often in place of the line end.
_BREAKING = compile_late("[\x02\ufffe\u00ad]$")
_BREAK_IN_CELL = compile_late("[\x02\ufffe\u00ad](?:\r\n)?")
_CUT_WORD = compile_late(r"([А-ЯЁа-яё]{3,})\r?\n([а-яё]+)(?!\w)")
_SPACE = compile_late(r"(?<=\S) +(?=\S)")
_LINE = compile_late("[^\x02\ufffe\r\n]+[\x02\ufffe]?")
# A superscript after a long word or a closing character refers to a footnote; that of «м2», «сек2» is a unit's.
_REFERENCE = compile_late(r"(?:(?<=[^\W\d_]{3})(?<!сек)(?<!sec)|(?<=[.,;:!?»)”\"]))\d{1,3}(?!\w)")
_OPENING_NUMBER = compile_late(r"\s*(?:\d{1,3}|\*{1,3})\s*(?=\S)")
_CLOSING = compile_late(r"[.,;:!?»)\]…]")
_PARAGRAPH = compile_late(r"[^\n](?:.|\n(?!\n))*")
# The font size of a superscript, as a share of the line's.
SUPERSCRIPT = 0.8
# In line heights: the distance between parts of one baseline, and between words.
SAME_BASELINE = 0.2
WORD_SPACE = 1.2
_LOCKED = "locked with a password: unlock it first (qpdf --decrypt)"
_DAMAGED = "damaged, it cannot be read: save it again"
_SCAN = "no text in it, it looks like a scan: recognise it first (ocrmypdf -l rus in.pdf out.pdf)"


def read_pdf(data: bytes) -> Source:
    """The text of a PDF, paragraphs separated by empty lines, its footnotes last, and where its pages start.

    Raises SummarizeError for a scan, a locked, damaged or too large file. Takes about 4 ms a page.
    """
    with needs_extra("files"):
        from pypdfium2 import PdfDocument, PdfiumError
    try:
        with PdfDocument(data) as document:
            pages = list(_all_lines(_in_time(document)))
    except PdfiumError as error:
        raise SummarizeError(_LOCKED if "password" in str(error).lower() else _DAMAGED) from None
    if not any(pages):
        raise SummarizeError(_SCAN)
    return _source(without_headers(pages))


def _in_time(pages: Iterable[PdfPage]) -> Iterator[PdfPage]:
    # A few bytes can declare a million pages.
    end = monotonic() + PDF_SECONDS
    for page in pages:
        if monotonic() > end:
            message = f"too large: reading it takes more than {PDF_SECONDS} s: split it"
            raise SummarizeError(message)
        yield page


def _source(pages: Sequence[Sequence[Line]]) -> Source:
    size = body_font_size(pages)
    split = [split_footnotes(page, size) for page in pages]
    text, starts = join_lines(join_tables([body for body, _ in split]))
    notes = [note for _, found in split for note in found]
    if not notes or not text:
        return Source(text, Kind.PDF.value, pages=starts)
    whole = "\n\n".join([text, *notes])
    return Source(whole, Kind.PDF.value, _blocks(whole, len(notes)), pages=starts)


def _blocks(text: str, notes: int) -> tuple[Block, ...]:
    """The body as one block, whose structure is to be detected, and each of the ``notes`` at its end."""
    spans = [Span(*found.span()) for found in _PARAGRAPH.finditer(text)]
    body = Block(BlockKind.PARAGRAPH, 0, spans[-notes - 1].end, tuple(spans[:-notes]))
    return (body, *(Block(BlockKind.BOILERPLATE, *note, (note,)) for note in spans[-notes:]))


# ---------------------------------------------------------------- the lines of a page


def _all_lines(pages: Iterable[PdfPage]) -> Iterator[list[Line]]:
    """The lines of each page in the order of the file, a bordered table as one of them."""
    tables: list[Grid] = []
    for page in pages:
        text_page = page.get_textpage()
        lines = _join_baselines(_lines(text_page))
        if lines:
            tables = grids(_drawn(page), tables)
            lines = with_tables(lines, tables, partial(words_in, text_page))
        text_page.close()
        yield lines


def _drawn(page: PdfPage) -> list[Bounds]:
    from pypdfium2 import raw as pdfium

    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
    return [Bounds(*path.get_bounds()) for path in islice(paths, MOST_RULES + 1)]


def words_in(page: PdfTextPage, bounds: Bounds) -> str:
    """The words within ``bounds``, those whole that the end of a line cut."""
    return fold(_CUT_WORD.sub(_mended, _BREAK_IN_CELL.sub("-\n", page.get_text_bounded(*bounds)).translate(_UNPRINTED)))


def _mended(match: re.Match[str]) -> str:
    """«Отремонтироват» above «ь»: a word that a narrow cell cut without a hyphen."""
    from summarize.text.dictionary import is_known

    whole = match[1] + match[2]
    return whole if is_known(whole.lower()) and not is_known(match[1].lower()) else match[0]


def _join_baselines(lines: Iterable[Line]) -> list[Line]:
    """The lines, those that a superscript had split joined."""
    found: list[Line] = []
    for line in lines:
        if found and _continues(found[-1], line):
            space = "" if _CLOSING.match(line.text) else " "
            found[-1] = found[-1]._replace(text=f"{found[-1].text}{space}{line.text}", right=line.right)
        else:
            found.append(line)
    return found


def _continues(before: Line, line: Line) -> bool:
    gap = line.left - before.right
    same = abs(line.bottom - before.bottom) < SAME_BASELINE * before.height
    return same and -SAME_BASELINE * before.height < gap < WORD_SPACE * before.height


def _lines(page: PdfTextPage) -> Iterator[Line]:
    """The lines in the order of the file; of columns that it draws row by row the left one first."""
    found = [(match[0], match.start()) for match in _LINE.finditer(page.get_text_range())]
    found = [(raw, start) for raw, start in found if raw.translate(_UNPRINTED).strip()]
    places = cuts([raw for raw, _ in found], lambda index: _printed(page, *found[index]))
    columns: list[list[Line]] = [[] for _ in next(iter(places.values()), ())]
    for index, (raw, start) in enumerate(found):
        if index not in places:
            yield from chain.from_iterable(columns)
            columns = [[] for _ in columns]
        first, *others = (
            (raw[begin:end], start + begin) for begin, end in pairwise([0, *places.get(index, ()), len(raw)])
        )
        if first[0].strip():
            yield _line(page, *first)
        for column, (words, begin) in zip(columns, others, strict=False):
            column.extend([_line(page, words, begin)] if words.strip() else [])
    yield from chain.from_iterable(columns)


def _printed(page: PdfTextPage, raw: str, start: int) -> Printed:
    words = raw.strip()
    opening = start + raw.index(words)
    left = page.get_charbox(opening, loose=True)[0]
    right = page.get_charbox(opening + len(words) - 1, loose=True)[2]
    return Printed(left, right, _wide_gaps(page, raw, start))


def _wide_gaps(page: PdfTextPage, raw: str, start: int) -> list[Gap]:
    gaps = []
    for space in _SPACE.finditer(raw.rstrip()):
        _, bottom, left, top = page.get_charbox(start + space.start() - 1, loose=True)
        right = page.get_charbox(start + space.end(), loose=True)[0]
        if right - left > GUTTER * (top - bottom):
            gaps.append(Gap(left, right, space.end()))
    return gaps


def _line(page: PdfTextPage, raw: str, start: int) -> Line:
    opening = start + len(raw) - len(raw.lstrip())
    left = page.get_charbox(opening, loose=True)[0]
    right = page.get_charbox(start + len(raw.rstrip()) - 1, loose=True)[2]
    number = _OPENING_NUMBER.match(raw)
    size, base = _size_and_base(page, start + number.end() if number else opening)
    raised = number is not None and _size_and_base(page, opening)[0] < SUPERSCRIPT * size
    words = _BREAKING.sub("\u00ad", _without_references(page, raw, start, size).rstrip()).translate(_UNPRINTED)
    if raised and number:
        # «1Архив»: a number without a space after it is no part of the word.
        words = f"{number[0].strip()} {words.lstrip()[len(number[0].strip()) :].lstrip()}"
    return Line(words.strip(), left, right, base, size, raised)


def _without_references(page: PdfTextPage, raw: str, start: int, size: float) -> str:
    def keep(match: re.Match[str]) -> str:
        return "" if _size_and_base(page, start + match.start())[0] < SUPERSCRIPT * size else match[0]

    return _REFERENCE.sub(keep, raw)


def _size_and_base(page: PdfTextPage, place: int) -> tuple[float, float]:
    """The font size of a character and the height of its baseline, in points."""
    from pypdfium2 import raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page, place, matrix)
    return pdfium.FPDFText_GetFontSize(page, place) * hypot(matrix.c, matrix.d), matrix.f
