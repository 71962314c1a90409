"""The text layer of a PDF: printed lines put together again to paragraphs, page furniture left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.errors import SummarizeError
from summarize.patterns import compile_late
from summarize.reading.extras import FILES, missing
from summarize.reading.kinds import Kind
from summarize.reading.paragraphs import Line, join_lines
from summarize.records import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

# A running header or footer stands among so many lines of its page's edge …
EDGE = 2
# … and on so many pages, at least a third of them (left and right pages differ, chapters change).
REPEATED = 3
SHARE = 3
_DIGITS = compile_late(r"\d+")
_PAGE_NUMBER = compile_late(r"\W*\d{1,4}\W*")
_UNPRINTED = dict.fromkeys(map(ord, "\x00\x02\ufeff\ufffe\uffff"))
# What pdfium gives for a hyphen that only breaks the line.
_BREAKING = compile_late("[\x02\ufffe\u00ad]$")
_SCAN = "no text in it, it looks like a scan: recognise it first (ocrmypdf -l rus in.pdf out.pdf)"


@dataclass(frozen=True, slots=True)
class _Page:
    lines: tuple[Line, ...]


def read_pdf(data: bytes) -> Source:
    """The text of the PDF ``data``, a paragraph a line, and where its pages start in it.

    Raises SummarizeError without the extra, for a scan, and for a locked or damaged file. About 4 ms a page.
    """
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError:
        raise missing(FILES) from None
    try:
        with PdfDocument(data) as document:
            pages = [_Page(tuple(_lines(page))) for page in document]
    except PdfiumError as error:
        raise SummarizeError(_reason(str(error))) from None
    if not any(page.lines for page in pages):
        raise SummarizeError(_SCAN)
    text, starts = join_lines(_without_furniture(pages))
    return Source(text, Kind.PDF.value, pages=starts)


def _reason(error: str) -> str:
    if "password" in error.lower():
        return "locked with a password: unlock it first (qpdf --decrypt)"
    return "damaged, it cannot be read: save it again"


def _lines(page: PdfPage) -> Iterator[Line]:
    """The printed lines of a page, top to bottom, with their places in points."""
    text_page = page.get_textpage()
    start = 0
    for raw in text_page.get_text_range().split("\r\n"):
        words = _BREAKING.sub("\u00ad", raw.rstrip()).translate(_UNPRINTED)
        if words.strip():
            yield _placed(text_page, words.strip(), start, start + len(raw.rstrip()) - 1)
        start += len(raw) + 2
    text_page.close()


def _placed(page: PdfTextPage, words: str, first: int, last: int) -> Line:
    left, bottom, _, top = page.get_charbox(first, loose=True)
    right = page.get_charbox(last, loose=True)[2]
    return Line(words, left, right, bottom, top - bottom)


# ---------------------------------------------------------------- furniture


def _without_furniture(pages: Sequence[_Page]) -> list[tuple[Line, ...]]:
    if len(pages) == 1:
        return [pages[0].lines]
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    enough = max(REPEATED, len(pages) // SHARE)
    running = {key for key, count in counts.items() if count >= enough}
    return [tuple(_body(page, running)) for page in pages]


def _edges(page: _Page) -> list[Line]:
    lines = page.lines
    return list(lines) if len(lines) <= 2 * EDGE else [*lines[:EDGE], *lines[-EDGE:]]


def _key(line: Line) -> str:
    """What stays the same of a running line from page to page: all but the numbers."""
    return _DIGITS.sub("0", line.text).casefold()


def _body(page: _Page, running: set[str]) -> Iterator[Line]:
    edges = {id(line) for line in _edges(page)}
    for line in page.lines:
        if id(line) in edges and (_key(line) in running or _PAGE_NUMBER.fullmatch(line.text)):
            continue
        yield line
