"""Words and terms: the one seam to stemmers."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.languages import Language

_COUNTED = compile_late(r"\w+")
# Characters counted at a time, so that a long text does not stand in memory a second time as words.
_STRETCH = 1 << 16


class Terms(NamedTuple):
    """The terms of texts.

    ``rows`` has for each text the numbers of its distinct terms, and ``lengths`` how many
    words it has in all; ``numbers`` leads from a stem to its number, and ``holders`` from there to
    how many texts have it.
    """

    rows: list[tuple[int, ...]]
    lengths: list[int]
    numbers: dict[str, int]
    holders: dict[int, int]


def count_words(text: str) -> int:
    r"""How many words ``text`` has, as lengths are measured (``\w+``)."""
    return sum(len(_COUNTED.findall(text, start, end)) for start, end in _stretches(text))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find(" ", start + _STRETCH)
        end = len(text) if end < 0 else end
        yield start, end
        start = end


def word_forms(text: str) -> list[str]:
    """The words of ``text`` in lower case, in order, but for those that begin with a figure."""
    return [word for word in WORD.findall(text.lower()) if word[0].isalpha()]


def terms(text: str, language: Language) -> frozenset[str]:
    """The stems of the words of ``text`` that are not stop words."""
    return frozenset(number_terms([text], language).numbers)


def number_terms(texts: Iterable[str], language: Language) -> Terms:
    """The terms of each text, numbered in the order in which they first occur in the texts.

    Each distinct form is stemmed once: 100,000 sentences of prose have some 40,000 forms.
    """
    numbers: dict[str, int] = {}
    forms = _Numbered()
    rows = [list(map(forms.__getitem__, word_forms(text))) for text in texts]
    term_of = [-1 if stem is None else numbers.setdefault(stem, len(numbers)) for stem in stems(list(forms), language)]
    distinct = [_distinct(row, term_of) for row in rows]
    return Terms(distinct, [len(row) for row in rows], numbers, Counter(chain.from_iterable(distinct)))


def _distinct(forms: Iterable[int], term_of: Sequence[int]) -> tuple[int, ...]:
    found = set(map(term_of.__getitem__, forms))
    found.discard(-1)
    return tuple(found)


def stems(forms: Sequence[str], language: Language) -> list[str | None]:
    """The stem of each form (in lower case), None for a stop word."""
    without = stop_words(language)
    # No form holds a line end: replacing in all of them at once takes a fifth of the time.
    plain = "\n".join(forms).replace("ё", "е").replace("’", "'").replace("ʼ", "'").split("\n") if forms else []
    return [None if form in without else stem for form, stem in zip(plain, _stemmed(plain, language), strict=True)]


class _Numbered(dict[str, int]):
    def __init__(self) -> None:
        self._next = count()

    def __missing__(self, form: str) -> int:
        number = self[form] = next(self._next)
        return number


@cache
def stop_words(language: Language) -> frozenset[str]:
    """The function words of ``language`` in lower case, «ё» written as «е»."""
    return language.words("stop_word")


def _stemmed(forms: list[str], language: Language) -> list[str]:
    """The forms by what the pack says: a Snowball stemmer, their first letters, or themselves."""
    name, letters = language.setting("stemmer"), language.setting("stem_letters")
    if letters is not None:
        length = int(letters)
        return [form[:length] for form in forms]
    if name is None:
        return forms
    from Stemmer import Stemmer

    # Its cache costs distinct forms, and nearly all are, more than twice what stemming does.
    stemmed: list[str] = Stemmer(name, 0).stemWords(forms)
    return stemmed
