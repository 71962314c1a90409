"""The plan: from measures and proposals to the numbered rows that a reader is shown."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.records import Origin, Recommendation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.records import Document, Enumeration, Item, Proposal

# «?» and «!» belong to the words, brackets and quotes to their partners.
_CLOSING = " \t\r\n\u00a0.,;:…"


def recommend(
    document: Document, enumerations: Sequence[Enumeration], proposals: Sequence[Proposal]
) -> tuple[Recommendation, ...]:
    """The rows, one for each thing to be done: enumerated items, table rows, then proposals that stand alone."""
    rows = [
        row
        for index, enumeration in enumerate(enumerations)
        for item in enumeration.items
        for row in _rows(document, item, index, ())
    ]
    rows += [_proposed(document, proposal) for proposal in proposals]
    return tuple(rows)


def _rows(document: Document, item: Item, index: int, labels: tuple[Span, ...]) -> Iterator[Recommendation]:
    labels = (*labels, item.marker)
    if item.measure:
        first, *details = sentences_within(document, item.content)
        text = without_closing(document.text, first)
        yield Recommendation(
            item.start, item.end, text, tuple(details), Origin.ENUMERATION, index, labels, why=item.why
        )
    for child in item.children:
        for inner in child.items:
            yield from _rows(document, inner, index, labels)


def _proposed(document: Document, proposal: Proposal) -> Recommendation:
    span = Span(proposal.start, proposal.end)
    return Recommendation(*span, without_closing(document.text, span), (), Origin.SENTENCE, why=proposal.why)


def without_closing(source: str, span: Span) -> Span:
    """``span`` without the punctuation and white space that close it; never empty."""
    words = source[span.start : span.end].rstrip(_CLOSING)
    return Span(span.start, span.start + len(words)) if words else span


def sentences_within(document: Document, span: Span) -> list[Span]:
    """The document's sentences, clipped to ``span``; ``span`` itself when none reaches into it."""
    index = max(0, bisect_left(document.sentences, span.start, key=lambda sentence: sentence.start) - 1)
    found = []
    for sentence in document.sentences[index:]:
        if sentence.start >= span.end:
            break
        if sentence.end > span.start:
            found.append(Span(max(sentence.start, span.start), min(sentence.end, span.end)))
    return found or [span]
