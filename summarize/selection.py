"""From scores to a summary: which sentences, how many, in document order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.errors import UsageError
from summarize.records import BlockKind, Origin, Span, SummarySentence
from summarize.words import count_words, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.records import Document, Enumeration, Recommendation, Sentence

DEFAULT_SENTENCES = 5
# A summary longer than a third of its text saves the reader nothing.
SHORTEST_RATIO = 3
_SIZE = re.compile(r"(?P<number>\d+)(?P<percent>%?)")
_SHOWN = (BlockKind.PARAGRAPH, BlockKind.BYLINE, BlockKind.ITEM, BlockKind.QUOTATION)


@dataclass(frozen=True, slots=True)
class Size:
    """How long a summary may be: sentences, a per cent of the sentences, or words. All None: the default."""

    sentences: int | None = None
    percent: int | None = None
    words: int | None = None


def read_size(sentences: int | str | None, words: int | None) -> Size:
    """The size that was asked for; UsageError for both at once, for nonsense and for less than one."""
    if sentences is not None and words is not None:
        message = "sentences and words exclude each other: give one of them"
        raise UsageError(message)
    if words is not None:
        return Size(words=_positive(words, "words"))
    if sentences is None:
        return Size()
    match = _SIZE.fullmatch(str(sentences).strip())
    if not match:
        message = f"bad number of sentences: {sentences}: give a number such as 5 or a share such as 20%"
        raise UsageError(message)
    number = _positive(int(match["number"]), "sentences")
    return Size(percent=number) if match["percent"] else Size(sentences=number)


def _positive(number: int, name: str) -> int:
    if number < 1:
        message = f"bad number of {name}: {number}: give 1 or more"
        raise UsageError(message)
    return number


def select(
    document: Document,
    scores: Sequence[float],
    enumerations: Sequence[Enumeration],
    recommendations: Sequence[Recommendation],
    size: Size,
) -> tuple[SummarySentence, ...]:
    """The best sentences of ``document`` within ``size``, in document order."""
    candidates = _candidates(document, enumerations, recommendations)
    order = sorted(candidates, key=lambda index: (-scores[index], index))
    chosen = _within(document.sentences, order, size)
    return tuple(SummarySentence(index, scores[index], _section(document, index)) for index in sorted(chosen))


def _within(sentences: Sequence[Sentence], order: Sequence[int], size: Size) -> Iterable[int]:
    if size.words is None:
        return order[: _count(len(order), size)]
    chosen: list[int] = []
    left = size.words
    for index in order:
        length = count_words(sentences[index].text)
        if length <= left or not chosen:
            chosen.append(index)
            left -= length
    return chosen


def _count(candidates: int, size: Size) -> int:
    if size.sentences is not None:
        return size.sentences
    if size.percent is not None:
        return max(1, candidates * size.percent // 100)
    return min(DEFAULT_SENTENCES, max(1, candidates // SHORTEST_RATIO))


def _candidates(
    document: Document, enumerations: Sequence[Enumeration], recommendations: Sequence[Recommendation]
) -> list[int]:
    taken = [Span(row.start, row.end) for row in recommendations if row.origin is not Origin.SENTENCE]
    taken += [enumeration.lead_in for enumeration in enumerations if enumeration.lead_in]
    title = word_forms(document.title.text) if document.title else []
    return [
        index
        for index, sentence in enumerate(document.sentences)
        if document.blocks[sentence.block].kind in _SHOWN
        and not any(start < sentence.end and sentence.start < end for start, end in taken)
        and word_forms(sentence.text) != title
    ]


def _section(document: Document, index: int) -> Span | None:
    for block in reversed(document.blocks[: document.sentences[index].block]):
        if block.kind is BlockKind.HEADING:
            return Span(block.start, block.end)
    return None
