"""How far a summary of words goes on: until its budget is used, or until nothing further stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.records import SHOWN

if TYPE_CHECKING:
    from summarize.records import Document

# ROUGE-1 of op-eds, transcripts, papers and news without a floor: 8.0, 13.9, 23.8, 27.7; at 0.5: 9.1, 16.9, 23.9, 27.5;
# at 0.8: 8.8, 17.4, 23.4, 27.4 (see ``prior`` for how it is measured).
FLOOR = 0.5
# Sentences a paragraph. A report gives each fact a paragraph of its own (three news stories in four have at most 2.0,
# nine in ten at most 2.4), an argument develops a point (half of the op-eds have more than 4.1, half of the
# transcripts more than 9). Between the two the floor rises (up to 3.6 instead: op-eds 8.9, news 27.6); with one
# floor for all, news have 23.2.
REPORT = 2.4
ARGUMENT = 3.2
# A larger budget asks for an abridgement, not for the gist.
MOST_WORDS_OF_GIST = 100


def floor(document: Document, words: int | None) -> float:
    """The share of the best sentence's worth below which a further one adds nothing; 0 for no such floor.

    A news story is a list of facts, and the next one is as good as the budget is large. A talk or an
    op-ed makes a point, and what does not stand beside it illustrates it. The layout tells the two
    apart: how many sentences a paragraph has. Only a small budget of words is left unused.
    """
    if words is None or words > MOST_WORDS_OF_GIST:
        return 0.0
    blocks = [sentence.block for sentence in document.sentences if document.blocks[sentence.block].kind in SHOWN]
    density = len(blocks) / max(1, len(set(blocks)))
    return FLOOR * min(1.0, max(0.0, (density - REPORT) / (ARGUMENT - REPORT)))
