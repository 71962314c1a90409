"""Extent: where an item's own elaboration ends."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.enumerations.forms import Marker
    from summarize.records import Document


def item_end(document: Document, marker: Marker, following: int | None) -> int:
    """The end of the item that ``marker`` opens; ``following`` is the next item's start, None for the last."""
    block = document.blocks[_block_at(document, marker.span.start)]
    end = block.end if following is None else min(block.end, following)
    return marker.span.start + len(document.text[marker.span.start : end].rstrip())


def _block_at(document: Document, place: int) -> int:
    return bisect_right(document.blocks, place, key=lambda block: block.start) - 1
