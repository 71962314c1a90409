"""The sign of what the words of a candidate usually tell, each word by itself.

A word form has a weight, at the place in ``vocabulary.bin`` that its hash gives (feature hashing: Weinberger et al.,
«Feature Hashing for Large Scale Multitask Learning», ICML 2009). ``tools/train.py`` fits the weights to word vectors: a
word that no reader has met has the weight of words like it.
"""

from __future__ import annotations

from functools import cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from summarize.text.clause import Clause

VOCABULARY = "vocabulary"
"""The name of the sign."""
LANGUAGES = frozenset({"ru"})
"""The languages that the word vectors know."""
TABLE = Path(__file__).parent.parent / "vocabulary.bin"
SIZE = 1 << 17
"""Places in the table: a signed byte each."""
STEP = 1 / 48
"""What 1 adds to the log odds."""
# Of long sentences each word weighs less.
_LEAST_WORDS = 2


def vocabulary_signs(clause: Clause) -> dict[str, float]:
    """What the words of ``clause`` add to the log odds of an action, as a sign; none without a word."""
    words = words_of(clause)
    if not words:
        return {}
    table = read_table()
    return {VOCABULARY: STEP / root(len(words)) * sum(table[place_of_word(word)] for word in words)}


def values_of_words(clause: Clause) -> list[float]:
    """What each token of ``clause`` adds to the sign."""
    words = words_of(clause)
    scale, table = STEP / root(len(words)), read_table()
    return [scale * table[place_of_word(word.norm)] if word.norm in words else 0.0 for word in clause.tokens]


def words_of(clause: Clause) -> list[str]:
    """The words of ``clause``, each once; none in a language that the word vectors do not know."""
    if clause.language.code not in LANGUAGES:
        return []
    return list(dict.fromkeys(word.norm for word in clause.tokens if word.norm.isalpha()))


def place_of_word(word: str) -> int:
    """The place of ``word`` in the table; few share theirs with another."""
    return crc32(word.encode()) % SIZE


def root(words: int) -> float:
    """What the sum over so many ``words`` is divided by."""
    return sqrt(words + _LEAST_WORDS)


@cache
def read_table() -> memoryview:
    """The weights of words by their places."""
    return table_in(TABLE.read_bytes())


def table_in(content: bytes) -> memoryview:
    """The table in the ``content`` of ``vocabulary.bin`` or ``genres.bin``."""
    return memoryview(content).cast("b")
