"""From blocks to sentences: razdel inside a block, then our own ordered rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.records import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.records import Block


def split_blocks(text: str, blocks: Sequence[Block], language: Language) -> tuple[Sentence, ...]:
    """The sentences of ``blocks`` in document order; every non-space character stands in exactly one."""
    del language
    return tuple(_sentences(text, blocks))


def _sentences(text: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    from razdel import sentenize

    for index, block in enumerate(blocks):
        for piece in sentenize(text[block.start : block.end]):
            start = block.start + piece.start
            end = block.start + piece.stop
            yield Sentence(start, end, text[start:end], index)
