"""Items that no list took up: numbered remarks under a heading, each one row when it holds an order."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.actions.candidates import own_sentences
from summarize.actions.signs.operative_part import is_order
from summarize.actions.signs.strongest import decide_sentence
from summarize.document import BlockKind, Candidate, CandidateKind, Decision, Span
from summarize.slots.labels import own_end
from summarize.text.spans import sentences_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block, Document, Enumeration


def block_candidates(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Candidate]:
    """The numbered blocks outside all lists, in runs of neighbours most of which hold an order or a proposal."""
    for group in _groups(document, enumerations):
        orders = [_orders(document, block) for block in group] if len(group) > 1 else []
        if sum(orders) * 2 > len(group):
            yield from (_candidate(document, block) for block in group if _has_words(document, block))


def _groups(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[list[Block]]:
    taken = sorted(Span(item.start, item.end) for enumeration in enumerations for item in enumeration.items)
    group: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.ITEM and _is_numbered(document, block) and not _is_taken(taken, block):
            group.append(block)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _is_numbered(document: Document, block: Block) -> bool:
    """A dash opens a line of dialogue as well."""
    return block.marker is not None and any(map(str.isalnum, document.text[slice(*block.marker)]))


def _is_taken(taken: Sequence[Span], block: Block) -> bool:
    index = bisect_left(taken, block.end, key=lambda span: span.start) - 1
    return index >= 0 and taken[index].end > block.start


def _orders(document: Document, block: Block) -> bool:
    sentences = sentences_within(document, Span(block.start, block.end))
    if any(decide_sentence(document, sentence) for sentence in sentences):
        return True
    return any(
        is_order(document.text, sentence, document.language)
        for sentence in sentences_within(document, _words(document, block))
    )


def _has_words(document: Document, block: Block) -> bool:
    """Whether anything stands after the marker."""
    words = _words(document, block)
    return words.end > words.start


def _words(document: Document, block: Block) -> Span:
    start = block.marker.end if block.marker else block.start
    while start < block.end and document.text[start].isspace():
        start += 1
    return Span(start, own_end(document.text, Span(start, block.end), document.language))


def _candidate(document: Document, block: Block) -> Candidate:
    words = _words(document, block)
    labels = (block.marker,) if block.marker else ()
    sentences = own_sentences(document, words)
    decision = Decision(is_action=True, why=document.language.message("why", "loose") or "")
    return Candidate(CandidateKind.BLOCK, block.start, words.end, sentences, labels, decision=decision)
