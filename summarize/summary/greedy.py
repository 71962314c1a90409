"""Greedy selection of sentences within the size of a summary, and early stopping; figures are those of ``ranking``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import SHOWN, Span
from summarize.summary.context_dependence import depends_on_context
from summarize.summary.fitness import is_attributed
from summarize.text.normalize import quoted
from summarize.text.tokens import count_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from summarize.document import Document
    from summarize.summary.fitness import CandidateSentences
    from summarize.summary.ranking import Ranking

# Two sentences are redundant if they share more than this part of the terms of the shorter one (ROUGE-1 of
# news at 0.3, 0.4, 0.5 and without: 27.4, 27.6, 27.5, 27.4; of papers 23.7, 23.9, 23.6, 23.8).
REDUNDANT = 0.4
# Further sentences are compared with the first of these only, to keep the time of an abridgement linear.
COMPARED = 30
# While less of a budget of words is used, a sentence that does not fit gives way to a lesser one; after that it ends
# the summary (ROUGE-1 at 0.75, 0.9 and 1: papers 23.7, 23.9, 23.9, news 27.6 at each).
FILLED = 0.9
# With this part of the words used, a sentence below the threshold ends the summary (ROUGE-1 of
# op-eds at 0, 0.2 and 0.4: 8.6, 8.9, 8.6, of transcripts 16.0, 16.9, 16.3).
ENOUGH = 0.2
# ROUGE-1 of op-eds, transcripts, papers and news at 0: 8.0, 13.9, 23.8, 27.7; at 0.5: 9.1, 16.9, 23.9, 27.5;
# at 0.8: 8.8, 17.4, 23.4, 27.4.
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


class Limits(NamedTuple):
    """The most sentences and words of a summary, and its ``stopping_threshold``."""

    sentences: int
    words: int | None
    threshold: float = 0.0


class GreedySelection:
    """The sentences chosen so far, and what is left of the words."""

    def __init__(
        self,
        document: Document,
        ranking: Ranking,
        candidates: CandidateSentences,
        limits: Limits,
        continued: Collection[int] = (),
    ) -> None:
        """``continued`` are the starts of items such as «Вторая – …», each of which needs the one before it."""
        self.chosen: set[int] = set()
        self._document, self._ranking, self._candidates = document, ranking, candidates
        self._limits, self._continued, self._left = limits, continued, limits.words
        self._best = 0.0
        self._terms: list[frozenset[int]] = []
        self._waiting: set[int] = set()

    def fill(self, order: Iterable[int], sections: Sequence[Span | None], share: int) -> None:
        """Choose from ``order``, best first, at most ``share`` sentences a section while others have candidates.

        ``sections`` are the headings of the blocks.
        """
        passed_over = []
        taken: Counter[Span | None] = Counter()
        for index in order:
            if self._is_full or self._stops_early(index):
                return
            section = sections[self._document.sentences[index].block]
            if taken[section] >= share:
                passed_over.append(index)
            else:
                taken[section] += self._take(index)
        if passed_over:
            self.fill(passed_over, sections, self._limits.sentences)

    @property
    def _is_full(self) -> bool:
        return len(self.chosen) >= self._limits.sentences or self._left == 0

    def _stops_early(self, index: int) -> bool:
        if self._left is None or self._limits.words is None or self._left > self._limits.words * (1 - ENOUGH):
            return False
        return self._ranking.selection_scores[index] < self._limits.threshold * self._best

    def _take(self, index: int) -> bool:
        """Choose the sentence, and the next one if it waits for its context; return False if it is not eligible."""
        if not self._fits(index) or self._is_redundant(index) or not self._candidates.is_fit(index):
            return False
        if index - 1 not in self.chosen and self._depends_on_context(index):
            self._waiting.add(index)
            return False
        self._best = max(self._best, self._ranking.selection_scores[index])
        self._add(index)
        if index + 1 in self._waiting and not self._is_full and self._fits(index + 1):
            self._add(index + 1)
        return True

    def _depends_on_context(self, index: int) -> bool:
        candidate = self._candidates.read(index)
        continued = self._document.sentences[index].start in self._continued
        return continued or depends_on_context(candidate.text, candidate.language)

    def _fits(self, index: int) -> bool:
        if self._left is None or self._limits.words is None:
            return True
        fits = self._length(index) <= self._left
        if not fits and self.chosen and self._left <= self._limits.words * (1 - FILLED):
            self._left = 0
        return fits

    def _is_redundant(self, index: int) -> bool:
        row = self._ranking.terms.rows[index]
        return any(len(terms.intersection(row)) > REDUNDANT * min(len(terms), len(row)) for terms in self._terms)

    def _length(self, index: int) -> int:
        sentence = self._document.sentences[index]
        return count_words(quoted(self._document, Span(sentence.start, sentence.end)))

    def _add(self, index: int) -> None:
        self.chosen.add(index)
        if len(self._terms) < COMPARED:
            self._terms.append(frozenset(self._ranking.terms.rows[index]))
        if self._left is not None:
            self._left -= self._length(index)


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
