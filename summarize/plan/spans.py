"""Stretches of the source that a row shows: sentences clipped to a span, closing punctuation left off."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.records import Span

if TYPE_CHECKING:
    from summarize.records import Document

# «?» and «!» belong to the words, brackets and quotes to their partners.
_CLOSING = " \t\r\n\u00a0.,;:…"


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
