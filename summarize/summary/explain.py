"""Explain why a sentence was selected, in the phrases of the pack's ``explain`` messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.summary.prior import read_traits
from summarize.text.normalize import quoted
from summarize.text.terms import stems, word_forms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from summarize.document import Document
    from summarize.summary.ranking import Ranking

MOST_WORDS = 4
# A term of this many sentences is shared by many.
MANY = 3


class Explainer:
    """Explains the selected sentences of one document."""

    def __init__(self, document: Document, ranking: Ranking) -> None:
        self._document, self._ranking = document, ranking
        self._phrases = document.language.messages("explain")
        self._title = read_traits(document, ranking.terms).title
        self._holders = ranking.terms.holders

    def why(self, index: int) -> tuple[str, ...]:
        """Return phrases that name its position, its score and the mean, its words of the title and shared words."""
        return tuple(self._reasons(index))

    def _reasons(self, index: int) -> Iterator[str]:
        count = len(self._document.sentences)
        yield from self._phrase("place", place=index + 1, count=count)
        yield from self._phrase("score", score=f"{self._ranking.scores[index]:.3f}", mean=f"{1 / count:.3f}")
        forms = self._forms(index)
        yield from self._naming("title", forms, self._title)
        many = sorted((term for term in forms if self._holders[term] >= MANY), key=lambda term: -self._holders[term])
        counted = {term: f"{forms[term]} ({self._holders[term]})" for term in many}
        yield from self._naming("shared", counted, counted)

    def _forms(self, index: int) -> dict[int, str]:
        """The terms of the sentence, each with its first form as the source spells it."""
        sentence = self._document.sentences[index]
        words = word_forms(quoted(self._document, Span(sentence.start, sentence.end)))
        numbers = self._ranking.terms.numbers
        found: dict[int, str] = {}
        for word, stem in zip(words, stems(words, self._document.language), strict=True):
            if stem in numbers:
                found.setdefault(numbers[stem], word)
        return found

    def _naming(self, reason: str, forms: Mapping[int, str], wanted: Collection[int]) -> Iterator[str]:
        words = [form for term, form in forms.items() if term in wanted][:MOST_WORDS]
        if words:
            yield from self._phrase(reason, words=", ".join(words))

    def _phrase(self, reason: str, **values: object) -> Iterator[str]:
        if reason in self._phrases:
            yield self._phrases[reason].format(**values)
