"""Split blocks into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind, Sentence, Span
from summarize.sentences.boundaries import SentenceBoundary, find_candidates
from summarize.sentences.rules import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block
    from summarize.languages import Language


def split_blocks(text: str, blocks: Sequence[Block], language: Language) -> tuple[Sentence, ...]:
    """Return the sentences of ``blocks`` in document order; each non-space character belongs to exactly one."""
    return tuple(
        [
            Sentence(start, end, text[start:end], index)
            for index, block in enumerate(blocks)
            for start, end in (block.lines if block.kind is BlockKind.TABLE else _split(text, block, language))
        ]
    )


def _split(text: str, block: Block, language: Language) -> Iterator[Span]:
    start = block.start
    for match in find_candidates(text, block):
        boundary = SentenceBoundary(text, start, match.start(), match.end("end"), match.end(), block, language)
        if ends_sentence(boundary):
            yield Span(start, max(boundary.end, match.end("note")))
            start = boundary.next
    yield Span(start, block.end)
