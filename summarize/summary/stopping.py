"""Early stopping for summaries limited by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import SHOWN
from summarize.summary.fitness import is_attributed

if TYPE_CHECKING:
    from summarize.document import Document

# ROUGE-1 of op-eds, transcripts, papers and news at 0: 8.0, 13.9, 23.8, 27.7; at 0.5: 9.1, 16.9, 23.9, 27.5;
# at 0.8: 8.8, 17.4, 23.4, 27.4 (measured as ``prior`` says).
THRESHOLD = 0.5
# Sentences per paragraph: a report gives each fact a paragraph (three news stories in four have at most 2.4, nine in
# ten at most 2.9), an argument develops a point (three op-eds in four have more than 3.3, three transcripts in four
# more than 5). Between the two the threshold rises (from 2.0 to 2.8 instead: news 27.9, op-eds 9.2; with one
# threshold for all, news have 23.2).
REPORT = 2.4
ARGUMENT = 3.2
# Attributed quotations are typical of reports (a seventh of the sentences of a news story, 4 % of an op-ed). At 0, 4,
# 8: news 27.8, 28.0, 28.1, op-eds 9.1, 9.2, 9.2.
QUOTED = 8
# A larger budget asks for an abridgement.
MOST_WORDS_OF_GIST = 100


def stopping_threshold(document: Document, words: int | None) -> float:
    """Return the share of the best selection score below which a summary of at most ``words`` ends; 0 for never.

    News stories list facts, and the next one is as good as the budget is large; talks and op-eds make
    a point, and weaker sentences only illustrate it.
    """
    if words is None or words > MOST_WORDS_OF_GIST:
        return 0.0
    shown = [sentence for sentence in document.sentences if document.blocks[sentence.block].kind in SHOWN]
    density = len(shown) / max(1, len({sentence.block for sentence in shown}))
    if density > REPORT:
        density -= QUOTED * sum(is_attributed(sentence.text) for sentence in shown) / len(shown)
    return THRESHOLD * min(1.0, max(0.0, (density - REPORT) / (ARGUMENT - REPORT)))
