"""The text layer of a PDF: printed lines put together again to paragraphs, page furniture left out."""

from __future__ import annotations

from functools import partial
from itertools import accumulate, islice
from math import hypot
from time import monotonic
from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Source, Span
from summarize.errors import SummarizeError, needs_extra
from summarize.files.detect import Kind
from summarize.files.pdf.footnotes import split_footnotes, usual_size
from summarize.files.pdf.headers import without_running
from summarize.files.pdf.paragraphs import Line, join_lines
from summarize.files.pdf.tables import MOST_RULES, Bounds, grids, join_tables, with_tables
from summarize.lazy_pattern import compile_late
from summarize.text.fold import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

SECONDS = 120
# A tab is what parts the cells of our own tables.
_UNPRINTED = dict.fromkeys(map(ord, "\x00\x02\ufeff\ufffe\uffff")) | {ord("\t"): " "}
# What pdfium gives for a hyphen that only breaks the line, often without the line's end.
_BREAKING = compile_late("[\x02\ufffe\u00ad]$")
_BREAK_IN_CELL = compile_late("[\x02\ufffe\u00ad](?:\r\n)?")
_LINE_END = compile_late("\r\n|(?<=[\x02\ufffe])(?!\r\n)")
# After a whole word or a closed sentence: «м2» is a measure.
_REFERENCE = compile_late(r"(?:(?<=[^\W\d_]{4})|(?<=[.,;:!?»)”\"]))\d{1,3}(?!\w)")
_NUMBER = compile_late(r"\s*(?:\d{1,3}|\*{1,3})\s*(?=\S)")
RAISED = 0.8
_CLOSING = compile_late(r"[.,;:!?»)\]…]")
# In heights of a line: what stands on one base line, and what is no further apart than words.
BASE = 0.2
NEAR = 1.2
_SCAN = "no text in it, it looks like a scan: recognise it first (ocrmypdf -l rus in.pdf out.pdf)"


def read_pdf(data: bytes) -> Source:
    """The text of the PDF ``data``, a paragraph a line, its footnotes last, and where its pages start in it.

    Raises SummarizeError without the extra, for a scan, and for a locked or damaged file. About 4 ms a page.
    """
    with needs_extra("files"):
        from pypdfium2 import PdfDocument, PdfiumError
    try:
        with PdfDocument(data) as document:
            pages = [_page(page) for page in _in_time(document)]
    except PdfiumError as error:
        raise SummarizeError(_reason(str(error))) from None
    if not any(pages):
        raise SummarizeError(_SCAN)
    return _source(without_running(pages))


def _in_time(pages: Iterable[PdfPage]) -> Iterator[PdfPage]:
    """The pages one after another; SummarizeError when they take too long (a few bytes can state a million pages)."""
    end = monotonic() + SECONDS
    for page in pages:
        if monotonic() > end:
            message = f"too large: reading it takes more than {SECONDS} s: split it"
            raise SummarizeError(message)
        yield page


def _source(pages: Sequence[Sequence[Line]]) -> Source:
    size = usual_size(pages)
    split = [split_footnotes(page, size) for page in pages]
    text, starts = join_lines(join_tables([body for body, _ in split]))
    notes = [note for _, found in split for note in found]
    if not notes or not text:
        return Source(text, Kind.PDF.value, pages=starts)
    whole = "\n\n".join([text, *notes])
    return Source(whole, Kind.PDF.value, tuple(_stated(text, notes)), pages=starts)


def _stated(text: str, notes: Sequence[str]) -> Iterator[Block]:
    """The text as one block, to be read as it looks, and each footnote as what it is."""
    lines = text.split("\n\n")
    ends = list(accumulate(len(line) + 2 for line in lines))
    spans = tuple(Span(end - len(line) - 2, end - 2) for line, end in zip(lines, ends, strict=True))
    yield Block(BlockKind.PARAGRAPH, 0, len(text), spans)
    start = len(text) + 2
    for note in notes:
        yield Block(BlockKind.BOILERPLATE, start, start + len(note), (Span(start, start + len(note)),))
        start += len(note) + 2


def _reason(error: str) -> str:
    if "password" in error.lower():
        return "locked with a password: unlock it first (qpdf --decrypt)"
    return "damaged, it cannot be read: save it again"


# ---------------------------------------------------------------- lines


def _page(page: PdfPage) -> list[Line]:
    """The lines of a page in the order of the file, a ruled table as one of them, its rows and cells apart."""
    text_page = page.get_textpage()
    lines = list(_rows(_lines(text_page)))
    if lines:
        lines = with_tables(lines, grids(_drawn(page)), partial(_words_in, text_page))
    text_page.close()
    return lines


def _drawn(page: PdfPage) -> list[Bounds]:
    """The bounds of what is drawn on a page: rules among them."""
    from pypdfium2 import raw as pdfium

    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
    return [Bounds(*path.get_bounds()) for path in islice(paths, MOST_RULES + 1)]


def _words_in(page: PdfTextPage, bounds: Bounds) -> str:
    """The words in a cell on one line, hyphens at the ends of its lines undone."""
    return fold(_BREAK_IN_CELL.sub("-\n", page.get_text_bounded(*bounds)).translate(_UNPRINTED))


def _rows(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those put together that a raised number has parted."""
    row: Line | None = None
    for line in lines:
        if row is not None and _continues(row, line):
            space = "" if _CLOSING.match(line.text) else " "
            row = row._replace(text=f"{row.text}{space}{line.text}", right=line.right)
            continue
        if row is not None:
            yield row
        row = line
    if row is not None:
        yield row


def _continues(row: Line, line: Line) -> bool:
    apart = line.left - row.right
    return abs(line.bottom - row.bottom) < BASE * row.height and -BASE * row.height < apart < NEAR * row.height


def _lines(text_page: PdfTextPage) -> Iterator[Line]:
    """The printed lines of a page in the order of the file, with their places in points."""
    text = text_page.get_text_range()
    start = 0
    for end in (*_LINE_END.finditer(text), None):
        raw = text[start : end.start() if end else len(text)]
        if raw.translate(_UNPRINTED).strip():
            yield _placed(text_page, raw, start)
        start = end.end() if end else len(text)


def _placed(page: PdfTextPage, raw: str, start: int) -> Line:
    opening = start + len(raw) - len(raw.lstrip())
    left = page.get_charbox(opening, loose=True)[0]
    right = page.get_charbox(start + len(raw.rstrip()) - 1, loose=True)[2]
    # The number of a footnote is smaller than its words.
    number = _NUMBER.match(raw)
    size, base = _set_in(page, start + number.end() if number else opening)
    words = _BREAKING.sub("\u00ad", _unreferenced(page, raw, start, size).rstrip()).translate(_UNPRINTED)
    raised = number is not None and _set_in(page, opening)[0] < RAISED * size
    return Line(words.strip(), left, right, base, size, raised)


def _unreferenced(page: PdfTextPage, raw: str, start: int, size: float) -> str:
    """``raw`` without the raised numbers that refer to footnotes."""

    def kept(match: re.Match[str]) -> str:
        return "" if _set_in(page, start + match.start())[0] < RAISED * size else match[0]

    return _REFERENCE.sub(kept, raw)


def _set_in(page: PdfTextPage, place: int) -> tuple[float, float]:
    """The size in points in which a character is set, and the height of its base line."""
    from pypdfium2 import raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page, place, matrix)
    return pdfium.FPDFText_GetFontSize(page, place) * hypot(matrix.c, matrix.d), matrix.f
