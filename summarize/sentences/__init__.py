"""From blocks to sentences: gaps where one may end, and ordered rules that decide, razdel's among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind, Sentence, Span
from summarize.sentences.boundaries import Gap, find_gaps
from summarize.sentences.rules import decide, is_plain
from summarize.sentences.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Block
    from summarize.languages import Language


def split_blocks(text: str, blocks: Sequence[Block], language: Language) -> tuple[Sentence, ...]:
    """The sentences of ``blocks`` in document order; every non-space character stands in exactly one."""
    known = vocabulary(language)
    sentences: list[Sentence] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE:
            sentences += [Sentence(start, end, text[start:end], index) for start, end in block.lines]
            continue
        start = block.start
        if block.marker and block.marker.end == block.end:
            sentences.append(Sentence(start, block.end, text[start : block.end], index))
            continue
        for found in find_gaps(text, block):
            marks, following = Span(found.start(), found.end("end")), found.end()
            if is_plain(text, start, marks, following, known) or decide(
                Gap(text, start, *marks, following, block), known
            ):
                end = marks.end
                sentences.append(Sentence(start, end, text[start:end], index))
                start = following
        sentences.append(Sentence(start, block.end, text[start : block.end], index))
    return tuple(sentences)
