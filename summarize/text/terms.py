"""Terms: the words of texts as numbers, and their stems."""

from __future__ import annotations

from collections import Counter
from itertools import chain, count
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Words
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.languages import Language


_COUNTED = compile_late(r"\w+")


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
    return sum(1 for _ in _COUNTED.finditer(text))


def word_forms(text: str) -> list[str]:
    """The words of ``text`` in lower case, in order, without those that begin with a digit."""
    return [word for word in WORD.findall(text.lower()) if word[0].isalpha()]


def number_words(texts: Iterable[str]) -> Words:
    """The ``word_forms`` of each text, numbered in the order in which they first occur in the texts."""
    numbers = _Numbered()
    rows = [list(map(numbers.__getitem__, WORD.findall(text.lower()))) for text in texts]
    if _FIGURE not in numbers.values():
        return Words(list(numbers), rows)
    forms = [form for form, number in numbers.items() if number != _FIGURE]
    return Words(forms, [[number for number in row if number != _FIGURE] if _FIGURE in row else row for row in rows])


def terms(text: str, language: Language) -> frozenset[str]:
    """The stems of the words of ``text`` that are not stop words."""
    return frozenset(number_terms(number_words([text]), language).numbers)


def number_terms(words: Words, language: Language) -> Terms:
    """The terms of each text, numbered in the order in which they first occur in the texts.

    Each distinct form is stemmed once: 100,000 sentences of prose have some 40,000 forms.
    """
    numbers: dict[str, int] = {}
    term_of = [-1 if stem is None else numbers.setdefault(stem, len(numbers)) for stem in stems(words.forms, language)]
    distinct = [_distinct(row, term_of) for row in words.rows]
    return Terms(distinct, list(map(len, words.rows)), numbers, Counter(chain.from_iterable(distinct)))


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


_FIGURE = -1


class _Numbered(dict[str, int]):
    def __init__(self) -> None:
        self._next = count()

    def __missing__(self, form: str) -> int:
        number = self[form] = next(self._next) if form[0].isalpha() else _FIGURE
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
