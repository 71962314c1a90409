"""Lead-in: the sentence or clause that announces a list."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.records import Span

if TYPE_CHECKING:
    from summarize.records import Document


def find_lead_in(document: Document, start: int) -> Span | None:
    """The sentence before the list that begins at ``start``, or None when nothing announces it."""
    index = bisect_left(document.sentences, start, key=lambda sentence: sentence.start) - 1
    if index < 0:
        return None
    sentence = document.sentences[index]
    return Span(sentence.start, min(sentence.end, start))
