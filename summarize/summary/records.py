"""The records of a summary: its sentences, key phrases and outline."""

from __future__ import annotations

from summarize.core.records import NamedTuple
from summarize.document import Document, Span


class SummarySentence(NamedTuple):
    """A sentence of the summary: its index in the document, its score and its heading.

    ``words`` are without the number before them; None without a number.
    """

    sentence: int
    score: float
    section: Span | None = None
    why: tuple[str, ...] = ()
    words: Span | None = None

    def span(self, document: Document) -> Span:
        """The words that are shown."""
        sentence = document.sentences[self.sentence]
        return self.words or Span(sentence.start, sentence.end)


class Keyword(NamedTuple):
    """An occurrence of a key phrase, its share of the likelihood of all phrases, and its dictionary form."""

    span: Span
    score: float
    normal: str


class DocumentPart(NamedTuple):
    """A heading, its depth (0 or 1), a sentence before the next heading, and how many rows stand there."""

    heading: Span
    level: int
    sentence: Span | None
    rows: int
