"""Candidates: whatever may say that something is to be done, with its place and its context.

A candidate is an item of a list, a cell of a table of measures, a line of an operative part, a numbered block
outside every list, or a sentence. ``decide`` says which of them are actions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.parent_items import is_carrier
from summarize.document import BlockKind, Candidate, CandidateKind, Decision, Span
from summarize.slots.labels import own_end
from summarize.text.spans import sentences_within, without_closing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block, Document, Enumeration, Item


def own_sentences(document: Document, words: Span) -> tuple[Span, ...]:
    """The sentences of ``words``, the first without its closing punctuation."""
    first, *others = sentences_within(document, words)
    return (without_closing(document, first), *others)


def item_candidates(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Candidate]:
    """The items of all lists that have words of their own, each before its sub-items, in document order."""
    for index, enumeration in enumerate(enumerations):
        above = (enumeration.lead_in,) if enumeration.lead_in else ()
        for item in enumeration.items:
            for candidate in _with_sub_items(document, item, (), above):
                yield candidate._replace(enumeration=index)


def _with_sub_items(
    document: Document, item: Item, labels: tuple[Span, ...], governors: tuple[Span, ...]
) -> Iterator[Candidate]:
    labels = (*labels, item.marker)
    words = own_words(document, item)
    inner = [part for child in item.children for part in child.items]
    parts = tuple(Span(part.start, part.end) for part in inner)
    if words.end > words.start:
        yield Candidate(
            CandidateKind.ITEM,
            item.start,
            parts[-1].end if parts else max(words.end, item.marker.end),
            own_sentences(document, words),
            labels,
            parts,
            governors,
            decision=_decided_by_list(document, item, words, has_parts=bool(parts)),
        )
    for part in inner:
        yield from _with_sub_items(document, part, labels, (words, *governors))


def _decided_by_list(document: Document, item: Item, words: Span, *, has_parts: bool) -> Decision:
    """A measure, unless it only introduces its sub-items («Правительству:»)."""
    only_introduces = has_parts and is_carrier(document.text, words, document.language)
    return Decision(item.measure and not only_introduces, item.cue, "".join(item.why))


def own_words(document: Document, item: Item) -> Span:
    """The item's words without its marker, its sub-items and the labels on lines of their own."""
    end = min([item.content.end, *(part.start for child in item.children for part in child.items)])
    start = min(item.content.start, end)
    return Span(start, max(start, own_end(document.text, Span(start, end), document.language)))


_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.DIALOGUE, BlockKind.ITEM})


def sentence_candidates(document: Document) -> Iterator[Candidate]:
    """The sentences of prose, in document order; one that ends in a colon announces what is below it."""
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if block.kind in _PROSE and not sentence.text.rstrip().endswith(":"):
            words, labels = _past_marker(document, Span(sentence.start, sentence.end), block)
            text = without_closing(document, words)
            yield Candidate(CandidateKind.SENTENCE, sentence.start, sentence.end, (text,), labels)


def _past_marker(document: Document, sentence: Span, block: Block) -> tuple[Span, tuple[Span, ...]]:
    """The words of ``sentence``, and the marker of its block where it opens an item: «1) Мост надо чинить.»."""
    marker = block.marker
    if marker is None or block.kind is not BlockKind.ITEM or marker.start != sentence.start:
        return sentence, ()
    start = marker.end
    while start < sentence.end and document.text[start].isspace():
        start += 1
    return (Span(start, sentence.end), (marker,)) if start < sentence.end else (sentence, ())
