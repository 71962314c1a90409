"""Items that no list took up: numbered remarks under a heading, each one row when it holds an order."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.actions.signs.operative_part import is_order
from summarize.document import BlockKind, Origin, Recommendation, Span
from summarize.slots.draft import Draft
from summarize.slots.labels import own_end
from summarize.text.spans import sentences_within, without_closing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block, Document, Enumeration, Proposal


def loose_rows(
    document: Document, enumerations: Sequence[Enumeration], proposals: Sequence[Proposal]
) -> Iterator[Draft]:
    """The item blocks outside all enumerations that hold an order or a proposal, in document order.

    Of neighbours most of which do, all are rows.
    """
    for group in _groups(document, enumerations):
        ordered = [_is_row(document, block, proposals) for block in group]
        if len(group) > 1 and sum(ordered) * 2 > len(group):
            yield from (_row(document, block) for block in group if _says(document, block))


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


def _is_row(document: Document, block: Block, proposals: Sequence[Proposal]) -> bool:
    index = bisect_left(proposals, block.start, key=lambda proposal: proposal.start)
    if index < len(proposals) and proposals[index].start < block.end:
        return True
    sentences = sentences_within(document, _words(document, block))
    return any(is_order(document.text, sentence, document.language) for sentence in sentences)


def _says(document: Document, block: Block) -> bool:
    """Whether anything stands after the marker."""
    words = _words(document, block)
    return words.end > words.start


def _words(document: Document, block: Block) -> Span:
    start = block.marker.end if block.marker else block.start
    while start < block.end and document.text[start].isspace():
        start += 1
    return Span(start, own_end(document.text, Span(start, block.end), document.language))


def _row(document: Document, block: Block) -> Draft:
    words = _words(document, block)
    first, *details = sentences_within(document, words)
    text = without_closing(document, first)
    reason = document.language.message("why", "loose")
    why = (str(reason),) if reason else ()
    labels = (block.marker,) if block.marker else ()
    row = Recommendation(block.start, words.end, text, tuple(details), Origin.SENTENCE, labels=labels, why=why)
    return Draft(row)
