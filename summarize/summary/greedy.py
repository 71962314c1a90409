"""From an order of worth to the sentences that are shown, within a size."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.summary.context_dependence import leans_back
from summarize.text.terms import count_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from summarize.document import Document, Span
    from summarize.summary.fitness import Readings
    from summarize.summary.ranking import Ranking

# Two sentences say the same when more than this share of the terms of the shorter stand in the other (ROUGE-1 of
# news at 0.3, 0.4, 0.5 and without: 27.4, 27.6, 27.5, 27.4; of papers 23.7, 23.9, 23.6, 23.8).
SAME = 0.4
# With so many chosen a summary is an abridgement: further sentences are held against these only, to stay linear.
COMPARED = 30
# A budget of words is filled as far as it goes while less than this is used; after that the first
# sentence that does not fit ends the summary, instead of giving way to a lesser one (ROUGE-1 at 0.75, 0.9 and 1:
# papers 23.7, 23.9, 23.9, news 27.6 at each).
FILLED = 0.9
# With this share of the words told, a sentence below the floor (see ``gist``) ends the summary (ROUGE-1 of
# op-eds at 0, 0.2 and 0.4: 8.6, 8.9, 8.6, of transcripts 16.0, 16.9, 16.3).
ENOUGH = 0.2


class Limits(NamedTuple):
    """How long a summary may be, and the share of the best sentence's worth below which none adds to the gist."""

    sentences: int
    words: int | None
    floor: float = 0.0


class Choice:
    """The sentences chosen so far, and what is left of the size."""

    def __init__(
        self, document: Document, ranking: Ranking, readings: Readings, limits: Limits, counted: Collection[int] = ()
    ) -> None:
        """``counted`` are where items begin that count on, «Вторая – …»: each leans on the one before it."""
        self.chosen: set[int] = set()
        self._document, self._ranking, self._readings = document, ranking, readings
        self._most, self._words, self._left = limits.sentences, limits.words, limits.words
        self._floor, self._best = limits.floor, 0.0
        self._terms: list[frozenset[int]] = []
        self._leaning: set[int] = set()
        self._counted = counted

    def fill(self, order: Iterable[int], under: Sequence[Span | None], share: int) -> None:
        """Take of ``order``, best first, what fits; of one section at most ``share`` until all have had their turn."""
        passed_over = []
        taken: dict[Span | None, int] = {}
        for index in order:
            if self._full or self._stands_back(index):
                return
            section = under[self._document.sentences[index].block]
            if taken.get(section, 0) >= share:
                passed_over.append(index)
            elif self._take(index):
                taken[section] = taken.get(section, 0) + 1
        if passed_over:
            self.fill(passed_over, under, self._most)

    @property
    def _full(self) -> bool:
        return len(self.chosen) >= self._most or self._left == 0

    def _stands_back(self, index: int) -> bool:
        """Whether the gist is told and ``index``, like all after it, is worth little beside the best."""
        if self._left is None or self._words is None or self._left > self._words * (1 - ENOUGH):
            return False
        return self._ranking.worth[index] < self._floor * self._best

    def _take(self, index: int) -> bool:
        if not self._fits(index) or self._repeats(index):
            return False
        if not self._readings.is_fit(index):
            return False
        reading = self._readings[index]
        leans = self._document.sentences[index].start in self._counted or leans_back(reading.text, reading.language)
        if leans and index - 1 not in self.chosen:
            self._leaning.add(index)
            return False
        self._best = max(self._best, self._ranking.worth[index])
        self._add(index)
        if index + 1 in self._leaning and not self._full and self._fits(index + 1):
            self._add(index + 1)
        return True

    def _fits(self, index: int) -> bool:
        if self._left is None or self._words is None:
            return True
        fits = self._length(index) <= self._left
        if not fits and self.chosen and self._left <= self._words * (1 - FILLED):
            self._left = 0
        return fits

    def _repeats(self, index: int) -> bool:
        row = self._ranking.terms.rows[index]
        return any(len(terms.intersection(row)) > SAME * min(len(terms), len(row)) for terms in self._terms)

    def _length(self, index: int) -> int:
        return count_words(self._document.sentences[index].text)

    def _add(self, index: int) -> None:
        self.chosen.add(index)
        if len(self._terms) < COMPARED:
            self._terms.append(frozenset(self._ranking.terms.rows[index]))
        if self._left is not None:
            self._left -= self._length(index)
