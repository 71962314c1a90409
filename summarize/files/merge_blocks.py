"""The structure that a file declares, merged with the structure detected in its text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block


def merge_blocks(declared: Sequence[Block], detected: Sequence[Block]) -> Iterator[Block]:
    """The ``declared`` blocks in order, plain paragraphs among them replaced by what was ``detected`` there.

    Authors number by hand what their program would have numbered, so a declared paragraph may be a
    list item, a byline or a table row. Detected headings count only if the file declares none.
    """
    kinds = {block.kind for block in declared}
    starts = [block.start for block in detected]
    for block in declared:
        inner = detected[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if not _may_be_refined(block) or not _covers(inner, block):
            yield block
            continue
        for found in inner:
            if found.start == block.start and block.marker:
                yield block._replace(end=found.end, lines=found.lines)
            else:
                yield _demote_heading(found, kinds)


def _may_be_refined(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and len(block.lines) > 1)


def _covers(inner: Sequence[Block], block: Block) -> bool:
    return bool(inner) and inner[0].start == block.start and inner[-1].end == block.end


def _demote_heading(found: Block, declared: set[BlockKind]) -> Block:
    if found.kind is BlockKind.TITLE and BlockKind.TITLE in declared:
        found = found._replace(kind=BlockKind.HEADING)
    if found.kind is BlockKind.HEADING and BlockKind.HEADING in declared:
        return found._replace(kind=BlockKind.PARAGRAPH, marker=None, level=0)
    return found
