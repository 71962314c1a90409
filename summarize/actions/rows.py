"""Rows: which items and sentences are one thing to be done, and what governs each."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.actions.parent_items import is_carrier
from summarize.actions.signs.operative_part import is_operative, is_order
from summarize.document import BlockKind, Origin, Recommendation, Span
from summarize.slots.draft import Draft
from summarize.slots.labels import own_end
from summarize.text.spans import sentences_within, without_closing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document, Enumeration, Item, Proposal


def enumerated(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Draft]:
    """The rows of the enumerations, in document order."""
    for index, enumeration in enumerate(enumerations):
        above = (enumeration.lead_in,) if enumeration.lead_in else ()
        for item in enumeration.items:
            ordered = _ordered(document, item, enumeration)
            for draft in _rows(document, ordered, (), above):
                # An item that is told as no measure is a row as its sentence is.
                changes = {"enumeration": index} if ordered is item else {"origin": Origin.SENTENCE}
                yield draft._replace(row=draft.row._replace(**changes))


def _ordered(document: Document, item: Item, enumeration: Enumeration) -> Item:
    """An item of the operative part is to be done when it opens with an order, whatever its other words say."""
    lead_in = enumeration.lead_in
    if item.measure or lead_in is None or not is_operative(document.text, lead_in, document.language):
        return item
    if not is_order(document.text, own_words(document, item), document.language):
        return item
    return item._replace(measure=True)


def _rows(document: Document, item: Item, labels: tuple[Span, ...], governors: tuple[Span, ...]) -> Iterator[Draft]:
    labels = (*labels, item.marker)
    own = own_words(document, item)
    inner = [part for child in item.children for part in child.items]
    says = own.end > own.start
    if says and item.measure and not (inner and is_carrier(document.text, own, document.language)):
        yield Draft(_row(document, item, own, labels, tuple(Span(part.start, part.end) for part in inner)), governors)
        return
    for part in inner:
        yield from _rows(document, part, labels, (own, *governors))


def own_words(document: Document, item: Item) -> Span:
    """The item's words without its marker, its sub-items and the labels on lines of their own."""
    end = min([item.content.end, *(part.start for child in item.children for part in child.items)])
    start = min(item.content.start, end)
    return Span(start, max(start, own_end(document.text, Span(start, end), document.language)))


def _row(
    document: Document, item: Item, own: Span, labels: tuple[Span, ...], actions: tuple[Span, ...]
) -> Recommendation:
    first, *details = sentences_within(document, own)
    return Recommendation(
        item.start,
        actions[-1].end if actions else max(own.end, item.marker.end),
        without_closing(document, first),
        tuple(details),
        Origin.ENUMERATION,
        labels=labels,
        actions=actions,
        why=item.why,
    )


def proposed(document: Document, proposals: Sequence[Proposal]) -> Iterator[Draft]:
    """The proposals that stand alone, in document order; «Рада вирішила:» announces some and is none."""
    for proposal in proposals:
        span = Span(proposal.start, proposal.end)
        if is_operative(document.text, span, document.language):
            continue
        words, labels = _past_marker(document, span)
        text = without_closing(document, words)
        yield Draft(Recommendation(*span, text, (), Origin.SENTENCE, labels=labels, why=proposal.why))


def _past_marker(document: Document, sentence: Span) -> tuple[Span, tuple[Span, ...]]:
    """The words of ``sentence``, and the marker of its block where it opens an item: «1) Мост надо чинить.»."""
    index = bisect_right(document.blocks, sentence.start, key=lambda block: block.start) - 1
    marker = document.blocks[index].marker if index >= 0 else None
    if marker is None or document.blocks[index].kind is not BlockKind.ITEM or marker.start != sentence.start:
        return sentence, ()
    start = marker.end
    while start < sentence.end and document.text[start].isspace():
        start += 1
    return (Span(start, sentence.end), (marker,)) if start < sentence.end else (sentence, ())
