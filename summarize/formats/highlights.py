"""The whole document with what was chosen marked in place: the ground of the HTML report and of --in-context."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind, Span
from summarize.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block, Enumeration
    from summarize.result import Summary


class Mark(NamedTuple):
    """A stretch of the document that the result shows: the ``number``-th summary sentence, or row."""

    start: int
    end: int
    row: bool
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked alike throughout; ``opens``: what begins with it, once for all its marks."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of the document cut into pieces, a table row by row, all else as a whole.

    ``depth`` is how deep an item stands in its enumeration, or what the block says of itself.
    """

    block: Block
    depth: int
    lines: tuple[tuple[Piece, ...], ...]


def mark(summary: Summary) -> tuple[MarkedBlock, ...]:
    """Every block of the document in order, each character in one piece. Linear in the text and the marks."""
    depths = dict(_depths(summary.enumerations, 0))
    waiting = deque(sorted(_marks(summary)))
    near: list[Mark] = []
    seen: set[tuple[bool, int]] = set()
    found = []
    for block in summary.document.blocks:
        near = [each for each in near if each.end > block.start]
        while waiting and waiting[0].start < block.end:
            near.append(waiting.popleft())
        lines = tuple(tuple(_cut(summary.document.text, line, near, seen)) for line in _stretches(block))
        depth = max(block.level, depths.get(block.start, 0))
        found.append(MarkedBlock(block, depth, lines))
    return tuple(found)


def _depths(enumerations: Sequence[Enumeration], depth: int) -> Iterator[tuple[int, int]]:
    for enumeration in enumerations:
        for item in enumeration.items:
            yield item.start, depth
            yield from _depths(item.children, depth + 1)


def _stretches(block: Block) -> Sequence[Span]:
    """What is cut at marks only: where a printed line ends tells nothing, but a table's row is a row."""
    if block.kind is BlockKind.TABLE or not block.lines:
        return block.lines
    return (Span(block.lines[0].start, block.lines[-1].end),)


def _marks(summary: Summary) -> Iterator[Mark]:
    for number, chosen in enumerate(summary.summary, 1):
        sentence = summary.document.sentences[chosen.sentence]
        yield Mark(sentence.start, sentence.end, row=False, number=number)
    for number, row in enumerate(summary.recommendations, 1):
        for start, end in (row.text, *row.details, *row.actions):
            yield Mark(start, end, row=True, number=number)


def _cut(text: str, line: Span, marks: Sequence[Mark], seen: set[tuple[bool, int]]) -> Iterator[Piece]:
    within = [found for found in marks if found.start < line.end and found.end > line.start]
    edges = {line.start, line.end}
    for found in within:
        edges |= {max(found.start, line.start), min(found.end, line.end)}
    places = sorted(edges)
    for start, end in pairwise(places):
        covering = tuple(found for found in within if found.start <= start and found.end >= end)
        opens = tuple(found for found in covering if (found.row, found.number) not in seen)
        seen.update((found.row, found.number) for found in opens)
        yield Piece(text[start:end], covering, opens)


def spaced(text: str) -> str:
    """``text`` folded, with a space at each edge that had white space, where the words of two pieces would glue."""
    folded = fold(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and folded else ""
    return before + folded + after
