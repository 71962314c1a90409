"""How long a summary may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.document import SHOWN
from summarize.errors import UsageError
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document, Span

DEFAULT_SENTENCES = 5
# A summary longer than a third of its text saves the reader nothing.
SHORTEST_RATIO = 3
# A news story has two or three subheadings and begins with its point. In a document of more sections and
# sentences than this, a report or a strategy, the first page is only one of the parts.
FEWEST_SECTIONS = 4
FEWEST_SENTENCES = 120
_SIZE = compile_late(r"(?P<number>\d{1,9})(?P<percent>%?)")


class Size(NamedTuple):
    """The most sentences, percentage of the sentences, or words of a summary; all None for the default."""

    sentences: int | None = None
    percent: int | None = None
    words: int | None = None

    def most_sentences(self, sentences: int, candidates: int) -> int:
        """Return the most sentences, at least 1, for a document with so many ``sentences`` and ``candidates``.

        A percentage is of all sentences, rounded down.
        """
        if self.words is not None:
            return candidates
        if self.sentences is not None:
            return self.sentences
        if self.percent is not None:
            return max(1, sentences * self.percent // 100)
        return min(DEFAULT_SENTENCES, max(1, candidates // SHORTEST_RATIO))


def read_size(sentences: int | str | None, words: int | None) -> Size:
    """Parse the requested size; raise UsageError for both at once, for nonsense and for less than 1."""
    if sentences is not None and words is not None:
        message = "sentences and words exclude each other: give one of them"
        raise UsageError(message)
    if words is not None:
        return Size(words=require_positive(words, "words"))
    if sentences is None:
        return Size()
    match = _SIZE.fullmatch(str(sentences).strip())
    if not match:
        message = f"bad number of sentences: {sentences}: give a number such as 5 or a share such as 20%"
        raise UsageError(message)
    number = require_positive(int(match["number"]), "sentences")
    return Size(percent=number) if match["percent"] else Size(sentences=number)


def require_positive(number: int, name: str) -> int:
    """Return ``number``; UsageError if it is below 1."""
    if number < 1:
        message = f"bad number of {name}: {number}: give 1 or more"
        raise UsageError(message)
    return number


def share_of_section(document: Document, sections: Sequence[Span | None], most_sentences: int) -> int:
    """Return how many of ``most_sentences`` one section may have, so that a long document shows its parts.

    ``sections`` has the heading above each block.
    """
    shown = [sentence.block for sentence in document.sentences if document.blocks[sentence.block].kind in SHOWN]
    count = len({sections[block] for block in shown})
    if count < FEWEST_SECTIONS or len(shown) < FEWEST_SENTENCES:
        return most_sentences
    return -(-most_sentences // count)
