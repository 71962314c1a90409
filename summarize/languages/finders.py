"""Words, phrases and patterns of a class, compiled only when a text has what their matches begin with."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

from summarize.core.lazy_pattern import NO_END, PatternFinder, compile_late, literal_openings
from summarize.languages import alternation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from summarize.languages import Language

_Value = TypeVar("_Value")
_WORD = compile_late(r"\w+")


def spelt(phrase: str) -> str:
    """A pattern for ``phrase``, in which a space is any white space."""
    return r"\s+".join(map(re.escape, phrase.split()))


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of ``phrases``, the longest first; a space is any white space."""
    return "|".join(map(spelt, sorted(phrases, key=len, reverse=True))) or r"(?!)"


def small_letters(text: str) -> str:
    """``text`` in lower case, of the same length: «İ» would become two characters."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


class PhraseFinder:
    """Finds ``phrases`` as whole words in either case, the longest first.

    It has the methods of a pattern for any of them, but looks words up, and compiles only the phrases whose first word
    occurs. ``spelling`` is the pattern for a phrase.
    """

    def __init__(self, phrases: Iterable[str], spelling: Callable[[str], str] = spelt) -> None:
        self._spelling = spelling
        self._phrases: dict[str, list[str]] = defaultdict(list)
        self._seconds: dict[str, set[str]] = defaultdict(set)
        # Of each phrase the word that, as a rule, fewest texts have.
        self._longest: set[str] = set()
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            words = _WORD.findall(phrase)
            self._longest.add(max(words, key=len))
            for word in _first_words(phrase):
                self._phrases[word].append(phrase)
                # "" when any word may follow: the phrase is one word.
                self._seconds[word].add(words[1] if word == words[0] and len(words) > 1 else "")

    def finditer(self, text: str, start: int = 0, end: int = NO_END) -> Iterator[re.Match[str]]:
        """The places of phrases, none inside another."""
        # What is before ``start`` may make the first word a part of one.
        first = max(start - 1, 0)
        small = small_letters(text[first:end])
        if not any(map(small.__contains__, self._longest)):
            return
        for word in _WORD.finditer(small):
            if word[0] in self._phrases and first + word.start() >= start and self._goes_on(word):
                match = self._pattern(word[0]).match(text, first + word.start(), end)
                if match:
                    start = match.end()
                    yield match

    def _goes_on(self, first: re.Match[str]) -> bool:
        """Is the word after ``first`` the second of a phrase? «в» is common, «в первую» is not."""
        seconds = self._seconds[first[0]]
        if "" in seconds:
            return True
        following = _WORD.search(first.string, first.end())
        return following is not None and following[0] in seconds

    def search(self, text: str, start: int = 0, end: int = NO_END) -> re.Match[str] | None:
        """The first phrase."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0, end: int = NO_END) -> re.Match[str] | None:
        """The phrase that begins at ``start``."""
        pattern = self._pattern_at(text, start, end)
        return pattern.match(text, start, end) if pattern else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The phrase that is all of ``text``."""
        pattern = self._pattern_at(text, 0, NO_END)
        return pattern.fullmatch(text) if pattern else None

    def _pattern_at(self, text: str, start: int, end: int) -> re.Pattern[str] | None:
        """The pattern of the phrases that begin with the word at ``start``, if there are any."""
        word = _WORD.match(text, start, end)
        first = word[0].lower() if word else ""
        return self._pattern(first) if first in self._phrases else None

    def _pattern(self, first: str) -> re.Pattern[str]:
        """The pattern of the phrases that begin with the word ``first``."""
        if first not in self._patterns:
            phrases = "|".join(map(self._spelling, self._phrases[first]))
            self._patterns[first] = re.compile(rf"(?:{phrases})(?!\w)", re.IGNORECASE)
        return self._patterns[first]


def opening_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words with which ``phrases`` begin, however they are spelt."""
    return frozenset(word for phrase in phrases for word in _first_words(phrase))


def _first_words(phrase: str) -> list[str]:
    """«во» and, written without the hyphen, «вопервых» of «во-первых»."""
    first = phrase.split(maxsplit=1)[0]
    return [found[0] for each in accumulate(first.split("-")) if (found := _WORD.match(each))]


@cache
def phrases(language: Language, table: str) -> PhraseFinder:
    """Any phrase of the class ``table``."""
    return PhraseFinder(language.words(table))


# ---------------------------------------------------------------- patterns


class WordPatterns(Generic[_Value]):
    """Patterns for words in lower case, each with a value; each is compiled when a word begins as its matches do."""

    def __init__(self, entries: Iterable[tuple[str, _Value]]) -> None:
        read = [(literal_openings(entry), compile_late(entry), value) for entry, value in entries]
        self._anywhere = [each for each in read if "" in each[0]]
        letters = {opening[0] for openings, _, _ in read for opening in openings if opening}
        self._by_letter: dict[str, list[tuple[tuple[str, ...], re.Pattern[str], _Value]]] = defaultdict(list)
        for each in read:
            for letter in letters if "" in each[0] else {opening[0] for opening in each[0]}:
                self._by_letter[letter].append(each)

    def matching(self, word: str) -> list[_Value]:
        """The values of those that match the whole ``word``, in their order."""
        entries = self._by_letter.get(word[:1], self._anywhere)
        return [value for openings, pattern, value in entries if word.startswith(openings) and pattern.fullmatch(word)]


@cache
def pattern(language: Language, table: str, flag: str = "") -> PatternFinder:
    """Any pattern of the class ``table`` (with ``flag``: of those that have it) as a whole word."""
    entries = (entry for entry, fields in language.patterns(table).items() if not flag or flag in fields)
    return PatternFinder((entry, rf"(?<!\w)(?:{entry})(?!\w)") for entry in entries)


@cache
def finders_by_field(language: Language, table: str) -> Mapping[str, PatternFinder]:
    """The patterns of the class ``table`` for text in lower case, those with the same field ``of`` as one, by it."""
    entries = language.patterns_by_field(table)
    return {of: PatternFinder([(entry, entry)], flags=0) for of, entry in entries.items()}


@cache
def quick_search(language: Language, table: str) -> re.Pattern[str] | PatternFinder:
    """Like ``pattern``, but five times faster, and a match is only the first letter."""
    first = first_letters(language.patterns(table))
    if not first:
        return pattern(language, table)
    # A pattern that begins with a class of characters is searched for by that class alone; IGNORECASE
    # would undo it, and what follows the letter looks back at it.
    return re.compile(rf"[{first}](?<!\w.)(?<=(?=(?i:{alternation(language, table)})(?!\w)).)")


def first_letters(patterns: Iterable[str]) -> str:
    """The letters, in both cases, with which all matches of ``patterns`` begin; empty if unknown."""
    letters = {opening[:1] for entry in patterns for opening in literal_openings(entry)}
    return "" if "" in letters else "".join(sorted({case for each in letters for case in each.lower() + each.upper()}))
