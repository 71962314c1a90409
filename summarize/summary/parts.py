"""The outline of a document: its headings, with a sentence of each part and the number of its rows."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.layout.headings import heading_words
from summarize.summary.candidate_sentences import CandidateSentences
from summarize.summary.eligibility import eligible
from summarize.summary.part_headings import part_headings
from summarize.summary.records import DocumentPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Block, Document, Recommendation
    from summarize.lists.enumeration import Enumeration
    from summarize.summary.ranking import Ranking

LEVELS = 2
# Sentences of a part, best first, that are tried before it has none.
_MOST_TRIED = 10


def find_parts(
    document: Document,
    ranking: Ranking,
    enumerations: Sequence[Enumeration],
    recommendations: Sequence[Recommendation],
) -> tuple[DocumentPart, ...]:
    """The headings of the first two levels that occur, in order, each with the best sentence before the next one."""
    headings = _headings(document)
    starts = [block.start for block in headings]
    ends = [*starts[1:], len(document.text)] if starts else []
    sentences = CandidateSentences(document, ranking.terms.lengths)
    candidates = eligible(document, ranking.terms, enumerations, recommendations)
    places = [document.sentences[index].start for index in candidates]
    rows = sorted(row.start for row in recommendations)
    found = []
    highest = min((block.level for block in headings), default=0)
    for block, end in zip(headings, ends, strict=True):
        inside = candidates[bisect_left(places, block.end) : bisect_left(places, end)]
        best = sorted(inside, key=lambda index: -ranking.scores[index])[:_MOST_TRIED]
        chosen = next(filter(sentences.is_fit, best), None)
        shown = None if chosen is None else Span(*document.sentences[chosen][:2])
        count = bisect_left(rows, end) - bisect_left(rows, block.start)
        found.append(DocumentPart(heading_words(document.text, block), int(block.level > highest), shown, count))
    return tuple(found)


def _headings(document: Document) -> list[Block]:
    headings = part_headings(document)
    levels = sorted({block.level for block in headings})[:LEVELS]
    return [block for block in headings if block.level in levels]
