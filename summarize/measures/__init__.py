"""Measures: which items are something to be done, and which sentences outside lists propose something."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.records import BlockKind, Proposal, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.records import Document, Enumeration, Item


def decide_measures(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Enumeration, ...]:
    """The same enumerations with ``measure``, ``cue`` and ``why`` decided, item by item."""
    return tuple(_decided(document, enumeration) for enumeration in enumerations)


def _decided(document: Document, enumeration: Enumeration) -> Enumeration:
    announced = find_cue(document, enumeration.lead_in) if enumeration.lead_in else None
    items = tuple(_decided_item(document, item, announced) for item in enumeration.items)
    return replace(enumeration, items=items)


def _decided_item(document: Document, item: Item, announced: Span | None) -> Item:
    cue = find_cue(document, item.content) or announced
    children = tuple(_decided(document, child) for child in item.children)
    return replace(item, measure=cue is not None, cue=cue, children=children)


def find_proposals(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Proposal, ...]:
    """The sentences outside all items that propose something, in document order."""
    return tuple(_proposals(document, enumerations))


def _proposals(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Proposal]:
    taken = [span for enumeration in enumerations for span in _taken(enumeration)]
    for sentence in document.sentences:
        if document.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
            continue
        if any(start < sentence.end and sentence.start < end for start, end in taken):
            continue
        cue = find_cue(document, Span(sentence.start, sentence.end))
        if cue:
            yield Proposal(sentence.start, sentence.end, cue)


def _taken(enumeration: Enumeration) -> Iterator[Span]:
    if enumeration.lead_in:
        yield enumeration.lead_in
    for item in enumeration.items:
        yield Span(item.start, item.end)


def find_cue(document: Document, span: Span) -> Span | None:
    """The first cue word in ``span``."""
    cues = document.language.table("measures", "cues")
    if not cues:
        return None
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})\b", re.IGNORECASE)
    match = pattern.search(document.text, span.start, span.end)
    return Span(*match.span()) if match else None
