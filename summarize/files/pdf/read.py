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
from summarize.files.pdf.aligned import aligned, ends_page
from summarize.files.pdf.aligned_rows import Word, is_outside
from summarize.files.pdf.cells import UNPRINTED, words_in
from summarize.files.pdf.page import Line, body_font_size, split_footnotes, without_headers
from summarize.files.pdf.paragraphs import join_lines
from summarize.files.pdf.side_by_side import GUTTER, Gap, Printed, cuts
from summarize.files.pdf.tables import MOST_RULES, Bounds, Grid, grids, join_tables, with_tables
from summarize.languages import load
from summarize.languages.detect import detect
from summarize.languages.table_columns import find_columns

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

PDF_SECONDS = 120
# pdfium's characters for a hyphen that only breaks the line, often in place of the line end.
_BREAKING = compile_late("[\x02\ufffe\u00ad]$")
_SPACE = compile_late(r"(?<=\S) +(?=\S)")
_WORD = compile_late("[^\x02\ufffe\\s]+")
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
# In characters; and words that may open its cells.
LONGEST_HEADER = 120
FEWEST_OPENINGS = 2
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
    """The lines of each page in the order of the file, a table as one of them."""
    tables: list[Grid] = []
    above: Grid | None = None
    for page in pages:
        text_page = page.get_textpage()
        lines = _join_baselines(_lines(text_page))
        if lines:
            drawn = _drawn(page)
            ruled = grids(drawn, tables)
            found, goes_on = _aligned(text_page, drawn, ruled, above)
            above = found[-1] if goes_on else None
            tables = sorted([*ruled, *found], key=lambda each: -each.ys[0])
            lines = with_tables(lines, tables, partial(words_in, text_page))
        text_page.close()
        yield lines


def _aligned(
    page: PdfTextPage, drawn: Sequence[Bounds], ruled: Sequence[Grid], above: Grid | None
) -> tuple[list[Grid], bool]:
    """The tables of a page without vertical rules, and whether the last of them ends it."""
    text = page.get_text_range()
    lines = (line for line in _LINE.finditer(text) if _may_be_header(line[0]))
    if not above and not any(_wide_gaps(page, line[0], line.start()) for line in lines):
        return [], False
    language = load(detect(text))
    words = [word for word in _words(page, text) if is_outside(word, ruled)]
    found = aligned(words, drawn, lambda cells: find_columns(cells, language) is not None, above)
    return found, bool(found) and ends_page(found[-1], words)


def _may_be_header(line: str) -> bool:
    """Does a line, of a header or a row, begin cells, and no sentence? Asked first, since places take longer."""
    is_short = len(line) <= LONGEST_HEADER and line.rstrip()[-1:] not in {".", ",", ";", ":"}
    return is_short and sum(not word[0].islower() for word in line.split()) >= FEWEST_OPENINGS


def _words(page: PdfTextPage, text: str) -> Iterator[Word]:
    for word in _WORD.finditer(text):
        left = page.get_charbox(word.start(), loose=True)[0]
        right = page.get_charbox(word.end() - 1, loose=True)[2]
        size, base = _size_and_base(page, word.start())
        yield Word(word[0], left, right, base, size)


def _drawn(page: PdfPage) -> list[Bounds]:
    from pypdfium2 import raw as pdfium

    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
    return [Bounds(*path.get_bounds()) for path in islice(paths, MOST_RULES + 1)]


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
    found = [(raw, start) for raw, start in found if raw.translate(UNPRINTED).strip()]
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
    words = _BREAKING.sub("\u00ad", _without_references(page, raw, start, size).rstrip()).translate(UNPRINTED)
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
