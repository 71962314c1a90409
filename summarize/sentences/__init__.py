"""From blocks to sentences: gaps where one may end, and ordered rules that decide, razdel's among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.records import BlockKind, Sentence
from summarize.sentences.gaps import Gap, find_gaps
from summarize.sentences.rules import decide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.records import Block


def split_blocks(text: str, blocks: Sequence[Block], language: Language) -> tuple[Sentence, ...]:
    """The sentences of ``blocks`` in document order; every non-space character stands in exactly one."""
    return tuple(
        Sentence(start, end, text[start:end], index)
        for index, block in enumerate(blocks)
        for start, end in _spans(text, block, language)
    )


def _spans(text: str, block: Block, language: Language) -> Iterator[tuple[int, int]]:
    if block.kind is BlockKind.TABLE:
        yield from block.lines
        return
    start = block.start
    for mark, end, following in find_gaps(text, block):
        if decide(Gap(text, start, mark, end, following, block), language):
            yield start, end
            start = following
    yield start, block.end
