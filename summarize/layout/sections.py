"""The headings that a document's sentences stand under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import SHOWN, BlockKind
from summarize.layout.markdown import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document, Span

# A news story has two or three subheadings and its point stands before them. A document of so many
# sections and sentences is a report or a strategy: its first page is only one of its parts.
FEWEST_SECTIONS = 4
FEWEST_SENTENCES = 120


def headings(document: Document) -> list[Span | None]:
    """For each block the heading it stands under, None before the first."""
    found: list[Span | None] = []
    heading = None
    for block in document.blocks:
        found.append(heading)
        if block.kind is BlockKind.HEADING:
            heading = words_of(document.text, block)
    return found


def share_of_section(document: Document, under: Sequence[Span | None], most_sentences: int) -> int:
    """The most sentences that one section may have in a summary of so many, so that a long document shows its parts."""
    shown = [under[sentence.block] for sentence in document.sentences if document.blocks[sentence.block].kind in SHOWN]
    sections = len(set(shown))
    if sections < FEWEST_SECTIONS or len(shown) < FEWEST_SENTENCES:
        return most_sentences
    return -(-most_sentences // sections)
