"""The words and patterns of list detection, by their classes in a language's lexicon.

A pattern is compiled when it is first needed: all of them together take longer than an article.
For an unknown language they match nothing.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarize.languages import Language
    from summarize.lists.view import View

_NEVER = compile_late(r"(?!)")
# Written with hyphens, spaces or neither: «во-первых», «во первых», «вопервых».
_ANY_SPELLING = frozenset({"ordinal_adverb"})
# Common words, which count only with a capital, at the start of a sentence.
_CAPITALISED = frozenset({"discourse_opener", "discourse_follower"})


def occurrences(
    view: View, name: str, start: int = 0, end: int = sys.maxsize
) -> Iterator[tuple[re.Match[str], str, Mapping[str, str]]]:
    """Each match of a word of the class ``name``, with the lexicon's spelling and fields."""
    entries = _by_key(view.language, name)
    for match in words(view.language, name).finditer(view.text, start, end):
        yield match, *entries[_key(match[0])]


@cache
def words(language: Language, name: str) -> re.Pattern[str]:
    """Any of the words of the class ``name``, whole."""
    # Beginning with a class of first letters, the pattern is searched for by that class alone: an
    # order of magnitude faster than a word boundary and an alternation tried at every place.
    loose, capitalised = name in _ANY_SPELLING, name in _CAPITALISED
    groups: dict[str, list[str]] = {}
    for word in sorted(language.words(name), key=len, reverse=True):
        groups.setdefault(word[0], []).append(_flexible(word, loose=loose)[1:])
    if not groups:
        return _NEVER
    first = "".join(letter.upper() if capitalised else letter + letter.upper() for letter in groups)
    second = {ends[0] for group in groups.values() for ends in group}
    ahead = "" if second & set("[\\") else f"(?=[{''.join(letter + letter.upper() for letter in sorted(second))}])"
    rest = "|".join(rf"(?<=[{letter}{letter.upper()}])(?i:{'|'.join(ends)})" for letter, ends in groups.items())
    return re.compile(rf"[{first}](?<!\w.){ahead}(?:{rest})(?!\w)")


@cache
def openings(language: Language, name: str) -> re.Pattern[str]:
    """Any of the words of the class ``name``, to be matched where a sentence or clause begins."""
    return _compiled("(?:{})(?!\\w)", _alternation(language.words(name)))


@cache
def patterns(language: Language, name: str, flag: str = "") -> re.Pattern[str]:
    """Any of the patterns of the class ``name`` (with ``flag``: of those that have it), as whole words."""
    found = [pattern for pattern, fields in language.patterns(name).items() if not flag or flag in fields]
    return _compiled(r"(?<!\w)(?:{})(?!\w)", "|".join(found))


@cache
def counts(language: Language) -> tuple[tuple[re.Pattern[str], int], ...]:
    """A pattern for each announced number of items («двум причинам»), with that number."""
    rows = language.patterns("item_count").items()
    return tuple((_compiled(r"(?<!\w)(?:{})(?!\w)", pattern), int(fields["number"])) for pattern, fields in rows)


@cache
def numbered_nouns(language: Language) -> re.Pattern[str]:
    """A word right before a number that is no item's («рис. 1»)."""
    return _compiled(r"(?<!\w)(?:{})\.?\s*$", _alternation(language.words("numbered_noun")))


@cache
def connectives(language: Language) -> re.Pattern[str]:
    """Connectives and opening quotation marks right before a marker."""
    known = language.words("connective")
    connecting = rf"(?<!\w)(?:{_alternation(known)})(?=[\s,])|" if known else ""
    return re.compile(rf"(?:{connecting}[\s\"«„“(\[,–—-])++$", re.IGNORECASE)


@cache
def labels(language: Language) -> re.Pattern[str]:
    """A word before an item's number («Задача 1», «Шаг № 2»), in the group ``label``."""
    return _compiled(r"(?P<label>{})\s?(?:№\s?)?", _alternation(language.words("item_label")))


@cache
def letters(language: Language) -> dict[str, int]:
    """Each letter with its place; one in brackets is often left out and shares the place of the letter before it."""
    places: dict[str, int] = {}
    place = 0
    for letter in (language.setting("item_letters") or "").split():
        place += "(" not in letter
        places[letter.strip("()")] = place
    alike = (language.setting("lookalike_letters") or "").split()
    return places | {other: places[letters[0]] for letters in alike for other in letters[1:]}


@cache
def _by_key(language: Language, name: str) -> dict[str, tuple[str, Mapping[str, str]]]:
    return {_key(word): (word, fields) for word, fields in language.entries(name).items()}


def _key(word: str) -> str:
    return re.sub(r"[-–—\s]+", "", word.lower())


def _compiled(pattern: str, alternatives: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("{}", alternatives), re.IGNORECASE) if alternatives else _NEVER


def _alternation(words: Iterable[str]) -> str:
    return "|".join(_flexible(word) for word in sorted(words, key=len, reverse=True))


def _flexible(phrase: str, *, loose: bool = False) -> str:
    hyphen = r"[-–—\s]{0,3}" if loose else r"\s?[-–—]\s?"
    return r"\s+".join(hyphen.join(re.escape(part) for part in word.split("-")) for word in phrase.split())
