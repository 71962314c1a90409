"""Words and terms: the one seam to stemmers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from summarize.languages import Language

_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_COUNTED = re.compile(r"\w+")


class Stemmer(Protocol):
    """What reduces words to the stems that sentences are compared by."""

    def stemWords(self, words: list[str]) -> list[str]:  # noqa: N802 (PyStemmer's name)
        """One stem for each word."""


def count_words(text: str) -> int:
    r"""How many words ``text`` has, as lengths are measured (``\w+``)."""
    return len(_COUNTED.findall(text))


def word_forms(text: str) -> list[str]:
    """The words of ``text`` in lower case, in order."""
    return _WORD.findall(text.lower())


def terms(text: str, language: Language) -> frozenset[str]:
    """The stems of the words of ``text`` that are not stop words."""
    stop_words = language.words("ranking", "stop_words")
    words = [word.replace("ё", "е") for word in word_forms(text) if word not in stop_words]
    return frozenset(_stemmer().stemWords(words))


@cache
def _stemmer() -> Stemmer:
    import Stemmer as snowball  # noqa: N813 (the package is named so)

    stemmer: Stemmer = snowball.Stemmer("russian")
    return stemmer
