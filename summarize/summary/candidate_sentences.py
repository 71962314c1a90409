"""The sentences of a document as a summary shows them, each read and judged at most once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.summary.context_dependence import (
    depends_on_context,
    speaker_end,
)
from summarize.summary.flaws import DOUBTS, CandidateSentence, is_fit
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from summarize.document import Document, Sentence

# Characters in which the opening mark of a quotation is searched for.
QUOTATION_REACH = 2000
# Characters at the end of a line; a shorter line is a heading or a dateline.
UNFINISHED_LINE = 60

_UNFINISHED = compile_late(r"^.{30,}[^\W\d_A-ZА-Я],?\s*$", re.DOTALL)


class CandidateSentences:
    """The sentences of a document by index, each read and judged at most once; ``words`` are their lengths."""

    def __init__(self, document: Document, words: Sequence[int]) -> None:
        # A cache that holds ``self`` would keep the document until garbage is collected, which is rarely.
        read = cache(lambda index: read_candidate(document, index, words[index]))
        self.read: Callable[[int], CandidateSentence] = read
        self.is_fit: Callable[[int], bool] = cache(lambda index: is_fit(read(index)))
        self.is_doubtful: Callable[[int], bool] = cache(lambda index: any(doubt(read(index)) for doubt in DOUBTS))
        self._document = document

    def needs_context(self, continued: Collection[int]) -> Callable[[int], bool]:
        """A test whether the sentence at an index needs the one before it.

        ``continued`` are the starts of items such as «Вторая – …».
        """

        def needs(index: int) -> bool:
            read = self.read(index)
            return self._document.sentences[index].start in continued or depends_on_context(read.text, read.language)

        return needs


def read_candidate(document: Document, index: int, words: int) -> CandidateSentence:
    """Return the sentence at ``index``, which has so many ``words``."""
    sentence = document.sentences[index]
    start = max(document.blocks[sentence.block].start, sentence.start - QUOTATION_REACH)
    before = document.text[start : sentence.start]
    in_quotation = before.rfind("«") > before.rfind("»")
    cut_off = not before.strip() and _is_cut_off(document, sentence.block)
    return CandidateSentence(fold(_without_marker(document, sentence)), words, in_quotation, document.language, cut_off)


def _without_marker(document: Document, sentence: Sentence) -> str:
    block = document.blocks[sentence.block]
    marked = block.kind is BlockKind.ITEM and block.marker is not None and block.marker.start == sentence.start
    return sentence.text[block.marker.end - sentence.start :] if marked and block.marker else sentence.text


def _is_cut_off(document: Document, block: int) -> bool:
    """Does the block continue an unfinished line right above it?"""
    above, here = document.blocks[max(0, block - 1)], document.blocks[block]
    is_adjacent = above is not here and document.text.count("\n", above.end, here.start) <= 1
    if above.kind is not BlockKind.PARAGRAPH or not is_adjacent or speaker_end(document.text[here.start : here.end]):
        return False
    return _UNFINISHED.search(document.text[max(above.start, above.end - UNFINISHED_LINE) : above.end]) is not None
