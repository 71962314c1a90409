"""The whole document with the selected sentences and rows marked, for the HTML report and ``--in-context``."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.document import BlockKind, Span
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block
    from summarize.lists.enumeration import Enumeration
    from summarize.result import Summary


class Mark(NamedTuple):
    """A span of the ``number``-th row, or else of the ``number``-th summary sentence, from 1."""

    start: int
    end: int
    row: bool
    number: int


class Piece(NamedTuple):
    """A stretch of text with the same marks; ``opens`` are the rows and sentences of which it is the first piece."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]


class MarkedBlock(NamedTuple):
    """A block cut into pieces; the rows of a table are ``lines``, other blocks are one line.

    ``depth`` is the nesting of an item in its enumeration, or the block's own level.
    """

    block: Block
    depth: int
    lines: tuple[tuple[Piece, ...], ...]


def mark(summary: Summary) -> Iterator[MarkedBlock]:
    """Every block of the document in order, each of its characters in one piece. Linear in text and marks."""
    depths = dict(_depths(summary.enumerations, 0))
    waiting = deque(sorted(_marks(summary)))
    near: list[Mark] = []
    seen: set[tuple[bool, int]] = set()
    for block in summary.document.blocks:
        near = [each for each in near if each.end > block.start]
        while waiting and waiting[0].start < block.end:
            near.append(waiting.popleft())
        lines = tuple(tuple(_cut(summary.document.text, line, near, seen)) for line in _lines(block))
        yield MarkedBlock(block, max(block.level, depths.get(block.start, 0)), lines)


def _depths(enumerations: Sequence[Enumeration], depth: int) -> Iterator[tuple[int, int]]:
    for enumeration in enumerations:
        for item in enumeration.items:
            yield item.start, depth
            yield from _depths(item.children, depth + 1)


def _lines(block: Block) -> Sequence[Span]:
    if block.kind is BlockKind.TABLE or not block.lines:
        return block.lines
    return (Span(block.lines[0].start, block.lines[-1].end),)


def _marks(summary: Summary) -> Iterator[Mark]:
    for number, chosen in enumerate(summary.summary, 1):
        yield Mark(*chosen.span(summary.document), row=False, number=number)
    for number, row in enumerate(summary.recommendations, 1):
        for start, end in (row.text, *row.details, *row.actions):
            yield Mark(start, end, row=True, number=number)


def _cut(text: str, line: Span, marks: Sequence[Mark], seen: set[tuple[bool, int]]) -> Iterator[Piece]:
    within = [each for each in marks if each.start < line.end and each.end > line.start]
    edges = {min(max(edge, line.start), line.end) for each in within for edge in (each.start, each.end)}
    for start, end in pairwise(sorted(edges | set(line))):
        covering = tuple(each for each in within if each.start <= start and each.end >= end)
        opens = tuple(each for each in covering if (each.row, each.number) not in seen)
        seen.update((each.row, each.number) for each in opens)
        yield Piece(text[start:end], covering, opens)


def fold_piece(text: str) -> str:
    """``text`` folded, but with a space at each end that had white space, so that words of two pieces stay apart."""
    folded = fold(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and folded else ""
    return before + folded + after
