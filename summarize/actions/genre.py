"""What kind of text a document is, by its words: papers say otherwise than the press what is to be done.

The shares are the probabilities of a log-linear model over the mean of what its words tell. By them the weights of each
genre are added to those of all (``model.in_genres``), as in a mixture of experts (Jacobs et al., «Adaptive Mixtures of
Local Experts», Neural Computation 3, 1991). ``tools/genres.py`` fits ``genres.bin``: a signed byte for each genre at
the place of the hash of a word, as in ``vocabulary.bin``.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.actions.signs.of_vocabulary import LANGUAGES, place_of_word, table_in, table_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document

GENRES = ("press", "speech", "paper", "guide")
"""News and comment; what was said aloud; official papers; advice, science and whatever else is read at leisure."""
_LOOSE = frozenset({"press", "speech"})
GENRE_TABLE = Path(__file__).parent / "genres.bin"
GENRE_STEP = 1
"""What 1 adds to the log odds of a genre, if all words of a long text had it."""
# The words of so many characters tell the genre: of longer texts, the rest tells no more.
_READ = 20_000
# So many words that tell nothing are added to each text: a line or two has no genre.
_ADDED = 50


def genre_shares(document: Document) -> tuple[float, ...]:
    """The probability of each of ``GENRES``, which sum to 1; () without a word that the word vectors may know."""
    words = words_of_document(document)
    return shares_of(words, read_genres()) if words else ()


def looseness(shares: Sequence[float]) -> float:
    """The probability of a genre that chooses its words freely, by those of all: papers have few to say it with."""
    return sum(share for genre, share in zip(GENRES, shares, strict=False) if genre in _LOOSE)


def words_of_document(document: Document) -> Counter[str]:
    """The words at its beginning, as the table has them, with how often they occur; none in other languages."""
    if document.language.code not in LANGUAGES:
        return Counter()
    return Counter(table_words(document.text[:_READ]))


def shares_of(words: Counter[str], table: memoryview) -> tuple[float, ...]:
    """The probabilities of the genres of a text of these ``words`` by ``table``."""
    totals = [0] * len(GENRES)
    for word, times in words.items():
        start = place_of_word(word) * len(GENRES)
        for genre, value in enumerate(table[start : start + len(GENRES)]):
            totals[genre] += value * times
    return _softmax([GENRE_STEP * total / weight_of_words(words.total()) for total in totals])


def weight_of_words(words: int) -> int:
    """What the sum over so many ``words`` is divided by."""
    return words + _ADDED


def _softmax(scores: Sequence[float]) -> tuple[float, ...]:
    best = max(scores)
    powers = [exp(score - best) for score in scores]
    total = sum(powers)
    return tuple(power / total for power in powers)


@cache
def read_genres() -> memoryview:
    """What each word tells of each genre, by the place of the word."""
    return table_in(GENRE_TABLE.read_bytes())
