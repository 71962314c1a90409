"""Words and terms: the one seam to stemmers."""

from __future__ import annotations

from collections import Counter
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.languages import Language

_COUNTED = compile_late(r"\w+")
# Characters counted at a time, so that not all words of a long text are in memory at once.
_STRETCH = 1 << 16


class Terms(NamedTuple):
    """The terms of texts.

    ``rows`` has the numbers of the distinct terms of each text, ``lengths`` how many words each has in
    all; ``numbers`` maps a stem to its number, ``holders`` a number to how many texts have the term.
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
    """The words of ``text`` in lower case, in order, without those that begin with a digit."""
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
    without = language.words("stop_word")
    # No form has a line end in it: replacing in all of them at once takes a fifth of the time.
    plain = "\n".join(forms).replace("ё", "е").replace("’", "'").replace("ʼ", "'").split("\n") if forms else []
    return [None if form in without else stem for form, stem in zip(plain, _stemmed(plain, language), strict=True)]


class _Numbered(dict[str, int]):
    def __init__(self) -> None:
        self._next = count()

    def __missing__(self, form: str) -> int:
        number = self[form] = next(self._next)
        return number


def _stemmed(forms: list[str], language: Language) -> list[str]:
    """The stems by the pack's method: a Snowball stemmer, the first letters, or the forms themselves."""
    name, letters = language.setting("stemmer"), language.setting("stem_letters")
    if letters is not None:
        length = int(letters)
        return [form[:length] for form in forms]
    if name is None:
        return forms
    from Stemmer import Stemmer

    # Its cache takes twice as long as stemming when nearly all forms are distinct.
    stemmed: list[str] = Stemmer(name, 0).stemWords(forms)
    return stemmed
