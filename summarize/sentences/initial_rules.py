"""Rules of sentence ends after a capital letter: an initial, the letter of a thing, degrees."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.languages import alternation
from summarize.sentences.boundaries import TOKEN_REACH
from summarize.sentences.predicates import has_predicate
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.sentences.boundaries import SentenceBoundary

_INITIAL = compile_late(rf"(?<![{UPPER}{LOWER}\d])[{UPPER}]\s?$")
_DEGREES = compile_late(rf"°\s?[{UPPER}]$")
_INITIAL_REACH, _DEGREES_REACH = 2, 3
# Letters that no Cyrillic one looks like.
_ONLY_LATIN = frozenset("DFGJLNQRSUVWZ")
# A shorter run of capitals may be an acronym.
_FEWEST_CAPITALS = 6


def initials(boundary: SentenceBoundary) -> bool | None:
    """«Ю. А. Зимин», «ЗИМИНУ Ю. А. ДО …» continue; «витамин С. Он …», «точку К. Постройте …», «30 °C. Школы …» end."""
    if not boundary.is_single_stop or not _ends_in_capital(boundary):
        return None
    if _DEGREES.search(*boundary.before(_DEGREES_REACH)):
        return True
    match = _INITIAL.search(*boundary.before(_INITIAL_REACH))
    if match is None or match.start() == boundary.start:
        return None
    if boundary.word_after.isupper() and _is_in_capitals(boundary):
        return False
    if boundary.precedes_opener or _is_letter_of_thing(boundary):
        return True
    return True if match[0].isascii() and _is_latin_letter(boundary, match[0][0]) else None


def _ends_in_capital(boundary: SentenceBoundary) -> bool:
    return boundary.text[max(boundary.mark - 3, 0) : boundary.mark].rstrip()[-1:].isupper()


def _is_latin_letter(boundary: SentenceBoundary, letter: str) -> bool:
    """A Latin letter before a Cyrillic word is an initial only where it looks like a Cyrillic one."""
    if boundary.word_after.isascii():
        return False
    asks = boundary.language.pattern("imperative", re.IGNORECASE).fullmatch(boundary.word_after)
    return letter in _ONLY_LATIN or asks is not None


def _is_in_capitals(boundary: SentenceBoundary) -> bool:
    words = boundary.text[boundary.start : boundary.mark - 1]
    return words.isupper() and len(words.strip()) > _FEWEST_CAPITALS


def _is_letter_of_thing(boundary: SentenceBoundary) -> bool:
    """«на складе В.»: a letter after a noun that letters name is no initial, unless another one follows."""
    text, start, mark = boundary.before(TOKEN_REACH)
    if text[boundary.next + 1 : boundary.next + 2] == ".":
        return False
    return _before_letter(boundary.language).search(text, start, mark) is not None and has_predicate(boundary)


@cache
def _before_letter(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(language, 'lettered_noun')}\s\w$", re.IGNORECASE)
