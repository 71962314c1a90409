"""Markdown's characters around titles and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind, Span
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from summarize.document import Block

_HEADING = compile_late(r"(#{1,6})\s")
_OPENING = compile_late(r"(?:#{1,6}\s+)?(?P<bold>\*\*|__)?")


def heading_depth(line: str) -> int:
    """Return the number of «#» that make ``line`` a heading, 0 if it is none."""
    match = _HEADING.match(line)
    return len(match[1]) if match else 0


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
