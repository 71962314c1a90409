"""Lead-in: the sentence or clause that announces a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.enumerations.markers import Marker, Place
from summarize.records import BlockKind, Span

if TYPE_CHECKING:
    from summarize.enumerations.page import Page

_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"[\s«\"„“(\[–—-]*")
_CLAUSE_WORDS = 3
_BACK = 6
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.BYLINE})


def find_lead_in(page: Page, first: Marker, low: int) -> Span | None:
    """The words that announce the list that ``first`` opens, not before ``low``; None when nothing does."""
    if first.place is Place.INSIDE:
        clause = _clause(page, first, low)
        if clause is not None:
            return clause
    return _sentence_before(page, first, low)


def _clause(page: Page, first: Marker, low: int) -> Span | None:
    sentence = page.sentences[page.sentence_at(first.span.start)]
    span = _trimmed(page, max(sentence.start, low), first.opening)
    if span is None:
        return None
    words = len(_WORD.findall(page.plain, span.start, span.end))
    colon = page.plain[span.start : span.end].endswith(":")
    if words >= _CLAUSE_WORDS or (words > 1 and colon):
        return span
    return None


def _sentence_before(page: Page, first: Marker, low: int) -> Span | None:
    index = page.sentence_at(first.opening)
    if page.sentences[index].start >= first.opening or first.place is Place.INSIDE:
        index -= 1
    end = first.opening if first.place is not Place.INSIDE else page.sentences[index + 1].start
    index = _past_furniture(page, index)
    if index < 0 or page.sentences[index].end <= low:
        return None
    sentence = page.sentences[index]
    if page.blocks[sentence.block].kind is BlockKind.TITLE:
        return None
    start = sentence.start
    short = len(_WORD.findall(page.plain, start, sentence.end)) < _CLAUSE_WORDS
    if short and index and page.sentences[index - 1].start >= low:
        start = page.sentences[index - 1].start
    return _trimmed(page, max(start, low), min(sentence.end, end))


def _past_furniture(page: Page, index: int) -> int:
    """The index of the sentence before, page furniture and notes in brackets aside."""
    for back in range(_BACK):
        place = index - back
        if place < 0:
            break
        sentence = page.sentences[place]
        note = page.plain[sentence.start] == "(" and page.plain[sentence.end - 1] == ")"
        if page.blocks[sentence.block].kind not in _SILENT and not note:
            return place
    return index


def _trimmed(page: Page, start: int, end: int) -> Span | None:
    match = _OPENING.match(page.plain, start, end)
    start = match.end() if match else start
    while end > start and page.plain[end - 1] in " \t\r\n,–—-":
        end -= 1
    return Span(start, end) if end > start else None
