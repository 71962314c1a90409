"""From text to blocks: which lines belong together, and what they are to a reader.

The first version knows lines, list markers and headings; ``read_blocks`` is the seam.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.records import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.languages import Language

_LINE = re.compile(r"[^\r\n]+")
_MARKER = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[а-яa-z]\)|[-–—•·*▪●])(?=\s)")
_CLOSED = re.compile(r"[.!?…:;,][»”\"')\]]*$")
_LONGEST_HEADING = 120


def read_blocks(text: str, language: Language) -> tuple[Block, ...]:
    """The blocks of ``text`` in document order; every non-space character stands in exactly one."""
    del language
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    for index, span in enumerate(_lines(text)):
        line = text[span.start : span.end]
        marker = _MARKER.match(line)
        if marker:
            place = Span(span.start, span.start + marker.end())
            yield Block(BlockKind.ITEM, *span, (span,), place)
        elif len(line) <= _LONGEST_HEADING and not _CLOSED.search(line):
            yield Block(BlockKind.HEADING if index else BlockKind.TITLE, *span, (span,))
        else:
            yield Block(BlockKind.PARAGRAPH, *span, (span,))


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            yield Span(start, end)
