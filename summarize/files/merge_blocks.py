"""What a file states of its own structure, laid over what was read off its text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block


def with_stated(stated: Sequence[Block], guessed: Sequence[Block]) -> tuple[Block, ...]:
    """The ``stated`` blocks; a plain paragraph among them is read as it was ``guessed``.

    People number by hand what the program would have numbered for them, so a paragraph may well be
    a list item, a byline or a table's row. Headings are guessed only where the file states none.
    """
    return tuple(_laid_over(stated, guessed))


def _laid_over(stated: Sequence[Block], guessed: Sequence[Block]) -> Iterator[Block]:
    kinds = {block.kind for block in stated}
    starts = [block.start for block in guessed]
    for block in stated:
        inner = guessed[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if not _is_open(block) or not _covers(inner, block):
            yield block
            continue
        for guess in inner:
            if guess.start == block.start and block.marker:
                yield block._replace(end=guess.end, lines=guess.lines)
            else:
                yield _admitted(guess, kinds)


def _is_open(block: Block) -> bool:
    """Whether the file says no more of the block than that it is one, or that its first line is an item."""
    return block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and len(block.lines) > 1)


def _covers(inner: Sequence[Block], block: Block) -> bool:
    return bool(inner) and inner[0].start == block.start and inner[-1].end == block.end


def _admitted(guess: Block, kinds: set[BlockKind]) -> Block:
    if guess.kind is BlockKind.TITLE and BlockKind.TITLE in kinds:
        guess = guess._replace(kind=BlockKind.HEADING)
    if guess.kind is BlockKind.HEADING and BlockKind.HEADING in kinds:
        return guess._replace(kind=BlockKind.PARAGRAPH, marker=None, level=0)
    return guess
