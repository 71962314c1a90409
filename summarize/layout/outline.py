"""The headings that a place in the document stands under."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.document import BlockKind, Span
from summarize.slots.labels import label_line

if TYPE_CHECKING:
    from summarize.document import Document


class Headings:
    """The headings of one document; built in one pass, asked in O(log headings + depth)."""

    def __init__(self, document: Document) -> None:
        # «Срок 15.05.2026» alone on its line looks like a heading.
        self._blocks = [
            block
            for block in document.blocks
            if block.kind is BlockKind.HEADING
            and not label_line(document.text, Span(block.start, block.end), document.language)
        ]
        self._starts = [block.start for block in self._blocks]
        self._parents: list[int] = []
        open_: list[int] = []
        for index, block in enumerate(self._blocks):
            while open_ and self._blocks[open_[-1]].level >= block.level:
                open_.pop()
            self._parents.append(open_[-1] if open_ else -1)
            open_.append(index)

    def above(self, place: int) -> tuple[Span, ...]:
        """The heading before ``place`` and those above it, the nearest first."""
        index = bisect_right(self._starts, place) - 1
        found = []
        while index >= 0:
            block = self._blocks[index]
            found.append(Span(block.start, block.end))
            index = self._parents[index]
        return tuple(found)

    def next_after(self, place: int) -> int | None:
        """Where the first heading after ``place`` begins."""
        index = bisect_right(self._starts, place)
        return self._starts[index] if index < len(self._starts) else None
