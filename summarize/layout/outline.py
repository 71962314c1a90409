"""The headings above a place in a document."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Span
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Document

_OPENING = compile_late(r"(?:#{1,6}\s+)?(?P<bold>\*\*|__)?")


class Outline:
    """The headings of a document by offset; built in linear time, read in O(log headings)."""

    def __init__(self, document: Document, counts: Callable[[Block], bool] = lambda _: True) -> None:
        """``counts`` returns False for a heading to leave out."""
        self._text = document.text
        self._paths: list[tuple[Block, ...]] = []
        path: tuple[Block, ...] = ()
        for block in document.blocks:
            if block.kind is BlockKind.HEADING and counts(block):
                path = (block, *(above for above in path if above.level < block.level))
                self._paths.append(path)
        self._starts = [path[0].start for path in self._paths]

    def above(self, offset: int) -> tuple[Span, ...]:
        """Return the heading before ``offset`` and those it belongs to, the nearest first."""
        index = bisect_right(self._starts, offset)
        return tuple([Span(block.start, block.end) for block in self._paths[index - 1]]) if index else ()

    def section(self, offset: int) -> Span | None:
        """Return the words of the heading before ``offset``, None before the first."""
        index = bisect_right(self._starts, offset)
        return heading_words(self._text, self._paths[index - 1][0]) if index else None

    def next_after(self, offset: int) -> int | None:
        """Return the start of the first heading after ``offset``, None after the last."""
        index = bisect_right(self._starts, offset)
        return self._starts[index] if index < len(self._starts) else None


def heading_words(text: str, block: Block) -> Span:
    """Return the span of a heading without «##» and «**» around it, or of a mail's subject without «Тема:»."""
    if block.kind is BlockKind.TITLE and block.marker and text[block.marker.end - 1] in ": ":
        return Span(block.marker.end, block.end)
    opening = _OPENING.match(text, block.start, block.end)
    if not opening or opening.end() == block.start:
        return Span(block.start, block.end)
    start, bold = opening.end(), opening["bold"] or ""
    words = text[start : block.end]
    if text[block.start] == "#":
        words = words.rstrip(" \t#")
    # «**Сроки** и **цены**» is bold in two places, not as a whole.
    if bold and words.find(bold) != len(words) - len(bold):
        return Span(start - len(bold), start + len(words))
    end = start + len(words) - len(bold)
    return Span(start, end) if start < end else Span(block.start, block.end)
