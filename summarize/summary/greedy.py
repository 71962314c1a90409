"""Greedy selection of the sentences that tell the most that is new, within the size of a summary.

What a set of sentences tells is submodular: a sentence tells the less the more of its words others have told. So the
greedy choice is near the best one (Nemhauser, Wolsey and Fisher 1978), and gains only fall: a heap finds the next one
without asking all again (Minoux 1978).
"""

from __future__ import annotations

from collections import Counter
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Span
from summarize.text.normalize import quoted
from summarize.text.terms import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summarize.document import Document, Sentence
    from summarize.text.terms import Terms

# Two sentences are redundant if they share more than this part of the terms of the shorter one.
REDUNDANT = 0.7
# Further sentences are compared with the first of these only, to keep the time of an abridgement linear.
COMPARED = 30
# While less of a budget of words is used, a sentence that does not fit gives way to a lesser one; after that it ends
# the summary.
FILLED = 0.95
# A sentence that gains less than this part of what the best one does ends a summary of at most so many sentences or
# words; a larger one is an abridgement.
ENOUGH = 0.1
GIST_SENTENCES = 5
GIST_WORDS = 100
# What a sentence tells is lowered by this part of the share of its terms that another one tells.
DISCOUNT = 0.15
# What a sentence tells is divided by its words to this power, and in a budget of words to that.
LENGTH_COST = 0.2
LENGTH_COST_IN_WORDS = 0.4
# Below so many words, length costs nothing.
FEW_WORDS = 8


# «3. Мост закроют», «2) Мост закроют», «1.2. Мост закроют»; not «3. мая», «2026. Мост», «7-й мост»; «12.30. Начало» and
# «05.12. Совещание» may be a time and a day. «I. В зале …», «II) …», «б) …»;
# but a single «I.» before Latin letters is an initial.
_ROMAN = r"(?:[IVX]{2,5}|[IVX](?=[.)]\s+[«„]?[^\W\da-zA-Z_]))[.)]"
_LETTERED = r"[^\W\d_]\)"
_NUMBER = compile_late(
    rf"\s*(?:(?!\d{{1,2}}\.\d\d\.\s)(?:\d{{1,2}}\.)*\d{{1,2}}[.)]|{_ROMAN}|{_LETTERED})\s+(?=[^\W\d_]|[«„“\"])"
)


def without_number(sentence: Sentence) -> Span | None:
    """The words of ``sentence`` after the number that it opens with; None without one."""
    number = _NUMBER.match(sentence.text)
    if number is None or sentence.text[number.end()].islower():
        return None
    return Span(sentence.start + number.end(), sentence.end)


class Limits(NamedTuple):
    """The most sentences and words of a summary, and the most sentences of a section while others have candidates."""

    sentences: int
    words: int | None
    of_section: int


class GreedySelection:
    """The sentences chosen so far, and what is left of the words."""

    def __init__(
        self, document: Document, terms: Terms, worth: Mapping[int, float], limits: Limits, needs: Callable[[int], bool]
    ) -> None:
        """``worth``: what each candidate tells by itself; ``needs``: does it need the sentence before it?"""
        self.chosen: list[int] = []
        self._document, self._rows, self._words, self._limits = document, terms.rows, terms.lengths, limits
        self._worth, self._needs, self._left = worth, needs, limits.words
        self._told: list[frozenset[int]] = []
        self._waiting: set[int] = set()

    def fill(self, sections: Sequence[Span | None]) -> None:
        """Choose the best within the limits; ``sections`` are the headings of the blocks."""
        passed_over = self._fill(self._worth, sections, self._limits.of_section)
        if passed_over:
            self._fill(passed_over, sections, self._limits.sentences)

    def _fill(self, candidates: Iterable[int], sections: Sequence[Span | None], share: int) -> list[int]:
        """Choose from ``candidates`` and return those whose sections have their ``share``."""
        heap = [(-self._gain(index), index) for index in candidates]
        heapify(heap)
        taken: Counter[Span | None] = Counter()
        passed_over: list[int] = []
        best = 0.0
        while heap and not self._is_full:
            _, index = heappop(heap)
            gain = self._gain(index)
            best = best or gain
            if heap and gain < -heap[0][0]:
                if gain > 0:
                    heappush(heap, (-gain, index))
                continue
            if not gain or (self._is_gist and gain < ENOUGH * best):
                break
            section = sections[self._document.sentences[index].block]
            if taken[section] >= share:
                passed_over.append(index)
            else:
                taken[section] += self._take(index)
        return passed_over

    @property
    def _is_full(self) -> bool:
        return len(self.chosen) >= self._limits.sentences or self._left == 0

    @property
    def _is_gist(self) -> bool:
        sentences, words, _ = self._limits
        return sentences <= GIST_SENTENCES if words is None else words <= GIST_WORDS

    def _gain(self, index: int) -> float:
        """What the sentence tells that is new, by its length."""
        cost = LENGTH_COST if self._limits.words is None else LENGTH_COST_IN_WORDS
        length: float = max(FEW_WORDS, self._words[index]) ** cost
        return self._worth[index] * (1 - self._repeated(index)) / length

    def _repeated(self, index: int) -> float:
        """The largest part of the sentence's terms that another tells; 1 for a redundant one."""
        row = self._rows[index]
        most = 0.0
        for told in self._told:
            common = len(told.intersection(row))
            if common > REDUNDANT * min(len(told), len(row)):
                return 1.0
            most = max(most, common / max(1, len(row)))
        return DISCOUNT * most

    def _take(self, index: int) -> bool:
        """Choose the sentence, and the next one if it waits for this one; return False if it may not be chosen."""
        if not self._fits(index):
            return False
        if index - 1 not in self.chosen and self._needs(index):
            self._waiting.add(index)
            return False
        self._add(index)
        follows = index + 1
        if follows in self._waiting and not self._is_full and self._gain(follows) and self._fits(follows):
            self._add(follows)
        return True

    def _fits(self, index: int) -> bool:
        if self._left is None or self._limits.words is None:
            return True
        fits = self._length(index) <= self._left
        if not fits and self.chosen and self._left <= self._limits.words * (1 - FILLED):
            self._left = 0
        return fits

    def _length(self, index: int) -> int:
        sentence = self._document.sentences[index]
        shown = without_number(sentence) or Span(sentence.start, sentence.end)
        return count_words(quoted(self._document, shown))

    def _add(self, index: int) -> None:
        self.chosen.append(index)
        if len(self._told) < COMPARED:
            self._told.append(frozenset(self._rows[index]))
        if self._left is not None:
            self._left -= self._length(index)
