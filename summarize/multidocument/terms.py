"""The words of a sentence as numbers that are the same in every process, so that documents can be compared by them.

A term is a hash of a stem, below ``MARK``. What tells two sentences in the same words apart is marked: figures, names
(capitalised words after the first) and negations. «Закрыть мост № 1» is not «Закрыть мост № 2».
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from summarize.core.lazy_pattern import compile_late
from summarize.text.terms import stems
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.languages import Language

MARK = 1 << 31
_FIGURE = compile_late(r"\d+(?:[.,]\d+)*")
_REMEMBERED = 1 << 16


def hashed_terms(text: str, language: Language) -> frozenset[int]:
    """The terms of ``text``, the marked ones among them."""
    words = [match[0] for match in WORD.finditer(text)]
    spelt = [word for word in words if word[0].isalpha()]
    found = list(zip(spelt, stems([word.lower() for word in spelt], language), strict=True))
    plain = {_number(stem) for _, stem in found if stem}
    names = {_number(stem) | MARK for word, stem in found[1:] if stem and word[0].isupper()}
    negations = language.words("negation")
    marked = {_number(word.lower()) | MARK for word in spelt if word.lower() in negations}
    return frozenset(plain | names | marked | {_number(figure) | MARK for figure in _FIGURE.findall(text)})


def plain_terms(terms: Iterable[int]) -> frozenset[int]:
    """Those of ``terms`` that are stems."""
    return frozenset(term for term in terms if term < MARK)


def marked_terms(terms: Iterable[int]) -> frozenset[int]:
    """Those of ``terms`` that are figures, names or negations."""
    return frozenset(term for term in terms if term >= MARK)


def hashed_words(words: Sequence[str]) -> int:
    """A number of 32 bits for ``words`` in this order."""
    return crc32(" ".join(words).encode("utf-8", "replace"))


@lru_cache(_REMEMBERED)
def _number(stem: str) -> int:
    return crc32(stem.encode("utf-8", "replace")) & (MARK - 1)
