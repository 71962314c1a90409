"""The sign of what words usually tell in their roles, each by itself: «потребовал» before an infinitive, «сделаем».

A word form has a weight for each of its roles, at the place in ``vocabulary.bin`` that its hash gives (feature hashing:
Weinberger et al., «Feature Hashing for Large Scale Multitask Learning», ICML 2009). ``tools/train.py`` fits the weights
to word vectors: a word that no reader has met has the weight of words like it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from summarize.core.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Candidate, Document
    from summarize.text.clause import Clause
    from summarize.text.tokens import Tag, Token

VOCABULARY = "vocabulary"
"""The name of the sign of an action."""
ORDERS, PLANS = "vocabulary of orders", "vocabulary of plans"
"""The names of the signs of two kinds of actions, beside the third."""
ANY_WORD = "any word"
NEXT_SENTENCE = "next sentence"
_OF_KINDS = (ANY_WORD, "present verb", "past verb", "verb of an infinitive", "before an infinitive")
ROLES = (*_OF_KINDS, "infinitive", "future verb", "before a future verb", "function word", NEXT_SENTENCE)
"""What a word may be; one may be several."""
ROLES_OF_SIGNS = {VOCABULARY: ROLES, ORDERS: _OF_KINDS, PLANS: _OF_KINDS}
"""The roles in which words count for each sign."""
TABLE_COLUMNS = tuple((sign, role) for sign, roles in ROLES_OF_SIGNS.items() for role in roles)
"""What the table has a figure for, at the place of each word."""
_NUMBERS = {column: number for number, column in enumerate(TABLE_COLUMNS)}
LANGUAGES = frozenset({"ru"})
"""The languages that the word vectors know."""
TABLE = Path(__file__).parent.parent / "vocabulary.bin"
SIZE = 1 << 17
"""Places in the table: a signed byte each for each of the columns."""
STEP = 1 / 48
"""What 1 adds to the log odds."""
# Of long sentences each word weighs less.
_LEAST_WORDS = 2
_BY_TENSE: Mapping[Tag, str] = {"Fut": "future verb", "Pres": "present verb", "Past": "past verb", "Inf": "infinitive"}
_GOVERNS = frozenset(("Past", "Pres", "Fut", "Pred", "Short"))
# So far before the infinitive, in tokens.
_FARTHEST = 8
_BEFORE_INFINITIVE = 3
_BEFORE_FUTURE = 2
_FUNCTION_WORDS = frozenset(("ADV", "PART", "CCONJ", "SCONJ", "ADP"))
_PURPOSE = "чтобы"
_WORD = compile_late(r"[^\W\d_]+")


def vocabulary_signs(document: Document, clause: Clause, candidate: Candidate, loose: float) -> dict[str, float]:
    """What the words of ``clause`` and those after ``candidate`` add to the log odds of an action and of its kinds.

    ``loose``: how far the document chooses its words freely (``genre.looseness``). No sign without a word.
    """
    table = read_table()
    found: dict[str, float] = {}
    for role, words in words_by_role(document, clause, candidate).items():
        places = list(map(place_of_word, words))
        scale = _scale(role, words, loose)
        for sign in ROLES_OF_SIGNS:
            if (column := _NUMBERS.get((sign, role))) is not None:
                value = sum(table[place * len(TABLE_COLUMNS) + column] for place in places)
                found[sign] = found.get(sign, 0.0) + scale * value
    return found


def _scale(role: str, words: Sequence[str], loose: float) -> float:
    """What a step in the table adds to the log odds for one of ``words``: any word, only where they vary."""
    return STEP / root(len(words)) * (loose if role == ANY_WORD else 1.0)


def words_by_role(document: Document, clause: Clause, candidate: Candidate) -> dict[str, list[str]]:
    """The words of each role that has any, each once; none in a language that the word vectors do not know."""
    if clause.language.code not in LANGUAGES:
        return {}
    found: dict[str, dict[str, None]] = {}
    for index, role in _roles(clause.tokens):
        if role != ANY_WORD or candidate.enumeration is None:
            found.setdefault(role, {})[clause.tokens[index].norm] = None
    if after := _next_sentence(document, candidate.sentences[0].end):
        found[NEXT_SENTENCE] = dict.fromkeys(after)
    return {role: list(words) for role, words in found.items()}


def values_of_words(document: Document, clause: Clause, candidate: Candidate, loose: float) -> list[float]:
    """What each token of ``clause`` adds to the sign of an action."""
    words, table = words_by_role(document, clause, candidate), read_table()
    found = [0.0] * len(clause.tokens)
    for index, role in _roles(clause.tokens):
        if role in words:
            place = place_of_word(clause.tokens[index].norm)
            value = table[place * len(TABLE_COLUMNS) + _NUMBERS[VOCABULARY, role]]
            found[index] += _scale(role, words[role], loose) * value
    return found


def _roles(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The index of each word with each of its roles."""
    for index, word in enumerate(tokens):
        if word.norm.isalpha():
            yield index, ANY_WORD
            if role := _BY_TENSE.get(word.tag):
                yield index, role
            if word.pos in _FUNCTION_WORDS:
                yield index, "function word"
        if word.tag == "Inf" or word.norm == _PURPOSE:
            yield from ((each, "before an infinitive") for each in _words_before(tokens, index, _BEFORE_INFINITIVE))
            if (governs := _governor(tokens, index)) is not None:
                yield governs, "verb of an infinitive"
        elif word.tag == "Fut":
            yield from ((each, "before a future verb") for each in _words_before(tokens, index, _BEFORE_FUTURE))


def _words_before(tokens: Sequence[Token], index: int, most: int) -> Iterator[int]:
    return (each for each in range(max(0, index - most), index) if tokens[each].norm.isalpha())


def _governor(tokens: Sequence[Token], index: int) -> int | None:
    """The index of the nearest word before ``index`` that may govern an infinitive."""
    before = range(index - 1, max(-1, index - _FARTHEST - 1), -1)
    return next((each for each in before if tokens[each].tag in _GOVERNS), None)


def _next_sentence(document: Document, end: int) -> list[str]:
    """The words of the sentence that begins at ``end`` or later."""
    index = bisect_left(document.sentences, end, key=lambda sentence: sentence.start)
    after = document.sentences[index : index + 1]
    return [word for each in after for word in table_words(each.text)]


def table_words(text: str) -> list[str]:
    """The words of ``text`` in order, as the tables have them."""
    return _WORD.findall(text.lower().replace("ё", "е"))


def place_of_word(word: str) -> int:
    """The place of ``word``, of ``SIZE``; few share theirs with another."""
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
