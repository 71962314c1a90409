"""The signs of Markdown around the words of a title or a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind, Span
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from summarize.document import Block

_SIGNS = compile_late(r"(?:#{1,6}\s+)?(?P<bold>\*\*|__)?")
_CLOSING = " \t\u00a0#"


def words_of(text: str, block: Block) -> Span:
    """The words of a heading without «##» around them, or «**» on both sides; of a mail's subject without its name."""
    if block.kind is BlockKind.TITLE and block.marker and text[block.marker.end - 1] in ": ":
        return Span(block.marker.end, block.end)
    signs = _SIGNS.match(text, block.start, block.end)
    if not signs or signs.end() == block.start:
        return Span(block.start, block.end)
    start, bold = signs.end(), signs["bold"] or ""
    words = text[start : block.end]
    if text[block.start] == "#":
        words = words.rstrip(_CLOSING)
    # «**Сроки** и **цены**» is bold in two places, and not as a whole.
    if bold and words.find(bold) != len(words) - len(bold):
        return Span(start - len(bold), start + len(words))
    end = start + len(words) - len(bold)
    return Span(start, end) if start < end else Span(block.start, block.end)
